/** One line of plain text: the only form in which words enter a citation. */

/**
 * Without control characters and line ends, which no citation format can carry, and without half surrogates, which no
 * encoding can. Everything else stays as it was written.
 */
export const clean = (text: string) =>
  text
    .toWellFormed()
    .replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')
    .replace(/ {2,}/g, ' ')
    .trim();

/** Is this BCP 47 tag Chinese? */
export const isChinese = (language: string | undefined) => /^zh(?:-|$)/.test(language ?? '');

/** Is this text written in Chinese, Japanese or Korean script, where names and words stand without spaces? */
export const isEastAsian = (text: string) =>
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u.test(text);

/** The same object without keys that hold nothing. */
export function compact<T extends object>(fields: { [K in keyof T]: T[K] | undefined }): T {
  const filled = Object.entries(fields).filter(
    ([, value]) => value !== undefined && value !== '' && !(Array.isArray(value) && value.length === 0),
  );
  return Object.fromEntries(filled) as T;
}
