/**
 * Markdown → safe HTML. Raw HTML never passes: it is shown as the text that was typed. Images become links, since a page
 * asks no other host for anything. What the sanitiser lets through is listed here in full.
 */
import type { Nodes, Parents, Root } from 'mdast';
import rehypeSanitize, { defaultSchema, type Options as Schema } from 'rehype-sanitize';
import rehypeStringify from 'rehype-stringify';
import remarkRehype from 'remark-rehype';
import { interfaceTexts } from '../i18n/index.ts';
import type { Locale } from '../schema/index.ts';
import { isAllowedLink } from './links.ts';
import { markdown } from './parse.ts';

const schema: Schema = {
  ...defaultSchema,
  clobberPrefix: '',
  tagNames: [
    ...[
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
    ],
    ...['table', 'tbody', 'td', 'th', 'thead', 'tr', 'ul'],
  ],
  attributes: {
    a: ['href', ['id', /^note-[a-z]*-?fnref-/], 'ariaLabel'],
    li: [['id', /^note-[a-z]*-?fn-/]],
    ol: ['start'],
  },
  protocols: { href: ['http', 'https', 'mailto'] },
  strip: ['script', 'style'],
};

const text = (value: string): Nodes => ({ type: 'text', value });
const isInline = (parent: Parents) => !['root', 'blockquote', 'listItem', 'footnoteDefinition'].includes(parent.type);
const isLink = (node: Nodes) => node.type === 'link' || node.type === 'linkReference';

/** Rewrites what the tree may not keep: HTML to text, images to links, headings to their level on the page, task boxes to signs. */
const tame = (top: number) => () => (tree: Root) => {
  const children = (node: Parents, inLink: boolean) => {
    node.children = node.children.flatMap((child) => visit(child, node, inLink)) as typeof node.children;
    return node;
  };
  /** @returns what stands in the node’s place, if anything. */
  const visit = (node: Nodes, parent: Parents, inLink: boolean): Nodes | Nodes[] => {
    if ('children' in node) children(node, inLink || isLink(node));
    switch (node.type) {
      case 'html':
        return isInline(parent) ? text(node.value) : ({ type: 'paragraph', children: [text(node.value)] } as Nodes);
      case 'image':
        return inLink
          ? text(node.alt ?? '')
          : visit({ type: 'link', url: node.url, children: [text(node.alt || node.url)] } as Nodes, parent, inLink);
      case 'imageReference':
        return text(node.alt ?? node.identifier);
      case 'footnoteReference':
        return inLink ? text(`[^${node.identifier}]`) : node;
      case 'link':
        return isAllowedLink(node.url) ? node : node.children;
      case 'definition':
        return isAllowedLink(node.url) ? node : [];
      case 'heading':
        return { ...node, depth: Math.min(6, Math.max(top, node.depth + top - 2)) as typeof node.depth };
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
  return children(tree, false) as Root;
};

/** Processors are built once for what they differ in; building one costs more than using it. */
const renderers = new Map<string, (source: string) => string>();

function renderer(locale: Locale, top: number, part: string): (source: string) => string {
  const key = `${locale} ${top} ${part}`;
  const known = renderers.get(key);
  if (known) return known;
  const { footnotes, backToText } = interfaceTexts(locale).markdown;
  const processor = markdown()
    .use(tame(top))
    .use(remarkRehype, {
      clobberPrefix: part ? `note-${part}-` : 'note-',
      footnoteLabel: footnotes,
      footnoteLabelTagName: `h${top}`,
      footnoteLabelProperties: {},
      footnoteBackLabel: backToText,
    })
    .use(rehypeSanitize, schema)
    .use(rehypeStringify)
    .freeze();
  const rendered = new Map<string, string>();
  const render = (source: string): string => {
    const html = rendered.get(source) ?? String(processor.processSync(source));
    rendered.set(source, html);
    return html;
  };
  renderers.set(key, render);
  return render;
}

/** Without footnotes the words of a page's language are not needed, so that a text is rendered once for all of them. */
const anyLanguage: Locale = 'en';

/**
 * @param source Markdown, as checked by `inspect`.
 * @param locale language of the page, for the words that footnotes need.
 * @param top level that `##` has on the page: 2 on a page of prose, 3 inside a section of an entry page.
 * @param part a word that tells the parts of a page apart where there are several, so that their footnotes have addresses of their own.
 */
export const render = (source: string, locale: Locale, top = 2, part = ''): string =>
  renderer(source.includes('[^') ? locale : anyLanguage, top, part)(source);
