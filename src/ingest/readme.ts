/**
 * README lists ("awesome lists"): headings are sections, and items stand in lists, tables or lines of their own. What is not
 * an item (badges, tables of contents, anchors, comments, prose) is named line by line, so that nothing is lost in silence.
 */
import type { Heading, List, ListItem, Nodes, Root, Table } from 'mdast';
import { remark } from 'remark';
import remarkCjkFriendly from 'remark-cjk-friendly';
import remarkGfm from 'remark-gfm';
import { bareHeading } from './headings.ts';
import { isLabel, isPicture, leading, piecesOf, textOf, workOfItem, type Piece } from './readme-item.ts';
import { htmlBlocks } from './readme-html.ts';
import { tableRows } from './readme-table.ts';
import { untangled } from './readme-source.ts';
import type { Place, Work } from './work.ts';

export type Unused = 'navigation' | 'badge' | 'comment' | 'html' | 'heading' | 'code' | 'prose' | 'tangled';

export interface UnusedLine {
  readonly line: number;
  readonly text: string;
  readonly why: Unused;
}

export interface ReadmeReading {
  readonly works: readonly { readonly place: Place; readonly work: Work }[];
  readonly unused: readonly UnusedLine[];
}

/** A table of contents: it ends at the next heading, which may well be a smaller one. */
const CONTENTS = /^(?:(?:table of )?contents?|目录)$/i;

/** Sections of a README that hold no items of the list, nor do the ones below them. */
const ABOUT =
  /^(?:contribut\w*|how to contribute|licen[cs]e|disclaimer|star history|acknowledge?ments?|contact|citation|citing|cite(?: us)?|contributors?|(?:参与|如何)?贡献\p{L}*|免责声明|许可\p{L}*|致谢|联系\p{L}*|引用\p{L}*|changelog|updates?|更新\p{L}*)$/iu;

const processor = remark().use(remarkGfm, { singleTilde: false }).use(remarkCjkFriendly).freeze();

