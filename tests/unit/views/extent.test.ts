import { expect, test } from 'vitest';
import { chromeOf } from '../../../src/views/chrome.ts';
import type { Context } from '../../../src/views/context.ts';
import { placeholderOf } from '../../../src/views/extent.ts';
import { homePageOf } from '../../../src/views/home.ts';
import { mapTables } from '../../../src/views/map.ts';
import { searchPageOf } from '../../../src/views/search.ts';
import { sectorOf } from '../../../src/views/sector.ts';
import { contextOf, dataset, paper } from './example.ts';

const TAGGED = [
  paper('one', { terms: { modality: ['ct'], anatomy: ['liver'], method: ['deep'] } }),
  paper('two', { terms: { modality: ['ct'], anatomy: ['thyroid'], method: [] } }),
];
const STUDIED = paper('studied', { study: { design: ['retrospective'] } });

const menu = (context: Context) => chromeOf(context, '').pages.map(({ label }) => label);

/** The same list with facets of its own choice. */
const withFacets = (context: Context, ...ids: string[]): Context => ({
  ...context,
  catalog: { ...context.catalog, facets: ids.map((id) => context.catalog.vocabulary(id)!) },
});

test('the menu names the map and the studies when there is something in them', () => {
  expect([menu(contextOf('en', [])), menu(contextOf('en', TAGGED)), menu(contextOf('en', [STUDIED]))]).toEqual([
    ['Topics', 'Authors'],
    ['Map', 'Topics', 'Authors'],
    ['Studies', 'Topics', 'Authors'],
  ]);
  expect(menu(withFacets(contextOf('en', TAGGED)))).toEqual(['Authors']);
});

test('the map is of the facets that the list declares: the second by the first, the last by the second', () => {
  const tables = (...facets: string[]) =>
    mapTables(withFacets(contextOf('en', TAGGED), ...facets)).map(({ id, down, across }) => [id, down.id, across.id]);
  expect(tables('modality', 'anatomy', 'metric', 'method')).toEqual([
    ['modality-anatomy', 'anatomy', 'modality'],
    ['method-anatomy', 'method', 'anatomy'],
  ]);
  expect(tables('method', 'modality')).toEqual([['method-modality', 'modality', 'method']]);
  expect([tables('anatomy'), tables(), tables('genre', 'anatomy')]).toEqual([[], [], []]);
});

test('an empty search field shows what the list is about, in its languages by turns', () => {
  const context = contextOf('en', TAGGED);
  const english: Context = { ...context, catalog: { ...context.catalog, site: { ...context.catalog.site, locales: ['en'] } } };
  expect([context, contextOf('zh', TAGGED), english, contextOf('en', [])].map(placeholderOf)).toEqual([
    'CT, 肝, Deep learning …',
    'CT、Liver、深度学习……',
    'CT, Liver, Deep learning …',
    '',
  ]);
});

test('a wide term is an example where entries are tagged with it themselves, not where it only gathers narrower ones', () => {
  const tagged = (id: string, ...modality: string[]) => paper(id, { terms: { modality, anatomy: [], method: ['deep'] } });
  const examples = (...entries: ReturnType<typeof paper>[]) => searchPageOf(contextOf('en', entries)).examples;
  expect([
    examples(tagged('one', 'ultrasound'), tagged('two', 'ultrasound'), tagged('three', 'elastography')),
    examples(tagged('one', 'elastography')),
  ]).toEqual([
    ['Ultrasound', 'Elastography', 'Deep learning'],
    ['Elastography', 'Deep learning'],
  ]);
});

test('the help of the search speaks of the list: its words, its authors, its years', () => {
  const { examples, help } = searchPageOf(
    contextOf('en', [
      ...TAGGED,
      paper('written', { year: 2019, authors: [{ family: 'Lee', given: 'A.' }, { literal: 'A Group' }] }),
    ]),
  );
  expect([examples, help.map(([example]) => example)]).toEqual([
    ['CT', 'Liver', 'Thyroid', 'Deep learning'],
    ['"Deep learning"', '-CT', 'author:Lee', 'year:2017..2019'],
  ]);
  expect(searchPageOf(contextOf('en', [])).help.map(([example]) => example)).toEqual(['"two words"', '-word', 'author:name']);
});

test('what there is none of is not counted', () => {
  expect([[], TAGGED, [...TAGGED, dataset('data')]].map((entries) => homePageOf(contextOf('en', entries)).overview)).toEqual([
    '',
    '2 papers',
    '2 papers, 1 public dataset',
  ]);
});

test('the drawing is an ultrasound image where its angle is a part of the body, else a fan, and its angle has the name of the facet', () => {
  const view = (context: Context) => {
    const { label, part } = sectorOf(context);
    return [label, part];
  };
  expect([view(contextOf('en', TAGGED)), view(withFacets(contextOf('zh', TAGGED), 'method'))]).toEqual([
    ['The list drawn as an ultrasound image', 'Anatomy'],
    ['把清单画成一幅扇形图', '方法'],
  ]);
});
