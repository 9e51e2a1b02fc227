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
  /** Topics that include one of its topics, and topics inside of a name in its title: the breast of a breast tumour. */
  broader: 0.6,
  /** Summary, notes and study card. */
  text: 0.2,
} as const;

export type Field = keyof typeof STRENGTHS;

export const FIELDS = Object.keys(STRENGTHS) as Field[];

/** A set of fields as bits. */
export type FieldSet = number;

const BITS = new Map<string, FieldSet>(FIELDS.map((field, bit) => [field, 1 << bit]));

export const fieldSet = (fields: readonly string[]): FieldSet => fields.reduce((set, field) => set | (BITS.get(field) ?? 0), 0);

export const EVERY_FIELD: FieldSet = fieldSet(FIELDS);

/** Each further field adds so much of its strength: a topic that the title names too. */
const FURTHER = 0.1;

/** Strength of a set of fields; 0 of none. */
export const strengthOf = (set: FieldSet): number => STRENGTH_OF_SETS[set] ?? 0;

const STRENGTH_OF_SETS = Array.from({ length: EVERY_FIELD + 1 }, (_, set) => {
  const held = Object.values(STRENGTHS).filter((_strength, bit) => set & (1 << bit));
  const best = Math.max(0, ...held);
  return best + (held.reduce((sum, strength) => sum + strength, 0) - best) * FURTHER;
});

const LETTERS: Readonly<Record<string, string>> = { c: 'x', h: 'y', w: 'z' };

/**
 * The code under which a concept or a word of the longer texts is found. It has another first letter, so that these codes, which
 * are most of all and count least, stand together in the index and are fetched only when nothing else was found.
 */
export const inText = (code: string): string => (LETTERS[code[0] ?? ''] ?? '') + code.slice(1);
