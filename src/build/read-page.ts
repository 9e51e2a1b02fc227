/**
 * Reads a finished page as a browser does, quickly: only the plain way to write HTML is understood, and whatever is written
 * in any other way is told as a problem, so that nothing can hide from the look. Pages of this site are written plainly.
 *
 * Source: HTML, 13.2.5 "Tokenization": where a tag begins and ends, and which elements hold text instead of tags.
 */

export interface PageFacts {
  /** Elements that can be led to. */
  readonly ids: ReadonlySet<string>;
  /** Addresses that the page leads to or loads, as they are written. */
  readonly links: readonly string[];
  /** Search engines are asked to leave it out. */
  readonly hidden: boolean;
  readonly problems: readonly string[];
}

/** Attributes that hold an address which a page of this site leads to or loads. */
const ADDRESS: Record<string, string> = {
  a: 'href',
  link: 'href',
  script: 'src',
  img: 'src',
  form: 'action',
  use: 'href',
  area: 'href',
};

/** Elements that hold text in which tags mean nothing. */
const TEXT = new Set(['script', 'style', 'title', 'textarea']);
/** The same, but never needed here. */
const REFUSED = new Set(['iframe', 'xmp', 'noembed', 'noframes', 'plaintext']);

const TAG =
  /<(?:(\/?)([a-z][a-z0-9]*)((?:\s+[^\s"'<>/=]+(?:="[^"]*"|='[^']*'|=[^\s"'=<>`]+)?)*)\s*\/?>|!doctype html>|!--(?!-?>)(?:(?!-->|--!>)[^])*-->)/iy;
const ATTRIBUTE = /([^\s"'<>/=]+)(?:="([^"]*)"|='([^']*)'|=([^\s"'=<>`]+))?/g;

const NAMED: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** The text that an attribute stands for. */
const unescaped = (value: string) =>
  value.includes('&')
    ? value.replace(/&(?:#x([\da-f]+)|#(\d+)|(amp|lt|gt|quot|apos));/gi, (_, hex?: string, decimal?: string, name = '') =>
        hex || decimal ? String.fromCodePoint(hex ? parseInt(hex, 16) : Number(decimal)) : NAMED[(name as string).toLowerCase()]!,
      )
    : value;

/** Begins an attribute that is looked at; most tags have none. */
const TELLING = /\s(?:id|href|src|action|style|on|type|name|charset|content|http-equiv)/i;

const NONE: Readonly<Record<string, string>> = {};

/** The first of two attributes of one name counts. */
function attributesOf(written: string): Readonly<Record<string, string>> {
  const attributes: Record<string, string> = {};
  ATTRIBUTE.lastIndex = 0;
  for (let found = ATTRIBUTE.exec(written); found; found = ATTRIBUTE.exec(written)) {
    attributes[found[1]!.toLowerCase()] ??= unescaped(found[2] ?? found[3] ?? found[4] ?? '');
  }
  return attributes;
}

/**
 * A reader of many pages. A piece that is cut out of a page holds the whole page in memory, so the ids and addresses that
 * stay are copied, each once for all pages: ten thousand entries are gigabytes otherwise.
 */
export function pageReader(): (html: string, policy: string) => PageFacts {
  const copies = new Map<string, string>();
  return (html, policy) =>
    readPage(html, policy, (piece) => {
      const known = copies.get(piece);
      if (known !== undefined) return known;
      const copy = Buffer.from(piece).toString();
      copies.set(copy, copy);
      return copy;
    });
}

/**
 * @param policy the content security policy that it must have.
 * @param keep makes of a piece of the page a text of its own.
 */
function readPage(html: string, policy: string, keep: (piece: string) => string): PageFacts {
  const ids = new Set<string>();
  const links: string[] = [];
  const problems: string[] = [];
  const head: string[] = [];
  let inHead = false;
  let hidden = false;

  for (let at = html.indexOf('<'); at >= 0; at = html.indexOf('<', at)) {
    TAG.lastIndex = at;
    const tag = TAG.exec(html);
    if (!tag) {
      problems.push(`HTML that is not written plainly: ${keep(html.slice(at, at + 40))}`);
      break;
    }
    at = TAG.lastIndex;
    const [, closing, written = '', rest] = tag;
    const name = written.toLowerCase();
    if (closing) {
      if (name === 'head') inHead = false;
      continue;
    }
    const attributes = rest && TELLING.test(rest) ? attributesOf(rest) : NONE;
    for (const attribute in attributes) {
      if (attribute === 'style') problems.push(`an inline style on <${name}>`);
      if (attribute.startsWith('on')) problems.push(`an event handler ${attribute} on <${name}>`);
    }
    if (name === 'head') inHead = true;
    else if (inHead && head.length < 2)
      head.push(name === 'meta' ? (attributes.charset ?? attributes['http-equiv'] ?? 'meta') + (attributes.content ?? '') : name);
    if (name === 'meta')
      hidden ||= (attributes.name === 'robots' && attributes.content === 'noindex') || attributes['http-equiv'] === 'refresh';
    if (name === 'style') problems.push('an inline style element');
    if (name === 'base') problems.push('a base element');
    if (REFUSED.has(name)) problems.push(`the element <${name}>`);
    if (attributes.id !== undefined) {
      if (ids.has(attributes.id)) problems.push(`the id "${attributes.id}" twice`);
      ids.add(keep(attributes.id));
    }
    const address = ADDRESS[name] && attributes[ADDRESS[name]];
    if (address !== undefined) links.push(keep(address));

    if (TEXT.has(name)) {
      const end = endOfText(html, at, name);
      const text = html.slice(at, end);
      if (name === 'script') {
        if (attributes.type === 'application/ld+json') {
          if (!parses(text)) problems.push('JSON-LD that does not parse');
        } else if (!attributes.src) problems.push('an inline script');
        if (text.includes('<!--')) problems.push('a comment in a script');
      }
      at = end;
    }
  }
  if (head[0] !== 'utf-8' || head[1] !== `content-security-policy${policy}`)
    problems.push('the content security policy does not stand right after the charset');
  return { ids, links, hidden, problems };
}

/** Where the text of an element ends: at its closing tag, or with the page. */
function endOfText(html: string, from: number, name: string): number {
  const closing = new RegExp(`</${name}[\\s/>]`, 'gi');
  closing.lastIndex = from;
  return closing.exec(html)?.index ?? html.length;
}

/** Is it JSON? */
export function parses(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
