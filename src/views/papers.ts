/** All papers, newest first. */
import type { Catalog } from '../catalog/catalog.ts';
import { onceFor } from '../catalog/once.ts';
import { cardOf, type Card } from './card.ts';
import type { Anchor, Context } from './context.ts';
import { ordersOf } from './orders.ts';
import { pagesOf, pagingOf, shownOn, type Paging } from './paging.ts';

export interface PapersPage {
  /** Of all papers, on whatever page they stand. */
  readonly count: number;
  readonly cards: readonly Card[];
  readonly paging: Paging | undefined;
  readonly orders: readonly Anchor[];
}

const papersOf = onceFor(({ entries }: Catalog) => entries.filter(({ kind }) => kind === 'paper'));

/** Number of pages that the papers take. */
export const papersPages = ({ catalog }: Pick<Context, 'catalog'>): number => pagesOf(papersOf(catalog).length);

/** @param number which page, from 1. */
export function papersPageOf(context: Context, number = 1): PapersPage {
  const papers = papersOf(context.catalog);
  return {
    count: papers.length,
    cards: shownOn(papers, number).map((entry) => cardOf(context, entry)),
    paging: pagingOf(papers, number, 'papers'),
    orders: ordersOf(context, papers, { kind: 'paper' }),
  };
}
