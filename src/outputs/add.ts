/** What the form of /add/ must know of the list before it can suggest, compare and check. */
import type { Catalog, Section } from '../catalog/catalog.ts';
import { knownOf, type ListContext } from '../ingest/list.ts';
import { FOLDERS, type SectionData, type VocabularyData } from '../schema/index.ts';

/** The list for drafts, without the day, which is the reader’s. */
export interface AddData extends Omit<ListContext, 'today'> {
  /** Paths of files that do not stand right in the folder of their kind, by id. */
  readonly files: Readonly<Record<string, string>>;
}

/** The words of study cards: that they exist is all that is asked of them. */
const BARE = new Set(['type', 'metric', 'design']);

export function addData(catalog: Catalog): AddData {
  return {
    facets: catalog.facets.map(({ id }) => id),
    sections: catalog.sections.map(sectionData),
    vocabularies: Object.fromEntries(
      catalog.vocabularies.map(({ id, label, terms }): [string, VocabularyData] => [
        id,
        {
          ...label,
          terms: terms.map(({ id: term, label: name, data: { note: _note, ...data } }) =>
            BARE.has(id) ? { id: term, ...name } : data,
          ),
        },
      ]),
    ),
    entries: catalog.entries.map(knownOf),
    taken: catalog.entries.flatMap(({ id, data }) => [id, ...(data.aliases ?? [])]),
    files: Object.fromEntries(
      catalog.entries.flatMap(({ id, kind, file }) => (file === `${FOLDERS[kind]}/${id}.md` ? [] : [[id, file]])),
    ),
  };
}

const sectionData = ({ id, label, kind, children }: Section): SectionData => ({
  id,
  ...label,
  kind,
  ...(children.length > 0 && { children: children.map(sectionData) }),
});
