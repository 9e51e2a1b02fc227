/**
 * Traditional → simplified characters, packed as the distances from one to the next by code, for they travel to every reader: two
 * thirds of what the characters themselves take when compressed.
 */
import { packNumbers, unpackNumbers } from './numbers.ts';
import { FROM, TO } from './simplified-table.ts';

/** Characters of their distances. Those to lower codes are odd, the others even. */
function charactersOf(distances: string): string[] {
  let code = 0;
  return unpackNumbers(distances).map((step) => String.fromCharCode((code += step % 2 ? -(step + 1) / 2 : step / 2)));
}

const distancesOf = (characters: readonly string[]): string => {
  const codes = characters.map((character) => character.charCodeAt(0));
  const steps = codes.map((code, index) => code - (codes[index - 1] ?? 0));
  return packNumbers(steps.map((step) => (step < 0 ? -2 * step - 1 : 2 * step)));
};

const simple = charactersOf(TO);

/** Simplified form of a traditional character. A character that has none is not in it, and no value is a key. */
export const SIMPLIFIED: ReadonlyMap<string, string> = new Map(
  charactersOf(FROM).map((character, index) => [character, simple[index] ?? character]),
);

/** The text of simplified-table.ts for a table. */
export function tableSource(table: Iterable<readonly [from: string, to: string]>): string {
  const rows = [...table].sort(([a], [b]) => a.charCodeAt(0) - b.charCodeAt(0));
  const packed = (side: 0 | 1) => distancesOf(rows.map((row) => row[side])).replaceAll('\\', '\\\\');
  return `/**
 * Traditional → simplified characters, ${rows.length} of them, as simplified.ts packs them.
 *
 * Made by simplified.generate.ts from OpenCC (Apache-2.0, https://github.com/BYVoid/OpenCC); do not edit.
 */
export const FROM =
  '${packed(0)}';
export const TO =
  '${packed(1)}';
`;
}
