import { keyOf, type Edit, type Fixer, type Front } from './fix.ts';

/** A key with its value and the comments above it. */
interface Block {
  readonly key: string;
  readonly start: number;
  readonly end: number;
}

/** Keys in the order in which the files of a list are written, so that one finds them. Unknown keys come last. */
export const keyOrder: Fixer = {
  name: 'key-order',
  find(front): Edit[] {
    if (front.map.flow) return [];
    const blocks = blocksOf(front);
    const rank = new Map(front.order.map((key, index) => [key, index]));
    const place = ({ key }: Block) => rank.get(key) ?? Number.POSITIVE_INFINITY;
    const sorted = blocks.toSorted((a, b) => (place(a) === place(b) ? 0 : place(a) - place(b)));
    if (sorted.every((block, index) => block === blocks[index])) return [];
    const { source } = front;
    const keys = (some: readonly Block[]) => some.map(({ key }) => key).join(', ');
    return [
      {
        start: blocks[0]!.start,
        end: blocks.at(-1)!.end,
        text: sorted.map(({ start, end }) => source.slice(start, end)).join(''),
        before: keys(blocks),
        after: keys(sorted),
      },
    ];
  },
};

/** Whole lines: from the comments and blank lines above a key to the line before those of the next one. */
function blocksOf({ map, source }: Front): Block[] {
  const starts = map.items.map((pair) => startOf(source, pair.key.range![0]));
  // A comment that a blank line parts from the first key is about the file.
  const header = /^(?:[ \t]*#.*\n)*[ \t]*\n/.exec(source.slice(0, map.items[0]?.key.range?.[0] ?? 0))?.[0].length ?? 0;
  if (starts.length > 0) starts[0] = Math.max(starts[0]!, header);
  return map.items.map((pair, index) => ({ key: keyOf(pair), start: starts[index]!, end: starts[index + 1] ?? source.length }));
}

/** Start of the line of an offset, or of the comment and blank lines right above it. */
function startOf(source: string, offset: number): number {
  let start = source.lastIndexOf('\n', offset - 1) + 1;
  while (start > 0) {
    const above = start < 2 ? 0 : source.lastIndexOf('\n', start - 2) + 1;
    if (!/^(?:#.*)?$/.test(source.slice(above, start - 1).trimEnd())) break;
    start = above;
  }
  return start;
}
