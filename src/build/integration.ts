/** What the site asks of Astro beyond its settings. */
import type { AstroIntegration } from 'astro';
import { contentFolder, forgetCorpus } from '../corpus/current.ts';

export const listIntegration = (): AstroIntegration => ({
  name: 'reading-list',
  hooks: {
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
});
