/** Years as depth, and the polar geometry of a sector image. Pure numbers. */

/** A year of the scale, or a run of empty years that is drawn shorter than it was. */
export interface Band {
  readonly from: number;
  readonly to: number;
  /** Shortened: nothing was published in these years. */
  readonly gap: boolean;
  /** Radii, inner then outer. */
  readonly inner: number;
  readonly outer: number;
}

/** So many empty years in a row are drawn as a break. */
const LONGEST_GAP = 3;
/** Depth of a break, in years. */
const BREAK = 0.6;

/**
 * One band a year, all equally deep; three or more empty years in a row shrink to a marked break, so that one early work does
 * not press all others together.
 */
export function yearBands(years: readonly number[], inner: number, outer: number): Band[] {
  const used = [...new Set(years)].sort((a, b) => a - b);
  const spans: { from: number; to: number; gap: boolean }[] = [];
  for (const [index, year] of used.entries()) {
    const before = used[index - 1];
    if (before !== undefined) {
      const empty = year - before - 1;
      if (empty >= LONGEST_GAP) spans.push({ from: before + 1, to: year - 1, gap: true });
      else for (let one = before + 1; one < year; one += 1) spans.push({ from: one, to: one, gap: false });
    }
    spans.push({ from: year, to: year, gap: false });
  }
  const units = spans.reduce((sum, { gap }) => sum + (gap ? BREAK : 1), 0);
  // A few years alone do not fill the depth: a band has an upper limit.
  const depth = units === 0 ? 0 : Math.min((outer - inner) / units, (outer - inner) / 4);
  let at = outer - depth * units;
  return spans.map((span) => {
    const start = at;
    at += depth * (span.gap ? BREAK : 1);
    return { ...span, inner: start, outer: at };
  });
}

/** Runs of years that hold about equally many entries: depth for a list too long to draw one by one. */
export function periods(years: readonly number[], most: number, inner: number, outer: number): Band[] {
  const count = new Map<number, number>();
  for (const year of years) count.set(year, (count.get(year) ?? 0) + 1);
  const used = [...count.keys()].sort((a, b) => a - b);
  const runs: { from: number; to: number }[] = [];
  let left = years.length;
  let index = 0;
  while (index < used.length) {
    const share = left / Math.max(1, most - runs.length);
    const from = used[index]!;
    let sum = count.get(from)!;
    index += 1;
    // The last run takes the rest; another year joins while that brings the run nearer to its share.
    while (index < used.length && (runs.length === most - 1 || sum + count.get(used[index]!)! / 2 <= share)) {
      sum += count.get(used[index]!)!;
      index += 1;
    }
    left -= sum;
    runs.push({ from, to: used[index - 1]! });
  }
  const depth = (outer - inner) / Math.max(1, runs.length);
  return runs.map((run, at) => ({ ...run, gap: false, inner: inner + at * depth, outer: inner + (at + 1) * depth }));
}

const round = (value: number) => String(Math.round(value * 10) / 10);

/** A point at an angle from straight down, in radians, clockwise negative, below the apex. */
export interface Apex {
  readonly x: number;
  readonly y: number;
}

export const pointAt = ({ x, y }: Apex, angle: number, radius: number) => ({
  x: x + radius * Math.sin(angle),
  y: y + radius * Math.cos(angle),
});

const pair = ({ x, y }: { x: number; y: number }) => `${round(x)} ${round(y)}`;

/** Path of an arc around the apex. */
export function arcPath(apex: Apex, radius: number, from: number, to: number): string {
  return `M${pair(pointAt(apex, from, radius))}A${round(radius)} ${round(radius)} 0 0 0 ${pair(pointAt(apex, to, radius))}`;
}

/** Path of a piece of a ring. */
export function ringPath(apex: Apex, inner: number, outer: number, from: number, to: number): string {
  const back = `L${pair(pointAt(apex, to, inner))}A${round(inner)} ${round(inner)} 0 0 1 ${pair(pointAt(apex, from, inner))}Z`;
  return arcPath(apex, outer, from, to) + back;
}