/** @param base address that relative links are relative to, as a folder: `https://github.com/owner/name/blob/main/`. */
export function readReadme(markdown: string, source: string, { base }: { base?: string | undefined } = {}): ReadmeReading {
  const { text, tangled } = untangled(markdown);
  const lines = markdown.split('\n');
  const why = new Map<number, Unused>(tangled.map((line) => [line, 'tangled']));
  const used = new Set<number>();
  const works: { place: Place; work: Work }[] = [];
  const tree = processor.parse(text);
  const urls = definitions(tree);
  const absolute = (url: string) => absoluteUrl(url, base);

  const cover = (node: Nodes, mark: (line: number) => void) => {
    for (let line = node.position?.start.line ?? 0; line <= (node.position?.end.line ?? -1); line++) mark(line);
  };
  const leave = (node: Nodes, reason: Unused) => cover(node, (line) => why.set(line, reason));
  const headings: { depth: number; text: string; line: number; isItem?: boolean }[] = [];
  const close = (depth: number) => {
    while (headings.length > 0 && headings.at(-1)!.depth >= depth) headings.pop();
  };
  const enter = (node: Nodes, depth: number, heading: string, isItem = false) => {
    close(depth);
    headings.push({ depth, text: bareHeading(heading), line: node.position!.start.line, isItem });
    leave(node, 'heading');
  };
  const isAbout = () => CONTENTS.test(headings.at(-1)?.text ?? '') || headings.some(({ text: heading }) => ABOUT.test(heading));
  const add = (nodes: readonly Nodes[], pieces: readonly Piece[], isRow = false) => {
    const work = isAbout() ? undefined : workOfItem(pieces, absolute, isRow);
    if (!work) return false;
    for (const node of nodes) cover(node, (line) => used.add(line));
    for (const { line } of headings) used.add(line);
    works.push({
      place: { source, record: work.title, line: nodes[0]!.position!.start.line },
      work: { ...work, headings: headings.flatMap(({ text: heading }) => (CONTENTS.test(heading) ? [] : [heading])) },
    });
    return true;
  };

  const list = (node: List) => node.children.forEach(listItem);
  const listItem = (node: ListItem) => {
    const heading = node.children.find((child) => child.type === 'heading');
    const own = node.children.filter((child) => child.type !== 'list' && child.type !== 'heading' && !isSaying(child, urls));
    for (const child of node.children) if (isSaying(child, urls)) leave(child, 'prose');
    const nested = node.children.filter((child) => child.type === 'list');
    const pieces = piecesOf(own, urls);
    const links = pieces.filter(({ kind }) => kind === 'link');
    const leads = (child: Nodes) => linksIn(child, urls).some((url) => !url.startsWith('#'));
    if (heading) {
      // A heading in a list stands below the last one outside of it, whatever its level.
      const outer = headings.filter(({ depth }) => depth < 100);
      enter(heading, 100 + (outer.at(-1)?.depth ?? 0), textOf(heading));
      own.forEach(block);
      nested.forEach(list);
      return;
    }
    if (links.length > 0 && links.every(({ url }) => url!.startsWith('#')) && !nested.some(leads))
      return leave(node, 'navigation');
    // Below a heading that is an item itself stand remarks on it.
    if (headings.at(-1)?.isItem && !isLine(pieces)) return leave(node, 'prose');
    const isGroup =
      links.every(({ url }) => url!.startsWith('#')) &&
      nested.some(leads) &&
      !pieces.some(({ kind, text: words }) => kind === 'text' && words.length > 60);
    if (isGroup) {
      enter(own[0] ?? node, 200 + (headings.at(-1)?.depth ?? 0), pieces.map(({ text: words }) => words).join(''));
      nested.forEach(list);
      headings.pop();
      return;
    }
    // Below an item stand its details: `- Code: [link]`, `- *authors*`; an item of its own has a title of its own.
    const details = nested.flatMap(({ children }) => children).filter((child) => isDetail(piecesOf(child.children, urls)));
    const all = [
      ...pieces,
      ...details.flatMap((child): Piece[] => [{ kind: 'break', text: '\n' }, ...piecesOf(child.children, urls)]),
    ];
    if (!add([...own, ...details], all))
      for (const child of own) leave(child, isAbout() ? 'navigation' : own.every(isBadge) ? 'badge' : 'prose');
    for (const child of nested.flatMap(({ children }) => children)) if (!details.includes(child)) listItem(child);
  };
  const table = (node: Table) => {
    const rows = tableRows(node, urls);
    const urlsOf = rows.flatMap(({ pieces }) => pieces.flatMap(({ url }) => url ?? []));
    if (urlsOf.length > 0 && urlsOf.every((url) => url.startsWith('#'))) return leave(node, 'navigation');
    if (node.children[0]) cover(node.children[0], (line) => used.add(line));
    for (const { row, pieces, fields } of rows) {
      const before = works.length;
      // A row without a link and without authors, venue or year is one of another table: of figures, of wishes.
      const isItem = pieces.some(({ url }) => url) || Object.keys(fields).length > 0;
      if (!isItem || !add([row], pieces, true)) leave(row, isAbout() ? 'navigation' : 'prose');
      else if (works[before]) works[before] = { ...works[before], work: { ...works[before].work, ...fields } };
    }
  };
  const paragraph = (node: Nodes, next: Nodes | undefined) => {
    const refuse = (reason: Unused) => {
      leave(node, reason);
      return false;
    };
    if (isBadge(node)) return refuse('badge');
    const pieces = piecesOf([node], urls);
    const links = pieces.filter(({ kind }) => kind === 'link');
    if (links.length > 0 && links.every(({ url }) => url!.startsWith('#'))) return refuse('navigation');
    const isAuthors =
      next?.type === 'paragraph' &&
      next.children.every((child) => child.type === 'emphasis' || (child.type === 'text' && child.value.trim() === ''));
    if (
      headings.length === 0 ||
      !isLine(pieces) ||
      !add(
        isAuthors ? [node, next] : [node],
        isAuthors ? [...pieces, { kind: 'break', text: '\n' }, ...piecesOf([next], urls)] : pieces,
      )
    ) {
      return refuse('prose');
    }
    return true;
  };
  /** A heading with nothing below it but labelled links is an item: `#### Title`, `- Paper: [link]`, `- Code: [link]`. */
  const labelled = (next: Nodes | undefined): Piece[] => {
    const parts = next?.type === 'list' ? next.children.map((child) => piecesOf([child], urls)) : [];
    const isOwn = (pieces: readonly Piece[]) =>
      pieces.every(({ kind, text: words }) => (kind === 'link' ? isLabel(words) : kind === 'break' || words.length < 100)) &&
      /^[\p{L} ]{2,20}[:：]/u.test(pieces.map(({ text: words }) => words).join(''));
    if (!parts.every(isOwn) || !parts.some((pieces) => /^https?:/.test(pieces.find(({ url }) => url)?.url ?? ''))) return [];
    return parts.flatMap((pieces): Piece[] => {
      const name = /^[\p{L} ]+/u.exec(pieces[0]!.text)?.[0] ?? '';
      const links = pieces
        .filter(({ kind }) => kind === 'link')
        .map((piece) => ({ ...piece, text: isLabel(name) ? name : piece.text }));
      return [
        { kind: 'break', text: '\n' },
        ...(links.length > 0
          ? links
          : pieces.map((piece) => ({ ...piece, text: piece.text.replace(/^[\p{L} ]+[:：]\s*/u, '') }))),
      ];
    });
  };
  /** A heading that is a link to somewhere else is an item, with the links in the line below it: `Materials: [pdf], [code]`. */
  const heading = (node: Heading, next: Nodes | undefined) => {
    const pieces = piecesOf([node], urls);
    const below = next?.type === 'paragraph' ? piecesOf([next], urls) : [];
    const labels = below.filter(({ kind }) => kind === 'link');
    const more = labels.length > 0 && labels.every(({ text: words }) => isLabel(words)) ? next : undefined;
    const details = node.depth > 2 && isLabelless(pieces) ? labelled(next) : [];
    if (details.length > 0) {
      close(node.depth);
      const title = { kind: 'strong', text: pieces.map(({ text: words }) => words).join('') } as const;
      return enter(node, node.depth, textOf(node), add([node, next!], [title, ...details]));
    }
    const isItem = node.depth > 1 && /^https?:/.test(leading(pieces)[0]?.url ?? '') && isLine(pieces);
    close(node.depth);
    enter(
      node,
      node.depth,
      textOf(node),
      isItem && add(more ? [node, more] : [node], more ? [...pieces, { kind: 'break', text: '\n' }, ...labels] : pieces),
    );
  };
  function block(node: Nodes, index = 0, all: readonly Nodes[] = []) {
    if (node.type === 'heading') heading(node, all[index + 1]);
    else if (node.type === 'list') {
      if (!used.has(node.position!.start.line)) list(node);
    } else if (node.type === 'table') table(node);
    else if (node.type === 'html') {
      leave(
        node,
        /^\s*<!--/.test(node.value)
          ? 'comment'
          : /<img\b/i.test(node.value)
            ? 'badge'
            : /href="#/.test(node.value)
              ? 'navigation'
              : 'html',
      );
      const blocks = /<(?:tr|li)\b[^]*<a\s[^>]*href\s*=\s*["']?https?:/i.test(node.value)
        ? htmlBlocks(node.value, node.position!.start.line)
        : [];
      if (blocks.length > 0) leave(node, 'html');
      blocks.forEach(block);
    } else if (node.type === 'code') leave(node, 'code');
    else if (node.type === 'blockquote') node.children.forEach(block);
    else if (node.type === 'paragraph') {
      if (!used.has(node.position!.start.line)) paragraph(node, all[index + 1]);
    } else if (node.type !== 'thematicBreak' && node.type !== 'definition') leave(node, 'prose');
  }
  tree.children.forEach(block);

  const unused = lines.flatMap((line, index): UnusedLine[] => {
    const number = index + 1;
    const isSign = /^[\s>*+\-_=|:]*$/.test(line) || /^\s*\[[^\]]+\]:\s/.test(line);
    return used.has(number) || isSign ? [] : [{ line: number, text: line.trim().slice(0, 200), why: why.get(number) ?? 'prose' }];
  });
  return { works, unused };
}

