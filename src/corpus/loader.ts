/**
 * Astro's way to the list: a live loader, asked while pages are rendered. Astro's build-time store is not used on purpose:
 * it keeps entries of earlier builds when a file no longer parses, lets the last of two equal ids win, and at ten thousand
 * entries costs more than rendering them (serialised, bundled and parsed again).
 */
import type { LiveLoader } from 'astro/loaders';
import type { Kind } from '../schema/index.ts';
import { currentCorpus } from './current.ts';

type Raw = Record<string, unknown>;

/** Hands out the front matter of each file as it was read; the collection's schema validates it. */
export const listLoader = (kind: Kind): LiveLoader<Raw, { id: string }> => {
  const sources = () => currentCorpus().sources.filter((source) => source.kind === kind);
  return {
    name: `reading-list-${kind}`,
    loadCollection: async () => ({ entries: sources().map(({ id, value }) => ({ id, data: value })) }),
    loadEntry: async ({ filter }) => {
      const source = sources().find(({ id }) => id === filter.id);
      return source && { id: source.id, data: source.value };
    },
  };
};
