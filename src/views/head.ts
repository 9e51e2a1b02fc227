/** What a page tells clients about itself in its head, beyond what every page does. */
import type { Entry } from '../catalog/entry.ts';
import { onceFor } from '../catalog/once.ts';
import { dataCatalogLd, entryLd, listPageLd, metaTags, cslItem, webSiteLd, type MetaTag } from '../cite/index.ts';
import { CITATION_FORMATS, type CitationFormat, type DumpFormat } from '../urls.ts';
import type { Context } from './context.ts';

export interface HeadLink {
  readonly href: string;
  readonly type: string;
  readonly title: string;
}

export interface Head {
  /** For Google Scholar and Zotero. */
  readonly tags: readonly MetaTag[];
  /** The same in another form. */
  readonly alternates: readonly HeadLink[];
  /** schema.org */
  readonly data: readonly object[];
  /** A page about one thing. Zotero takes any other for a web page. */
  readonly article: boolean;
  /** Share picture: id of the entry, or empty for that of the list. */
  readonly picture: string;
}

/** Media types. Sources: IANA for CSL-JSON, CSV and Atom; the others are what reference managers and hosts agree on. */
export const MEDIA_TYPES: Record<DumpFormat, string> = {
  bib: 'application/x-bibtex',
  ris: 'application/x-research-info-systems',
  'csl.json': 'application/vnd.citationstyles.csl+json',
  json: 'application/json',
  csv: 'text/csv',
};

export const FORMAT_NAMES: Record<CitationFormat, string> = { bib: 'BibTeX', ris: 'RIS', 'csl.json': 'CSL-JSON' };

export function feedLinks({ catalog, urls, locale }: Context, path: string, title: string): HeadLink[] {
  const name = title ? `${title} · ${catalog.site.name[locale]}` : catalog.site.name[locale];
  return [
    { href: urls.feed(locale, path, 'xml'), type: 'application/atom+xml', title: `${name} (Atom)` },
    { href: urls.feed(locale, path, 'json'), type: 'application/feed+json', title: `${name} (JSON Feed)` },
  ];
}

const list = ({ catalog, urls, locale }: Context) => ({ name: catalog.site.name[locale], url: urls.absolute(urls.page(locale)) });

const tagsOf = onceFor((entry: Entry) => metaTags(cslItem(entry)));

export function entryHead(context: Context, entry: Entry): Head {
  const { catalog, urls, locale } = context;
  const address = (one: Entry) => urls.absolute(urls.entry(locale, one));
  const cites = entry.kind === 'paper' ? (entry.data.cites ?? []).flatMap((id) => catalog.entry(id) ?? []) : [];
  return {
    tags: tagsOf(entry),
    alternates: CITATION_FORMATS.map((format) => ({
      href: urls.citation(entry, format),
      type: MEDIA_TYPES[format],
      title: FORMAT_NAMES[format],
    })),
    data: [
      entryLd(entry, {
        url: address(entry),
        locale,
        list: list(context),
        techniques: (entry.terms.modality ?? []).flatMap((id) => catalog.term('modality', id)?.label[locale] ?? []),
        cites: cites.map((one) => ({ title: one.data.title, url: address(one) })),
      }),
    ],
    article: true,
    picture: entry.id,
  };
}

export interface ListedPage {
  /** Path of this page. */
  readonly path: string;
  readonly title: string;
  readonly description?: string | undefined;
  /** The entries on this page, in order. */
  readonly entries: readonly Entry[];
  /** Path whose feed is the one of this page; left out where there is none but that of the whole list. */
  readonly feed?: string | undefined;
}

export function listHead(context: Context, { path, title, description, entries, feed }: ListedPage): Head {
  const { catalog, urls, locale } = context;
  return {
    tags: [],
    alternates: feed === undefined ? [] : feedLinks(context, feed, title),
    data: [
      listPageLd({
        name: title,
        ...(description && { description }),
        url: urls.absolute(urls.page(locale, path)),
        language: catalog.site.languageTags[locale],
        items: entries.map((entry) => ({ title: entry.data.title, url: urls.absolute(urls.entry(locale, entry)) })),
      }),
    ],
    article: false,
    picture: '',
  };
}

/** The list as data, for dataset search: its home page and the page about its data say the same. */
export function catalogHead(context: Context): Head {
  const { catalog, urls, locale, t } = context;
  const { site } = catalog;
  const { name, url } = list(context);
  const description = `${site.tagline[locale]}${t.fullStop}${t.data.description}`;
  const dumps = (['json', 'csv', 'bib', 'ris', 'csl.json'] as const).map((format) => ({
    url: urls.absolute(urls.dump('', format)),
    type: MEDIA_TYPES[format],
  }));
  return {
    tags: [],
    alternates: [],
    data: [
      webSiteLd({
        name,
        url,
        language: site.languageTags[locale],
        search: `${urls.absolute(urls.search(locale))}?q={search_term_string}`,
      }),
      dataCatalogLd({
        name,
        description,
        url,
        languages: site.locales.map((one) => site.languageTags[one]),
        license: site.license,
        dumps,
      }),
    ],
    article: false,
    picture: '',
  };
}
