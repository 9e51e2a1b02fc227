import { describe, expect, test } from 'vitest';
import { fixesReport } from '../../../src/reporters/fixes.ts';

const about = { folder: 'content', locale: 'en' } as const;
const finalStop = (before: string, after: string) => ({ fix: 'final-stop' as const, line: 2, before, after });

describe('the report of what was mended', () => {
  test('obeys nothing that a file says', () => {
    const hostile = '\u001B[2J\u202E##[error]x\u2028';
    const shown = '\\u{1b}[2J\\u{202e}##\\[error]x\\u{2028}';
    expect(fixesReport([{ file: `papers/${hostile}.md`, mended: [finalStop(`${hostile}.`, hostile)] }], about)).toBe(
      `content/papers/${shown}.md:2  full stop after the title removed\n    ${shown}. → ${shown}\n\n1 thing mended in 1 file.\n`,
    );
  });

  test('shows the beginning of a long value, in whole characters', () => {
    const long = `${'a'.repeat(99)}𠮷`;
    expect(fixesReport([{ file: 'papers/a.md', mended: [finalStop(`${long}.`, long)] }], about)).toContain(
      `    ${'a'.repeat(99)}… → ${'a'.repeat(99)}…\n`,
    );
  });

  test('of nothing is one line', () => {
    expect(fixesReport([], about)).toBe('Nothing that a machine may mend.\n');
  });
});
