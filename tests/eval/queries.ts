/** The queries of the evaluation, as the queries.yml of a list has them. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { QUERIES_FILE } from '../../src/corpus/read.ts';

export interface EvalQuery {
  readonly q: string;
  /** Entries that must be found; the first result must be one of them. Empty: nothing must be found. */
  readonly want: readonly string[];
  /** Entries that do no harm among the results. */
  readonly may: readonly string[];
}

type Written = Record<string, readonly { q: string; want?: string[]; may?: string[] }[]>;

/** Those of the list of this project. */
export const OWN_QUERIES = fileURLToPath(new URL(`../../content/${QUERIES_FILE}`, import.meta.url));

/** Queries by class. @param file written like content/queries.yml. */
export function readQueries(file: string): ReadonlyMap<string, readonly EvalQuery[]> {
  const written = parse(readFileSync(file, 'utf8'), { maxAliasCount: -1 }) as Written;
  return new Map(
    Object.entries(written).map(([name, list]) => [
      name,
      list.map(({ q, want = [], may = [] }) => ({ q: String(q), want, may })),
    ]),
  );
}

/** The class whose queries are half-typed, and the one whose queries find nothing. */
export const HALF_TYPED = 'half-typed';
export const NOTHING = 'nothing';
