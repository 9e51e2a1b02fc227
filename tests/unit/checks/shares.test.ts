import { describe, expect, test } from 'vitest';
import { copyOfList, ENTRY } from '../../lists.ts';

describe('a contributor is told of a share that is more than the whole', () => {
  test('with the unit that was left out', () => {
    const list = copyOfList().edit(ENTRY, 'value: 0.91\n      interval: [0.85, 0.97]', 'value: 91\n      interval: [85, 97]');
    expect(list.told().map(({ at, rule, en, zh }) => [`${at} ${rule}`, en, zh])).toEqual([
      [
        `${ENTRY}:54:7 share-over-whole`,
        "`91` is more than the whole, 1: `auc` is a share. If it is per cent, add `unit: '%'`.",
        "`91` 大于整体 1：`auc` 是比例。 若为百分数，请加 `unit: '%'`。",
      ],
      [
        `${ENTRY}:55:18 share-over-whole`,
        "`85` is more than the whole, 1: `auc` is a share. If it is per cent, add `unit: '%'`.",
        "`85` 大于整体 1：`auc` 是比例。 若为百分数，请加 `unit: '%'`。",
      ],
      [
        `${ENTRY}:55:22 share-over-whole`,
        "`97` is more than the whole, 1: `auc` is a share. If it is per cent, add `unit: '%'`.",
        "`97` 大于整体 1：`auc` 是比例。 若为百分数，请加 `unit: '%'`。",
      ],
    ]);
  });

  test('in per cent, where only the paper can tell what was meant', () => {
    const list = copyOfList().edit(ENTRY, 'value: 0.91\n      interval: [0.85, 0.97]', "value: 910\n      unit: '%'");
    expect(list.told().map(({ at, en, zh }) => [at, en, zh])).toEqual([
      [
        `${ENTRY}:54:7`,
        '`910` is more than the whole, 100: `auc` is a share. Copy the figure again as it is printed.',
        '`910` 大于整体 100：`auc` 是比例。 请按原文重新抄录。',
      ],
    ]);
  });
});

test('nothing is said of a figure that is no share', () => {
  const list = copyOfList()
    .edit('vocabulary/metric.yml', '    scale: share\n    chance: 0.5\n', '')
    .edit(ENTRY, 'value: 0.91\n      interval: [0.85, 0.97]', 'value: 91');
  expect(list.told()).toEqual([]);
});
