import { describe, expect, test } from 'vitest';
import { changesOf, MOST_REPORT_BYTES, readChanges, type Changes } from '../../../src/reporters/changes.ts';
import { commentOf } from '../../../src/reporters/comment.ts';
import { asMarkdown } from '../../../src/reporters/markdown.ts';
import type { Corpus } from '../../../src/corpus/read.ts';
import { issue, type LocatedIssue } from '../../../src/corpus/issue.ts';
import { entry } from '../cite/entries.ts';

const RUN = 'https://github.com/vonpower/Healthcare/actions/runs/1';
const front = {
  title: 'A Survey of Surveys',
  type: 'article-journal',
  authors: ['Buda, Mateusz'],
  venue: 'Radiology',
  year: '2019',
};
const paper = (id: string, more: Record<string, unknown> = {}) => entry('paper', id, { ...front, ...more });
const corpus = (...entries: Corpus['entries']) =>
  ({ entries, issues: [], sections: [{ id: 'survey', zh: '综述', en: 'Survey' }] }) as unknown as Corpus;

describe('what a proposal changes', () => {
  const before = corpus(paper('a'), paper('b'), paper('c'), paper('d'));
  const after = corpus(
    paper('a'),
    paper('b', { year: '2020', doi: '10.1148/x' }),
    paper('new', { summary: { en: 'All surveys.' } }),
  );
  const broken = { ...issue('yaml-key', 'papers/d.md'), line: 3, column: 1 } as LocatedIssue;
  const changes = changesOf(before, after, [broken]);

  test('is what is new, different and gone; a file at fault is not gone', () => {
    expect(changes.changes.map(({ change, id, fields }) => [change, id, fields])).toEqual([
      ['changed', 'b', ['year', 'doi']],
      ['removed', 'c', []],
      ['added', 'new', []],
    ]);
  });

  test('is a change where an entry was at fault before and is whole now', () => {
    const wasBroken = { ...before, issues: [{ ...broken, file: paper('new').file }] };
    expect(changesOf(wasBroken, after, []).changes.find(({ id }) => id === 'new')).toMatchObject({
      change: 'changed',
      fields: [],
    });
  });

  test('says by whom and when it was published, however the file says it', () => {
    const bylineOf = (more: Record<string, unknown>) => changesOf(corpus(), corpus(paper('x', more)), []).changes[0]!.byline;
    expect(bylineOf({ year: undefined, date: '2020-05-04' })).toBe('Mateusz Buda · Radiology · 2020');
    expect(bylineOf({ authors: [{ family: '김', given: '철수' }, { literal: 'WHO' }, '郭兴明', 'Li, Wei'] })).toBe(
      '김철수, WHO, 郭兴明 … · Radiology · 2019',
    );
  });

  test('counts the faults that there is no room for', () => {
    const sixty = Array.from({ length: 60 }, (_, index) => ({ ...broken, line: index + 1 }));
    const report = changesOf(corpus(), corpus(), sixty);
    expect([report.errors, report.issues.length, report.moreIssues]).toEqual([60, 50, 10]);
    expect(commentOf(report, RUN)).toContain('\n- …… 另有 10 处 · and 10 more\n');
    expect(commentOf(changesOf(corpus(), corpus(), sixty.slice(0, 50)), RUN)).not.toContain('……');
  });

  test('fits its own schema', () => {
    expect(readChanges(JSON.stringify(changes))).toEqual(changes);
  });

  test('reads as one comment', () => {
    expect(commentOf(changes, RUN)).toBe(`<!-- reading-list: what this changes -->

**❌ 有 1 处错误须改正 · 1 error to mend** — 3 个条目 · 3 entries

- ❌ \`papers/d.md\`:3<br>这不是字段名。 请用网站 /fields/ 页所列的名称。<br>This is not the name of a field&#46; Use the names that the page /fields/ of the site explains&#46;

### ✏️ 修改 · Changed: \`year\`, \`doi\`

> **A Survey of Surveys**<br>
> Mateusz Buda · Radiology · 2020 · 10&#46;1148/x<br>
> 综述 Survey

\`/papers/b/\`

### ➖ 删除 · Removed

> **A Survey of Surveys**<br>
> Mateusz Buda · Radiology · 2019<br>
> 综述 Survey

\`/papers/c/\`

### ➕ 新增 · Added

> **A Survey of Surveys**<br>
> Mateusz Buda · Radiology · 2019<br>
> 综述 Survey<br>
> All surveys&#46;

\`/papers/new/\`

<sub>建成的整个网站可从[这次运行](${RUN})的 “preview” 下载预览。 · The whole site, built with this change, is the artifact “preview” of [this run](${RUN}).</sub>
`);
  });

  test('stays a comment that GitHub takes, however much changes', () => {
    const many = corpus(...Array.from({ length: 500 }, (_, index) => paper(`p${index}`, { summary: { en: '*'.repeat(3000) } })));
    const report = changesOf(corpus(), many, []);
    expect(report).toMatchObject({ moreChanges: 450 });
    expect(JSON.stringify(report).length).toBeLessThan(MOST_REPORT_BYTES);
    const comment = commentOf(report, RUN);
    expect(comment.length).toBeLessThan(65_536);
    expect(comment).toContain('“preview”');
  });
});

