/** The address of a search: everything that is chosen, by ids, in an order that does not change. */

export const SORTS = ['relevance', 'newest', 'oldest', 'title'] as const;
export type Sort = (typeof SORTS)[number];

export interface SearchState {
  readonly query: string;
  /** Facet → values that an entry must have one of: `modality` → `['ultrasound', 'ct']`. */
  readonly chosen: Readonly<Record<string, readonly string[]>>;
  /** Facet → values that it may not have. */
  readonly excluded: Readonly<Record<string, readonly string[]>>;
  readonly from: number | undefined;
  readonly to: number | undefined;
  readonly sort: Sort;
  /** Take the query as it is typed. */
  readonly literal: boolean;
  /** Look into summaries and notes as well. */
  readonly deep: boolean;
}

export const EMPTY: SearchState = {
  query: '',
  chosen: {},
  excluded: {},
  from: undefined,
  to: undefined,
  sort: 'relevance',
  literal: false,
  deep: false,
};

const yearIn = (text: string | null) => (text && /^\d{4}$/.test(text) ? Number(text) : undefined);

/** Reads an address; whatever it does not know it leaves aside. @param facets names of the facets, in order. */
export function readState(search: string, facets: readonly string[]): SearchState {
  const parameters = new URLSearchParams(search);
  const listsOf = (sign: string) =>
    Object.fromEntries(
      facets.flatMap((facet) => {
        const values = parameters
          .getAll(sign + facet)
          .flatMap((value) => value.split(','))
          .filter((value) => /^[a-z0-9/-]+$/.test(value));
        return values.length ? [[facet, [...new Set(values)]]] : [];
      }),
    );
  const sort = SORTS.find((one) => one === parameters.get('sort'));
  return {
    query: (parameters.get('q') ?? '').trim(),
    chosen: listsOf(''),
    excluded: listsOf('-'),
    from: yearIn(parameters.get('from')),
    to: yearIn(parameters.get('to')),
    sort: sort ?? 'relevance',
    literal: parameters.get('literal') === '1',
    deep: parameters.get('deep') === '1',
  };
}

/** The query string of a state: empty for an empty one. Commas and slashes stay readable. */
export function writeState(state: SearchState, facets: readonly string[]): string {
  const pairs: [string, string][] = [];
  if (state.query) pairs.push(['q', state.query]);
  for (const facet of facets) {
    for (const [sign, lists] of [
      ['', state.chosen],
      ['-', state.excluded],
    ] as const) {
      const values = lists[facet] ?? [];
      if (values.length) pairs.push([sign + facet, values.join(',')]);
    }
  }
  if (state.from) pairs.push(['from', String(state.from)]);
  if (state.to) pairs.push(['to', String(state.to)]);
  if (state.sort !== 'relevance') pairs.push(['sort', state.sort]);
  if (state.literal) pairs.push(['literal', '1']);
  if (state.deep) pairs.push(['deep', '1']);
  const text = new URLSearchParams(pairs).toString().replaceAll('%2C', ',').replaceAll('%2F', '/');
  return text && `?${text}`;
}

/** Is anything chosen beside the query? */
export const isNarrowed = ({ chosen, excluded, from, to }: SearchState): boolean =>
  Object.keys(chosen).length > 0 || Object.keys(excluded).length > 0 || from !== undefined || to !== undefined;

const without = (values: readonly string[] | undefined, value: string) => (values ?? []).filter((one) => one !== value);

/** The state with a value chosen, excluded, or neither. */
export function withValue(state: SearchState, facet: string, value: string, as: 'chosen' | 'excluded' | 'neither'): SearchState {
  const put = (lists: SearchState['chosen'], add: boolean) => {
    const { [facet]: old, ...others } = lists;
    const values = add ? [...without(old, value), value] : without(old, value);
    return values.length ? { ...others, [facet]: values } : others;
  };
  return { ...state, chosen: put(state.chosen, as === 'chosen'), excluded: put(state.excluded, as === 'excluded') };
}
