import { closest, distance } from 'fastest-levenshtein';

/** The known word that a contributor most likely meant, or undefined when nothing comes near (a third of the letters differ). */
export function nearest(word: string, known: readonly string[]): string | undefined {
  if (known.length === 0) return undefined;
  const best = closest(word.toLowerCase(), known as string[]);
  return distance(word.toLowerCase(), best) <= Math.max(1, Math.floor(Math.max(word.length, best.length) / 3)) ? best : undefined;
}
