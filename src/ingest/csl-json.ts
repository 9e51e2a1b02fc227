/** CSL-JSON, as Zotero, Mendeley and citation services export it. Source: CSL-JSON data schema 1.0. */
import { degreeOf } from './fields.ts';
import { isbnIn, issnIn, ownNumbers, pmidIn } from '../schema/identifier-forms.ts';
import { firstOf, listOf, mapOf, textOf } from './json.ts';
import { refusal, type RawName, type Reading, type Work, type WorkType } from './work.ts';

const TYPES: Readonly<Record<string, WorkType>> = {
  'article-journal': 'article-journal',
  'article-magazine': 'article-journal',
  'paper-conference': 'paper-conference',
  thesis: 'thesis',
  book: 'book',
  chapter: 'chapter',
  'entry-encyclopedia': 'chapter',
  article: 'article',
  manuscript: 'article',
  report: 'report',
  dataset: 'dataset',
};

export function readCslJson(text: string, source: string): Reading {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return { works: [], refused: [refusal('syntax', { source }, { message: 'JSON' })] };
  }
  const items = Array.isArray(json) ? json : Array.isArray(mapOf(json).items) ? listOf(mapOf(json).items) : [json];
  if (items.length === 0) return { works: [], refused: [refusal('empty', { source })] };
  const records = items.map((item, index) => ({
    item: mapOf(item),
    place: { source, record: textOf(mapOf(item).id)?.slice(0, 80) ?? `#${index + 1}` },
  }));
  return { works: records.map(({ item, place }) => ({ place, work: workOf(item) })), refused: [] };
}

function workOf(item: Readonly<Record<string, unknown>>): Work {
  const get = (key: string) => firstOf(item[key]);
  const type = TYPES[get('type') ?? ''];
  const numbers = ownNumbers(get('DOI') ?? '');
  const url = get('URL');
  const issued = mapOf(item.issued);
  const arxiv =
    numbers.arxiv ??
    [url, get('number'), textOf(mapOf(item.custom).arxiv)]
      .map((value) => ownNumbers(value ?? '').arxiv)
      .find((one) => one !== undefined);
  const isArticle = type === 'article-journal' || type === undefined;
  const names = listOf(item.author).map(mapOf);
  const isOthers = (name: Readonly<Record<string, unknown>>) =>
    /^(?:others|et al\.?)$/i.test(textOf(name.literal) ?? textOf(name.family) ?? '');
  return {
    title: get('title'),
    titleTranslation: textOf(mapOf(item.custom)['title-translation']),
    type,
    authors: names.filter((name) => !isOthers(name)).flatMap(nameOf),
    etAl: mapOf(item.custom)['et-al'] === true || names.some(isOthers),
    venue: get('container-title') ?? (type === 'article' ? get('publisher') : undefined),
    series: get('collection-title'),
    year: textOf(listOf(listOf(issued['date-parts'])[0])[0]) ?? textOf(issued.literal) ?? textOf(issued.raw),
    volume: get('volume'),
    issue: get('issue') ?? (type === 'report' ? get('number') : undefined),
    pages: get('page'),
    publisher: type === 'thesis' || type === 'article' ? undefined : get('publisher'),
    institution: type === 'thesis' || type === 'report' ? get('publisher') : undefined,
    degree: type === 'thesis' ? degreeOf(get('genre')) : undefined,
    doi:
      numbers.doi ?? (numbers.arxiv ? undefined : (get('DOI') ?? ownNumbers(/doi\.org/.test(url ?? '') ? (url ?? '') : '').doi)),
    arxiv,
    pmid: pmidIn(get('PMID') ?? '') ?? get('PMID'),
    isbn: isArticle ? undefined : isbnIn(get('ISBN') ?? ''),
    issn: isArticle ? issnIn(get('ISSN') ?? '') : undefined,
    language: get('language'),
    keywords: (get('keyword') ?? '').split(/[;,；，]/).filter((word) => word.trim() !== ''),
    links: url && /^https?:/i.test(url) ? [{ url }] : [],
    abstract: get('abstract'),
    retracted: get('status') === 'retracted' || /^retracted\b/i.test(get('title') ?? ''),
  };
}

function nameOf(name: Readonly<Record<string, unknown>>): RawName[] {
  const [family, given, literal] = [textOf(name.family), textOf(name.given), textOf(name.literal)];
  const particle = textOf(name['non-dropping-particle']) ?? textOf(name['dropping-particle']);
  if (family)
    return [
      {
        family: [particle, family].filter(Boolean).join(' '),
        given: [given, textOf(name.suffix)].filter(Boolean).join(' ') || undefined,
        orcid: textOf(name.ORCID),
      },
    ];
  return literal ? [{ literal }] : given ? [{ line: given }] : [];
}
