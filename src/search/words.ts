/** The words that can be found, for completing a half-typed word and for guessing what a mistyped one should have been. */
import type { Entry } from '../catalog/entry.ts';
import { tokens } from '../text/index.ts';
import { authorsOf, proseOf, readableHead, spellings } from './record.ts';
import { isStopWord } from './stop-words.ts';
import type { WordCount } from './word-counts.ts';

const HAN_NAME = /^\p{Script=Han}{2,6}$/u;

/** Latin words of an entry, and the Chinese names of its authors. */
function wordsOf(entry: Entry): { strong: Set<string>; all: Set<string> } {
  const latin = (texts: readonly string[]) =>
    texts.flatMap((text) => tokens(text).flatMap(({ kind, text: word }) => (kind === 'latin' && word.length > 2 && !isStopWord(word) ? [word] : [])));
  const names = authorsOf(entry).flatMap(spellings);
  const strong = new Set([...latin([...readableHead(entry), ...names]), ...names.filter((name) => HAN_NAME.test(name))]);
  return { strong, all: new Set([...strong, ...latin(proseOf(entry))]) };
}

/** Words in order of the alphabet. A word of longer texts alone must stand in two of them: once is often a slip itself. */
export function wordList(entries: readonly Entry[]): WordCount[] {
  const counts = new Map<string, number>();
  const strongOnes = new Set<string>();
  for (const entry of entries) {
    const { strong, all } = wordsOf(entry);
    for (const word of strong) strongOnes.add(word);
    for (const word of all) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return [...counts].filter(([word, count]) => count > 1 || strongOnes.has(word)).sort(([a], [b]) => (a < b ? -1 : 1));
}
