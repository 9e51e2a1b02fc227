/** What a half-typed word can become. */
import { code, normalise, type Concept } from '../text/index.ts';
import { codesOf } from './parse.ts';
import type { AllOf, Query } from './query.ts';
import { squeeze } from './squeeze.ts';
import type { WordCount } from './word-counts.ts';

/** The words that a list can be searched with. */
export interface Lexicon {
  /** Words of the entries and of the vocabulary with their frequency. */
  readonly words: readonly WordCount[];
  /** Names of concepts as one word each, with the concept. */
  readonly names: readonly (readonly [name: string, concept: string])[];
}

const SINGLE_WORD = /^[\p{L}\p{N}]+$/u;

/** @param words words of the entries; the names of the concepts are added. */
export function buildLexicon(words: readonly WordCount[], concepts: readonly Concept[]): Lexicon {
  const names = concepts.flatMap(({ id, names: own }) => own.map((name) => [squeeze(name), id] as const));
  const known = new Set(words.map(([word]) => word));
  const parts = concepts.flatMap(({ names: own }) => own.flatMap((name) => normalise(name).split(/[^\p{L}\p{N}]+/u)));
  const added = [...new Set(parts)].filter((word) => word.length > 2 && SINGLE_WORD.test(word) && !known.has(word));
  return { words: [...words, ...added.map((word) => [word, 0] as const)], names };
}

/** A reading of the end of a query. */
export interface Completion {
  /** Where in the query the completed part begins. */
  readonly from: number;
  readonly anyOf: readonly AllOf[];
  readonly concepts: readonly string[];
}

const MOST_WORDS = 8;
const MOST_CONCEPTS = 8;
/** A beginning shorter than this could become anything. */
const least = (beginning: string) => (/^\p{Script=Han}/u.test(beginning) ? 1 : 2);

/** The concepts that the last units can be the beginning of, the longest reading first; then the words that the last can be. */
export function completionsOf(query: Query, { words, names }: Lexicon): Completion[] {
  const ordered = query.units.toSorted((a, b) => a.start - b.start);
  const readings = ordered.map(({ start }) => start).filter((start) => start >= (ordered.at(-3)?.start ?? 0));
  const found: Completion[] = [];
  for (const from of readings) {
    const beginning = squeeze(query.text.slice(from));
    if (beginning.length < least(beginning)) continue;
    const concepts = new Set(names.filter(([name]) => name.startsWith(beginning)).map(([, concept]) => concept));
    const last = from === readings.at(-1);
    const longer = last
      ? words.filter(([word]) => word.startsWith(beginning)).sort(([a, n], [b, m]) => m - n || a.length - b.length).slice(0, MOST_WORDS)
      : [];
    const anyOf = [
      ...[...concepts].slice(0, MOST_CONCEPTS).map((id) => [code('concept', id)]),
      ...longer.map(([word]) => codesOf(word)),
    ];
    if (anyOf.length) found.push({ from, anyOf, concepts: [...concepts] });
  }
  return found;
}
