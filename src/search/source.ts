/** Where the browser gets the index and all that goes with it: files of the site, each fetched when it is first needed. */
import { conceptMatcher } from '../text/index.ts';
import type { Card } from '../views/card.ts';
import { buildLexicon, type Lexicon } from './complete.ts';
import type { Engine } from './engine.ts';
import { fieldSet } from './fields.ts';
import { SHARD, unpackConcept, type ListData } from './list-data.ts';
import type { Index, Postings } from './postings.ts';
import { unpackWords } from './word-counts.ts';

/** As much of Pagefind’s interface as is used. */
interface Pagefind {
  createInstance(options: { basePath: string; noWorker: boolean; metaCacheTag: string }): {
    search(query: string | null): Promise<{ results: readonly { id: string; matchedMetaFields?: readonly string[] }[] }>;
  };
}

export interface Source extends Engine {
  readonly list: ListData;
  card(row: number): Promise<Card>;
  /** Rows in order of their titles. */
  titles(): Promise<readonly number[]>;
}

/** Files of the site that a search needs. */
export interface Places {
  /** Folder of Pagefind’s index. */
  readonly pagefind: string;
  /** Folder of the list’s data, the same for all languages. */
  readonly data: string;
  /** Folder of the cards in the page’s language. */
  readonly cards: string;
}

async function getJson<T>(address: string, cache: RequestCache = 'default'): Promise<T> {
  const response = await fetch(address, { cache });
  if (!response.ok) throw new Error(`${response.status} ${address}`);
  return (await response.json()) as T;
}

/** Calls once for each key; what failed is tried again the next time. */
function once<K, V>(get: (key: K) => Promise<V>): (key: K) => Promise<V> {
  const known = new Map<K, Promise<V>>();
  return (key) => {
    const found = known.get(key) ?? get(key);
    known.set(key, found);
    found.catch(() => known.delete(key));
    return found;
  };
}

async function openIndex(folder: string, { entries, version }: ListData, attempt: number): Promise<Index> {
  const again = attempt > 0 ? `?again=${attempt}` : '';
  const pagefind = (await import(/* @vite-ignore */ `${folder}pagefind.js${again}`)) as Pagefind;
  // Without its worker: to hand thousands of results from one thread to another takes longer than to find them.
  const instance = pagefind.createInstance({ basePath: folder, noWorker: true, metaCacheTag: version });
  const { results } = await instance.search(null);
  // A page from a cache and an index from the network, or the other way round: rows would be those of other entries.
  if (results.length !== entries) throw new Error(`The index has ${results.length} records, the list ${entries} entries.`);
  const rows = new Map(results.map(({ id }, row) => [id, row]));
  return {
    entries,
    find: once(async (code: string): Promise<Postings> => {
      const found = await instance.search(code);
      return new Map(found.results.map(({ id, matchedMetaFields = [] }) => [rows.get(id)!, fieldSet(matchedMetaFields)]));
    }),
  };
}

/** Opens the index; fails when any part of it cannot be had. */
export async function openSource({ pagefind, data, cards }: Places, attempt = 0): Promise<Source> {
  const list = await getJson<ListData>(`${data}list.json`, 'no-cache');
  const opening = openIndex(pagefind, list, attempt);
  // Made while the index is on its way.
  const concepts = list.concepts.map(unpackConcept);
  const matcher = conceptMatcher(concepts);
  const index = await opening;
  const versioned = (address: string) => `${address}.json?v=${list.version}`;
  const lexicon = once(async (name: 'words'): Promise<Lexicon> =>
    buildLexicon(unpackWords(await getJson(versioned(data + name))), concepts),
  );
  const cardsOf = once((shard: number) => getJson<Card[]>(versioned(`${cards}${shard}`)));
  const textsOf = once((shard: number) => getJson<string[]>(versioned(`${data}texts/${shard}`)));
  const titles = once((name: 'titles') => getJson<number[]>(versioned(data + name)));
  const shardOf = (row: number) => Math.floor(row / SHARD);
  const card = async (row: number) => (await cardsOf(shardOf(row)))[row % SHARD]!;
  return {
    list,
    index,
    matcher,
    lexicon: () => lexicon('words'),
    textOf: async (row) => (await textsOf(shardOf(row)))[row % SHARD] ?? '',
    titles: () => titles('titles'),
    titlesOf: async (row) => {
      const { title, translation } = await card(row);
      return [title, ...(translation ? [translation] : [])].map(({ text }) => text);
    },
    card,
  };
}
