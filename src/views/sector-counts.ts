/** The sector of a list too long for single echoes: papers counted by group of organs and by years. */
import type { Term } from '../catalog/catalog.ts';
import type { Anchor, Context } from './context.ts';
import { NARROW, text, type Cell, type Drawing, type Size } from './sector-drawing.ts';
import { frameOf } from './sector-frame.ts';
import { facetOf, slotsOf, unique, type Item } from './sector-items.ts';
import { periods, pointAt, ringPath, type Band } from './sector-scale.ts';
import { pathOf } from './terms.ts';

export interface CountTable {
  readonly columns: readonly string[];
  readonly rows: readonly { readonly part: Anchor; readonly cells: readonly { count: number; href: string }[] }[];
}

export function drawCounts(
  context: Context,
  items: readonly Item[],
  frame: Size,
  mostGroups: number,
  mostPeriods: number,
): { drawing: Drawing; counts: CountTable; notes: string[] } {
  const { t, urls, locale } = context;
  const { apex, half, inner, outer } = frame;
  const facet = facetOf(context);
  const grouped = items.map((item) => ({ ...item, slots: unique(item.slots.map((slot) => pathOf(slot)[0]!)) }));
  const size = (term: Term) => grouped.filter(({ slots }) => slots.includes(term)).length;
  const all = slotsOf(grouped, facet);
  const largest = new Set(all.toSorted((a, b) => size(b) - size(a)).slice(0, mostGroups));
  const groups = all.filter((term) => largest.has(term));
  const bands = periods(
    grouped.map(({ year }) => year),
    mostPeriods,
    inner,
    outer,
  );
  // A group of more entries is a little wider, none is too narrow to touch.
  const weights = groups.map((group) => 8 + Math.log2(1 + size(group)));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  let at = -half;
  const sectors = groups.map((term, index) => {
    const from = at;
    at += (2 * half * weights[index]!) / total;
    return { term, from, to: at };
  });
  /** An entry on several organs counts in each; what a count says is what its search lists. */
  const countOf = (term: Term, band: Band) =>
    grouped.filter(({ slots, year }) => slots.includes(term) && band.from <= year && year <= band.to).length;
  const hrefOf = (term: Term, band: Band) =>
    urls.search(locale, { kind: 'paper', [term.vocabulary]: term.id, from: String(band.from), to: String(band.to) });

  const counts = sectors.map(({ term }) => bands.map((band) => countOf(term, band)));
  const most = Math.max(1, ...counts.flat());
  const cells = sectors.flatMap(({ term, from, to }, row) =>
    bands.flatMap((band, column): Cell[] => {
      const count = counts[row]![column]!;
      if (count === 0) return [];
      const middle = pointAt(apex, (from + to) / 2, (band.inner + band.outer) / 2);
      return [
        {
          href: hrefOf(term, band),
          name: t.sector.cell(term.label[locale], t.sector.years(band.from, band.to), count),
          count: t.number(count),
          level: levelOf(count, most),
          path: ringPath(apex, band.inner + 1, band.outer - 1, from + 0.006, to - 0.006),
          x: text(middle.x),
          y: text(middle.y),
        },
      ];
    }),
  );
  const drawing = frameOf(context, frame, bands, sectors, (band) => ({
    text: frame === NARROW ? t.sector.shortYears(band.from, band.to) : t.sector.years(band.from, band.to),
    href: urls.page(locale, band.from === band.to ? `years/${band.from}` : 'years'),
  }));
  return {
    drawing: { ...drawing, kind: 'counts', arcs: [], echoes: [], cells },
    notes: all.length > groups.length ? [t.sector.rest(all.length - groups.length, facet?.label[locale] ?? '')] : [],
    counts: {
      columns: bands.map((band) => t.sector.years(band.from, band.to)),
      rows: sectors.map(({ term }, row) => ({
        part: { href: urls.topic(locale, term.vocabulary, term.id), label: term.label[locale] },
        cells: bands.map((band, column) => ({ count: counts[row]![column]!, href: hrefOf(term, band) })),
      })),
    },
  };
}

/** Brightness of a count, 1 to 6, by the logarithm; 0 for none. */
export const levelOf = (count: number, most: number): number =>
  count === 0 ? 0 : most <= 6 ? count : Math.min(6, 1 + Math.floor((6 * Math.log(count)) / Math.log(most) + 1e-9));
