import { defineConfig } from 'astro/config';
import { listIntegration } from './src/build/integration.ts';
import { LOCAL_SITE, placeOf } from './src/urls.ts';

/**
 * Where the site will stand comes from the environment, since it differs from host to host; what it says comes from the
 * list. `npm run build -- --site URL --base /path` sets both variables.
 */
export default defineConfig({
  ...placeOf(process.env.SITE_URL || LOCAL_SITE, process.env.BASE_PATH || undefined),
  outDir: process.env.OUT_DIR ?? 'dist',
  trailingSlash: 'always',
  build: { format: 'directory', inlineStylesheets: 'never' },
  markdown: { syntaxHighlight: false },
  vite: { build: { assetsInlineLimit: 0, modulePreload: false } },
  devToolbar: { enabled: false },
  integrations: [listIntegration()],
});
