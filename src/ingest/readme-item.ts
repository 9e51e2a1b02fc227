/** One item of a README list → a work: which of its words are the title, the authors, the place, and what its links are. */
import type { Nodes } from 'mdast';
import { ownNumbers } from '../schema/identifier-forms.ts';
import { namesIn, saysEtAl } from './names.ts';
import { publishedIn } from './readme-place.ts';
import type { RawLink, Work } from './work.ts';

/** A stretch of an item's text. */
export interface Piece {
  readonly text: string;
  readonly kind: 'text' | 'strong' | 'em' | 'link' | 'break';
  readonly url?: string;
}

export const textOf = (node: Nodes): string =>
  'value' in node
    ? node.type === 'html'
      ? ''
      : node.value
    : 'children' in node
      ? node.children.map((child) => textOf(child)).join('')
      : node.type === 'break'
        ? '\n'
        : '';

/** A picture, or a link around one: a badge. */
export const isPicture = (node: Nodes): boolean =>
  node.type === 'image' ||
  node.type === 'imageReference' ||
  (node.type === 'link' &&
    node.children.length > 0 &&
    node.children.every((child) => isPicture(child) || (child.type === 'text' && child.value.trim() === '')));

/** The text of some paragraphs as pieces, in order; `urls` resolves references. */
export function piecesOf(nodes: readonly Nodes[], urls: ReadonlyMap<string, string>): Piece[] {
  const pieces: Piece[] = [];
  const visit = (node: Nodes, kind: Piece['kind']) => {
    if (node.type === 'link' && isPicture(node)) {
      // A badge that leads somewhere is a link by the name of its picture: `[![arXiv](…)](https://arxiv.org/abs/…)`.
      const label = node.children.map((child) => ('alt' in child ? (child.alt ?? '') : '')).join('');
      if (/^https?:/.test(node.url)) pieces.push({ kind: 'link', text: isLabel(label) && label ? label : 'link', url: node.url });
      return;
    }
    if (isPicture(node) || node.type === 'html') return;
    const url = node.type === 'link' ? node.url : node.type === 'linkReference' ? urls.get(node.identifier) : undefined;
    if (url !== undefined) pieces.push({ kind: 'link', text: textOf(node), url });
    else if (node.type === 'break') pieces.push({ kind: 'break', text: '\n' });
    else if (node.type === 'text' || node.type === 'inlineCode') {
      for (const [index, line] of node.value.split('\n').entries()) {
        if (index > 0) pieces.push({ kind: 'break', text: '\n' });
        if (line !== '') pieces.push({ kind, text: line });
      }
    } else if ('children' in node) {
      const inner = node.type === 'strong' ? 'strong' : node.type === 'emphasis' ? (kind === 'strong' ? kind : 'em') : kind;
      if (node.type === 'paragraph' && pieces.length > 0) pieces.push({ kind: 'break', text: '\n' });
      for (const child of node.children) visit(child, inner);
    }
  };
  for (const node of nodes) visit(node, 'text');
  return joined(pieces);
}

/** Neighbours of one kind are one piece: a bold title with a formula in it. */
function joined(pieces: readonly Piece[]): Piece[] {
  const found: Piece[] = [];
  for (const piece of pieces) {
    const last = found.at(-1);
    if (last && last.kind === piece.kind && piece.kind !== 'link' && piece.kind !== 'break')
      found[found.length - 1] = { ...last, text: last.text + piece.text };
    else found.push(piece);
  }
  return found;
}

/** What stands behind the signs and marks that a line begins with: `1.`, `★`, `[CVPR 2020]`, `|` of a table that was cut in two. */
export const leading = (pieces: readonly Piece[]): readonly Piece[] =>
  pieces.slice(
    pieces.findIndex(
      ({ kind, text }) => !(kind === 'text' && /^[\s\d.、)•·★☆|\-–—]*$|^\s*[[(【][^\])】]{2,30}[\])】]\s*$/.test(text)),
    ),
  );

/** Without the signs around; a quotation mark stays where it is one of two within (`“Why” is asked`). */
const bare = (text: string): string => {
  const trimmed = text.replace(/^[\s[\](){}（）【】《》:：|,，.\-–—•·*]+|[\s[\]{}【】:：|,，;；\-–—•·*]+$/gu, '').trim();
  const inner = /^["“”](?!.*["”].)(.*?)["”]?$/u.exec(trimmed)?.[1];
  return inner === undefined ? trimmed : bare(inner);
};

