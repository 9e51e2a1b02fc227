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
  /** Entries filed right here; or all of them, where there are too many for groups. */
  readonly cards: readonly Card[];
  readonly groups: readonly Group[];
  readonly paging: Paging | undefined;
  /** The same entries in other orders. */
  readonly orders: readonly Anchor[];
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
  const { urls, locale, catalog } = context;
  const grouped = section.all.length <= PAGE_SIZE;
  const shown = grouped ? section.own : shownOn(section.all, number);
  const trail: Anchor[] = [];
  for (let at = section.parent; at; at = at.parent) trail.unshift({ href: urls.page(locale, at.path), label: at.label[locale] });
  return {
    title: section.label[locale],
    description: localizedRun(context, section.description),
    trail,
    tree: treeOf(context, catalog.sections, section.path),
    count: section.all.length,
    cards: shown.map((entry: Entry) => cardOf(context, entry)),
    groups: grouped ? groupsOf(context, section, 2, '') : [],
    paging: pagingOf(section.all, number, section.path),
    orders: ordersOf(context, section.all, { section: section.path }),
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
