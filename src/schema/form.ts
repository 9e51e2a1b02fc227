/**
 * How each field of an entry is typed in a form: which control it has, for which kinds of entry, and what it stands beside.
 * The page of the form is made of this table, and so is the way from what was typed to front matter and back.
 */
import type { Kind } from './entry.ts';

/**
 * - `line`, `text`: as typed; `choice`: one of the words; `flag`: `true` or nothing; `day`: a date.
 * - `localized-line`, `localized-text`, `localized-list`: the same in each language.
 * - `authors`: a name a line; `addresses`: an address a line; `ids`: ids with spaces between them.
 * - `terms`, `sections`: ids chosen from the list’s own, in the order in which they were chosen.
 * - `links`: rows; `groups`: lines of `group: word, word`; `yaml`: as it stands in the file.
 */
export type Control =
  | 'line'
  | 'choice'
  | 'flag'
  | 'day'
  | 'localized-line'
  | 'localized-text'
  | 'localized-list'
  | 'authors'
  | 'addresses'
  | 'ids'
  | 'terms'
  | 'sections'
  | 'links'
  | 'groups'
  | 'yaml';

/** In the order of the page. Those after `links` are folded away. */
export const FORM_GROUPS = ['work', 'place', 'words', 'links', 'more', 'relations', 'study', 'record'] as const;
export type FormGroup = (typeof FORM_GROUPS)[number];

export interface FormField {
  readonly key: string;
  readonly control: Control;
  readonly group: FormGroup;
  readonly kinds: readonly Kind[];
}

const ALL = ['paper', 'platform', 'dataset'] as const;
const DATED = ['paper', 'dataset'] as const;
const PAPER = ['paper'] as const;
const DATASET = ['dataset'] as const;

/** Fields whatever the list; `facets` stands for one field each. */
const FIELDS = [
  ['title', 'line', 'work', ALL],
  ['titleTranslation', 'line', 'work', ALL],
  ['authors', 'authors', 'work', DATED],
  ['etAl', 'flag', 'work', DATED],
  ['type', 'choice', 'work', PAPER],
  ['venue', 'line', 'work', PAPER],
  ['access', 'choice', 'work', DATASET],
  ['size', 'localized-line', 'work', DATASET],
  ['year', 'line', 'work', DATED],
  ['doi', 'line', 'work', DATED],
  ['sections', 'sections', 'place', ALL],
  ['facets', 'terms', 'place', ALL],
  ['genre', 'terms', 'place', PAPER],
  ['summary', 'localized-text', 'words', ALL],
  ['why', 'localized-text', 'words', ALL],
  ['links', 'links', 'links', ALL],
  ['language', 'line', 'more', ALL],
  ['volume', 'line', 'more', PAPER],
  ['issue', 'line', 'more', PAPER],
  ['pages', 'line', 'more', PAPER],
  ['date', 'day', 'more', DATED],
  ['publisher', 'line', 'more', DATED],
  ['venueTranslation', 'line', 'more', PAPER],
  ['series', 'line', 'more', PAPER],
  ['institution', 'line', 'more', PAPER],
  ['degree', 'choice', 'more', PAPER],
  ['arxiv', 'line', 'more', PAPER],
  ['pmid', 'line', 'more', PAPER],
  ['isbn', 'line', 'more', PAPER],
  ['issn', 'line', 'more', PAPER],
  ['license', 'line', 'more', DATED],
  ['keywords', 'localized-list', 'more', ALL],
  ['cites', 'ids', 'relations', PAPER],
  ['uses', 'ids', 'relations', PAPER],
  ['related', 'ids', 'relations', ALL],
  ['study', 'yaml', 'study', PAPER],
  ['added', 'day', 'record', ALL],
  ['addedBy', 'line', 'record', ALL],
  ['verified', 'day', 'record', ALL],
  ['status', 'choice', 'record', ALL],
  ['supersededBy', 'line', 'record', ALL],
  ['aliases', 'ids', 'record', ALL],
  ['provenance', 'groups', 'record', ALL],
  ['sources', 'addresses', 'record', ALL],
] as const satisfies readonly (readonly [string, Control, FormGroup, readonly Kind[]])[];

/** Fields that have a text in the dictionaries; those of facets are named by their vocabularies. */
export type FormKey = Exclude<(typeof FIELDS)[number][0], 'facets'>;

/** Every field of the form for a list. */
export const formFields = (facets: readonly string[]): FormField[] =>
  FIELDS.flatMap(([key, control, group, kinds]) =>
    (key === 'facets' ? facets : [key]).map((one): FormField => ({ key: one, control, group, kinds })),
  );
