/**
 * Words as codes for Pagefind's metadata fields.
 *
 * Pagefind splits metadata at white space, stems it by the page's language, takes a short word for a prefix of a longer one and
 * an unknown word for its longest indexed prefix. A code of seven Latin letters and digits that ends in a digit goes through
 * unchanged: no stemmer touches it, and of two codes none is a prefix of the other. Source: measured on Pagefind 1.6.
 */

/** What a code stands for: a concept's id; one or two Chinese characters; the stem of a word; a romanised name. */
const LETTERS = { concept: 'c', han: 'h', word: 'w', name: 'n' } as const;
export type CodeKind = keyof typeof LETTERS;

/** How many codes each kind has. In an index of 20,000 words two share a code with a chance of one in four. */
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
  const digits = Math.floor(number / 10)
    .toString(36)
    .padStart(5, '0');
  return `${LETTERS[kind]}${digits}${number % 10}`;
}
