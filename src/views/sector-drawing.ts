/** One drawing of the sector, ready to be written as SVG: what it holds, and the sizes it is drawn in. */
import type { Apex } from './sector-scale.ts';

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

/** Where a drawing stands, in its own units: half an angle, the radii of the image, the sizes of its letters. */
export interface Size {
  readonly apex: Apex;
  readonly half: number;
  readonly inner: number;
  readonly outer: number;
  readonly size: number;
  readonly yearSize: number;
}

export const WIDE: Size = { apex: { x: 560, y: 0 }, half: 1, inner: 126, outer: 640, size: 15, yearSize: 13 };
/** Counts begin further from the apex, where a field of one organ is wide enough to touch. */
export const WIDE_COUNTS: Size = { ...WIDE, inner: 280 };
export const NARROW: Size = { apex: { x: 161, y: 0 }, half: 0.76, inner: 112, outer: 232, size: 12.5, yearSize: 11.5 };
/** A phone shows the drawing as wide as it stands here, so that what can be touched keeps its size. */
export const NARROW_WIDTH = 360;
/** A coordinate as it is written. */
export const text = (value: number) => String(Math.round(value * 10) / 10);
