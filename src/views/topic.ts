/** The vocabulary as pages: all terms, and one page a term. */
import type { Term, Vocabulary } from '../catalog/catalog.ts';
import { LOCALES } from '../schema/index.ts';
import { cardOf, type Card } from './card.ts';
import type { Anchor, Context, Run } from './context.ts';
import { PAGE_SIZE, pagesOf, pagingOf, shownOn, type Paging } from './paging.ts';
import { termsBelow, termsInTree, topTerms } from './terms.ts';
import { localizedRun, otherLabel } from './words.ts';

export interface TopicLink extends Anchor {
  readonly count: number;
  readonly other: Run | undefined;
}

export interface TopicsPage {
  readonly groups: readonly {
    id: string;
    title: string;
    /** Terms of some entry, as the tree that they are. */
    topics: readonly TopicNode[];
    /** Those without entries yet. */
    unused: readonly TopicLink[];
  }[];
}

export interface TopicNode extends TopicLink {
  readonly narrower: readonly TopicNode[];
  /** It and all below it are few enough to stand in one column. */
  readonly isSmall: boolean;
}

/** A branch with more terms than this may go on in the next column. */
const SMALL = 12;

export interface TopicPage {
  readonly title: string;
  readonly other: Run | undefined;
  readonly vocabulary: string;
  readonly aliases: readonly Run[];
  readonly note: Run | undefined;
  readonly broader: readonly Anchor[];
  readonly narrower: readonly TopicLink[];
  readonly count: number;
  /** The search for all of its entries, where not all are listed. */
  readonly all: Anchor | undefined;
  readonly cards: readonly Card[];
  readonly paging: Paging | undefined;
}

const isShown = (term: Term) => term.data.hidden !== true;

const linkOf = (context: Context, term: Term): TopicLink => ({
  href: context.urls.topic(context.locale, term.vocabulary, term.id),
  label: term.label[context.locale],
  count: term.entries.length,
  other: otherLabel(context, term.label),
});

const isUsed = (term: Term) => term.entries.length > 0;

function nodeOf(context: Context, facet: Vocabulary, term: Term): TopicNode {
  const narrower = termsBelow(facet, term)
    .filter(isUsed)
    .map((below) => nodeOf(context, facet, below));
  return { ...linkOf(context, term), narrower, isSmall: sizeOf(narrower) < SMALL };
}

const sizeOf = (nodes: readonly TopicNode[]): number => nodes.reduce((sum, node) => sum + 1 + sizeOf(node.narrower), 0);

export const topicsPageOf = (context: Context): TopicsPage => ({
  groups: context.catalog.facets.map((facet) => ({
    id: facet.id,
    title: facet.label[context.locale],
    topics: topTerms(facet)
      .filter(isUsed)
      .map((term) => nodeOf(context, facet, term)),
    unused: termsInTree(facet).flatMap(({ term }) => (isUsed(term) ? [] : [linkOf(context, term)])),
  })),
});

/** Every term that has a page. */
export const shownTerms = ({ catalog }: Pick<Context, 'catalog'>) =>
  catalog.facets.flatMap((facet) => facet.terms.filter(isShown));

/**
 * Nobody turns a hundred pages of a broad topic: the newest are listed, and the search, which can narrow them down, has all.
 * The category tree and the years list every entry.
 */
const MOST_LISTED = 4 * PAGE_SIZE;

const listed = (term: Term) => term.entries.slice(0, MOST_LISTED);

export const topicPages = (term: Term) => pagesOf(listed(term).length);

export function topicPageOf(context: Context, term: Term, number = 1): TopicPage {
  const { locale, catalog, urls, t } = context;
  const { other, label } = linkOf(context, term);
  return {
    title: label,
    other,
    vocabulary: catalog.vocabulary(term.vocabulary)!.label[locale],
    aliases: [
      ...(term.data.abbreviations ?? []).map((text) => ({ text, lang: 'und' })),
      ...LOCALES.toSorted((a, b) => Number(b === locale) - Number(a === locale)).flatMap((language) =>
        (term.data.aliases?.[language] ?? []).map((text) => ({ text, lang: catalog.site.languageTags[language] })),
      ),
    ],
    note: localizedRun(context, term.data.note),
    broader: term.broader.filter(isShown).map((one) => linkOf(context, one)),
    narrower: term.narrower.filter(isShown).map((one) => linkOf(context, one)),
    count: term.entries.length,
    all:
      term.entries.length > MOST_LISTED
        ? { href: urls.search(locale, { [term.vocabulary]: term.id }), label: t.topics.newest(MOST_LISTED, term.entries.length) }
        : undefined,
    cards: shownOn(listed(term), number).map((entry) => cardOf(context, entry)),
    paging: pagingOf(listed(term), number, `topics/${term.vocabulary}/${term.id}`),
  };
}
