/** Every study card side by side: what each paper says about how its result was reached. */
import type { Term } from '../catalog/catalog.ts';
import type { Paper } from '../catalog/entry.ts';
import { yearOf } from '../catalog/order.ts';
import { csv } from '../cite/index.ts';
import { LOCALES, type Localized, type Study } from '../schema/index.ts';
import type { Context, Run } from './context.ts';
import { pagesOf, pagingOf, shownOn, type Paging } from './paging.ts';
import { studyName } from './study-name.ts';
import { studyCardOf, withUnit, type StudyCard } from './study.ts';
import { localizedRun, titleFor } from './words.ts';

type StudyPaper = Paper & { readonly data: { readonly study: Study } };

export interface StudyCell {
  readonly lines: readonly Run[];
  /** What a number counts, where it is not what the column says. */
  readonly unit?: Run | undefined;
  /** What the column is sorted by; empty sorts last. */
  readonly value: string;
}

export interface StudyLine {
  readonly id: string;
  readonly href: string;
  /** In the language of the page, where it is known. */
  readonly title: Run;
  readonly name: Run;
  /** Its topics and all above them, as `anatomy/liver`. */
  readonly topics: readonly string[];
  /** In the order of the columns, without the first. */
  readonly cells: readonly StudyCell[];
  readonly external: boolean;
  readonly card: StudyCard;
}

export interface StudiesPage {
  /** Headings of the columns; the first is the study. */
  readonly columns: readonly { readonly id: string; readonly label: string; readonly sort: 'text' | 'number' | '' }[];
  readonly lines: readonly StudyLine[];
  readonly count: string;
  readonly topics: readonly {
    readonly label: string;
    readonly terms: readonly { value: string; label: string; count: number }[];
  }[];
  readonly paging: Paging | undefined;
}

export const hasStudy = (entry: { kind: string; data: object }): entry is StudyPaper =>
  entry.kind === 'paper' && 'study' in entry.data && entry.data.study !== undefined;

/** Papers with a study card, newest first. */
export const studyPapers = ({ catalog }: Pick<Context, 'catalog'>): StudyPaper[] => catalog.entries.filter(hasStudy);

export const studiesPages = (context: Pick<Context, 'catalog'>) => pagesOf(studyPapers(context).length);

/** The result stands beside the study, so that it is in sight where the table is wider than the screen. */
const COLUMNS = [
  ['study', 'text'],
  ['result', ''],
  ['design', 'text'],
  ['centres', 'number'],
  ['patients', 'number'],
  ['images', 'number'],
  ['split', ''],
  ['external', 'number'],
  ['reference', ''],
  ['comparator', ''],
] as const;

export function studiesPageOf(context: Context, number = 1): StudiesPage {
  const { catalog, t, locale } = context;
  const papers = studyPapers(context);
  const { columns } = t.studies;
  const lines = shownOn(papers, number).map((entry) => lineOf(context, entry));
  const counts = new Map<string, number>();
  for (const topic of lines.flatMap((line) => line.topics)) counts.set(topic, (counts.get(topic) ?? 0) + 1);
  return {
    columns: COLUMNS.map(([id, sort]) => ({ id, label: columns[id], sort })),
    lines,
    count: t.studies.count(papers.length, catalog.entries.filter(({ kind }) => kind === 'paper').length),
    topics: catalog.facets.flatMap((facet) => {
      const terms = facet.terms.flatMap((term: Term) => {
        const value = `${facet.id}/${term.id}`;
        const count = counts.get(value);
        return count === undefined || term.data.hidden ? [] : [{ value, label: term.label[locale], count }];
      });
      return terms.length > 0 ? [{ label: facet.label[locale], terms }] : [];
    }),
    paging: pagingOf(papers, number, 'studies'),
  };
}

function lineOf(context: Context, entry: StudyPaper): StudyLine {
  const { catalog, t, locale, urls } = context;
  const { study } = entry.data;
  const own = (text: string): Run => ({ text, lang: catalog.site.languageTags[locale] });
  const run = (value: Localized | undefined): StudyCell => {
    const found = localizedRun(context, value);
    return { lines: found ? [found] : [], value: '' };
  };
  const figure = (value: number | undefined): StudyCell => ({
    lines: value === undefined ? [] : [own(t.number(value))],
    value: value === undefined ? '' : String(value),
  });
  const unit = study.patients === undefined ? study.units?.[0] : undefined;
  const people: StudyCell = unit
    ? { lines: [own(t.number(unit.n))], unit: localizedRun(context, unit.name), value: '' }
    : figure(study.patients);
  const [first] = study.metrics ?? [];
  const topics = Object.entries(entry.terms).flatMap(([facet, ids]) =>
    ids.flatMap((id) => {
      const term = catalog.term(facet, id);
      return term ? ancestors(term).map((one) => `${facet}/${one.id}`) : [];
    }),
  );
  return {
    id: entry.id,
    href: urls.entry(locale, entry),
    title: titleFor(context, entry),
    name: studyName(context, entry),
    topics: [...new Set(topics)],
    external: study.externalValidation === true,
    cells: [
      {
        lines: first
          ? [
              own(
                t.studies.reading(
                  catalog.term('metric', first.metric)?.label[locale] ?? first.metric,
                  withUnit(first.value, first.unit),
                ),
              ),
              ...(first.interval ? [own(`[${first.interval.join('–')}]`)] : []),
            ]
          : [],
        value: '',
      },
      { lines: [own(t.listOf(study.design.map((id) => catalog.term('design', id)?.label[locale] ?? id)))], value: '' },
      figure(study.centres),
      people,
      figure(study.images),
      { lines: splitsOf(context, study).map(own), value: '' },
      study.externalValidation === undefined
        ? { lines: [], value: '' }
        : { lines: [own(study.externalValidation ? t.studies.yes : t.studies.no)], value: study.externalValidation ? '1' : '0' },
      run(study.referenceStandard),
      run(study.comparator),
    ],
    card: studyCardOf(context, study),
  };
}

