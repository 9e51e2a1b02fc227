/**
 * GB/T 7714-2015, numeric system, without the leading [1].
 *
 * Sources: the standard, sections 4 (kinds of work), 8.1 (names), 8.7 (DOI) and annex B (type marks); for practice, the
 * published CSL style china-national-standard-gb-t-7714-2015-numeric, with which the tests compare.
 *
 * - Three authors, then 等 in a Chinese entry and "et al" in any other, also after fewer where the list is incomplete.
 * - Printed works are cited as printed ([J], [M], [C], [D], [R]) with their DOI. The mark /OL needs the day on which the
 *   reader saw the page (4.6), which we never invent; it is used for what exists online only: [A/OL] preprint, which the
 *   published style files under archives, [DS/OL] data set (annex B has DB for databases), [EB/OL] web page.
 * - A DOI is left out where the address contains it (8.7).
 * - An unknown place, year or publisher is left out: what the standard writes for it ([S.l.], an estimated year) would claim
 *   that the work does not print it.
 */
import { doiUrl, type CslItem, type CslType } from './csl.ts';
import { isoDate, yearOf } from './date.ts';
import type { Run } from './formatted.ts';
import { initials, type CslName } from './names.ts';
import { isChinese, isEastAsian } from './text.ts';

const MARKS: Record<CslType, string> = {
  'article-journal': 'J',
  'paper-conference': 'C',
  chapter: 'M',
  book: 'M',
  thesis: 'D',
  report: 'R',
  article: 'A/OL',
  dataset: 'DS/OL',
  webpage: 'EB/OL',
};

export function gbt7714(item: CslItem): Run[] {
  const online = MARKS[item.type].endsWith('/OL');
  const within = item['container-title'] !== undefined && item.type !== 'article-journal';
  const title = `${heading(item, within)}[${MARKS[item.type]}]${within ? `//${container(item)}` : ''}`;
  const body = [authors(item), title, item.type === 'article-journal' ? periodical(item) : publication(item, online)];
  const runs: Run[] = [{ text: body.filter((part) => part !== '').map(stop).join(' ') }];
  if (online && item.URL) runs.push({ text: ' ' }, { text: item.URL, href: item.URL }, { text: '.' });
  else if (item.DOI) runs.push({ text: ' DOI:' }, { text: item.DOI, href: doiUrl(item.DOI) }, { text: '.' });
  return runs;
}

const stop = (part: string) => (part.endsWith('.') ? part : `${part}.`);

function authors({ author = [], custom, language }: CslItem): string {
  if (author.length === 0) return '';
  const names = author.slice(0, 3).map(name);
  const more = author.length > 3 || custom?.['et-al'];
  return [...names, ...(more ? [isChinese(language) ? '等' : 'et al'] : [])].join(', ');
}

/** 8.1.1: family name first, in capitals; given names as initials without points. East Asian names as they are written. */
function name(person: CslName): string {
  if ('literal' in person) return person.literal;
  const { family, given = '' } = person;
  if (isEastAsian(family)) return family + given;
  return [family.toUpperCase(), ...initials(given).flat()].join(' ');
}

const volume = ({ volume, language }: CslItem) => (isChinese(language) ? `第 ${volume} 卷` : `Vol. ${volume}`);

const heading = (item: CslItem, within: boolean) => (item.type === 'book' && item.volume && !within ? `${item.title}: ${volume(item)}` : item.title);

const container = (item: CslItem) => (item.volume ? `${item['container-title']}: ${volume(item)}` : `${item['container-title']}`);

const year = (item: CslItem) => String(yearOf(item) ?? '');

const withPages = (text: string, { page }: CslItem) => [text, page ?? ''].filter((part) => part !== '').join(': ');

/** 4.4.1: title of the journal, year, volume(issue): pages. */
function periodical(item: CslItem): string {
  const place = [item['container-title'] ?? '', year(item), item.volume ?? ''].filter((part) => part !== '').join(', ');
  return withPages(place + (item.issue ? `(${item.issue})` : ''), item);
}

/** 4.1: publisher, year: pages. 4.6: (date) where there is no publisher. */
function publication(item: CslItem, online: boolean): string {
  if (online && !item.publisher) {
    const date = isoDate(item);
    return date ? `(${date})` : '';
  }
  return withPages([item.publisher ?? '', year(item)].filter((part) => part !== '').join(', '), item);
}
