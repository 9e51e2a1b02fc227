/** CITATION.cff: how to cite the list itself. Source: Citation File Format 1.2.0. */
import { stringify } from 'yaml';
import type { Context } from '../views/context.ts';
import { listItem } from '../views/list-item.ts';

export function cffOf(context: Context): string {
  const { catalog, urls, locale } = context;
  const { site } = catalog;
  const item = listItem(context);
  const [year, month, day] = item.issued?.['date-parts'][0] ?? [];
  const pad = (part: number | undefined) => String(part).padStart(2, '0');
  return stringify(
    {
      'cff-version': '1.2.0',
      message: 'If you use this list, please cite it as below.',
      type: 'dataset',
      title: item.title,
      abstract: site.tagline[locale],
      authors: (item.author ?? []).map((name) => ({ name: 'literal' in name ? name.literal : name.family })),
      'repository-code': site.repository,
      url: urls.absolute(urls.page(catalog.defaultLocale)),
      ...(site.license && { 'license-url': site.license.url }),
      ...(year && { 'date-released': `${year}-${pad(month)}-${pad(day)}` }),
    },
    { lineWidth: 0 },
  );
}
