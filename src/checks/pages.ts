import { issue } from '../corpus/issue.ts';
import type { Check } from './check.ts';

/** Every page of prose exists in every language of the site. */
export const pages: Check = function* (list) {
  const written = new Set(list.pages.map((page) => `${page.locale} ${page.id}`));
  for (const page of list.pages) {
    for (const locale of list.site?.locales ?? []) {
      if (!written.has(`${locale} ${page.id}`)) {
        yield issue('page-untranslated', page.file, { line: 1, column: 1, params: { locale, value: page.id } });
      }
    }
  }
};
