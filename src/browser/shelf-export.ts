/** The shelf as a file, in each format that it can be exported in. An entry that cannot be fetched is left out and named. */
// From their own files: the index of the room would bring the schema along.
import { apa } from '../cite/apa.ts';
import type { CslItem } from '../cite/csl.ts';
import { markdown, plain } from '../cite/formatted.ts';
import { gbt7714 } from '../cite/gbt7714.ts';
import { listLine } from '../cite/line.ts';
import { shelfJson, type Saved } from './shelf-store.ts';

export interface Exported {
  readonly name: string;
  readonly type: string;
  readonly content: string;
  /** Entries that are not in it: the list has them no longer, or there is no network. */
  readonly missing: readonly Saved[];
}

/** Where the site has what is exported. */
export interface Places {
  /** The citation of an entry as a file: `file('papers/x', 'bib')`. */
  file(path: string, ending: string): string;
  /** The full address of its page. */
  page(path: string): string;
}

interface Format {
  readonly ending: string;
  readonly type: string;
  make(items: readonly Saved[], places: Places): Promise<{ content: string; missing: readonly Saved[] }>;
}

/** The list has no such file. */
export class NotInList extends Error {}

async function fetchText(address: string): Promise<string> {
  const response = await fetch(address);
  if (response.status === 404 || response.status === 410) throw new NotInList(address);
  if (!response.ok) throw new Error(`${response.status} ${address}`);
  return response.text();
}

/** @throws NotInList when the list has no such entry, something else when there is no network. */
export const fetchCsl = async (path: string, { file }: Places): Promise<CslItem> =>
  (JSON.parse(await fetchText(file(path, 'csl.json'))) as CslItem[])[0]!;

/** Reads something of each entry: what was found, in order, and the entries of which nothing could be read. */
async function read<T>(items: readonly Saved[], one: (item: Saved) => Promise<T>) {
  const settled = await Promise.allSettled(items.map(one));
  const found: { item: Saved; value: T }[] = [];
  const missing: Saved[] = [];
  for (const [index, result] of settled.entries()) {
    const item = items[index]!;
    if (result.status === 'fulfilled') found.push({ item, value: result.value });
    else missing.push(item);
  }
  return { found, missing };
}

/** Files of the site, one after another. */
const files = (ending: string, type: string, between: string): Format => ({
  ending,
  type,
  async make(items, places) {
    const { found, missing } = await read(items, ({ path }) => fetchText(places.file(path, ending)));
    return { content: found.map(({ value }) => value).join(between), missing };
  },
});

/** A line an entry. */
const lines = (ending: string, type: string, line: (item: CslItem, page: string, index: number) => string): Format => ({
  ending,
  type,
  async make(items, places) {
    const { found, missing } = await read(items, ({ path }) => fetchCsl(path, places));
    const written = found.map(({ item, value }, index) => `${line(value, places.page(item.path), index)}\n`);
    return { content: written.join(''), missing };
  },
});

const FORMATS: Readonly<Record<string, Format>> = {
  bib: files('bib', 'application/x-bibtex', '\n'),
  ris: files('ris', 'application/x-research-info-systems', '\r\n'),
  csl: {
    ending: 'csl.json',
    type: 'application/json',
    async make(items, places) {
      const { found, missing } = await read(items, ({ path }) => fetchCsl(path, places));
      const content = JSON.stringify(
        found.map(({ value }) => value),
        null,
        2,
      );
      return { content: `${content}\n`, missing };
    },
  },
  gbt: lines('txt', 'text/plain', (item, _, index) => `[${index + 1}] ${plain(gbt7714(item))}`),
  apa: lines('txt', 'text/plain', (item) => plain(apa(item))),
  markdown: lines('md', 'text/markdown', (item, page) => `- ${markdown(listLine(item, page))}`),
  json: {
    ending: 'json',
    type: 'application/json',
    make: (items) => Promise.resolve({ content: shelfJson(items), missing: [] }),
  },
};

/** @param format `bib`, `ris`, `csl`, `gbt`, `apa`, `markdown`, or `json`, which holds notes and tags as well. */
export async function exportShelf(format: string, items: readonly Saved[], places: Places): Promise<Exported> {
  const { ending, type, make } = FORMATS[format]!;
  return { name: `shelf.${ending}`, type, ...(await make(items, places)) };
}
