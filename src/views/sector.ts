/**
 * The list drawn as an ultrasound sector: angle is the organ, depth the year, the size of an echo the size of the study.
 *
 * Two drawings and one table of the same facts. The wide drawing has an echo for every paper as long as each finds a place of
 * its own; a longer list, and every list on a phone, is counted by organ and years, each count a link to what it counts.
 */
import type { Term, Vocabulary } from '../catalog/catalog.ts';
import type { Paper } from '../catalog/entry.ts';
import { yearOf as yearOfEntry } from '../catalog/order.ts';
import { strengthOf } from './card.ts';
import type { Anchor, Context, Run } from './context.ts';
import { pathOf } from './terms.ts';
import { studySize } from './study.ts';
import { titleOf } from './words.ts';
import {
  arcPath,
  linesOf,
  periods,
  placeAround,
  pointAt,
  rayPath,
  ringPath,
  widthOf,
  wavePath,
  yearBands,
  type Band,
  type Box,
} from './sector-scale.ts';

export interface Echo {
  readonly href: string;
  /** Title, year, organ, size: what a screen reader says and a pointer shows. */
  readonly name: string;
  readonly x: string;
  readonly y: string;
  readonly r: string;
  /** Radius with the light around it. */
  readonly glow: string;
  /** Radius of what can be clicked. */
  readonly hit: string;
  /** Is the size of the study known? */
  readonly known: boolean;
  /** Was the model tested on data of other centres? */
  readonly external: boolean;
}

export interface Arc {
  readonly href: string;
  readonly name: string;
  /** From the first organ to the last. */
  readonly line: string;
  /** Over the organs it is about; empty where it names none. */
  readonly spans: readonly string[];
}

export interface Cell {
  readonly href: string;
  readonly name: string;
  readonly count: string;
  /** 1 to 6: how bright. */
  readonly level: number;
  readonly path: string;
  readonly x: string;
  readonly y: string;
}

export interface SectorLabel {
  /** Empty for a year without papers. */
  readonly href: string;
  readonly lines: readonly { text: string; x: string; y: string }[];
  readonly anchor: 'start' | 'middle' | 'end';
  /** What can be clicked. */
  readonly box: { x: string; y: string; width: string; height: string };
  /** From the rim to the label. */
  readonly leader: string;
}

export interface Drawing {
  readonly kind: 'echoes' | 'counts';
  readonly viewBox: string;
  readonly width: string;
  readonly height: string;
  readonly body: string;
  readonly apex: { x: string; y: string; inner: string; outer: string };
  readonly rings: readonly string[];
  readonly rays: readonly string[];
  readonly breaks: readonly string[];
  readonly years: readonly SectorLabel[];
  readonly parts: readonly SectorLabel[];
  /** Groups of several organs: a line along the rim, and a name. */
  readonly groups: readonly SectorLabel[];
  readonly rims: readonly string[];
  readonly arcs: readonly Arc[];
  readonly echoes: readonly Echo[];
  readonly cells: readonly Cell[];
}

export interface SectorRow {
  readonly href: string;
  readonly title: Run;
  readonly year: string;
  readonly parts: string;
  readonly size: string;
  readonly external: boolean;
}

export interface CountTable {
  readonly columns: readonly string[];
  readonly rows: readonly { readonly part: Anchor; readonly cells: readonly { count: number; href: string }[] }[];
}

export interface SectorView {
  readonly wide: Drawing;
  readonly narrow: Drawing;
  /** The same facts one by one; or, for a long list, as counts. */
  readonly rows: readonly SectorRow[];
  readonly counts: CountTable | undefined;
  /** What the drawing is, for those who do not see it. */
  readonly label: string;
  /** What the angle stands for: the name of a facet. */
  readonly part: string;
  /** How to read it, in one sentence, and what is not in it. */
  readonly summary: string;
  readonly notes: readonly string[];
  /** What only one of the drawings leaves out. */
  readonly wideNotes: readonly string[];
  readonly narrowNotes: readonly string[];
  /** Does a mark of each kind occur? What does not is not explained. */
  readonly has: { echoes: boolean; unknown: boolean; external: boolean; arcs: boolean; breaks: boolean };
  readonly isEmpty: boolean;
}

/** The vocabulary of the angle; a list without it is drawn by its first facet. */
const ANATOMY = 'anatomy';
/** More organs than this are drawn by the group they belong to. */
const MOST_SLOTS = 14;
/** More arcs than this in one year, and the list is counted. */
const MOST_ARCS = 4;
const MOST_GROUPS_WIDE = 16;
const MOST_GROUPS_NARROW = 6;

