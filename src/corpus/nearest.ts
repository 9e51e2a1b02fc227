import { distance } from 'fastest-levenshtein';

/** Words longer than any id, key or term come from something else than a slip of the hand. */
const MAX_WORD = 100;

/** Letters of a word that may differ: a third of them; two of five, so that swapped neighbours count as a slip. */
const slack = (length: number) => Math.max(length < 5 ? 1 : 2, Math.floor(length / 3));

/** The known word that a contributor most likely meant, or undefined when nothing comes near. */
export function nearest(word: string, known: Iterable<string>): string | undefined {
  if (word.length > MAX_WORD) return undefined;
  const typed = word.toLowerCase();
  let best: string | undefined;
  let least = Infinity;
  for (const candidate of known) {
    const most = Math.min(least - 1, slack(Math.max(typed.length, candidate.length)));
    // The lengths alone rule out most of a long list.
    if (Math.abs(typed.length - candidate.length) > most) continue;
    const differing = distance(typed, candidate);
    if (differing > most) continue;
    best = candidate;
    least = differing;
  }
  return best;
}
