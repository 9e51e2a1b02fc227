/** An entry of the list: one validated file of content/. */
import type { DatasetData, Kind, PaperData, PlatformData } from '../schema/index.ts';

interface Source<K extends Kind, D> {
  readonly kind: K;
  /** File name without `.md`; the last part of its address; unique in the whole list. */
  readonly id: string;
  /** Validated front matter. */
  readonly data: D;
  /** Tags by facet, in the order of the file: `{ modality: ['ultrasound'], anatomy: ['liver'] }`. Every facet has its key. */
  readonly terms: Readonly<Record<string, readonly string[]>>;
  /** Markdown after the front matter. */
  readonly body: string;
  /** Line of the file on which the body begins, from 1. */
  readonly bodyLine: number;
  /** Path of the file under the content folder, with forward slashes. */
  readonly file: string;
}

export type Paper = Source<'paper', PaperData>;
export type Platform = Source<'platform', PlatformData>;
export type Dataset = Source<'dataset', DatasetData>;
export type Entry = Paper | Platform | Dataset;
