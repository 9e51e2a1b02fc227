import { describe, expect, test } from 'vitest';
import type { Paper } from '../../../src/catalog/entry.ts';
import type { Locale, Metric, Study } from '../../../src/schema/index.ts';
import { forestsOf } from '../../../src/views/forest.ts';
import { studiesCsv, studiesJson, studiesPageOf, studyPapers } from '../../../src/views/studies.ts';
import { contextOf, paper } from './example.ts';

const result = (metric: string, value: string, fields: Partial<Metric> = {}): Metric => ({
  metric,
  value,
  set: { en: 'test set' },
  task: { en: 'Benign or not' },
  printed: value,
  where: 'p. 3',
  ...fields,
});

const study = (id: string, metrics: Metric[], { anatomy = ['liver'], ...fields }: { anatomy?: string[] } & Partial<Study> = {}) =>
  paper(id, {
    year: 2020,
    authors: [
      { family: 'Doe', given: 'Ann' },
      { family: 'Roe', given: 'Bo' },
    ],
    terms: { modality: ['elastography'], anatomy, method: [] },
    study: { design: ['retrospective'], metrics, ...fields },
  });

const forests = (...entries: ReturnType<typeof paper>[]) => {
  const context = contextOf('en', entries);
  return forestsOf(context, studyPapers(context));
};
const outline = (...entries: ReturnType<typeof paper>[]) =>
  forests(...entries).forests.map(({ title, frames }) => [
    title,
    frames.map(({ task, parts, note, rows }) => [task.text, parts, rows.map(({ value }) => value), note]),
  ]);

describe('results stand in one frame', () => {
  test('only for one metric, one question and one part of the body', () => {
    expect(
      outline(
        study('a', [
          result('auc', '0.9'),
          result('sensitivity', '80', { unit: '%' }),
          result('auc', '0.7', { task: { en: 'Stage' } }),
        ]),
        study('b', [result('auc', '0.8')], { anatomy: ['kidney'] }),
      ),
    ).toEqual([
      [
        'AUC',
        [
          ['Benign or not', 'Liver', ['0.9'], ''],
          ['Stage', 'Liver', ['0.7'], ''],
          ['Benign or not', 'Kidney', ['0.8'], ''],
        ],
      ],
      ['Sensitivity', [['Benign or not', 'Liver', ['80%'], '']]],
    ]);
  });

  test('and it is said where rows come from other sets or other studies', () => {
    const [[, two]] = outline(study('a', [result('auc', '0.9'), result('auc', '0.8', { set: { en: 'cross-validation' } })])) as [
      [string, string[][]],
    ];
    const [[, other]] = outline(study('a', [result('auc', '0.9')]), study('b', [result('auc', '0.8')])) as [[string, string[][]]];
    expect([two[0]!.at(-1), other[0]!.at(-1)]).toEqual([
      'The data or the reading conditions of these rows differ: do not compare them directly.',
      'These rows come from different studies: other people, other test sets.',
    ]);
  });
});

