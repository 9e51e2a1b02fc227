/** The list itself: valid. Whether it says the right things is for people to read; what it lacks stands on its quality page. */
import { expect, inject, test } from 'vitest';
import { examine } from '../../src/build/examine.ts';
import { listContext, suggester } from '../../src/ingest/index.ts';
import { terminalReport } from '../../src/reporters/terminal.ts';

const content = inject('sites')[0]!.list;

test('the list has no error', () => {
  const { corpus, issues } = examine(content);
  const errors = issues.filter(({ severity }) => severity === 'error');
  expect(terminalReport(errors, { folder: 'content', locale: 'en', entries: corpus.entries.length })).toBe(
    `${corpus.entries.length} entries, nothing wrong.\n`,
  );
  expect(corpus.entries.length).toBeGreaterThan(0);
});

test('the section of a paper is suggested by its title more often than not', () => {
  const { corpus } = examine(content);
  const list = listContext(corpus);
  const papers = corpus.entries.filter(({ kind }) => kind === 'paper');
  const right = papers.filter((entry) => {
    const others = suggester({ ...list, entries: list.entries.filter(({ id }) => id !== entry.id) });
    return others({ title: entry.data.title, titleTranslation: entry.data.titleTranslation }, 'paper')
      .sections.slice(0, 3)
      .includes(entry.data.sections[0]!);
  });
  expect(right.length / papers.length).toBeGreaterThan(0.6);
});
