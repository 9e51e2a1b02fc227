/** The list itself as a work that can be cited. */
import { latestAdded } from '../catalog/order.ts';
import type { CslItem } from '../cite/index.ts';
import type { Context } from './context.ts';

/** By its maintainers, else by those who contributed to it; dated by its latest addition, since it has no other date. */
export function listItem({ catalog, urls, locale, t }: Context): CslItem {
  const { site } = catalog;
  const latest = catalog.entries.toSorted(latestAdded)[0]?.data.added;
  return {
    id:
      new URL(site.repository).pathname
        .toLowerCase()
        .replace(/[^a-z0-9]+/g, '-')
        .replace(/^-|-$/g, '') || 'reading-list',
    type: 'dataset',
    title: site.name[locale],
    author: (site.maintainers ?? [t.data.contributors(site.name[locale])]).map((literal) => ({ literal })),
    ...(latest && { issued: { 'date-parts': [latest.split('-').map(Number)] } }),
    URL: urls.absolute(urls.page(locale)),
    language: site.languageTags[locale],
  };
}
