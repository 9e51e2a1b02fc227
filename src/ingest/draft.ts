/**
 * A draft: a file for the list, made of what a source says of a work, with notes on what a person must look at.
 *
 * Every field is held against the schema of the list (src/schema/entry.ts) by itself: one that does not fit is left out and
 * named, so that a single odd field costs neither the record nor the rest of it.
 */
import { entrySchemas, FOLDERS, type Kind } from '../schema/index.ts';
import { familyOf, idMaker, type IdMaker, type Romanise } from './draft-id.ts';
import { findDuplicate, type Duplicate } from './duplicates.ts';
import { bareNumber, guessedType, languageOf, languageTag, pageRange } from './fields.ts';
import { arxivIn, doiIn, isbnIn, issnIn, pmidIn } from '../schema/identifier-forms.ts';
import { linksOf } from './links.ts';
import { sectionPlaces, type ListContext } from './list.ts';
import { authorValue } from './names.ts';
import { plain, plainTitle } from './plain.ts';
import { provenanceOf, type Origin } from './provenance.ts';
import { suggester, type Suggester, type Suggestions } from './suggest.ts';
import { refusal, type Doubt, type Place, type RawLocalized, type Refusal, type Work } from './work.ts';
import type { FrontMatter, Value } from './write.ts';

export interface Draft {
  readonly kind: Kind;
  readonly id: string;
  /** Path under the content folder. */
  readonly file: string;
  /** Front matter as src/corpus/yaml.ts reads it; write it down with `writeEntry`. */
  readonly value: FrontMatter;
  /** What a person must fill or look at. */
  readonly doubts: readonly Doubt[];
  readonly duplicate: Duplicate | undefined;
  readonly suggestions: Suggestions;
  readonly place: Place;
}

export interface DraftOptions {
  readonly origin: Origin;
  /** Where it belongs, as a person has said. */
  readonly sections?: readonly string[] | undefined;
  /** Fields that a person has typed. */
  readonly typed?: readonly string[] | undefined;
}

/** Authors that the schema takes, and bytes of them that leave the file below the 32 KiB of src/corpus/gate.ts. */
const MAX_AUTHORS = 4000;
const MAX_AUTHOR_BYTES = 24 * 1024;

export type Drafter = (work: Work, place: Place, options: DraftOptions) => Draft | Refusal;

/** One for a list; it remembers the ids that it has given. */
export function drafter(list: ListContext, romanise?: Romanise): Drafter {
  const context = {
    list,
    suggest: suggester(list),
    makeId: idMaker(list, romanise),
    taken: new Set([...list.taken, ...sectionPlaces(list.sections).map(({ data }) => data.id)]),
    kinds: new Map(sectionPlaces(list.sections).map(({ path, kind }) => [path, kind])),
    schemas: entrySchemas(list),
  };
  return (work, place, options) => toDraft(work, place, options, context);
}

interface Context {
  readonly list: ListContext;
  readonly suggest: Suggester;
  readonly makeId: IdMaker;
  readonly taken: Set<string>;
  readonly kinds: ReadonlyMap<string, Kind>;
  readonly schemas: ReturnType<typeof entrySchemas>;
}

