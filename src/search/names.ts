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

/** The first letters of given names as one word, as references abbreviate them: `Xiao-Yan` → `xy`. One letter says nothing. */
const initials = (given: string): string[] => {
  const first = (given.match(/\p{L}+/gu) ?? []).map((part) => part[0]);
  return first.length > 1 ? [first.join('')] : [];
};

/** Every way to write a name: its words, its initials, and a Chinese name in Latin letters as one word, in both orders. */
export function spellings(author: Author): string[] {
  const words = nameWords(author);
  if ('literal' in author) return words;
  if (!HAN.test(author.family)) return [...words, ...initials(author.given ?? '')];
  const [, latin = '', first = '', parted = ''] = words;
  const last = letters(latin).slice(0, -first.length || undefined);
  return [...words, ...initials(parted), first + last, last + first];
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

/** What Chinese universities are called by beside their place, in English. */
const INSTITUTIONS = new Map([
  ['大学', 'University'],
  ['学院', 'College Institute'],
  ['医院', 'Hospital'],
  ['研究所', 'Institute'],
  ['出版社', 'Press'],
  ['师范', 'Normal'],
  ['理工', 'Technology'],
  ['工业', 'Technology'],
  ['科技', 'Science Technology'],
  ['医科', 'Medical'],
  ['交通', 'Jiaotong'],
  ['中医药', 'Chinese Medicine'],
]);
const KIND_OF_INSTITUTION = new RegExp([...INSTITUTIONS.keys()].join('|'), 'gu');

/** Its short name in Chinese: the first character of its place and of each word for its kind: `南京师范大学` → `南师大`. */
export function shortInstitution(name: string): string[] {
  const kinds = name.match(KIND_OF_INSTITUTION) ?? [];
  return HAN.test(name) && kinds.at(-1) === '大学' ? [[name, ...kinds].map(([first]) => first).join('')] : [];
}

/**
 * Words by which a Chinese institution is known in English, as far as they follow from its name: what kind it is, and its place
 * in pinyin: `深圳大学` → `Shenzhen`, `University`. Nothing of one that is written in Latin letters.
 */
export const institutionInEnglish = (name: string): string[] =>
  !HAN.test(name)
    ? []
    : [
        ...name
          .split(KIND_OF_INSTITUTION)
          .filter((part) => part)
          .map((place) => syllables(place, 'off').replaceAll(' ', '')),
        ...(name.match(KIND_OF_INSTITUTION) ?? []).map((kind) => INSTITUTIONS.get(kind) ?? ''),
      ];
