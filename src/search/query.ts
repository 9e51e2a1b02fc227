/** What a reader asked for, in parts that can be looked up. */
import type { FieldSet } from './fields.ts';

/** Codes that must all be there. */
export type AllOf = readonly string[];

/** One thing that a query asks for. */
export interface Unit {
  readonly kind: 'concept' | 'word' | 'han' | 'phrase' | 'identifier';
  /** As it was typed. */
  readonly text: string;
  /** Place in the query, in UTF-16 units, the end excluded. */
  readonly start: number;
  readonly end: number;
  /** It is there where any of these is. */
  readonly anyOf: readonly AllOf[];
  /** The words as they stand, where `anyOf` is about what they mean. */
  readonly literal: AllOf;
  /** Concepts that it names. */
  readonly concepts: readonly string[];
  /** Stems of its words and pairs of Chinese characters, for marking them in a text. */
  readonly stems: readonly string[];
  /** Fields in which it counts. */
  readonly fields: FieldSet;
  /** It was half-typed, and `anyOf` is what it can become. */
  readonly completed?: boolean;
}

export interface Years {
  readonly from?: number | undefined;
  readonly to?: number | undefined;
}

export interface Query {
  /** Folded, but in the case of the original; the places of the units are places in it. */
  readonly text: string;
  /** An entry must have them all. */
  readonly units: readonly Unit[];
  /** Words of every second title: they only move an entry up. */
  readonly weak: readonly Unit[];
  /** There are no other words than such, so they are the units. */
  readonly onlyWeak: boolean;
  /** An entry may have none of these. */
  readonly without: readonly Unit[];
  /** Normalised texts that must stand in an entry just so. */
  readonly phrases: readonly string[];
  readonly years: Years;
  /** `type:paper`: neither datasets nor platforms. `-type:paper`: nothing else. */
  readonly papers: 'any' | 'only' | 'none';
  /** The last unit may be half-typed: nothing follows it. */
  readonly typing: boolean;
  /** It ends in a single Chinese character that belongs to no unit: 纤 of 肝纤, on the way to 肝纤维化. */
  readonly dangling: boolean;
}
