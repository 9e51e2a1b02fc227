/** Narrowing down: which entries have what was chosen, and how many each value would leave. */
import { unpackRows, yearsOf, type ListData } from './list-data.ts';
import type { SearchState } from './state.ts';

type Chosen = Pick<SearchState, 'chosen' | 'excluded' | 'from' | 'to'>;

export interface Facets {
  /** Year of each row, 0 where there is none. */
  readonly years: readonly number[];
  /** The rows that have one value of every facet that has any chosen, none of the excluded ones, and a year in the range. */
  narrow(rows: readonly number[], chosen: Chosen): number[];
  /** For each value how many rows would have it, whatever else of its own facet is chosen. */
  counts(rows: readonly number[], chosen: Chosen): ReadonlyMap<string, number>;
}

const NOTHING: ReadonlySet<number> = new Set();

/** What is above a value: `section/theory` above `section/theory/radiomics`, broader terms above a term. */
const above = (value: string, broader: (concept: string) => readonly string[]): string[] =>
  value.startsWith('section/')
    ? [...value.matchAll(/\//g)].slice(1).map(({ index }) => value.slice(0, index))
    : [...broader(value)];

/** The rows of each value and of what is below it. */
function setsOf(list: ListData, broader: (concept: string) => readonly string[]): Map<string, Set<number>> {
  const sets = new Map<string, Set<number>>();
  for (const [value, packed] of Object.entries(list.values)) {
    const rows = unpackRows(packed);
    for (const one of [value, ...above(value, broader)]) {
      const set = sets.get(one) ?? new Set();
      for (const row of rows) set.add(row);
      sets.set(one, set);
    }
  }
  return sets;
}

/** @param broader every term above a term. */
export function buildFacets(list: ListData, broader: (concept: string) => readonly string[]): Facets {
  const sets = setsOf(list, broader);
  const years = yearsOf(list);
  const setOf = (facet: string, value: string) => sets.get(`${facet}/${value}`) ?? NOTHING;

  /** What each facet asks of a row. */
  function tests({ chosen, excluded, from, to }: Chosen): Map<string, (row: number) => boolean> {
    const found = new Map<string, (row: number) => boolean>();
    for (const [facet, values] of Object.entries(chosen)) {
      const wanted = values.map((value) => setOf(facet, value));
      found.set(facet, (row) => wanted.some((set) => set.has(row)));
    }
    const unwanted = Object.entries(excluded).flatMap(([facet, values]) => values.map((value) => setOf(facet, value)));
    if (unwanted.length) found.set('-', (row) => unwanted.every((set) => !set.has(row)));
    if (from !== undefined || to !== undefined) {
      found.set('years', (row) => years[row]! > 0 && years[row]! >= (from ?? 0) && years[row]! <= (to ?? Infinity));
    }
    return found;
  }

  return {
    years,
    narrow(rows, chosen) {
      const all = [...tests(chosen).values()];
      return rows.filter((row) => all.every((test) => test(row)));
    },
    counts(rows, chosen) {
      const all = tests(chosen);
      const without = (facet: string) => {
        const others = [...all].filter(([name]) => name !== facet).map(([, test]) => test);
        return new Set(rows.filter((row) => others.every((test) => test(row))));
      };
      const left = new Map<string, ReadonlySet<number>>();
      const found = new Map<string, number>();
      for (const [value, set] of sets) {
        const facet = value.slice(0, value.indexOf('/'));
        const candidates = left.get(all.has(facet) ? facet : '') ?? without(all.has(facet) ? facet : '');
        left.set(all.has(facet) ? facet : '', candidates);
        let count = 0;
        const [small, large] = set.size < candidates.size ? [set, candidates] : [candidates, set];
        for (const row of small) if (large.has(row)) count++;
        found.set(value, count);
      }
      return found;
    },
  };
}
