/** What the site asks of Astro beyond its settings. */
import { fileURLToPath } from 'node:url';
import type { AstroConfig, AstroIntegration } from 'astro';
import { contentFolder, currentCorpus, forgetCorpus } from '../corpus/current.ts';
import { LOCAL_SITE, placeOf } from '../urls.ts';
import { charactersOfList } from './characters.ts';
import { devFiles } from './dev-server.ts';
import { writingPrerenderer } from './prerender.ts';
import { typeOf } from './serve.ts';

export const listIntegration = (): AstroIntegration => {
  let config: AstroConfig;
  return {
    name: 'reading-list',
    hooks: {
      'astro:config:setup': ({ command, updateConfig }) => {
        updateConfig({
          vite: { define: { __DEVELOPMENT__: String(command === 'dev') }, plugins: [charactersOfList(currentCorpus)] },
        });
      },
      'astro:config:done': (done) => {
        config = done.config;
      },
      'astro:build:start': ({ setPrerenderer }) => {
        const base = `/${config.base}/`.replaceAll(/\/+/g, '/');
        setPrerenderer((inner) =>
          writingPrerenderer(inner, { folder: fileURLToPath(config.outDir), base, origin: config.site ?? 'http://localhost' }),
        );
      },
      'astro:server:setup': ({ server }) => {
        const content = contentFolder();
        server.watcher.add(content);
        const files = devFiles({
          content,
          cache: fileURLToPath(new URL('search/', config.cacheDir)),
          publicFolder: fileURLToPath(config.publicDir),
          ...placeOf(config.site ?? LOCAL_SITE, config.base),
        });
        server.middlewares.use((request, response, next) => {
          // Vite has taken the base path off `url`.
          const address = request.originalUrl ?? request.url ?? '/';
          files(address)
            .then((file) => {
              if (file === undefined) return next();
              response.setHeader('Content-Type', typeOf(address.split('?')[0]!) || 'application/octet-stream');
              response.end(file);
            })
            .catch(next);
        });
        server.watcher.on('all', (_event, path) => {
          if (!path.startsWith(content)) return;
          forgetCorpus();
          server.ws.send({ type: 'full-reload' });
        });
      },
    },
  };
};
