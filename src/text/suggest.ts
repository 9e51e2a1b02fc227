/** "Did you mean": the indexed words nearest to a mistyped one. */

export interface Suggestion {
  readonly word: string;
  /** Edits between the typed word and this one. */
  readonly distance: number;
  /** How often the word occurs, as given. */
  readonly count: number;
}

const HAN = /^\p{Script=Han}+$/u;

/**
 * Edits that a word may be away: none up to three letters, one up to seven, two from eight; in Chinese one from three characters.
 * Source: the usual thresholds of search engines (Lucene's AUTO fuzziness), one letter later, because a wrong guess is worse
 * here than none.
 */
const tolerance = (word: string) => (HAN.test(word) ? Number(word.length >= 3) : word.length <= 3 ? 0 : word.length <= 7 ? 1 : 2);

/**
 * Does a short word keep its beginning? Hardly anybody mistypes the first letter, but "river" is one edit from "liver", and the
 * first character of 肝硬化 is the organ. Its two first letters may have changed places.
 */
const sameBeginning = (a: string, b: string) => a[0] === b[0] || (a[0] === b[1] && a[1] === b[0]);

/**
 * Optimal string alignment: insertions, deletions, substitutions and swaps of neighbours between two words, in UTF-16 units.
 *
 * @returns the distance, or `limit + 1` as soon as it is certain to be larger than `limit`.
 */
export function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let twoAgo: number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row++) {
    const current = [row];
    let best = row;
    for (let column = 1; column <= b.length; column++) {
      const same = a[row - 1] === b[column - 1];
      const swapped = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      const cost = Math.min(
        (previous[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
        (previous[column - 1] ?? 0) + (same ? 0 : 1),
        swapped ? (twoAgo[column - 2] ?? 0) + 1 : Infinity,
      );
      current.push(cost);
      best = Math.min(best, cost);
    }
    if (best > limit) return limit + 1;
    [twoAgo, previous] = [previous, current];
  }
  return previous[b.length] ?? 0;
}

/**
 * Words near enough to be meant, the nearest first, the more frequent first among equals.
 *
 * @param word a normalised word that has no hit.
 * @param candidates indexed words with their frequency; a Map will do.
 */
export function suggest(word: string, candidates: Iterable<readonly [word: string, count: number]>, most = 5): Suggestion[] {
  const limit = tolerance(word);
  const found: Suggestion[] = [];
  if (!limit) return found;
  for (const [candidate, count] of candidates) {
    if (Math.abs(candidate.length - word.length) > limit || candidate === word) continue;
    if (limit === 1 && !sameBeginning(word, candidate)) continue;
    const distance = editDistance(word, candidate, limit);
    if (distance <= limit) found.push({ word: candidate, distance, count });
  }
  return found
    .sort((a, b) => a.distance - b.distance || b.count - a.count || (a.word < b.word ? -1 : 1))
    .slice(0, most);
}
