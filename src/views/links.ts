/** Where an entry can be read or got: its own links, and those that its identifiers stand for. */
import type { Entry } from '../catalog/entry.ts';
import type { Context } from './context.ts';

export interface ReadLink {
  readonly href: string;
  readonly label: string;
  /** `PDF`, `CAJ` …; empty for a web page. */
  readonly format: string;
  /** What one needs to open it, where that is not plain. */
  readonly hint: string;
  /** Host name, so that a reader knows where the link leads. */
  readonly host: string;
}

export function linksOf({ t, locale }: Context, entry: Entry): ReadLink[] {
  const links = [...(entry.data.links ?? [])];
  const has = (href: string) => links.some((link) => link.url.toLowerCase() === href.toLowerCase());
  const derived: { rel: 'publisher' | 'preprint' | 'code' | 'data'; url: string }[] = [];
  if ('doi' in entry.data && entry.data.doi) derived.push({ rel: 'publisher', url: `https://doi.org/${encodeURI(entry.data.doi)}` });
  if (entry.kind === 'paper') {
    if (entry.data.arxiv) derived.push({ rel: 'preprint', url: `https://arxiv.org/abs/${entry.data.arxiv}` });
    if (entry.data.study?.code) derived.push({ rel: 'code', url: entry.data.study.code });
    if (entry.data.study?.data) derived.push({ rel: 'data', url: entry.data.study.data });
  }
  return [...links, ...derived.filter((link) => !has(link.url))].map((link) => {
    const format = 'format' in link && link.format ? link.format : undefined;
    const language = 'language' in link && link.language && link.language !== locale ? ` (${link.language})` : '';
    const isDoi = link.url.startsWith('https://doi.org/');
    return {
      href: new URL(link.url).href,
      label: (isDoi && link.rel === 'publisher' ? t.fields.doi : t.rels[link.rel]) + language,
      format: format?.toUpperCase() ?? '',
      hint: format && format in t.card.opens ? t.card.opens[format as keyof typeof t.card.opens] : '',
      host: new URL(link.url).hostname.replace(/^www\./, ''),
    };
  });
}
