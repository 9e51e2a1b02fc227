import { expect, test } from 'vitest';
import { copyOfList, FIXTURE, TODAY } from '../../lists.ts';
import { examine } from '../../../src/build/examine.ts';

test('the fixture list has nothing wrong with it', () => {
  expect(examine(FIXTURE, TODAY).issues).toEqual([]);
});

test('a copy of it says the same', () => {
  const list = copyOfList();
  expect(list.told()).toEqual([]);
  expect(list.examine().corpus.entries.map(({ kind, id }) => `${kind} ${id}`)).toEqual([
    'dataset dragon-scans',
    'paper drake-2019-fire-gland',
    'paper long-2020-egg-review',
    'paper ouyang-2021-wing-radiographs',
    'paper wyrm-1987-dragon-anatomy',
    'platform dragon-hospital',
  ]);
});

test('what searchers of a list may type stands beside it, and is nothing that the site shows', () => {
  expect(copyOfList().write('queries.yml', 'english:\n  - { q: glands, want: [drake-2019-fire-gland] }\n').told()).toEqual([]);
});
