/**
 * An entry as a CSL-JSON item: the one model from which every other citation format is written.
 *
 * Sources: CSL 1.0.2 specification, appendices III (types) and IV (variables); the CSL-JSON data schema 1.0.
 *
 * - `id` is the id of the entry. It is also the BibTeX key and the RIS reference id: it is unique in the list, it never
 *   changes once published, and its characters (a-z, 0-9, hyphen) are safe in every format.
 * - An article number stands in `page`, where Zotero keeps it and where GB/T 7714 prints it.
 * - `abstract` is our own summary, never the author's abstract.
 * - The number of a report, which an entry has as its `issue`, is its `number`.
 * - The volume of a work in a series is its number there: `collection-number`.
 * - `accessed` is not written: only a reader knows when they looked.
 * - What CSL has no variable for stands in `custom`, which the schema keeps for that: above all `et-al`, so that a list of
 *   authors known to be incomplete is never taken for a complete one.
 */
import type { Entry } from '../catalog/entry.ts';
import { onceFor } from '../catalog/once.ts';
import type { Author, Localized, PaperData } from '../schema/index.ts';
import { arxivUrl, doiUrl } from '../schema/identifiers.ts';
import { authorLatin, cslName, type CslName } from './names.ts';
import { clean, compact, isChinese } from './text.ts';

export type CslType = PaperData['type'] | 'dataset' | 'webpage';

export interface CslCustom {
  /** The list of authors is known to be incomplete. */
  'et-al'?: true;
  /** Romanised `Family, Given` of every author, in order; there when each of them is known. */
  'author-latin'?: string[];
  /** The title in the other language of the list. */
  'title-translation'?: string;
  degree?: 'bachelor' | 'master' | 'doctor';
  arxiv?: string;
  license?: string;
  /** Former ids of the entry. */
  aliases?: string[];
}

export interface CslItem {
  id: string;
  type: CslType;
  author?: CslName[];
  issued?: { 'date-parts': [number[]] };
  title: string;
  'container-title'?: string;
  'collection-title'?: string;
  'collection-number'?: string;
  publisher?: string;
  genre?: string;
  volume?: string;
  issue?: string;
  page?: string;
  number?: string;
  DOI?: string;
  PMID?: string;
  ISBN?: string;
  ISSN?: string;
  URL?: string;
  language: string;
  status?: string;
  abstract?: string;
  keyword?: string;
  custom?: CslCustom;
}

/** What a dated entry and a paper have beyond what every entry has; nothing of it need be there. */
type Fields = Partial<Omit<PaperData, 'type'>>;

const CONTAINED = new Set<CslType>(['article-journal', 'paper-conference', 'chapter']);

/** Links that lead to the work itself, the most official first. */
const ADDRESSES = ['publisher', 'preprint', 'archive', 'homepage', 'full-text'] as const;

/** The item of an entry; made once, as every format is written from it. */
export const cslItem = onceFor((entry: Entry): CslItem => {
  const type = entry.kind === 'paper' ? entry.data.type : entry.kind === 'dataset' ? 'dataset' : 'webpage';
  const fields: Fields = entry.data;
  const { title, language, titleTranslation, status, aliases } = entry.data;
  const own = <T>(value: Localized<T | undefined> | undefined) => value?.[isChinese(language) ? 'zh' : 'en'];
  const line = (value: string | undefined) => (value === undefined ? undefined : clean(value));
  const venue = line(fields.venue);
  const series = type === 'article-journal' ? undefined : line(fields.series);
  const publisher = line(fields.institution ?? fields.publisher);

  return compact<CslItem>({
    id: entry.id,
    type,
    author: fields.authors?.map(cslName),
    issued: issued(fields),
    title: clean(title) || entry.id,
    'container-title': CONTAINED.has(type) ? venue : undefined,
    'collection-title': series ?? (CONTAINED.has(type) || type === 'article' ? undefined : venue),
    'collection-number': series && line(fields.volume),
    publisher: type === 'article' ? (venue ?? publisher ?? (fields.arxiv && 'arXiv')) : publisher,
    genre: type === 'thesis' ? thesisGenre(fields.degree, language) : undefined,
    volume: series ? undefined : line(fields.volume),
    issue: type === 'report' ? undefined : line(fields.issue),
    page: fields.pages,
    number: numberOf(type, fields),
    DOI: line(fields.doi),
    PMID: fields.pmid,
    ISBN: fields.isbn,
    ISSN: fields.issn,
    URL: address(entry, type, fields),
    language,
    status: status === 'retracted' ? status : undefined,
    abstract: line(own(entry.data.summary)),
    keyword: own(entry.data.keywords)
      ?.map((word) => clean(word).replaceAll(';', ','))
      .join('; '),
    custom: custom({
      'et-al': fields.etAl,
      'author-latin': latinAuthors(fields.authors),
      'title-translation': line(titleTranslation),
      degree: fields.degree,
      arxiv: fields.arxiv,
      license: line(fields.license),
      aliases,
    }),
  });
});

/** CSL-JSON of many items, as a file. */
export const cslJson = (items: readonly CslItem[]) => `${JSON.stringify(items, null, 2)}\n`;

function custom(fields: { [K in keyof CslCustom]: CslCustom[K] | undefined }): CslCustom | undefined {
  const filled = compact<CslCustom>(fields);
  return Object.keys(filled).length > 0 ? filled : undefined;
}

function issued({ date, year }: Fields): CslItem['issued'] {
  const parts = date ? date.split('-').map(Number) : year === undefined ? [] : [year];
  return parts.length > 0 ? { 'date-parts': [parts] } : undefined;
}

function address(entry: Entry, type: CslType, { doi, arxiv }: Fields): string | undefined {
  if (doi) return doiUrl(clean(doi));
  if (type === 'article' && arxiv) return arxivUrl(arxiv);
  const links = entry.data.links ?? [];
  const best = ADDRESSES.map((rel) => links.find((link) => link.rel === rel)).find((link) => link !== undefined);
  return best ? uri(best.url) : arxiv && arxivUrl(arxiv);
}

/** The address in the characters of RFC 3986; browsers take more (letters of any script, `{`), other clients do not. */
const uri = (url: string) =>
  new URL(url).href.replace(/[{}|^`\\]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`);

/** What a thesis calls itself, in its own language; biblatex, Zotero and APA print it as it stands. */
export function thesisGenre(degree: PaperData['degree'], language: string): string {
  if (isChinese(language))
    return { bachelor: '学士学位论文', master: '硕士学位论文', doctor: '博士学位论文', none: '学位论文' }[degree ?? 'none'];
  return { bachelor: 'Bachelor’s thesis', master: 'Master’s thesis', doctor: 'Doctoral dissertation', none: 'Thesis' }[
    degree ?? 'none'
  ];
}

/** What a work is numbered by where it is published: its number on arXiv, or in the reports of an institution. */
function numberOf(type: CslType, { arxiv, issue }: Fields): string | undefined {
  if (type === 'report') return issue === undefined ? undefined : clean(issue);
  return type === 'article' && arxiv ? `arXiv:${arxiv}` : undefined;
}

function latinAuthors(authors: readonly Author[] | undefined): string[] | undefined {
  if (!authors?.some((author) => 'latin' in author && author.latin)) return undefined;
  const latin = authors.map(authorLatin);
  return latin.every((name) => name !== undefined) ? latin : undefined;
}
