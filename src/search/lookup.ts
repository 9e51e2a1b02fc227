/** Where the units of a query stand. */
import { fieldSet, inText } from './fields.ts';
import type { Found } from './fuse.ts';
import { allOf, anyOf, weakened, type Index, type Matches, type Postings } from './postings.ts';
import type { AllOf, Unit } from './query.ts';
import { isAuxiliary } from './stop-words.ts';

export const NONE: Matches = new Map();

/** What stands in a text alone counts about so much. */
const IN_TEXT = 0.2;

export const look = async (index: Index, codes: AllOf, fields: number) =>
  codes.length ? allOf(await Promise.all(codes.map((one) => index.find(one))), fields) : NONE;

export const lookAny = async (index: Index, several: readonly AllOf[], fields: number) =>
  anyOf(await Promise.all(several.map((codes) => look(index, codes, fields))));

/**
 * Pairs of Chinese characters that must be there: all of them; or, where some stand nowhere at all, those that do, if every
 * character is in one of them. So 穿刺活检 finds what has 穿刺 and 活检, and 机器翻译 nothing; but 会取代 what has 取代.
 */
function pairsOf(text: string, postings: readonly Postings[]): readonly Postings[] {
  const known = postings.map(({ size }) => size > 0);
  const covered = [...text].every(
    (character, place) => known[place - 1] === true || known[place] === true || isAuxiliary(character),
  );
  return covered ? postings.filter((_, pair) => known[pair]) : [];
}

const SOURCE = fieldSet(['source']);
const YEAR = /^(?:19|20)\d\d$/;

/** A year is first of all when something was published: in a title it counts half. */
const asYear = (matches: Matches): Matches =>
  new Map(
    [...matches].map(([row, { strength, fields }]) => [row, { strength: fields & SOURCE ? strength : strength / 2, fields }]),
  );

/** Where a unit stands in titles, names, topics and sources. */
export async function findUnit(index: Index, unit: Unit): Promise<Found> {
  if (unit.kind === 'han') {
    const postings = await Promise.all(unit.literal.map((one) => index.find(one)));
    return { matches: allOf(pairsOf(unit.text, postings), unit.fields), isTerm: false, literal: NONE };
  }
  const [matches, literal] = await Promise.all([
    lookAny(index, unit.anyOf, unit.fields).then((found) => (YEAR.test(unit.text) ? asYear(found) : found)),
    unit.kind === 'concept' ? look(index, unit.literal, unit.fields) : NONE,
  ]);
  const isTerm = unit.kind === 'concept';
  return matches.size || !literal.size ? { matches, isTerm, literal } : { matches: literal, isTerm, literal: NONE };
}

/** The same in the longer texts as well. */
export async function findDeep(index: Index, unit: Unit, found: Found): Promise<Found> {
  // A word of a text may be in the title of another entry, so each word is looked for in both.
  const deep = async (codes: AllOf) => {
    const both = await Promise.all(codes.map(async (one) => joined(await index.find(one), await index.find(inText(one)))));
    return allOf(unit.kind === 'han' ? pairsOf(unit.text, both) : both, unit.fields);
  };
  const several = await Promise.all(unit.anyOf.map(deep));
  // The typed words of a concept bring further entries, and change nothing about those that have the concept.
  const literal = unit.kind === 'concept' && unit.literal.length ? weakened(await deep(unit.literal), IN_TEXT) : NONE;
  return { ...found, matches: anyOf([found.matches, ...several, literal]) };
}

/** Rows of both with the fields of both. */
function joined(one: Postings, other: Postings): Postings {
  const found = new Map(one);
  for (const [row, fields] of other) found.set(row, (found.get(row) ?? 0) | fields);
  return found;
}
