/** What a built site was made from, as the list says it and not the site. */
import { readCorpus, type Corpus } from '../../src/corpus/read.ts';
import type { Locale, SiteData } from '../../src/schema/index.ts';
import { makeUrls, type Urls } from '../../src/urls.ts';
import type { BuiltSite } from './build.ts';

export interface BuiltList {
  readonly corpus: Corpus;
  readonly data: SiteData;
  /** Languages of the site; the first one has no prefix. */
  readonly locales: readonly Locale[];
  readonly urls: Urls;
  /** Where the pages of a language stand below the site: '' or `en/`. */
  folderOf(locale: Locale): string;
}

/** @throws when the folder holds no list. */
export function listOf({ list, site, base }: BuiltSite): BuiltList {
  const corpus = readCorpus(list);
  const data = corpus.site;
  if (!data) throw new Error(`${list} has no site.yml that can be read.`);
  const defaultLocale = data.locales[0]!;
  return {
    corpus,
    data,
    locales: data.locales,
    urls: makeUrls({ site, base, defaultLocale }),
    folderOf: (locale) => (locale === defaultLocale ? '' : `${locale}/`),
  };
}
