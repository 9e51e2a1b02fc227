/**
 * Markdown → safe HTML. Raw HTML never passes: it is shown as the text that was typed. Images become links, since a page
 * asks no other host for anything. What the sanitiser lets through is listed here in full.
 */

import type { Nodes, Root } from 'mdast';
import { remark } from 'remark';
import remarkCjkFriendly from 'remark-cjk-friendly';
import remarkGfm from 'remark-gfm';
import remarkRehype from 'remark-rehype';
import rehypeSanitize, { defaultSchema, type Options as Schema } from 'rehype-sanitize';
import rehypeStringify from 'rehype-stringify';
import { interfaceTexts } from '../i18n/index.ts';
import { isPublicUrl, type Locale } from '../schema/index.ts';

/** Links of a body lead to the public web, to a mail address, or to a place on the same page. */
export const isAllowedLink = (url: string) => isPublicUrl(url) || /^mailto:[^\s@?]+@[^\s@?]+$/.test(url) || /^#\S*$/.test(url);

const schema: Schema = {
  ...defaultSchema,
  clobberPrefix: '',
  tagNames: [
    'a', 'blockquote', 'br', 'code', 'del', 'em', 'h2', 'h3', 'h4', 'h5', 'h6', 'hr', 'li', 'ol', 'p', 'pre', 'section', 'strong', 'sup',
    'table', 'tbody', 'td', 'th', 'thead', 'tr', 'ul',
  ],
  attributes: {
    a: ['href', ['id', /^note-fnref-/], 'ariaLabel'],
    li: [['id', /^note-fn-/]],
    ol: ['start'],
    h2: [['id', /^footnote-label$/]],
  },
  protocols: { href: ['http', 'https', 'mailto'] },
  strip: ['script', 'style'],
};

/** Rewrites what the tree may not keep: HTML to text, images to links, headings to their level on the page, task boxes to signs. */
const tame = (top: number) => () => (tree: Root) => {
  const visit = (node: Nodes): Nodes => {
    if ('children' in node) node.children = node.children.map((child) => visit(child)) as typeof node.children;
    switch (node.type) {
      case 'html':
        return { type: 'text', value: node.value };
      case 'image':
        return { type: 'link', url: node.url, children: [{ type: 'text', value: node.alt || node.url }] };
      case 'imageReference':
        return { type: 'text', value: node.alt ?? node.identifier };
      case 'heading':
        return { ...node, depth: Math.min(6, Math.max(top, node.depth + top - 2)) as 2 | 3 | 4 | 5 | 6 };
      case 'link':
        return isAllowedLink(node.url) ? node : ({ type: 'emphasis', children: node.children } as Nodes);
      case 'listItem':
        if (typeof node.checked === 'boolean' && node.children[0]?.type === 'paragraph') {
          node.children[0].children.unshift({ type: 'text', value: node.checked ? '☑ ' : '☐ ' });
          return { ...node, checked: null };
        }
        return node;
      default:
        return node;
    }
  };
  return visit(tree) as Root;
};

/** Processors are built once a locale and heading level; building one costs more than using it. */
const processors = new Map<string, { processSync: (source: string) => unknown }>();

function processor(locale: Locale, top: number) {
  const key = `${locale} ${top}`;
  const known = processors.get(key);
  if (known) return known;
  const { footnotes, backToText } = interfaceTexts(locale).markdown;
  const made = remark()
    .use(remarkGfm, { singleTilde: false })
    .use(remarkCjkFriendly)
    .use(tame(top))
    .use(remarkRehype, { clobberPrefix: 'note-', footnoteLabel: footnotes, footnoteLabelProperties: {}, footnoteBackLabel: backToText })
    .use(rehypeSanitize, schema)
    .use(rehypeStringify)
    .freeze();
  processors.set(key, made);
  return made;
}

/**
 * @param source Markdown, as checked by `inspect`.
 * @param locale language of the page, for the words that footnotes need.
 * @param top level that `##` has on the page: 2 on a page of prose, 3 inside a section of an entry page.
 */
export const render = (source: string, locale: Locale, top = 2): string => String(processor(locale, top).processSync(source));
