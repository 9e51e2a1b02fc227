/** Markdown of contributors → syntax tree. GFM, and emphasis that works next to Chinese punctuation. */
import { remark } from 'remark';
import remarkCjkFriendly from 'remark-cjk-friendly';
import remarkGfm from 'remark-gfm';
import type { Nodes, Root } from 'mdast';

/** Bytes of Markdown that one entry may have at most. */
export const MAX_BODY_BYTES = 16 * 1024;

/** Levels that quotes, lists and emphasis may be nested in each other. */
export const MAX_NESTING = 20;

const parser = remark().use(remarkGfm, { singleTilde: false }).use(remarkCjkFriendly).freeze();

export const parse = (source: string): Root => parser.parse(source) as Root;

/**
 * Would parsing this take long? Unclosed brackets and stacked markers cost the parser time that grows with their square,
 * so text that has more of them than anybody writes is not parsed at all.
 */
export function isTangled(source: string): boolean {
  if (source.split('\n').some((line) => /^(?:[ \t]*(?:>|[-+*]|\d{1,9}[.)])[ \t]*){20}/.test(line) || /(?:[*_~`]{1,3}[^*_~`]{0,3}){120}/.test(line))) return true;
  let open = 0;
  for (const character of source) {
    if (character === '[') open += 1;
    else if (character === ']' && open > 0) open -= 1;
    if (open > 100) return true;
  }
  return false;
}

/** Depth of the deepest node below the root. */
export function depth(node: Nodes): number {
  return 'children' in node ? 1 + Math.max(0, ...node.children.map((child) => depth(child))) : 0;
}
