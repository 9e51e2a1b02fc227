/** What a finished page leads to, and what stands in it that the policy forbids. */
import { Parser } from 'htmlparser2';

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
  let json: string | undefined;

  const parser = new Parser({
    onopentag(name, attributes) {
      if (name === 'head') inHead = true;
      else if (inHead && head.length < 2)
        head.push(
          name === 'meta' ? (attributes.charset ?? attributes['http-equiv'] ?? 'meta') + (attributes.content ?? '') : name,
        );
      if (name === 'meta')
        hidden ||= (attributes.name === 'robots' && attributes.content === 'noindex') || attributes['http-equiv'] === 'refresh';
      if (name === 'style') problems.push('an inline style element');
      if (name === 'base') problems.push('a base element');
      if (name === 'script') {
        if (attributes.type === 'application/ld+json') json = '';
        else if (!attributes.src) problems.push('an inline script');
      }
      for (const attribute in attributes) {
        if (attribute === 'style') problems.push(`an inline style on <${name}>`);
        if (attribute.startsWith('on')) problems.push(`an event handler ${attribute} on <${name}>`);
      }
      if (attributes.id !== undefined) {
        if (ids.has(attributes.id)) problems.push(`the id "${attributes.id}" twice`);
        ids.add(keep(attributes.id));
      }
      const address = ADDRESS[name] && attributes[ADDRESS[name]];
      if (address !== undefined) links.push(keep(address));
    },
    ontext(text) {
      if (json !== undefined) json += text;
    },
    onclosetag(name) {
      if (name === 'head') inHead = false;
      if (name === 'script' && json !== undefined) {
        if (!parses(json)) problems.push('JSON-LD that does not parse');
        json = undefined;
      }
    },
  });
  parser.end(html);
  if (head[0] !== 'utf-8' || head[1] !== `content-security-policy${policy}`)
    problems.push('the content security policy does not stand right after the charset');
  return { ids, links, hidden, problems };
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
