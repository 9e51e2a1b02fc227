/** Facets, genres and sections that a work seems to belong to, by the list's own vocabulary and the entries it has. */
import { conceptMatcher, toConcepts } from '../text/index.ts';
import type { Kind } from '../schema/index.ts';
import { sectionPlaces, type ListContext } from './list.ts';

export interface Texts {
  readonly title: string;
  readonly titleTranslation?: string | undefined;
  readonly keywords?: readonly string[] | undefined;
  /** Read, never written. */
  readonly abstract?: string | undefined;
}

export interface Suggestions {
  /** Ids of terms by facet, in the order in which the title names them. */
  readonly facets: Readonly<Record<string, readonly string[]>>;
  readonly genre: readonly string[];
  /** Paths of sections, the likeliest first. */
  readonly sections: readonly string[];
  /** Does the first section stand out from the second? */
  readonly isClear: boolean;
}

/** How often the abstract must name a concept: once is a mention. */
const MENTIONS = 2;
/** What a section must have on its side: its own label, or neighbours that are much alike. */
const CLEAR = 0.6;
/** Entries of the list that are asked where they stand. */
const NEIGHBOURS = 5;

export type Suggester = (texts: Texts, kind: Kind) => Suggestions;

/** One for a list: making it takes some milliseconds. */
export function suggester(list: ListContext): Suggester {
  const vocabularies = Object.fromEntries(
    [...list.facets, 'genre'].flatMap((id) => (list.vocabularies[id] ? [[id, list.vocabularies[id]]] : [])),
  );
  const matcher = conceptMatcher(toConcepts(vocabularies));
  const hidden = new Set(
    Object.entries(vocabularies).flatMap(([id, { terms }]) =>
      terms.filter((term) => term.hidden).map((term) => `${id}/${term.id}`),
    ),
  );
  // A name with several meanings says nothing for certain.
  const named = (text: string) => matcher.find(text).flatMap(({ concepts }) => (concepts.length === 1 ? concepts : []));
  const sections = sectionPlaces(list.sections).map((section) => ({
    ...section,
    concepts: new Set(named([section.data.en, section.data.zh].filter(Boolean).join(' | '))),
  }));
  const frequency = new Map<string, number>();
  for (const concept of list.entries.flatMap((entry) => entry.concepts))
    frequency.set(concept, (frequency.get(concept) ?? 0) + 1);
  const weight = (concept: string) => Math.log(1 + (list.entries.length + 1) / (1 + (frequency.get(concept) ?? 0)));

  const likeness = (own: ReadonlySet<string>, other: readonly string[]) => {
    const sum = (concepts: Iterable<string>) => [...concepts].reduce((total, concept) => total + weight(concept), 0);
    const both = sum(other.filter((concept) => own.has(concept)));
    return both === 0 ? 0 : both / Math.sqrt(sum(own) * sum(other));
  };

  return ({ title, titleTranslation = '', keywords = [], abstract = '' }, kind) => {
    const sure = [title, titleTranslation, ...keywords].flatMap(named);
    const counts = new Map<string, number>();
    for (const concept of named(abstract)) counts.set(concept, (counts.get(concept) ?? 0) + 1);
    const often = [...counts]
      .filter(([concept, count]) => count >= MENTIONS && !concept.startsWith('genre/'))
      .map(([concept]) => concept);
    const own = new Set([...sure, ...often].filter((concept) => !hidden.has(concept)));
    const inVocabulary = (id: string) =>
      [...own].filter((concept) => concept.startsWith(`${id}/`)).map((concept) => concept.slice(id.length + 1));

    const scores = new Map<string, number>();
    const add = (path: string, score: number) => scores.set(path, (scores.get(path) ?? 0) + score);
    for (const { path, kind: of, concepts, parent } of sections) {
      const hits = [...concepts].filter((concept) => own.has(concept)).length;
      if (of === kind && hits > 0 && hits === concepts.size) add(path, hits + (parent ? 0.1 : 0));
    }
    list.entries
      .filter((entry) => entry.kind === kind)
      .map((entry) => ({ entry, score: likeness(own, entry.concepts) }))
      .filter(({ score }) => score > 0)
      .sort((a, b) => b.score - a.score || (a.entry.id < b.entry.id ? -1 : 1))
      .slice(0, NEIGHBOURS)
      .forEach(({ entry, score }) => add(entry.sections[0]!, score));
    const onlyOne = sections.filter((section) => section.kind === kind);
    if (scores.size === 0 && onlyOne.length === 1) add(onlyOne[0]!.path, 1);
    const ranked = [...scores].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));

    return {
      facets: Object.fromEntries(
        list.facets.flatMap((facet) => (inVocabulary(facet).length > 0 ? [[facet, inVocabulary(facet).slice(0, 30)]] : [])),
      ),
      genre: inVocabulary('genre').slice(0, 5),
      sections: ranked.map(([path]) => path),
      isClear: ranked.length > 0 && ranked[0]![1] >= CLEAR && ranked[0]![1] > (ranked[1]?.[1] ?? 0) * 1.1,
    };
  };
}
