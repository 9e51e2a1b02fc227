/** The search page: what can be chosen, and a few queries to begin with. */
import type { Section, Vocabulary } from '../catalog/catalog.ts';
import { yearOf } from '../catalog/order.ts';
import { KINDS } from '../schema/index.ts';
import type { Context } from './context.ts';

export interface FacetValue {
  /** Its part of the address: `ultrasound`, `applications/deep-learning`. */
  readonly id: string;
  readonly label: string;
  readonly count: number;
  /** 0 for a value that stands alone or at the top, 1 below that, and so on. */
  readonly depth: number;
}

export interface Facet {
  readonly id: string;
  readonly label: string;
  readonly values: readonly FacetValue[];
}

export interface SearchPage {
  readonly facets: readonly Facet[];
  /** First and last year of publication; undefined where no entry has one. */
  readonly years: { readonly from: number; readonly to: number } | undefined;
  readonly examples: readonly string[];
}

const MOST_EXAMPLES = 6;

export function searchPageOf({ catalog, locale, t }: Context): SearchPage {
  const kinds = KINDS.map((kind) => ({
    id: kind,
    label: t.kindsPlural[kind],
    count: catalog.entries.filter((entry) => entry.kind === kind).length,
    depth: 0,
  }));
  const sections = (list: readonly Section[], depth = 0): FacetValue[] =>
    list.flatMap((section) => [
      { id: section.path, label: section.label[locale], count: section.all.length, depth },
      ...sections(section.children, depth + 1),
    ]);
  const topics = ({ terms }: Vocabulary) =>
    terms
      .filter((term) => term.data.hidden !== true)
      .map((term) => ({ id: term.id, label: term.label[locale], count: term.entries.length, depth: 0 }))
      .sort((a, b) => b.count - a.count);
  const facets = [
    { id: 'kind', label: t.search.kind, values: kinds },
    { id: 'section', label: t.search.section, values: sections(catalog.sections) },
    ...catalog.facets.map((facet) => ({ id: facet.id, label: facet.label[locale], values: topics(facet) })),
  ].map((facet) => ({ ...facet, values: facet.values.filter(({ count }) => count > 0) }));
  const years = catalog.entries.flatMap((entry) => yearOf(entry) ?? []);
  return {
    facets: facets.filter(({ values }) => values.length > 1),
    years: years.length ? { from: Math.min(...years), to: Math.max(...years) } : undefined,
    examples: catalog.facets
      .flatMap((facet) => topics(facet).slice(0, 2))
      .map(({ label }) => label)
      .slice(0, MOST_EXAMPLES),
  };
}
