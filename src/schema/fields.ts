/**
 * The small shapes that every record is made of.
 *
 * YAML is read with the fail-safe schema (see src/corpus/yaml.ts): every scalar arrives as the text that was typed, so
 * that `doi: 10.1000`, `pages: 017` or `country: no` mean what they say. Each shape below reads its text by one written
 * rule and names itself in its error (`error: 'doi'`); what a contributor then sees is in src/i18n/issues-*.ts.
 */
import './strict-policy.ts';
import * as z from 'zod';
import { ID } from './files.ts';

/** The interface languages, in no order; the order of a site is `locales` in content/site.yml. */
export const LOCALES = ['zh', 'en'] as const;
export type Locale = (typeof LOCALES)[number];

/** Text in one or both interface languages. */
export type Localized<T = string> = { [locale in Locale]?: T | undefined };

/**
 * What a field is for, in both languages: shown in editors and on the page of the fields.
 *
 * @param example one value of it, where that of its shape would mislead: any whole number is no page offset.
 */
export const about = (en: string, zh: string, example?: string) => ({
  description: en,
  zh,
  ...(example !== undefined && { example }),
});

/** One line of text: not empty, no white space around it. */
export const line = (max = 500) =>
  z
    .string({ error: 'text' })
    .max(max, { error: 'tooLong' })
    .regex(/^\S(?:[^\n\r\t]*\S)?$/u, { error: 'line' });

/** One or more lines of text. */
export const text = (max = 4000) =>
  z
    .string({ error: 'text' })
    .max(max, { error: 'tooLong' })
    .transform((value) => value.trim())
    .pipe(z.string().min(1, { error: 'text' }));

/** The same text in each language. At least one language must be there. */
export const localized = <T extends z.ZodType>(inner: T) =>
  z
    .strictObject({ zh: inner.optional(), en: inner.optional() })
    .refine((value) => value.zh !== undefined || value.en !== undefined, { error: 'localized' });

/** A name in every language of the list; in others it may have one as well, which helps search. */
export const labels = (locales: readonly Locale[], max = 120) => {
  const label = (locale: Locale) => (locales.includes(locale) ? line(max) : line(max).optional());
  return { zh: label('zh'), en: label('en') };
};

export const id = () => z.string({ error: 'id' }).max(100, { error: 'tooLong' }).regex(ID, { error: 'id' });

/** Where a section stands in the tree: ids joined by slashes, as in its address. */
export const sectionPath = () => z.string({ error: 'section' }).regex(/^[a-z0-9-]+(?:\/[a-z0-9-]+)*$/, { error: 'section' });

/** A list whose items differ from each other. */
export const list = <T extends z.ZodType>(item: T, { min = 0, max = 100 } = {}) =>
  z
    .array(item, { error: 'list' })
    .min(min, { error: 'emptyList' })
    .max(max, { error: 'tooMany' })
    .superRefine((items, ctx) => {
      const seen = new Set<string>();
      for (const [index, value] of items.entries()) {
        const key = JSON.stringify(value);
        if (seen.has(key)) ctx.addIssue({ code: 'custom', message: 'repeated', path: [index], input: value });
        seen.add(key);
      }
    });

/** A whole number of things, zero or more. */
export const count = () =>
  z
    .string({ error: 'count' })
    .regex(/^(?:0|[1-9]\d{0,9})$/, { error: 'count' })
    .transform(Number)
    .meta({ type: ['integer', 'string'] });

/** A decimal number with a point, kept as it is printed: 73.50 is not 73.5. */
export const decimal = () =>
  z
    .string({ error: 'decimal' })
    .regex(/^-?\d{1,12}(?:\.\d{1,12})?$/, { error: 'decimal' })
    .meta({ type: ['number', 'string'] });

/** `true` or `false`, nothing else. */
export const yesNo = () =>
  z
    .enum(['true', 'false'], { error: 'yesNo' })
    .transform((value) => value === 'true')
    .meta({ type: ['boolean', 'string'], enum: [true, false] });

const daysIn = (year: number, month: number) => new Date(Date.UTC(year, month, 0)).getUTCDate();

/** Is this `YYYY-MM-DD` a day of the calendar? 30 February is not. */
export const isCalendarDay = (value: string) => {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(value);
  if (!match) return false;
  const [year, month, day] = match.slice(1).map(Number) as [number, number, number];
  return year >= 1000 && month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month);
};

/** A day of the calendar, ISO 8601, not after `today`. */
export const day = (today: string) =>
  z
    .string({ error: 'day' })
    .refine(isCalendarDay, { error: 'day', abort: true })
    .refine((value) => value <= today, { error: 'future' })
    .meta({ format: 'date' });

/** A year of publication: four digits; next year is allowed, since issues are dated ahead. */
export const year = (today: string) =>
  z
    .string({ error: 'year' })
    .regex(/^(?:1[5-9]|20)\d{2}$/, { error: 'year', abort: true })
    .refine((value) => Number(value) <= Number(today.slice(0, 4)) + 1, { error: 'futureYear' })
    .transform(Number)
    .meta({ type: ['integer', 'string'] });

