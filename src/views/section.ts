/** A page of the category tree, and the tree itself. */
import type { Section } from '../catalog/catalog.ts';
import type { Entry } from '../catalog/entry.ts';
import { cardOf, type Card } from './card.ts';
import type { Anchor, Context, Run } from './context.ts';
import { ordersOf } from './orders.ts';
import { PAGE_SIZE, pagesOf, pagingOf, shownOn, type Paging } from './paging.ts';
import { localizedRun } from './words.ts';

export interface TreeNode extends Anchor {
  readonly count: number;
  readonly current: boolean;
  readonly children: readonly TreeNode[];
}

/** A group of cards under a heading of its own; its id is the anchor. */
export interface Group {
  readonly id: string;
  readonly title: string;
  readonly href: string;
  /** 2 for a section right below the page’s, 3 below that, and so on. */
  readonly level: number;
  readonly count: number;
  readonly cards: readonly Card[];
}

export interface SectionPage {
  readonly title: string;
  readonly description: Run | undefined;
  readonly trail: readonly Anchor[];
  readonly tree: readonly TreeNode[];
  readonly count: number;
  /** Heading of the cards that no group has; empty where there are no groups. */
  readonly ownTitle: string;
  /** How many entries stand in more than one place of this page, in words; empty where none does. */
  readonly repeated: string;
  /** Entries filed right here; or all of them, where there are too many for groups. */
  readonly cards: readonly Card[];
  readonly groups: readonly Group[];
  readonly paging: Paging | undefined;
  /** The same entries in other orders. */
  readonly orders: readonly Anchor[];
  /** In which order they stand, where that is not simply the newest first. */
  readonly order: string | undefined;
}

export const treeOf = (context: Context, sections: readonly Section[], current?: string): TreeNode[] =>
  sections.map((section) => ({
    href: context.urls.page(context.locale, section.path),
    label: section.label[context.locale],
    count: section.all.length,
    current: section.path === current,
    children: treeOf(context, section.children, current),
  }));

/** Number of pages that a section takes. */
export const sectionPages = (section: Section) => pagesOf(section.all.length);

/**
 * A section of up to fifty entries stands on one page, grouped by the sections below it; a larger one is a list by year,
 * fifty a page.
 *
 * @param number which page, from 1.
 */
export function sectionPageOf(context: Context, section: Section, number = 1): SectionPage {
  const { urls, locale, catalog, t } = context;
  const grouped = section.all.length <= PAGE_SIZE;
  const groups = grouped ? groupsOf(context, section, 2, '') : [];
  const shown = grouped ? section.own : shownOn(section.all, number);
  const own = shown.map((entry: Entry) => cardOf(context, entry));
  const places = Map.groupBy([own, ...groups.map(({ cards }) => cards)].flat(), ({ id }) => id);
  const hasGroups = groups.some(({ cards }) => cards.length > 0);
  const title = section.label[locale];
  const trail: Anchor[] = [];
  for (let at = section.parent; at; at = at.parent) trail.unshift({ href: urls.page(locale, at.path), label: at.label[locale] });
  return {
    title,
    description: localizedRun(context, section.description),
    trail,
    tree: treeOf(context, catalog.sections, section.path),
    count: section.all.length,
    ownTitle: hasGroups && own.length > 0 ? t.section.own(title) : '',
    repeated: t.section.repeated([...places.values()].filter((cards) => cards.length > 1).length),
    cards: own,
    groups,
    paging: pagingOf(section.all, number, section.path),
    orders: ordersOf(context, section.all, { section: section.path }),
    order: hasGroups ? t.section.order : undefined,
  };
}

function groupsOf(context: Context, section: Section, level: number, prefix: string): Group[] {
  return section.children.flatMap((child) => {
    const id = prefix + child.id;
    const group = {
      id,
      title: child.label[context.locale],
      href: context.urls.page(context.locale, child.path),
      level,
      count: child.all.length,
      cards: child.own.map((entry) => cardOf(context, entry)),
    };
    return [group, ...groupsOf(context, child, level + 1, `${id}-`)];
  });
}
