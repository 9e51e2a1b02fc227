/** The list itself: valid. Whether it says the right things is for people to read; what it lacks stands on its quality page. */
import { expect, inject, test } from 'vitest';
import { examine } from '../../src/build/examine.ts';
import { terminalReport } from '../../src/reporters/terminal.ts';

const content = inject('sites')[0]!.list;

test('the list has no error', () => {
  const { corpus, issues } = examine(content);
  const errors = issues.filter(({ severity }) => severity === 'error');
  const report = (issues: typeof errors) =>
    terminalReport(issues, { folder: 'content', locale: 'en', entries: corpus.entries.length });
  expect(report(errors)).toBe(report([]));
  expect(corpus.entries.length).toBeGreaterThan(0);
});
