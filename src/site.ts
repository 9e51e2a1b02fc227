/** The site that is being built: its catalog, made from Astro's collections, and its addresses. */
import { getLiveCollection } from 'astro:content';
import { buildCatalog, type Catalog } from './catalog/catalog.ts';
import { currentCorpus } from './corpus/current.ts';
import type { Corpus } from './corpus/read.ts';
import { interfaceTexts } from './i18n/index.ts';
import { FOLDERS, KINDS, type Locale } from './schema/index.ts';
import { makeUrls } from './urls.ts';
import type { Context } from './views/context.ts';
import { drawsPictures } from './views/share.ts';

interface Site {
  corpus: Corpus;
  catalog: Catalog;
  contexts: Map<Locale, Context>;
}

let site: Site | undefined;

async function load(corpus: Corpus): Promise<Site> {
  const validated = new Map<string, unknown>();
  for (const kind of KINDS) {
    const { entries = [], error } = await getLiveCollection(FOLDERS[kind]);
    if (error) throw error;
    for (const { id, data } of entries) validated.set(id, data);
  }
  const entries = corpus.entries.map((entry) => ({ ...entry, data: validated.get(entry.id) }) as typeof entry);
  const catalog = buildCatalog({ ...corpus, entries });
  const { BASE_URL, SITE } = import.meta.env;
  const urls = makeUrls({ base: BASE_URL, defaultLocale: catalog.defaultLocale, site: SITE });
  const pictures = drawsPictures(catalog, process.env.SHARE_PICTURES);
  const contexts = new Map(
    catalog.site.locales.map((locale) => [locale, { catalog, urls, locale, t: interfaceTexts(locale), pictures }]),
  );
  return { corpus, catalog, contexts };
}

/** The site as the list stands now; in development the list may have changed since the last page. */
async function currentSite(): Promise<Site> {
  const corpus = currentCorpus();
  if (site?.corpus !== corpus) site = await load(corpus);
  return site;
}

/** What the views need to make a page, the same object each time. Without a locale: in the default one. */
export async function contextFor(locale?: string): Promise<Context> {
  const { catalog, contexts } = await currentSite();
  return contexts.get((locale ?? catalog.defaultLocale) as Locale)!;
}

/** The locales of the site with the route parameter of each: the default one stands at the root. */
export async function localeParams(): Promise<{ locale: Locale; param: string | undefined }[]> {
  const { catalog } = await currentSite();
  return catalog.site.locales.map((locale) => ({ locale, param: locale === catalog.defaultLocale ? undefined : locale }));
}
