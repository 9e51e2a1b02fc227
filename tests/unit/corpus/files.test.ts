import { describe, expect, test } from 'vitest';
import { copyOfList, SMALL, type ListCopy } from '../../lists.ts';

/** Files that are not what they should be: a change to the fixture list, then place and rule, English, Chinese. */
const CASES: readonly [string, (list: ListCopy) => void, ...[string, string, string][]][] = [
  [
    'a file that every list needs and that is not there',
    (list) => list.remove('site.yml'),
    [
      'site.yml:1:1 file-missing',
      'This file is missing; every list needs it, and a file for each of its facets. Add it. The least it can hold: `{ name: { en: … }, tagline: { en: … }, locales: [en], repository: https://… }`.',
      '缺少此文件：每个清单都需要它，每个标签词表也各需一个文件。 请添加，至少写：`{ name: { en: … }, tagline: { en: … }, locales: [en], repository: https://… }`。',
    ],
  ],
  [
    'a vocabulary that site.yml names and that is not there',
    (list) => list.edit('site.yml', 'facets: [modality, anatomy]', 'facets: [modality, anatomy, colour]'),
    [
      'vocabulary/colour.yml:1:1 file-missing',
      'This file is missing; every list needs it, and a file for each of its facets. Add it. The least it can hold: `{ zh: …, en: …, terms: [{ id: first-term, zh: …, en: … }] }`.',
      '缺少此文件：每个清单都需要它，每个标签词表也各需一个文件。 请添加，至少写：`{ zh: …, en: …, terms: [{ id: first-term, zh: …, en: … }] }`。',
    ],
  ],
  [
    'a file that has no place in a list',
    (list) => list.write('papers/notes.txt', 'x'),
    [
      'papers/notes.txt:1:1 file-unexpected',
      'This file has no place in a list, so nothing would come of it. Move it out of the content folder, or into `papers/`, `platforms/`, `datasets/`, `pages/<locale>/` or `vocabulary/`.',
      '此文件不属于清单，不会产生任何页面。 移出内容文件夹，或放入 `papers/`、`platforms/`、`datasets/`、`pages/<语言>/`、`vocabulary/`。',
    ],
  ],
  [
    'a page in a language that no list has',
    (list) => list.write('pages/fr/about.md', '---\ntitle: x\n---\n'),
    [
      'pages/fr/about.md:1:1 file-unexpected',
      'This file has no place in a list, so nothing would come of it. Move it out of the content folder, or into `papers/`, `platforms/`, `datasets/`, `pages/<locale>/` or `vocabulary/`.',
      '此文件不属于清单，不会产生任何页面。 移出内容文件夹，或放入 `papers/`、`platforms/`、`datasets/`、`pages/<语言>/`、`vocabulary/`。',
    ],
  ],
  [
    'a name with spaces and capitals',
    (list) => list.write('papers/Foo Bar.md', 'x'),
    [
      'papers/Foo Bar.md:1:1 file-name',
      'This name would not be stored alike on every system, and it becomes a part of an address. Use lower-case Latin letters, digits and single hyphens: `smith-2020-title.md`.',
      '此文件名在各系统上不能一致保存，而它又是地址的一部分。 只用小写拉丁字母、数字和单个连字符：`smith-2020-title.md`。',
    ],
  ],
  [
    'a file of more bytes than are read',
    (list) => list.write(SMALL, `${list.read(SMALL)}\n${'a'.repeat(33_000)}`),
    [
      `${SMALL}:1:1 file-size`,
      'This file has 33203 bytes; at most 32768 are read. Shorten it.',
      '此文件有 33203 字节，至多读取 32768 字节。 请缩短。',
    ],
  ],
  [
    'bytes that are no UTF-8',
    (list) => list.write(SMALL, Uint8Array.of(45, 45, 45, 10, 116, 0xff, 10)),
    [
      `${SMALL}:2:2 file-encoding`,
      'This file is not UTF-8 text. Save it again with the encoding UTF-8.',
      '此文件不是 UTF-8 文本。 请以 UTF-8 编码重新保存。',
    ],
  ],
  [
    'a character that reorders text',
    (list) => list.edit(SMALL, 'Hospital', 'Hos\u202Epital'),
    [
      `${SMALL}:2:11 file-character`,
      'Here stands the character U+202E, which hides, reorders or garbles text. Delete it, or type the passage again.',
      '此处有字符 U+202E，它会隐藏、重排或损坏文字。 删去它，或重新输入这一段。',
    ],
  ],
  [
    'a block in a programming language',
    (list) => list.write(SMALL, '---js\n{ title: process.exit() }\n---\n'),
    [
      `${SMALL}:1:1 front-matter-open`,
      'The first line must be exactly `---`, and is `---js`. Begin the file with a line of three hyphens, then the fields.',
      '首行应恰为 `---`，现为 `---js`。 以三个连字符的一行开头，其后写字段。',
    ],
  ],
  [
    'a block that ends with more than three hyphens',
    (list) => list.write(SMALL, '---\ntitle: a\n---- x\nadded: 2020-01-01\n---\n'),
    [
      `${SMALL}:3:1 front-matter-close`,
      'The fields must end with a line of exactly `---`; here stands `---- x`. Put a line of three hyphens after the last field, and no other line that begins with them before it.',
      '字段应以恰为 `---` 的一行结束，此处为 `---- x`。 在最后一个字段之后写一行三个连字符，此前不得有以其开头的行。',
    ],
  ],
  [
    'a block that never ends',
    (list) => list.write(SMALL, '---\ntitle: a\n\n'),
    [
      `${SMALL}:2:1 front-matter-end`,
      'The fields never end: no line of exactly `---` follows them. Put a line of three hyphens after the last field.',
      '字段没有结束：其后没有恰为 `---` 的一行。 在最后一个字段之后写一行三个连字符。',
    ],
  ],
  [
    'a snapshot of links that somebody edited',
    (list) => list.write('links.json', '{ "version": 1, "links": "none" }'),
    [
      'links.json:1:1 links-broken',
      'This is not what the link check writes (checked). Do not edit it by hand: take it from the main branch again, or delete it and run `npm run links`.',
      '此文件不是链接检查所写的内容（checked）。 请勿手工改动：从主分支重新取得，或删去后运行 `npm run links`。',
    ],
  ],
  [
    'a snapshot of links that is no JSON',
    (list) => list.write('links.json', '{'),
    [
      'links.json:1:1 links-broken',
      'This is not what the link check writes (JSON). Do not edit it by hand: take it from the main branch again, or delete it and run `npm run links`.',
      '此文件不是链接检查所写的内容（JSON）。 请勿手工改动：从主分支重新取得，或删去后运行 `npm run links`。',
    ],
  ],
];

describe('a contributor is told of', () => {
  test.each(CASES)('%s', (_, change, ...expected) => {
    const list = copyOfList();
    change(list);
    expect(list.told().map(({ at, rule, en, zh }) => [`${at} ${rule}`, en, zh])).toEqual(expected);
  });
});
