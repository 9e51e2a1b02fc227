import type { SearchTexts } from '../../i18n/search-en.ts';

/** The texts of the search in the page’s language alone. */
export const searchTexts = async (locale: string | undefined): Promise<SearchTexts> =>
  locale === 'en' ? (await import('../../i18n/search-en.ts')).searchEn : (await import('../../i18n/search-zh.ts')).searchZh;
