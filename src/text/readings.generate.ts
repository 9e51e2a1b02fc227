/**
 * Writes readings.ts from pinyin-pro's data. Run by hand, on a new version of pinyin-pro only:
 *
 *     node src/text/readings.generate.ts > src/text/readings.ts
 *
 * The characters of everyday Chinese (GB 2312, level 1) stand in the order of their pronunciation, so how each is read takes no
 * more than the syllables and how many characters each has; and the few that are mostly read another way than they stand there.
 */
import { pinyin } from 'pinyin-pro';
import { gb2312, LEVEL_1 } from './gb2312.ts';

const options = { toneType: 'none', type: 'array', v: true } as const;
/** lü stands after lu and before luan. */
const inOrder = (syllables: readonly string[]) =>
  syllables.toSorted((a, b) => (a.replace('v', 'u!') < b.replace('v', 'u!') ? -1 : 1));

/** The syllable that each character stands under: in order, and with as few characters as can be under one that they never have. */
function syllablesOf(characters: readonly string[]): string[] {
  const readings = characters.map((character) => new Set(pinyin(character, { ...options, multiple: true })));
  const syllables = inOrder([...new Set(readings.flatMap((of) => [...of]))]);
  /** Characters out of place so far, with the last one under each syllable; and under which the one before it is then best. */
  let misplaced = syllables.map(() => 0);
  const before = readings.map((own) => {
    let best = 0;
    const from = syllables.map((_, at) => (best = misplaced[at]! < misplaced[best]! ? at : best));
    misplaced = from.map((earlier, at) => misplaced[earlier]! + Number(!own.has(syllables[at]!)));
    return from;
  });
  let at = misplaced.indexOf(Math.min(...misplaced));
  return before
    .toReversed()
    .map((from) => {
      const syllable = syllables[at]!;
      at = from[at]!;
      return syllable;
    })
    .reverse();
}

/** The text of readings.ts. */
export function generate(): string {
  const characters = gb2312(LEVEL_1);
  const syllables = syllablesOf(characters);
  const counted = Object.entries(Object.groupBy(syllables, (syllable) => syllable)).map(
    ([syllable, all]) => syllable + all!.length,
  );
  const others = characters.flatMap((character, at) => {
    const usual = pinyin(character, options)[0]!;
    return usual === syllables[at] ? [] : [character + usual];
  });
  return `/**
 * How Chinese characters are read, in Latin letters without tones.
 *
 * Made by readings.generate.ts from pinyin-pro (MIT); do not edit.
 */
import { gb2312, LEVEL_1 } from './gb2312.ts';

/** Syllables in the order of the characters, each with how many it has. */
const SYLLABLES =
  '${counted.join('')}';
/** Characters that are mostly read another way than they stand there. */
const OTHERS =
  '${others.join('')}';

const characters = gb2312(LEVEL_1);
const READINGS = new Map<string, string>();
let last = 0;
for (const [, syllable = '', count] of SYLLABLES.matchAll(/([a-z]+)(\\d+)/g))
  for (const character of characters.slice(last, (last += Number(count)))) READINGS.set(character, syllable);
for (const [, character = '', syllable = ''] of OTHERS.matchAll(/(.)([a-z]+)/gu)) READINGS.set(character, syllable);

/** The syllables of a text in simplified Chinese; undefined where one of its characters is no everyday one. ü is written v. */
export function readingOf(text: string): string[] | undefined {
  const syllables = [...text].map((character) => READINGS.get(character));
  return syllables.every((syllable) => syllable !== undefined) ? syllables : undefined;
}
`;
}

if (import.meta.main) process.stdout.write(generate());
