import { defineConfig } from 'astro/config';
import { listIntegration } from './src/build/integration.ts';

/** How pages are made. Where the site stands is handed over by the commands, `npm run build` and `npm run dev`; what it says comes from the list. */
export default defineConfig({
  trailingSlash: 'always',
  build: { format: 'directory', inlineStylesheets: 'never' },
  markdown: { syntaxHighlight: false },
  vite: { build: { assetsInlineLimit: 0, modulePreload: false } },
  devToolbar: { enabled: false },
  integrations: [listIntegration()],
});
