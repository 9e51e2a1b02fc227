/**
 * Characters that hide or reorder text, or are the trace of a broken conversion: control characters, whatever is drawn as
 * nothing, line and paragraph separators, replacement characters, halves of characters, and stacks of marks. Nothing of a
 * list may hold them, neither typed nor written as an escape of YAML or Markdown.
 *
 * Allowed on purpose, because scripts need them: joiners U+200C/U+200D, marks for names from right to left U+200E/U+200F,
 * variation selectors of emoji, Han and Mongolian, the soft hyphen, signs of Hebrew and Khmer, and the up to eight vowel and
 * tone signs that a letter of Burmese or Tibetan may carry.
 */
const REFUSED = new RegExp(
  [
    '[[\\p{Cc}\\p{Cs}\\p{Default_Ignorable_Code_Point}\\p{Noncharacter_Code_Point}\\u2028\\u2029\\uFFF9-\\uFFFD]--',
    '[\\t\\n\\xAD\\u034F\\u17B4\\u17B5\\u180B-\\u180D\\u180F\\u200C-\\u200F\\uFE00-\\uFE0F\\u{E0100}-\\u{E01EF}]]',
    '|[\\p{M}&&\\p{Script=Inherited}]{5,}|\\p{M}{9,}',
  ].join(''),
  'v',
);

/** The first such character of a text: where it stands, and its name, `U+202E`. */
export function refusedCharacter(text: string): { index: number; character: string } | undefined {
  const index = text.search(REFUSED);
  if (index < 0) return undefined;
  return { index, character: `U+${text.codePointAt(index)!.toString(16).toUpperCase().padStart(4, '0')}` };
}
