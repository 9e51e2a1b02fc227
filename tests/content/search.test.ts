/** The search on the list itself: every entry by its title, and the queries that the list brings with it (tests/eval). */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { QUERIES_FILE } from '../../src/corpus/read.ts';
import { siteUnder, visit } from '../browser/site.ts';
import { ask, ready } from '../eval/ask.ts';
import { HALF_TYPED, NOTHING, readQueries } from '../eval/queries.ts';
import { falseHits, halfTyped, halfTypedHits, scoreOf, type Asked } from '../eval/score.ts';
import { listOf } from '../site/list.ts';

const { open } = visit('/repo');
const site = siteUnder('/repo');
const { corpus, locales, folderOf } = listOf(site);
const file = join(site.list, QUERIES_FILE);
/** A list that brings no queries has none to answer. */
const queries = existsSync(file) ? readQueries(file) : undefined;
/** Classes whose queries mean the same when their end is cut off. */
const CUT = ['chinese', 'english', 'mixed', 'names', 'questions'];

test.each(locales)('every entry is found by its title, in %s', async (locale) => {
  const titles = new Map(corpus.entries.map(({ id, data }) => [id, data.title]));
  const page = await open(`${folderOf(locale)}search/`);
  await ready(page);
  const others: string[] = [];
  for (const title of titles.values()) {
    const first = (await ask(page, title)).ids[0];
    if (first === undefined || titles.get(first) !== title) others.push(`${title} → ${first}`);
  }
  expect(others).toEqual([]);
});

describe.each(queries ? locales : [])('the queries of the list, in %s', (locale) => {
  const asked: Asked[] = [];
  const cut: Asked[] = [];

  test('want entries that the list has', () => {
    const known = new Set(corpus.entries.map(({ id }) => id));
    const wanted = [...queries!.values()].flatMap((list) => list.flatMap(({ want, may }) => [...want, ...may]));
    expect(wanted.filter((id) => !known.has(id))).toEqual([]);
  });

  test('are all answered', async () => {
    const page = await open(`${folderOf(locale)}search/`);
    await ready(page);
    for (const [name, list] of queries!) {
      for (const query of list) {
        asked.push({ ...query, name, answer: await ask(page, query.q) });
        const half = halfTyped(query.q);
        if (CUT.includes(name) && half !== query.q) cut.push({ ...query, name, answer: await ask(page, half) });
      }
    }
    expect(asked).toHaveLength([...queries!.values()].flat().length);
  });

  test('hold the bars', () => {
    const score = scoreOf(asked.filter(({ name }) => name !== NOTHING && name !== HALF_TYPED));
    expect(score.recall).toBeGreaterThanOrEqual(0.95);
    expect(score.first).toBeGreaterThanOrEqual(0.95);
    expect(score.reciprocal).toBeGreaterThanOrEqual(0.95);
    expect(score.empty).toBeLessThanOrEqual(0.02);
    expect(score.noise).toBeLessThanOrEqual(0.05);
    expect(falseHits(asked).length).toBeLessThanOrEqual(asked.filter(({ name }) => name === NOTHING).length / 13);
    for (const half of [asked.filter(({ name }) => name === HALF_TYPED), cut])
      if (half.length > 0) expect(halfTypedHits(half)).toBeGreaterThanOrEqual(0.93);
  });
});
