import { describe, expect, test } from 'vitest';
import { isEntryPath, isPlainName } from '../../../src/schema/files.ts';

describe('a plain name', () => {
  test.each(['a.md', '1.md', 'liu-2019-thyroid.md', `${'a'.repeat(97)}.md`, 'console.md', 'com.md'])('%s', (name) => {
    expect(isPlainName(name, '.md')).toBe(true);
  });

  test.each([
    ...[
      '.md',
      'A.md',
      'a_b.md',
      'a b.md',
      '-a.md',
      'a-.md',
      'a--b.md',
      'a.b.md',
      'ä.md',
      'a\u0301.md',
      '论文.md',
      'a.md ',
      'a.MD',
      'a',
    ],
    ...['../a.md', 'a/b.md', '.a.md', `${'a'.repeat(98)}.md`, 'con.md', 'nul.md', 'com1.md', 'lpt9.md', 'a.yml'],
  ])('is not %j', (name) => {
    expect(isPlainName(name, '.md')).toBe(false);
  });
});

test('the path of an entry is its folder and a plain name', () => {
  expect(['papers/a', 'platforms/a-1', 'datasets/a'].map(isEntryPath)).toEqual([true, true, true]);
  expect(['papers/', 'papers/A', 'papers/con', 'papers/a/b', 'pages/a', 'a', '/papers/a', ''].filter(isEntryPath)).toEqual([]);
});