/** What is said of an item, not its title: `**Summary**: …`. */
const REMARK =
  /^(?:summary|abstract|tl;?dr|key ?words?|notes?|highlights?|description|introduction|overview|contributions?|comments?|摘要|总结|简介|概述|概要|说明|备注|注|要点|亮点|关键词|描述)$/iu;

/** Is this paragraph an item on a line of its own: does it begin with its title, and is it no sentence? */
function isLine(pieces: readonly Piece[]): boolean {
  const [title, next] = leading(pieces);
  if (!title || (title.kind !== 'link' && title.kind !== 'strong') || isLabel(title.text)) return false;
  if (title.kind === 'strong' && !pieces.some(({ kind }) => kind === 'link')) return false;
  if (title.kind === 'strong' && (/[:：!！。]\s*$/.test(title.text) || REMARK.test(title.text.trim()))) return false;
  return !(
    next?.kind === 'text' &&
    /^\s*(?:\p{Ll}{2,}\s|是|的|为|将|提供)/u.test(next.text) &&
    !/^\s*(?:by|in|et)\s/.test(next.text)
  );
}

/** Is this a heading of plain words? */
const isLabelless = (pieces: readonly Piece[]) => pieces.length > 0 && pieces.every(({ kind }) => kind !== 'link');

/** A quotation in an item says something of it; its links are not those of the item, unless they are called as such links are. */
const isSaying = (node: Nodes, urls: ReadonlyMap<string, string>) =>
  node.type === 'blockquote' && !piecesOf([node], urls).every(({ kind, text }) => kind !== 'link' || isLabel(text));

