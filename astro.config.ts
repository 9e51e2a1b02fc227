import { defineConfig } from 'astro/config';
import { listIntegration } from './src/build/integration.ts';

/**
 * Where the site will stand comes from the environment, since it differs from host to host; what it says comes from the
 * list. `npm run build -- --site URL --base /path` sets both variables.
 */
export default defineConfig({
  ...(process.env.SITE_URL && { site: process.env.SITE_URL }),
  base: process.env.BASE_PATH ?? '/',
  outDir: process.env.OUT_DIR ?? 'dist',
  trailingSlash: 'always',
  build: { format: 'directory', inlineStylesheets: 'never' },
  markdown: { syntaxHighlight: false },
  vite: { build: { assetsInlineLimit: 0 } },
  devToolbar: { enabled: false },
  integrations: [listIntegration()],
});
