/** A built page as clients see it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Parser } from 'htmlparser2';

export interface Element {
  readonly name: string;
  readonly attributes: Record<string, string>;
}

export interface BuiltPage {
  readonly elements: readonly Element[];
  /** Contents of `<meta name>` or `<meta property>`, in order. */
  meta(name: string): string[];
  /** Every name of a `<meta>` that begins so. */
  metaNames(prefix: string): string[];
  /** Elements that carry this class. */
  withClass(name: string): Element[];
  links(rel: string): Record<string, string>[];
  readonly jsonLd: readonly Record<string, unknown>[];
  /** Text of the element with this id. */
  text(id: string): string;
}

const VOID = new Set(['area', 'base', 'br', 'col', 'embed', 'hr', 'img', 'input', 'link', 'meta', 'source', 'track', 'wbr']);

export function readPage(folder: string, file: string): BuiltPage {
  const elements: Element[] = [];
  const jsonLd: Record<string, unknown>[] = [];
  const texts = new Map<string, string>();
  const open: { id: string | undefined; data: boolean }[] = [];
  let json = '';
  new Parser({
    onopentag(name, attributes) {
      elements.push({ name, attributes });
      if (!VOID.has(name)) open.push({ id: attributes.id, data: attributes.type === 'application/ld+json' });
    },
    ontext(text) {
      if (open.at(-1)?.data) json += text;
      for (const { id } of open) if (id) texts.set(id, (texts.get(id) ?? '') + text);
    },
    onclosetag(name) {
      if (VOID.has(name)) return;
      if (open.pop()?.data) {
        jsonLd.push(JSON.parse(json) as Record<string, unknown>);
        json = '';
      }
    },
  }).end(readFileSync(join(folder, file), 'utf8'));
  const metas = elements
    .filter(({ name }) => name === 'meta')
    .map(({ attributes }) => [attributes.name ?? attributes.property ?? '', attributes.content ?? ''] as const);
  return {
    elements,
    jsonLd,
    meta: (wanted) => metas.flatMap(([name, content]) => (name === wanted ? [content] : [])),
    metaNames: (prefix) => metas.flatMap(([name]) => (name.startsWith(prefix) ? [name] : [])),
    withClass: (wanted) => elements.filter(({ attributes }) => attributes.class?.split(' ').includes(wanted)),
    links: (rel) => elements.flatMap(({ name, attributes }) => (name === 'link' && attributes.rel === rel ? [attributes] : [])),
    text: (id) => texts.get(id) ?? '',
  };
}
