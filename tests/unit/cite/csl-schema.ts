/**
 * The grammar of CSL-JSON, as a JSON Schema for ajv: which types and variables there are and what each may hold; nothing
 * else is allowed.
 *
 * Written from the lists of the CSL 1.0.2 specification (appendices III and IV) and held by eye against the published
 * `csl-data.json` (citation-style-language/schema, $id …/schema/v1.0/input/json/csl-data.json, MIT).
 */
const words = (text: string) => text.trim().split(/\s+/);

const TYPES = words(`
  article article-journal article-magazine article-newspaper bill book broadcast chapter classic collection dataset document
  entry entry-dictionary entry-encyclopedia event figure graphic hearing interview legal_case legislation manuscript map
  motion_picture musical_score pamphlet paper-conference patent performance periodical personal_communication post post-weblog
  regulation report review review-book software song speech standard thesis treaty webpage`);

const NAMES = words(`
  author chair collection-editor compiler composer container-author contributor curator director editor editorial-director
  executive-producer guest host illustrator interviewer narrator organizer original-author performer producer recipient
  reviewed-author script-writer series-creator translator`);

const DATES = words('accessed available-date event-date issued original-date submitted');

const NUMBERS = words(`
  chapter-number citation-number collection-number edition first-reference-note-number issue locator number number-of-pages
  number-of-volumes page page-first part printing supplement volume`);

const STRINGS = words(`
  citation-key language journalAbbreviation shortTitle abstract annote archive archive_collection archive_location archive-place
  authority call-number citation-label collection-title container-title container-title-short dimensions division DOI event
  event-title event-place genre ISBN ISSN jurisdiction keyword medium note original-publisher original-publisher-place
  original-title part-title PMCID PMID publisher publisher-place references reviewed-genre reviewed-title scale section source
  status title title-short URL version volume-title volume-title-short year-suffix`);

const text = { type: 'string' };
const number = { type: ['string', 'number'] };
const flag = { type: ['string', 'number', 'boolean'] };
const strict = (properties: object) => ({ type: 'object', properties, additionalProperties: false });
const every = (names: readonly string[], schema: object) => Object.fromEntries(names.map((name) => [name, schema]));

const name = strict({
  ...every(['family', 'given', 'dropping-particle', 'non-dropping-particle', 'suffix', 'literal'], text),
  ...every(['comma-suffix', 'static-ordering', 'parse-names'], flag),
});

const date = strict({
  'date-parts': { type: 'array', minItems: 1, maxItems: 2, items: { type: 'array', minItems: 1, maxItems: 3, items: number } },
  season: number,
  circa: flag,
  literal: text,
  raw: text,
});

export const cslDataSchema = {
  type: 'array',
  items: {
    ...strict({
      type: { enum: TYPES },
      id: number,
      categories: { type: 'array', items: text },
      custom: { type: 'object' },
      ...every(NAMES, { type: 'array', items: name }),
      ...every(DATES, date),
      ...every(NUMBERS, number),
      ...every(STRINGS, text),
    }),
    required: ['type', 'id'],
  },
};