/** Path of a straight line along a radius. */
export const rayPath = (apex: Apex, angle: number, inner: number, outer: number) =>
  `M${pair(pointAt(apex, angle, inner))}L${pair(pointAt(apex, angle, outer))}`;

/** The mark of a break: a zigzag across the whole image, as on an axis that is cut short. */
export function zigzagPath(apex: Apex, radius: number, from: number, to: number): string {
  const steps = 2 * Math.round((radius * (to - from)) / 20);
  const at = (index: number, swing: number) => pair(pointAt(apex, from + ((to - from) * index) / steps, radius + swing));
  const teeth = Array.from({ length: steps }, (_, index) => `L${at(index + 0.5, index % 2 ? 4 : -4)}`);
  return `M${at(0, 0)}${teeth.join('')}L${at(steps, 0)}`;
}

/** A label that found a place of its own. */
export interface Placed {
  readonly x: number;
  readonly y: number;
  readonly anchor: 'start' | 'middle' | 'end';
  readonly box: Box;
}

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export const overlaps = (a: Box, b: Box) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

/** Width of a line in a system font, on the safe side: Han a whole em, Latin a bit more than a half. */
export const widthOf = (text: string, size: number) =>
  [...text].reduce(
    (sum, character) => sum + (/[\p{Script=Han}，。：、（）]/u.test(character) ? 1 : /[A-ZMWmw]/.test(character) ? 0.74 : 0.57),
    0,
  ) * size;

/** Cuts a label into lines of at most so many pixels, between words. */
export function linesOf(text: string, size: number, most: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && widthOf(`${last} ${word}`, size) <= most) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

/**
 * Puts labels around the rim, each as near to its angle as the others leave room: from the middle outwards, each pushed away
 * from the apex until it meets no other.
 *
 * @param rim radius of the image, which no label may cover.
 * @param bounds horizontal limits, where the drawing must not grow wider.
 */
export function placeAround(
  apex: Apex,
  labels: readonly { angle: number; radius: number; lines: readonly string[]; size: number }[],
  taken: readonly Box[],
  rim: number,
  bounds?: { left: number; right: number },
): Placed[] {
  const boxes = [...taken];
  const order = labels.map((_, index) => index).sort((a, b) => Math.abs(labels[a]!.angle) - Math.abs(labels[b]!.angle) || a - b);
  const placed: Placed[] = [];
  for (const index of order) {
    const { angle, radius, lines, size } = labels[index]!;
    const leading = size * 1.3;
    const width = Math.max(...lines.map((line) => widthOf(line, size)));
    const height = lines.length * leading;
    const side = Math.sin(angle);
    const anchor = bounds || Math.abs(side) < 0.22 ? 'middle' : side < 0 ? 'end' : 'start';
    for (let push = 0; ; push += 6) {
      const point = pointAt(apex, angle, radius + push);
      const free = anchor === 'middle' ? point.x - width / 2 : anchor === 'end' ? point.x - width : point.x;
      const left = bounds ? Math.min(Math.max(free, bounds.left), bounds.right - width) : free;
      // A label beside the rim is centred on its point, one below hangs from it.
      const top = point.y - (height / 2) * (1 - Math.cos(angle)) * 1.6;
      const box = { left: left - 4, right: left + width + 4, top: top - 2, bottom: top + height + 2 };
      const nearest = Math.hypot(Math.min(Math.max(apex.x, box.left), box.right) - apex.x, box.top - apex.y);
      if (push < 240 && (nearest < rim || boxes.some((other) => overlaps(box, other)))) continue;
      boxes.push(box);
      const x = anchor === 'middle' ? left + width / 2 : anchor === 'end' ? left + width : left;
      placed[index] = { x, y: top + size, anchor, box };
      break;
    }
  }
  return placed;
}
