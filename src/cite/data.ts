/**
 * The list as data: exports/entries.json and its JSON Schema, both from one description.
 *
 * A promise to scripts: within a version, fields are added, never renamed or removed, and never change their meaning. There
 * is no time of generation in it, so that the same list is the same file.
 */
import * as z from 'zod';
import type { Entry } from '../catalog/entry.ts';
import type { Locale } from '../schema/index.ts';
import { cslItem } from './csl.ts';
import { compact } from './text.ts';

export const DATA_VERSION = 1;

const bilingual = z.strictObject({ zh: z.string().optional(), en: z.string().optional() });
const words = z.array(z.string());

const author = z.union([
  z.strictObject({
    family: z.string(),
    given: z.string().optional(),
    latin: z.string().optional(),
    orcid: z.string().optional(),
  }),
  z.strictObject({ literal: z.string() }),
]);

const link = z.strictObject({ rel: z.string(), url: z.string(), format: z.string().optional(), language: z.string().optional() });

const record = z.strictObject({
  id: z.string().meta({ description: 'Unique and permanent; also the BibTeX key.' }),
  kind: z.enum(['paper', 'platform', 'dataset']),
  type: z.string().meta({ description: 'Item type of CSL 1.0.2; `article` is a preprint.' }),
  addresses: z.partialRecord(z.enum(['zh', 'en']), z.url()).meta({ description: 'Its page in the list, by interface language.' }),
  title: z.string(),
  titleTranslation: z.string().optional(),
  language: z.string().meta({ description: 'BCP 47 tag of the work.' }),
  authors: z.array(author).optional(),
  etAl: z.literal(true).optional().meta({ description: 'There when `authors` is known to be incomplete.' }),
  genre: words.optional(),
  venue: z.string().optional(),
  venueTranslation: z.string().optional(),
  series: z.string().optional(),
  year: z.int().optional(),
  date: z.string().optional(),
  volume: z.string().optional(),
  issue: z.string().optional(),
  pages: z.string().optional().meta({ description: 'First and last page, or the article number.' }),
  publisher: z.string().optional(),
  institution: z.string().optional(),
  degree: z.enum(['bachelor', 'master', 'doctor']).optional(),
  doi: z.string().optional(),
  arxiv: z.string().optional(),
  pmid: z.string().optional(),
  isbn: z.string().optional(),
  issn: z.string().optional(),
  license: z.string().optional(),
  access: z.enum(['open', 'registration', 'application', 'closed', 'unknown']).optional(),
  size: bilingual.optional(),
  url: z.url().optional().meta({ description: 'Where the work itself is: its DOI, else the best link.' }),
  links: z.array(link).optional(),
  sections: words.meta({ description: 'Paths of the category tree, the main one first.' }),
  terms: z.record(z.string(), words).meta({ description: 'Ids of controlled terms, by vocabulary.' }),
  keywords: z.strictObject({ zh: words.optional(), en: words.optional() }).optional(),
  summary: bilingual.optional().meta({ description: 'In the curators’ words; never the abstract.' }),
  why: bilingual.optional(),
  notes: z.string().optional().meta({ description: 'Notes of the curators, as Markdown (GitHub Flavored).' }),
  study: z
    .record(z.string(), z.unknown())
    .optional()
    .meta({ description: 'Study card: design, sample, results, each with its page.' }),
  cites: words.optional(),
  uses: words.optional(),
  related: words.optional(),
  status: z.enum(['active', 'retracted', 'superseded', 'unavailable']),
  supersededBy: z.string().optional(),
  aliases: words.optional().meta({ description: 'Former ids.' }),
  added: z.iso.date(),
  verified: z.iso.date().optional(),
  sources: words.optional(),
  provenance: z.record(z.string(), words).optional().meta({ description: 'Where each group of fields comes from.' }),
});

const file = z.strictObject({
  version: z.literal(DATA_VERSION),
  list: z.strictObject({
    name: bilingual,
    url: z.url().optional(),
    license: z
      .strictObject({ name: z.string(), url: z.url() })
      .optional()
      .meta({ description: 'Left out while its owner states none.' }),
  }),
  entries: z.array(record),
});

export type EntryRecord = z.infer<typeof record>;
export type ListRecord = z.infer<typeof file>['list'];

/** @param addresses full addresses of the entry's page, by interface language. */
export function entryRecord(entry: Entry, addresses: Partial<Record<Locale, string>>): EntryRecord {
  const { type, URL: url } = cslItem(entry);
  const terms = entry.terms as EntryRecord['terms'];
  return inOrder({
    status: 'active',
    ...(entry.data as Partial<EntryRecord>),
    id: entry.id,
    kind: entry.kind,
    type,
    addresses,
    url,
    terms,
    notes: entry.body.trim(),
  });
}

/** The fields that are described above, in that order, whatever the order of the file they come from. */
function inOrder(fields: { [K in keyof EntryRecord]?: EntryRecord[K] | undefined }): EntryRecord {
  return compact<EntryRecord>(
    Object.fromEntries(Object.keys(record.shape).map((key) => [key, fields[key as keyof EntryRecord]])) as never,
  );
}

export const entriesJson = (list: ListRecord, entries: readonly EntryRecord[]) =>
  `${JSON.stringify({ version: DATA_VERSION, list, entries }, null, 2)}\n`;

/** @param id full address at which the schema is published. */
export const entriesJsonSchema = (id?: string) =>
  `${JSON.stringify({ ...z.toJSONSchema(file), ...(id === undefined ? {} : { $id: id }), title: 'A reading list as data' }, null, 2)}\n`;
