import { expect, test } from 'vitest';
import { mapCsv, mapPageOf } from '../../../src/views/map.ts';
import { contextOf, dataset, paper } from './example.ts';

const LIST = [
  paper('one', { terms: { modality: ['ultrasound'], anatomy: ['liver'], method: ['deep'] } }),
  paper('two', { terms: { modality: ['elastography', 'ct'], anatomy: ['liver', 'kidney'], method: ['learning'] } }),
  paper('three', { terms: { modality: ['ct'], anatomy: ['abdomen'], method: [] } }),
  { ...dataset('data'), terms: { modality: ['ultrasound'], anatomy: ['thyroid'], method: [] } },
];

test('a cell counts the entries of both terms, narrower ones included; groups without entries stay as rows of gaps', () => {
  const [table] = mapPageOf(contextOf('en', LIST));
  expect(table!.columns.map(({ label }) => label)).toEqual(['Ultrasound', 'CT']);
  expect(
    table!.rows.map(({ label, depth, all, cells }) => [depth, label, all.count, ...cells.map(({ count }) => count)]),
  ).toEqual([
    [0, 'Abdomen', 3, 2, 2],
    [1, 'Liver', 2, 2, 1],
    [1, 'Kidney', 1, 1, 1],
    [0, 'Neck', 1, 1, 0],
    [1, 'Thyroid', 1, 1, 0],
    [0, 'Skin', 0, 0, 0],
  ]);
  expect([table!.gaps, table!.unused]).toEqual(['4 of 12 cells are empty.', '']);
});

test('the fullest columns stand first', () => {
  const list = [...LIST, paper('four', { terms: { modality: ['ct'], anatomy: ['skin'] } })];
  const [table] = mapPageOf(contextOf('en', list));
  expect(table!.columns.map(({ label }) => label)).toEqual(['Ultrasound', 'CT']);
  const [fuller] = mapPageOf(contextOf('en', [...list, paper('five', { terms: { modality: ['ct'], anatomy: ['liver'] } })]));
  expect(fuller!.columns.map(({ label }) => label)).toEqual(['CT', 'Ultrasound']);
});

test('every number leads to the search that lists exactly what it counts, and says what it is', () => {
  const [table] = mapPageOf(contextOf('zh', LIST));
  const { all, cells } = table!.rows[0]!;
  expect([all, cells[0]].map((cell) => [cell!.href, cell!.name, cell!.text])).toEqual([
    ['/search/?anatomy=abdomen', '腹部：3 条', '3'],
    ['/search/?modality=ultrasound&anatomy=abdomen', '腹部，超声：2 条', '2'],
  ]);
});

test('brightness grows with the count, and the key names every step', () => {
  const [, methods] = mapPageOf(contextOf('en', LIST));
  expect([methods!.title, methods!.rows.map(({ cells }) => cells.map(({ level }) => level)), methods!.ramp]).toEqual([
    'Method by Anatomy',
    [
      [2, 0, 0],
      [1, 0, 0],
    ],
    [
      { level: 1, text: '1' },
      { level: 2, text: '2' },
    ],
  ]);
});

test('the file has every term of both vocabularies, by id and in both languages', () => {
  expect(mapCsv(contextOf('zh', LIST), 'modality-anatomy').split('\r\n')).toEqual([
    '\ufeffanatomy,anatomy_zh,anatomy_en,broader,all,ultrasound,elastography,ct',
    'abdomen,腹部,Abdomen,,3,2,1,2',
    'liver,肝,Liver,abdomen,2,2,1,1',
    'kidney,肾,Kidney,abdomen,1,1,1,1',
    'neck,颈部,Neck,,1,1,0,0',
    'thyroid,甲状腺,Thyroid,neck,1,1,0,0',
    'skin,皮肤,Skin,,0,0,0,0',
    '',
  ]);
});

test('a list whose vocabularies are empty has no map', () => {
  expect(mapPageOf(contextOf('en', [], []))).toEqual([]);
});
