/** The order in which the keys of an entry are written: what it is, where it stands, how to read it, how strong it is, the record. */
const IDENTITY = ['title', 'titleTranslation', 'language'];
const BIBLIOGRAPHY = [
  'type',
  'genre',
  'access',
  'size',
  'authors',
  'etAl',
  'venue',
  'venueTranslation',
  'series',
  'year',
  'date',
  'volume',
  'issue',
  'pages',
  'publisher',
  'institution',
  'degree',
  'doi',
  'arxiv',
  'pmid',
  'isbn',
  'issn',
  'license',
];
const READING = ['keywords', 'links', 'summary', 'why', 'study', 'cites', 'uses', 'related'];
const RECORD = ['added', 'addedBy', 'verified', 'status', 'supersededBy', 'aliases', 'provenance', 'sources'];

/** Every key that an entry may have, in order; of those that its kind does not know, none is there. */
export const entryKeys = (facets: readonly string[]): readonly string[] => [
  ...IDENTITY,
  ...BIBLIOGRAPHY,
  'sections',
  ...facets,
  ...READING,
  ...RECORD,
];

/** For sorting texts: by their characters' numbers, the same on every machine whatever its language. */
export const byText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
