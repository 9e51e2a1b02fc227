import { describe, expect, test } from 'vitest';
import { copyOfList, SMALL, type ListCopy } from '../../lists.ts';

/** Bodies hold nothing that would be cut, lost, or shown otherwise than typed. A change to the fixture list, then place and rule, English, Chinese. */
const CASES: readonly [string, (list: ListCopy) => void, ...[string, string, string][]][] = [
  [
    'HTML, which is shown as typed',
    (list) => list.write(SMALL, `${list.read(SMALL)}\n<b onclick=alert(1)>x</b>\n`),
    [
      `${SMALL}:12:1 body-html`,
      'HTML is shown as typed, not run: `<b onclick=alert(1)>`. Use Markdown.',
      'HTML 会照原样显示，不会执行：`<b onclick=alert(1)>`。 请用 Markdown。',
    ],
    [
      `${SMALL}:12:22 body-html`,
      'HTML is shown as typed, not run: `</b>`. Use Markdown.',
      'HTML 会照原样显示，不会执行：`</b>`。 请用 Markdown。',
    ],
  ],
  [
    'a link that runs a script',
    (list) => list.write(SMALL, `${list.read(SMALL)}\nSee [this](javascript:alert(1)).\n`),
    [
      `${SMALL}:12:5 body-link`,
      'This link leads nowhere the list may link to: `javascript:alert(1)`. Write a full public address beginning with `https://`.',
      '此链接不是清单可以链接的地址：`javascript:alert(1)`。 写以 `https://` 开头的完整公开网址。',
    ],
  ],
  [
    'a link to a place on the page, of which there are none',
    (list) => list.write(SMALL, `${list.read(SMALL)}\nSee [below](#below).\n`),
    [
      `${SMALL}:12:5 body-link`,
      'This link leads nowhere the list may link to: `#below`. Write a full public address beginning with `https://`.',
      '此链接不是清单可以链接的地址：`#below`。 写以 `https://` 开头的完整公开网址。',
    ],
  ],
  [
    'a definition that leads to a host without its protocol',
    (list) => list.write(SMALL, `${list.read(SMALL)}\nSee [this].\n\n[this]: //example.com\n`),
    [
      `${SMALL}:14:1 body-link`,
      'This link leads nowhere the list may link to: `//example.com`. Write a full public address beginning with `https://`.',
      '此链接不是清单可以链接的地址：`//example.com`。 写以 `https://` 开头的完整公开网址。',
    ],
  ],
  [
    'lists within lists',
    (list) =>
      list.write(
        SMALL,
        `${list.read(SMALL)}\n${Array.from({ length: 22 }, (_, level) => `${'  '.repeat(level)}- a\n`).join('')}`,
      ),
    [
      `${SMALL}:32:41 body-nesting`,
      'Quotes and lists are nested deeper than 20 levels. Flatten them.',
      '引用和列表嵌套超过 20 层。 请减少层次。',
    ],
  ],
  [
    'brackets that are left open',
    (list) => list.write(SMALL, `${list.read(SMALL)}\n${'['.repeat(200)}\n`),
    [
      `${SMALL}:11:1 body-tangled`,
      'The text has more lines, brackets, quotes or emphasis marks, or more of them stacked or left open, than can be read in reasonable time. Shorten it, close what is open, flatten what is nested.',
      '行、括号、引用或强调符号过多，或成片堆叠、没有闭合，无法在合理时间内解析。 请缩短正文，闭合括号，减少嵌套。',
    ],
  ],
  [
    'a text that is too long',
    (list) => list.write(SMALL, `${list.read(SMALL)}\n${'word '.repeat(4000)}\n`),
    [
      `${SMALL}:11:1 body-size`,
      'The text has 20002 bytes; at most 16384 are shown. Shorten it.',
      '正文有 20002 字节，至多显示 16384 字节。 请缩短。',
    ],
  ],
  [
    'a table that grows on the page',
    (list) => list.write(SMALL, `${list.read(SMALL)}\n|${'a|'.repeat(100)}\n|${'-|'.repeat(100)}\n${'a\n'.repeat(100)}`),
    [
      `${SMALL}:11:1 body-growth`,
      'Wide tables and repeated references would add 101000 bytes to the page; at most 65536 may come from them. Use fewer columns, fewer rows or fewer references.',
      '宽表格和重复的引用会使页面增加 101000 字节，至多允许 65536 字节。 请减少列、行或引用。',
    ],
  ],
  [
    'a hidden character as an entity',
    (list) => list.write(SMALL, `${list.read(SMALL)}\nabc&#x202E;def\n`),
    [
      `${SMALL}:12:1 body-character`,
      'Here an entity stands for the character U+202E, which hides, reorders or garbles text. Delete it.',
      '此处的实体表示字符 U+202E，它会隐藏、重排或损坏文字。 请删去。',
    ],
  ],
  [
    'the same in a page of prose',
    (list) => list.write('pages/en/about.md', `${list.read('pages/en/about.md')}\n<hr>\n`),
    [
      'pages/en/about.md:10:1 body-html',
      'HTML is shown as typed, not run: `<hr>`. Use Markdown.',
      'HTML 会照原样显示，不会执行：`<hr>`。 请用 Markdown。',
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

describe('nothing is said of', () => {
  test.each<[string, (list: ListCopy) => void]>([
    [
      'a body of plain prose, lists and numbers',
      (list) => list.write(SMALL, `${list.read(SMALL)}\nSome 42 words.\n\n1. one\n2. two\n   - three\n`),
    ],
    [
      'a body with a link, a table, a footnote and code',
      (list) =>
        list.write(
          SMALL,
          `${list.read(SMALL)}\nSee [this](https://example.com)[^1] or mail@example.com.\n\n| a | b |\n| - | - |\n| 1 | \`<b>\` |\n\n[^1]: A note.\n`,
        ),
    ],
  ])('%s', (_, change) => {
    const list = copyOfList();
    change(list);
    expect(list.told()).toEqual([]);
  });
});
