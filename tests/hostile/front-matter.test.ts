/** Front matter of people who mean harm, or whose editor does: each file is refused with the rule named, and nothing of it runs. */
import { describe, expect, test } from 'vitest';
import { copyOfList } from '../lists.ts';

const FILE = 'platforms/odd.md';
const HEAD = 'title: Odd\nlanguage: en\nsections: [platforms]\nadded: 2020-01-01\n';

/** What is said of a file, beside the good files of the list. */
function said(content: string | Uint8Array): string[] {
  const list = copyOfList().write(FILE, content);
  const { corpus, issues } = list.examine();
  const rules = issues
    .filter(({ severity }) => severity === 'error')
    .map(({ file, line, rule }) => `${file === FILE ? '' : file}${line} ${rule}`);
  // Refused or there, never both and never neither.
  expect(corpus.entries.some(({ file }) => file === FILE)).toBe(rules.length === 0);
  expect(corpus.entries).toHaveLength(rules.length === 0 ? 7 : 6);
  return rules;
}

const fenced = (yaml: string) => `---\n${yaml}---\n`;
const utf8 = (text: string) => new TextEncoder().encode(text);
const bytes = (...parts: (string | number[])[]) =>
  Uint8Array.from(parts.flatMap((part) => (typeof part === 'string' ? [...utf8(part)] : part)));
const utf16 = (text: string, littleEndian: boolean) =>
  Uint8Array.from(
    [...`\uFEFF${text}`].flatMap((character) => {
      const code = character.charCodeAt(0);
      return littleEndian ? [code & 255, code >> 8] : [code >> 8, code & 255];
    }),
  );

describe('a block that other programs would run', () => {
  test.each([
    ['---js', '{ title: (globalThis.hostile = 1) }'],
    ['---javascript', '{ title: (globalThis.hostile = 1) }'],
    ['--- javascript', 'globalThis.hostile = 1'],
    ['---JS', 'globalThis.hostile = 1'],
    ['---  Js  ', 'globalThis.hostile = 1'],
    ['---coffee', 'global.hostile = 1'],
    ['---json', '{ "title": "x" }'],
    ['---JSON', '{ "title": "x" }'],
    ['---toml', 'title = "x"'],
    ['---toString', 'x'],
    ['---constructor', 'x'],
    ['---__proto__', 'x'],
    ['---hasOwnProperty', 'x'],
  ])('%s', (first, block) => {
    expect(said(`${first}\n${block}\n---\n`)).toEqual(['1 front-matter-open']);
    expect('hostile' in globalThis).toBe(false);
  });
});

describe('fences that are not in order', () => {
  test.each<[string, string, string[]]>([
    ['more than three hyphens below', `---\n${HEAD}---- x\nverified: 2020-01-01\n---\n`, ['6 front-matter-close']],
    ['a word after the closing ones', `---\n${HEAD}--- end\n`, ['6 front-matter-close']],
    ['a space after the closing ones', `---\n${HEAD}--- \n`, ['6 front-matter-close']],
    ['none below', `---\n${HEAD}`, ['5 front-matter-end']],
    ['none below, and a body', `---\n${HEAD}\nSome text\n`, ['7 front-matter-end']],
    ['nothing but one', '---\n', ['1 front-matter-end']],
    ['nothing but one, without its line end', '---', ['1 front-matter-end']],
    ['nothing but two', '---\n---\n', ['2 missing-key', '2 missing-key', '2 missing-key', '2 missing-key']],
    ['a blank line above', `\n---\n${HEAD}---\n`, ['1 front-matter-open']],
    ['a space above', ` ---\n${HEAD}---\n`, ['1 front-matter-open']],
    ['none above', `${HEAD}---\n`, ['1 front-matter-open']],
    ['dots below', `---\n${HEAD}...\n`, ['6 front-matter-end']],
    ['dashes of another kind', `———\n${HEAD}———\n`, ['1 front-matter-open']],
    ['an empty file', '', ['1 front-matter-open']],
    ['a file of blank lines', '\n\n\n', ['1 front-matter-open']],
    ['a second block', `---\n---\n${HEAD}---\n`, ['2 missing-key', '2 missing-key', '2 missing-key', '2 missing-key']],
  ])('%s', (_, content, rules) => {
    expect(said(content)).toEqual(rules);
  });
});

