/** The list of words on its way to the browser. */

/** A normalised word, and in how many entries it stands. */
export type WordCount = readonly [word: string, entries: number];

/** Compact form: words of one count together, `{ "1": "abdomen ablation", "12": "liver" }`. */
export function packWords(words: readonly WordCount[]): Record<string, string> {
  const byCount = new Map<number, string[]>();
  for (const [word, count] of words) byCount.set(count, [...(byCount.get(count) ?? []), word]);
  return Object.fromEntries([...byCount].map(([count, list]) => [count, list.join(' ')]));
}

export const unpackWords = (packed: Readonly<Record<string, string>>): WordCount[] =>
  Object.entries(packed).flatMap(([count, list]) => list.split(' ').map((word) => [word, Number(count)] as const));
