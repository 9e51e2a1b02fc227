/** Records of PubMed. Source: NCBI E-utilities (ncbi.nlm.nih.gov/books/NBK25499), ESummary with `retmode=json`. */
import { failure, getJson, isFailure, type Failure, type Fetch } from './get.ts';
import { issnIn, ownNumbers } from '../schema/identifier-forms.ts';
import { listOf, mapOf, textOf } from './json.ts';
import type { RawName, Work } from './work.ts';

export const pubmedAddress = (pmid: string) =>
  `https://eutils.ncbi.nlm.nih.gov/entrez/eutils/esummary.fcgi?db=pubmed&id=${pmid}&retmode=json`;

/** The article of a PubMed identifier. Its names have initials only. */
export async function fromPubmed(pmid: string, { fetch }: { fetch: Fetch }): Promise<Work | Failure> {
  const service = 'PubMed';
  const answer = await getJson(pubmedAddress(pmid), fetch, { service, hosts: ['eutils.ncbi.nlm.nih.gov'] });
  if (isFailure(answer)) return answer;
  const result = mapOf(mapOf(answer.json).result);
  const uid = textOf(listOf(result.uids)[0]);
  if (uid === undefined) return failure(Object.hasOwn(mapOf(answer.json), 'error') ? 'not-found' : 'not-data', { service });
  if (uid !== pmid) return failure('other-record', { service, id: pmid, other: uid });
  const record = mapOf(result[uid]);
  if (record.error !== undefined) return failure('not-found', { service });
  const ids = listOf(record.articleids).map(mapOf);
  const doi = textOf(ids.find((id) => id.idtype === 'doi')?.value) ?? textOf(record.elocationid);
  const kinds = listOf(record.pubtype).map(String);
  return {
    title: textOf(record.title),
    type: kinds.includes('Preprint') ? 'article' : record.booktitle ? 'chapter' : 'article-journal',
    genre: kinds.some((kind) => /systematic review|meta-analysis/i.test(kind))
      ? ['systematic-review']
      : kinds.includes('Review')
        ? ['review']
        : [],
    authors: listOf(record.authors).flatMap(nameOf),
    venue: textOf(record.fulljournalname) ?? textOf(record.booktitle) ?? textOf(record.source),
    year: /^\d{4}/.exec(textOf(record.pubdate) ?? textOf(record.epubdate) ?? '')?.[0],
    volume: textOf(record.volume),
    issue: textOf(record.issue),
    pages: textOf(record.pages),
    ...(doi && ownNumbers(doi)),
    pmid,
    issn: issnIn(textOf(record.issn) ?? textOf(record.essn) ?? ''),
    language: textOf(listOf(record.lang)[0]),
    retracted: kinds.includes('Retracted Publication'),
    doubts: [{ code: 'initials-only', key: 'authors' }],
    sources: [`https://pubmed.ncbi.nlm.nih.gov/${pmid}/`],
  };
}

/** `Wang K`, `van der Berg AB Jr`: the family name, then initials. */
function nameOf(value: unknown): RawName[] {
  const { name, authtype } = mapOf(value);
  const text = textOf(name);
  if (!text) return [];
  if (authtype === 'CollectiveName') return [{ literal: text }];
  const [, family, given] = /^(.+?) (\p{Lu}{1,4}(?: (?:Jr|Sr|2nd|3rd|4th))?)$/u.exec(text) ?? [];
  return family ? [{ family, given }] : [{ literal: text }];
}
