/**
 * APA 7: the reference list of the Publication Manual of the American Psychological Association, seventh edition.
 *
 * Sources: chapters 9 and 10; 9.8 (up to twenty authors; of more, the first nineteen and the last), 9.38 (works in another
 * script), 10.1 (article numbers), 10.9 (data sets), 10.16 (web pages); the published CSL style "apa", with which the tests
 * compare.
 *
 * - APA is an English style: its own words ("In", "Vol.", "Master’s thesis", "n.d.") stay English in every entry.
 * - A Chinese work has its authors romanised where the romanisation of all of them is known (9.38), else as they are
 *   written; its title stays in its own script, since we do not transliterate, followed by the English title in brackets.
 * - Titles keep the capitals they were published with.
 * - APA lists have no "et al."; it stands where our list of authors is known to be incomplete.
 * - A retracted work says so at the end, as in the published CSL style; a full retraction note (10.1) needs facts we lack.
 */
import { doiUrl } from '../schema/identifiers.ts';
import { thesisGenre, type CslItem } from './csl.ts';
import { yearOf } from './date.ts';
import { endsSentence, type Run } from './formatted.ts';
import { initials, inverted, parseInverted, type CslName } from './names.ts';
import { isArticleNumber } from './pages.ts';
import { isChinese, isEastAsian } from './text.ts';

/** Kinds whose title stands in a larger whole and is not italic. */
const PARTS = new Set<CslItem['type']>(['article-journal', 'paper-conference', 'chapter']);

const ONLINE = new Set<CslItem['type']>(['article', 'dataset', 'webpage']);

export function apa(item: CslItem): Run[] {
  const names = authors(item);
  const date: Run[] = [{ text: `(${yearOf(item) ?? 'n.d.'})` }];
  const head = names === '' ? [title(item), date] : [[{ text: names }], date, title(item)];
  const sentences = [...head, source(item)].filter((runs) => runs.length > 0).map(stopped);
  const address = item.DOI ? doiUrl(item.DOI) : ONLINE.has(item.type) ? item.URL : undefined;
  if (address) sentences.push([{ text: address, href: address }]);
  if (item.status === 'retracted') sentences.push([{ text: '(Retracted)' }]);
  return sentences.flatMap((runs, index) => (index === 0 ? runs : [{ text: ' ' }, ...runs]));
}

const stopped = (runs: Run[]): Run[] => (endsSentence(runs.at(-1)!.text) ? runs : [...runs, { text: '.' }]);

/** 9.8: commas, an ampersand before the last. */
function authors({ author = [], custom }: CslItem): string {
  const names = (custom?.['author-latin']?.map(parseInverted) ?? author).map(name);
  if (custom?.['et-al'] && names.length > 0) return `${names.join(', ')}, et al.`;
  if (names.length > 20) return `${names.slice(0, 19).join(', ')}, … ${names.at(-1)}`;
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')}, & ${names.at(-1)}`;
}

/** `Solomon, S. D.`; `Xie, X.-Y.`; 郭兴明. */
function name(person: CslName): string {
  if ('literal' in person || person.given === undefined) return inverted(person);
  if (isEastAsian(person.family)) return person.family + person.given;
  return `${person.family}, ${initials(person.given)
    .map((group) => group.map((letter) => `${letter}.`).join('-'))
    .join(' ')}`;
}

function title(item: CslItem): Run[] {
  const translation = isChinese(item.language) && item.custom?.['title-translation'];
  const whole = PARTS.has(item.type) ? { text: item.title } : { text: item.title, italic: true as const };
  const details = [translation ? `[${translation}]` : '', parenthesis(item), description(item)].filter((part) => part !== '');
  return [whole, ...(details.length > 0 ? [{ text: ` ${details.join(' ')}` }] : [])];
}

/** What follows the title in round brackets: the number of a preprint or report, the volume of a book. */
function parenthesis({ type, number, volume }: CslItem): string {
  if ((type === 'article' || type === 'report') && number) return `(No. ${number})`;
  return type === 'book' && volume ? `(Vol. ${volume})` : '';
}

/** What follows the title in square brackets. */
function description({ type, custom, publisher }: CslItem): string {
  if (type === 'dataset') return '[Data set]';
  if (type !== 'thesis') return '';
  return `[${[thesisGenre(custom?.degree, 'en'), publisher].filter((part) => part !== undefined).join(', ')}]`;
}

/** The whole that the work stands in, or who published it. */
function source(item: CslItem): Run[] {
  const { type, author = [], publisher } = item;
  if (type === 'article-journal') return periodical(item);
  if (type === 'thesis') return [];
  const own = author.length === 1 && inverted(author[0]!) === publisher;
  return [...container(item), ...(publisher && !own ? [{ text: publisher }] : [])];
}

const dashed = (page: string) => page.replaceAll('-', '–');

/** `*Journal*, *12*(3), 1–9`, `*12*, Article 1259`. */
function periodical(item: CslItem): Run[] {
  const { volume, issue, page } = item;
  const pages = page && (isArticleNumber(page) ? `Article ${page}` : dashed(page));
  const parts: Run[][] = [
    item['container-title'] ? [{ text: item['container-title'], italic: true }] : [],
    volume || issue
      ? [...(volume ? [{ text: volume, italic: true as const }] : []), ...(issue ? [{ text: `(${issue})` }] : [])]
      : [],
    pages ? [{ text: pages }] : [],
  ];
  return parts.filter((runs) => runs.length > 0).flatMap((runs, index) => (index === 0 ? runs : [{ text: ', ' }, ...runs]));
}

/** `In *Book* (Vol. 2, pp. 1–9). ` */
function container({ volume, page, ...item }: CslItem): Run[] {
  const venue = item['container-title'];
  if (venue === undefined) return [];
  const where = [volume && `Vol. ${volume}`, page && `${isArticleNumber(page) ? 'p.' : 'pp.'} ${dashed(page)}`]
    .filter(Boolean)
    .join(', ');
  return [{ text: 'In ' }, { text: venue, italic: true }, { text: `${where ? ` (${where})` : ''}${item.publisher ? '. ' : ''}` }];
}