function toDraft(
  work: Work,
  place: Place,
  { origin, sections: chosen = [], typed = [] }: DraftOptions,
  context: Context,
): Draft | Refusal {
  const doubts: Doubt[] = [...(work.doubts ?? [])];
  const title = plainTitle(work.title).slice(0, 500).trim();
  if (!/[\p{L}\p{N}]/u.test(title)) return refusal('no-title', place);

  const kind = context.kinds.get(chosen[0] ?? '') ?? work.kind ?? (work.type === 'dataset' ? 'dataset' : 'paper');
  const known = languageTag(work.language);
  const guess = languageOf(title);
  // A Chinese title settles it, whatever the record says.
  const language = guess.language !== 'en' && guess.sure ? guess.language : (known ?? guess.language);
  if (!known && !guess.sure) doubts.push({ code: 'guessed', key: 'language', value: language });
  const titleTranslation = plainTitle(work.titleTranslation) || undefined;

  const suggestions = context.suggest(
    { title, titleTranslation, keywords: work.keywords?.map(plain), abstract: plain(work.abstract) },
    kind,
  );
  const sections = chosen.length > 0 ? chosen : suggestions.isClear ? suggestions.sections.slice(0, 1) : [];
  if (sections.length === 0) doubts.push({ code: 'missing', key: 'sections' });
  else if (chosen.length === 0) doubts.push({ code: 'suggested', key: 'sections', value: sections[0]! });
  const facets = Object.entries(suggestions.facets);
  if (facets.length > 0) doubts.push({ code: 'suggested', key: 'facets', value: facets.flatMap(([, ids]) => ids).join(', ') });

  const numbered = kind === 'paper' ? (work.type ?? guessedType(work)) : undefined;
  if (kind === 'paper' && !numbered) doubts.push({ code: 'guessed', key: 'type', value: 'article-journal' });
  const type = numbered === 'dataset' ? 'report' : (numbered ?? 'article-journal');
  const arxiv = arxivIn(work.arxiv ?? '') ?? arxivIn(work.doi ?? '');
  const doi = work.doi && !arxivIn(work.doi) ? (doiIn(work.doi) ?? plain(work.doi)) : undefined;
  const genre = [...new Set([...(work.genre ?? []), ...suggestions.genre])].filter((id) =>
    context.list.vocabularies.genre?.terms.some((term) => term.id === id),
  );

  const raw: Record<string, Value | undefined> = {
    title,
    titleTranslation,
    language,
    type: kind === 'paper' ? type : undefined,
    genre,
    access: kind === 'dataset' ? (work.access ?? 'unknown') : undefined,
    size: localizedOf(work.size),
    ...authorsOf(work, doubts),
    venue: plain(work.venue),
    series: plain(work.series),
    year: /(?<!\d)(?:1[5-9]|20)\d{2}(?!\d)/.exec(plain(work.year))?.[0] ?? plain(work.year),
    volume: bareNumber(work.volume),
    issue: bareNumber(work.issue),
    pages: pageRange(work.pages),
    publisher: plain(work.publisher),
    institution: plain(work.institution),
    degree: type === 'thesis' ? work.degree : undefined,
    doi,
    arxiv: arxiv ?? plain(work.arxiv),
    pmid: pmidIn(work.pmid ?? '') ?? plain(work.pmid),
    isbn: isbnIn(work.isbn ?? '') ?? plain(work.isbn),
    issn: issnIn(work.issn ?? '') ?? plain(work.issn),
    license: plain(work.license),
    sections: [...sections],
    ...suggestions.facets,
    keywords: keywordsOf(work.keywords ?? []),
    links: linksOf(work, { kind, language, doi, arxiv }, doubts),
    summary: localizedOf(work.summary),
    why: localizedOf(work.why),
    added: context.list.today,
    status: work.retracted ? 'retracted' : undefined,
  };
  if (work.retracted) doubts.push({ code: 'retracted', key: 'status' });

  const value = fitting(raw, kind, context, doubts);
  for (const key of kind === 'paper' ? ['authors', 'year'] : ['links'])
    if (!(key in value)) doubts.push({ code: 'missing', key });
  const own = {
    kind,
    title,
    year: textOf(value.year),
    doi: textOf(value.doi),
    arxiv: textOf(value.arxiv),
    pmid: textOf(value.pmid),
  };
  const duplicate = findDuplicate(own, context.list.entries);
  if (duplicate?.sure === 'maybe') doubts.push({ code: 'same-title', key: 'title', value: duplicate.id });
  const link = (value.links as readonly { url: string }[] | undefined)?.[0]?.url;
  const id = context.makeId(
    {
      family: familyOf((value.authors as readonly Value[] | undefined)?.[0]),
      year: own.year,
      title,
      titleTranslation,
      host: link && new URL(link).hostname,
    },
    context.taken,
  );
  context.taken.add(id);
  const isStated = known !== undefined && known === language;
  const provenance = provenanceOf(value, {
    origin,
    facets: context.list.facets,
    typed: isStated ? typed : [...typed, 'language'],
  });
  const sources = origin === 'lookup' ? { sources: [...(work.sources ?? [])] } : {};
  return {
    kind,
    id,
    file: `${FOLDERS[kind]}/${id}.md`,
    value: { ...value, provenance, ...sources },
    doubts: unique(doubts),
    duplicate,
    suggestions,
    place,
  };
}

const textOf = (value: Value | undefined) => (typeof value === 'string' ? value : undefined);

const unique = (doubts: readonly Doubt[]) => [
  ...new Map(doubts.map((one) => [JSON.stringify([one.code, one.key, one.value]), one])).values(),
];

/** The fields that the schema of the kind has and takes; the others are named. */
function fitting(
  raw: Readonly<Record<string, Value | undefined>>,
  kind: Kind,
  { schemas }: Context,
  doubts: Doubt[],
): FrontMatter {
  const shape = schemas[kind].shape as Readonly<
    Record<string, { safeParse: (value: unknown) => { success: boolean } } | undefined>
  >;
  const value: Record<string, Value> = {};
  for (const [key, one] of Object.entries(raw)) {
    if (one === undefined || one === '' || (Array.isArray(one) && one.length === 0)) continue;
    if (shape[key]?.safeParse(one).success) value[key] = one;
    else if (shape[key] ?? (key !== 'genre' && key !== 'type'))
      doubts.push({ code: 'left-out', key, value: (typeof one === 'string' ? one : JSON.stringify(one)).slice(0, 200) });
  }
  return value;
}

function authorsOf(work: Work, doubts: Doubt[]): { authors?: Value[]; etAl?: 'true' } {
  const seen = new Map<string, Value>();
  for (const raw of work.authors ?? []) {
    const author = authorValue(raw);
    if (author !== undefined) seen.set(JSON.stringify(author), author);
    else doubts.push({ code: 'left-out', key: 'authors', value: plain(Object.values(raw).join(' ')).slice(0, 100) });
  }
  const all = [...seen.values()];
  let bytes = 0;
  const authors = all.filter(
    (author, index) =>
      index < MAX_AUTHORS && (bytes += new TextEncoder().encode(JSON.stringify(author)).length + 16) <= MAX_AUTHOR_BYTES,
  );
  const left = all.length - authors.length;
  if (left > 0) doubts.push({ code: 'left-out', key: 'authors', value: `${left} / ${all.length}` });
  if (authors.length === 0) return {};
  return { authors, ...((work.etAl === true || left > 0) && { etAl: 'true' as const }) };
}

/** A text in each language, plain. */
function localizedOf(texts: RawLocalized = {}): Value | undefined {
  const all = Object.entries(texts).flatMap(([language, text]) => (plain(text) === '' ? [] : [[language, plain(text)] as const]));
  return all.length === 0 ? undefined : Object.fromEntries(all);
}

/** Keywords by language, each once. */
function keywordsOf(keywords: readonly string[]): Value | undefined {
  const all = [...new Set(keywords.map(plain).filter((word) => word !== '' && word.length <= 120))];
  const [zh, en] = [all.filter((word) => /\p{Script=Han}/u.test(word)), all.filter((word) => !/\p{Script=Han}/u.test(word))].map(
    (words) => words.slice(0, 30),
  );
  return all.length === 0 ? undefined : { ...(zh!.length > 0 && { zh: zh! }), ...(en!.length > 0 && { en: en! }) };
}
