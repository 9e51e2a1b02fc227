/**
 * What a service or a file gives as text → one line of plain text: without JATS, MathML and HTML tags, entities, line
 * breaks, and the characters that a list refuses.
 */
import { withoutEntities } from './entities.ts';

/** Elements whose content is not text of the title: sources of formulas, scripts. */
const DROPPED = /<(script|style|tex-math|(?:mml:)?annotation)\b[^>]*>[^]*?<\/\1\s*>/gi;

/** Elements that end a word, unlike `<i>` and `<sub>`. Sources: JATS 1.3, HTML. */
const BLOCKS = /<\/?(?:jats:)?(?:p|br|div|sec|title|list|list-item|li|ul|ol|tr|td|h\d|break)\b[^<>]*>/gi;

/** Elements inside of a line, with any attributes. What is not one of them (`a <b and c> d`) is text. */
const INLINE =
  /<\/?(?:(?:jats|mml|m|ns\d):[\w-]+|i|b|u|em|strong|sub|sup|sc|scp|tt|code|kbd|span|font|small|big|strike|italic|bold|underline|monospace|roman|inline-formula|alternatives|math|a|abbr|named-content|styled-content|xref)(?:\s+[\w:-]+\s*=[^<>]*)?\s*\/?>/gi;

const withoutTags = (text: string) =>
  text
    .replace(/<!--[^]*?-->|<!\[CDATA\[|\]\]>/g, '')
    .replace(DROPPED, '')
    .replace(BLOCKS, ' ')
    .replace(INLINE, '');

/** What src/schema/characters.ts refuses, and soft hyphens: what is drawn as nothing, but for the joiners that scripts need. */
const HIDDEN =
  /[[\p{Cc}\p{Cs}\p{Default_Ignorable_Code_Point}\p{Noncharacter_Code_Point}\u2028\u2029\uFFF9-\uFFFD]--[\u200C-\u200F]]/gv;

/** Plain text on one line; '' for whatever is not text. Services escape once more than they should: so do we undo it. */
export function plain(value: unknown): string {
  if (typeof value === 'number') return String(value);
  if (typeof value !== 'string') return '';
  const once = withoutEntities(withoutTags(value.toWellFormed().slice(0, 200_000)));
  return (
    withoutEntities(withoutTags(once))
      .replace(/[\t\n\r\u00A0\u2000-\u200A\u202F\u2028\u2029\u3000]/g, ' ')
      .replace(HIDDEN, '')
      // TeX puts the accent of an i on one without a dot.
      .replace(/ı(?=\p{M})/gu, 'i')
      .replace(/ȷ(?=\p{M})/gu, 'j')
      .normalize('NFC')
      .replace(/(\p{M}{4})\p{M}+/gu, '$1')
      .replace(/ {2,}/g, ' ')
      .trim()
  );
}

/** A title: plain, without its final full stop, without the brackets that PubMed puts around a translated one. */
export const plainTitle = (value: unknown) =>
  plain(value)
    .replace(/^\[([^[\]]+)\]\.?$/, '$1')
    .replace(/(?<![.\s]|\b\p{Lu})[.。]$/u, '')
    .trim();
