/** The words that can be found, for completing a half-typed word and for guessing what a mistyped one should have been. */
import type { Entry } from '../catalog/entry.ts';
import { normalise } from '../text/index.ts';
import { nameWords } from './names.ts';
import { authorsOf, proseOf, readableHead } from './record.ts';
import { isStopWord, isWeakWord } from './stop-words.ts';
import type { WordCount } from './word-counts.ts';

const HAN_NAME = /^\p{Script=Han}{2,6}$/u;

/** Written words of any alphabet but Chinese, of three letters at least. */
const WORD = /(?:(?!\p{Script=Han})\p{L})(?:(?!\p{Script=Han})[\p{L}\p{N}]){2,}/gu;

/** `TI-RADS`, `Sánchez-Martínez`: found as one word as well. */
const HYPHENATED = /[\p{Script=Latin}\p{N}]+(?:-[\p{Script=Latin}\p{N}]+)+/gu;

function wordsIn(texts: readonly string[]): string[] {
  const text = normalise(texts.join('\n'));
  const whole = (text.match(HYPHENATED) ?? []).filter((word) => /\p{L}/u.test(word)).map((word) => word.replaceAll('-', ''));
  return [...(text.match(WORD) ?? []).filter((word) => !isStopWord(word)), ...whole];
}

/** Words in order of the alphabet. A word of longer texts alone must stand in two of them: once is often a slip itself. */
export function wordList(entries: readonly Entry[]): WordCount[] {
  const counts = new Map<string, number>();
  const strong = new Set<string>();
  for (const entry of entries) {
    const names = authorsOf(entry).flatMap(nameWords);
    const own = new Set([...wordsIn([...readableHead(entry), ...names]), ...names.filter((name) => HAN_NAME.test(name))]);
    for (const word of own) strong.add(word);
    for (const word of new Set([...own, ...wordsIn(proseOf(entry)).filter((word) => !isWeakWord(word))]))
      counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return [...counts].filter(([word, count]) => count > 1 || strong.has(word)).sort(([a], [b]) => (a < b ? -1 : 1));
}
