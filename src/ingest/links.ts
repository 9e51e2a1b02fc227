/** What a link of a record leads to, by its label and its address. */
import { isPublicUrl, type Kind, type LINK_RELS } from '../schema/index.ts';
import { decoded } from '../schema/identifier-forms.ts';
import type { Doubt, RawLink, Work } from './work.ts';
import type { Value } from './write.ts';

export type Rel = (typeof LINK_RELS)[number];

export interface DraftLink {
  readonly rel: Rel;
  readonly url: string;
  readonly format?: string;
  readonly language?: string;
}

const FORMAT = /\.(pdf|caj|docx?|zip)(?:$|[?#])/i;

/** By label first: it is what a person said of the link. */
const LABELS: readonly (readonly [RegExp, Rel])[] = [
  [/\b(?:code|github|gitlab|implementation|repo(?:sitory)?|pytorch|tensorflow|keras)\b|代码|源码/i, 'code'],
  [/\b(?:data(?:set|base)?s?|db|challenge)\b|数据/i, 'data'],
  [/\b(?:arxiv|preprint|biorxiv|medrxiv)\b|预印/i, 'preprint'],
  [/\b(?:translation|chinese version|english version)\b|翻译|译文|英文原文|中文版|英文版/i, 'translation'],
  [/\b(?:home ?page|project|web ?site|site|demo|page)\b|主页|网站|项目/i, 'homepage'],
  [/\b(?:slides?|video|blog|talk|poster|notes?|review|medium|youtube)\b|视频|幻灯|讲解|解读|笔记/i, 'note'],
  [/\b(?:archive|wayback)\b|存档/i, 'archive'],
];

const HOSTS: readonly (readonly [RegExp, Rel])[] = [
  [/^(?:www\.)?(?:arxiv\.org|biorxiv\.org|medrxiv\.org|ssrn\.com|export\.arxiv\.org)$/, 'preprint'],
  [/^(?:dx\.)?doi\.org$/, 'publisher'],
  [/^web\.archive\.org$/, 'archive'],
];

/** `https://name.org/a b` → `https://name.org/a%20b`: the form in which addresses stand in the files. */
const encoded = (url: string) =>
  URL.canParse(url) ? new URL(url).href.replace(/['"<>`\\]/g, encodeURIComponent).replaceAll("'", '%27') : url;

/** A link for the file; undefined when the list may not link there. `page`: what the entry itself is, for links without a sign. */
export function draftLink(
  { url, label = '', rel }: RawLink,
  { page, language }: { page: Rel; language: string },
): DraftLink | undefined {
  const address = encoded(url.trim());
  if (!isPublicUrl(address)) return undefined;
  const { hostname, pathname } = new URL(address);
  const format = FORMAT.exec(pathname)?.[1]?.toLowerCase();
  const known = LABELS.find(([pattern]) => pattern.test(label))?.[1] ?? HOSTS.find(([pattern]) => pattern.test(hostname))?.[1];
  const repository = /^(?:www\.)?(?:github|gitlab|gitee|bitbucket)\.(?:com|org)$/.test(hostname) && !format;
  const found =
    (rel as Rel | undefined) ??
    (page === 'homepage' && !known ? page : (known ?? (format ? 'full-text' : repository ? 'code' : page)));
  const other =
    found === 'translation' || /原文|英文|中文|english|chinese/i.test(label)
      ? /英文|english/i.test(label)
        ? 'en'
        : /中文|chinese/i.test(label)
          ? 'zh'
          : undefined
      : undefined;
  return { rel: found, url: address, ...(format && { format }), ...(other && other !== language && { language: other }) };
}

/** The links of a draft, each once; those that the list may not have are named. */
export function linksOf(
  { links = [] }: Work,
  { kind, language, doi, arxiv }: { kind: Kind; language: string; doi: string | undefined; arxiv: string | undefined },
  doubts: Doubt[],
): Value[] {
  const found = new Map<string, Value>();
  for (const raw of links) {
    const link = draftLink(raw, { page: kind === 'paper' ? 'publisher' : 'homepage', language });
    if (!link) doubts.push({ code: 'left-out', key: 'links', value: raw.url.slice(0, 200) });
    else if (!found.has(link.url)) found.set(link.url, { ...link });
  }
  // What the identifiers lead to by themselves is not said again, unless the source is a list of links.
  const implied = (url: string) =>
    raw(url) === `doi.org/${doi?.toLowerCase()}` || raw(url) === `arxiv.org/abs/${arxiv?.toLowerCase()}`;
  const raw = (url: string) =>
    decoded(url)
      .replace(/^https?:\/\/(?:dx\.|www\.)?/, '')
      .replace(/v\d+$/, '')
      .toLowerCase();
  return [...found]
    .filter(([url]) => links.some((link) => link.label !== undefined) || !implied(url))
    .map(([, link]) => link)
    .slice(0, 20);
}