/** What a link is called that is not the title: `[PDF]`, `[read]`, `代码`, `[CVPR 2020]`, `Smith et al., 2019`. */
const LABEL =
  /^(?:(?:read|pdf|paper|papers|link|links|url|here|arxiv|doi|html|web|page|full[- ]?text|abs|abstract|pre-?print|code|codes|source|github|gitlab|pytorch|tensorflow|keras|matlab|caffe|official|unofficial|implementation|repo(?:sitory)?|model|models|weights|demo|video|slides?|poster|blog|talk|notes?|review|supp(?:lementary)?|supplement|appendix|bibtex|cite|data|dataset|datasets|download|homepage|home|website|site|project|project page|publisher|journal|springer|elsevier|ieee|acm|nature|wiley|science ?direct|openreview|semantic ?scholar|google ?scholar|parts?|train(?:ing)?|test(?:ing)?|训练集|测试集|researchgate|pubmed|pmc|cvf|neurips|medium|youtube|colab|docker|kaggle|zenodo|translation|english|chinese|论文|原文|全文|链接|地址|代码|源码|下载|数据|数据集|主页|网站|项目|视频|幻灯片|解读|笔记|翻译|中文|英文|英文原文|中文版|英文版|预印本|出版社|出版社页面|译本|存档副本|读书笔记|publisher['’]s|archived|copy|reading|点击\p{L}*|百度\p{L}*)[\s\d+/&,、-]*)+$/iu;

export const isLabel = (text: string) => {
  const word = bare(text).replace(/\s*\([^)]*\)$/, '');
  return (
    word === '' ||
    LABEL.test(word) ||
    /^(?:[\p{Lu}\d\s'’&-]{2,20}\s?)?[‘'’]?(?:19|20)?\d{2}$/u.test(word) ||
    /^10\.\d{4,9}\/\S+$/.test(word) ||
    /^(?:doi|arxiv|pmid)\s*:/i.test(word) ||
    /^[\p{L} .,&-]{2,40}\bet al\b/iu.test(word) ||
    /^.{0,12}(?:下载|地址|链接|入口)$/u.test(word) ||
    /^\d{1,3}$/.test(word) ||
    /^links? to\s/i.test(word) ||
    /^(?:https?:\/\/|www\.)\S+$/.test(word)
  );
};

const VENUE =
  /\b(?:journal|conference|proceedings|transactions|letters|symposium|workshop|university|arxiv|medicine|radiology|nature|science|ieee|acm|springer|elsevier|press|review|annals|lancet|bmj|jama)\b|学报|杂志|期刊|大学|出版社|学位/i;

function areNames(text: string, ownLine: boolean): boolean {
  if (VENUE.test(text) && !/Member|IEEE/.test(text)) return false;
  const { names } = namesIn(text);
  const lines = names.map((name) => ('line' in name ? name.line : ''));
  const looks = (line: string) =>
    /^(?:\p{Lu}|(?:van|von|de|der|den|la|le|di|da|el|al)\b|\p{Script=Han})/u.test(line) &&
    line.split(' ').length <= 5 &&
    line.length <= 45 &&
    !/[\d:?!"()[\]]/.test(line);
  if (lines.length === 0 || !lines.every(looks)) return false;
  if (lines.every((line) => /^\p{Script=Han}[\p{Script=Han}\s]{1,6}$/u.test(line)))
    return lines.every((line) => line.replace(/\s/g, '').length <= 4) && (ownLine || lines.length > 1);
  return ownLine || saysEtAl(text) || (lines.length > 1 && lines.every((line) => /[\s.,]/.test(line.trim())));
}

/** Marks before a title: `[2015] [MICCAI]`, `(CVPR)`, `【2020】`, `1、`. */
const MARKS = /^\s*(?:(?:\[[^\]]{2,30}\]|\([^)]{2,20}\)|【[^】]{2,20}】|\d+[.、)])\s*)+/;

/** Cuts a title off the place behind it, where neither bold nor a link shows its end. */
function plainTitle(text: string): [title: string, rest: string] {
  const quoted = /《([^》]{6,})》|["“]([^"”]{12,})["”]|["“]([^"”]{6,})["”](?=\s*(?:$|[,，.。;；:：()（）[|–—-]|by\b|in\b))/.exec(
    text,
  );
  if (quoted) return [(quoted[1] ?? quoted[2] ?? quoted[3])!, text.replace(quoted[0], ' ')];
  const marks = MARKS.exec(text)?.[0] ?? '';
  const behind = /\s*[(（]([^()（）]*(?:19|20)\d{2})[)）]\s*[[\s(:,.-]*$/.exec(text);
  if (behind && behind.index > marks.length + 3) {
    const [title, rest] = plainTitle(text.slice(0, behind.index));
    return [title, `${rest} (${behind[1]!})`];
  }
  const start = text.slice(marks.length);
  const han = (start.match(/\p{Script=Han}/gu)?.length ?? 0) * 3 > start.replace(/\s/g, '').length;
  const cuts = [
    ...start.matchAll(han ? /[,，。;；]/g : /(?<!\b(?:No|Vol|vs|Dr|St|Mr|Mrs|Prof|cf))\.\s|[,，。](?=\s|\p{L}|$)|\s[-–—|]\s/gu),
  ].map(({ index }) => index);
  const isPlace = (rest: string) => /(?:19|20)\d{2}/.test(rest) && rest.split(/\s+/).length <= 14;
  const cut = han ? cuts[0] : (cuts.find((at) => /^\.\s/.test(start.slice(at))) ?? cuts.find((at) => isPlace(start.slice(at))));
  return cut === undefined || cut < 4 ? [start, marks] : [start.slice(0, cut), `${marks} ${start.slice(cut + 1)}`];
}

/**
 * Links in brackets of their own that name venue and year, `[[Nature Medicine 2024](url)]` or `[[Nature Medicine 2024]](url)`,
 * are labels; the place stands last then.
 */
function withPlaces(pieces: readonly Piece[]): Piece[] {
  const isPlace = ({ kind, text }: Piece, index: number) =>
    kind === 'link' &&
    /^\[?[^:[\]]{2,40}\s'?(?:19|20)?\d{2}\]?$/.test(text) &&
    (text.startsWith('[') || /[[【(]\s*$/.test(pieces[index - 1]?.text ?? '')) &&
    (text.endsWith(']') || /^\s*[\]】)]/.test(pieces[index + 1]?.text ?? ''));
  const places = pieces.filter(isPlace).map(({ text }) => text);
  return [
    ...pieces.map((piece, index) => (isPlace(piece, index) ? { ...piece, text: 'paper' } : piece)),
    ...(places.length > 0 ? [{ kind: 'break', text: '\n' } as const, { kind: 'text', text: places.join(', ') } as const] : []),
  ];
}

/**
 * @param absolute a relative link made absolute.
 * @param isRow the item is a row of a table, whose head says that this is the title.
 */
export function workOfItem(source: readonly Piece[], absolute: (url: string) => string, isRow = false): Work | undefined {
  const pieces = withPlaces(source);
  const isTitle = ({ kind, text, url }: Piece) =>
    (kind === 'strong' && bare(text).length >= 4 && !/[:：]\s*$/.test(text) && !isLabel(text)) ||
    (kind === 'link' && !isLabel(text) && !(url ?? '').startsWith('#'));
  const firstLink = pieces.findIndex(({ kind }) => kind === 'link');
  const quoted = pieces.findIndex(({ kind, text }) => kind === 'text' && /["“][^"”]{12,}["”]/.test(text));
  let at = pieces.findIndex(isTitle);
  if (at < 0 || (quoted >= 0 && quoted < at)) at = -1;
  let title: string;
  const rest: { text: string; kind: Piece['kind'] }[] = [];
  if (at >= 0) {
    title = pieces[at]!.text;
    // `**U-Net**: Convolutional Networks for …`: the name of a thing, then what the paper says of it.
    const said = pieces[at + 1];
    const goesOn =
      pieces[at]!.kind === 'strong' && said?.kind === 'text' && bare(title).split(' ').length <= 4
        ? /^\s*[:：]\s*([^[(（,，.]{12,})/.exec(said.text)?.[1]
        : undefined;
    if (goesOn) title = `${bare(title)}: ${goesOn}`;
    for (const [index, piece] of pieces.entries())
      if (index !== at && piece.kind !== 'link')
        rest.push(goesOn && piece === said ? { ...piece, text: piece.text.replace(goesOn, '') } : piece);
  } else {
    const from =
      quoted >= 0
        ? quoted
        : pieces.findIndex(({ kind, text }) => kind !== 'link' && kind !== 'break' && /[\p{L}\p{N}].*[\p{L}\p{N}]/u.test(text));
    if (from < 0) return undefined;
    const until = pieces.findIndex(({ kind }, index) => index > from && (kind === 'link' || kind === 'break'));
    const own = pieces.slice(from, until < 0 ? undefined : until);
    const [found, after] = plainTitle(own.map(({ text }) => text).join(''));
    // `Code: [link]` says more of something else.
    if (isLabel(found)) return undefined;
    title = found;
    for (const piece of pieces.slice(0, from)) if (piece.kind !== 'link') rest.push(piece);
    rest.push({ kind: 'text', text: after });
    if (until >= 0) for (const piece of pieces.slice(until)) if (piece.kind !== 'link') rest.push(piece);
  }
  // A year that is bold with the title, or in its link: `**A neural caption generator (2015)**`.
  const year = /\s*[(（]((?:19|20)\d{2})[)）]$/.exec(bare(title));
  if (year) {
    title = bare(title).slice(0, year.index);
    rest.push({ text: ` (${year[1]!})`, kind: 'text' });
  }
  title = bare(title)
    .replace(/^\d{1,3}[.、)]\s*(?=\p{L}{2})/u, '')
    .replace(/[，,.。;；]+$/, '')
    .trim();
  if (!/\p{L}{2}/u.test(title) || (firstLink < 0 && at < 0 && quoted < 0)) return undefined;

  const links = pieces.flatMap(({ kind, text, url }): RawLink[] =>
    kind === 'link' && url && !url.startsWith('#')
      ? [{ url: absolute(url), label: text === pieces[at]?.text ? '' : bare(text) }]
      : [],
  );
  const described = describedBy(rest);
  // Bold words alone are a name of something, or stressed in a sentence, but no item of a list of readings.
  const isFirst = at >= 0 && leading(pieces)[0] === pieces[at];
  if (links.length === 0 && !isRow && !described.authors && !(isFirst && described.year)) return undefined;
  return { title, ...described, ...numbersOf(links), links };
}

/** `R. Girshick`: one name alone is told from other words by its initials. */
const INITIALS = /^(?:\p{Lu}\.[ -]?)+\p{Lu}[\p{L}'’-]+$/u;

/** Authors and place: what stands behind the title, or before it, line by line. */
function describedBy(rest: readonly { text: string; kind: Piece['kind'] }[]): Work {
  const lines: { text: string; kind: Piece['kind'] }[][] = [[]];
  for (const piece of rest) {
    if (piece.kind === 'break') lines.push([]);
    else lines.at(-1)!.push(piece);
  }
  let authors: string | undefined;
  const place: string[] = [];
  for (const [index, line] of lines.entries()) {
    const whole = line
      .map(({ text }) => text)
      .join('')
      .replace(/[[\]]/g, ' ');
    if (bare(whole) === '') continue;
    if (!authors && index > 0 && areNames(bare(whole), true)) authors = bare(whole);
    else {
      for (const { kind, text } of line) {
        // `(2014), M. Zeiler and R. Fergus`: the year stands before the names.
        const year = /^[\s,(（]*(?:19|20)\d{2}[)）]?[\s,.]*/.exec(text)?.[0] ?? '';
        const rest = text.slice(year.length);
        const until = kind === 'em' ? rest : (/^.*?\bet\.? al\b\.?/i.exec(rest)?.[0] ?? rest.split(/\.\s/)[0] ?? '');
        const named = [until, rest]
          .map(bare)
          .find((one) => one.length > 3 && (areNames(one.replace(/^by\s+/i, ''), /^by\s/i.test(one)) || INITIALS.test(one)));
        if (!authors && named) {
          authors = named;
          place.push(year, rest.slice(rest.indexOf(named) + named.length));
        } else place.push(text);
      }
    }
  }
  const { names, etAl } = namesIn(authors ?? '');
  const where = place.join(' ').replace(/^\s*\d+、/, '');
  // What a list says in praise of an item is not where it was published.
  const isPlace = VENUE.test(where) || (/(?:19|20)\d{2}/.test(where) && bare(where).split(/\s+/).length <= 14);
  return { ...(isPlace && publishedIn(where)), ...(names.length > 0 && { authors: names, ...(etAl && { etAl }) }) };
}

/** Identifiers that the addresses themselves are: a DOI behind its resolver, a paper on arXiv. */
function numbersOf(links: readonly RawLink[]): Work {
  const own = links
    .filter(({ url }) => /^https?:\/\/(?:dx\.)?(?:doi\.org|(?:www\.)?arxiv\.org|pubmed\.ncbi\.nlm\.nih\.gov)\//i.test(url))
    .map(({ url }) => ownNumbers(url));
  const [doi, arxiv] = [own.find((one) => one.doi)?.doi, own.find((one) => one.arxiv)?.arxiv];
  return { ...(doi && { doi }), ...(arxiv && { arxiv }) };
}
