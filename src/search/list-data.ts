/** The list as it travels to the browser, packed small. list.ts makes it. */
import type { Concept } from '../text/index.ts';

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

/** The year of each row. */
export const yearsOf = ({ years }: Pick<ListData, 'years'>): number[] =>
  years.flatMap((year, index) => (index % 2 ? [] : Array.from({ length: years[index + 1]! }, () => year)));
