import { describe, expect, test } from 'vitest';
import { inspect } from '../../../src/markdown/inspect.ts';
import { isTangled } from '../../../src/markdown/parse.ts';

const found = (source: string) =>
  inspect(source).map(
    ({ rule, severity, line, column, params }) => `${line}:${column} ${severity} ${rule} ${Object.values(params).join(' ')}`,
  );

describe('a body with', () => {
  test.each([
    ['prose', 'Some text.\n\n- 1. of 2: 3 - 4 + 5\n'],
    [
      'links to the public web and to people',
      '[a](https://example.com) <mailto:a@example.com> www.example.com a@example.com\n\n[b]: http://example.com/b\n',
    ],
    ['marks of every kind', '*a* **b** ~~c~~ `d` > e\n\n> f\n\n| g | h |\n| - | - |\n| 1 | 2 |\n\na[^1]\n\n[^1]: i\n'],
    ['entities of letters', 'caf&eacute; &amp; &lt; &#x4E2D;\n'],
    ['code that would be harmful outside of it', '```\n<script>\n```\n\n`[a](javascript:b)`\n'],
  ])('%s has nothing wrong with it', (_, source) => {
    expect(found(source)).toEqual([]);
  });

  test.each([
    ['HTML', 'a\n\nb <i>c</i>\n', ['3:3 warning body-html <i>', '3:7 warning body-html </i>']],
    ['a comment', '<!-- a -->\n', ['1:1 warning body-html <!-- a -->']],
    [
      'links that are not for the public',
      '[a](javascript:b)\n![c](file:///d)\n[e]: //f\n<data:g>\n',
      ['1:1 error body-link javascript:b', '2:1 error body-link file:///d', '4:1 error body-link data:g'],
    ],
    ['a definition that is not for the public', '[e]: //f\n', ['1:1 error body-link //f']],
    [
      'an address in a sentence that is not for the public',
      'see https://127.0.0.1/x\n',
      ['1:5 warning body-link https://127.0.0.1/x'],
    ],
    ['the same behind entities', 'a\n\nsee https&colon;//127.0.0.1/x\n', ['3:1 warning body-link https://127.0.0.1/x']],
    ['a link to a heading', '[a](#b)\n', ['1:1 warning body-link #b']],
    ['a script behind entities', '[a](java&#115;cript&colon;b)\n', ['1:1 error body-link javascript:b']],
    ['a hidden character behind an entity', 'a\nb &#8238; c\n', ['1:1 error body-character U+202E']],
    ['a hidden character in an address', '[a](https://example.com/&ZeroWidthSpace;)\n', ['1:1 error body-character U+200B']],
  ])('%s is told so', (_, source, expected) => {
    expect(found(source)).toEqual(expected);
  });
});

describe('a body of', () => {
  test('as many bytes as are shown is shown, and one more is not', () => {
    expect(found('a'.repeat(16_384))).toEqual([]);
    expect(found('a'.repeat(16_385))).toEqual(['1:1 error body-size 16385 16384']);
    expect(found('中'.repeat(5462))).toEqual(['1:1 error body-size 16386 16384']);
  });

  test('twenty levels is shown, and one more is not', () => {
    const nested = (levels: number) => Array.from({ length: levels }, (_, level) => `${'  '.repeat(level)}- a\n`).join('');
    expect(found(nested(20))).toEqual([]);
    expect(found(nested(21))).toEqual(['21:41 error body-nesting 20']);
  });

  test('a table that fills up with cells is not shown', () => {
    const table = (columns: number, rows: number) => `|${'a|'.repeat(columns)}\n|${'-|'.repeat(columns)}\n${'a\n'.repeat(rows)}`;
    expect(found(table(40, 100))).toEqual([]);
    expect(found(table(1000, 1000))).toEqual(['1:1 error body-growth 10010000 65536']);
  });

  test('references to a long address is not shown', () => {
    const source = (references: number) => `[a]: https://example.com/${'x'.repeat(1000)}\n\n${'[a] '.repeat(references)}`;
    expect(found(source(50))).toEqual([]);
    expect(found(source(80))).toEqual(['1:1 error body-growth 81600 65536']);
  });
});

describe('what would take long to parse is not parsed', () => {
  const bombs: Record<string, string> = {
    'open brackets': '['.repeat(101),
    'closing brackets': ']'.repeat(101),
    'quotes in quotes': '>'.repeat(20),
    'lists in lists on one line': '- '.repeat(20),
    'lists and quotes on one line, with room between them': `${'>     '.repeat(19)}1.  a`,
    'marks of emphasis': '*a **b '.repeat(751),
    'emphasis in emphasis': '*'.repeat(300),
    'underscores in a word': '_.'.repeat(1501),
    backticks: '`a'.repeat(801),
    'openings of HTML': '<a '.repeat(501),
    brackets: '[]'.repeat(751),
    'bars of tables': '|-'.repeat(4001),
    entities: '&amp;'.repeat(1501),
    'words of one letter': 'a '.repeat(5001),
    lines: 'a\n'.repeat(2001),
    'addresses after marks': '_www.a'.repeat(51),
  };
  test.each(Object.entries(bombs))('%s', (_, source) => {
    expect(isTangled(source)).toBe(true);
    expect(found(source)).toEqual(['1:1 error body-tangled ']);
  });

  test('but what people write is', () => {
    const prose = [
      ...Array.from(
        { length: 150 },
        (_, index) => `- [**Title** ${index}](https://example.com/a_b_c/${index}) by *A. B.*, \`code\`\n`,
      ),
      ...['*', '_', '-', '=', '~', '`'].map((mark) => `${mark.repeat(80)}\n`),
      `${' '.repeat(60)}- a\n`,
      `${'> '.repeat(5)}a\n`,
    ];
    expect(isTangled(prose.join(''))).toBe(false);
    expect(isTangled('word, word; (word) '.repeat(850))).toBe(false);
  });

  test('and deciding so takes no time that grows with more than the text', () => {
    // With a pattern that can match one text in several ways each of these would never end.
    for (const unit of ['*', '_', '`', '-', '- ', '-     ', '>  ', '1', '1. ', '*a', '* _', '[', '[]'])
      isTangled(unit.repeat(400));
    for (let length = 1; length < 200; length += 1) isTangled(`${'*'.repeat(length)}a${'-    '.repeat(19)}`);
  });
});
