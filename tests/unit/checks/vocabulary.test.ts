import { describe, expect, test } from 'vitest';
import { copyOfList, type ListCopy } from '../../lists.ts';

const WING = 'papers/ouyang-2021-wing-radiographs.md';
const BOOK = 'papers/wyrm-1987-dragon-anatomy.md';

/** Vocabularies are sound. A change to the fixture list, then place and rule, English, Chinese. */
const CASES: readonly [string, (list: ListCopy) => void, ...[string, string, string][]][] = [
  [
    'a term that stands twice',
    (list) =>
      list
        .edit('vocabulary/anatomy.yml', 'id: wing', 'id: fire-gland')
        .edit(BOOK, ', wing]', ']')
        .edit(WING, 'anatomy: [wing]\n', ''),
    [
      'vocabulary/anatomy.yml:9:5 term-twice',
      'The term `fire-gland` stands in this vocabulary twice. Merge the two.',
      '词 `fire-gland` 在本词表中重复。 请合并。',
    ],
  ],
  [
    'two terms with one label',
    (list) => list.edit('vocabulary/anatomy.yml', 'en: Wing', 'en: FIRE gland'),
    [
      'vocabulary/anatomy.yml:11:5 label-twice',
      'Two terms of this vocabulary are called “FIRE gland”. Give them different labels, or merge them.',
      '本词表中有两个词都叫“FIRE gland”。 改成不同的名称，或合并。',
    ],
  ],
  [
    'a broader term that is not there',
    (list) => list.edit('vocabulary/modality.yml', 'broader: [ultrasound]', 'broader: [ultrasounds]'),
    [
      'vocabulary/modality.yml:14:15 broader-unknown',
      'The broader term `ultrasounds` is not in this vocabulary. Did you mean `ultrasound`? Name a term of the same file.',
      '上位词 `ultrasounds` 不在本词表中。 是否想写 `ultrasound`？请写同一文件中的词。',
    ],
  ],
  [
    'a broader term that is like no other',
    (list) => list.edit('vocabulary/modality.yml', 'broader: [ultrasound]', 'broader: [something]'),
    [
      'vocabulary/modality.yml:14:15 broader-unknown',
      'The broader term `something` is not in this vocabulary. Name a term of the same file.',
      '上位词 `something` 不在本词表中。 请写同一文件中的词。',
    ],
  ],
  [
    'a term that is broader than itself',
    (list) => list.edit('vocabulary/modality.yml', 'abbreviations: [US]', 'abbreviations: [US]\n    broader: [elastography]'),
    [
      'vocabulary/modality.yml:11:15 broader-cycle',
      '`ultrasound` is broader than itself: ultrasound → elastography → … → ultrasound. Remove one of these relations.',
      '`ultrasound` 成了自己的上位词：ultrasound → elastography → … → ultrasound。 删去其中一个关系。',
    ],
    [
      'vocabulary/modality.yml:15:15 broader-cycle',
      '`elastography` is broader than itself: elastography → ultrasound → … → elastography. Remove one of these relations.',
      '`elastography` 成了自己的上位词：elastography → ultrasound → … → elastography。 删去其中一个关系。',
    ],
  ],
  [
    'a word that leads to too many terms',
    (list) =>
      list
        .edit('vocabulary/modality.yml', 'abbreviations: [US]', 'abbreviations: [US, glow]')
        .edit('vocabulary/anatomy.yml', 'en: Wing', 'en: Wing\n    abbreviations: [Glow]')
        .edit('vocabulary/metric.yml', 'en: AUC', 'en: AUC\n    abbreviations: [GLOW]')
        .edit('vocabulary/genre.yml', 'en: Review', 'en: Review\n    aliases: { en: [glow] }'),
    [
      'vocabulary/anatomy.yml:12:21 alias-ambiguous',
      '“glow” leads to 4 terms: genre/review, metric/auc, modality/ultrasound, anatomy/wing. A word that means so much finds nothing in particular. Keep it with three terms at most.',
      '“glow”指向 4 个词：genre/review, metric/auc, modality/ultrasound, anatomy/wing。含义太多的词什么也找不准。 至多留在三个词中。',
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
      'a word that leads to three terms',
      (list) =>
        list
          .edit('vocabulary/modality.yml', 'abbreviations: [US]', 'abbreviations: [US, glow]')
          .edit('vocabulary/anatomy.yml', 'en: Wing', 'en: Wing\n    abbreviations: [Glow]')
          .edit('vocabulary/metric.yml', 'en: AUC', 'en: AUC\n    abbreviations: [GLOW]'),
    ],
  ])('%s', (_, change) => {
    const list = copyOfList();
    change(list);
    expect(list.told()).toEqual([]);
  });
});
