/** Markdown of contributors → syntax tree. GFM, and emphasis that works next to Chinese punctuation. */
import type { Root } from 'mdast';
import { remark } from 'remark';
import remarkCjkFriendly from 'remark-cjk-friendly';
import remarkGfm from 'remark-gfm';

/** What reads Markdown here, and what renders it, begins with this. A new one each time: a frozen one would add its extensions twice. */
export const markdown = () => remark().use(remarkGfm, { singleTilde: false }).use(remarkCjkFriendly);

const parser = markdown().freeze();

export const parse = (source: string): Root => parser.parse(source);

/**
 * How often a body may hold what costs the parser time that grows with the square of their number: far more than anybody
 * writes. A list of two hundred works with links, emphasis and code stays below half of each.
 */
const MOST: readonly [RegExp, number][] = [
  [/\n+/g, 2000],
  [/\*+|_+|~+/g, 1500],
  [/[*_~]{300}/g, 0],
  [/`+/g, 800],
  [/</g, 500],
  [/>+/g, 1000],
  [/[[\]]/g, 1500],
  [/\|/g, 4000],
  [/&/g, 1500],
  // Words, each of which is tried as an address.
  [/(?<![a-z\d])[a-z\d+._-]/gi, 5000],
  // Addresses right after a mark, each of which is tried up to the end of the word.
  [/[_*~(]www/gi, 50],
  // A line that begins with twenty marks of quotes and lists.
  [/^[ \t]*(?:>[ \t]*|(?:[-+*]|\d{1,9}[.)])[ \t]+){20}/gm, 0],
];

/** Brackets that may stand open, or close nothing. */
const MAX_LOOSE_BRACKETS = 100;

/** Would parsing this take long? Text of which that is so is not parsed at all. Every bound is read in one pass. */
export function isTangled(source: string): boolean {
  if (MOST.some(([pattern, most]) => (source.match(pattern)?.length ?? 0) > most)) return true;
  let [open, loose] = [0, 0];
  for (const character of source) {
    if (character === '[') open += 1;
    else if (character === ']' && open > 0) open -= 1;
    else if (character === ']') loose += 1;
    if (open > MAX_LOOSE_BRACKETS || loose > MAX_LOOSE_BRACKETS) return true;
  }
  return false;
}
