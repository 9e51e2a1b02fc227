/** Every address that the site has. Nothing else joins base, locale and path. */
import type { Kind, Locale } from './schema/index.ts';
import { FOLDERS } from './schema/index.ts';

export interface Urls {
  /** An address of a page in a locale: `page('en', 'papers/x')` → `/repo/en/papers/x/`. */
  page(locale: Locale, path?: string): string;
  entry(locale: Locale, entry: { kind: Kind; id: string }): string;
  topic(locale: Locale, vocabulary: string, term: string): string;
  search(locale: Locale, query?: Record<string, string>): string;
  /** A file: `file('feed.xml')` → `/repo/feed.xml`. */
  file(path: string): string;
  /** The same with the site’s host before it. */
  absolute(path: string): string;
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
    file: (path) => root + path,
    absolute: (path) => new URL(path, site).href,
  };
}
