/**
 * Words as codes for Pagefind's metadata fields.
 *
 * Pagefind splits metadata at white space, stems it by the page's language, takes a short word for a prefix of a longer one and
 * an unknown word for its longest indexed prefix. A code of seven Latin letters and digits that ends in a digit goes through
 * unchanged: no stemmer touches it, and of two codes none is a prefix of the other (notes/search.md, measured on 1.6).
 */

/** What a code stands for: a concept's id; one or two Chinese characters; the stem of a word; a romanised name. */
const LETTERS = { concept: 'c', han: 'h', word: 'w', name: 'n' } as const;
export type CodeKind = keyof typeof LETTERS;

/** Values of the code of one kind, 36⁵ × 10: among 20,000 words, one pair in three lists shares a code. */
const RANGE = 36 ** 5 * 10;

/** FNV-1a over UTF-16 units, 32 bits, with the last bits mixed in (MurmurHash3 finaliser). */
function hash(value: string): number {
  let bits = 0x811c9dc5;
  for (let unit = 0; unit < value.length; unit++) bits = Math.imul(bits ^ value.charCodeAt(unit), 0x01000193);
  bits = Math.imul(bits ^ (bits >>> 16), 0x85ebca6b);
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35);
  return (bits ^ (bits >>> 16)) >>> 0;
}

/** The code of a value: the same on every machine and for ever, since the index and the browser must agree. */
export function code(kind: CodeKind, value: string): string {
  const number = hash(value) % RANGE;
  return LETTERS[kind] + Math.floor(number / 10).toString(36).padStart(5, '0') + String(number % 10);
}
