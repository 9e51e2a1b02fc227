/**
 * Words as codes for Pagefind's metadata fields.
 *
 * Pagefind splits metadata at white space, stems it by the page's language, takes a short word for a prefix of a longer one and
 * an unknown word for its longest indexed prefix. A code of six Latin letters and digits goes through unchanged: Pagefind has no
 * stemmer for Chinese, in whose index it stands, and of two codes none is a prefix of the other. Every letter more would cost a
 * searcher one byte a word. Source: measured on Pagefind 1.6.
 */

/** What a code stands for: a concept's id; one or two Chinese characters; the stem of a word; a romanised name. */
const LETTERS = { concept: 'c', han: 'h', word: 'w', name: 'n' } as const;
export type CodeKind = keyof typeof LETTERS;

/** How many codes each kind has. In an index of 20,000 words some three pairs share a code. */
const RANGE = 36 ** 5;

/** FNV-1a over UTF-16 units, 32 bits, with the last bits mixed in (MurmurHash3 finaliser). */
function hash(value: string): number {
  let bits = 0x811c9dc5;
  for (let unit = 0; unit < value.length; unit++) bits = Math.imul(bits ^ value.charCodeAt(unit), 0x01000193);
  bits = Math.imul(bits ^ (bits >>> 16), 0x85ebca6b);
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35);
  return (bits ^ (bits >>> 16)) >>> 0;
}

/** The code of a value: the same on every machine and for ever, since the index and the browser must agree. */
export const code = (kind: CodeKind, value: string): string =>
  LETTERS[kind] + (hash(value) % RANGE).toString(36).padStart(5, '0');
