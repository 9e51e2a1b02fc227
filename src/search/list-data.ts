/** The list as it travels to the browser, packed small. list.ts makes it. */
import type { Concept } from '../text/index.ts';

/** `id;names;short;broader`, each a list with bars between; broader as ids inside the same vocabulary. */
type PackedConcept = string;

export interface ListData {
  /** Changes with the list. */
  readonly version: string;
  /** Number of entries. An entry’s row is its place, newest first, from 0: the order of Pagefind’s records as well. */
  readonly entries: number;
  readonly concepts: readonly PackedConcept[];
  /** Entries in a file of cards. */
  readonly shard: number;
  /**
   * `modality/ultrasound`, `kind/paper`, `section/theory/radiomics` → rows, each as its distance from the one before. Only what
   * an entry itself is tagged with; what is above follows.
   */
  readonly values: Readonly<Record<string, readonly number[]>>;
  /** Year of each row, 0 where there is none, in runs: `[2021, 2, 2020, 2 …]`. */
  readonly years: readonly number[];
}

/** Entries in a file of cards: of a short list most are shown sooner or later, of a long one only those that were found. */
export const shardSize = (entries: number): number => (entries <= 500 ? 10 : 4);

/** The entries of each file. */
export function shardsOf<T>(entries: readonly T[]): T[][] {
  const size = shardSize(entries.length);
  return Array.from({ length: Math.ceil(entries.length / size) }, (_, shard) => entries.slice(shard * size, (shard + 1) * size));
}

/** Rows of distances. */
export function rowsOf(steps: readonly number[]): number[] {
  let at = 0;
  return steps.map((step) => (at += step));
}

/** A name with a bar or a semicolon would be cut in two; there is none, and a test says so. */
export const packConcept = ({ id, names, short, broader }: Concept): PackedConcept =>
  [id, names.join('|'), short.join('|'), broader.map((above) => above.slice(above.indexOf('/') + 1)).join('|')].join(';');

const listed = (text = '') => text.split('|').filter((item) => item);

export function unpackConcept(packed: PackedConcept): Concept {
  const [id = '', names, short, broader] = packed.split(';');
  const vocabulary = id.slice(0, id.indexOf('/') + 1);
  return { id, names: listed(names), short: listed(short), broader: listed(broader).map((above) => vocabulary + above) };
}

/** The year of each row. */
export const yearsOf = ({ years }: Pick<ListData, 'years'>): number[] =>
  years.flatMap((year, index) => (index % 2 ? [] : Array.from({ length: years[index + 1]! }, () => year)));
