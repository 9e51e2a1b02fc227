/** One written form for everything that readers type differently: width, case, accents, dashes, quotes, script. */
import { SIMPLIFIED } from './simplified.ts';

/** A folded text. All strings and lists have the same length, counted in UTF-16 units. */
export interface Folded {
  /** What is compared: lower case. */
  readonly text: string;
  /** The same before lower-casing, for what case can tell: camelCase, abbreviations. */
  readonly cased: string;
  /** Where the written character behind each unit starts in the original … */
  readonly start: readonly number[];
  /** … and where it ends. */
  readonly end: readonly number[];
}

/**
 * A written character with all that composes with it: marks, joiners and other invisible characters, the vowels and
 * finals of Hangul, voicing marks of half-width kana, Thai and Lao am. Composition never reaches across two of them.
 */
const CHARACTER = /[^][\p{M}\p{DI}\u1160-\u11FF\u3131-\u318E\uFF9E-\uFFDC\u0E33\u0EB3\u{16D63}\u{16D67}]*/uy;

/** What NFKC leaves apart: letters that are not a base with a mark, dashes, quotes, the final sigma. */
const LOOKALIKES = new Map(
  ['ØO', 'øo', 'ÆAE', 'æae', 'ŒOE', 'œoe', 'ẞSS', 'ßss', 'ŁL', 'łl', 'ĐD', 'đd', 'ÐD', 'ðd', 'ÞTH', 'þth', 'ıi', 'ςσ']
    .concat([...'‐‒–—―−⁃⸺⸻'].map((dash) => `${dash}-`))
    .concat([...'‘’‚‛′ʹʼˈ'].map((quote) => `${quote}'`))
    .concat([...'“”„‟「」『』'].map((quote) => `${quote}"`))
    .map((pair) => [pair.slice(0, 1), pair.slice(1)]),
);

/** The common characters, which have nothing to fold but their script: a short cut, unless a mark may follow. */
const isPlain = (unit: number) => (unit >= 0x20 && unit <= 0x7e) || (unit >= 0x4e00 && unit <= 0x9fff);

/** One written character, folded but for its case. Only Latin and Greek letters lose their marks: が and й are letters of their own. */
const foldCharacter = (character: string) =>
  character
    .replace(/\p{DI}/gu, '')
    .normalize('NFKD')
    .replace(/([\p{Script=Latin}\p{Script=Greek}])\p{M}+/gu, '$1')
    .normalize('NFC')
    .replace(/[^]/gu, (part) => LOOKALIKES.get(part) ?? SIMPLIFIED.get(part) ?? part);

/** Folds a text and remembers where each unit came from. Any string will do, lone surrogates included. */
export function fold(original: string): Folded {
  const start: number[] = [];
  const end: number[] = [];
  let cased = '';
  for (let at = 0; at < original.length;) {
    const plain = isPlain(original.charCodeAt(at)) && (at + 1 === original.length || isPlain(original.charCodeAt(at + 1)));
    CHARACTER.lastIndex = at;
    const character = plain ? original.charAt(at) : (CHARACTER.exec(original)?.[0] ?? original.charAt(at));
    cased += plain ? (SIMPLIFIED.get(character) ?? character) : foldCharacter(character);
    while (start.length < cased.length) {
      start.push(at);
      end.push(at + character.length);
    }
    at += character.length;
  }
  // The lengths stay the same: İ is the only letter that grows in lower case, and its dot is gone by now.
  return { text: cased.toLowerCase().replaceAll('ς', 'σ'), cased, start, end };
}

/** The form in which texts are compared. Idempotent. */
export const normalise = (original: string): string => fold(original).text;
