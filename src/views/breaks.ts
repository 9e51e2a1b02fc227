/** Where a line may break. */
import type { Run } from './context.ts';

const SEGMENTS = new Intl.Segmenter('zh', { granularity: 'word' });

/** A Chinese title in the pieces that stay whole, words or a word with the single character after it; any other title whole. */
export function piecesOfTitle({ text, lang }: Run): string[] {
  if (!lang.startsWith('zh')) return [text];
  const pieces = [''];
  let wordBefore = false;
  for (const { segment, isWordLike = false } of SEGMENTS.segment(text)) {
    if (wordBefore && isWordLike && segment.length > 1) pieces.push(segment);
    else pieces[pieces.length - 1] += segment;
    wordBefore = isWordLike;
  }
  return pieces;
}

/** What is longer than this may break between its words: a phone shows little more in a line. */
const SHORT = 26;

/** A few words that belong together, `p. 6, Table 2`, on one line. */
export const unbroken = (text: string): string => (text.length > SHORT ? text : text.replaceAll(' ', '\u00a0'));
