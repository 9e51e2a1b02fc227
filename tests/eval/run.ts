/**
 * Measures the search with the queries of content/queries.yml, in a real browser, in both languages, class by class.
 *
 *     npm run eval:search                     the list of this project, built anew
 *     npm run eval:search -- --site DIR       a site that is built already
 *     npm run eval:search -- --misses         also every query that is not answered perfectly
 *     npm run eval:search -- --queries FILE   other queries, written like content/queries.yml
 *     npm run eval:search -- --entries 10000  a list of so many entries, made up: bytes, times, counts; 1 if over a bar
 */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { serve } from '../../src/build/serve.ts';
import { launch } from '../browser/chromium.ts';
import { readOptions } from '../options.ts';
import { ask, ready } from './ask.ts';
import { firstSearchBytes } from './bytes.ts';
import { HALF_TYPED, NOTHING, OWN_QUERIES, readQueries } from './queries.ts';
import { measureScale } from './scale.ts';
import { falseHits, halfTypedHits, percentile, scoreOf, type Asked } from './score.ts';

const values = readOptions(
  {
    site: { type: 'string' },
    misses: { type: 'boolean' },
    queries: { type: 'string' },
    entries: { type: 'string' },
    content: { type: 'string' },
  },
  'Usage: npm run eval:search -- [--site SITE] [--misses] [--queries FILE] | --entries N [--site SITE --content LIST]',
);
const root = join(import.meta.dirname, '../..');

function buildSite(): string {
  const out = join(root, 'node_modules/.cache/eval-site');
  const { status } = spawnSync(process.execPath, ['src/cli/build.ts', '--out', out], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  if (status !== 0) process.exit(status ?? 1);
  return out;
}

const print = (line: string) => process.stdout.write(`${line}\n`);
if (values.entries) {
  const made = values.site && values.content ? { site: values.site, list: values.content } : undefined;
  process.exit((await measureScale(Number(values.entries), print, made)) ? 0 : 1);
}
const queries = readQueries(values.queries ?? OWN_QUERIES);

/** All queries on one page, one after another. */
async function askAll(page: Page): Promise<Asked[]> {
  const asked: Asked[] = [];
  for (const [name, list] of queries) for (const query of list) asked.push({ ...query, name, answer: await ask(page, query.q) });
  return asked;
}

const share = (value: number) => value.toFixed(3).padStart(8);
const site = await serve(values.site ?? buildSite(), {});
const browser = await launch();
for (const locale of ['', 'en/']) {
  const address = `${site.url}${locale}search/`;
  const page = await browser.newPage();
  await page.goto(address);
  await ready(page);
  const asked = await askAll(page);
  print(`\n${locale === '' ? '中文' : 'English'} interface, ${asked.length} queries`);
  print(['class'.padEnd(16), 'n', 'recall@10', 'first', 'MRR', 'empty', 'noise'].join('\t'));
  const line = (name: string, of: readonly Asked[]) => {
    const { queries: n, recall, first, reciprocal, empty, noise } = scoreOf(of);
    print([name.padEnd(16), n, share(recall), share(first), share(reciprocal), share(empty), share(noise)].join('\t'));
  };
  const of = (name: string) => asked.filter((one) => one.name === name);
  const classes = [...queries.keys()].filter((name) => name !== NOTHING && name !== HALF_TYPED);
  for (const name of classes) line(name, of(name));
  line('all of these', classes.flatMap(of));
  print(`half-typed found   ${share(halfTypedHits(of(HALF_TYPED)))} of ${of(HALF_TYPED).length}`);
  print(`false hits         ${falseHits(asked).length} of ${of(NOTHING).length}`);
  const times = asked.map(({ answer }) => answer.time);
  print(`time, ms           median ${percentile(times, 0.5).toFixed(0)}, p95 ${percentile(times, 0.95).toFixed(0)}`);
  const first: string[] = [];
  for (const query of ['超声', 'liver fibrosis', 'thyriod', 'radiom']) {
    const context = await browser.newContext();
    first.push(`${query} ${await firstSearchBytes(await context.newPage(), address, query)}`);
    await context.close();
  }
  print(`first search, bytes ${first.join(', ')}`);
  if (values.misses) {
    for (const one of asked) {
      const { recall, first: hit, noise } = scoreOf([one]);
      if (one.want.length ? recall < 1 || hit < 1 || noise > 0 : one.answer.ids.length)
        print(`  ${one.name}: ${one.q} → ${one.answer.ids.slice(0, 10).join(' ')}`);
    }
  }
  await page.close();
}
await browser.close();
await site.close();
