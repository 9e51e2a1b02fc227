/** The Markdown of a README as its writer meant it, in the same lines. */

/** Brackets that may stand open in a block, and marks of lists and quotes before a line: more is nothing that anybody writes. */
const MAX_OPEN = 100;
const STACKED = /^(?:[ \t]*(?:>|[-+*]|\d{1,9}[.)])[ \t]*){20}/;
const MAX_LINE = 20_000;

/** Marks without the space that CommonMark asks for: `+[x](y)`, `1.[x](y)`, `##Title`. GitHub showed them as lists and headings for years. */
const spaced = (line: string) =>
  line
    .replace(/^(\s*)([+-]|\d{1,3}[.)])(?=\[|\*\*\S)/, '$1$2 ')
    .replace(/^(\s*)\*(?=\[[^\]]+\]\([^)]*\)[^*]*$)/, '$1* ')
    .replace(/^(#{2,6})(?=[^#\s])/, '$1 ');

/** An item with links in HTML: `- <a href="https://…" target="_blank">Title</a> by …`. */
const linked = (line: string) =>
  /^\s*(?:[-*+]|\d{1,3}[.)]|\|)\s/.test(line)
    ? line.replace(
        /<a\s(?:[^<>]*\s)?href\s*=\s*["'](https?:[^"'\s<>]+)["'][^<>]*>([^<>[\]]+)<\/a>/gi,
        (_, url: string, text: string) => `[${text.trim()}](<${url}>)`,
      )
    : line;

/** @returns the text to parse, and the lines that would cost the parser time that grows with their square: those are left empty. */
export function untangled(markdown: string): { text: string; tangled: number[] } {
  const tangled: number[] = [];
  let open = 0;
  let fenced = false;
  const lines = markdown
    .replace(/^\uFEFF/, '')
    .split('\n')
    .map((line, index) => {
      if (line.trim() === '') open = 0;
      if (/^\s{0,3}(?:```|~~~)/.test(line)) fenced = !fenced;
      for (const sign of line) open = Math.max(0, open + (sign === '[' ? 1 : sign === ']' ? -1 : 0));
      if (
        open > MAX_OPEN ||
        line.length > MAX_LINE ||
        STACKED.test(line) ||
        (line.match(/[*_~`]{1,3}[^*_~`]{0,3}/g)?.length ?? 0) > 400
      ) {
        tangled.push(index + 1);
        return '';
      }
      return fenced ? line : linked(spaced(line));
    });
  return { text: lines.join('\n'), tangled };
}
