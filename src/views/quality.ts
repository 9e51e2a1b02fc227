/** What the data of the list still lacks, as tasks that a reader can take on. */
import type { Entry } from '../catalog/entry.ts';
import type { Context, Run } from './context.ts';
import { editAddress } from './edit.ts';
import { isReportedRetracted, linksOf } from './links.ts';
import { piecesOf, type Piece } from './pieces.ts';
import { authorsOf, isIncomplete, titleOf } from './words.ts';

export interface Task {
  readonly title: Run;
  /** The page of the entry. */
  readonly href: string;
  /** Where it is mended. */
  readonly mend: string;
  /** What exactly is lacking, where the heading does not say so. */
  readonly detail: string;
}

export interface TaskGroup {
  readonly id: Lack;
  readonly title: string;
  /** Why it matters, and what to do. */
  readonly about: readonly Piece[];
  readonly count: number;
  /** The first of them, in view. */
  readonly tasks: readonly Task[];
  /** More of them, folded away; not all of a long list, since a page is not a database. */
  readonly folded: readonly Task[];
  readonly unfold: string;
  readonly more: string;
}

export interface QualityPage {
  readonly lead: string;
  /** When the program that checks links ran last, or what is not known since it never did. */
  readonly checked: string;
  readonly groups: readonly TaskGroup[];
  /** Titles of groups in which nothing is lacking. */
  readonly done: readonly string[];
}

const IN_VIEW = 6;
const MOST_TASKS = 100;

const ARTICLES = new Set(['article-journal', 'paper-conference', 'article']);
const WITH_DOI = new Set(['article-journal', 'paper-conference', 'chapter']);

/** Groups of facts that a list alone is a weak source for. */
const BIBLIOGRAPHIC = ['title', 'authors', 'venue', 'year', 'numbering', 'publisher', 'identifiers'] as const;

/** What may be lacking: false when nothing is, true when the heading says it all, or what exactly. */
type Finder = (entry: Entry, context: Context) => boolean | string;

/** In the order of the page: what misleads readers first, then what leaves them without. */
const LACKS = {
  retraction: (entry, context) => entry.data.status !== 'retracted' && isReportedRetracted(context, entry),
  dead: (entry, context) => {
    const dead = linksOf(context, entry).filter((link) => link.check?.state === 'dead');
    return dead.length > 0 && context.t.listOf(dead.map((link) => link.host));
  },
  published: (entry, { catalog }) => {
    const doi = 'doi' in entry.data ? entry.data.doi : undefined;
    const published = doi && entry.data.status !== 'superseded' ? catalog.workRecord(doi)?.published : undefined;
    return published ?? false;
  },
  summary: (entry) => entry.data.summary === undefined,
  translation: (entry, { t, catalog }) => {
    const { title, summary } = t.provenance.groups;
    const missing = [
      entry.data.titleTranslation === undefined && catalog.site.locales.length > 1 ? title : '',
      entry.data.summary && catalog.site.locales.some((locale) => !entry.data.summary?.[locale]) ? summary : '',
    ].filter(Boolean);
    return missing.length > 0 && t.listOf(missing);
  },
  doi: (entry) => entry.kind === 'paper' && WITH_DOI.has(entry.data.type) && entry.data.doi === undefined,
  authors: (entry, { t }) => entry.kind === 'paper' && (authorsOf(entry).length === 0 ? t.card.noAuthors : isIncomplete(entry)),
  study: (entry, { catalog }) =>
    entry.kind === 'paper' &&
    ARTICLES.has(entry.data.type) &&
    !(entry.data.genre ?? []).some((genre) => catalog.term('genre', genre)?.data.noStudy) &&
    entry.data.study === undefined,
  access: (entry) => entry.kind === 'dataset' && entry.data.access === 'unknown',
  license: (entry) => entry.kind === 'dataset' && entry.data.license === undefined,
  provenance: ({ data }, { t }) => {
    if (!data.provenance) return true;
    const weak = BIBLIOGRAPHIC.filter((group) => data.provenance?.[group]?.every((source) => source === 'list'));
    return weak.length > 0 && t.listOf(weak.map((group) => t.provenance.groups[group]));
  },
  verified: (entry) => entry.data.verified === undefined,
} satisfies Record<string, Finder>;
export type Lack = keyof typeof LACKS;

/** Known from the link check alone. */
const FROM_CHECK: ReadonlySet<Lack> = new Set<Lack>(['retraction', 'dead', 'published']);

/** Where a form that corrects an entry should open. */
const FIELD: Record<Lack, string> = {
  retraction: 'status',
  dead: 'links',
  published: 'supersededBy',
  summary: 'summary',
  translation: 'titleTranslation',
  doi: 'doi',
  authors: 'authors',
  study: 'study',
  access: 'access',
  license: 'license',
  provenance: 'provenance',
  verified: 'verified',
};

export function qualityPageOf(context: Context): QualityPage {
  const { catalog, t, urls, locale } = context;
  const groups = (Object.entries(LACKS) as [Lack, Finder][]).map(([id, find]): TaskGroup => {
    const found = catalog.entries.flatMap((entry) => {
      const lacking = find(entry, context);
      return lacking === false ? [] : [{ entry, detail: lacking === true ? '' : lacking }];
    });
    const tasks = found.slice(0, MOST_TASKS).map(({ entry, detail }) => ({
      title: titleOf(context, entry),
      href: urls.entry(locale, entry),
      mend: editAddress(context, entry, FIELD[id]),
      detail,
    }));
    return {
      id,
      title: t.quality.groups[id].title,
      about: piecesOf(t.quality.groups[id].about),
      count: found.length,
      tasks: tasks.slice(0, tasks.length > IN_VIEW + 2 ? IN_VIEW : tasks.length),
      folded: tasks.length > IN_VIEW + 2 ? tasks.slice(IN_VIEW) : [],
      unfold: t.quality.unfold(tasks.length - IN_VIEW),
      more: found.length > MOST_TASKS ? t.quality.more(found.length - MOST_TASKS) : '',
    };
  });
  const isUnknown = ({ id }: TaskGroup) => !catalog.linksChecked && FROM_CHECK.has(id);
  return {
    lead: t.quality.lead(catalog.entries.length),
    checked: catalog.linksChecked
      ? t.quality.linksChecked(catalog.linksChecked)
      : t.quality.notChecked(groups.filter(isUnknown).map(({ title }) => title)),
    groups: groups.filter(({ count }) => count > 0),
    done: groups.filter((group) => group.count === 0 && !isUnknown(group)).map(({ title }) => title),
  };
}
