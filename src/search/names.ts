/** Authors as they are found: in every spelling and order. */
import { pinyin } from 'pinyin-pro';
import type { Author } from '../schema/index.ts';
import { normalise } from '../text/index.ts';
import { namePair } from './name-pair.ts';

const HAN = /\p{Script=Han}/u;

const letters = (name: string) => normalise(name).replace(/[^\p{L}]/gu, '');

/** A Chinese name in Latin letters, syllable by syllable: `Wan Ming`. */
const syllables = (name: string, surname: 'off' | 'head') =>
  pinyin(name, { toneType: 'none', type: 'array', v: true, surname }).join(' ');

/** Parts of a name and the name as it is written: in its own script, and a Chinese one also in Latin letters. */
export function nameWords(author: Author): string[] {
  if ('literal' in author) return [author.literal];
  const { family, given: first = '', latin } = author;
  if (!HAN.test(family)) return [`${first} ${family}`];
  const [latinFamily, latinGiven = ''] = latin?.split(', ') ?? [syllables(family, 'head'), syllables(first, 'off')];
  return [family + first, `${latinFamily} ${latinGiven}`, letters(latinGiven), syllables(first, 'off')];
}

/** Every way to write a name: its words, and a Chinese name in Latin letters as one word, in both orders. */
export function spellings(author: Author): string[] {
  const words = nameWords(author);
  if ('literal' in author || !HAN.test(author.family)) return words;
  const [, latin = '', first = ''] = words;
  const last = letters(latin).slice(0, -first.length || undefined);
  return [...words, first + last, last + first];
}

/** The code of both names together: the family name and the first given one. */
export function pairOf(author: Author): string[] {
  if ('literal' in author) return [];
  const { family, given = '', latin } = author;
  const [last = '', first = ''] = HAN.test(family)
    ? (latin?.split(', ') ?? [syllables(family, 'head'), letters(syllables(given, 'off'))])
    : [family, given.split(/[\s.]/)[0]];
  return first ? [namePair(letters(last), letters(first))] : [];
}
