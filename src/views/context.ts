import type { Catalog } from '../catalog/catalog.ts';
import type { Texts } from '../i18n/index.ts';
import type { Locale } from '../schema/index.ts';
import type { Urls } from '../urls.ts';

/** What every view needs to know: the list, the page’s language and its words, and how addresses are made. */
export interface Context {
  readonly catalog: Catalog;
  readonly urls: Urls;
  readonly locale: Locale;
  readonly t: Texts;
  /** Share pictures are drawn for this site. */
  readonly pictures?: boolean;
}

/** Text with the language it is in, as a BCP 47 tag. */
export interface Run {
  readonly text: string;
  readonly lang: string;
}

/** A link of the page. */
export interface Anchor {
  readonly href: string;
  readonly label: string;
  readonly lang?: string;
}
