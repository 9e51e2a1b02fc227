/** The shapes that src/schema names in its errors (`error: 'doi'`). Each has a text in issues-en.ts and issues-zh.ts. */
const SHAPES = [
  'text',
  'line',
  'map',
  'key',
  'tooLong',
  'localized',
  'id',
  'section',
  'list',
  'emptyList',
  'tooMany',
  'repeated',
  'count',
  'decimal',
  'yesNo',
  'trueOnly',
  'day',
  'future',
  'year',
  'futureYear',
  'sameYear',
  'period',
  'periodOrder',
  'doi',
  'arxiv',
  'pmid',
  'isbn',
  'issn',
  'orcid',
  'url',
  'language',
  'facet',
  'reserved',
  'folder',
  'country',
  'author',
  'latin',
  'pages',
  'interval',
  'intervalOrder',
  'superseded',
  'degreeOfThesis',
  'oneOf',
] as const;

export type Shape = (typeof SHAPES)[number];

export const isShape = (word: string): word is Shape => (SHAPES as readonly string[]).includes(word);

/** What was typed, in the characters of an id: `Liver fibrosis` → `liver-fibrosis`. */
export const idLike = (value = '') =>
  value
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '') || 'smith-2020-title';
