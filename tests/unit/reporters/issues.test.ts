import { describe, expect, test } from 'vitest';
import { issue, type LocatedIssue } from '../../../src/corpus/issue.ts';
import { githubReport } from '../../../src/reporters/github.ts';
import { jsonReport } from '../../../src/reporters/json.ts';
import { terminalReport } from '../../../src/reporters/terminal.ts';

const at = (line: number, column: number) => ({ line, column });
const wrongDay = {
  ...issue('bad-value', 'papers/a.md', { path: ['added'], params: { key: 'added', shape: 'day', value: '3 Feb' } }),
  ...at(9, 1),
};
const sameTitle = {
  ...issue('duplicate-title', 'papers/b.md', { severity: 'warning', path: ['title'], params: { other: 'papers/a.md' } }),
  ...at(2, 1),
};

/** An issue whose every text comes from somebody who means harm. */
const hostile = (text: string): LocatedIssue => ({
  ...issue('bad-value', `papers/${text}.md`, { path: ['added'], params: { key: 'added', shape: 'day', value: text } }),
  ...at(1, 1),
});

describe('the report for a terminal', () => {
  test('says of each issue where it stands, what is wrong and what to type, and counts', () => {
    expect(terminalReport([wrongDay, sameTitle], { folder: 'content', locale: 'en', entries: 2 })).toBe(
      [
        'content/papers/a.md:9:1  error  `added` is not a day of the calendar: `3 Feb`.  [bad-value]',
        '    Write year, month and day, such as `2021-03-30`.',
        '',
        'content/papers/b.md:2:1  warning  papers/a.md has the same title.  [duplicate-title]',
        '    If it is the same work, delete one of the two files.',
        '',
        '1 error and 1 warning in 2 files.',
        '',
      ].join('\n'),
    );
  });

  test('is in Chinese for who reads Chinese', () => {
    expect(terminalReport([wrongDay, sameTitle], { folder: 'content', locale: 'zh', entries: 2 })).toBe(
      [
        'content/papers/a.md:9:1  错误  `added` 不是日历上的日期：`3 Feb`。  [bad-value]',
        '    写年月日，如 `2021-03-30`。',
        '',
        'content/papers/b.md:2:1  警告  与 papers/a.md 标题相同。  [duplicate-title]',
        '    若是同一作品，删去其中一个文件。',
        '',
        '2 个文件中有 1 处错误、1 处警告。',
        '',
      ].join('\n'),
    );
  });

  test('of a list without issues is one line', () => {
    expect(terminalReport([], { folder: 'content', locale: 'en', entries: 47 })).toBe('47 entries, nothing wrong.\n');
    expect(terminalReport([], { folder: 'content', locale: 'zh', entries: 47 })).toBe('47 个条目，没有问题。\n');
  });

  test('counts one and many', () => {
    const last = (issues: LocatedIssue[]) =>
      terminalReport(issues, { folder: 'c', locale: 'en', entries: 0 }).trimEnd().split('\n').at(-1);
    expect(last([wrongDay])).toBe('1 error and 0 warnings in 1 file.');
    expect(last([wrongDay, wrongDay, sameTitle])).toBe('2 errors and 1 warning in 2 files.');
  });

  test('obeys nothing that a file says', () => {
    const report = terminalReport([hostile('\u001B[2J\u202E\n::error::x ##[error]y \u2028')], {
      folder: 'content',
      locale: 'en',
      entries: 0,
    });
    const text = '\\u{1b}[2J\\u{202e}\\u{a}::error::x ##\\[error]y \\u{2028}';
    expect(report.split('\n')[0]).toBe(
      `content/papers/${text}.md:1:1  error  \`added\` is not a day of the calendar: \`${text}\`.  [bad-value]`,
    );
    expect(report.split('\n').filter((line) => /^\s*::|##\[/.test(line))).toEqual([]);
  });
});

describe('the report for GitHub', () => {
  test('is one annotation a line, in both languages', () => {
    expect(githubReport([wrongDay, sameTitle], { folder: 'content' })).toBe(
      [
        '::error file=content/papers/a.md,line=9,col=1,title=bad-value::`added` 不是日历上的日期：`3 Feb`。 写年月日，如 `2021-03-30`。%0A`added` is not a day of the calendar: `3 Feb`. Write year, month and day, such as `2021-03-30`.',
        '::warning file=content/papers/b.md,line=2,col=1,title=duplicate-title::与 papers/a.md 标题相同。 若是同一作品，删去其中一个文件。%0Apapers/a.md has the same title. If it is the same work, delete one of the two files.',
        '',
      ].join('\n'),
    );
  });

  test('of a list without issues is empty', () => {
    expect(githubReport([], { folder: 'content' })).toBe('');
  });

  test('ends no annotation early and begins none', () => {
    const report = githubReport([hostile('a,b:c%0A\r\n::error::x ##[add-mask]y')], { folder: 'content' });
    expect(report.trimEnd().split('\n')).toHaveLength(1);
    expect(report).toMatch(
      /^::error file=content\/papers\/a%2Cb%3Ac%250A\\u\{d\}\\u\{a\}%3A%3Aerror%3A%3Ax ##\\\[add-mask\]y\.md,line=1,col=1,title=bad-value::/,
    );
    expect(report).not.toContain('##[');
  });
});

describe('the report for programs', () => {
  test('is one document with everything in it', () => {
    expect(JSON.parse(jsonReport([wrongDay, sameTitle], { folder: 'content', entries: 2 }))).toEqual({
      version: 1,
      entries: 2,
      errors: 1,
      warnings: 1,
      issues: [
        {
          file: 'content/papers/a.md',
          line: 9,
          column: 1,
          severity: 'error',
          rule: 'bad-value',
          key: 'added',
          zh: { what: '`added` 不是日历上的日期：`3 Feb`。', mend: '写年月日，如 `2021-03-30`。' },
          en: {
            what: '`added` is not a day of the calendar: `3 Feb`.',
            mend: 'Write year, month and day, such as `2021-03-30`.',
          },
        },
        {
          file: 'content/papers/b.md',
          line: 2,
          column: 1,
          severity: 'warning',
          rule: 'duplicate-title',
          key: 'title',
          zh: { what: '与 papers/a.md 标题相同。', mend: '若是同一作品，删去其中一个文件。' },
          en: { what: 'papers/a.md has the same title.', mend: 'If it is the same work, delete one of the two files.' },
        },
      ],
    });
  });

  test('says exactly what a file says, in characters that do nothing', () => {
    const text = '\u001B[2J\u009B\u202E\u{E0041} ##[error]x';
    const report = jsonReport([hostile(text)], { folder: 'content', entries: 0 });
    expect(report).not.toMatch(/[\p{Cf}\x7F-\x9F\x1B]|##\[/u);
    expect((JSON.parse(report) as { issues: { file: string }[] }).issues[0]!.file).toBe(`content/papers/${text}.md`);
  });
});
