/** Where a word stands: rows of entries, and in which of their fields. */
import { EVERY_FIELD, strengthOf, type FieldSet } from './fields.ts';

export type Postings = ReadonlyMap<number, FieldSet>;

/** The index as the query layer sees it. */
export interface Index {
  readonly entries: number;
  find(code: string): Promise<Postings>;
}

/** Rows with the strength of the match, from 0 to a little over 1. */
export type Matches = ReadonlyMap<number, Match>;

export interface Match {
  readonly strength: number;
  readonly fields: FieldSet;
}

/** Rows of all these codes; as strong as the weakest of them. */
export function allOf(postings: readonly Postings[], allowed: FieldSet): Matches {
  const found = new Map<number, Match>();
  const [first, ...rest] = postings.toSorted((a, b) => a.size - b.size);
  for (const [row, fields] of first ?? []) {
    let match = matchOf(fields & allowed);
    for (const other of rest) {
      const next = matchOf((other.get(row) ?? 0) & allowed);
      if (next.strength < match.strength) match = next;
    }
    if (match.strength > 0) found.set(row, match);
  }
  return found;
}

/** The match of each set of fields, made once: a long list has thousands of them for a word. */
const MATCHES: readonly Match[] = Array.from({ length: EVERY_FIELD + 1 }, (_, fields) => ({
  strength: strengthOf(fields),
  fields,
}));
const matchOf = (fields: FieldSet): Match => MATCHES[fields]!;

/** Rows of any of these, each with its strongest match. */
export function anyOf(several: readonly Matches[]): Matches {
  if (several.length < 2) return several[0] ?? new Map();
  const found = new Map<number, Match>();
  for (const matches of several) {
    for (const [row, match] of matches) if ((found.get(row)?.strength ?? 0) < match.strength) found.set(row, match);
  }
  return found;
}

/** The same, weaker: for what was guessed rather than typed. */
export const weakened = (matches: Matches, by: number): Matches =>
  new Map([...matches].map(([row, { strength, fields }]) => [row, { strength: strength * by, fields }]));

/** How much a unit tells: the fewer entries have it, the more. */
export const weightOf = (found: number, entries: number): number => Math.log(1 + entries / (found + 0.5));
