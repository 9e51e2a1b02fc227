/**
 * Writes simplified.ts from OpenCC's data. Run by hand, on a new version of opencc-js only:
 *
 *     node src/text/simplified.generate.ts > src/text/simplified.ts
 *
 * Every traditional character of the basic plane is in the table, so that a query in traditional characters is understood
 * even where no entry holds the character. Characters go one by one, never in phrases: a search needs the same answer for
 * query and text, not good prose.
 */
import { Converter } from 'opencc-js';

/** Characters that normalisation (NFKC) leaves as they are. */
const BASIC_PLANE = Array.from({ length: 0x10000 }, (_, code) => String.fromCharCode(code)).filter(
  (character) => character.normalize('NFKC') === character,
);

/** OpenCC's standard forms first, then those of Taiwan and Hong Kong: 說 and 説 are both 说. */
const CONVERTERS = (['t', 'tw', 'hk'] as const).map((from) => Converter({ from, to: 'cn' }));

/** Traditional or regional character → simplified character; no value is a key. */
function simplifications(): Map<string, string> {
  const table = new Map<string, string>();
  const targets = new Set<string>();
  for (const simplify of CONVERTERS) {
    const changed = BASIC_PLANE.filter((character) => !table.has(character) && !targets.has(character)).flatMap((from) => {
      const to = simplify(simplify(from));
      return to !== from && to.length === 1 ? [[from, to] as const] : [];
    });
    for (const [from, to] of changed) table.set(from, to);
    for (const [, to] of changed) targets.add(to);
  }
  return table;
}

/** The text of simplified.ts. */
export function generate(): string {
  const rows = [...simplifications()];
  rows.sort(([a], [b]) => a.charCodeAt(0) - b.charCodeAt(0));
  const steps = rows.map(([from], index) => from.charCodeAt(0) - (rows[index - 1]?.[0].charCodeAt(0) ?? 0));
  return `/**
 * Traditional → simplified characters, ${rows.length} of them.
 *
 * Made by simplified.generate.ts from OpenCC (Apache-2.0, https://github.com/BYVoid/OpenCC); do not edit.
 * STEPS are the distances from one traditional character to the next by code, SIMPLE what each of them becomes: that
 * compresses to two thirds of the size of two lists of characters.
 */
const STEPS =
  '${steps.join(' ')}';
const SIMPLE =
  '${rows.map(([, to]) => to).join('')}';

let code = 0;

/** Simplified form of a traditional character. A character that has none is not in it, and no value is a key. */
export const SIMPLIFIED: ReadonlyMap<string, string> = new Map(
  STEPS.split(' ').map((step, index) => [String.fromCharCode((code += Number(step))), SIMPLE.charAt(index)]),
);
`;
}

if (import.meta.main) process.stdout.write(generate());
