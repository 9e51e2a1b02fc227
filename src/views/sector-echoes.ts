/** The sector with an echo for every paper: where each stands, and how large it is. */
import type { Term } from '../catalog/catalog.ts';
import type { Context } from './context.ts';
import { text, WIDE, type Arc, type Drawing, type Echo } from './sector-drawing.ts';
import { frameOf } from './sector-frame.ts';
import { facetOf, MOST_SLOTS, nameOf, slotsOf, type Item } from './sector-items.ts';
import { arcPath, pointAt, yearBands, type Band } from './sector-scale.ts';
import { studySize } from './study.ts';

/** More arcs than this in one year, and the list is counted. */
const MOST_ARCS = 4;

/** A number between 0 and 1 that belongs to an id: the same on every machine. */
function scatter(id: string): number {
  let bits = 0x811c9dc5;
  for (let at = 0; at < id.length; at += 1) bits = Math.imul(bits ^ id.charCodeAt(at), 0x01000193);
  bits = Math.imul(bits ^ (bits >>> 15), 0x2c1b3c6d);
  return ((bits ^ (bits >>> 13)) >>> 0) / 4294967296;
}

/** Radius of an echo: it grows with the logarithm, since studies differ a thousandfold. */
const radiusOf = (size: number | undefined) => (size === undefined ? 6 : Math.min(18, Math.max(4, 1.5 + 3.3 * Math.log10(size))));

/** The light around an echo, in radii; the gradient of the drawing turns faint at 1 / GLOW. */
const GLOW = 1.65;
/** Space around an echo that is its own, to hit it. */
const HIT = 15.5;

/** Between the organs and the edges of the image. */
const PAD = 0.02;
/** No organ is narrower than this. */
const NARROWEST = 0.075;

/** The angle that an echo needs in its year. */
const roomOf = (context: Context, item: Item, band: Band) => (2 * hitOf(context, item) + 2) / ((band.inner + band.outer) / 2);

/** Radius of what can be clicked. */
const hitOf = (context: Context, item: Item) => Math.max(HIT, radiusOf(studySize(context, item.entry.data.study)?.n) + 2);

/** The angles of each organ: what its fullest year needs, and a share of what is left. Undefined when they need more than there is. */
function spansOf(
  context: Context,
  slots: readonly { term: Term; rows: readonly { band: Band; items: readonly Item[] }[]; weight: number }[],
): Map<Term, { from: number; to: number }> | undefined {
  const { half } = WIDE;
  const needs = slots.map(({ rows }) =>
    Math.max(NARROWEST, ...rows.map(({ band, items }) => items.reduce((sum, item) => sum + roomOf(context, item, band), 0))),
  );
  const free = 2 * half - 2 * PAD - needs.reduce((sum, need) => sum + need, 0);
  if (free < 0) return undefined;
  const total = slots.reduce((sum, { weight }) => sum + weight, 0);
  let at = -half + PAD;
  return new Map(
    slots.map(({ term, weight }, index) => {
      const from = at;
      at += needs[index]! + (free * weight) / total;
      return [term, { from, to: at }];
    }),
  );
}

/** @returns undefined for a list too long to be drawn so: some echo would have no place of its own. */
export function drawEchoes(
  context: Context,
  items: readonly Item[],
): { drawing: Drawing; counts: undefined; notes: string[] } | undefined {
  const { apex, half, inner, outer } = WIDE;
  const { urls, locale } = context;
  const slots = slotsOf(items, facetOf(context));
  const bands = yearBands(
    items.map(({ year }) => year),
    inner,
    outer - 10,
  );
  const bandOf = (year: number) => bands.find(({ from, to, gap }) => !gap && from <= year && year <= to)!;
  const isArc = ({ slots: own }: Item) => own.length !== 1;
  const echoes = items.filter((item) => !isArc(item));
  const arcs = items.filter(isArc);
  const arcsIn = Map.groupBy(arcs, ({ year }) => year);
  if (slots.length > MOST_SLOTS || [...arcsIn.values()].some((own) => own.length > MOST_ARCS)) return undefined;
  if (bands.some(({ gap, inner: from, outer: to }) => !gap && to - from < 2 * HIT)) return undefined;

  const cells = Map.groupBy(echoes, ({ slots: [slot], year }) => `${slot!.id} ${year}`);
  const spans = spansOf(
    context,
    slots.map((term) => ({
      term,
      rows: bands.flatMap((band) => (band.gap ? [] : [{ band, items: cells.get(`${term.id} ${band.from}`) ?? [] }])),
      weight: Math.sqrt(items.filter((item) => item.slots.includes(term)).length),
    })),
  );
  if (!spans) return undefined;

  const LANE = 7;
  const lanes = (band: Band) => (arcsIn.get(band.from)?.length ?? 0) * LANE;
  const drawnArcs = arcs.map((item): Arc => {
    const band = bandOf(item.year);
    const lane = arcsIn.get(item.year)!.indexOf(item);
    const radius = band.outer - 6 - lane * LANE;
    const own = item.slots.map((slot) => spans.get(slot)!).sort((a, b) => a.from - b.from);
    const inset = 6 / radius;
    const whole = { from: -half + PAD, to: half - PAD };
    return {
      href: urls.entry(locale, item.entry),
      name: nameOf(context, item),
      line: arcPath(apex, radius, (own[0] ?? whole).from + inset, (own.at(-1) ?? whole).to - inset),
      spans: own.map(({ from, to }) => arcPath(apex, radius, from + inset, to - inset)),
    };
  });

  const drawnEchoes = slots.flatMap((slot) =>
    bands.flatMap((band) => {
      const own = (band.gap ? undefined : cells.get(`${slot.id} ${band.from}`)) ?? [];
      const { from, to } = spans.get(slot)!;
      const middle = (band.inner + band.outer - lanes(band)) / 2;
      const room = own.map((item) => roomOf(context, item, band));
      const spare = (to - from - room.reduce((sum, one) => sum + one, 0)) / Math.max(1, own.length);
      let start = from;
      return own
        .toSorted((a, b) => (a.entry.id < b.entry.id ? -1 : 1))
        .map((item, index): Echo => {
          const width = roomOf(context, item, band) + spare;
          // Where the slot has room, an echo stands somewhere in its own share of it, as speckle does.
          const angle = start + width / 2 + (scatter(item.entry.id) - 0.5) * Math.max(0, spare) * 0.7;
          start += width;
          const size = studySize(context, item.entry.data.study)?.n;
          const r = radiusOf(size);
          const play = Math.max(0, (band.outer - band.inner - lanes(band)) / 2 - r - 3);
          const point = pointAt(apex, angle, middle + (scatter(`${item.entry.id}/${index}`) - 0.5) * 2 * Math.min(play, 5));
          return {
            href: urls.entry(locale, item.entry),
            name: nameOf(context, item),
            x: text(point.x),
            y: text(point.y),
            r: text(r),
            glow: text(r * GLOW),
            hit: text(hitOf(context, item)),
            known: size !== undefined,
            external: item.entry.data.study?.externalValidation === true,
          };
        });
    }),
  );

  const years = new Set(items.map(({ year }) => year));
  const frame = frameOf(
    context,
    WIDE,
    bands,
    slots.map((slot) => ({ ...spans.get(slot)!, term: slot })),
    (band) => ({
      text: String(band.from),
      href: years.has(band.from) ? urls.page(locale, `years/${band.from}`) : '',
    }),
  );
  return { drawing: { ...frame, kind: 'echoes', arcs: drawnArcs, echoes: drawnEchoes, cells: [] }, counts: undefined, notes: [] };
}
