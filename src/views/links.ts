/** Where an entry can be read or got: its own links, and those that its identifiers stand for. */
import type { Entry } from '../catalog/entry.ts';
import { arxivUrl, doiUrl, type LinkState } from '../schema/index.ts';
import type { Context } from './context.ts';

export interface ReadLink {
  readonly href: string;
  /** What it is, with its language where that is not the page’s or not the work’s, and its format: `Reading note (Chinese, DOCX)`. */
  readonly label: string;
  /** What one needs to open it, where that is not plain. */
  readonly hint: string;
  /** Host name, so that a reader knows where the link leads. */
  readonly host: string;
  /** What the last link check found; undefined when none has run. */
  readonly check: LinkCheck | undefined;
}

/** Has Crossref told the link check of a retraction? */
export const isReportedRetracted = ({ catalog }: Context, { data }: Entry): boolean =>
  'doi' in data && data.doi !== undefined && catalog.workRecord(data.doi)?.retracted !== undefined;

export interface LinkCheck {
  readonly state: LinkState;
  readonly on: string;
  /** `checked on`, `gone, says the check of`; the day follows. */
  readonly text: string;
  /** A copy that still answers, for a link that does not. */
  readonly archive: string | undefined;
}

function checkOf({ t, catalog }: Context, entry: Entry, url: string): LinkCheck | undefined {
  const record = catalog.linkRecord(url);
  if (!record) return undefined;
  const copy = record.state === 'dead' ? entry.data.links?.find((link) => link.rel === 'archive' && link.url !== url) : undefined;
  return { state: record.state, on: record.checked, text: t.links[record.state], archive: copy && new URL(copy.url).href };
}

/** The work itself first, then what it is also found as, then what belongs to it. */
const ORDER: readonly string[] = [
  'publisher',
  'full-text',
  'preprint',
  'homepage',
  'code',
  'data',
  'translation',
  'note',
  'archive',
] satisfies (keyof Context['t']['rels'])[];

export function linksOf(context: Context, entry: Entry): ReadLink[] {
  const { t, locale } = context;
  const links = [...(entry.data.links ?? [])];
  const has = (href: string) => links.some((link) => link.url.toLowerCase() === href.toLowerCase());
  const derived: { rel: 'publisher' | 'preprint' | 'code' | 'data'; url: string }[] = [];
  if ('doi' in entry.data && entry.data.doi) derived.push({ rel: 'publisher', url: doiUrl(entry.data.doi) });
  if (entry.kind === 'paper') {
    if (entry.data.arxiv) derived.push({ rel: 'preprint', url: arxivUrl(entry.data.arxiv) });
    if (entry.data.study?.code) derived.push({ rel: 'code', url: entry.data.study.code });
    if (entry.data.study?.data) derived.push({ rel: 'data', url: entry.data.study.data });
  }
  const all = [...links, ...derived.filter((link) => !has(link.url))];
  const inOrder = all.toSorted((a, b) => ORDER.indexOf(a.rel) - ORDER.indexOf(b.rel));
  return inOrder.map((link) => {
    const format = 'format' in link && link.format ? link.format : undefined;
    const said = 'language' in link ? link.language : undefined;
    const language = said && (said !== locale || said !== entry.data.language) ? t.languageName(said) : undefined;
    const more = [language, format?.toUpperCase()].filter((part) => part !== undefined);
    const isDoi = link.url.startsWith('https://doi.org/');
    return {
      href: new URL(link.url).href,
      label:
        (isDoi && link.rel === 'publisher' ? t.fields.doi : t.rels[link.rel]) + (more.length > 0 ? t.aside(t.listOf(more)) : ''),
      hint: format && format in t.card.opens ? t.card.opens[format as keyof typeof t.card.opens] : '',
      host: new URL(link.url).hostname.replace(/^www\./, ''),
      check: checkOf(context, entry, link.url),
    };
  });
}

/** The same links, where several say the same each with its number. */
export function numbered({ t }: Context, links: readonly ReadLink[]): ReadLink[] {
  const alike = Map.groupBy(links, ({ label }) => label);
  return links.map((link) => {
    const own = alike.get(link.label)!;
    return own.length === 1 ? link : { ...link, label: t.entry.nth(link.label, own.indexOf(link) + 1) };
  });
}
