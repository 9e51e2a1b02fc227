/**
 * What search engines must be told of each thing that a page describes in JSON-LD. That a property belongs to its type is seen
 * by the types of schema-dts; here stands what may not be missing.
 *
 * Sources: Google Search Central, “Dataset”, “Article”, “Carousel (ItemList)”, “Site name”; schema.org, SearchAction.
 */

const TEXT = /\S/;
const ADDRESS = /^https?:\/\/[^\s/]+\/\S*$/;
const NUMBER = /^[1-9]\d*$/;

type Required = Readonly<Record<string, RegExp>>;

const work: Required = { name: TEXT, headline: TEXT, url: ADDRESS, mainEntityOfPage: ADDRESS, inLanguage: TEXT };

/**
 * The properties that each type must have, and what they look like. A journal or a book may be all that is known of it; a data
 * set of which no fifty characters are known has to do with fewer, and is left out of dataset search.
 */
const REQUIRED: Readonly<Record<string, Required>> = {
  ScholarlyArticle: work,
  Thesis: work,
  Chapter: work,
  Report: work,
  Book: { name: TEXT },
  Dataset: { name: TEXT, description: /^[^]{1,5000}$/, url: ADDRESS },
  DataDownload: { contentUrl: ADDRESS, encodingFormat: /^[a-z]+\/[\w.+-]+$/ },
  DataCatalog: { name: TEXT, url: ADDRESS },
  WebSite: { name: TEXT },
  SearchAction: { 'query-input': /^required name=\w+$/ },
  EntryPoint: { urlTemplate: /^https?:\/\/\S+\{\w+\}/ },
  CollectionPage: { name: TEXT, url: ADDRESS },
  ItemList: { numberOfItems: /^\d+$/ },
  ListItem: { position: NUMBER, name: TEXT, url: ADDRESS },
  Person: { name: TEXT },
  Organization: { name: TEXT },
  PropertyValue: { propertyID: TEXT, value: TEXT },
  Periodical: { name: TEXT },
  PublicationVolume: { volumeNumber: TEXT },
  PublicationIssue: { issueNumber: TEXT },
  CreativeWork: { name: TEXT },
};

/** @returns what lacks, as `Dataset.description`, of a thing and of every thing in it; none where nothing does. */
export function lacking(data: unknown): string[] {
  if (Array.isArray(data)) return data.flatMap(lacking);
  if (typeof data !== 'object' || data === null) return [];
  const thing = data as Readonly<Record<string, unknown>>;
  const type = String(thing['@type']);
  const required = REQUIRED[type];
  const own = required
    ? Object.entries(required).flatMap(([name, form]) => (form.test(String(thing[name] ?? '')) ? [] : [`${type}.${name}`]))
    : [`@type ${type}`];
  const empty = Object.entries(thing).flatMap(([name, value]) =>
    value === undefined || value === null || value === '' ? [`${type}.${name}`] : [],
  );
  return [...new Set([...own, ...empty]), ...Object.values(thing).flatMap(lacking)];
}
