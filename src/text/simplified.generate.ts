/**
 * Writes simplified.ts from OpenCC's data. Run by hand, on a new version of opencc-js only:
 *
 *     node src/text/simplified.generate.ts > src/text/simplified.ts
 *
 * Every traditional character of the basic plane whose simplified form is in GB 2312, the characters of everyday Chinese, is in the
 * table, so that a query in traditional characters is understood even where no entry holds the character. Characters go one by one, never in phrases: a search needs the same answer for
 * query and text, not good prose.
 */
import { Converter } from 'opencc-js';
import { gb2312, LEVELS_1_AND_2 } from './gb2312.ts';
import { packNumbers } from './numbers.ts';

/** Characters that normalisation (NFKC) leaves as they are. */
const BASIC_PLANE = Array.from({ length: 0x10000 }, (_, code) => String.fromCharCode(code)).filter(
  (character) => character.normalize('NFKC') === character,
);

const EVERYDAY = new Set(gb2312(LEVELS_1_AND_2));

/** OpenCC's standard forms first, then those of Taiwan and Hong Kong: 說 and 説 are both 说. */
const CONVERTERS = (['t', 'tw', 'hk'] as const).map((from) => Converter({ from, to: 'cn' }));

/** Traditional or regional character → simplified character; no value is a key. */
function simplifications(): Map<string, string> {
  const table = new Map<string, string>();
  const targets = new Set<string>();
  for (const simplify of CONVERTERS) {
    const changed = BASIC_PLANE.filter((character) => !table.has(character) && !targets.has(character)).flatMap((from) => {
      const to = simplify(simplify(from));
      return to !== from && EVERYDAY.has(to) ? [[from, to] as const] : [];
    });
    for (const [from, to] of changed) table.set(from, to);
    for (const [, to] of changed) targets.add(to);
  }
  return table;
}

/** Distances from each code to the next, positive and negative ones in turn: 0, 1, -1, 2 … as 0, 2, 1, 4 … */
const distances = (codes: readonly number[]) =>
  packNumbers(
    codes.map((code, index) => code - (codes[index - 1] ?? 0)).map((step) => (step < 0 ? -2 * step - 1 : 2 * step)),
  ).replaceAll('\\', '\\\\');

/** The text of simplified.ts. */
export function generate(): string {
  const rows = [...simplifications()];
  rows.sort(([a], [b]) => a.charCodeAt(0) - b.charCodeAt(0));
  const codes = (side: 0 | 1) => rows.map((row) => row[side].charCodeAt(0));
  return `/**
 * Traditional → simplified characters, ${rows.length} of them.
 *
 * Made by simplified.generate.ts from OpenCC (Apache-2.0, https://github.com/BYVoid/OpenCC); do not edit.
 * FROM and TO are the distances from one character to the next by code, for they travel to every reader: two thirds of what
 * the characters themselves take when compressed.
 */
import { unpackNumbers } from './numbers.ts';

const FROM =
  '${distances(codes(0))}';
const TO =
  '${distances(codes(1))}';

/** Characters of their distances. */
function charactersOf(distances: string): string[] {
  let code = 0;
  return unpackNumbers(distances).map((step) => String.fromCharCode((code += step % 2 ? -(step + 1) / 2 : step / 2)));
}

const simple = charactersOf(TO);

/** Simplified form of a traditional character. A character that has none is not in it, and no value is a key. */
export const SIMPLIFIED: ReadonlyMap<string, string> = new Map(
  charactersOf(FROM).map((character, index) => [character, simple[index] ?? character]),
);
`;
}

if (import.meta.main) process.stdout.write(generate());
