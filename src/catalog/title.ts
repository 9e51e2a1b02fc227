/** Titles that differ only in case, width, spaces and punctuation are one title. */

/** Letters and digits alone, in lower case. */
export const foldedTitle = (title: string) =>
  title
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');

/** Letters of the shorter title at which the longer one is it with a subtitle. */
const ENOUGH = 20;
/** Share of words that two spellings of one title have in common: a slip, tumour and tumor, a word of the journal's. */
const SAME_WORDS = 0.75;

/** Is one title the other, or the beginning of it (a subtitle left out)? */
export function isSameTitle(a: string, b: string): boolean {
  const [one, other] = [foldedTitle(a), foldedTitle(b)];
  if (one === '' || other === '') return false;
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  return short === long || (short.length >= ENOUGH && long.startsWith(short));
}

/** Latin words, and each Chinese character. */
const wordsOf = (title: string) =>
  new Set(
    title
      .normalize('NFKC')
      .toLowerCase()
      .match(/\p{Script=Han}|[^\P{L}\p{Script=Han}]+|\p{N}+/gu),
  );
const isHan = (title: string) => /\p{Script=Han}/u.test(title);

/**
 * Is a title that somebody else has for a work certainly another one than the titles that the list has for it? One in another
 * script may be a translation, and says nothing.
 */
export function isOtherTitle(found: string, titles: readonly string[]): boolean {
  const comparable = titles.filter((title) => isHan(title) === isHan(found));
  const words = wordsOf(found);
  return (
    comparable.length > 0 &&
    comparable.every((title) => {
      const own = wordsOf(title);
      const common = [...own].filter((word) => words.has(word)).length;
      return !isSameTitle(title, found) && common / Math.max(1, own.size + words.size - common) < SAME_WORDS;
    })
  );
}
