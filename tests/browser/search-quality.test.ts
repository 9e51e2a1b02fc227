/** The evaluation of tests/eval on the built site: the bars, and what the index must hold for them. */
import { describe, expect, test } from 'vitest';
import { gunzipSync } from 'node:zlib';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { code, tokens } from '../../src/text/index.ts';
import { inText } from '../../src/search/fields.ts';
import { unpackConcept, type ListData } from '../../src/search/list-data.ts';
import { unpackWords } from '../../src/search/word-counts.ts';
import { ask, ready } from '../eval/ask.ts';
import { firstSearchBytes } from '../eval/bytes.ts';
import { HALF_TYPED, NOTHING, readQueries } from '../eval/queries.ts';
import { falseHits, halfTyped, halfTypedHits, scoreOf, type Asked } from '../eval/score.ts';
import { siteUnder, visit } from './site.ts';

const { at, open } = visit();
const queries = readQueries();
/** Classes whose queries mean the same when their end is cut off. */
const CUT = ['chinese', 'english', 'mixed', 'names', 'questions'];

describe.each(['', 'en/'])('the search under /%s', (locale) => {
  const asked: Asked[] = [];
  const cut: Asked[] = [];

  test('answers every query', async () => {
    const page = await open(`${locale}search/`);
    await ready(page);
    for (const [name, list] of queries) {
      for (const query of list) {
        asked.push({ ...query, name, answer: await ask(page, query.q) });
        const half = halfTyped(query.q);
        if (CUT.includes(name) && half !== query.q) cut.push({ ...query, name, answer: await ask(page, half) });
      }
    }
    expect(asked.length).toBeGreaterThanOrEqual(120);
  });

  test('holds the bars', () => {
    const score = scoreOf(asked.filter(({ name }) => name !== NOTHING && name !== HALF_TYPED));
    expect(score.recall).toBeGreaterThanOrEqual(0.95);
    expect(score.first).toBeGreaterThanOrEqual(0.95);
    expect(score.reciprocal).toBeGreaterThanOrEqual(0.95);
    expect(score.empty).toBeLessThanOrEqual(0.02);
    expect(score.noise).toBeLessThanOrEqual(0.05);
    expect(falseHits(asked).length / asked.filter(({ name }) => name === NOTHING).length).toBeLessThanOrEqual(1 / 13);
    expect(halfTypedHits(asked.filter(({ name }) => name === HALF_TYPED))).toBeGreaterThanOrEqual(0.93);
    expect(halfTypedHits(cut)).toBeGreaterThanOrEqual(0.93);
  });

  test.each(['超声', 'liver fibrosis', 'radiom'])('costs no more than 150 KB when the first is %s', async (query) => {
    expect(await firstSearchBytes(await open(`${locale}about/`), at(`${locale}search/`), query)).toBeLessThanOrEqual(150_000);
  });
});

describe('the index', () => {
  const { folder } = siteUnder('/');
  const readJson = (file: string) => JSON.parse(readFileSync(join(folder, file), 'utf8')) as unknown;

  test('holds every word that is offered as a completion or a correction, by itself or as part of a topic', () => {
    const chunks = globSync('pagefind/index/*.pf_index', { cwd: folder }).map((file) =>
      gunzipSync(readFileSync(join(folder, file))).toString('latin1'),
    );
    const codes = new Set(chunks.flatMap((chunk) => chunk.match(/[chnwxyz][a-z0-9]{5}/g) ?? []));
    const concepts = (readJson('search/list.json') as ListData).concepts.map(unpackConcept);
    const named = new Set(concepts.flatMap(({ names, short }) => [...names, ...short].flatMap(tokens).map(({ stem }) => stem)));
    const words = unpackWords(readJson('search/words.json') as Record<string, string>);
    expect(words.length).toBeGreaterThan(500);
    const missing = words.filter(([word]) =>
      tokens(word).every(({ kind, stem }) => {
        const own = code(kind === 'han' ? 'han' : 'word', stem);
        return !codes.has(own) && !codes.has(inText(own)) && !named.has(stem);
      }),
    );
    expect(missing).toEqual([]);
  });
});
