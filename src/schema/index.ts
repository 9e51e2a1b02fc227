/** The schema is the manual: every field of every file in content/, described once. */
export { arxivUrl, doiUrl, pubmedUrl } from './identifiers.ts';
export { isPublicUrl, LOCALES, type Locale, type Localized } from './fields.ts';
export {
  entrySchemas,
  FOLDERS,
  KINDS,
  LINK_FORMATS,
  LINK_RELS,
  PAPER_TYPES,
  SOURCES,
  type Author,
  type DatasetData,
  type EntrySchemas,
  type Kind,
  type Metric,
  type PaperData,
  type PlatformData,
  type Study,
} from './entry.ts';
export { entryKeys } from './order.ts';
export {
  LINK_REASONS,
  LINK_STATES,
  linkKey,
  snapshotSchema,
  type LinkReason,
  type LinkRecord,
  type LinkSnapshot,
  type LinkState,
  type WorkRecord,
} from './links.ts';
export {
  BUILT_IN_VOCABULARIES,
  pageSchema,
  sectionsSchema,
  siteSchema,
  isFieldName,
  isReserved,
  statedLocales,
  termSchema,
  vocabularySchema,
  withBuiltIn,
  type PageData,
  type SectionData,
  type SiteData,
  type TermData,
  type VocabularyData,
} from './list.ts';
