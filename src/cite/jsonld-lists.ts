/** The list itself and its pages as schema.org JSON-LD. */
import type { CollectionPage, DataCatalog, DataDownload, SearchAction, WebSite, WithContext } from 'schema-dts';
import { clean, compact } from './text.ts';

export interface ListPage {
  name: string;
  description?: string;
  /** Full address of the page. */
  url: string;
  /** BCP 47 tag of the page's language. */
  language: string;
  /** What it lists, in order, with the full addresses of the entry pages. */
  items: readonly { title: string; url: string }[];
}

export function listPageLd({ name, description, url, language, items }: ListPage): WithContext<CollectionPage> {
  return {
    '@context': 'https://schema.org',
    ...compact<CollectionPage & { '@type': 'CollectionPage' }>({
      '@type': 'CollectionPage',
      name,
      description,
      url,
      inLanguage: language,
      mainEntity: {
        '@type': 'ItemList',
        numberOfItems: items.length,
        itemListElement: items.map((item, index) => ({
          '@type': 'ListItem',
          position: index + 1,
          name: clean(item.title),
          url: item.url,
        })),
      },
    }),
  };
}

export interface ListAsData {
  name: string;
  /** 50 to 5,000 characters, or dataset search leaves it out. */
  description: string;
  /** Full address of the home page of the list. */
  url: string;
  /** BCP 47 tags of the languages of the list. */
  languages: readonly string[];
  /** Its licence, where its owner states one. */
  license?: { name: string; url: string } | undefined;
  /** Full addresses of its dumps, with their media types. */
  dumps: readonly { url: string; type: string }[];
}

/** The list as a catalogue, whose own data are the dumps; the data sets that it lists name it as theirs. */
export function dataCatalogLd({ name, description, url, languages, license, dumps }: ListAsData): WithContext<DataCatalog> {
  const own = { name, description, url, inLanguage: [...languages], license: license?.url };
  return {
    '@context': 'https://schema.org',
    ...compact<DataCatalog & { '@type': 'DataCatalog' }>({
      '@type': 'DataCatalog',
      ...own,
      dataset: {
        ...compact({ '@type': 'Dataset' as const, ...own }),
        isAccessibleForFree: true,
        distribution: dumps.map((dump): DataDownload => ({
          '@type': 'DataDownload',
          contentUrl: dump.url,
          encodingFormat: dump.type,
        })),
      },
    }),
  };
}

export interface ListAsSite {
  name: string;
  /** Full address of the home page. */
  url: string;
  /** BCP 47 tag of the pages. */
  language: string;
  /** Full address of a search, with `{search_term_string}` for what is looked for. */
  search: string;
}

/** schema-dts has no `query-input`, which Google's documentation of SearchAction asks for. */
type Search = SearchAction & { 'query-input': string };

export function webSiteLd({ name, url, language, search }: ListAsSite): WithContext<WebSite> {
  const potentialAction: Search = {
    '@type': 'SearchAction',
    target: { '@type': 'EntryPoint', urlTemplate: search },
    'query-input': 'required name=search_term_string',
  };
  return { '@context': 'https://schema.org', '@type': 'WebSite', name, url, inLanguage: language, potentialAction };
}
