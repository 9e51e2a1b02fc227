import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { copyOfList, SMALL, type ListCopy } from '../../lists.ts';

const WING = 'papers/ouyang-2021-wing-radiographs.md';
const BOOK = 'papers/wyrm-1987-dragon-anatomy.md';
const EGGS = 'papers/long-2020-egg-review.md';

/** Sections, entries and pages of prose have an address each, and none that the site itself uses. A change to the fixture list, then place and rule, English, Chinese. */
const CASES: readonly [string, (list: ListCopy) => void, ...[string, string, string][]][] = [
  [
    'a section whose address a page of the site has',
    (list) =>
      list
        .edit('sections.yml', 'id: theory', 'id: search')
        .edit(BOOK, '[theory]', '[search]')
        .edit(WING, ', theory]', ', search]')
        .edit(EGGS, '[theory]', '[search]'),
    [
      'sections.yml:1:3 address-taken',
      'The address `search` belongs to the site itself. Choose another id.',
      '地址 `search` 已属于网站本身。 请换一个 id。',
    ],
  ],
  [
    'a former id whose address a section has',
    (list) =>
      list
        .edit('datasets/dragon-scans.md', 'access: ', 'aliases: [eggs]\naccess: ')
        .edit('sections.yml', 'kind: dataset', 'kind: dataset\n  children:\n    - id: eggs\n      zh: 卵\n      en: Eggs'),
    [
      'datasets/dragon-scans.md:5:11 address-taken',
      'The address `datasets/eggs` belongs to sections.yml. Choose another id.',
      '地址 `datasets/eggs` 已属于 sections.yml。 请换一个 id。',
    ],
  ],
  [
    'a section that looks like the second page of a list',
    (list) =>
      list.edit('sections.yml', '    - id: ultrasound', '    - id: page-2\n      zh: 二\n      en: Two\n    - id: ultrasound'),
    [
      'sections.yml:11:7 address-taken',
      'The address `applications/page-2` belongs to the site itself. Choose another id.',
      '地址 `applications/page-2` 已属于网站本身。 请换一个 id。',
    ],
  ],
  [
    'an entry that has the address of a section',
    (list) =>
      list.edit(
        'sections.yml',
        '  kind: platform',
        '  kind: platform\n  children:\n    - id: dragon-hospital\n      zh: 医院\n      en: Hospital',
      ),
    [
      `${SMALL}:1:1 address-taken`,
      'The address `platforms/dragon-hospital` belongs to sections.yml. Choose another id.',
      '地址 `platforms/dragon-hospital` 已属于 sections.yml。 请换一个 id。',
    ],
  ],
  [
    'an entry that looks like the second page of all papers',
    (list) =>
      list.write(
        'papers/page-2.md',
        list
          .read(EGGS)
          .replace(/title: .*/, 'title: Page 2')
          .replace('arxiv: "2004.00001"\n', ''),
      ),
    [
      'papers/page-2.md:1:1 address-taken',
      'The address `papers/page-2` belongs to the site itself. Choose another id.',
      '地址 `papers/page-2` 已属于网站本身。 请换一个 id。',
    ],
  ],
  [
    'an entry whose id is a language',
    (list) => list.write('platforms/en.md', list.read(SMALL).replace('Hospital', 'Inn')),
    [
      'platforms/en.md:1:1 address-taken',
      'The address `en` belongs to the site itself. Choose another id.',
      '地址 `en` 已属于网站本身。 请换一个 id。',
    ],
  ],
  [
    'a page of prose that has the address of a section',
    (list) =>
      list
        .write('pages/zh/theory.md', '---\ntitle: 理论\ndescription: 说明\n---\n')
        .write('pages/en/theory.md', '---\ntitle: Theory\ndescription: What\n---\n'),
    [
      'pages/zh/theory.md:1:1 address-taken',
      'The address `theory` belongs to sections.yml. Choose another id.',
      '地址 `theory` 已属于 sections.yml。 请换一个 id。',
    ],
  ],
  [
    'a page of prose that has the address of a page of the site',
    (list) =>
      list
        .write('pages/zh/map.md', '---\ntitle: 图\ndescription: 说明\n---\n')
        .write('pages/en/map.md', '---\ntitle: Map\ndescription: What\n---\n'),
    [
      'pages/zh/map.md:1:1 address-taken',
      'The address `map` belongs to the site itself. Choose another id.',
      '地址 `map` 已属于网站本身。 请换一个 id。',
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
      'a section and an entry of one name in different folders',
      (list) =>
        list.write(
          'papers/theory.md',
          list
            .read(EGGS)
            .replace(/title: .*/, 'title: Of Theory')
            .replace('arxiv: "2004.00001"\n', ''),
        ),
    ],
  ])('%s', (_, change) => {
    const list = copyOfList();
    change(list);
    expect(list.told()).toEqual([]);
  });
});

test('every page that the site makes by itself has its address for itself', () => {
  const pages = new URL('../../../src/pages/', import.meta.url);
  const names = [pages, new URL('%5B...locale%5D/', pages)].flatMap((folder) => readdirSync(folder));
  const own = new Set(
    names.map((name) => name.replace('.astro', '')).filter((name) => /^[a-z0-9]+$/.test(name) && name !== 'index'),
  );
  expect(own.size).toBeGreaterThan(5);
  for (const id of own) {
    const list = copyOfList().write('sections.yml', `- { id: ${id}, zh: 一, en: One }\n`);
    expect(list.places()).toContain('sections.yml:1:5 address-taken');
  }
});
