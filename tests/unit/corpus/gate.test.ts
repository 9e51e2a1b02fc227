import { linkSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { decode, placeOf, readGated } from '../../../src/corpus/gate.ts';
import { temporaryFolder } from '../../lists.ts';

const bytes = (text: string) => new TextEncoder().encode(text);

describe('text', () => {
  test('comes out with LF line ends and without a byte order mark', () => {
    expect(decode(bytes('\uFEFFa\r\nb\nc\r\n'), 'a.md')).toEqual({ text: 'a\nb\nc\n' });
  });

  test('may hold tabs', () => {
    expect(decode(bytes('a\tb'), 'a.md')).toEqual({ text: 'a\tb' });
  });

  test('that is no UTF-8 is an issue where it stops being text', () => {
    expect(decode(Uint8Array.of(0x61, 0x0a, 0xe7, 0x81, 0xab, 0xff), 'a.md')).toEqual({
      issue: { rule: 'file-encoding', severity: 'error', file: 'a.md', path: [], params: {}, line: 2, column: 2 },
    });
  });

  test('with a lone carriage return is an issue at that place', () => {
    expect(decode(bytes('a\r\nbc\rd'), 'a.md')).toEqual({
      issue: {
        rule: 'file-character',
        severity: 'error',
        file: 'a.md',
        path: [],
        params: { character: 'U+000D' },
        line: 2,
        column: 3,
      },
    });
  });
});

test('a place is counted from 1, in UTF-16 units', () => {
  expect(placeOf('', 0)).toEqual({ line: 1, column: 1 });
  expect(placeOf('𠮷a', 2)).toEqual({ line: 1, column: 3 });
  expect(placeOf('a\n\nb', 3)).toEqual({ line: 3, column: 1 });
});

describe('a file', () => {
  const read = (make: (path: string) => void, most?: number) => {
    const folder = temporaryFolder();
    make(join(folder, 'a.md'));
    const result = readGated(folder, 'a.md', most);
    return 'issue' in result ? `${result.issue.rule} ${JSON.stringify(result.issue.params)}` : result.text;
  };

  test('is read', () => {
    expect(read((path) => writeFileSync(path, '---\r\n'))).toBe('---\n');
  });

  test('of more bytes than allowed is not', () => {
    expect(read((path) => writeFileSync(path, 'a'.repeat(10)), 10)).toBe('a'.repeat(10));
    expect(read((path) => writeFileSync(path, 'a'.repeat(11)), 10)).toBe('file-size {"bytes":"11","most":"10"}');
  });

  test('that is not there is not', () => {
    expect(read(() => undefined)).toBe('file-unreadable {"reason":"ENOENT"}');
  });

  test('that is a folder or a link is not', () => {
    expect(read((path) => mkdirSync(path))).toBe('file-kind {}');
    expect(read((path) => symlinkSync('/etc/hostname', path))).toBe('file-kind {}');
    expect(read((path) => symlinkSync('nowhere', path))).toBe('file-kind {}');
  });

  test('that has a second name is', () => {
    expect(
      read((path) => {
        writeFileSync(`${path}.other`, 'x');
        linkSync(`${path}.other`, path);
      }),
    ).toBe('x');
  });
});
