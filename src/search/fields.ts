/** The fields of a record in the search index. The index says in which of them a word stands; the rest is counted here. */

/** How much a match in each field says about what an entry is about. */
const STRENGTHS = {
  /** Both titles. */
  titles: 1,
  /** Authors, in all the ways their names are written. */
  names: 1,
  /** Topics, kind of document, keywords. */
  tags: 0.9,
  /** Journal, publisher, university, year, identifiers, address of a dataset. */
  source: 0.7,
  /** Topics that include one of its topics or of its title's. */
  broader: 0.6,
  /** Summary, notes and study card. */
  text: 0.2,
} as const;

export type Field = keyof typeof STRENGTHS;

export const FIELDS = Object.keys(STRENGTHS) as Field[];

/** A set of fields as bits. */
export type FieldSet = number;

export const fieldSet = (fields: readonly string[]): FieldSet =>
  FIELDS.reduce((set, field, bit) => (fields.includes(field) ? set | (1 << bit) : set), 0);

export const has = (set: FieldSet, field: Field): boolean => (set & (1 << FIELDS.indexOf(field))) !== 0;

export const EVERY_FIELD: FieldSet = fieldSet(FIELDS);

/** Strength of the best of these fields, with a little more for each further one: a topic that the title names too. */
export function strengthOf(set: FieldSet): number {
  let best = 0;
  let sum = 0;
  for (const [bit, field] of FIELDS.entries()) {
    if (!(set & (1 << bit))) continue;
    best = Math.max(best, STRENGTHS[field]);
    sum += STRENGTHS[field];
  }
  return best + (sum - best) * 0.1;
}

/** Does an entry treat the matter, or only mention it? */
export const isAbout = (set: FieldSet): boolean => (set & ~fieldSet(['text'])) !== 0;

/**
 * The code under which a word of the longer texts is found. It is another one, so that these words, which are most of all and
 * count least, stand together in the index and are fetched only when nothing else was found.
 */
export const inText = (code: string): string => `x${code}`;
