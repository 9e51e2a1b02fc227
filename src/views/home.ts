import { latestAdded } from '../catalog/order.ts';
import { cardOf, type Card } from './card.ts';
import type { Context } from './context.ts';
import { treeOf, type TreeNode } from './section.ts';

export interface HomePage {
  readonly tagline: string;
  readonly overview: string;
  readonly tree: readonly TreeNode[];
  readonly newest: readonly Card[];
}

const NEWEST = 6;

export function homePageOf(context: Context): HomePage {
  const { catalog, locale, t } = context;
  const count = (kind: string) => catalog.entries.filter((entry) => entry.kind === kind).length;
  return {
    tagline: catalog.site.tagline[locale],
    overview: t.home.overview(count('paper'), count('platform'), count('dataset')),
    tree: treeOf(context, catalog.sections),
    newest: catalog.entries
      .toSorted(latestAdded)
      .slice(0, NEWEST)
      .map((entry) => cardOf(context, entry)),
  };
}
