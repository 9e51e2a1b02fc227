/** How titles, names and texts of an entry are put on a page. */
import type { Entry } from '../catalog/entry.ts';
import { inLocale } from '../i18n/index.ts';
import type { Author, Locale, Localized } from '../schema/index.ts';
import type { Anchor, Context, Run } from './context.ts';

/** Tag of an interface language on this site: `zh` → `zh-CN`. */
const tag = ({ catalog }: Context, language: string): string =>
  language === 'zh' || language === 'en' ? catalog.site.languageTags[language] : language;

export const titleOf = (context: Context, entry: Entry): Run => ({
  text: entry.data.title,
  lang: tag(context, entry.data.language),
});

/** The title in the other language; a Chinese title is translated to English, every other one to Chinese. */
export const translatedTitleOf = (context: Context, entry: Entry): Run | undefined =>
  entry.data.titleTranslation ? { text: entry.data.titleTranslation, lang: tag(context, otherLanguage(entry)) } : undefined;

/** The title in the page’s language where the entry has it, else as it was published. */
export const titleFor = (context: Context, entry: Entry): Run => {
  const own = titleOf(context, entry);
  const translation = translatedTitleOf(context, entry);
  return !own.lang.startsWith(context.locale) && translation?.lang.startsWith(context.locale) ? translation : own;
};

/** Another entry: its title, and the translation where that is the one in the page’s language. */
export interface EntryLink extends Anchor {
  readonly translation: Run | undefined;
}

export function entryLink(context: Context, entry: Entry): EntryLink {
  const { catalog, urls, locale } = context;
  const { text, lang } = titleOf(context, entry);
  const translation = translatedTitleOf(context, entry);
  return {
    href: urls.entry(locale, entry),
    label: text,
    lang,
    translation: translation?.lang === catalog.site.languageTags[locale] ? translation : undefined,
  };
}

export const otherLanguage = (entry: Entry) => (entry.data.language.startsWith('zh') ? 'en' : 'zh');

/** A text in the page’s language, or in the other one where there is no choice. */
export function localizedRun(context: Context, value: Localized | undefined): Run | undefined {
  const found = inLocale(value, context.locale);
  return found && { text: found.value, lang: tag(context, found.locale) };
}

/** A label in the other language of the site; undefined where it has one language, or says the same in both. */
export function otherLabel({ catalog, locale }: Context, label: Readonly<Record<Locale, string>>): Run | undefined {
  const other = catalog.site.locales.find((one) => one !== locale);
  if (!other || label[other] === label[locale]) return undefined;
  return { text: label[other], lang: catalog.site.languageTags[other] };
}

const HAN = /\p{Script=Han}/u;

/** A name as it is read: `Mateusz Buda`, `郭兴明`. */
export function nameOf(author: Author): Run & { latin?: string } {
  if ('literal' in author) return { text: author.literal, lang: HAN.test(author.literal) ? 'zh' : 'en' };
  const { family, given = '', latin } = author;
  if (HAN.test(family)) return { text: family + given, lang: 'zh', ...(latin && { latin: given1st(latin) }) };
  return { text: given ? `${given} ${family}` : family, lang: 'und' };
}

/** `Guo, Xingming` → `Guo Xingming`: Chinese names keep their order in Latin letters. */
const given1st = (latin: string) => latin.replace(', ', ' ');

export const authorsOf = (entry: Entry): readonly Author[] => ('authors' in entry.data ? (entry.data.authors ?? []) : []);
export const isIncomplete = (entry: Entry): boolean => 'etAl' in entry.data && entry.data.etAl === true;
