import { describe, expect, test } from 'vitest';
import { copyOfList, ENTRY, SMALL, type ListCopy } from '../../lists.ts';

const WING = 'papers/ouyang-2021-wing-radiographs.md';

/** Sections that entries name exist, and take their kind. A change to the fixture list, then place and rule, English, Chinese. */
const CASES: readonly [string, (list: ListCopy) => void, ...[string, string, string][]][] = [
  [
    'a section that is not there, with what was meant',
    (list) => list.edit(ENTRY, '[applications/ultrasound]', '[applications/ultrasond]'),
    [
      `${ENTRY}:20:12 unknown-section`,
      'There is no section `applications/ultrasond`. Did you mean `applications/ultrasound`? Use a path of sections.yml, or add the section there.',
      '没有分类 `applications/ultrasond`。 是否想写 `applications/ultrasound`？请用 sections.yml 中的路径，或先在那里添加。',
    ],
  ],
  [
    'a section that is like no other',
    (list) => list.edit(SMALL, '[platforms]', '[platforms, elsewhere-and-far]'),
    [
      `${SMALL}:5:23 unknown-section`,
      'There is no section `elsewhere-and-far`. Use a path of sections.yml, or add the section there.',
      '没有分类 `elsewhere-and-far`。 请用 sections.yml 中的路径，或先在那里添加。',
    ],
  ],
  [
    'a section for entries of another kind',
    (list) => list.edit(SMALL, '[platforms]', '[theory]'),
    [
      `${SMALL}:5:12 section-kind`,
      'The section `theory` is for entries of another kind (paper). Choose another section, or move the file to the folder of that kind.',
      '分类 `theory` 用于另一种条目（paper）。 换一个分类，或把文件移到那种条目的文件夹。',
    ],
  ],
  [
    'a section that stands in the tree twice',
    (list) =>
      list
        .edit('sections.yml', 'id: radiography', 'id: ultrasound')
        .edit(WING, 'applications/radiography', 'applications/ultrasound'),
    [
      'sections.yml:14:7 section-twice',
      'The section `applications/ultrasound` stands here twice. Give one of them another id.',
      '分类 `applications/ultrasound` 在此重复。 给其中一个换一个 id。',
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
  test('any entry while the tree itself cannot be read', () => {
    const list = copyOfList().write('sections.yml', 'a: b\n');
    expect(list.places()).toEqual(['sections.yml:1:1 bad-value']);
  });
});
