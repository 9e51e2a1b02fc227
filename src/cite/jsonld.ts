/**
 * An entry as schema.org JSON-LD, for search engines. Write it into a page with `safeJson`.
 *
 * Sources: schema.org; Google Search Central, "Dataset" and "Article". A review article is a ScholarlyArticle: schema.org's
 * `Review` is the review of a product and wants the thing reviewed. What is not known is left out.
 */
import type {
  Book,
  Chapter,
  CreativeWork,
  Dataset,
  Organization,
  Periodical,
  Person,
  PropertyValue,
  PublicationIssue,
  PublicationVolume,
  Report,
  ScholarlyArticle,
  Thesis,
  WebSite,
  WithContext,
} from 'schema-dts';
import type { Entry } from '../catalog/entry.ts';
import type { Author, Locale, Localized } from '../schema/index.ts';
import { arxivUrl, doiUrl, pubmedUrl } from '../schema/identifiers.ts';
import { cslItem, type CslItem } from './csl.ts';
import { isoDate } from './date.ts';
import { cslName, spoken } from './names.ts';
import { clean, compact } from './text.ts';

/** The page that the entry is described on. */
export interface EntryPage {
  /** Its full address. */
  url: string;
  locale: Locale;
  /** The list that it belongs to, in the page's language, with the address of its home page. */
  list: { name: string; url: string };
  /** How the data of a data set were made: labels of its modality, in the page's language. */
  techniques?: readonly string[];
  /** Works of this list that the paper cites, with the full addresses of their pages. */
  cites?: readonly { title: string; url: string }[];
}

type Paper = ScholarlyArticle | Thesis | Book | Chapter | Report;

const TYPES = {
  'article-journal': 'ScholarlyArticle',
  'paper-conference': 'ScholarlyArticle',
  article: 'ScholarlyArticle',
  thesis: 'Thesis',
  book: 'Book',
  chapter: 'Chapter',
  report: 'Report',
} as const;

const MEDIA_TYPES = {
  pdf: 'application/pdf',
  caj: 'application/caj',
  doc: 'application/msword',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  zip: 'application/zip',
} as const;

export function entryLd(entry: Entry, page: EntryPage): WithContext<Paper | Dataset | WebSite> {
  const item = cslItem(entry);
  return {
    '@context': 'https://schema.org',
    ...(entry.kind === 'paper' ? paper(entry, item, page) : resource(entry, item, page)),
  };
}

/** What every kind says of itself. */
const shared = (entry: Entry, { custom, title, language }: CslItem, page: EntryPage) => ({
  name: title,
  alternateName: custom?.['title-translation'],
  inLanguage: language,
  mainEntityOfPage: page.url,
  keywords: inLanguage(entry.data.keywords, page.locale)?.map(clean),
});

function paper(entry: Entry & { kind: 'paper' }, item: CslItem, page: EntryPage): Paper {
  const { data } = entry;
  return compact<ScholarlyArticle & { '@type': 'ScholarlyArticle' }>({
    // The kinds of paper have the properties below in common; the type chosen here says which one it is.
    '@type': TYPES[data.type] as 'ScholarlyArticle',
    ...shared(entry, item, page),
    headline: item.title,
    url: page.url,
    author: data.authors?.map(agent),
    ...published(entry, item),
    abstract: summary(entry, page.locale),
    pagination: item.page,
    isPartOf: partOf(item),
    publisher: item.publisher ? { '@type': 'Organization', name: item.publisher } : undefined,
    creativeWorkStatus: item.status === 'retracted' ? 'Retracted' : undefined,
    citation: page.cites?.map(({ title, url }) => ({ '@type': 'CreativeWork', name: title, url })),
    ...compact<{ isbn?: string; inSupportOf?: string; reportNumber?: string }>({
      isbn: data.type === 'book' ? item.ISBN : undefined,
      inSupportOf: data.type === 'thesis' ? item.genre : undefined,
      reportNumber: data.type === 'report' ? item.number : undefined,
    }),
  });
}

