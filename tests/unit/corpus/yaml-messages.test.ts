import { describe, expect, test } from 'vitest';
import { copyOfList, ENTRY, SMALL, type ListCopy } from '../../lists.ts';

/** Front matter that YAML cannot read, or that a list does not use: a change to the fixture list, then place and rule, English, Chinese. */
const CASES: readonly [string, (list: ListCopy) => void, ...[string, string, string][]][] = [
  [
    'a value with a colon',
    (list) => list.edit(SMALL, 'title: Hospital for', 'title: Hospital: for'),
    [
      `${SMALL}:2:8 yaml`,
      'The value holds a colon followed by a space, which begins a field of its own. Put the whole value in double quotes: `title: "Deep learning: a review"`.',
      '值中有冒号加空格，会被当作另一个字段。 请用双引号括起整个值：`title: "深度学习: 综述"`。',
    ],
  ],
  [
    'a line with too much indentation',
    (list) => list.edit(SMALL, 'language: en', '  language: en'),
    [
      `${SMALL}:4:1 yaml`,
      'This line is not indented like its neighbours. Fields of one level begin in the same column; what belongs to a field is indented by two spaces more.',
      '此行的缩进与相邻各行不一致。 同级字段从同一列开始；属于某字段的内容再缩进两格。',
    ],
  ],
  [
    'an item with too little indentation',
    (list) => list.edit(ENTRY, '  - Drake, Ada\n  - family', '  - Drake, Ada\n - family'),
    [
      `${ENTRY}:8:1 yaml`,
      'This line is not indented like its neighbours. Fields of one level begin in the same column; what belongs to a field is indented by two spaces more.',
      '此行的缩进与相邻各行不一致。 同级字段从同一列开始；属于某字段的内容再缩进两格。',
    ],
  ],
  [
    'a field without its colon',
    (list) => list.edit(SMALL, 'language: en', 'language en'),
    [
      `${SMALL}:4:1 yaml`,
      'This line is neither a field nor a part of one. Write `name: value` with a space after the colon, or indent the line below the field it belongs to.',
      '此行既不是字段，也不属于任何字段。 写 `名称: 值`，冒号后加空格；或缩进到所属字段之下。',
    ],
  ],
  [
    'a field without the space after its colon',
    (list) => list.edit(SMALL, 'language: en', 'language:en'),
    [
      `${SMALL}:4:1 yaml`,
      'This line is neither a field nor a part of one. Write `name: value` with a space after the colon, or indent the line below the field it belongs to.',
      '此行既不是字段，也不属于任何字段。 写 `名称: 值`，冒号后加空格；或缩进到所属字段之下。',
    ],
  ],
  [
    'a quotation mark that is never closed',
    (list) => list.edit(SMALL, 'title: Hospital', 'title: "Hospital'),
    [
      `${SMALL}:2:8 yaml`,
      'A quotation mark opens here and is never closed. Close it at the end of the value; inside of double quotes write `\\"` for a quotation mark.',
      '此处的引号没有闭合。 在值的末尾补上引号；双引号之内的引号写作 `\\"`。',
    ],
  ],
  [
    'a bracket that is never closed',
    (list) => list.edit(SMALL, '[platforms]', '[platforms'),
    [
      `${SMALL}:5:11 yaml`,
      'A bracket opens here and is never closed. Write `[a, b]` or `{ zh: a, en: b }` on one line, or one `- item` a line.',
      '此处的括号没有闭合。 在一行内写 `[a, b]` 或 `{ zh: a, en: b }`，或每行一个 `- 项目`。',
    ],
  ],
  [
    'a brace without a comma',
    (list) => list.edit(ENTRY, '{ zh: 火腺, en: fire glands }', '{ zh: 火腺 en: fire glands }'),
    [
      `${ENTRY}:44:19 yaml`,
      'The commas between these brackets are not in order. Write `[a, b]` or `{ zh: a, en: b }`, with one comma between two items.',
      '此处括号中的逗号有误。 写成 `[a, b]` 或 `{ zh: a, en: b }`，两项之间用一个逗号。',
    ],
  ],
  [
    'a line that is indented with a tab',
    (list) => list.edit(SMALL, '  - rel', '\t- rel'),
    [`${SMALL}:7:1 yaml`, 'This line is indented with a tab. Indent with spaces.', '此行用制表符缩进。 请用空格缩进。'],
  ],
  [
    'a value that begins with a sign of YAML',
    (list) => list.edit(SMALL, 'title: Hospital', 'title: @Hospital'),
    [
      `${SMALL}:2:8 yaml`,
      'A value cannot begin with this character. Put the whole value in double quotes.',
      '值不能以此字符开头。 请用双引号括起整个值。',
    ],
  ],
  [
    'text after a closing quotation mark',
    (list) => list.edit(SMALL, 'title: Hospital for', 'title: "Hospital" for'),
    [
      `${SMALL}:2:19 yaml`,
      'Something follows after the value has ended. Put the whole value in one pair of quotes, or remove what follows.',
      '值已结束，其后还有内容。 用一对引号括起整个值，或删去多余内容。',
    ],
  ],
  [
    'a backslash in double quotes',
    (list) => list.edit(SMALL, 'title: Hospital for Imaginary Dragons', 'title: "Hospital \\d"'),
    [
      `${SMALL}:2:18 yaml`,
      'A backslash in double quotes begins an escape, and this is none. Write `\\\\` for a backslash, or use single quotes.',
      '双引号中的反斜杠表示转义，而此处不是合法的转义。 反斜杠请写作 `\\\\`，或改用单引号。',
    ],
  ],
  [
    'a second document',
    (list) => list.write('vocabulary/genre.yml', `${list.read('vocabulary/genre.yml')}---\nzh: x\n`),
    [
      'vocabulary/genre.yml:8:1 yaml',
      'A second document begins here; a file holds one. Remove the line `---` or `...` and what follows it, or make another file of it.',
      '此处开始了第二个文档，而一个文件只能有一个。 删去 `---` 或 `...` 这一行及其后内容，或另建文件。',
    ],
  ],
  [
    'brackets within brackets within brackets',
    (list) => list.edit(SMALL, '[platforms]', '['.repeat(9000)),
    [
      `${SMALL}:5:1 yaml`,
      'Brackets are nested far too deep here. Write the values out, one a line.',
      '此处括号嵌套过深。 请逐行写出各值。',
    ],
  ],
  [
    'commas that separate nothing',
    (list) => list.edit(SMALL, '[platforms]', '[, platforms]'),
    [
      `${SMALL}:5:12 yaml`,
      'The commas between these brackets are not in order. Write `[a, b]` or `{ zh: a, en: b }`, with one comma between two items.',
      '此处括号中的逗号有误。 写成 `[a, b]` 或 `{ zh: a, en: b }`，两项之间用一个逗号。',
    ],
  ],
  [
    'a key twice',
    (list) => list.edit(SMALL, 'language: en', 'language: en\nlanguage: zh'),
    [`${SMALL}:5:1 key-twice`, '`language` stands here twice. Delete one of the two.', '`language` 在此重复。 删去其一。'],
  ],
  [
    'an alias',
    (list) => list.edit(SMALL, 'sections: [platforms]', 'sections: *p'),
    [
      `${SMALL}:5:11 yaml-feature`,
      'Anchors, aliases, tags and directives (`*p`) are not used in a list. Write the value out; put a text that begins with `&`, `*` or `!` in double quotes.',
      '清单中不使用锚点、别名、标签和指令（`*p`）。 直接写出值；以 `&`、`*`、`!` 开头的文字请用双引号括起。',
    ],
  ],
  [
    'an anchor',
    (list) => list.edit(SMALL, 'sections: [platforms]', 'sections: &p [platforms]'),
    [
      `${SMALL}:5:14 yaml-feature`,
      'Anchors, aliases, tags and directives (`&p`) are not used in a list. Write the value out; put a text that begins with `&`, `*` or `!` in double quotes.',
      '清单中不使用锚点、别名、标签和指令（`&p`）。 直接写出值；以 `&`、`*`、`!` 开头的文字请用双引号括起。',
    ],
  ],
  [
    'a tag',
    (list) => list.edit(SMALL, 'title: Hosp', 'title: !!str Hosp'),
    [
      `${SMALL}:2:14 yaml-feature`,
      'Anchors, aliases, tags and directives (`!!str`) are not used in a list. Write the value out; put a text that begins with `&`, `*` or `!` in double quotes.',
      '清单中不使用锚点、别名、标签和指令（`!!str`）。 直接写出值；以 `&`、`*`、`!` 开头的文字请用双引号括起。',
    ],
  ],
  [
    'a directive',
    (list) => list.write('vocabulary/genre.yml', `%YAML 1.1\n---\n${list.read('vocabulary/genre.yml')}`),
    [
      'vocabulary/genre.yml:1:1 yaml-feature',
      'Anchors, aliases, tags and directives (`%YAML`) are not used in a list. Write the value out; put a text that begins with `&`, `*` or `!` in double quotes.',
      '清单中不使用锚点、别名、标签和指令（`%YAML`）。 直接写出值；以 `&`、`*`、`!` 开头的文字请用双引号括起。',
    ],
  ],
  [
    'lists within lists',
    (list) => list.edit(SMALL, '[platforms]', '[[[[[[[[[[platforms]]]]]]]]]]'),
    [`${SMALL}:5:19 yaml-depth`, 'Fields are nested deeper than 8 levels. Flatten them.', '字段嵌套超过 8 层。 请减少层次。'],
  ],
  [
    'a key that is no word',
    (list) => list.edit(SMALL, 'sections:', '"a b": c\nsections:'),
    [
      `${SMALL}:5:1 yaml-key`,
      'This is not the name of a field. Use the names that the page /fields/ of the site explains.',
      '这不是字段名。 请用网站 /fields/ 页所列的名称。',
    ],
  ],
  [
    'the key __proto__',
    (list) => list.edit(SMALL, 'sections:', '__proto__: { a: b }\nsections:'),
    [
      `${SMALL}:5:1 yaml-key`,
      'This is not the name of a field. Use the names that the page /fields/ of the site explains.',
      '这不是字段名。 请用网站 /fields/ 页所列的名称。',
    ],
  ],
  [
    'a hidden character as an escape',
    (list) => list.edit(SMALL, 'title: Hospital for Imaginary Dragons', 'title: "Hos\\u202Epital"'),
    [
      `${SMALL}:2:8 file-character`,
      'Here stands the character U+202E, which hides, reorders or garbles text. Delete it, or type the passage again.',
      '此处有字符 U+202E，它会隐藏、重排或损坏文字。 删去它，或重新输入这一段。',
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
