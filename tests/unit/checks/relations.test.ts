import { describe, expect, test } from 'vitest';
import { copyOfList, ENTRY, type ListCopy } from '../../lists.ts';

const WING = 'papers/ouyang-2021-wing-radiographs.md';

/** Relations lead to entries of the list. A change to the fixture list, then place and rule, English, Chinese. */
const CASES: readonly [string, (list: ListCopy) => void, ...[string, string, string][]][] = [
  [
    'a relation to nothing, with what was meant',
    (list) => list.edit(ENTRY, 'cites: [wyrm-1987-dragon-anatomy]', 'cites: [wyrm-1987-dragon-anatomi]'),
    [
      `${ENTRY}:64:9 dead-relation`,
      '`cites` names `wyrm-1987-dragon-anatomi`, and there is no such entry. Did you mean `wyrm-1987-dragon-anatomy`? Write the id of an entry: its file name without `.md`.',
      '`cites` 中的 `wyrm-1987-dragon-anatomi` 没有对应条目。 是否想写 `wyrm-1987-dragon-anatomy`？请写条目的 id，即不带 `.md` 的文件名。',
    ],
  ],
  [
    'a relation to nothing at all',
    (list) => list.edit(WING, 'related: [drake-2019-fire-gland]', 'related: [nobody]'),
    [
      'papers/ouyang-2021-wing-radiographs.md:17:11 dead-relation',
      '`related` names `nobody`, and there is no such entry. Write the id of an entry: its file name without `.md`.',
      '`related` 中的 `nobody` 没有对应条目。 请写条目的 id，即不带 `.md` 的文件名。',
    ],
  ],
  [
    'a relation to the entry itself',
    (list) => list.edit(WING, 'related: [drake-2019-fire-gland]', 'related: [ouyang-2021-wing-radiographs]'),
    [
      'papers/ouyang-2021-wing-radiographs.md:17:11 relation-self',
      '`related` names the entry itself. Delete it.',
      '`related` 指向条目自身。 请删去。',
    ],
  ],
  [
    'the use of something that is no dataset',
    (list) => list.edit(ENTRY, 'uses: [dragon-scans]', 'uses: [wyrm-1987-dragon-anatomy]'),
    [
      `${ENTRY}:65:8 relation-kind`,
      '`uses` names `wyrm-1987-dragon-anatomy`, which is not a dataset. Use `related` for other entries.',
      '`uses` 中的 `wyrm-1987-dragon-anatomy` 不是 dataset。 其他条目请写在 `related`。',
    ],
  ],
  [
    'a successor that is not there',
    (list) => list.edit(WING, 'supersededBy: drake-2019-fire-gland', 'supersededBy: drake-2020'),
    [
      'papers/ouyang-2021-wing-radiographs.md:20:1 dead-relation',
      '`supersededBy` names `drake-2020`, and there is no such entry. Write the id of an entry: its file name without `.md`.',
      '`supersededBy` 中的 `drake-2020` 没有对应条目。 请写条目的 id，即不带 `.md` 的文件名。',
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
  test('an entry that names one that cannot be read', () => {
    const list = copyOfList().edit('datasets/dragon-scans.md', 'access: open\n', '');
    expect(list.places()).toEqual(['datasets/dragon-scans.md:2:1 missing-key']);
  });
});