function resource(entry: Entry & { kind: 'platform' | 'dataset' }, item: CslItem, page: EntryPage): Dataset | WebSite {
  if (entry.kind === 'platform') {
    const description = summary(entry, page.locale);
    return compact<WebSite & { '@type': 'WebSite' }>({
      '@type': 'WebSite',
      ...shared(entry, item, page),
      url: item.URL,
      description,
    });
  }
  const { access, links = [] } = entry.data;
  return compact<Dataset & { '@type': 'Dataset' }>({
    '@type': 'Dataset',
    ...shared(entry, item, page),
    description: description(entry, item, page),
    url: page.url,
    creator: entry.data.authors?.map(agent),
    ...published(entry, item),
    isAccessibleForFree: access === 'open' ? true : access === 'closed' ? false : undefined,
    measurementTechnique: page.techniques,
    includedInDataCatalog: { '@type': 'DataCatalog', ...page.list },
    // Only an address that is a file; a page about the data is not a distribution.
    distribution: links
      .filter((link) => link.rel === 'data' && link.format)
      .map((link) => ({ '@type': 'DataDownload', contentUrl: link.url, encodingFormat: MEDIA_TYPES[link.format!] })),
  });
}

function published(entry: Entry, { issued, DOI, PMID, custom }: CslItem) {
  const official = entry.data.links?.filter((link) => link.rel === 'publisher' || link.rel === 'homepage') ?? [];
  const { arxiv } = custom ?? {};
  return {
    datePublished: isoDate({ issued }),
    identifier: [...identifier('DOI', DOI), ...identifier('arXiv', arxiv), ...identifier('PMID', PMID)],
    sameAs: [
      ...(DOI ? [doiUrl(DOI)] : []),
      ...(arxiv ? [arxivUrl(arxiv)] : []),
      ...(PMID ? [pubmedUrl(PMID)] : []),
      ...official.map((link) => link.url),
    ],
    license: custom?.license ? license(custom.license) : undefined,
  };
}

const identifier = (propertyID: string, value: string | undefined): PropertyValue[] =>
  value ? [{ '@type': 'PropertyValue', propertyID, value }] : [];

function agent(author: Author): Person | Organization {
  const name = cslName(author);
  if ('literal' in author || 'literal' in name) return { '@type': 'Organization', name: spoken(name) };
  return compact<Person & { '@type': 'Person' }>({
    '@type': 'Person',
    name: spoken(name),
    familyName: name.family,
    givenName: name.given,
    alternateName: author.latin && clean(author.latin),
    sameAs: author.orcid && `https://orcid.org/${author.orcid}`,
  });
}

/** An article stands in an issue of a volume of a journal, as far as these are known; a chapter or paper in a book. */
function partOf(item: CslItem): Periodical | PublicationVolume | PublicationIssue | Book | undefined {
  const name = item['container-title'];
  if (name === undefined) return undefined;
  if (item.type !== 'article-journal') return compact<Book & { '@type': 'Book' }>({ '@type': 'Book', name, isbn: item.ISBN });
  const journal: Periodical = compact<Periodical & { '@type': 'Periodical' }>({ '@type': 'Periodical', name, issn: item.ISSN });
  const volume = item.volume
    ? ({ '@type': 'PublicationVolume', volumeNumber: item.volume, isPartOf: journal } as const)
    : journal;
  return item.issue ? { '@type': 'PublicationIssue', issueNumber: item.issue, isPartOf: volume } : volume;
}

/** Creative Commons by address, as Google wants it; any other licence by name. */
function license(name: string): string | CreativeWork {
  if (/^CC[ -]?0(?:[ -]1\.0)?$/i.test(name)) return 'https://creativecommons.org/publicdomain/zero/1.0/';
  const [, kind, version] = /^CC[ -](BY(?:-NC)?(?:-SA|-ND)?)[ -](\d\.\d)$/i.exec(name) ?? [];
  return kind ? `https://creativecommons.org/licenses/${kind.toLowerCase()}/${version}/` : { '@type': 'CreativeWork', name };
}

const inLanguage = <T>(text: Localized<T | undefined> | undefined, locale: Locale): T | undefined =>
  text?.[locale] ?? text?.zh ?? text?.en;

const summary = (entry: Entry, locale: Locale) => {
  const text = inLanguage(entry.data.summary, locale);
  return text === undefined ? undefined : clean(text);
};

/** Dataset search wants 50 to 5,000 characters: where the summary has fewer, everything else that is known is said. */
function description(entry: Entry & { kind: 'dataset' }, { title, custom }: CslItem, { locale }: EntryPage): string {
  const { size, keywords } = entry.data;
  const known = [
    summary(entry, locale),
    title,
    custom?.['title-translation'],
    inLanguage(size, locale),
    ...[keywords?.[locale], keywords?.[locale === 'zh' ? 'en' : 'zh']].map((words) => words?.join(', ')),
  ].filter((part) => part !== undefined);
  let text = known[0] ?? title;
  for (const part of known.slice(1)) if (text.length < 50) text += ` · ${part}`;
  return clean(text).slice(0, 5000);
}
