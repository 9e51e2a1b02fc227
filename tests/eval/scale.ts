/**
 * The search over a long list that is made up: what a first search costs, how long the others take, and whether the facets
 * count what is there. The counts are compared with a count over the files themselves.
 */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { serve } from '../../src/build/serve.ts';
import { readCorpus, type Corpus } from '../../src/corpus/read.ts';
import { EMPTY, writeState, type SearchState } from '../../src/search/state.ts';
import { launch } from '../browser/chromium.ts';
import { ask, ready } from './ask.ts';
import { firstSearchBytes } from './bytes.ts';
import { OWN_QUERIES, readQueries } from './queries.ts';
import { percentile } from './score.ts';

const root = join(import.meta.dirname, '../..');
const cache = join(root, 'node_modules/.cache');
const FIRST = ['超声', 'liver fibrosis', 'thyriod nodules', 'radiom'];
/** The bars of the list of 10,000 entries. */
const MOST_BYTES = 400_000;
const MOST_TIME = 100;

function node(...args: string[]): void {
  const { status } = spawnSync(process.execPath, args, { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] });
  if (status !== 0) process.exit(status ?? 1);
}

/** Choices whose counts are compared: one value, several of one facet, of two facets, without a value, a span of years, an author. */
const CHOICES: readonly Partial<SearchState>[] = [
  { chosen: { modality: ['ultrasound'] } },
  { chosen: { modality: ['ultrasound', 'ct'], anatomy: ['liver'] } },
  { chosen: { method: ['machine-learning'] }, excluded: { method: ['deep-learning'], anatomy: ['breast', 'thyroid'] } },
  { chosen: { task: ['segmentation'] }, from: 2012, to: 2016 },
  { query: 'author:ivanov', chosen: { anatomy: ['abdomen'] } },
];

interface Counted {
  readonly total: number;
  /** `modality/ct` → entries that choosing it would leave. */
  readonly values: Readonly<Record<string, number>>;
}

/** Counts by looking at every entry. */
function countOf(corpus: Corpus, state: SearchState): Counted {
  const data = (entry: Corpus['entries'][number]) => entry.data as { authors?: unknown[]; year?: number | string };
  const broader = new Map(
    corpus.facets.map((facet) => [
      facet,
      new Map((corpus.vocabularies[facet]?.terms ?? []).map((term) => [term.id, term.broader ?? []])),
    ]),
  );
  const isUnder = (facet: string, term: string, above: string): boolean =>
    term === above || (broader.get(facet)!.get(term) ?? []).some((next) => isUnder(facet, next, above));
  const has = (entry: Corpus['entries'][number], facet: string, value: string) =>
    (entry.terms[facet] ?? []).some((term) => isUnder(facet, term, value));
  const author = /author:(\w+)/.exec(state.query)?.[1];
  const passes = (entry: Corpus['entries'][number], leaveOut?: string) => {
    const year = Number(data(entry).year ?? 0);
    return (
      Object.entries(state.chosen).every(
        ([facet, values]) => facet === leaveOut || values.some((value) => has(entry, facet, value)),
      ) &&
      Object.entries(state.excluded).every(([facet, values]) => values.every((value) => !has(entry, facet, value))) &&
      year >= (state.from ?? -Infinity) &&
      year <= (state.to ?? Infinity) &&
      (author === undefined || JSON.stringify(data(entry).authors).toLowerCase().includes(`"${author}"`))
    );
  };
  const values = corpus.facets.flatMap((facet) => {
    const left = corpus.entries.filter((entry) => passes(entry, facet));
    return [...broader.get(facet)!.keys()].map(
      (value) => [`${facet}/${value}`, left.filter((entry) => has(entry, facet, value)).length] as const,
    );
  });
  return {
    total: corpus.entries.filter((entry) => passes(entry)).length,
    values: Object.fromEntries(values.filter(([, n]) => n > 0)),
  };
}

/** What the search page says for the same choice. */
async function shownFor(page: Page, address: string, state: SearchState, facets: readonly string[]): Promise<Counted> {
  await page.goto(address + writeState(state, facets));
  await page.locator('[data-search-state="done"]').waitFor({ state: 'attached' });
  return page.evaluate((names) => {
    const values = names.flatMap((facet) =>
      [...document.querySelectorAll<HTMLElement>(`[data-facet="${facet}"] [data-facet-value]`)].map(
        (item) =>
          [`${facet}/${item.dataset.facetValue!}`, Number(item.querySelector<HTMLElement>('[data-count]')!.dataset.n)] as const,
      ),
    );
    const status = document.querySelector('[data-search-status]')!.textContent;
    return {
      total: Number(/[\d,]+/.exec(status)![0].replaceAll(',', '')),
      values: Object.fromEntries(values.filter(([, n]) => n > 0)),
    };
  }, facets);
}

/**
 * Measures, and prints each figure beside its bar.
 *
 * @param made a list and its site, where they are there already.
 * @returns whether all of it is within the bars.
 */
export async function measureScale(
  entries: number,
  print: (line: string) => void,
  made?: { readonly list: string; readonly site: string },
): Promise<boolean> {
  const { list, site: folder } = made ?? { list: join(cache, `eval-list-${entries}`), site: join(cache, `eval-site-${entries}`) };
  if (!made) {
    node('tests/bench/generate.ts', '--entries', String(entries), '--out', list);
    node('src/cli/build.ts', '--content', list, '--out', folder, '--site', 'https://list.example');
  }
  const site = await serve(folder, {});
  const browser = await launch();
  const address = `${site.url}en/search/`;

  const bytes: number[] = [];
  for (const query of FIRST) {
    const context = await browser.newContext();
    bytes.push(await firstSearchBytes(await context.newPage(), address, query));
    await context.close();
  }
  print(`first search, bytes ${FIRST.map((query, index) => `${query} ${bytes[index]}`).join(', ')} (at most ${MOST_BYTES})`);

  const page = await browser.newPage();
  await page.goto(address);
  await ready(page);
  const times: number[] = [];
  for (const list of readQueries(OWN_QUERIES).values()) for (const { q } of list) times.push((await ask(page, q)).time);
  const slow = percentile(times, 0.95);
  print(
    `time of ${times.length} searches, ms  median ${percentile(times, 0.5).toFixed(0)}, p95 ${slow.toFixed(0)} (at most ${MOST_TIME})`,
  );

  const corpus = readCorpus(list);
  let wrong = 0;
  for (const choice of CHOICES) {
    const state = { ...EMPTY, ...choice };
    const [shown, counted] = [await shownFor(page, address, state, corpus.facets), countOf(corpus, state)];
    const names = [...new Set([...Object.keys(shown.values), ...Object.keys(counted.values)])];
    const differ = names.filter((name) => shown.values[name] !== counted.values[name]);
    if (shown.total !== counted.total || differ.length) wrong++;
    const found = differ.map((name) => `${name} ${shown.values[name] ?? 0} for ${counted.values[name] ?? 0}`).join(', ');
    print(
      `facets of ${writeState(state, corpus.facets)}  ${shown.total} of ${counted.total} entries, ${names.length} counts, ${found || 'all right'}`,
    );
  }
  await browser.close();
  await site.close();
  return Math.max(...bytes) <= MOST_BYTES && slow <= MOST_TIME && wrong === 0;
}