describe('the scale', () => {
  test('puts 87 % and 0.87 at the same place, with interval and comparator in the same unit', () => {
    const [percent, fraction] = [
      result('auc', '87', { unit: '%', interval: ['76', '95'], comparator: { value: '91', name: { en: 'readers' } } }),
      result('auc', '0.87', { interval: ['0.76', '0.95'], comparator: { value: '0.91', name: { en: 'readers' } } }),
    ].map((one) => forests(study('a', [one])).forests[0]!.frames[0]!.rows[0]!);
    const places = ({ at, low, high, comparator }: NonNullable<typeof percent>) => [at, low, high, comparator];
    expect(places(percent!)).toEqual(['71.6%', '51.8%', '86%', '78.8%']);
    expect(places(fraction!)).toEqual(places(percent!));
    expect([percent!.value, fraction!.value, percent!.against!.value]).toEqual(['87%', '0.87', '91%']);
  });

  test('is logarithmic for ratios: half and double are equally far from 1', () => {
    const [forest] = forests(
      study('a', [result('hazard-ratio', '0.5'), result('hazard-ratio', '2', { set: { en: 'other set' } })]),
    ).forests;
    const [half, double] = forest!.frames[0]!.rows.map(({ at }) => Number.parseFloat(at));
    const one = Number.parseFloat(forest!.reference!);
    expect([forest!.scale, forest!.ticks.map(({ label }) => label)]).toEqual(['log', ['0.5', '1', '2']]);
    expect(one - half!).toBeCloseTo(double! - one);
  });

  test('begins at 0 for seconds and the like, at chance for AUC', () => {
    const labels = (one: Metric) => forests(study('a', [one])).forests[0]!.ticks.map(({ label }) => label);
    expect([
      labels(result('reading-time', '34', { unit: 's' })),
      labels(result('auc', '0.9')),
      labels(result('auc', '0.4')),
    ]).toEqual([
      ['0', '10', '20', '30', '40'],
      ['0.5', '0.6', '0.7', '0.8', '0.9', '1'],
      ['0', '0.25', '0.5', '0.75', '1'],
    ]);
  });

  test('is one for each unit of what is no share', () => {
    const { forests: drawn } = forests(study('a', [result('depth', '2', { unit: 'mm' }), result('depth', '3')]));
    expect(drawn.map(({ id, title, frames }) => [id, title, frames.map((frame) => frame.id)])).toEqual([
      ['results-1', 'depth (mm)', ['results-1-1']],
      ['results-2', 'depth', ['results-2-1']],
    ]);
  });

  test('has no place for a P value, which is named instead', () => {
    const { forests: drawn, notDrawn } = forests(study('a', [result('p-interaction', '0.02')]));
    expect([drawn, notDrawn.map(({ metric, value, label }) => [metric, value, label])]).toEqual([
      [],
      [['P value', '0.02', 'Doe et al. 2020']],
    ]);
  });

  test('a number after ± is shown, never drawn as an interval', () => {
    const [row] = forests(study('a', [result('auc', '0.9', { plusMinus: '0.04' })])).forests[0]!.frames[0]!.rows;
    expect([row!.value, row!.low, row!.high]).toEqual(['0.9 ± 0.04', undefined, undefined]);
  });
});

test('only the number from the external set is marked, not what the same study measured inside', () => {
  const entry = study(
    'a',
    [result('auc', '0.9', { set: { en: 'External test' } }), result('auc', '0.95', { set: { en: '5-fold cross-validation' } })],
    { externalValidation: true },
  );
  const boast = study('b', [result('auc', '0.9', { set: { en: 'no external test' } })], {
    externalValidation: false,
    anatomy: ['skin'],
  });
  expect(forests(entry, boast).forests[0]!.frames.map(({ rows }) => rows.map(({ external }) => external))).toEqual([
    [true, false],
    [false],
  ]);
});

const CARD = study(
  'a',
  [
    result('auc', '0.956', { interval: ['0.928', '0.977'], comparator: { value: '0.895', name: { en: 'best reader' } } }),
    result('auc', '0.9'),
  ],
  {
    centres: 11,
    patients: 1439,
    splits: { training: { patients: 1141 }, external: { patients: 298 } },
    externalValidation: true,
    referenceStandard: { en: 'biopsy' },
    caveat: { en: 'Few cases.' },
  },
);

test('the table has what each card states, in words and as values to sort by, and leaves out what it does not', () => {
  const page = studiesPageOf(contextOf('en', [CARD, paper('bare')]));
  expect(page.count).toBe('1 study card for 2 papers. A dash: the paper does not say.');
  const [line] = page.lines;
  expect([line!.name.text, line!.topics]).toEqual([
    'Doe et al. 2020',
    ['modality/elastography', 'modality/ultrasound', 'anatomy/liver', 'anatomy/abdomen'],
  ]);
  expect(
    page.columns
      .slice(1)
      .map(({ label }, index) => [label, line!.cells[index]!.lines.map(({ text }) => text), line!.cells[index]!.value]),
  ).toEqual([
    ['First result', ['AUC 0.956', '[0.928–0.977]'], ''],
    ['Design', ['Retrospective'], ''],
    ['Centres', ['11'], '11'],
    ['People', ['1,439'], '1439'],
    ['Images', [], ''],
    ['Split', ['training 1,141', 'external 298'], ''],
    ['Other centres', ['tested'], '1'],
    ['Reference standard', ['biopsy'], ''],
    ['Compared with', [], ''],
  ]);
  expect(line!.card.caveat?.text).toBe('Few cases.');
});

