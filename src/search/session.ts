/** One search as the page shows it: the entries of a state in order, and what its facets would leave. */
import { search, type Outcome } from './engine.ts';
import { buildFacets, type Facets } from './facets.ts';
import type { Source } from './source.ts';
import type { SearchState, Sort } from './state.ts';

export interface Answer {
  readonly outcome: Outcome;
  /** Rows in the order in which they are shown. */
  readonly rows: readonly number[];
  /** How many entries each value would leave: `modality/ultrasound` → 12. */
  readonly counts: ReadonlyMap<string, number>;
  /** Found before anything was narrowed down. */
  readonly found: number;
}

export interface Session {
  readonly source: Source;
  answer(state: SearchState): Promise<Answer>;
}

export function openSession(source: Source): Session {
  const facets = buildFacets(source.list, source.matcher.broader);
  return {
    source,
    async answer(state) {
      const outcome = await search(source, state.query, state);
      const { query } = outcome;
      const everything = state.query === '';
      const found = everything
        ? Array.from({ length: source.list.entries }, (_, row) => row)
        : outcome.results.map(({ row }) => row);
      const asked = facets.narrow(found, {
        chosen: query.papers === 'only' ? { kind: ['paper'] } : {},
        excluded: query.papers === 'none' ? { kind: ['paper'] } : {},
        from: query.years.from,
        to: query.years.to,
      });
      const rows = await sorted(
        source,
        facets,
        facets.narrow(asked, state),
        everything && state.sort === 'relevance' ? 'newest' : state.sort,
      );
      return { outcome, rows, counts: facets.counts(asked, state), found: asked.length };
    },
  };
}

/** Entries without a year stand last, whatever the order. */
const lateIfNone = (year = 0) => (year > 0 ? year : Number.MAX_SAFE_INTEGER);

async function sorted(source: Source, { years }: Facets, rows: readonly number[], sort: Sort): Promise<readonly number[]> {
  switch (sort) {
    case 'relevance':
      return rows;
    case 'newest':
      return rows.toSorted((a, b) => a - b);
    case 'oldest':
      return rows.toSorted((a, b) => lateIfNone(years[a]) - lateIfNone(years[b]) || a - b);
    case 'title': {
      const place = new Map((await source.titles()).map((row, index) => [row, index]));
      return rows.toSorted((a, b) => place.get(a)! - place.get(b)!);
    }
  }
}
