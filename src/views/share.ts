/** The picture that stands for a page where it is shared. */
import type { Entry } from '../catalog/entry.ts';
import { yearOf } from '../catalog/order.ts';
import { venueOf } from './card.ts';
import type { Context } from './context.ts';
import { titleOf } from './words.ts';

/** What link previews expect. Source: Open Graph image guidance of Facebook and X: 1.91 : 1, at least 1200 wide. */
export const PICTURE = { width: 1200, height: 630 } as const;

/** Beyond this many entries the pictures would cost more than everything else together. */
const MOST = 2000;

/** @param wish SHARE_PICTURES: `off` leaves them out. */
export const drawsPictures = (entries: number, wish: string | undefined) => wish !== 'off' && entries <= MOST;

export interface Share {
  readonly href: string;
  readonly width: number;
  readonly height: number;
  readonly alt: string;
}

/** @param id of the entry; empty for the picture of the list. */
export function shareOf({ pictures, urls, locale, catalog }: Context, id: string, title: string): Share | undefined {
  if (!pictures) return undefined;
  return { href: urls.absolute(urls.picture(id || listPicture(locale))), ...PICTURE, alt: id ? title : catalog.site.name[locale] };
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
export function* postersOf(contexts: readonly Context[]): Generator<Poster> {
  const { catalog, urls } = contexts[0]!;
  const names = [...new Set(contexts.map(({ locale }) => catalog.site.name[locale]))].join(' · ');
  for (const { locale } of contexts) {
    const { name, tagline, languageTags } = catalog.site;
    yield { href: urls.picture(listPicture(locale)), title: name[locale], lang: languageTags[locale], source: tagline[locale], list: names };
  }
  for (const entry of catalog.entries) yield posterOf(contexts[0]!, entry, names);
}

function posterOf(context: Context, entry: Entry, list: string): Poster {
  const { text: title, lang } = titleOf(context, entry);
  const source = [venueOf(context, entry)?.text, yearOf(entry)].filter(Boolean).join(' · ');
  return { href: context.urls.picture(entry.id), title, lang, source, list };
}