/** Does a nested item only say more of the one above it? */
function isDetail(pieces: readonly Piece[]): boolean {
  const link = pieces.find(({ kind }) => kind === 'link');
  const text = pieces
    .map(({ text: words }) => words)
    .join('')
    .trim();
  if (!link) return text.length < 400;
  return isLabel(link.text) || /^[\p{L} ]{2,20}[:：]/u.test(text);
}

const isBadge = (node: Nodes): boolean =>
  node.type === 'paragraph' &&
  node.children.some(isPicture) &&
  node.children.every(
    (child) => isPicture(child) || child.type === 'break' || (child.type === 'text' && child.value.trim() === ''),
  );

function linksIn(node: Nodes, urls: ReadonlyMap<string, string>): string[] {
  const own =
    node.type === 'link' && !isPicture(node)
      ? [node.url]
      : node.type === 'linkReference'
        ? [urls.get(node.identifier) ?? '#']
        : [];
  return 'children' in node ? [...own, ...node.children.flatMap((child) => linksIn(child, urls))] : own;
}

const definitions = (tree: Root) =>
  new Map(tree.children.flatMap((node) => (node.type === 'definition' ? [[node.identifier, node.url] as const] : [])));

/** A path from the root of a repository begins with a slash on GitHub; every other one is relative to the README. */
function absoluteUrl(url: string, base: string | undefined): string {
  if (/^[a-z][a-z\d+.-]*:/i.test(url)) return url;
  if (url.startsWith('//')) return `https:${url}`;
  // The beginning of an address was forgotten: `name.grand-challenge.org/x`.
  if (/^(?:[\w-]+\.)+(?:com|org|net|edu|gov|io|ai|cn|de|uk|fr|nl|ch|eu|jp|ca|au)(?:\/|$)/i.test(url)) return `http://${url}`;
  if (base === undefined) return url;
  const path = url.startsWith('/') ? url.slice(1) : url;
  return URL.canParse(path, base) ? new URL(path, base).href : url;
}
