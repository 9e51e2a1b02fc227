/** What the site asks of Astro beyond its settings. */
import { fileURLToPath } from 'node:url';
import type { AstroConfig, AstroIntegration } from 'astro';
import { buildCatalog } from '../catalog/catalog.ts';
import { contentFolder, currentCorpus, forgetCorpus } from '../corpus/current.ts';
import { outputsOf } from '../outputs/index.ts';
import { LOCAL_SITE, makeUrls, placeOf } from '../urls.ts';
import { writingPrerenderer } from './prerender.ts';
import { typeOf } from './serve.ts';
import { sourceReader } from './source-reader.ts';

export const listIntegration = (): AstroIntegration => {
  let config: AstroConfig;
  return {
    name: 'reading-list',
    hooks: {
      'astro:config:done': (done) => {
        config = done.config;
      },
      'astro:build:start': ({ setPrerenderer }) => {
        const base = `/${config.base}/`.replaceAll(/\/+/g, '/');
        setPrerenderer((inner) => writingPrerenderer(inner, { folder: fileURLToPath(config.outDir), base, origin: config.site ?? 'http://localhost' }));
      },
      'astro:server:setup': ({ server }) => {
        const content = contentFolder();
        server.watcher.add(content);
        // What the build writes beside the pages is made here when it is asked for.
        server.middlewares.use((request, response, next) => {
          const corpus = currentCorpus();
          const catalog = buildCatalog(corpus);
          const urls = makeUrls({ ...placeOf(config.site ?? LOCAL_SITE, config.base), defaultLocale: catalog.defaultLocale });
          const path = decodeURI((request.url ?? '').split('?')[0]!);
          const make = /\.\w+$/.test(path) ? outputsOf(catalog, urls, sourceReader(content)).get(path.slice(urls.file('').length)) : undefined;
          if (!make) return next();
          response.setHeader('Content-Type', typeOf(path) || 'text/plain; charset=utf-8');
          response.end(make());
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
