/** Every address that the site has. Nothing else joins base, locale and path. */
import type { Kind, Locale } from './schema/index.ts';
import { FOLDERS } from './schema/index.ts';

export interface Urls {
  /** An address of a page in a locale: `page('en', 'papers/x')` → `/repo/en/papers/x/`. */
  page(locale: Locale, path?: string): string;
  entry(locale: Locale, entry: { kind: Kind; id: string }): string;
  topic(locale: Locale, vocabulary: string, term: string): string;
  search(locale: Locale, query?: Record<string, string>): string;
  /** The form that adds an entry, or corrects one; opened at a field, or with a section chosen. */
  add(locale: Locale, start?: AddStart): string;
  /** The source file of an entry: `/papers/x.md`. */
  source(entry: { kind: Kind; id: string }): string;
  /** A file: `file('feed.xml')` → `/repo/feed.xml`. */
  file(path: string): string;
  /** The citation of one entry as a file: `/papers/x.bib`. */
  citation(entry: { kind: Kind; id: string }, format: CitationFormat): string;
  /** A dump of a section (`theory/radiomics`), of a topic (`topics/anatomy/liver`) or, for the empty path, of everything. */
  dump(path: string, format: DumpFormat): string;
  /** The feed of the page with this path; the empty path is that of the whole list. */
  feed(locale: Locale, path: string, format: FeedFormat): string;
  /** The share picture of an entry, or of the list in a language. */
  picture(id: string): string;
  /** The same with the site’s host before it. */
  absolute(path: string): string;
}

export const CITATION_FORMATS = ['bib', 'ris', 'csl.json'] as const;
export type CitationFormat = (typeof CITATION_FORMATS)[number];
export type DumpFormat = CitationFormat | 'json' | 'csv';
export const FEED_FORMATS = ['xml', 'json'] as const;
export type FeedFormat = (typeof FEED_FORMATS)[number];

/** How the form of /add/ opens. */
export interface AddStart {
  /** The entry that is corrected. */
  readonly entry?: { kind: Kind; id: string };
  /** Field of the front matter that gets the focus. */
  readonly field?: string | undefined;
  /** Path of the section that a new entry is for. */
  readonly section?: string;
}

/** Where a site stands. */
export interface Place {
  /** Origin, without a slash at the end: `https://name.github.io`. */
  readonly site: string;
  /** Path: `/`, `/repo`. */
  readonly base: string;
}

/** Stands in for an address that nobody has stated. */
export const LOCAL_SITE = 'http://localhost:4321';

/**
 * The place that an address names. A path in it is the base, unless a base is given: `https://name.github.io/repo` is the
 * site of `https://name.github.io` under `/repo`.
 */
export function placeOf(address: string, base?: string): Place {
  const { origin, pathname } = new URL(address);
  return { site: origin, base: base ?? (pathname.replace(/\/+$/, '') || '/') };
}

/**
 * @param base path that the site stands under, with or without slashes: `/`, `/repo`.
 * @param defaultLocale the locale without a prefix.
 * @param site origin of the published site: `https://name.github.io`.
 */
export function makeUrls({ base, defaultLocale, site }: Place & { defaultLocale: Locale }): Urls {
  const root = `/${base.replace(/^\/+|\/+$/g, '')}/`.replace('//', '/');
  const page: Urls['page'] = (locale, path = '') => `${root}${locale === defaultLocale ? '' : `${locale}/`}${path && `${path}/`}`;
  return {
    page,
    entry: (locale, { kind, id }) => page(locale, `${FOLDERS[kind]}/${id}`),
    topic: (locale, vocabulary, term) => page(locale, `topics/${vocabulary}/${term}`),
    search: (locale, query) => page(locale, 'search') + (query ? `?${new URLSearchParams(query)}` : ''),
    add: (locale, { entry, field, section } = {}) => {
      const query = new URLSearchParams();
      if (entry) query.set('entry', `${FOLDERS[entry.kind]}/${entry.id}`);
      if (field) query.set('field', field);
      if (section) query.set('section', section);
      // Slashes may stand in a query as they are, and addresses are read by people.
      return page(locale, 'add') + (query.size > 0 ? `?${query.toString().replaceAll('%2F', '/')}` : '');
    },
    source: ({ kind, id }) => `${root}${FOLDERS[kind]}/${id}.md`,
    file: (path) => root + path,
    citation: ({ kind, id }, format) => `${root}${FOLDERS[kind]}/${id}.${format}`,
    // The whole list as data has the name that scripts rely on.
    dump: (path, format) => `${root}exports/${path || (format === 'json' || format === 'csv' ? 'entries' : 'all')}.${format}`,
    feed: (locale, path, format) => `${page(locale, path)}feed.${format}`,
    picture: (id) => `${root}share/${id}.png`,
    absolute: (path) => new URL(path, site).href,
  };
}
