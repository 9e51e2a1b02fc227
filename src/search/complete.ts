/** What a half-typed word can become. */
import { code, normalise, type Concept } from '../text/index.ts';
import { codesOf } from './parse.ts';
import type { AllOf, Query } from './query.ts';
import { squeeze } from './squeeze.ts';
import { isStopWord } from './stop-words.ts';
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
  const names = concepts.flatMap(({ id, names: own, short }) => [...own, ...short].map((name) => [squeeze(name), id] as const));
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
const MOST_CONCEPTS = 12;
/** A beginning shorter than this could become anything. */
const least = (beginning: string) => (/^\p{Script=Han}/u.test(beginning) ? 1 : 2);

/** Where the end of a text may begin: at one of the last three words, or inside of a run of Chinese characters, the longest first. */
function beginningsOf(text: string): number[] {
  const words = [...text.matchAll(/[\p{L}\p{N}-]+/gu)].slice(-3);
  const last = /\p{Script=Han}+$/u.exec(text);
  const inside = last ? Array.from({ length: Math.min(last[0].length, 4) }, (_, back) => text.length - 1 - back) : [];
  return [...new Set([...words.map(({ index }) => index), ...(last ? [last.index] : []), ...inside])].sort((a, b) => a - b);
}

/** What a word can be the beginning of: the words that stand in most entries. */
export const longerWords = (beginning: string, words: readonly WordCount[]): AllOf[] =>
  words
    .filter(([word]) => word.startsWith(beginning))
    .sort(([a, n], [b, m]) => m - n || a.length - b.length)
    .slice(0, MOST_WORDS)
    .map(([word]) => codesOf(word));

/** What the end of a query can become: concepts whose name begins so, and for the last word the words that do. */
export function completionsOf({ text }: Pick<Query, 'text'>, { words, names }: Lexicon): Completion[] {
  const beginnings = beginningsOf(text);
  const lastWord = Math.max(0, text.search(/[\p{L}\p{N}-]+$/u));
  return beginnings.flatMap((from) => {
    const beginning = squeeze(text.slice(from));
    if (beginning.length < least(beginning) || (from === lastWord && isStopWord(beginning))) return [];
    const concepts = [...new Set(names.filter(([name]) => name.startsWith(beginning)).map(([, concept]) => concept))].slice(
      0,
      MOST_CONCEPTS,
    );
    const anyOf = [...concepts.map((id) => [code('concept', id)]), ...(from === lastWord ? longerWords(beginning, words) : [])];
    return anyOf.length ? [{ from, anyOf, concepts }] : [];
  });
}
