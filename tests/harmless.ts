/** Reads a piece of HTML as a browser does and says what of it a stranger must not have put there. */
import { Parser } from 'htmlparser2';

/** Everything that Markdown may become; what else turns up is harm, whoever thought of it. */
const TAGS = new Set(
  [
    'a',
    'blockquote',
    'br',
    'code',
    'del',
    'em',
    'h2',
    'h3',
    'h4',
    'h5',
    'h6',
    'hr',
    'li',
    'ol',
    'p',
    'pre',
    'section',
    'strong',
    'sup',
  ].concat(['table', 'tbody', 'td', 'th', 'thead', 'tr', 'ul']),
);

/** What may have which attribute, with which value. */
const ATTRIBUTES: Record<string, RegExp> = {
  'a href': /^(?:https?:\/\/|mailto:|#note-)/,
  'a id': /^note-(?:[a-z]+-)?fnref-/,
  'a aria-label': /^[^<>]+$/,
  'li id': /^note-(?:[a-z]+-)?fn-/,
  'ol start': /^\d+$/,
};

/** Elements that never stand inside of themselves. */
const ALONE = new Set(['a', 'p', 'table', 'h2', 'h3', 'h4', 'h5', 'h6']);

/** Elements without an end tag. */
const VOID = new Set(['br', 'hr']);

/** @returns every harm found; none for HTML that may stand on a page. */
export function harms(html: string): string[] {
  const found: string[] = [];
  const open: string[] = [];
  /** End tags that end an element of this piece. */
  let closed = 0;
  const parser = new Parser({
    onopentag(name, attributes, isImplied) {
      if (isImplied) found.push(`</${name}> without beginning`);
      if (!TAGS.has(name)) found.push(`<${name}>`);
      if (ALONE.has(name) && open.includes(name)) found.push(`<${name}> inside of <${name}>`);
      open.push(name);
      for (const [attribute, value] of Object.entries(attributes)) {
        if (!ATTRIBUTES[`${name} ${attribute}`]?.test(value)) found.push(`<${name} ${attribute}="${value}">`);
      }
    },
    onclosetag(name, isImplied) {
      open.pop();
      if (!isImplied) closed += 1;
      else if (!VOID.has(name)) found.push(`<${name}> without end`);
    },
    oncomment: (text) => void found.push(`<!--${text}-->`),
    onprocessinginstruction: (name) => void found.push(`<${name}>`),
    oncdatastart: () => void found.push('<![CDATA['),
  });
  parser.end(html);
  // One that ends nothing of its own ends something of the page, and the parser says nothing of it.
  const ends = html.match(/<\//g)?.length ?? 0;
  if (ends > closed) found.push(`${ends - closed} end tags without beginning`);
  return found;
}
