/** The order in which the keys of an entry are written: what it is, where it stands, how to read it, how strong it is, the record. */
import type { Kind } from './entry.ts';

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

/** Every key that an entry of a kind may have, in order. The kind makes no difference yet; what does not fit it is not there. */
export const entryKeys = (_kind: Kind, facets: readonly string[]): readonly string[] => [
  ...IDENTITY,
  ...BIBLIOGRAPHY,
  'sections',
  ...facets,
  ...READING,
  ...RECORD,
];