describe('YAML beyond plain data', () => {
  const bomb = `a: &a [x, x]\n${[...'bcdefghijklmno'].map((key, index) => `${key}: &${key} [${`*${'abcdefghijklmno'[index]},`.repeat(9)}]\n`).join('')}`;

  test.each<[string, string, string[]]>([
    ['the key __proto__', `__proto__: { polluted: yes }\n${HEAD}`, ['2 yaml-key']],
    ['the key constructor', `constructor: { prototype: { polluted: yes } }\n${HEAD}`, ['2 unknown-key']],
    ['the key toString', `toString: x\n${HEAD}`, ['2 unknown-key']],
    ['the key hasOwnProperty', `hasOwnProperty: x\n${HEAD}`, ['2 unknown-key']],
    ['a key that is a list', `? [a, b]\n: c\n${HEAD}`, ['2 yaml-key']],
    ['a key that is a map', `{ a: b }: c\n${HEAD}`, ['2 yaml-key']],
    ['a key that is empty', `"": c\n${HEAD}`, ['2 yaml-key']],
    ['a key with a hidden character', `"tit\\u200Ble": c\n${HEAD}`, ['2 yaml-key']],
    ['a key with an anchor', `&a b: c\n${HEAD}`, ['2 yaml-key']],
    ['a key with a tag', `!!str b: c\n${HEAD}`, ['2 yaml-key']],
    ['a key twice', `${HEAD}title: Other\n`, ['6 key-twice']],
    ['a key twice, deep inside', `${HEAD}summary: { en: a, en: b }\n`, ['6 key-twice']],
    ['a key in two spellings', `${HEAD}Title: Other\n`, ['6 unknown-key']],
    [
      'aliases that multiply',
      `${bomb}${HEAD}`,
      ['2 yaml-feature', ...Array.from({ length: 14 }, (_, index) => `${index + 3} yaml-feature`)],
    ],
    ['an alias of itself', `related: &a [*a]\n${HEAD}`, ['2 yaml-feature']],
    ['an anchor that nobody uses', `${HEAD}addedBy: &x me\n`, ['6 yaml-feature']],
    ['a merge key', `summary: &s { en: a }\nwhy:\n  <<: *s\n${HEAD}`, ['2 yaml-feature', '4 yaml-key']],
    ['a merge key without an anchor', `<<: { title: Other }\n${HEAD}`, ['2 yaml-key']],
    ['a tag for a function', `${HEAD}addedBy: !!js/function 'function () {}'\n`, ['6 yaml-feature']],
    ['a tag for an expression', `${HEAD}addedBy: !!js/regexp /a/\n`, ['6 yaml-feature']],
    ['a tag for a Python object', `${HEAD}addedBy: !!python/object/apply:os.system ['id']\n`, ['6 yaml-feature']],
    ['a tag for binary data', `${HEAD}addedBy: !!binary aGk=\n`, ['6 yaml-feature']],
    ['a tag of its own', `${HEAD}addedBy: !x me\n`, ['6 yaml-feature']],
    ['a directive', `%YAML 1.1\n${HEAD}`, ['2 yaml-feature', '3 yaml']],
    ['dots within the block', `${HEAD}...\naddedBy: me\n`, ['7 yaml']],
    ['a tab for indentation', `summary:\n\ten: a\n${HEAD}`, ['3 yaml']],
    ['lists within lists', `${HEAD}related: ${'['.repeat(40)}${']'.repeat(40)}\n`, ['6 yaml-depth']],
    ['thousands of brackets', `${HEAD}related: ${'['.repeat(15_000)}\n`, ['6 yaml']],
    ['thousands of braces', `${HEAD}related: ${'{a: '.repeat(4000)}\n`, ['6 yaml']],
    ['thousands of lists on one line', `${HEAD}related:\n  ${'- '.repeat(10_000)}a\n`, ['7 yaml']],
    ['a list in place of fields', '- a\n- b\n', ['2 not-a-map']],
    ['a text in place of fields', 'a\n', ['2 not-a-map']],
    ['a value that is null', `${HEAD}addedBy: null\n`, ['6 empty-value']],
    ['a value that is a tilde', `${HEAD}addedBy: ~\n`, ['6 empty-value']],
    ['a value that is empty', `${HEAD}addedBy:\n`, ['6 empty-value']],
    ['a value that is an empty text', `${HEAD}addedBy: ""\n`, ['6 empty-value']],
    ['a value that is an empty list', `${HEAD}related: [,]\n`, ['6 yaml']],
    ['an unknown field', `${HEAD}onload: alert(1)\n`, ['6 unknown-key']],
    ['the id of the entry', `${HEAD}id: ../../etc\n`, ['6 unknown-key']],
    ['the slug of the entry', `${HEAD}slug: ../x\n`, ['6 unknown-key']],
  ])('%s', (_, yaml, rules) => {
    expect(said(fenced(yaml))).toEqual(rules);
    expect('polluted' in {}).toBe(false);
  });
});

