import { describe, expect, test } from 'vitest';
import { copyOfList, type ListCopy } from '../../lists.ts';

const BOOK = 'papers/wyrm-1987-dragon-anatomy.md';
const DATA = 'datasets/dragon-scans.md';

/** Equal titles are probably one work. A change to the fixture list, then place and rule, English, Chinese. */
const CASES: readonly [string, (list: ListCopy) => void, ...[string, string, string][]][] = [
  [
    'two titles that differ in case and punctuation alone',
    (list) => list.edit(BOOK, 'An Atlas of Dragon Anatomy That Nobody Has Drawn', 'eggs shells “warmth” A REVIEW of nothing'),
    [
      'papers/wyrm-1987-dragon-anatomy.md:2:1 duplicate-title',
      'papers/long-2020-egg-review.md has the same title. If it is the same work, delete one of the two files.',
      '与 papers/long-2020-egg-review.md 标题相同。 若是同一作品，删去其中一个文件。',
    ],
  ],
];

describe('a contributor is told of', () => {
  test.each(CASES)('%s', (_, change, ...expected) => {
    const list = copyOfList();
    change(list);
    expect(list.told().map(({ at, rule, en, zh }) => [`${at} ${rule}`, en, zh])).toEqual(expected);
  });
});

describe('nothing is said of', () => {
  test.each<[string, (list: ListCopy) => void]>([
    [
      'a dataset with the title of a paper',
      (list) => list.edit(DATA, 'title: Dragon Scans (fictitious)', 'title: An Atlas of Dragon Anatomy That Nobody Has Drawn'),
    ],
  ])('%s', (_, change) => {
    const list = copyOfList();
    change(list);
    expect(list.told()).toEqual([]);
  });
});
