/** What of the list can be taken away as a whole: everything, each section and each topic that has entries. */
import type { Section, Term } from '../catalog/catalog.ts';
import type { Entry } from '../catalog/entry.ts';
import type { DumpFormat } from '../urls.ts';
import { CITATION_FORMATS } from '../urls.ts';
import type { Context } from './context.ts';
import { shownTerms } from './topic.ts';

export interface Collection {
  /** Path of its page, without base and locale; empty for the whole list. */
  readonly path: string;
  /** What it is called, without the name of the list; empty for the whole list. */
  readonly title: string;
  /** Newest first. */
  readonly entries: readonly Entry[];
  readonly dumps: readonly DumpFormat[];
}

/** A broad topic of a large list is most of the list; its files would only be copies of those of the whole. */
const MOST = 1000;

const DATA_FORMATS = [...CITATION_FORMATS, 'json', 'csv'] as const;

export const wholeList = ({ catalog }: Pick<Context, 'catalog'>): Collection => ({
  path: '',
  title: '',
  entries: catalog.entries,
  dumps: DATA_FORMATS,
});

export const sectionCollection = ({ locale }: Pick<Context, 'locale'>, section: Section): Collection => ({
  path: section.path,
  title: section.label[locale],
  entries: section.all,
  dumps: DATA_FORMATS,
});

export const topicCollection = ({ catalog, locale, t }: Context, term: Term): Collection => ({
  path: `topics/${term.vocabulary}/${term.id}`,
  title: t.topics.of(catalog.vocabulary(term.vocabulary)!.label[locale], term.label[locale]),
  entries: term.entries,
  dumps: term.entries.length > MOST ? [] : CITATION_FORMATS,
});

/** The whole list first; sections and topics without entries have nothing to take. */
export const collectionsOf = (context: Context): Collection[] => [
  wholeList(context),
  ...[
    ...context.catalog.allSections.map((section) => sectionCollection(context, section)),
    ...shownTerms(context).map((term) => topicCollection(context, term)),
  ].filter(({ entries }) => entries.length > 0),
];
