/** The orders that a list can be put in: it stands newest first, and the search has the same entries in another one. */
import type { Entry } from '../catalog/entry.ts';
import { yearOf } from '../catalog/order.ts';
import type { Anchor, Context } from './context.ts';

/**
 * @param of what the search is narrowed down to, so that it has just these entries: `{ section: 'theory' }`.
 * @returns none for a single entry; by age only where something has a year.
 */
export function ordersOf(
  { t, urls, locale }: Context,
  entries: readonly Entry[],
  of: Readonly<Record<string, string>>,
): Anchor[] {
  if (entries.length < 2) return [];
  const orders = entries.some((entry) => yearOf(entry) !== undefined) ? (['oldest', 'title'] as const) : (['title'] as const);
  return orders.map((sort) => ({ href: urls.search(locale, { ...of, sort }), label: t.search.sorts[sort] }));
}
