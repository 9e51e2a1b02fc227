/** Interface texts. `en` has the shape; `zh` must have the same keys, which the compiler and a test hold. */
import type { Locale, Localized } from '../schema/index.ts';
import { en, type Texts } from './en.ts';
import { zh } from './zh.ts';

export type { Texts } from './en.ts';

const texts: Record<Locale, Texts> = { zh, en };

export const interfaceTexts = (locale: Locale): Texts => texts[locale];

/** The value in the page’s language, else in the other one, with the language it is in. */
export function inLocale<T>(value: Localized<T> | undefined, locale: Locale): { value: T; locale: Locale } | undefined {
  const other: Locale = locale === 'zh' ? 'en' : 'zh';
  for (const candidate of [locale, other]) {
    const found = value?.[candidate];
    if (found !== undefined) return { value: found, locale: candidate };
  }
  return undefined;
}
