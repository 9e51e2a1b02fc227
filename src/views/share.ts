/** The picture that stands for a page where it is shared. */
import type { Catalog } from '../catalog/catalog.ts';
import { isLarge } from '../catalog/large.ts';
import { yearOf } from '../catalog/order.ts';
import { interfaceTexts } from '../i18n/index.ts';
import type { Locale } from '../schema/index.ts';
import type { Urls } from '../urls.ts';
import { venueOf } from './card.ts';
import type { Context } from './context.ts';
import { titleOf } from './words.ts';

/** What link previews expect. Source: Open Graph image guidance of Facebook and X: 1.91 : 1, at least 1200 wide. */
export const PICTURE = { width: 1200, height: 630 } as const;

/** @param wish SHARE_PICTURES: `off` leaves them out. */
export const drawsPictures = (catalog: Pick<Catalog, 'entries'>, wish: string | undefined) => wish !== 'off' && !isLarge(catalog);

export interface Share {
  readonly href: string;
  readonly width: number;
  readonly height: number;
  readonly alt: string;
}

/** @param id of the entry; empty for the picture of the list. */
export function shareOf({ pictures, urls, locale, catalog }: Context, id: string, title: string): Share | undefined {
  if (!pictures) return undefined;
  return {
    href: urls.absolute(urls.picture(id || listPicture(locale))),
    ...PICTURE,
    alt: id ? title : catalog.site.name[locale],
  };
}

/** No entry has this id, as ids have no underscore. */
const listPicture = (locale: string) => `list_${locale}`;

/** What is written on a picture. */
export interface Poster {
  /** Its address. */
  readonly href: string;
  readonly title: string;
  /** BCP 47 tag of the title. */
  readonly lang: string;
  /** Where and when it was published. */
  readonly source: string;
  readonly list: string;
}

/** One picture an entry, the same for every language of the site, and one for the list in each of them. */
export function* postersOf(catalog: Catalog, urls: Urls): Generator<Poster> {
  const { locales, name, tagline, languageTags } = catalog.site;
  const list = [...new Set(locales.map((locale) => name[locale]))].join(' · ');
  const context = (locale: Locale): Context => ({ catalog, urls, locale, t: interfaceTexts(locale) });
  for (const locale of locales) {
    yield {
      href: urls.picture(listPicture(locale)),
      title: name[locale],
      lang: languageTags[locale],
      source: tagline[locale],
      list,
    };
  }
  for (const entry of catalog.entries) {
    const { text: title, lang } = titleOf(context(catalog.defaultLocale), entry);
    const source = [venueOf(context(catalog.defaultLocale), entry)?.text, yearOf(entry)].filter(Boolean).join(' · ');
    yield { href: urls.picture(entry.id), title, lang, source, list };
  }
}
