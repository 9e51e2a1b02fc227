/**
 * All entries as a table.
 *
 * Sources: RFC 4180 (CRLF, quotes doubled, fields quoted where needed); OWASP, "CSV Injection": a cell that begins with
 * `=`, `+`, `-`, `@`, a tab or a carriage return is run as a formula by spreadsheets, so an apostrophe is put before it,
 * unless it is a number.
 * The file begins with a byte order mark, without which Excel takes the Chinese for another encoding.
 */
import type { Entry } from '../catalog/entry.ts';
import { cslItem, type CslItem } from './csl.ts';
import { isoDate, yearOf } from './date.ts';
import { inverted } from './names.ts';
import { clean } from './text.ts';

type Column = [name: string, value: (entry: Entry, item: CslItem) => string | number | undefined];

const several = (values: readonly string[] | undefined) => values?.join('; ');

const COLUMNS: readonly Column[] = [
  ['id', (entry) => entry.id],
  ['kind', (entry) => entry.kind],
  ['type', (_, item) => item.type],
  ['title', (_, item) => item.title],
  ['title_translation', (_, item) => item.custom?.['title-translation']],
  ['authors', (_, item) => several(item.author?.map(inverted))],
  ['authors_incomplete', (_, item) => (item.custom?.['et-al'] ? 'true' : undefined)],
  ['year', (_, item) => yearOf(item)],
  ['date', (_, item) => isoDate(item)],
  ['venue', (_, item) => item['container-title'] ?? item['collection-title']],
  ['series', (entry) => (entry.kind === 'paper' ? entry.data.series : undefined)],
  ['publisher', (_, item) => item.publisher],
  ['volume', (entry, item) => (entry.kind === 'paper' ? entry.data.volume : item.volume)],
  ['issue', (entry) => (entry.kind === 'paper' ? entry.data.issue : undefined)],
  ['pages', (_, item) => item.page],
  ['doi', (_, item) => item.DOI],
  ['arxiv', (_, item) => item.custom?.arxiv],
  ['pmid', (_, item) => item.PMID],
  ['isbn', (_, item) => item.ISBN],
  ['issn', (_, item) => item.ISSN],
  ['language', (_, item) => item.language],
  ['license', (_, item) => item.custom?.license],
  ['access', (entry) => (entry.kind === 'dataset' ? entry.data.access : undefined)],
  ['url', (_, item) => item.URL],
  ['sections', (entry) => several(entry.data.sections)],
  ['keywords_zh', (entry) => several(entry.data.keywords?.zh)],
  ['keywords_en', (entry) => several(entry.data.keywords?.en)],
  ['summary_zh', (entry) => entry.data.summary?.zh],
  ['summary_en', (entry) => entry.data.summary?.en],
  ['status', (entry) => entry.data.status ?? 'active'],
  ['added', (entry) => entry.data.added],
];

/**
 * @param facets the vocabularies that entries are tagged with; each is a column.
 * @param pageUrl full address of the page of an entry.
 */
export function entriesCsv(entries: readonly Entry[], facets: readonly string[], pageUrl: (entry: Entry) => string): string {
  const columns: readonly Column[] = [
    ...COLUMNS,
    ...facets.map((facet): Column => [facet, (entry) => several(entry.terms[facet])]),
    ['page', pageUrl],
  ];
  const header = columns.map(([name]) => name);
  const rows = entries.map((entry) => {
    const item = cslItem(entry);
    return columns.map(([, value]) => String(value(entry, item) ?? ''));
  });
  return csv([header, ...rows]);
}

/** Rows as a file. */
export const csv = (rows: readonly (readonly string[])[]) =>
  `\ufeff${rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('')}`;

/** A negative number is a number, whatever a formula may begin with. */
const NUMBER = /^-\d+(?:\.\d+)?$/;

function cell(value: string): string {
  const line = clean(value);
  const text = /^[=+\-@]/.test(line) && !NUMBER.test(line) ? `'${line}` : line;
  return /[",]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
