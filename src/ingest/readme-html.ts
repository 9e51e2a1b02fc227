/** Tables and lists that a README writes in HTML → the nodes that Markdown would have made of them, line by line. */
import { Parser } from 'htmlparser2';
import type { Nodes } from 'mdast';

interface Node {
  readonly type: string;
  readonly url?: string;
  readonly alt?: string;
  readonly value?: string;
  readonly isHead?: boolean;
  readonly children: Node[];
  readonly position: { readonly start: { line: number }; readonly end: { line: number } };
}

const TYPES: Readonly<Record<string, string>> = {
  table: 'table',
  tr: 'tableRow',
  td: 'tableCell',
  th: 'tableCell',
  ul: 'list',
  ol: 'list',
  li: 'listItem',
  a: 'link',
  b: 'strong',
  strong: 'strong',
  i: 'emphasis',
  em: 'emphasis',
};

/** What a node must stand in, where its element stands alone: a block of HTML ends at an empty line, amid a table. */
const IN: Readonly<Record<string, string>> = { tableCell: 'tableRow', tableRow: 'table', listItem: 'list' };

/** Elements within each other: more is nothing that anybody writes. */
const MAX_DEPTH = 40;

/** @param line of the README on which the HTML begins. */
export function htmlBlocks(html: string, line: number): Nodes[] {
  const root: Node[] = [];
  const open: { name: string; node: Node }[] = [];
  const lines = { at: 0, count: line };
  const now = (index: number) => {
    lines.count += html.slice(lines.at, Math.max(lines.at, index)).split('\n').length - 1;
    lines.at = Math.max(lines.at, index);
    return lines.count;
  };
  const put = (node: Node) => {
    const above = open.at(-1)?.node;
    // What stands in an item of a list stands in a paragraph of it, but for lists.
    if (above?.type === 'listItem' && node.type !== 'list') {
      const last = above.children.at(-1);
      if (last?.type === 'paragraph') last.children.push(node);
      else above.children.push({ type: 'paragraph', children: [node], position: above.position });
    } else if (above) above.children.push(node);
    else if (node.type === 'table' || node.type === 'list') root.push(node);
  };
  const enter = (name: string, type: string, more: Partial<Node> = {}) => {
    if (open.length > MAX_DEPTH) return;
    const at = now(parser.startIndex);
    const outer = IN[type];
    if (outer && open.at(-1)?.node.type !== outer) enter('', outer);
    const node: Node = { type, children: [], position: { start: { line: at }, end: { line: at } }, ...more };
    put(node);
    open.push({ name, node });
  };
  const leave = (name: string) => {
    const index = open.findLastIndex((one) => one.name === name);
    const end = now(parser.startIndex);
    for (const { node } of index < 0 ? [] : open.splice(index)) node.position.end.line = end;
  };
  const parser = new Parser(
    {
      onopentag(name, { href, src, alt }) {
        const type = TYPES[name];
        const at = now(parser.startIndex);
        const position = { start: { line: at }, end: { line: at } };
        if (name === 'br') put({ type: 'break', children: [], position });
        else if (name === 'img') put({ type: 'image', url: src ?? '', alt: alt ?? '', children: [], position });
        else if (type && (name !== 'a' || href)) enter(name, type, { ...(href && { url: href }), isHead: name === 'th' });
      },
      ontext(text) {
        const value = text.replace(/\s+/g, ' ');
        const at = now(parser.startIndex);
        const above = open.at(-1)?.node.type;
        if (above && above !== 'table' && above !== 'tableRow' && above !== 'list')
          put({ type: 'text', value, children: [], position: { start: { line: at }, end: { line: at } } });
      },
      onclosetag: leave,
    },
    { decodeEntities: true },
  );
  parser.end(html);
  for (const node of root) {
    const [first] = node.children;
    // The first row of a table in Markdown is its head.
    if (node.type === 'table' && !first?.children.some(({ isHead }) => isHead))
      node.children.unshift({ type: 'tableRow', children: [], position: { start: { line: 0 }, end: { line: -1 } } });
  }
  return root as unknown as Nodes[];
}
