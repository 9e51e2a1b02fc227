/** Names of people and groups, as the formats want them. */
import type { Author } from '../schema/index.ts';
import { clean, compact, isEastAsian } from './text.ts';

export interface PersonName {
  family: string;
  given?: string;
}

/** A CSL name. Source: CSL-JSON data schema 1.0, name-variable. */
export type CslName = PersonName | { literal: string };

export function cslName(author: Author): CslName {
  if ('literal' in author) return { literal: clean(author.literal) };
  return compact<PersonName>({
    family: clean(author.family),
    given: author.given === undefined ? undefined : clean(author.given),
  });
}

/** `Family, Given` in Latin script, if that is known. A name in another script is never transliterated by us. */
export function authorLatin(author: Author): string | undefined {
  if ('latin' in author && author.latin) return clean(author.latin);
  const name = inverted(cslName(author));
  return isEastAsian(name) ? undefined : name;
}

/** `Family, Given`; a group as it is. */
export const inverted = (name: CslName) =>
  'literal' in name ? name.literal : name.given === undefined ? name.family : `${name.family}, ${name.given}`;

/** As one says it: `Given Family`; 郭兴明. */
export function spoken(name: CslName): string {
  if ('literal' in name) return name.literal;
  if (name.given === undefined) return name.family;
  return isEastAsian(name.family) ? name.family + name.given : `${name.given} ${name.family}`;
}

/** The reverse of `inverted`. */
export function parseInverted(name: string): CslName {
  const comma = name.indexOf(', ');
  return comma > 0 ? { family: name.slice(0, comma), given: name.slice(comma + 2) } : { literal: name };
}

/**
 * First letters of the given names, grouped as they are hyphenated: `Scott D.` → [[S], [D]], `Xiao-Yan` → [[X, Y]]. A part
 * in lower case after a hyphen belongs to the one before: `Li-ping` → [[L]]. Initials run together (`S.D.`) are so many names.
 */
export const initials = (given: string): string[][] =>
  given
    .replace(/\.(?=\p{L})/gu, '. ')
    .split(/\s+/u)
    .map((word) => word.split(/[-‐](?!\p{Ll})/u).flatMap((part) => /\p{L}\p{M}*/u.exec(part)?.[0].toUpperCase() ?? []))
    .filter((group) => group.length > 0);
