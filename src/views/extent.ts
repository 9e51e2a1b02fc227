/** What a list has at all: asked on every page of the site, found out once. */
import type { Catalog, Term } from '../catalog/catalog.ts';
import { onceFor } from '../catalog/once.ts';
import type { Context } from './context.ts';
import { mapTables } from './map.ts';
import { hasStudy } from './studies.ts';

export interface Extent {
  /** Do two of its facets meet in any entry’s tags? */
  readonly hasMap: boolean;
  readonly hasStudies: boolean;
  /** Is there a term that has a page? */
  readonly hasTopics: boolean;
  /** The terms that most entries are tagged with themselves, two of each facet, in the order of the facets. */
  readonly common: readonly Term[];
}

const MOST_OF_A_FACET = 2;

/** Entries that carry the term itself, and not only a narrower one. */
const taggedWith = ({ vocabulary, id, entries }: Term) => entries.filter(({ terms }) => terms[vocabulary]?.includes(id)).length;

export const extentOf = onceFor((catalog: Catalog): Extent => ({
  hasMap: mapTables({ catalog }).length > 0,
  hasStudies: catalog.entries.some(hasStudy),
  hasTopics: catalog.facets.some(({ terms }) => terms.some((term) => term.data.hidden !== true)),
  common: catalog.facets.flatMap(({ terms }) =>
    terms
      .filter((term) => term.data.hidden !== true && taggedWith(term) > 0)
      .sort((a, b) => taggedWith(b) - taggedWith(a))
      .slice(0, MOST_OF_A_FACET),
  ),
}));

/** Words that a search field shows while it is empty: what the list is about, in each of its languages by turns. */
export function placeholderOf({ catalog, locale, t }: Pick<Context, 'catalog' | 'locale' | 't'>): string {
  const { common } = extentOf(catalog);
  const languages = [locale, ...catalog.site.locales.filter((other) => other !== locale)];
  const words = catalog.facets.flatMap(({ id }) => common.find(({ vocabulary }) => vocabulary === id) ?? []).slice(0, 3);
  return words.length === 0
    ? ''
    : t.search.placeholder(words.map(({ label }, index) => label[languages[index % languages.length]!]));
}
