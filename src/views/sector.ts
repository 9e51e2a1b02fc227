/**
 * The list drawn as an ultrasound sector: angle is the organ, depth the year, the size of an echo the size of the study.
 *
 * Two drawings and one table of the same facts. The wide drawing has an echo for every paper as long as each finds a place of
 * its own; a longer list, and every list on a phone, is counted by organ and years, each count a link to what it counts.
 */
import type { Paper } from '../catalog/entry.ts';
import { yearOf as yearOfEntry } from '../catalog/order.ts';
import type { Context, Run } from './context.ts';
import { drawCounts, type CountTable } from './sector-counts.ts';
import { NARROW, WIDE_COUNTS, type Drawing } from './sector-drawing.ts';
import { drawEchoes } from './sector-echoes.ts';
import { ANATOMY, facetOf, itemsOf, partsOf, type Item } from './sector-items.ts';
import { studySize } from './study.ts';
import { titleOf } from './words.ts';

export interface SectorRow {
  readonly href: string;
  readonly title: Run;
  readonly year: string;
  readonly parts: string;
  readonly size: string;
  readonly external: boolean;
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
  /** What the legend must explain. Where no size is known at all, it says nothing of sizes. */
  readonly has: { echoes: boolean; sizes: boolean; unknown: boolean; external: boolean; arcs: boolean; breaks: boolean };
  readonly isEmpty: boolean;
}

const MOST_GROUPS_WIDE = 16;
const MOST_GROUPS_NARROW = 6;
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
  const sizes = wide.drawing.echoes.some(({ known }) => known);
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
      sizes,
      unknown: sizes && wide.drawing.echoes.some(({ known }) => !known),
      external: wide.drawing.echoes.some(({ external }) => external),
      arcs: wide.drawing.arcs.length > 0,
      breaks: wide.drawing.breaks.length > 0,
    },
    isEmpty: items.length === 0,
  };
}

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
