/** Of a list, as much as drafts need: plain data, so that the form in the browser can have it as well. */
import type { Corpus } from '../corpus/read.ts';
import { repositoryPages } from '../repository.ts';
import type { Kind, SectionData, VocabularyData } from '../schema/index.ts';

/** An entry of the list, as far as drafts are compared with it. */
export interface Known {
  readonly id: string;
  readonly kind: Kind;
  readonly title: string;
  readonly year?: number | undefined;
  readonly doi?: string | undefined;
  readonly arxiv?: string | undefined;
  readonly pmid?: string | undefined;
  readonly sections: readonly string[];
  /** `<vocabulary>/<term>` of its facets and genres. */
  readonly concepts: readonly string[];
}

/** What drafts are compared with of an entry. */
export const knownOf = ({ id, kind, data, terms }: Corpus['entries'][number]): Known => ({
  id,
  kind,
  title: data.title,
  ...('year' in data && { year: data.year }),
  ...('doi' in data && { doi: data.doi }),
  ...('arxiv' in data && { arxiv: data.arxiv }),
  ...('pmid' in data && { pmid: data.pmid }),
  sections: data.sections,
  concepts: [
    ...Object.entries(terms).flatMap(([facet, ids]) => ids.map((one) => `${facet}/${one}`)),
    ...('genre' in data ? (data.genre ?? []) : []).map((one) => `genre/${one}`),
  ],
});

export interface ListContext {
  readonly facets: readonly string[];
  readonly sections: readonly SectionData[];
  readonly vocabularies: Readonly<Record<string, VocabularyData>>;
  /** `YYYY-MM-DD`: the day on which drafts are added. */
  readonly today: string;
  readonly entries: readonly Known[];
  /** Ids that no draft may have: of entries, and former ones. */
  readonly taken: readonly string[];
  /** What relative links of the list's own README are relative to. */
  readonly base?: string | undefined;
}

export function listContext({ facets, sections, vocabularies, today, entries, site }: Corpus): ListContext {
  const pages = site && repositoryPages(site);
  return {
    facets,
    sections,
    vocabularies,
    today,
    entries: entries.map(knownOf),
    taken: entries.flatMap(({ id, data }) => [id, ...(data.aliases ?? [])]),
    base: pages?.host && pages.file(''),
  };
}

export interface SectionPlace {
  readonly path: string;
  readonly data: SectionData;
  readonly kind: Kind;
  readonly parent: SectionPlace | undefined;
}

/** Every section with its path and kind, parents before children. */
export function sectionPlaces(sections: readonly SectionData[], parent?: SectionPlace): SectionPlace[] {
  return sections.flatMap((data) => {
    const place = {
      path: parent ? `${parent.path}/${data.id}` : data.id,
      data,
      kind: data.kind ?? parent?.kind ?? 'paper',
      parent,
    };
    return [place, ...sectionPlaces(data.children ?? [], place)];
  });
}
