/** Astro's collections: our loader, and the same zod schemas that `npm run check` uses. */
import { defineLiveCollection } from 'astro:content';
import { currentCorpus } from './corpus/current.ts';
import { listLoader } from './corpus/loader.ts';
import { entrySchemas, type Kind } from './schema/index.ts';

/** The schema is made when entries are asked for: while a list is edited, its facets change, and with them the fields. */
const collectionOf = (kind: Kind) =>
  defineLiveCollection({
    loader: listLoader(kind),
    get schema() {
      return entrySchemas(currentCorpus())[kind];
    },
  });

export const collections = {
  papers: collectionOf('paper'),
  platforms: collectionOf('platform'),
  datasets: collectionOf('dataset'),
};
