import { describe, expect, test } from 'vitest';
import { copyOfList, SMALL, type ListCopy } from '../../lists.ts';

const WING = 'papers/ouyang-2021-wing-radiographs.md';
const BOOK = 'papers/wyrm-1987-dragon-anatomy.md';

/** One work, one entry. A change to the fixture list, then place and rule, English, Chinese. */
const CASES: readonly [string, (list: ListCopy) => void, ...[string, string, string][]][] = [
  [
    'an id that another folder has',
    (list) =>
      list.write('papers/dragon-hospital.md', list.read(BOOK).replace('An Atlas', 'Another Atlas').replace('isbn', '# isbn')),
    [
      'papers/wyrm-1987-dragon-anatomy.md:2:1 near-duplicate',
      'papers/dragon-hospital.md has almost the same title: “Another Atlas of Dragon Anatomy That Nobody Has Drawn”. If it is the same work, delete one of the two files; if it is another one, name it in `related`.',
      '与 papers/dragon-hospital.md 的标题几乎相同：“Another Atlas of Dragon Anatomy That Nobody Has Drawn”。 若是同一作品，删去其中一个文件；若是另一作品，请写入 `related`。',
    ],
    [
      `${SMALL}:1:1 duplicate-id`,
      'The id `dragon-hospital` belongs to papers/dragon-hospital.md already. Rename this file: add a word of the title.',
      'id `dragon-hospital` 已属于 papers/dragon-hospital.md。 请改文件名：加上标题中的一个词。',
    ],
  ],
  [
    'a DOI in other letters',
    (list) => list.edit(WING, 'pages: e12', 'doi: 10.5555/DRAGON.2019.1'),
    [
      'papers/ouyang-2021-wing-radiographs.md:13:1 duplicate-identifier',
      '`doi: 10.5555/dragon.2019.1` stands in papers/applications/drake-2019-fire-gland.md already; one work has one entry. Correct the identifier, or delete one of the two files.',
      '`doi: 10.5555/dragon.2019.1` 已见于 papers/applications/drake-2019-fire-gland.md；一部作品只有一个条目。 改正标识，或删去其中一个文件。',
    ],
  ],
  [
    'an arXiv identifier in another version',
    (list) => list.edit(WING, 'pages: e12', 'arxiv: 2004.00001v2'),
    [
      'papers/ouyang-2021-wing-radiographs.md:13:1 duplicate-identifier',
      '`arxiv: 2004.00001` stands in papers/long-2020-egg-review.md already; one work has one entry. Correct the identifier, or delete one of the two files.',
      '`arxiv: 2004.00001` 已见于 papers/long-2020-egg-review.md；一部作品只有一个条目。 改正标识，或删去其中一个文件。',
    ],
  ],
  [
    'a PubMed identifier twice',
    (list) => list.edit(WING, 'pages: e12', 'pmid: 29730602').edit(BOOK, 'year: 1987', 'year: 1987\npmid: 29730602'),
    [
      'papers/wyrm-1987-dragon-anatomy.md:10:1 duplicate-identifier',
      '`pmid: 29730602` stands in papers/ouyang-2021-wing-radiographs.md already; one work has one entry. Correct the identifier, or delete one of the two files.',
      '`pmid: 29730602` 已见于 papers/ouyang-2021-wing-radiographs.md；一部作品只有一个条目。 改正标识，或删去其中一个文件。',
    ],
  ],
  [
    'an alias that is the id of another entry',
    (list) => list.edit(BOOK, 'year: 1987', 'year: 1987\naliases: [dragon-scans]'),
    [
      'papers/wyrm-1987-dragon-anatomy.md:10:11 alias-taken',
      'The address of the alias `dragon-scans` belongs to datasets/dragon-scans.md. An alias is a former id of this entry alone; delete it here.',
      '别名 `dragon-scans` 的地址属于 datasets/dragon-scans.md。 别名只能是本条目的旧 id；请删去。',
    ],
  ],
  [
    'an alias that another entry has',
    (list) => list.edit(BOOK, 'year: 1987', 'year: 1987\naliases: [drake-2019]'),
    [
      'papers/wyrm-1987-dragon-anatomy.md:10:11 alias-taken',
      'The address of the alias `drake-2019` belongs to papers/applications/drake-2019-fire-gland.md. An alias is a former id of this entry alone; delete it here.',
      '别名 `drake-2019` 的地址属于 papers/applications/drake-2019-fire-gland.md。 别名只能是本条目的旧 id；请删去。',
    ],
  ],
  [
    'an alias that is the id of its own entry',
    (list) => list.edit(BOOK, 'year: 1987', 'year: 1987\naliases: [wyrm-1987-dragon-anatomy]'),
    [
      'papers/wyrm-1987-dragon-anatomy.md:10:11 alias-taken',
      'The address of the alias `wyrm-1987-dragon-anatomy` belongs to papers/wyrm-1987-dragon-anatomy.md. An alias is a former id of this entry alone; delete it here.',
      '别名 `wyrm-1987-dragon-anatomy` 的地址属于 papers/wyrm-1987-dragon-anatomy.md。 别名只能是本条目的旧 id；请删去。',
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
    ['an alias that nobody has', (list) => list.edit(BOOK, 'year: 1987', 'year: 1987\naliases: [wyrm-1987]')],
  ])('%s', (_, change) => {
    const list = copyOfList();
    change(list);
    expect(list.told()).toEqual([]);
  });
});
