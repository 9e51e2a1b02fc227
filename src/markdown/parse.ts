/** Markdown of contributors → syntax tree. GFM, and emphasis that works next to Chinese punctuation. */
import type { Root } from 'mdast';
import { remark } from 'remark';
import remarkCjkFriendly from 'remark-cjk-friendly';
import remarkGfm from 'remark-gfm';

/** Bytes of Markdown that one entry may have at most. */
export const MAX_BODY_BYTES = 16 * 1024;

/** What reads Markdown here, and what renders it, begins with this. */
export const markdown = remark().use(remarkGfm, { singleTilde: false }).use(remarkCjkFriendly).freeze();

export const parse = (source: string): Root => markdown.parse(source);

/** Lines, brackets and marks of emphasis, code and quotes that a body may have in all. Densely marked text has half as many. */
const MAX_MARKS = 2000;

/** Brackets that may stand open, or close nothing. */
const MAX_LOOSE_BRACKETS = 100;

/** A line that begins with twenty marks of quotes and lists. */
const STACKED = /^[ \t]*(?:(?:>|[-+*]|\d{1,9}[.)])[ \t]*){20}/m;

/** An address that begins right after a mark: the parser tries each of them up to the end of the word. */
const CHAINED = /[_*~(]www/gi;
const MAX_CHAINED = 50;

/**
 * Would parsing this take long? What costs the parser time that grows with the square of the text is bounded here, at more
 * than anybody writes; text beyond it is not parsed at all. Each bound is read in one pass.
 */
export function isTangled(source: string): boolean {
  if (STACKED.test(source) || (source.match(CHAINED)?.length ?? 0) > MAX_CHAINED) return true;
  let [marks, open, loose] = [0, 0, 0];
  for (const character of source) {
    if (!'\n*_~`<>[]'.includes(character)) continue;
    marks += 1;
    if (character === '[') open += 1;
    if (character === ']') {
      if (open > 0) open -= 1;
      else loose += 1;
    }
    if (marks > MAX_MARKS || open > MAX_LOOSE_BRACKETS || loose > MAX_LOOSE_BRACKETS) return true;
  }
  return false;
}