describe('dates and numbers that are none', () => {
  const dated = (key: string, value: string) =>
    said(
      fenced(
        `${HEAD.replace(/added: .*\n/, '')}added: ${key === 'added' ? value : '2020-01-01'}\n${key === 'added' ? '' : `${key}: ${value}\n`}`,
      ),
    );

  test.each([
    ...[
      '2021-02-30',
      '2021-13-01',
      '2021-00-01',
      '2021-1-1',
      '20210101',
      '2021-01-01T00:00:00Z',
      '2021-01-01 00:00',
      '01/02/2021',
      'today',
    ],
    ...[
      '2021',
      '12021-01-01',
      '-2021-01-01',
      '9999-12-31',
      '0x7E5-01-01',
      '２０２１-01-01',
      '[2021-01-01]',
      '{ y: 2021 }',
      'true',
      '1e3',
      '.inf',
      '0o17',
    ],
  ])('%s is no day', (value) => {
    expect(dated('added', value)).toEqual(['5 bad-value']);
    expect(dated('verified', value)).toEqual(['6 bad-value']);
  });
});

describe('bytes that are not clean text', () => {
  test.each<[string, string | Uint8Array, string[]]>([
    ['a null byte', fenced(HEAD.replace('Odd', 'O\0dd')), ['2 file-character']],
    ['a null byte in the body', `${fenced(HEAD)}\n\0`, ['8 file-character']],
    ['a lone carriage return', fenced(HEAD.replace('Odd', 'O\rdd')), ['2 file-character']],
    ['carriage returns alone', fenced(HEAD).replaceAll('\n', '\r'), ['1 file-character']],
    ['an escape of a terminal', fenced(HEAD.replace('Odd', '\u001B[31mOdd')), ['2 file-character']],
    ['a backspace', fenced(HEAD.replace('Odd', 'Odd\b\b')), ['2 file-character']],
    ['a bidirectional override', fenced(HEAD.replace('Odd', '\u202Eddo')), ['2 file-character']],
    ['a bidirectional isolate', fenced(HEAD.replace('Odd', '\u2067ddo\u2069')), ['2 file-character']],
    ['a zero-width space', fenced(HEAD.replace('Odd', 'O\u200Bdd')), ['2 file-character']],
    ['a word joiner', fenced(HEAD.replace('Odd', 'O\u2060dd')), ['2 file-character']],
    ['a byte order mark in the middle', fenced(HEAD.replace('Odd', 'O\uFEFFdd')), ['2 file-character']],
    ['two byte order marks', `\uFEFF\uFEFF${fenced(HEAD)}`, ['1 file-character']],
    ['tag characters', fenced(HEAD.replace('Odd', `Odd${String.fromCodePoint(0xe0069, 0xe0067)}`)), ['2 file-character']],
    ['a stack of marks', fenced(HEAD.replace('Odd', `O${'\u0336\u0347'.repeat(10)}dd`)), ['2 file-character']],
    ['a replacement character', fenced(HEAD.replace('Odd', 'O\uFFFDdd')), ['2 file-character']],
    ['a line separator', fenced(HEAD.replace('Odd', 'O\u2028dd')), ['2 file-character']],
    ['a paragraph separator in the body', `${fenced(HEAD)}\na\u2029b\n`, ['8 file-character']],
    ['a next line character', fenced(HEAD.replace('Odd', 'O\u0085dd')), ['2 file-character']],
    ['a noncharacter', fenced(HEAD.replace('Odd', 'O\uFFFEdd')), ['2 file-character']],
    ['Latin 1', bytes('---\ntitle: caf', [0xe9], '\n---\n'), ['2 file-encoding']],
    ['GB 18030', bytes('---\ntitle: ', [0xd6, 0xd0, 0xce, 0xc4], '\n---\n'), ['2 file-encoding']],
    ['overlong UTF-8', bytes('---\ntitle: ', [0xc0, 0xaf], '\n---\n'), ['2 file-encoding']],
    ['half a character in UTF-8', bytes('---\ntitle: ', [0xed, 0xa0, 0x80], '\n---\n'), ['2 file-encoding']],
    ['a character beyond Unicode', bytes('---\ntitle: ', [0xf4, 0x90, 0x80, 0x80], '\n---\n'), ['2 file-encoding']],
    ['a character that is cut off', bytes(fenced(HEAD), [0xe4, 0xb8]), ['7 file-encoding']],
    ['UTF-16, little end first', utf16(fenced(HEAD), true), ['1 file-encoding']],
    ['UTF-16, big end first', utf16(fenced(HEAD), false), ['1 file-encoding']],
    ['a program', bytes([0x7f, 0x45, 0x4c, 0x46, 2, 1, 1, 0]), ['1 file-character']],
    ['a picture', bytes([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), ['1 file-encoding']],
    ['more bytes than are read', `${fenced(HEAD)}${'word '.repeat(7000)}`, ['1 file-size']],
    ['as many zeros', new Uint8Array(100_000), ['1 file-size']],
  ])('%s', (_, content, rules) => {
    expect(said(content)).toEqual(rules);
  });

  test.each([
    ['a bidirectional override', '\\u202E'],
    ['a null', '\\0'],
    ['an escape of a terminal', '\\e[31m'],
    ['half a character', '\\ud800'],
    ['a replacement character', '\\uFFFD'],
    ['a tag character', '\\U000E0041'],
    ['a zero-width space', '\\u200B'],
    ['a next line character', '\\N'],
    ['a line separator', '\\L'],
  ])('%s that an escape of YAML stands for', (_, escape) => {
    expect(said(fenced(HEAD.replace('Odd', `"O${escape}dd"`)))).toEqual(['2 file-character']);
  });

  test('a line break that an escape of YAML stands for, where one line belongs', () => {
    expect(said(fenced(HEAD.replace('Odd', '"O\\ndd"')))).toEqual(['2 bad-value']);
  });
});

describe('addresses that no site may lead to', () => {
  test.each([
    ...[
      'javascript:alert(1)',
      'JAVASCRIPT:alert(1)',
      '"javascript:alert(1)//https://example.com"',
      'data:text/html;base64,PHNjcmlwdD4=',
      'vbscript:x',
    ],
    ...[
      '//example.com',
      '/etc/passwd',
      '../x',
      'example.com',
      'ftp://example.com/',
      'file:///etc/passwd',
      'https://user:pass@example.com/',
    ],
    ...[
      'http://127.0.0.1/',
      'http://2130706433/',
      'http://0x7f000001/',
      'http://[::1]/',
      'http://localhost/',
      'http://printer.local/',
    ],
    ...[
      '"https://example.com/ onclick=alert(1)"',
      `'https://example.com/"onmouseover="alert(1)'`,
      'https://example.com/<script>',
      'https://exam\\ple.com/',
    ],
    `https://example.com/${'a'.repeat(3000)}`,
  ])('%s', (address) => {
    expect(said(fenced(`${HEAD}links:\n  - rel: homepage\n    url: ${address}\n`))).toEqual(['8 bad-value']);
  });
});
