/** Entries on the same topics, by the tags they share. */
import type { Catalog } from './catalog.ts';
import type { Entry } from './entry.ts';
import { onceFor } from './once.ts';

export interface Related {
  readonly entry: Entry;
  /** What they share, the rarest term first, as `facet/term`. */
  readonly shared: readonly string[];
}

/** A term that stands on more entries than this says little of any two of them, and would cost a look at each. */
const COMMON = 400;
const MOST = 5;

/**
 * A shared term counts the more, the rarer it is in the list (logarithm of entries over entries with the term), so that two
 * papers on biliary atresia are nearer than two on ultrasound. At least two terms must be shared.
 */
export const relatedTo = (catalog: Catalog, entry: Entry): readonly Related[] => relatedIn(catalog)(entry);

const relatedIn = onceFor((catalog: Catalog) => onceFor((entry: Entry) => findRelated(catalog, entry)));

function findRelated(catalog: Catalog, entry: Entry): Related[] {
  const total = catalog.entries.length;
  const found = new Map<Entry, { score: number; shared: { term: string; weight: number }[] }>();
  for (const [facet, ids] of Object.entries(entry.terms)) {
    for (const id of ids) {
      const others = catalog.term(facet, id)?.entries ?? [];
      if (others.length > COMMON) continue;
      const weight = Math.log(total / others.length);
      for (const other of others) {
        if (other === entry) continue;
        const match = found.get(other) ?? { score: 0, shared: [] };
        match.score += weight;
        match.shared.push({ term: `${facet}/${id}`, weight });
        found.set(other, match);
      }
    }
  }
  return [...found]
    .filter(([, { shared }]) => shared.length > 1)
    .sort(([a, x], [b, y]) => y.score - x.score || (a.id < b.id ? -1 : 1))
    .slice(0, MOST)
    .map(([other, { shared }]) => ({
      entry: other,
      shared: shared.toSorted((a, b) => b.weight - a.weight || (a.term < b.term ? -1 : 1)).map(({ term }) => term),
    }));
}
