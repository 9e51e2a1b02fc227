import { describe, expect, it } from 'vitest';
import { listData } from '../../../src/search/list.ts';
import { openSession } from '../../../src/search/session.ts';
import { EMPTY, type SearchState } from '../../../src/search/state.ts';
import { byTitle } from '../../../src/search/titles.ts';
import { catalog, engine } from './small.ts';

const session = openSession({
  ...engine,
  list: listData(catalog),
  titles: () => Promise.resolve(byTitle(catalog.entries)),
  card: () => Promise.reject(new Error('No card is shown here.')),
});

/** An answer with ids for rows, and what each kind, method and organ would leave. */
async function answer(state: Partial<SearchState>) {
  const { rows, counts, found } = await session.answer({ ...EMPTY, ...state });
  return {
    ids: rows.map((row) => catalog.entries[row]!.id),
    counts: Object.fromEntries([...counts].filter(([value, count]) => count && /^(?:kind|method|anatomy)\//.test(value))),
    found,
  };
}
const PAPERS = ['elasto-2021', 'fibrosis-2019', 'thyroid-2019', 'tumour-2012'];

describe('a session', () => {
  it('shows the whole list, newest first, where nothing is asked for', async () => {
    expect(await answer({})).toEqual({
      ids: [...PAPERS, 'deeplesion', 'lesions'],
      counts: {
        'kind/paper': 4,
        'kind/dataset': 2,
        'anatomy/liver': 3,
        'anatomy/thyroid': 1,
        'method/deep-learning': 1,
        'method/svm': 2,
      },
      found: 6,
    });
  });

  it('takes type:paper for papers of any type, and -type:paper for all that is none', async () => {
    expect(await answer({ query: 'type:paper' })).toEqual({
      ids: PAPERS,
      counts: { 'kind/paper': 4, 'anatomy/liver': 3, 'anatomy/thyroid': 1, 'method/deep-learning': 1, 'method/svm': 2 },
      found: 4,
    });
    expect(await answer({ query: '-type:paper' })).toEqual({
      ids: ['deeplesion', 'lesions'],
      counts: { 'kind/dataset': 2 },
      found: 2,
    });
  });

  it('narrows down to the years of the query and to those that are chosen', async () => {
    const tumour = { ids: ['tumour-2012'], counts: { 'kind/paper': 1, 'anatomy/liver': 1, 'method/svm': 1 } };
    expect(await answer({ query: 'liver year:2010..2015' })).toEqual({ ...tumour, found: 1 });
    expect(await answer({ query: 'liver', to: 2015 })).toEqual({ ...tumour, found: 3 });
    expect((await answer({ query: 'year:>2019' })).ids).toEqual(['elasto-2021']);
    expect((await answer({ query: 'what was published after 2019?' })).ids).toEqual(['elasto-2021']);
  });

  it('narrows down to what is chosen, and counts what the other values of that facet would leave', async () => {
    expect(await answer({ query: 'liver', chosen: { method: ['svm'] } })).toEqual({
      ids: ['tumour-2012'],
      counts: { 'kind/paper': 1, 'anatomy/liver': 1, 'method/deep-learning': 1, 'method/svm': 1 },
      found: 3,
    });
  });

  it.each([
    ['relevance', ['fibrosis-2019', 'thyroid-2019', 'elasto-2021']],
    ['newest', ['elasto-2021', 'fibrosis-2019', 'thyroid-2019']],
    ['oldest', ['fibrosis-2019', 'thyroid-2019', 'elasto-2021']],
    ['title', ['elasto-2021', 'thyroid-2019', 'fibrosis-2019']],
  ] as const)('sorts by %s', async (sort, ids) => {
    expect((await answer({ query: 'sonography', sort })).ids).toEqual(ids);
  });

  it('puts what has no year last, whatever the order', async () => {
    const oldest = ['tumour-2012', 'fibrosis-2019', 'thyroid-2019', 'elasto-2021', 'deeplesion', 'lesions'];
    expect((await answer({ sort: 'oldest' })).ids).toEqual(oldest);
  });
});
