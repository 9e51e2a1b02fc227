/** The list as it travels to the browser, packed small. list.ts makes it. */
import type { Concept } from '../text/index.ts';
import { packNumbers, unpackNumbers } from '../text/numbers.ts';

/** `id;names;short;broader`, each a list with bars between; broader as ids inside the same vocabulary, a name that is the id’s as `~`. */
type PackedConcept = string;

export interface ListData {
  /** Changes with the list. */
  readonly version: string;
  /** Number of entries. An entry’s row is its place, newest first, from 0: the order of Pagefind’s records as well. */
  readonly entries: number;
  readonly concepts: readonly PackedConcept[];
  /**
   * `modality/ultrasound`, `kind/paper`, `section/theory/radiomics` → rows, packed. Only what
   * an entry itself is tagged with; what is above follows.
   */
  readonly values: Readonly<Record<string, string>>;
  /** Year of each row, 0 where there is none, in runs: `[2021, 2, 2020, 2 …]`. */
  readonly years: readonly number[];
}

/** Entries in a file of cards or texts: few, so that little is fetched beside those that were found. */
export const SHARD = 4;

/** The entries of each file. */
export const shardsOf = <T>(entries: readonly T[]): T[][] =>
  Array.from({ length: Math.ceil(entries.length / SHARD) }, (_, shard) => entries.slice(shard * SHARD, (shard + 1) * SHARD));

/** Rows as their distances. */
export const packRows = (rows: readonly number[]): string => packNumbers(rows.map((row, index) => row - (rows[index - 1] ?? 0)));

export function unpackRows(packed: string): number[] {
  let at = 0;
  return unpackNumbers(packed).map((step) => (at += step));
}

/** Stands for the name that the id says already: `Lymph node` of `anatomy/lymph-node`. */
const AS_ID = '~';
const ownPart = (id: string) => id.slice(id.indexOf('/') + 1);
const asId = (id: string) =>
  ownPart(id)
    .replaceAll('-', ' ')
    .replace(/^./, (first) => first.toUpperCase());

/** A name with a bar or a semicolon would be cut in two; there is none, and a test says so. */
export const packConcept = ({ id, names, short, broader }: Concept): PackedConcept =>
  [id, names.map((name) => (name === asId(id) ? AS_ID : name)).join('|'), short.join('|'), broader.map(ownPart).join('|')].join(
    ';',
  );

const listed = (text = '') => text.split('|').filter((item) => item);

export function unpackConcept(packed: PackedConcept): Concept {
  const [id = '', names, short, broader] = packed.split(';');
  const vocabulary = id.slice(0, id.indexOf('/') + 1);
  return {
    id,
    names: listed(names).map((name) => (name === AS_ID ? asId(id) : name)),
    short: listed(short),
    broader: listed(broader).map((above) => vocabulary + above),
  };
}

/** The year of each row. */
export const yearsOf = ({ years }: Pick<ListData, 'years'>): number[] =>
  years.flatMap((year, index) => (index % 2 ? [] : Array.from({ length: years[index + 1]! }, () => year)));
