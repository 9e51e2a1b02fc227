import { describe, expect, test } from 'vitest';
import { copyOfList, ENTRY, type ListCopy } from '../../lists.ts';

const BOOK = 'papers/wyrm-1987-dragon-anatomy.md';

/** Tags are terms of their vocabulary. A change to the fixture list, then place and rule, English, Chinese. */
const CASES: readonly [string, (list: ListCopy) => void, ...[string, string, string][]][] = [
  [
    'a tag that is no term, with what was meant',
    (list) => list.edit(ENTRY, 'anatomy: [fire-gland]', 'anatomy: [fire-glands]'),
    [
      `${ENTRY}:22:11 unknown-term`,
      '`fire-glands` is not a term of vocabulary/anatomy.yml. Did you mean `fire-gland`? Use a term of that file, or add one there.',
      'vocabulary/anatomy.yml 中没有 `fire-glands`。 是否想写 `fire-gland`？请用该文件中的词，或先在那里添加。',
    ],
  ],
  [
    'a tag whose term is hidden',
    (list) => list.edit('vocabulary/anatomy.yml', 'id: wing\n', 'id: wing\n    hidden: true\n'),
    [
      'papers/ouyang-2021-wing-radiographs.md:16:11 hidden-term',
      '`wing` is a hidden term of vocabulary/anatomy.yml: it helps search and has no page. Use a term that is shown, or delete its line `hidden: true`.',
      '`wing` 是 vocabulary/anatomy.yml 中的隐藏词：只帮助检索，没有页面。 改用会显示的词，或删去该词的 `hidden: true`。',
    ],
    [
      'papers/wyrm-1987-dragon-anatomy.md:13:23 hidden-term',
      '`wing` is a hidden term of vocabulary/anatomy.yml: it helps search and has no page. Use a term that is shown, or delete its line `hidden: true`.',
      '`wing` 是 vocabulary/anatomy.yml 中的隐藏词：只帮助检索，没有页面。 改用会显示的词，或删去该词的 `hidden: true`。',
    ],
  ],
  [
    'a genre that is no term',
    (list) => list.edit(BOOK, 'genre: [review]', 'genre: [poem]'),
    [
      'papers/wyrm-1987-dragon-anatomy.md:6:9 unknown-term',
      '`poem` is not a term of vocabulary/genre.yml. Use a term of that file, or add one there.',
      'vocabulary/genre.yml 中没有 `poem`。 请用该文件中的词，或先在那里添加。',
    ],
  ],
  [
    'a design that is no term',
    (list) => list.edit(ENTRY, 'design: [retrospective]', 'design: [retrospektive]'),
    [
      `${ENTRY}:38:12 unknown-term`,
      '`retrospektive` is not a term of vocabulary/design.yml. Did you mean `retrospective`? Use a term of that file, or add one there.',
      'vocabulary/design.yml 中没有 `retrospektive`。 是否想写 `retrospective`？请用该文件中的词，或先在那里添加。',
    ],
  ],
  [
    'a metric that is no term',
    (list) => list.edit(ENTRY, 'metric: auc', 'metric: luck'),
    [
      `${ENTRY}:53:7 unknown-term`,
      '`luck` is not a term of vocabulary/metric.yml. Use a term of that file, or add one there.',
      'vocabulary/metric.yml 中没有 `luck`。 请用该文件中的词，或先在那里添加。',
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
  test('a tag of a vocabulary that cannot be read', () => {
    const list = copyOfList().write('vocabulary/anatomy.yml', 'a: [\n');
    expect(list.places()).toEqual(['vocabulary/anatomy.yml:1:4 yaml']);
  });
});
