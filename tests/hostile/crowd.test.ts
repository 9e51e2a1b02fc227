/** One bad entry among ten thousand, and ten thousand bad ones: none hides another. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { copyOfList } from '../lists.ts';

/** Letters that make each title one that is like no other. */
const inLetters = (index: number) =>
  [...String(index).padStart(5, '0')].map((digit) => 'abcdefghij'[Number(digit)]!.repeat(3)).join(' ');

/** Writes many entries, as fast as the disk takes them. */
function write(root: string, count: number, contentOf: (index: number) => string): void {
  mkdirSync(join(root, 'platforms/many'));
  for (let index = 0; index < count; index += 1) writeFileSync(join(root, `platforms/many/entry-${index}.md`), contentOf(index));
}

const good = (index: number) => `---\ntitle: ${inLetters(index)}\nlanguage: en\nsections: [platforms]\nadded: 2020-01-01\n---\n`;

describe('among ten thousand entries', () => {
  test('each bad one is told, and each good one is there', () => {
    const list = copyOfList();
    const bad: Record<number, [string, string]> = {
      0: [good(0).replace('en\n', 'English\n'), '3:1 bad-value'],
      1: [good(1).replace('---\n', '---js\n'), '1:1 front-matter-open'],
      777: [good(777).replace('title', 'titel'), '2:1 unknown-key'],
      4999: [good(4999).replace('[platforms]', '[platform]'), '4:12 unknown-section'],
      5000: [`${good(5000)}[a](javascript:b)\n`, '7:1 body-link'],
      9999: ['', '1:1 front-matter-open'],
    };
    write(list.root, 10_000, (index) => bad[index]?.[0] ?? good(index));
    const { corpus, issues } = list.examine();
    expect(issues.map(({ file, line, column, rule }) => `${file}:${line}:${column} ${rule}`)).toEqual([
      ...['platforms/many/entry-0.md:3:1 bad-value', 'platforms/many/entry-1.md:1:1 front-matter-open'],
      ...['platforms/many/entry-4999.md:4:12 unknown-section', 'platforms/many/entry-5000.md:7:1 body-link'],
      // The misspelt field is also the one that is missing.
      ...['platforms/many/entry-777.md:2:1 missing-key', 'platforms/many/entry-777.md:2:1 unknown-key'],
      'platforms/many/entry-9999.md:1:1 front-matter-open',
    ]);
    // What could be read is there, be it at fault beside others or not.
    expect(corpus.entries).toHaveLength(6 + 10_000 - 4);
  });

  test('that are all bad, all are told', () => {
    const list = copyOfList();
    write(list.root, 2000, (index) => good(index).replace('2020-01-01', 'never'));
    expect(list.places()).toHaveLength(2000);
  });
});
