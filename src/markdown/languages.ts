/**
 * A body in two languages: a heading of the first level that is the name of a language begins the part in that language.
 *
 *     # 中文
 *     …
 *     # English
 *     …
 *
 * It reads well where the file is read raw, and needs no syntax of its own.
 */
import type { Locale } from '../schema/index.ts';
import { parse } from './parse.ts';

const HEADING = /^# +(中文|English) *$/gm;
const LOCALE_OF: Record<string, Locale> = { 中文: 'zh', English: 'en' };

/** The parts of a body by language; `all` is what stands before the first such heading and belongs to every language. */
export type BodyParts = { all: string } & Partial<Record<Locale, string>>;

export function bodyParts(body: string): BodyParts {
  const headings = headingsOf(body);
  const parts: BodyParts = { all: body.slice(0, headings[0]?.index ?? body.length).trim() };
  for (const [index, heading] of headings.entries()) {
    const locale = LOCALE_OF[heading[1]!]!;
    const text = body.slice(heading.index + heading[0].length, headings[index + 1]?.index ?? body.length).trim();
    parts[locale] = parts[locale] ? `${parts[locale]}\n\n${text}` : text;
  }
  return parts;
}

/** Lines that look like such a heading and are one: not in a block of code, say. */
function headingsOf(body: string) {
  const found = [...body.matchAll(HEADING)];
  if (found.length === 0) return found;
  const starts = new Set(parse(body).children.map((node) => (node.type === 'heading' ? node.position?.start.offset : undefined)));
  return found.filter(({ index }) => starts.has(index));
}