describe('a report from a stranger', () => {
  const report: Changes = {
    version: 1,
    entries: 1,
    errors: 0,
    warnings: 0,
    changes: [],
    moreChanges: 0,
    issues: [],
    moreIssues: 0,
  };
  const change = { change: 'added', kind: 'paper', id: 'a', title: 'A', byline: '', sections: [], summary: {}, fields: [] };

  test.each<[string, string]>([
    ['is no JSON', '{'],
    ['is something else', '[]'],
    ['says more than asked', JSON.stringify({ ...report, run: 'https://evil.example' })],
    ['has an id that is none', JSON.stringify({ ...report, changes: [{ ...change, id: '../../a' }] })],
    ['has a kind that is none', JSON.stringify({ ...report, changes: [{ ...change, kind: '__proto__' }] })],
    ['has long texts', JSON.stringify({ ...report, changes: [{ ...change, title: 'a'.repeat(301) }] })],
    ['has many changes', JSON.stringify({ ...report, changes: Array.from({ length: 51 }, () => change) })],
    ['is large', JSON.stringify(report) + ' '.repeat(MOST_REPORT_BYTES)],
    ['counts backwards', JSON.stringify({ ...report, errors: -1 })],
  ])('that %s is refused', (_, text) => {
    expect(() => readChanges(text)).toThrow();
  });

  test('has its fields and files reduced to plain names', () => {
    const issues = [{ file: 'a`<b>`.md', line: 1, severity: 'error' as const, rule: 'x', zh: '`', en: '<' }];
    const comment = commentOf(
      { ...report, issues, changes: [{ ...change, fields: ['`@all`'] } as Changes['changes'][number]] },
      RUN,
    );
    expect(comment).toContain('`a__b__.md`:1<br>&#96;<br>&#60;');
    expect(comment).toContain('Changed: `__all_`'.replace('Changed', '新增 · Added'));
  });
});

describe('text of strangers as Markdown', () => {
  test.each([
    ['<img src=x onerror=alert(1)>', '&#60;img src&#61;x onerror&#61;alert&#40;1&#41;&#62;'],
    ['[x](https://evil.example)', '&#91;x&#93;&#40;https&#58;\u2060//evil&#46;example&#41;'],
    ['@vonpower see #1', '&#64;\u2060vonpower see &#35;\u20601'],
    ['www.evil.example', 'www&#46;\u2060evil&#46;example'],
    ['**a** _b_ `c` ~d~ | e', '&#42;&#42;a&#42;&#42; &#95;b&#95; &#96;c&#96; &#126;d&#126; &#124; e'],
    ['# a\n- b\r\n1. c', '&#35;\u2060 a &#45; b 1&#46; c'],
    ['&lt;b&gt;', '&#38;lt;b&#38;gt;'],
    ['-->', '&#45;&#45;&#62;'],
    ['a\u202Eb\u200Bc', 'a b c'],
    ['深度学习（综述）：“一”', '深度学习（综述）：“一”'],
  ])('%s stays text', (text, markdown) => {
    expect(asMarkdown(text)).toBe(markdown);
  });
});
