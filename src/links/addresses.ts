/** Every address that the pages of a list lead to. */
import type { Nodes } from 'mdast';
import type { Corpus } from '../corpus/read.ts';
import type { Entry } from '../catalog/entry.ts';
import { isTangled, parse } from '../markdown/parse.ts';
import { arxivUrl, doiUrl, isPublicUrl, linkKey, pubmedUrl } from '../schema/index.ts';

/** Addresses that an entry’s identifiers stand for. */
export function addressesOfIdentifiers(entry: Entry): string[] {
  const found: string[] = [];
  if ('doi' in entry.data && entry.data.doi) found.push(doiUrl(entry.data.doi));
  if (entry.kind === 'paper') {
    if (entry.data.arxiv) found.push(arxivUrl(entry.data.arxiv));
    if (entry.data.pmid) found.push(pubmedUrl(entry.data.pmid));
  }
  return found;
}

function addressesOf(entry: Entry): string[] {
  const { data } = entry;
  return [
    ...(data.links ?? []).map((link) => link.url),
    ...addressesOfIdentifiers(entry),
    ...(entry.kind === 'paper' ? [entry.data.study?.code, entry.data.study?.data] : []).filter((url) => url !== undefined),
    ...(data.sources ?? []),
    ...addressesInMarkdown(entry.body),
  ];
}

function addressesInMarkdown(body: string): string[] {
  if (body.trim() === '' || isTangled(body)) return [];
  const found: string[] = [];
  const visit = (node: Nodes) => {
    if (node.type === 'link' || node.type === 'definition') found.push(node.url);
    if ('children' in node) node.children.forEach(visit);
  };
  visit(parse(body));
  return found;
}

/** Each once, sorted, in the spelling of the snapshot. */
export function addressesIn(corpus: Corpus): string[] {
  const all = [...corpus.entries.flatMap(addressesOf), ...corpus.pages.flatMap((page) => addressesInMarkdown(page.body))];
  return [...new Set(all.filter(isPublicUrl).map(linkKey))].sort();
}

/** DOIs of the list, in lower case, each with the titles that its entry has. */
export const doisIn = (corpus: Corpus): Map<string, string[]> =>
  new Map(
    corpus.entries.flatMap(({ data }) =>
      'doi' in data && data.doi
        ? [[data.doi.toLowerCase(), [data.title, data.titleTranslation].filter((title) => title !== undefined)]]
        : [],
    ),
  );
