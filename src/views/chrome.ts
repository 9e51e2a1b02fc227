/** What stands around every page: header, navigation, footer, and the head's links. */
import { interfaceTexts } from '../i18n/index.ts';
import type { Locale } from '../schema/index.ts';
import type { Anchor, Context } from './context.ts';
import { extentOf, placeholderOf } from './extent.ts';
import { feedLinks, type HeadLink } from './head.ts';

export interface Chrome {
  readonly lang: string;
  readonly siteName: string;
  readonly home: string;
  readonly search: string;
  /** What the search field shows while it is empty. */
  readonly placeholder: string;
  readonly shelf: string;
  readonly sections: readonly (Anchor & { current: boolean })[];
  readonly pages: readonly (Anchor & { current: boolean })[];
  /** The same page in the other languages of the site. */
  readonly languages: readonly (Anchor & { title: string })[];
  readonly repository: string;
  /** Pages about the data, in the footer. */
  readonly upkeep: readonly Anchor[];
  readonly license: Anchor | undefined;
  readonly canonical: string | undefined;
  readonly alternates: readonly { hreflang: string; href: string }[];
  readonly icon: string;
  readonly touchIcon: string;
  readonly manifest: string;
  readonly openSearch: string;
  /** Feeds of the whole list. */
  readonly feeds: readonly HeadLink[];
  /** `zh_CN`; empty where the tag names no country, as Open Graph wants one. */
  readonly ogLocale: string;
  /** The page about the data. */
  readonly data: string;
}

/**
 * @param path address of the page without base and locale; undefined for a page without a counterpart, such as 404.
 * @param within path of the section that the page belongs to, where its address does not say so.
 */
export function chromeOf(context: Context, path: string | undefined, within = path): Chrome {
  const { catalog, urls, locale, t } = context;
  const { site } = catalog;
  const at = (language: Locale) => urls.page(language, path ?? '');
  const current = (candidate: string) => within === candidate || within?.startsWith(`${candidate}/`) === true;
  const page = (candidate: string, label: string) => ({ href: urls.page(locale, candidate), label, current: current(candidate) });
  const extent = extentOf(catalog);
  const others = site.locales.filter((other) => other !== locale);
  const absolute = path === undefined ? undefined : urls.absolute(at(locale));
  return {
    lang: site.languageTags[locale],
    siteName: site.name[locale],
    home: urls.page(locale),
    search: urls.search(locale),
    placeholder: placeholderOf(context),
    shelf: urls.page(locale, 'shelf'),
    sections: catalog.sections.map((section) => page(section.path, section.label[locale])),
    pages: [
      ...(extent.hasMap ? [page('map', t.menu.map)] : []),
      ...(extent.hasStudies ? [page('studies', t.menu.studies)] : []),
      ...(extent.hasTopics ? [page('topics', t.menu.topics)] : []),
      page('authors', t.authors.title),
      ...catalog.pages.filter((one) => one.locale === locale).map((one) => page(one.id, one.data.title)),
    ],
    languages: others.map((other) => {
      const { self } = interfaceTexts(other);
      return { href: at(other), label: self, lang: site.languageTags[other], title: interfaceTexts(other).languageSwitch(self) };
    }),
    repository: site.repository,
    upkeep: [
      { href: urls.add(locale), label: t.add.entryPoint },
      { href: urls.page(locale, 'quality'), label: t.quality.title },
      { href: urls.page(locale, 'fields'), label: t.manual.title },
    ],
    license: site.license && { href: site.license.url, label: site.license.name },
    canonical: absolute,
    alternates: absolute
      ? [
          ...site.locales.map((one) => ({ hreflang: site.languageTags[one], href: urls.absolute(at(one)) })),
          { hreflang: 'x-default', href: urls.absolute(at(catalog.defaultLocale)) },
        ]
      : [],
    icon: urls.file('icon.svg'),
    touchIcon: urls.file('icon-180.png'),
    manifest: `${urls.page(locale)}manifest.webmanifest`,
    openSearch: `${urls.page(locale)}opensearch.xml`,
    feeds: feedLinks(context, '', ''),
    ogLocale: /-[A-Z]{2}$/.test(site.languageTags[locale]) ? site.languageTags[locale].replace('-', '_') : '',
    data: urls.page(locale, 'data'),
  };
}
