/** What the browser must know of the list before it can search: the words for things, and which entry has which facet. */
import { entryPath, type Catalog } from '../catalog/catalog.ts';
import { yearOf } from '../catalog/order.ts';
import { code, toConcepts, type Concept } from '../text/index.ts';
import { packConcept, packRows, type ListData } from './list-data.ts';

/** The concepts of a list, as the index and the browser know them. No entry is about a metric. */
export const conceptsOf = (catalog: Catalog): Concept[] =>
  toConcepts(
    Object.fromEntries(
      catalog.vocabularies
        .filter(({ id }) => id !== 'metric')
        .map(({ id, label, terms }) => [id, { ...label, terms: terms.map(({ data }) => data) }]),
    ),
  );

export function listData(catalog: Catalog): ListData {
  const row = new Map(catalog.entries.map((entry, index) => [entry.id, index]));
  const rows = (entries: readonly { id: string }[]) => packRows(entries.map(({ id }) => row.get(id)!).sort((a, b) => a - b));
  const values: Record<string, string> = {};
  const put = (key: string, entries: readonly { id: string }[]) => {
    if (entries.length > 0) values[key] = rows(entries);
  };
  for (const kind of new Set(catalog.entries.map((entry) => entry.kind)))
    put(
      `kind/${kind}`,
      catalog.entries.filter((entry) => entry.kind === kind),
    );
  for (const section of catalog.allSections) put(`section/${section.path}`, section.own);
  for (const facet of catalog.facets)
    for (const term of facet.terms)
      put(
        `${facet.id}/${term.id}`,
        term.entries.filter((entry) => entry.terms[facet.id]?.includes(term.id)),
      );

  const years: number[] = [];
  for (const entry of catalog.entries) {
    const year = yearOf(entry) ?? 0;
    if (years.at(-2) === year) years.push(years.pop()! + 1);
    else years.push(year, 1);
  }
  return {
    version: code('name', JSON.stringify(catalog.entries.map((entry) => [entryPath(entry), entry.data]))),
    entries: catalog.entries.length,
    concepts: conceptsOf(catalog).map(packConcept),
    values,
    years,
  };
}
