/** The search page: what can be chosen, and a few queries to begin with. */
import type { Catalog, Section, Vocabulary } from '../catalog/catalog.ts';
import { yearOf } from '../catalog/order.ts';
import { KINDS } from '../schema/index.ts';
import type { Context } from './context.ts';
import { extentOf, placeholderOf } from './extent.ts';
import { authorsOf } from './words.ts';

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
  /** What the field shows while it is empty. */
  readonly placeholder: string;
  readonly examples: readonly string[];
  /** Ways to ask, each with what it means. */
  readonly help: readonly (readonly [string, string])[];
}

const MOST_EXAMPLES = 6;

export function searchPageOf(context: Context): SearchPage {
  const { catalog, locale, t } = context;
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
  const examples = extentOf(catalog).common.map(({ label }) => label[locale]);
  const last = years.length ? Math.max(...years) : undefined;
  return {
    facets: facets.filter(({ values }) => values.length > 1),
    years: years.length ? { from: Math.min(...years), to: Math.max(...years) } : undefined,
    placeholder: placeholderOf(context),
    examples: examples.slice(0, MOST_EXAMPLES),
    help: t.search.help(examples, commonFamily(catalog), last),
  };
}

/** The family name that most entries have among their authors. */
function commonFamily({ entries }: Catalog): string | undefined {
  const counts = new Map<string, number>();
  for (const author of entries.flatMap(authorsOf))
    if ('family' in author) counts.set(author.family, (counts.get(author.family) ?? 0) + 1);
  return [...counts].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))[0]?.[0];
}