/** A term and everything above it. */
function ancestors(term: Term, seen = new Set<Term>()): Term[] {
  if (seen.has(term)) return [];
  seen.add(term);
  return [term, ...term.broader.flatMap((broader) => ancestors(broader, seen))];
}

const SPLITS = ['training', 'validation', 'test', 'external'] as const;

/** `training 1,139`, `test 91`: people, else images, else what was counted. */
function splitsOf({ t }: Context, study: Study): string[] {
  return SPLITS.flatMap((name) => {
    const part = study.splits?.[name];
    const size = part?.patients ?? part?.images ?? part?.units?.[0]?.n;
    return size === undefined ? [] : [`${t.studies.split[name]} ${t.number(size)}`];
  });
}

type Column = [name: string, value: (entry: StudyPaper, index: number) => string | number | boolean | undefined];

const inBoth = (name: string, value: (study: Study, index: number) => Localized | undefined): Column[] =>
  LOCALES.map((locale) => [`${name}_${locale}`, ({ data: { study } }, index) => value(study, index)?.[locale]]);
const units = (units: NonNullable<Study['units']> | undefined) =>
  units?.map((unit) => `${unit.n} ${unit.name.en ?? unit.name.zh ?? ''}`).join('; ');

/** One row a headline result, the facts of its study repeated: tidy, so that it can be filtered and plotted elsewhere. */
export function studiesCsv(context: Pick<Context, 'catalog' | 'urls'>): string {
  const { catalog, urls } = context;
  const columns: Column[] = [
    ['id', (entry) => entry.id],
    ['title', (entry) => entry.data.title],
    ['year', (entry) => yearOf(entry)],
    ['doi', (entry) => entry.data.doi],
    ...catalog.facets.map(({ id }): Column => [id, (entry) => entry.terms[id]?.join('; ')]),
    ['design', ({ data: { study } }) => study.design.join('; ')],
    ['centres', ({ data: { study } }) => study.centres],
    ['countries', ({ data: { study } }) => study.countries?.join('; ')],
    ['period', ({ data: { study } }) => study.period],
    ['patients', ({ data: { study } }) => study.patients],
    ['images', ({ data: { study } }) => study.images],
    ['units', ({ data: { study } }) => units(study.units)],
    ...SPLITS.flatMap((name): Column[] => [
      [`${name}_patients`, ({ data: { study } }) => study.splits?.[name]?.patients],
      [`${name}_images`, ({ data: { study } }) => study.splits?.[name]?.images],
      [`${name}_units`, ({ data: { study } }) => units(study.splits?.[name]?.units)],
    ]),
    ['external_validation', ({ data: { study } }) => study.externalValidation],
    ...inBoth('validation', (study) => study.validation),
    ...inBoth('reference_standard', (study) => study.referenceStandard),
    ...inBoth('study_comparator', (study) => study.comparator),
    ['metric', ({ data: { study } }, index) => study.metrics?.[index]?.metric],
    ['value', ({ data: { study } }, index) => study.metrics?.[index]?.value],
    ['unit', ({ data: { study } }, index) => study.metrics?.[index]?.unit],
    ['lower', ({ data: { study } }, index) => study.metrics?.[index]?.interval?.[0]],
    ['upper', ({ data: { study } }, index) => study.metrics?.[index]?.interval?.[1]],
    ['plus_minus', ({ data: { study } }, index) => study.metrics?.[index]?.plusMinus],
    ...inBoth('set', (study, index) => study.metrics?.[index]?.set),
    ...inBoth('task', (study, index) => study.metrics?.[index]?.task),
    ['comparator_value', ({ data: { study } }, index) => study.metrics?.[index]?.comparator?.value],
    ...inBoth('comparator', (study, index) => study.metrics?.[index]?.comparator?.name),
    ['printed', ({ data: { study } }, index) => study.metrics?.[index]?.printed],
    ['where', ({ data: { study } }, index) => study.metrics?.[index]?.where],
    ...inBoth('caveat', (study) => study.caveat),
    ['page', (entry) => urls.absolute(urls.entry(catalog.defaultLocale, entry))],
  ];
  const rows = studyPapers(context).flatMap((entry) =>
    Array.from({ length: Math.max(1, entry.data.study.metrics?.length ?? 0) }, (_, index) =>
      columns.map(([, value]) => String(value(entry, index) ?? '')),
    ),
  );
  return csv([columns.map(([name]) => name), ...rows]);
}

/** Every study card as it stands in its file. */
export function studiesJson({ catalog, urls }: Pick<Context, 'catalog' | 'urls'>): string {
  const studies = studyPapers({ catalog }).map((entry) => ({
    id: entry.id,
    page: urls.absolute(urls.entry(catalog.defaultLocale, entry)),
    title: entry.data.title,
    year: yearOf(entry),
    doi: entry.data.doi,
    terms: entry.terms,
    study: entry.data.study,
  }));
  return `${JSON.stringify({ version: 1, studies }, null, 1)}\n`;
}
