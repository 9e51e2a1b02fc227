import { issue } from '../corpus/issue.ts';
import type { Check } from './check.ts';

/** Every page of prose exists in every language of the site, and in no other. */
export const pages: Check = function* (list) {
  const locales = list.site?.locales;
  if (!locales) return;
  const written = new Set(list.pages.map((page) => `${page.locale} ${page.id}`));
  for (const page of list.pages) {
    if (!locales.includes(page.locale)) yield issue('page-locale', page.file, { params: { locale: page.locale } });
    for (const locale of locales) {
      if (!written.has(`${locale} ${page.id}`))
        yield issue('page-untranslated', page.file, { params: { locale, value: page.id } });
    }
  }
};