test('what is counted in place of people stands under its number, and is not sorted among people', () => {
  const counted = study('a', [], { units: [{ name: { en: 'lesions' }, n: 1500 }] });
  const page = studiesPageOf(contextOf('en', [counted]));
  const people = page.columns.findIndex(({ id }) => id === 'patients') - 1;
  expect(page.lines[0]!.cells[people]).toEqual({
    lines: [{ text: '1,500', lang: 'en' }],
    unit: { text: 'lesions', lang: 'en' },
    value: '',
  });
});

test('the CSV has a row for every result with the facts of its study, the JSON every card', () => {
  const context = contextOf('zh', [CARD]);
  const [header, ...rows] = studiesCsv(context)
    .trim()
    .split('\r\n')
    .map((row) => row.split(','));
  const column = (name: string) => rows.map((row) => row[header!.indexOf(name)]);
  expect(['year', 'patients', 'external_patients', 'value', 'lower', 'upper', 'comparator_value', 'where'].map(column)).toEqual([
    ['2020', '2020'],
    ['1439', '1439'],
    ['298', '298'],
    ['0.956', '0.9'],
    ['0.928', ''],
    ['0.977', ''],
    ['0.895', ''],
    ['p. 3', 'p. 3'],
  ]);
  expect(JSON.parse(studiesJson(context))).toMatchObject({
    version: 1,
    studies: [{ id: 'a', page: 'https://list.example/papers/a/', study: { patients: 1439 } }],
  });
});

test('a study is called by its first author in the language of the page; a letter tells two of the same name apart', () => {
  const by = (id: string, ...authors: NonNullable<Paper['data']['authors']>) => paper(id, { ...CARD.data, title: id, authors });
  const list = [
    by('a', { family: '石', given: '颉' }, { family: '李', given: '鑫' }),
    by('b', { family: '欧阳', given: '娜', latin: 'Au Yeung, Na' }),
    by('c', { family: 'Doe', given: 'Ann' }, { family: 'Roe' }),
    by('d', { family: 'Doe', given: 'Bo' }, { family: 'Roe' }),
    by('e', { literal: 'The Group' }),
    { ...by('f', { family: 'Doe' }), data: { ...by('f', { family: 'Doe' }).data, year: undefined } },
  ];
  const names = (locale: Locale) =>
    studiesPageOf(contextOf(locale, list)).lines.map(({ id, name }) => [id, name.text, name.lang]);
  expect([names('en'), names('zh')]).toEqual([
    [
      ['a', 'Shi et al. 2020', 'en'],
      ['b', 'Au Yeung 2020', 'en'],
      ['c', 'Doe et al. 2020a', 'en'],
      ['d', 'Doe et al. 2020b', 'en'],
      ['e', 'The Group 2020', 'en'],
      ['f', 'Doe no year', 'en'],
    ],
    [
      ['a', '石颉等 2020', 'zh-CN'],
      ['b', '欧阳娜 2020', 'zh-CN'],
      ['c', 'Doe 等 2020a', 'zh-CN'],
      ['d', 'Doe 等 2020b', 'zh-CN'],
      ['e', 'The Group 2020', 'zh-CN'],
      ['f', 'Doe 年份不详', 'zh-CN'],
    ],
  ]);
});

test('its title stands in the language of the page where the entry has it', () => {
  const translated = paper('a', { ...CARD.data, title: 'Livers', titleTranslation: '肝' });
  const titles = (locale: Locale) => studiesPageOf(contextOf(locale, [translated, CARD])).lines.map(({ title }) => title);
  expect([titles('en'), titles('zh')]).toEqual([
    [
      { text: 'Livers', lang: 'en' },
      { text: 'Title of a', lang: 'en' },
    ],
    [
      { text: '肝', lang: 'zh-CN' },
      { text: 'Title of a', lang: 'en' },
    ],
  ]);
});

test('a list without study cards says so', () => {
  const page = studiesPageOf(contextOf('zh', [paper('bare')]));
  expect([page.lines, page.topics, forests(paper('bare'))]).toEqual([[], [], { forests: [], notDrawn: [] }]);
});
