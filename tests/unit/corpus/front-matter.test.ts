import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readFrontMatter } from '../../../src/corpus/front-matter.ts';

/** What became of a file, in short. */
function outcome(text: string) {
  const front = readFrontMatter(text, 'a.md');
  if (!front.at) return front.issues.map(({ rule, line, params }) => `${rule} ${line} ${params.found}`);
  const { value, body, bodyLine, issues } = front;
  return { value, body, bodyLine, issues: issues.map(({ rule, line }) => `${rule} ${line}`) };
}

describe('front matter', () => {
  test('stands between two fences, and the rest is the body', () => {
    expect(outcome('---\na: b\n---\n\n# Body\n')).toEqual({ value: { a: 'b' }, body: '\n# Body\n', bodyLine: 4, issues: [] });
  });

  test('may be empty, and so may the body', () => {
    expect(outcome('---\n---\n')).toEqual({ value: undefined, body: '', bodyLine: 3, issues: [] });
    expect(outcome('---\n---')).toEqual({ value: undefined, body: '', bodyLine: 3, issues: [] });
    expect(outcome('---\n# note\n---\nx')).toEqual({ value: undefined, body: 'x', bodyLine: 4, issues: [] });
  });

  test('ends at the first fence; a later one is a line of the body', () => {
    expect(outcome('---\na: b\n---\nx\n\n---\n\ny: z\n---\n')).toEqual({
      value: { a: 'b' },
      body: 'x\n\n---\n\ny: z\n---\n',
      bodyLine: 4,
      issues: [],
    });
  });

  test('is split where the fences are, whatever stands between and after them', () => {
    const line = fc.constantFrom(
      '---',
      '--- ',
      '----',
      '---js',
      'a: b',
      '# note',
      '',
      'x',
      '\t',
      '...',
      '<!-- more -->',
      '---json',
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 12 }), (rest) => {
        const lines = ['---', ...rest];
        const close = lines.findIndex((one, index) => index > 0 && one.startsWith('---'));
        const front = readFrontMatter(lines.join('\n'), 'a.md');
        const isWhole = close > 0 && lines[close] === '---';
        expect(front.at !== undefined).toBe(isWhole);
        if (front.at) expect([front.body, front.bodyLine]).toEqual([lines.slice(close + 1).join('\n'), close + 2]);
      }),
      { numRuns: 2000 },
    );
  });

  test('is read once: the same broken block is broken again', () => {
    const broken = '---\na: [\n---\n';
    expect(outcome(broken)).toEqual(outcome(broken));
    expect(outcome(broken)).toMatchObject({ value: undefined, issues: ['yaml 2'] });
  });
});

describe('a first line that is no plain fence is refused, and nothing of the file is run', () => {
  test.each([
    ...[
      '---js',
      '---javascript',
      '--- js',
      '---JS',
      '---json',
      '---toString',
      '---coffee',
      '---yaml',
      '--- ',
      '----',
      '---- x',
      ' ---',
      '--',
      '',
    ],
    ...['+++', '<!-- -->', 'title: a'],
  ])('%j', (first) => {
    expect(outcome(`${first}\n(globalThis.ran = true)\n---\n`)).toEqual([`front-matter-open 1 ${first}`]);
    expect('ran' in globalThis).toBe(false);
  });

  test('an empty file', () => {
    expect(outcome('')).toEqual(['front-matter-open 1 ']);
  });
});

describe('a closing line that is no plain fence is refused', () => {
  test.each(['----', '---- x', '--- ', '---x', '--- # end'])('%j', (line) => {
    expect(outcome(`---\na: b\n${line}\nc: d\n---\n`)).toEqual([`front-matter-close 3 ${line}`]);
  });

  test('none at all, told at the last line of text', () => {
    expect(outcome('---\na: b\n\n\n')).toEqual(['front-matter-end 2 a: b']);
    expect(outcome('---\n')).toEqual(['front-matter-end 1 ---']);
  });
});