/** Months from and to, `2010-01/2019-06`; a single month stands for both. */
export const period = () =>
  z
    .string({ error: 'period' })
    .regex(/^\d{4}-(?:0[1-9]|1[0-2])(?:\/\d{4}-(?:0[1-9]|1[0-2]))?$/, { error: 'period', abort: true })
    .refine(
      (value) => {
        const [from = '', to = from] = value.split('/');
        return from <= to;
      },
      { error: 'periodOrder' },
    );

/** DOI without the resolver, compared in lower case. Source: doi.org handbook 2.2, pattern by Crossref (2015). */
export const doi = () =>
  z
    .string({ error: 'doi' })
    .max(300, { error: 'tooLong' })
    .regex(/^10\.\d{4,9}\/[^\s"\\^`{|}]+$/i, { error: 'doi' });

/** arXiv identifier, new or old form, with or without a version. Source: info.arxiv.org/help/arxiv_identifier.html. */
export const arxiv = () =>
  z.string({ error: 'arxiv' }).regex(/^(?:\d{4}\.\d{4,5}|[a-z-]+(?:\.[A-Z]{2})?\/\d{7})(?:v\d+)?$/, { error: 'arxiv' });

/** PubMed identifier: digits. */
export const pmid = () =>
  z
    .string({ error: 'pmid' })
    .regex(/^[1-9]\d{0,8}$/, { error: 'pmid' })
    .meta({ type: ['integer', 'string'] });

const digitsOf = (value: string) => [...value.replaceAll('-', '')];
const isbn10 = (digits: string[]) =>
  digits.reduce((sum, digit, index) => sum + (digit === 'X' ? 10 : Number(digit)) * (10 - index), 0) % 11 === 0;
const isbn13 = (digits: string[]) =>
  digits.reduce((sum, digit, index) => sum + Number(digit) * (index % 2 ? 3 : 1), 0) % 10 === 0;

/** ISBN of 10 or 13 digits with hyphens where printed; the check digit must fit (ISO 2108). */
export const isbn = () =>
  z.string({ error: 'isbn' }).refine(
    (value) => {
      const plain = value.replaceAll('-', '');
      return /^\d{9}[\dX]$/.test(plain) ? isbn10(digitsOf(value)) : /^97[89]\d{10}$/.test(plain) && isbn13(digitsOf(value));
    },
    { error: 'isbn' },
  );

/** ISSN `1234-567X`; the check digit must fit (ISO 3297). */
export const issn = () =>
  z
    .string({ error: 'issn' })
    .refine(
      (value) =>
        /^\d{4}-\d{3}[\dX]$/.test(value) &&
        digitsOf(value).reduce((sum, digit, index) => sum + (digit === 'X' ? 10 : Number(digit)) * (8 - index), 0) % 11 === 0,
      { error: 'issn' },
    );

/** ORCID iD `0000-0002-1825-0097`, check digit by ISO 7064 mod 11-2. */
export const orcid = () =>
  z.string({ error: 'orcid' }).refine(
    (value) => {
      if (!/^\d{4}-\d{4}-\d{4}-\d{3}[\dX]$/.test(value)) return false;
      const digits = digitsOf(value);
      const total = digits.slice(0, -1).reduce((sum, digit) => (sum + Number(digit)) * 2, 0);
      const check = (12 - (total % 11)) % 11;
      return digits.at(-1) === (check === 10 ? 'X' : String(check));
    },
    { error: 'orcid' },
  );

const PRIVATE_HOST =
  /^(?:localhost|.*\.(?:localhost|local|internal|home|lan|test|invalid|example)|\[.*\]|0x[\da-f.]+|\d+|(?:0|10|127)\.[\d.]+|169\.254\.[\d.]+|172\.(?:1[6-9]|2\d|3[01])\.[\d.]+|192\.168\.[\d.]+|100\.(?:6[4-9]|[7-9]\d|1[01]\d|12[0-7])\.[\d.]+|(?:22[4-9]|2[3-5]\d)\.[\d.]+)$/;

/** Is this an address that a stranger may put on the site: http(s), public host, nobody's user name? */
export const isPublicUrl = (value: string) => {
  if (value.length > 2048 || !/^https?:\/\//i.test(value) || /[\s\\"'<>`]/.test(value) || !URL.canParse(value)) return false;
  const { hostname, username, password } = new URL(value);
  return hostname.includes('.') && !hostname.endsWith('.') && !PRIVATE_HOST.test(hostname) && !username && !password;
};

/** A web address, http or https, of a public host. */
export const url = () => z.string({ error: 'url' }).refine(isPublicUrl, { error: 'url' }).meta({ format: 'uri' });

/** Language of a document, BCP 47: `zh`, `en`, `zh-Hant`, `de` … */
export const language = () =>
  z.string({ error: 'language' }).regex(/^[a-z]{2,3}(?:-[A-Z][a-z]{3})?(?:-[A-Z]{2})?$/, { error: 'language' });

/** Country, ISO 3166-1 alpha-2: `CN`, `US`. */
export const country = () => z.string({ error: 'country' }).regex(/^[A-Z]{2}$/, { error: 'country' });

/** One of a fixed set of words. */
export const oneOf = <const T extends readonly [string, ...string[]]>(...words: T) => z.enum(words, { error: 'oneOf' });
