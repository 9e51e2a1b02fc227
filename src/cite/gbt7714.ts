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
import { doiUrl } from '../schema/identifiers.ts';
import type { CslItem, CslType } from './csl.ts';
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
  const body = [authors(item), title(item), item.type === 'article-journal' ? periodical(item) : publication(item, online)];
  const runs: Run[] = [
    {
      text: body
        .filter((part) => part !== '')
        .map(stop)
        .join(' '),
    },
  ];
  if (online && item.URL) runs.push({ text: ' ' }, { text: item.URL, href: item.URL }, { text: '.' });
  else if (item.DOI) runs.push({ text: ' DOI:' }, { text: item.DOI, href: doiUrl(item.DOI) }, { text: '.' });
  return runs;
}

const stop = (part: string) => (part.endsWith('.') ? part : `${part}.`);

/** What is known of the parts, joined. */
const join = (glue: string, ...parts: (string | number | undefined)[]) =>
  parts.filter((part) => part !== undefined && part !== '').join(glue);

function authors({ author = [], custom, language }: CslItem): string {
  const more = author.length > 3 || (custom?.['et-al'] && author.length > 0);
  return join(', ', ...author.slice(0, 3).map(name), more ? (isChinese(language) ? '等' : 'et al') : undefined);
}

/** 8.1.1: family name first, in capitals; given names as initials without points. East Asian names as they are written. */
function name(person: CslName): string {
  if ('literal' in person) return person.literal;
  const { family, given = '' } = person;
  return isEastAsian(family) ? family + given : join(' ', family.toUpperCase(), ...initials(given).flat());
}

/** 4.1 and 4.2: a book with its volume, a report with its number; `Title[C]//Proceedings: volume`. */
function title(item: CslItem): string {
  const { type, language } = item;
  const whole = type === 'article-journal' ? undefined : item['container-title'];
  const volume = item.volume && (isChinese(language) ? `第 ${item.volume} 卷` : `Vol. ${item.volume}`);
  const part = type === 'book' ? volume : type === 'report' ? item.number : undefined;
  const own = `${join(': ', item.title, part)}[${MARKS[type]}]`;
  return whole === undefined ? own : `${own}//${join(': ', whole, volume)}`;
}

/** 4.4.1: title of the journal, year, volume(issue): pages. */
function periodical(item: CslItem): string {
  const place = join(', ', item['container-title'], yearOf(item), item.volume);
  return join(': ', place + (item.issue ? `(${item.issue})` : ''), item.page);
}

/** 4.1: publisher, year: pages. 4.6: (date) where there is no publisher. */
function publication(item: CslItem, online: boolean): string {
  const date = isoDate(item);
  if (online && !item.publisher) return date ? `(${date})` : '';
  return join(': ', join(', ', item.publisher, yearOf(item)), item.page);
}
