/** What the site asks of Astro beyond its settings. */
import { fileURLToPath } from 'node:url';
import type { AstroConfig, AstroIntegration } from 'astro';
import { contentFolder, forgetCorpus } from '../corpus/current.ts';
import { writingPrerenderer } from './prerender.ts';

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
        server.watcher.on('all', (_event, path) => {
          if (!path.startsWith(content)) return;
          forgetCorpus();
          server.ws.send({ type: 'full-reload' });
        });
      },
    },
  };
};
