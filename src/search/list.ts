/** What the browser must know of the list before it can search: the words for things, and which entry has which facet. */
import { entryPath, type Catalog, type Section } from '../catalog/catalog.ts';
import { yearOf } from '../catalog/order.ts';
import { code, toConcepts, type Concept } from '../text/index.ts';

/** `[id, names, short, broader]`; broader as ids inside the same vocabulary. */
type PackedConcept = readonly [id: string, names: readonly string[], short: readonly string[], broader: readonly string[]];

export interface ListData {
  /** Changes with the list. */
  readonly version: string;
  /** Number of entries. An entry’s row is its place, newest first, from 0: the order of Pagefind’s records as well. */
  readonly entries: number;
  readonly concepts: readonly PackedConcept[];
  /** `modality/ultrasound`, `kind/paper`, `section/theory/radiomics` → rows, each as its distance from the one before. */
  readonly values: Readonly<Record<string, readonly number[]>>;
  /** Year of each row, 0 where there is none, in runs: `[2021, 2, 2020, 2 …]`. */
  readonly years: readonly number[];
}

/** Entries in a file of cards. */
export const SHARD = 10;

/** The entries of each file. */
export const shardsOf = <T>(entries: readonly T[]): T[][] =>
  Array.from({ length: Math.ceil(entries.length / SHARD) }, (_, shard) => entries.slice(shard * SHARD, (shard + 1) * SHARD));

const distances = (rows: readonly number[]) => rows.map((row, index) => row - (rows[index - 1] ?? 0));

/** Rows of distances. */
export function rowsOf(steps: readonly number[]): number[] {
  let at = 0;
  return steps.map((step) => (at += step));
}

export function unpackConcepts(packed: readonly PackedConcept[]): Concept[] {
  return packed.map(([id, names, short, broader]) => {
    const vocabulary = id.slice(0, id.indexOf('/') + 1);
    return { id, names, short, broader: broader.map((above) => vocabulary + above) };
  });
}

/** The concepts of a list, as the index and the browser know them. */
export const conceptsOf = (catalog: Catalog): Concept[] =>
  toConcepts(Object.fromEntries(catalog.vocabularies.map(({ id, label, terms }) => [id, { ...label, terms: terms.map(({ data }) => data) }])));

export function listData(catalog: Catalog): ListData {
  const row = new Map(catalog.entries.map((entry, index) => [entry.id, index]));
  const rows = (entries: readonly { id: string }[]) => distances(entries.map(({ id }) => row.get(id)!).sort((a, b) => a - b));
  const values: Record<string, number[]> = {};
  const put = (key: string, entries: readonly { id: string }[]) => {
    if (entries.length > 0) values[key] = rows(entries);
  };
  for (const kind of new Set(catalog.entries.map((entry) => entry.kind))) put(`kind/${kind}`, catalog.entries.filter((entry) => entry.kind === kind));
  for (const section of catalog.allSections) put(sectionKey(section), section.all);
  for (const facet of catalog.facets) for (const term of facet.terms) put(`${facet.id}/${term.id}`, term.entries);

  const years: number[] = [];
  for (const entry of catalog.entries) {
    const year = yearOf(entry) ?? 0;
    if (years.at(-2) === year) years.push(years.pop()! + 1);
    else years.push(year, 1);
  }
  return {
    version: code('name', JSON.stringify(catalog.entries.map((entry) => [entryPath(entry), entry.data]))),
    entries: catalog.entries.length,
    concepts: conceptsOf(catalog).map(({ id, names, short, broader }) => [id, names, short, broader.map((above) => above.slice(above.indexOf('/') + 1))]),
    values,
    years,
  };
}

export const sectionKey = (section: Pick<Section, 'path'>) => `section/${section.path}`;

/** The year of each row. */
export const yearsOf = ({ years }: Pick<ListData, 'years'>): number[] =>
  years.flatMap((year, index) => (index % 2 ? [] : Array.from({ length: years[index + 1]! }, () => year)));