const WIDE = { apex: { x: 560, y: 0 }, half: 1, inner: 126, outer: 640, size: 15, yearSize: 13 };
/** Counts begin further from the apex, where a field of one organ is wide enough to touch. */
const WIDE_COUNTS = { ...WIDE, inner: 280 };
const NARROW = { apex: { x: 161, y: 0 }, half: 0.76, inner: 112, outer: 232, size: 12.5, yearSize: 11.5 };
/** A phone shows the drawing as wide as it stands here, so that what can be touched keeps its size. */
const NARROW_WIDTH = 360;

/** A paper as the drawing sees it. */
interface Item {
  readonly entry: Paper;
  readonly year: number;
  /** The organs it is about, as terms of the finest level that is drawn. */
  readonly slots: readonly Term[];
}

const unique = <T>(items: readonly T[]): T[] => [...new Set(items)];
const text = (value: number) => String(Math.round(value * 10) / 10);

/** A number between 0 and 1 that belongs to an id: the same on every machine. */
function scatter(id: string): number {
  let bits = 0x811c9dc5;
  for (let at = 0; at < id.length; at += 1) bits = Math.imul(bits ^ id.charCodeAt(at), 0x01000193);
  bits = Math.imul(bits ^ (bits >>> 15), 0x2c1b3c6d);
  return ((bits ^ (bits >>> 13)) >>> 0) / 4294967296;
}

/** Radius of an echo: it grows with the logarithm, since studies differ a thousandfold. */
export const radiusOf = (size: number | undefined) =>
  size === undefined ? 6 : Math.min(18, Math.max(4, 1.5 + 3.3 * Math.log10(size)));

export function sectorOf(context: Context): SectorView {
  const { catalog, t, locale } = context;
  const vocabulary = facetOf(context);
  const part = vocabulary?.label[locale] ?? '';
  const isBody = vocabulary?.id === ANATOMY;
  const papers = catalog.entries.filter((entry): entry is Paper => entry.kind === 'paper');
  const dated = papers.flatMap((entry) => {
    const year = yearOfEntry(entry);
    return year === undefined ? [] : [{ entry, year }];
  });
  const items = itemsOf(vocabulary, dated);
  const wide = drawEchoes(context, items) ?? drawCounts(context, items, WIDE_COUNTS, MOST_GROUPS_WIDE, 7);
  const narrow = drawCounts(context, items, NARROW, MOST_GROUPS_NARROW, 4);
  const single = wide.drawing.kind === 'echoes';
  const undated = papers.length - dated.length;
  const without = items.filter(({ slots }) => slots.length === 0).length;
  return {
    wide: wide.drawing,
    narrow: narrow.drawing,
    rows: single ? rowsOf(context, items) : [],
    counts: single ? undefined : wide.counts,
    label: t.sector.label(isBody),
    part,
    summary:
      items.length === 0
        ? t.sector.nothing
        : single
          ? t.sector.summary(items.length, isBody)
          : t.sector.summaryCounts(items.length, part, isBody),
    notes: undated > 0 ? [t.sector.undated(undated)] : [],
    wideNotes: single ? [] : [...wide.notes, ...(without > 0 ? [t.sector.without(without, part)] : [])],
    narrowNotes: [...narrow.notes, ...(without > 0 ? [t.sector.without(without, part)] : [])],
    has: {
      echoes: wide.drawing.echoes.length > 0,
      unknown: wide.drawing.echoes.some(({ known }) => !known),
      external: wide.drawing.echoes.some(({ external }) => external),
      arcs: wide.drawing.arcs.length > 0,
      breaks: wide.drawing.breaks.length > 0,
    },
    isEmpty: items.length === 0,
  };
}

