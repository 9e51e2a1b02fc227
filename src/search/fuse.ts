/** Matches of the units of a query → entries in order. */
import { weightOf, type Matches } from './postings.ts';

/** A unit that was looked up. */
export interface Found {
  readonly matches: Matches;
  /** It is a term of the vocabulary. */
  readonly isTerm: boolean;
  /** The typed words themselves, where the unit is a concept: who writes "sonography" likes to see it. */
  readonly literal: Matches;
  /** The name of a whole entry: `DeepLesion`. */
  readonly whole?: Matches;
}

export interface Ranked {
  readonly row: number;
  readonly score: number;
}

const LITERAL_SHARE = 0.4;
const WEAK_SHARE = 0.2;
const WHOLE_TITLE = 8;

function scoreOf(row: number, units: readonly Found[], weak: readonly Found[], entries: number): number {
  let score = 0;
  for (const unit of units) {
    score += weightOf(unit.matches.size, entries) * (unit.matches.get(row)?.strength ?? 0);
    score += LITERAL_SHARE * weightOf(unit.literal.size, entries) * (unit.literal.get(row)?.strength ?? 0);
  }
  for (const unit of weak) score += WEAK_SHARE * weightOf(unit.matches.size, entries) * (unit.matches.get(row)?.strength ?? 0);
  return score;
}

const byScore = (a: Ranked, b: Ranked) => b.score - a.score || a.row - b.row;

/**
 * Entries that have every unit, the best first; equals newest first.
 *
 * @param whole entries whose whole title, or its name before the colon, is the query.
 */
export function rankFull(units: readonly Found[], weak: readonly Found[], whole: Matches, entries: number): Ranked[] {
  const [first, ...rest] = units.toSorted((a, b) => a.matches.size - b.matches.size);
  const rows = [...(first?.matches.keys() ?? [])].filter((row) => rest.every(({ matches }) => matches.has(row)));
  return rows
    .map((row) => ({ row, score: scoreOf(row, units, weak, entries) + (whole.has(row) ? WHOLE_TITLE : 0) }))
    .sort(byScore);
}

/** Of what a query asks for, an entry must have more than so much by weight to be worth showing … */
const LEAST_SHARE = 0.5;
/** … or so much, if it has all but one of three things or more … */
const LEAST_LACKING_ONE = 0.4;
/** … and so much of what the best one has. */
const NEAR_BEST = 0.85;
const MOST_PARTIAL = 10;

/** A match of less strength is no more than a mention. */
const WEAK_MATCH = 0.5;
/** A word that no title, topic or name has tells as much as one that stands in so large a part of the entries. */
const UNKNOWN_WORD = 0.05;

/** Entries that have the larger part of what was asked for, where none has all. */
export function rankPartial(units: readonly Found[], weak: readonly Found[], entries: number): Ranked[] {
  if (units.length < 2) return [];
  // Beside a term a word of texts alone may say anything about it, but a term that no entry has is what was asked for.
  const hasTerm = units.some(({ isTerm, matches }) => isTerm && matches.size);
  const weights = units.map(({ isTerm, matches }) => {
    const isWord = hasTerm && !isTerm && ![...matches.values()].some(({ strength }) => strength >= WEAK_MATCH);
    return weightOf(isWord ? UNKNOWN_WORD * entries : Math.max(matches.size, 1), entries);
  });
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const share = new Map<number, number>();
  for (const [place, unit] of units.entries()) {
    const weight = weights[place]! / total;
    for (const [row, { strength }] of unit.matches)
      share.set(row, (share.get(row) ?? 0) + weight * (strength < WEAK_MATCH ? 0.6 : 1));
  }
  const lacksOne = (row: number) => units.length > 2 && units.filter(({ matches }) => !matches.has(row)).length === 1;
  const best = Math.max(0, ...share.values());
  return [...share]
    .filter(([row, part]) => part > (lacksOne(row) ? LEAST_LACKING_ONE : LEAST_SHARE) && part >= best * NEAR_BEST)
    .map(([row]) => ({ row, score: scoreOf(row, units, weak, entries) }))
    .sort(byScore)
    .slice(0, MOST_PARTIAL);
}
