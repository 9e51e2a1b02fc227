/** Astro's collections: our loader, and the same zod schemas that `npm run check` uses. */
import { defineLiveCollection } from 'astro:content';
import { currentCorpus } from './corpus/current.ts';
import { listLoader } from './corpus/loader.ts';
import { entrySchemas } from './schema/index.ts';

const { facets, today } = currentCorpus();
const schemas = entrySchemas({ facets, today });

export const collections = {
  papers: defineLiveCollection({ loader: listLoader('paper'), schema: schemas.paper }),
  platforms: defineLiveCollection({ loader: listLoader('platform'), schema: schemas.platform }),
  datasets: defineLiveCollection({ loader: listLoader('dataset'), schema: schemas.dataset }),
};
