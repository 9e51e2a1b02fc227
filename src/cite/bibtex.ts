/**
 * BibTeX for both worlds: biblatex with biber, and classic BibTeX styles.
 *
 * Sources: biblatex manual 2.1 (types), 2.2 (fields), 2.2.5 (aliases); btxdoc (classic types and fields). Where both have a
 * name for a thing, the classic one is written, since biblatex reads it as an alias and classic BibTeX knows no other:
 * `journal`, `school`, `@mastersthesis`, `year` and `month`, `archivePrefix`. `@dataset`, `@online` and `@thesis` exist in
 * biblatex alone; classic styles set them as `@misc`, with a warning.
 */
import type { CslItem } from './csl.ts';
import type { CslName } from './names.ts';
import { tex, texTitle, verbatim, whole } from './tex.ts';

const TYPES = {
  'article-journal': 'article',
  'paper-conference': 'inproceedings',
  chapter: 'incollection',
  book: 'book',
  report: 'techreport',
  article: 'misc',
  dataset: 'dataset',
  webpage: 'online',
} as const;

/** Kinds that the data model of biblatex gives an ISBN; these and articles have volume, number and series. */
const BOOKS = new Set<CslItem['type']>(['book', 'chapter', 'paper-conference']);

const THESES = { bachelor: 'thesis', master: 'mastersthesis', doctor: 'phdthesis' } as const;

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'] as const;

/** BCP 47 → babel, as far as biblatex needs it to choose hyphenation and whether a title may be set in lower case. */
const LANGUAGES: Record<string, string> = {
  de: 'german',
  en: 'english',
  es: 'spanish',
  fr: 'french',
  it: 'italian',
  ja: 'japanese',
  ko: 'korean',
  nl: 'dutch',
  pl: 'polish',
  pt: 'portuguese',
  ru: 'russian',
  zh: 'chinese',
};

/** All items as one file; one item is a list of one. */
export const bibtex = (items: readonly CslItem[]) => items.map(entry).join('\n');

function entry(item: CslItem): string {
  const type = item.type === 'thesis' ? (item.custom?.degree ? THESES[item.custom.degree] : 'thesis') : TYPES[item.type];
  const fields = fieldsOf(item, type)
    .filter(([, value]) => value !== undefined && value !== '')
    .map(([name, value]) => `  ${name} = ${name === 'month' ? value : `{${value}}`},\n`);
  return `@${type}{${item.id},\n${fields.join('')}}\n`;
}

function fieldsOf(item: CslItem, type: string): [name: string, value: string | undefined][] {
  const [year, month] = item.issued?.['date-parts'][0] ?? [];
  const { arxiv, aliases } = item.custom ?? {};
  const text = (value: string | undefined) => value && tex(value);
  const isArticle = item.type === 'article-journal';
  const isBook = BOOKS.has(item.type);
  const numbered = (value: string | undefined) => (isArticle || isBook ? text(value) : undefined);
  return [
    ['ids', aliases?.join(', ')],
    ['author', authors(item)],
    ['title', texTitle(item.title, item.language)],
    [isArticle ? 'journal' : 'booktitle', text(item['container-title'])],
    ['series', numbered(item['collection-title'])],
    ['type', text(item.genre)],
    publisher(item, type),
    ['year', year === undefined ? undefined : String(year)],
    ['month', month === undefined ? undefined : MONTHS[month - 1]],
    ['volume', numbered(item.volume)],
    ['number', item.type === 'report' ? text(item.number) : numbered(item.issue ?? item['collection-number'])],
    ['pages', item.type === 'article' ? undefined : text(item.page)?.replaceAll('-', '--')],
    ['isbn', isBook ? item.ISBN : undefined],
    ['issn', isArticle ? item.ISSN : undefined],
    ['doi', item.DOI && verbatim(item.DOI)],
    ['eprint', arxiv ?? item.PMID],
    arxiv ? ['archivePrefix', 'arXiv'] : ['eprinttype', item.PMID && 'pubmed'],
    ['url', item.DOI ? undefined : item.URL && verbatim(item.URL)],
    ['langid', LANGUAGES[item.language.split('-')[0]!]],
    [
      'keywords',
      item.keyword
        ?.split('; ')
        .map((word) => whole(word, /,/))
        .join(', '),
    ],
  ];
}

/** `@article` has no publisher; an arXiv number says more than `howpublished`. */
function publisher(item: CslItem, type: string): [string, string | undefined] {
  const value = item.publisher && whole(item.publisher);
  if (item.type === 'article') return ['howpublished', item.custom?.arxiv ? undefined : value];
  if (item.type === 'article-journal') return ['publisher', undefined];
  if (type === 'thesis' || type === 'techreport') return ['institution', value];
  return [item.type === 'thesis' ? 'school' : 'publisher', value];
}

/** Names joined by `and`; `and others` where the list is known to be incomplete (btxdoc, 3.2). */
const authors = ({ author = [], custom }: CslItem) =>
  [...author.map(name), ...(author.length > 0 && custom?.['et-al'] ? ['others'] : [])].join(' and ');

/** `Family, Given`. Braces only where BibTeX, or the `family=…` names of biblatex, would take the name apart. */
function name(person: CslName): string {
  if ('literal' in person) return `{${tex(person.literal)}}`;
  if (person.given === undefined) return whole(person.family, /\s|,|=|^(?:and|others)$/i);
  return `${namePart(person.family)}, ${namePart(person.given)}`;
}

const namePart = (part: string) => whole(part, /,|=|(?:^|\s)and(?:\s|$)/i);
