/** "Did you mean": the indexed word nearest to a mistyped one. */

const HAN = /^\p{Script=Han}+$/u;

/**
 * Edits that a word may be away: none up to three letters, one up to eight, two from nine; in Chinese one from three characters.
 * From six letters on two will do if they only moved a letter: "fribosis" is fibrosis, but "cardigan" is not cardiac.
 * Source: Elasticsearch's `AUTO` fuzziness (one from three letters, two from six), later, since here a wrong guess is worse than
 * none.
 */
const tolerance = (word: string) => (HAN.test(word) ? Number(word.length >= 3) : word.length <= 3 ? 0 : word.length <= 8 ? 1 : 2);
const LETTER_MAY_MOVE = 6;

/** Are two words made of the same letters? */
const sameLetters = (a: string, b: string) => a.length === b.length && [...a].sort().join('') === [...b].sort().join('');

/**
 * Does a short word keep its beginning? Hardly anybody mistypes the first letter, but "river" is one edit from "liver", and the
 * first character of 肝硬化 is the organ. Its two first letters may have changed places.
 */
const sameBeginning = (a: string, b: string) => a[0] === b[0] || (a[0] === b[1] && a[1] === b[0]);

/** The letters of a word as a set of 32 bits: an edit changes two of them at most. */
function letters(word: string): number {
  let bits = 0;
  for (let unit = 0; unit < word.length; unit++) bits |= 1 << (word.charCodeAt(unit) & 31);
  return bits;
}

/** How many bits of two sets differ. */
function difference(a: number, b: number): number {
  let count = 0;
  for (let bits = a ^ b; bits; bits &= bits - 1) count++;
  return count;
}

/**
 * Optimal string alignment: insertions, deletions, substitutions and swaps of neighbours between two words, in UTF-16 units.
 *
 * @returns the distance, or `limit + 1` if it is larger than `limit`: then only a few cells beside the diagonal are looked at.
 */
export function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  const beyond = limit + 1;
  let twoAgo: number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row++) {
    const current: number[] = [row];
    let best = row;
    const last = Math.min(b.length, row + limit);
    for (let column = Math.max(1, row - limit); column <= last; column++) {
      const substitution = (previous[column - 1] ?? beyond) + (a[row - 1] === b[column - 1] ? 0 : 1);
      let cost = Math.min((previous[column] ?? beyond) + 1, (current[column - 1] ?? beyond) + 1, substitution);
      if (a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1]) cost = Math.min(cost, (twoAgo[column - 2] ?? beyond) + 1);
      current[column] = cost;
      if (cost < best) best = cost;
    }
    if (best > limit) return beyond;
    [twoAgo, previous] = [previous, current];
  }
  return Math.min(previous[b.length] ?? beyond, beyond);
}

/**
 * The word that is near enough to be meant: the nearest, among equals the most frequent, among those the first of the alphabet.
 *
 * @param word a normalised word that has no hit.
 * @param candidates indexed words with their frequency; a Map will do.
 */
export function suggest(word: string, candidates: Iterable<readonly [word: string, count: number]>): string | undefined {
  const usual = tolerance(word);
  if (!usual) return undefined;
  let best: { readonly word: string; readonly distance: number; readonly count: number } | undefined;
  const own = letters(word);
  const isShort = HAN.test(word) || word.length <= 7;
  for (const [candidate, count] of candidates) {
    if (Math.abs(candidate.length - word.length) > usual || candidate === word) continue;
    if (isShort && !sameBeginning(word, candidate)) continue;
    const differ = difference(own, letters(candidate));
    if (differ > 2 * usual) continue;
    const limit = differ === 0 && word.length >= LETTER_MAY_MOVE && sameLetters(word, candidate) ? 2 : usual;
    const distance = editDistance(word, candidate, limit);
    if (distance > limit) continue;
    const isBetter =
      !best ||
      distance < best.distance ||
      (distance === best.distance && (count > best.count || (count === best.count && candidate < best.word)));
    if (isBetter) best = { word: candidate, distance, count };
  }
  return best?.word;
}
