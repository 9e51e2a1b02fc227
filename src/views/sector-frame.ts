/** What both drawings of the sector share: the image, its years and organs, and their labels. */
import type { Term } from '../catalog/catalog.ts';
import type { Context } from './context.ts';
import { NARROW_WIDTH, text, type Drawing, type SectorLabel, type Size } from './sector-drawing.ts';
import {
  arcPath,
  linesOf,
  placeAround,
  pointAt,
  rayPath,
  ringPath,
  widthOf,
  zigzagPath,
  type Band,
  type Box,
} from './sector-scale.ts';
import { pathOf } from './terms.ts';

/**
 * @param sectors the organs, each with the angles it takes.
 * @param yearOf what stands beside a band, and where it leads.
 */
export function frameOf(
  { urls, locale }: Context,
  { apex, half, inner, outer, size, yearSize }: Size,
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
  // At the edge of a narrow image there is room for a word, no more: a wider label would be pushed far below.
  const room = (angle: number) => (narrow ? (Math.abs(angle) > half / 2 ? 44 : 64) : 150);
  const wished = sectors.map(({ term, from, to }) => ({
    angle: (from + to) / 2,
    radius: outer + (narrow ? 12 : 18),
    lines: linesOf(term.label[locale], size, room((from + to) / 2)),
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
    breaks: bands.filter(({ gap }) => gap).map((band) => zigzagPath(apex, (band.inner + band.outer) / 2, -half, half)),
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