function itemsOf(vocabulary: Vocabulary | undefined, dated: readonly { entry: Paper; year: number }[]): Item[] {
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
function slotsOf(items: readonly Item[], vocabulary: Vocabulary | undefined): Term[] {
  const used = new Set(items.flatMap(({ slots }) => slots));
  const order = new Map(vocabulary?.terms.map((term, index) => [term, index]));
  const place = (term: Term) => order.get(term) ?? 0;
  return [...used].sort((a, b) => place(pathOf(a)[0]!) - place(pathOf(b)[0]!) || place(a) - place(b));
}

const facetOf = ({ catalog }: Context) => catalog.facets.find(({ id }) => id === ANATOMY) ?? catalog.facets[0];

/** The light around an echo, in radii; the gradient of the drawing turns faint at 1 / GLOW. */
const GLOW = 1.65;
/** Space around an echo that is its own, to hit it. */
const HIT = 15.5;

function drawEchoes(
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

  // Width of each slot: what its fullest year needs, and a share of what is left.
  const hitOf = (item: Item) => Math.max(HIT, radiusOf(studySize(context, item.entry.data.study)?.n) + 2);
  const cells = Map.groupBy(echoes, ({ slots: [slot], year }) => `${slot!.id} ${year}`);
  const needs = slots.map((slot) => {
    const full = bands
      .filter(({ gap }) => !gap)
      .map((band) => {
        const own = cells.get(`${slot.id} ${band.from}`) ?? [];
        return own.reduce((sum, item) => sum + 2 * hitOf(item) + 2, 0) / ((band.inner + band.outer) / 2);
      });
    return Math.max(0.075, ...full);
  });
  const pad = 0.02;
  const free = 2 * half - 2 * pad - needs.reduce((sum, need) => sum + need, 0);
  if (free < 0) return undefined;
  const weights = slots.map((slot) => Math.sqrt(items.filter((item) => item.slots.includes(slot)).length));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  let at = -half + pad;
  const spans = new Map(
    slots.map((slot, index) => {
      const from = at;
      at += needs[index]! + (free * weights[index]!) / total;
      return [slot, { from, to: at }];
    }),
  );

  const LANE = 7;
  const lanes = (band: Band) => (arcsIn.get(band.from)?.length ?? 0) * LANE;
  const drawnArcs = arcs.map((item): Arc => {
    const band = bandOf(item.year);
    const lane = arcsIn.get(item.year)!.indexOf(item);
    const radius = band.outer - 6 - lane * LANE;
    const own = item.slots.map((slot) => spans.get(slot)!).sort((a, b) => a.from - b.from);
    const inset = 6 / radius;
    const whole = { from: -half + pad, to: half - pad };
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
      const room = own.map((item) => (2 * hitOf(item) + 2) / ((band.inner + band.outer) / 2));
      const spare = (to - from - room.reduce((sum, one) => sum + one, 0)) / Math.max(1, own.length);
      let start = from;
      return own
        .toSorted((a, b) => (a.entry.id < b.entry.id ? -1 : 1))
        .map((item, index): Echo => {
          const width = (2 * hitOf(item) + 2) / ((band.inner + band.outer) / 2) + spare;
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
            hit: text(hitOf(item)),
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

function drawCounts(
  context: Context,
  items: readonly Item[],
  frame: typeof WIDE,
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

/** What both drawings share: the body, the lines of years and organs, and their labels. */
function frameOf(
  { urls, locale }: Context,
  { apex, half, inner, outer, size, yearSize }: typeof WIDE,
  bands: readonly Band[],
  sectors: readonly { term: Term; from: number; to: number }[],
  yearOf: (band: Band) => { text: string; href: string },
): Omit<Drawing, 'kind' | 'arcs' | 'echoes' | 'cells'> {
  const narrow = outer < 400;
  const shown = bands.filter(({ gap }) => !gap);
  const offset = narrow ? 6 : 12;
  const years = shown.map((band): SectorLabel & { bounds: Box } => {
    const radius = (band.inner + band.outer) / 2;
    const rim = pointAt(apex, half, radius);
    const x = rim.x + offset * Math.cos(half);
    const y = rim.y - offset * Math.sin(half);
    const { text: label, href } = yearOf(band);
    const width = widthOf(label, yearSize);
    const bounds = { left: x - 2, top: y - yearSize, right: x + width + 2, bottom: y + yearSize };
    return {
      href,
      lines: [{ text: label, x: text(x), y: text(y + yearSize * 0.35) }],
      anchor: 'start',
      box: boxText({ left: x - 2, right: x + width + 4, top: y - 12, bottom: y + 12 }),
      leader: '',
      bounds,
    };
  });
  const rightmost = apex.x + outer * Math.sin(half);
  const bounds = narrow ? { left: 0, right: NARROW_WIDTH } : undefined;
  const wished = sectors.map(({ term, from, to }) => ({
    angle: (from + to) / 2,
    radius: outer + (narrow ? 12 : 18),
    lines: linesOf(term.label[locale], size, narrow ? 64 : 150),
    size,
  }));
  const runs: { term: Term; from: number; to: number; size: number }[] = [];
  for (const { term, from, to } of sectors) {
    const top = pathOf(term)[0]!;
    const last = runs.at(-1);
    if (last?.term === top) Object.assign(last, { to, size: last.size + 1 });
    else runs.push({ term: top, from, to, size: 1 });
  }
  const named = runs.filter((run) => run.size > 1);
  const groupSize = size - 2;
  const wishedGroups = named.map(({ term, from, to }) => ({
    angle: (from + to) / 2,
    radius: outer + 58,
    lines: [term.label[locale]],
    size: groupSize,
  }));
  const placed = placeAround(
    apex,
    wished,
    years.map((year) => year.bounds),
    outer + 2,
    bounds,
  );
  const placedGroups = placeAround(
    apex,
    wishedGroups,
    [...years.map((year) => year.bounds), ...placed.map(({ box }) => box)],
    outer + 2,
    bounds,
  );
  const parts = sectors.map(({ term, from, to }, index): SectorLabel => {
    const { x, y, anchor, box } = placed[index]!;
    const angle = (from + to) / 2;
    const middle = (box.top + box.bottom) / 2;
    const grow = Math.max(0, 26 - (box.bottom - box.top)) / 2;
    const start = pointAt(apex, angle, outer + 3);
    const beside = Math.abs(Math.sin(angle)) > 0.5 && !narrow;
    const end = beside ? { x: anchor === 'end' ? box.right : box.left, y: middle } : { x, y: box.top };
    return {
      href: urls.topic(locale, term.vocabulary, term.id),
      lines: wished[index]!.lines.map((line, row) => ({ text: line, x: text(x), y: text(y + row * size * 1.3) })),
      anchor,
      box: boxText({ ...box, top: box.top - grow, bottom: box.bottom + grow }),
      leader:
        Math.hypot(end.x - start.x, end.y - start.y) > (narrow ? 14 : 22)
          ? `M${text(start.x)} ${text(start.y)}L${text(end.x)} ${text(end.y)}`
          : '',
    };
  });
  const groups = named.map(({ term }, index): SectorLabel => {
    const { x, y, anchor, box } = placedGroups[index]!;
    return {
      href: urls.topic(locale, term.vocabulary, term.id),
      lines: [{ text: term.label[locale], x: text(x), y: text(y) }],
      anchor,
      box: boxText({ ...box, top: box.top - 3, bottom: box.bottom + 3 }),
      leader: '',
    };
  });
  const edges = [...placedGroups, ...placed].map(({ box }) => box);
  edges.push(...years.map((year) => year.bounds));
  const left = Math.min(narrow ? 0 : apex.x - outer * Math.sin(half), ...edges.map((box) => box.left));
  const right = Math.max(narrow ? NARROW_WIDTH : rightmost, ...edges.map((box) => box.right));
  const top = Math.min(inner * Math.cos(half) - 12, ...edges.map((box) => box.top));
  const bottom = Math.max(apex.y + outer, ...edges.map((box) => box.bottom)) + 4;
  const deepest = bands[0]?.inner ?? outer;
  return {
    viewBox: [left, top, right - left, bottom - top].map(text).join(' '),
    width: text(right - left),
    height: text(bottom - top),
    body: ringPath(apex, inner - 14, outer, -half, half),
    apex: { x: text(apex.x), y: text(apex.y), inner: text(inner - 14), outer: text(outer) },
    rings: bands.slice(1).map((band) => arcPath(apex, band.inner, -half, half)),
    rays: sectors.slice(1).map(({ from }) => rayPath(apex, from, Math.min(deepest, inner), outer)),
    breaks: bands
      .filter(({ gap }) => gap)
      .map((band) => wavePath(apex, (band.inner + band.outer) / 2, -half - 0.02, half + 0.02)),
    years: years.map(({ bounds: _, ...year }) => year),
    parts,
    groups,
    rims: named.map(({ from, to }) => arcPath(apex, outer + 6, from + 0.008, to - 0.008)),
  };
}

const boxText = ({ left, top, right, bottom }: Box) => ({
  x: text(left),
  y: text(top),
  width: text(right - left),
  height: text(bottom - top),
});

function nameOf(context: Context, item: Item): string {
  const { t } = context;
  const { study } = item.entry.data;
  const strength = study ? strengthOf(context, study) : t.sector.unknownSize;
  return [item.entry.data.title, String(item.year), partsOf(context, item), strength].filter(Boolean).join(t.strength.separator);
}

const partsOf = ({ t, locale }: Context, { slots }: Item) =>
  slots.length === 0 ? t.sector.noPart : t.listOf(slots.map((slot) => slot.label[locale]));

function rowsOf(context: Context, items: readonly Item[]): SectorRow[] {
  return items.map((item) => {
    const { study } = item.entry.data;
    return {
      href: context.urls.entry(context.locale, item.entry),
      title: titleOf(context, item.entry),
      year: String(item.year),
      parts: partsOf(context, item),
      size: studySize(context, study)?.text ?? '',
      external: study?.externalValidation === true,
    };
  });
}
