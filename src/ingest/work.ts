/** What every reader makes of its source: one work as the source tells it, before the list's own rules are applied. */

import type { Kind } from '../schema/index.ts';

/** A name as far as its source takes it apart. `line` is one that is still to be read. */
export type RawName =
  | { readonly family: string; readonly given?: string | undefined; readonly orcid?: string | undefined }
  | { readonly literal: string }
  | { readonly line: string };

export interface RawLink {
  readonly url: string;
  /** What the source calls it: `pdf`, `code`, `英文原文`. */
  readonly label?: string | undefined;
  readonly rel?: string | undefined;
}

export type WorkType = 'article-journal' | 'paper-conference' | 'thesis' | 'book' | 'chapter' | 'article' | 'report' | 'dataset';

/** A text in the languages that it is there in. */
export interface RawLocalized {
  readonly zh?: string;
  readonly en?: string;
}

/** Text is raw: it may hold tags, entities and spaces. */
export interface Work {
  /** What it is, where the source says so. */
  readonly kind?: Kind | undefined;
  readonly title?: string | undefined;
  readonly titleTranslation?: string | undefined;
  readonly type?: WorkType | undefined;
  readonly genre?: readonly string[] | undefined;
  readonly authors?: readonly RawName[] | undefined;
  readonly etAl?: boolean | undefined;
  readonly venue?: string | undefined;
  readonly series?: string | undefined;
  readonly year?: string | undefined;
  readonly volume?: string | undefined;
  readonly issue?: string | undefined;
  readonly pages?: string | undefined;
  readonly publisher?: string | undefined;
  readonly institution?: string | undefined;
  readonly degree?: 'bachelor' | 'master' | 'doctor' | undefined;
  readonly doi?: string | undefined;
  readonly arxiv?: string | undefined;
  readonly pmid?: string | undefined;
  readonly isbn?: string | undefined;
  readonly issn?: string | undefined;
  readonly license?: string | undefined;
  /** How one gets a dataset, in a word of the schema. */
  readonly access?: string | undefined;
  readonly size?: RawLocalized | undefined;
  readonly language?: string | undefined;
  readonly keywords?: readonly string[] | undefined;
  readonly links?: readonly RawLink[] | undefined;
  /** Paths of sections, as the source names them. */
  readonly sections?: readonly string[] | undefined;
  readonly summary?: RawLocalized | undefined;
  readonly why?: RawLocalized | undefined;
  readonly retracted?: boolean | undefined;
  /** Read for suggestions only; never written into the list. */
  readonly abstract?: string | undefined;
  /** Headings that it stands under, the outermost first. */
  readonly headings?: readonly string[] | undefined;
  /** What a person should look at, known to the reader alone. */
  readonly doubts?: readonly Doubt[] | undefined;
  /** Addresses of the records that were looked up. */
  readonly sources?: readonly string[] | undefined;
}

/** A doubt by its code; how it reads is for whoever shows it. */
export interface Doubt {
  readonly code: DoubtCode;
  /** Field of the front matter. */
  readonly key: string;
  readonly value?: string;
}

export type DoubtCode =
  | 'missing'
  | 'left-out'
  | 'suggested'
  | 'guessed'
  | 'other-doi'
  | 'published-as'
  | 'unchecked'
  | 'initials-only'
  | 'same-title'
  | 'retracted'
  | 'no-section';

/** Where a record stands: its file or what was typed, its own name or number there, its line. */
export interface Place {
  readonly source: string;
  readonly record?: string | undefined;
  readonly line?: number | undefined;
}

export type Reason =
  | 'unknown-input'
  | 'not-found'
  | 'too-many'
  | 'not-asked'
  | 'service-down'
  | 'service-refused'
  | 'unreachable'
  | 'too-large'
  | 'redirected'
  | 'not-data'
  | 'other-record'
  | 'encoding'
  | 'empty'
  | 'mistake'
  | 'syntax'
  | 'no-end'
  | 'stray-line'
  | 'no-title'
  | 'duplicate'
  | 'duplicate-published'
  | 'same-record'
  | 'merged'
  | 'taken'
  | 'unwritable';

/** A record, or a part of a source, of which nothing came, and why. */
export interface Refusal {
  readonly place: Place;
  readonly reason: Reason;
  readonly params: Readonly<Record<string, string>>;
}

/** What a reader found in its source. */
export interface Reading {
  readonly works: readonly { readonly place: Place; readonly work: Work }[];
  readonly refused: readonly Refusal[];
}

export const refusal = (reason: Reason, place: Place, params: Readonly<Record<string, string>> = {}): Refusal => ({
  place,
  reason,
  params,
});
