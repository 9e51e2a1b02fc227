/**
 * Writes simplified-table.ts from OpenCC's data. Run by hand, on a new version of opencc-js only:
 *
 *     node src/text/simplified.generate.ts > src/text/simplified-table.ts
 *
 * Every traditional character of the basic plane whose simplified form is in GB 2312, the characters of everyday Chinese, is in the
 * table, so that a query in traditional characters is understood even where no entry holds the character. Characters go one by
 * one, never in phrases: a search needs the same answer for query and text, not good prose.
 */
import { Converter } from 'opencc-js';
import { gb2312, LEVELS_1_AND_2 } from './gb2312.ts';
import { tableSource } from './simplified.ts';

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

/** The text of simplified-table.ts. */
export const generate = (): string => tableSource(simplifications());

if (import.meta.main) process.stdout.write(generate());
