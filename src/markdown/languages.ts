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

/** @returns the parts, each with what its footnotes and references say, wherever in the body that is written. */
export function bodyParts(body: string): BodyParts {
  const looks = [...body.matchAll(HEADING)];
  if (looks.length === 0) return { all: body.trim() };
  const blocks = parse(body).children;
  const textOf = ({ position }: (typeof blocks)[number]) => body.slice(position?.start.offset, position?.end.offset);

  // Lines that look like such a heading and are one: not in a block of code, say.
  const starts = new Set(blocks.map((block) => (block.type === 'heading' ? block.position?.start.offset : undefined)));
  const headings = looks.filter(({ index }) => starts.has(index));
  const parts: BodyParts = { all: body.slice(0, headings[0]?.index ?? body.length).trim() };
  for (const [index, heading] of headings.entries()) {
    const locale = LOCALE_OF[heading[1]!]!;
    const text = body.slice(heading.index + heading[0].length, headings[index + 1]?.index ?? body.length).trim();
    parts[locale] = parts[locale] ? `${parts[locale]}\n\n${text}` : text;
  }

  // Of two definitions of one name the first counts, so what a part defines itself goes before what others do.
  const definitions = blocks.filter(({ type }) => type === 'footnoteDefinition' || type === 'definition').map(textOf);
  if (headings.length > 0 && definitions.length > 0)
    for (const part of ['all', 'zh', 'en'] as const)
      if (parts[part]) parts[part] = [parts[part], ...definitions.filter((text) => !parts[part]!.includes(text))].join('\n\n');
  return parts;
}
