/**
 * `<meta name content>` of an entry page, for Google Scholar and Zotero.
 *
 * Sources: Google Scholar, "Inclusion Guidelines for Webmasters"; Zotero's Embedded Metadata translator. Exactly one
 * container tag names the kind of work; a kind that has none, or whose container is not known, says it with `DC.type`, and so
 * does a chapter, since Zotero does not conclude it from its container. Data sets and platforms are described in Dublin Core
 * and carry no `citation_title`, which would make them articles. There is no `citation_pdf_url`: it may only point to a file
 * on this very site.
 */
import { isoDate } from './date.ts';
import type { CslItem } from './csl.ts';
import { inverted, type CslName } from './names.ts';
import { firstAndLast } from './pages.ts';

export interface MetaTag {
  name: string;
  content: string;
}

type Pair = [name: string, content: string | undefined];

/** Zotero's item types, in the words that its Dublin Core reader takes for `DC.type`. */
const TYPES: Record<CslItem['type'], string> = {
  'article-journal': 'journalArticle',
  'paper-conference': 'conferencePaper',
  chapter: 'bookSection',
  book: 'book',
  thesis: 'thesis',
  report: 'report',
  article: 'preprint',
  dataset: 'dataset',
  webpage: 'webpage',
};

export function metaTags(item: CslItem): MetaTag[] {
  const core = item.type === 'dataset' || item.type === 'webpage' ? dublinCore(item) : highwire(item);
  const shared: Pair[] = [
    ['citation_doi', item.DOI],
    ['citation_pmid', item.PMID],
    ['citation_language', item.language],
    ['citation_publisher', item.type === 'thesis' || item.type === 'report' ? undefined : item.publisher],
    ['citation_abstract', item.abstract],
    ['citation_keywords', item.keyword],
    ['citation_public_url', item.URL],
  ];
  return [...core, ...shared].flatMap(([name, content]) => (content ? [{ name, content }] : []));
}

function highwire(item: CslItem): Pair[] {
  const [first, last] = firstAndLast(item.page);
  const container = containerOf(item);
  return [
    ['citation_title', item.title],
    ...(item.author ?? []).map((name): Pair => ['citation_author', author(name)]),
    ['citation_publication_date', item.issued?.['date-parts'][0].join('/')],
    container,
    ['DC.type', container[1] && item.type !== 'chapter' ? undefined : TYPES[item.type]],
    ['citation_volume', item.volume],
    ['citation_issue', item.issue],
    ['citation_technical_report_number', item.type === 'report' ? item.number : undefined],
    ['citation_firstpage', first],
    ['citation_lastpage', last],
    ['citation_issn', item.ISSN],
    ['citation_isbn', item.ISBN],
  ];
}

function containerOf(item: CslItem): Pair {
  const container = item['container-title'];
  switch (item.type) {
    case 'article-journal':
      return ['citation_journal_title', container];
    case 'paper-conference':
      return ['citation_conference_title', container];
    case 'chapter':
      return ['citation_inbook_title', container];
    case 'thesis':
      return ['citation_dissertation_institution', item.publisher];
    case 'report':
      return ['citation_technical_report_institution', item.publisher];
    default:
      return ['', undefined];
  }
}

function dublinCore(item: CslItem): Pair[] {
  return [
    ['DC.type', TYPES[item.type]],
    ['DC.title', item.title],
    ...(item.author ?? []).map((name): Pair => ['DC.creator', inverted(name)]),
    ['DC.date', isoDate(item)],
    ['DC.identifier', item.URL],
    ['DC.rights', item.custom?.license],
  ];
}

/**
 * `Family, Given`. Zotero takes a group apart at its last space, and `García López, Juan Carlos` for two people, since both
 * sides of the comma have a space; spaces that do not break prevent both.
 */
function author(name: CslName): string {
  const unbroken = (text: string) => text.replaceAll(' ', '\u00a0');
  if ('literal' in name || name.given === undefined) return unbroken(inverted(name));
  return `${name.given.includes(' ') ? unbroken(name.family) : name.family}, ${name.given}`;
}
