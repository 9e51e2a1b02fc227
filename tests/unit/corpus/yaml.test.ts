import { describe, expect, test } from 'vitest';
import { readYaml } from '../../../src/corpus/yaml.ts';

describe('scalars stay the text that was typed', () => {
  test.each([
    ['doi: 10.1000', '10.1000'],
    ['pages: 017', '017'],
    ['country: no', 'no'],
    ['year: 1e3', '1e3'],
    ['count: 0o17', '0o17'],
    ['count: 0x1F', '0x1F'],
    ['date: 2021-02-30', '2021-02-30'],
    ['value: .inf', '.inf'],
    ['value: TRUE', 'TRUE'],
    ['time: 12:30:45', '12:30:45'],
    ['title: "null"', 'null'],
    ["title: '~'", '~'],
    ['title: Null Hypotheses', 'Null Hypotheses'],
    ['title: "A: B"', 'A: B'],
    ['title: |\n  two\n  lines\n', 'two\nlines\n'],
    ['title: >-\n  folded\n  text\n', 'folded text'],
    ['title: 火 # a comment', '火'],
  ])('%j', (source, text) => {
    const { value, issues } = readYaml(source, 'a.md', 1);
    expect(issues).toEqual([]);
    expect(Object.values(value as Record<string, string>)).toEqual([text]);
  });
});

describe('keys are data', () => {
  test('constructor and the like are keys as any other', () => {
    const { value, issues } = readYaml('constructor: a\ntoString: b\nhasOwnProperty: c\n', 'a.md', 1);
    expect(issues).toEqual([]);
    expect(Object.entries(value as object)).toEqual([
      ['constructor', 'a'],
      ['toString', 'b'],
      ['hasOwnProperty', 'c'],
    ]);
  });

  test('a merge key is a key that is refused, and merges nothing', () => {
    const { value, issues } = readYaml('a: b\n<<: { c: d }\n', 'a.md', 1);
    expect(issues.map(({ rule, line, column }) => ({ rule, line, column }))).toEqual([{ rule: 'yaml-key', line: 2, column: 1 }]);
    expect(value).toEqual({ a: 'b' });
  });
});

describe('a place', () => {
  const { at } = readYaml(
    ['title: A', 'links:', '  - rel: x', '    url: y', '  - { rel: z,', '      url: w }', 'study:', '  metrics: [a, b]'].join(
      '\n',
    ),
    'a.md',
    2,
  );

  test.each<[(string | number)[], number, number]>([
    [['title'], 2, 1],
    [['links'], 3, 1],
    [['links', 0], 4, 5],
    [['links', 0, 'url'], 5, 5],
    [['links', 1, 'url'], 7, 7],
    [['study', 'metrics', 1], 9, 16],
  ])('%j is where it stands in the file', (path, line, column) => {
    expect(at(path)).toEqual({ line, column });
  });

  test.each<[(string | number)[], number, number]>([
    [['study', 'patients'], 8, 1],
    [['links', 5, 'url'], 3, 1],
    [['title', 'zh'], 2, 1],
    [['nothing'], 2, 1],
    [[], 2, 1],
  ])('%j, which is not there, is where its nearest part stands', (path, line, column) => {
    expect(at(path)).toEqual({ line, column });
  });

  test('of an item after a refused one is its own', () => {
    const { value, issues, at: place } = readYaml('authors:\n  - &a Drake, Ada\n  - Wyrm\n', 'a.md', 2);
    expect(issues.map(({ rule, line, path }) => ({ rule, line, path }))).toEqual([
      { rule: 'yaml-feature', line: 3, path: ['authors', 0] },
    ]);
    expect(value).toEqual({ authors: [undefined, 'Wyrm'] });
    expect(place(['authors', 1])).toEqual({ line: 4, column: 5 });
  });
});

test('an empty block has no value and nothing wrong with it', () => {
  expect(readYaml('', 'a.md', 2)).toMatchObject({ value: undefined, issues: [] });
  expect(readYaml('# only a comment\n', 'a.md', 2)).toMatchObject({ value: undefined, issues: [] });
});

test('lines are counted after a fault as before it', () => {
  const { issues } = readYaml('*\na\ntitle:', 'a.md', 1);
  expect(issues.map(({ line, column }) => [line, column])).toEqual([
    [1, 1],
    [2, 1],
    [3, 6],
  ]);
});

test('several slips are told at once, at their own lines', () => {
  const { issues } = readYaml('a: b: c\nd: [e\nf: "g\nh: i\n', 'a.md', 2);
  expect(issues.map(({ line, params }) => `${line} ${params.trouble}`)).toEqual(['2 colon', '3 bracket', '4 quote']);
});
