/**
 * Records of Crossref. Sources: github.com/CrossRef/rest-api-doc (works, `mailto` for the polite pool) and its
 * api_format.md; api.crossref.org/types for the names of types.
 */
import { degreeOf } from './fields.ts';
import { failure, getJson, isFailure, type Failure, type Fetch } from './get.ts';
import { doiIn, isbnIn, issnIn, ownNumbers } from '../schema/identifier-forms.ts';
import { firstOf, listOf, mapOf, textOf } from './json.ts';
import { plainTitle } from './plain.ts';
import type { Doubt, RawName, Work, WorkType } from './work.ts';

const TYPES: Readonly<Record<string, WorkType>> = {
  'journal-article': 'article-journal',
  'proceedings-article': 'paper-conference',
  'book-chapter': 'chapter',
  'book-section': 'chapter',
  'book-part': 'chapter',
  'reference-entry': 'chapter',
  book: 'book',
  monograph: 'book',
  'edited-book': 'book',
  'reference-book': 'book',
  proceedings: 'book',
  dissertation: 'thesis',
  'posted-content': 'article',
  report: 'report',
  'report-component': 'report',
  dataset: 'dataset',
  database: 'dataset',
};

export const crossrefAddress = (doi: string, mailto?: string) =>
  `https://api.crossref.org/works/${encodeURIComponent(doi)}${mailto ? `?mailto=${encodeURIComponent(mailto)}` : ''}`;

/** The work behind a DOI. */
export async function fromCrossref(
  doi: string,
  { fetch, mailto }: { fetch: Fetch; mailto?: string | undefined },
): Promise<Work | Failure> {
  const about = { service: 'Crossref', hosts: ['api.crossref.org'] };
  const answer = await getJson(crossrefAddress(doi, mailto), fetch, about);
  if (isFailure(answer)) return answer;
  const message = mapOf(mapOf(answer.json).message);
  const own = textOf(message.DOI);
  if (!own) return failure('not-data', { service: about.service });
  if (own.toLowerCase() !== doi.toLowerCase())
    return failure('other-record', { service: about.service, id: doi, other: doiIn(own) ?? '' });
  return { ...workOf(message, doi), sources: [crossrefAddress(doi)] };
}

function workOf(message: Readonly<Record<string, unknown>>, doi: string): Work {
  const type = TYPES[textOf(message.type) ?? ''];
  const [title, subtitle] = [firstOf(message.title), firstOf(message.subtitle)];
  const whole =
    title && subtitle && !plainTitle(title).toLowerCase().includes(plainTitle(subtitle).toLowerCase())
      ? `${plainTitle(title)}: ${subtitle}`
      : title;
  const containers = listOf(message['container-title']).flatMap((one) => textOf(one) ?? []);
  const isBook = type === 'paper-conference' || type === 'chapter';
  // A chapter of a series has two containers, the series first.
  const [venue, series] = isBook && containers.length > 1 ? [containers[1], containers[0]] : [containers[0], undefined];
  const institution = textOf(mapOf(listOf(message.institution)[0]).name);
  const publisher = textOf(message.publisher);
  return {
    title: whole,
    type,
    authors: listOf(message.author).flatMap(nameOf),
    venue: venue ?? (type === 'article' ? (institution ?? textOf(message['group-title'])) : undefined),
    series,
    year: yearOf(message),
    volume: textOf(message.volume),
    issue: textOf(message.issue) ?? textOf(mapOf(message['journal-issue']).issue),
    pages: textOf(message.page) ?? textOf(message['article-number']),
    publisher: type === 'thesis' ? undefined : publisher,
    institution: type === 'thesis' || type === 'report' ? (institution ?? publisher) : undefined,
    degree: degreeOf(firstOf(message.degree)),
    ...ownNumbers(doi),
    arxiv: preprintOf(message),
    isbn: type === 'article-journal' ? undefined : isbnIn(listOf(message.ISBN).join(' ')),
    issn: type === 'article-journal' ? issnIn(listOf(message.ISSN).join(' ')) : undefined,
    license: licenseOf(message.license),
    language: textOf(message.language),
    abstract: textOf(message.abstract),
    retracted:
      /^retracted\b/i.test(whole ?? '') || listOf(message['updated-by']).some((one) => textOf(mapOf(one).type) === 'retraction'),
    doubts: publishedAs(message),
  };
}

function nameOf(value: unknown): RawName[] {
  const name = mapOf(value);
  const [family, given, literal] = [textOf(name.family), textOf(name.given), textOf(name.name)];
  if (family)
    return [{ family, given: [given, textOf(name.suffix)].filter(Boolean).join(' ') || undefined, orcid: textOf(name.ORCID) }];
  return literal ? [{ literal }] : given ? [{ line: given }] : [];
}

/** The year of the issue, not of the first day online. */
function yearOf(message: Readonly<Record<string, unknown>>): string | undefined {
  const dates = [
    message['published-print'],
    mapOf(message['journal-issue'])['published-print'],
    message.issued,
    message.published,
    message['published-online'],
    message.posted,
  ];
  return dates.map((date) => textOf(listOf(listOf(mapOf(date)['date-parts'])[0])[0])).find((year) => /^\d{4}$/.test(year ?? ''));
}

/** `https://creativecommons.org/licenses/by-nc/4.0/` → `CC BY-NC 4.0`; other licences are texts of publishers, and no name. */
export const licenseName = (url: string | undefined) => {
  const [, name, version] = /creativecommons\.org\/licenses\/([a-z-]+)\/(\d\.\d)/i.exec(url ?? '') ?? [];
  return name && version
    ? `CC ${name.toUpperCase()} ${version}`
    : /creativecommons\.org\/publicdomain\/zero/i.test(url ?? '')
      ? 'CC0 1.0'
      : undefined;
};
const licenseOf = (value: unknown) => {
  const all = listOf(value).map(mapOf);
  const published = all.filter((one) => textOf(one['content-version']) !== 'tdm');
  return [...published, ...all].map((one) => licenseName(textOf(one.URL))).find((name) => name !== undefined);
};

const related = (message: Readonly<Record<string, unknown>>, relation: string) =>
  listOf(mapOf(message.relation)[relation]).flatMap((one) => textOf(mapOf(one).id) ?? []);

const preprintOf = (message: Readonly<Record<string, unknown>>) =>
  related(message, 'has-preprint')
    .map((id) => ownNumbers(id).arxiv)
    .find((id) => id !== undefined);

const publishedAs = (message: Readonly<Record<string, unknown>>): Doubt[] =>
  related(message, 'is-preprint-of').flatMap((id) => {
    const value = doiIn(id);
    return value ? [{ code: 'published-as' as const, key: 'doi', value }] : [];
  });
