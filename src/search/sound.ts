/** Words that sound alike: 乳线 is typed for 乳腺, `jiazhuangxian` by who has no Chinese keyboard, 田捷 where the list has Tian Jie. */
import { onceFor } from '../catalog/once.ts';
import { readingOf } from '../text/readings.ts';
import type { Lexicon } from './complete.ts';

const HAN = /^\p{Script=Han}{2,}$/u;

/** What an ear that does not tell zh from z and n from ng hears. */
const heard = (letters: string) => letters.replace(/([zcs])h/g, '$1').replace(/([aei]n)g/g, '$1');

/** How a word sounds: one of Chinese characters as it is read, any other as it is written. */
const soundOf = (word: string) => (HAN.test(word) ? heard(readingOf(word)?.join('') ?? word) : heard(word));

/** Chinese words by how they sound; the later of two that sound alike, which is the name of a concept if either is. */
const bySound = onceFor(({ words, names }: Lexicon): ReadonlyMap<string, string> => {
  const chinese = [...words, ...names].map(([word]) => word).filter((word) => HAN.test(word));
  return new Map(chinese.map((word) => [soundOf(word), word]));
});

/** The Chinese word that sounds like a typed one, or two that sound so one after the other. */
export function soundingLike(lexicon: Lexicon, typed: string): string | undefined {
  const known = bySound(lexicon);
  // 语音 sounds like 预印, but a slip leaves a character as it is.
  const alike = (part: string) => {
    const word = known.get(soundOf(part));
    return HAN.test(part) && ![...part].some((character) => word?.includes(character)) ? undefined : word;
  };
  const whole = alike(typed);
  if (whole !== undefined) return whole;
  for (let at = 1; at < typed.length; at++) {
    const [one, other] = [alike(typed.slice(0, at)), alike(typed.slice(at))];
    if (one && other) return one + other;
  }
  return undefined;
}

/** A Chinese name of two to four characters in Latin letters, as a phrase: `"jie tian"` is one author, not two. */
export function romanised(name: string): string | undefined {
  const [family, ...given] = (HAN.test(name) && name.length <= 4 ? readingOf(name) : undefined) ?? [];
  return family && `"${given.join('')} ${family}"`;
}
