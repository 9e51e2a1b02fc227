/** The papers as the sector sees them: a year, and the organs at which they stand. */
import type { Term, Vocabulary } from '../catalog/catalog.ts';
import type { Paper } from '../catalog/entry.ts';
import { strengthOf } from './card.ts';
import type { Context } from './context.ts';
import { pathOf } from './terms.ts';

/** The vocabulary of the angle; a list without it is drawn by its first facet. */
export const ANATOMY = 'anatomy';
/** More organs than this are drawn by the group they belong to. */
export const MOST_SLOTS = 14;
/** A paper as the drawing sees it. */
export interface Item {
  readonly entry: Paper;
  readonly year: number;
  /** The organs it is about, as terms of the finest level that is drawn. */
  readonly slots: readonly Term[];
}

export const unique = <T>(items: readonly T[]): T[] => [...new Set(items)];

export const facetOf = ({ catalog }: Context) => catalog.facets.find(({ id }) => id === ANATOMY) ?? catalog.facets[0];

export function itemsOf(vocabulary: Vocabulary | undefined, dated: readonly { entry: Paper; year: number }[]): Item[] {
  const terms = new Map(vocabulary?.terms.map((term) => [term.id, pathOf(term)]));
  const at = (level: number) =>
    dated.map(({ entry, year }) => ({
      entry,
      year,
      slots: unique((entry.terms[vocabulary?.id ?? ''] ?? []).flatMap((id) => terms.get(id)?.slice(0, level).at(-1) ?? [])),
    }));
  const fine = at(2);
  return new Set(fine.flatMap(({ slots }) => slots)).size > MOST_SLOTS ? at(1) : fine;
}

/** The terms in use, in the order of the vocabulary, those of one group side by side. */
export function slotsOf(items: readonly Item[], vocabulary: Vocabulary | undefined): Term[] {
  const used = new Set(items.flatMap(({ slots }) => slots));
  const order = new Map(vocabulary?.terms.map((term, index) => [term, index]));
  const place = (term: Term) => order.get(term) ?? 0;
  return [...used].sort((a, b) => place(pathOf(a)[0]!) - place(pathOf(b)[0]!) || place(a) - place(b));
}

export function nameOf(context: Context, item: Item): string {
  const { t } = context;
  const { study } = item.entry.data;
  const strength = study ? strengthOf(context, study) : t.sector.unknownSize;
  return [item.entry.data.title, String(item.year), partsOf(context, item), strength].filter(Boolean).join(t.strength.separator);
}

export const partsOf = ({ t, locale }: Context, { slots }: Item) =>
  slots.length === 0 ? t.sector.noPart : t.listOf(slots.map((slot) => slot.label[locale]));
