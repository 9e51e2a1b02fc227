import { describe, expect, test } from 'vitest';
import { copyOfList, ENTRY, SMALL, type ListCopy } from '../../lists.ts';

const WING = 'papers/ouyang-2021-wing-radiographs.md';
const BOOK = 'papers/wyrm-1987-dragon-anatomy.md';
const EGGS = 'papers/long-2020-egg-review.md';
const DATA = 'datasets/dragon-scans.md';

/** What the schema refuses: where it stands, what is wrong, and what to type instead: a change to the fixture list, then place and rule, English, Chinese. */
const CASES: readonly [string, (list: ListCopy) => void, ...[string, string, string][]][] = [
  [
    'a field that is missing',
    (list) => list.edit(SMALL, 'title: Hospital for Imaginary Dragons\n', ''),
    [`${SMALL}:2:1 missing-key`, '`title` is missing. Add `title: …`.', '缺少 `title`。 请添加 `title: …`。'],
  ],
  [
    'a list that is missing',
    (list) => list.edit(SMALL, 'sections: [platforms]\n', ''),
    [
      `${SMALL}:2:1 missing-key`,
      '`sections` is missing. Add `sections: …`. Write `[a, b]`, or one `- item` a line.',
      '缺少 `sections`。 请添加 `sections: …`。写成 `[a, b]`，或每行一个 `- 项目`。',
    ],
  ],
  [
    'one of a few words that is missing',
    (list) => list.edit(ENTRY, 'type: article-journal\n', ''),
    [
      `${ENTRY}:2:1 missing-key`,
      '`type` is missing. Add `type: …`. Allowed: article-journal, paper-conference, thesis, book, chapter, article, report.',
      '缺少 `type`。 请添加 `type: …`。可用：article-journal, paper-conference, thesis, book, chapter, article, report。',
    ],
  ],
  [
    'a field that is missing deep inside',
    (list) => list.edit(ENTRY, '      value: 0.91\n', ''),
    [
      `${ENTRY}:53:7 missing-key`,
      '`study.metrics.0.value` is missing. Add `value: …`. Write digits with a decimal point, such as `0.956`.',
      '缺少 `study.metrics.0.value`。 请添加 `value: …`。写数字和小数点，如 `0.956`。',
    ],
  ],
  [
    'an entry without any field',
    (list) => list.write(SMALL, '---\n---\n'),
    [`${SMALL}:2:1 missing-key`, '`title` is missing. Add `title: …`.', '缺少 `title`。 请添加 `title: …`。'],
    [
      `${SMALL}:2:1 missing-key`,
      '`language` is missing. Add `language: …`. Write `zh`, `en` or another BCP 47 tag.',
      '缺少 `language`。 请添加 `language: …`。写 `zh`、`en` 或其他 BCP 47 代码。',
    ],
    [
      `${SMALL}:2:1 missing-key`,
      '`sections` is missing. Add `sections: …`. Write `[a, b]`, or one `- item` a line.',
      '缺少 `sections`。 请添加 `sections: …`。写成 `[a, b]`，或每行一个 `- 项目`。',
    ],
    [
      `${SMALL}:2:1 missing-key`,
      '`added` is missing. Add `added: …`. Write year, month and day, such as `2021-03-30`.',
      '缺少 `added`。 请添加 `added: …`。写年月日，如 `2021-03-30`。',
    ],
  ],
  [
    'a field that does not exist, with the one that was meant',
    (list) => list.edit(ENTRY, 'venue: ', 'venu: '),
    [
      `${ENTRY}:12:1 unknown-key`,
      '`venu` is not a field here. Did you mean `venue`? Correct the name or delete the line.',
      '此处没有 `venu` 这个字段。 是否想写 `venue`？改正名称或删去此行。',
    ],
  ],
  [
    'a field that does not exist and is like no other',
    (list) => list.edit(SMALL, 'added:', 'blood: x\nadded:'),
    [
      `${SMALL}:9:1 unknown-key`,
      '`blood` is not a field here. Correct the name or delete the line.',
      '此处没有 `blood` 这个字段。 改正名称或删去此行。',
    ],
  ],
  [
    'a field that does not exist, deep inside',
    (list) => list.edit(ENTRY, 'patients: 30', 'pateints: 30'),
    [
      `${ENTRY}:48:7 unknown-key`,
      '`pateints` is not a field here. Did you mean `patients`? Correct the name or delete the line.',
      '此处没有 `pateints` 这个字段。 是否想写 `patients`？改正名称或删去此行。',
    ],
  ],
  [
    'a group of provenance that does not exist',
    (list) => list.edit(ENTRY, 'summary: [curator]', 'sumary: [curator]'),
    [
      `${ENTRY}:72:3 unknown-key`,
      '`sumary` is not a field here. Did you mean `summary`? Correct the name or delete the line.',
      '此处没有 `sumary` 这个字段。 是否想写 `summary`？改正名称或删去此行。',
    ],
  ],
  [
    'a part of a name that does not exist',
    (list) => list.edit(ENTRY, 'given: B. C.', 'givn: B. C.'),
    [
      `${ENTRY}:9:5 unknown-key`,
      '`givn` is not a field here. Did you mean `given`? Correct the name or delete the line.',
      '此处没有 `givn` 这个字段。 是否想写 `given`？改正名称或删去此行。',
    ],
  ],
  [
    'a part that the name of a group does not have',
    (list) => list.edit(ENTRY, '- literal: Guild of Dragon Physicians', '- literal: Guild\n    name: x'),
    [
      `${ENTRY}:12:5 unknown-key`,
      '`name` is not a field here. Correct the name or delete the line.',
      '此处没有 `name` 这个字段。 改正名称或删去此行。',
    ],
  ],
  [
    'a name without a part that it must have',
    (list) => list.edit(ENTRY, '- family: Wyrm\n    given', '- given'),
    [
      `${ENTRY}:8:5 missing-key`,
      '`authors.1.family` is missing. Add `family: …`.',
      '缺少 `authors.1.family`。 请添加 `family: …`。',
    ],
  ],
  [
    'a name that is none',
    (list) => list.edit(ENTRY, '- Drake, Ada', '- Ada Drake PhD'),
    [
      `${ENTRY}:7:5 bad-value`,
      '`authors.0` is not the name of an author: `Ada Drake PhD`. Write `Family, Given` (`Buda, Mateusz`), a Chinese name as written (`郭兴明`), `{ family: …, given: … }` where neither fits, or `literal: …` for a group; no degrees, no numbers.',
      '`authors.0` 不是作者姓名：`Ada Drake PhD`。 写 `Family, Given`（`Buda, Mateusz`）、照写中文姓名（`郭兴明`），两者都不合时写 `{ family: …, given: … }`，团体用 `literal: …`；不写学位和数字。',
    ],
  ],
  [
    'a name that is a list',
    (list) => list.edit(ENTRY, '- Drake, Ada', '- [Drake, Ada]'),
    [
      `${ENTRY}:7:5 bad-value`,
      '`authors.0` is not the name of an author: `["Drake","Ada"]`. Write `Family, Given` (`Buda, Mateusz`), a Chinese name as written (`郭兴明`), `{ family: …, given: … }` where neither fits, or `literal: …` for a group; no degrees, no numbers.',
      '`authors.0` 不是作者姓名：`["Drake","Ada"]`。 写 `Family, Given`（`Buda, Mateusz`）、照写中文姓名（`郭兴明`），两者都不合时写 `{ family: …, given: … }`，团体用 `literal: …`；不写学位和数字。',
    ],
  ],
  [
    'a romanised name in Chinese characters',
    (list) => list.edit(WING, 'Wang, Huo', '王火'),
    [
      'papers/ouyang-2021-wing-radiographs.md:10:5 bad-value',
      '`authors.1.latin` is not a name in Latin letters: `王火`. Write `Family, Given`, such as `Guo, Xingming`.',
      '`authors.1.latin` 不是拉丁字母姓名：`王火`。 写 `Family, Given`，如 `Guo, Xingming`。',
    ],
  ],
  [
    'a day that is in no calendar',
    (list) => list.edit(SMALL, '2020-02-03', '2020-02-30'),
    [
      `${SMALL}:9:1 bad-value`,
      '`added` is not a day of the calendar: `2020-02-30`. Write year, month and day, such as `2021-03-30`.',
      '`added` 不是日历上的日期：`2020-02-30`。 写年月日，如 `2021-03-30`。',
    ],
  ],
  [
    'a day in words',
    (list) => list.edit(SMALL, '2020-02-03', '3 Feb 2020'),
    [
      `${SMALL}:9:1 bad-value`,
      '`added` is not a day of the calendar: `3 Feb 2020`. Write year, month and day, such as `2021-03-30`.',
      '`added` 不是日历上的日期：`3 Feb 2020`。 写年月日，如 `2021-03-30`。',
    ],
  ],
  [
    'a day in the future',
    (list) => list.edit(SMALL, '2020-02-03', '2026-02-01'),
    [
      `${SMALL}:9:1 bad-value`,
      '`added` lies in the future: `2026-02-01`. Write today’s date or an earlier one.',
      '`added` 在未来：`2026-02-01`。 写今天或更早的日期。',
    ],
  ],
  [
    'a year that is a number in another writing',
    (list) => list.edit(ENTRY, 'year: 2019\ndate: 2019-03-30', 'year: 1e3'),
    [
      `${ENTRY}:13:1 bad-value`,
      '`year` is not a year: `1e3`. Write four digits, such as `2019`.',
      '`year` 不是年份：`1e3`。 写四位数字，如 `2019`。',
    ],
  ],
  [
    'a year in the future',
    (list) => list.edit(ENTRY, 'year: 2019\ndate: 2019-03-30', 'year: 2028'),
    [
      `${ENTRY}:13:1 bad-value`,
      '`year` lies in the future: `2028`. Write the year of publication.',
      '`year` 在未来：`2028`。 写出版年份。',
    ],
  ],
  [
    'a date that lies in another year',
    (list) => list.edit(ENTRY, 'year: 2019', 'year: 2018'),
    [
      `${ENTRY}:14:1 bad-value`,
      '`date` is not in the `year` given: `2019-03-30`. Correct one of the two, or leave `year` out.',
      '`date` 与 `year` 不在同一年：`2019-03-30`。 改正其一，或删去 `year`。',
    ],
  ],
  [
    'an ISBN with a wrong check digit',
    (list) => list.edit(BOOK, '978-3-16-148410-0', '978-3-16-148410-1'),
    [
      'papers/wyrm-1987-dragon-anatomy.md:11:1 bad-value',
      '`isbn` is not an ISBN, or its check digit is wrong: `978-3-16-148410-1`. Copy it again from the book, such as `978-3-319-67434-6`.',
      '`isbn` 不是 ISBN，或校验位有误：`978-3-16-148410-1`。 请照书重抄，如 `978-3-319-67434-6`。',
    ],
  ],
  [
    'an ISSN with a wrong check digit',
    (list) => list.edit(ENTRY, '2041-1723', '2041-1724'),
    [
      `${ENTRY}:19:1 bad-value`,
      '`issn` is not an ISSN, or its check digit is wrong: `2041-1724`. Copy it again, such as `2041-1723`.',
      '`issn` 不是 ISSN，或校验位有误：`2041-1724`。 请重抄，如 `2041-1723`。',
    ],
  ],
  [
    'an ORCID iD with a wrong check digit',
    (list) => list.edit(ENTRY, '0000-0002-1825-0097', '0000-0002-1825-0098'),
    [
      `${ENTRY}:10:5 bad-value`,
      '`authors.1.orcid` is not an ORCID iD, or its check digit is wrong: `0000-0002-1825-0098`. Write `0000-0002-1825-0097`, without an address.',
      '`authors.1.orcid` 不是 ORCID，或校验位有误：`0000-0002-1825-0098`。 写成 `0000-0002-1825-0097`，不带网址。',
    ],
  ],
  [
    'a DOI with its resolver',
    (list) => list.edit(ENTRY, 'doi: 10.5555/dragon.2019.1', 'doi: https://doi.org/10.5555/dragon.2019.1'),
    [
      `${ENTRY}:18:1 bad-value`,
      '`doi` is not a DOI: `https://doi.org/10.5555/dragon.2019.1`. Write it without the resolver, such as `10.1148/radiol.2019181343`.',
      '`doi` 不是 DOI：`https://doi.org/10.5555/dragon.2019.1`。 不带解析地址，如 `10.1148/radiol.2019181343`。',
    ],
  ],
  [
    'an arXiv identifier with a prefix',
    (list) => list.edit(EGGS, '"2004.00001"', 'arXiv:2004.00001'),
    [
      'papers/long-2020-egg-review.md:6:1 bad-value',
      '`arxiv` is not an arXiv identifier: `arXiv:2004.00001`. Write it without a prefix, such as `2004.12150`.',
      '`arxiv` 不是 arXiv 标识：`arXiv:2004.00001`。 不带前缀，如 `2004.12150`。',
    ],
  ],
  [
    'a PubMed identifier that is none',
    (list) => list.edit(ENTRY, 'issn: 2041-1723', 'pmid: PMC123'),
    [
      `${ENTRY}:19:1 bad-value`,
      '`pmid` is not a PubMed identifier: `PMC123`. Write its digits alone, such as `29730602`.',
      '`pmid` 不是 PubMed 标识：`PMC123`。 只写数字，如 `29730602`。',
    ],
  ],
  [
    'an address that runs a script',
    (list) => list.edit(ENTRY, 'url: https://example.com/dragon.pdf', 'url: javascript:alert(1)'),
    [
      `${ENTRY}:30:5 bad-value`,
      '`links.1.url` is not a web address that the list may link to: `javascript:alert(1)`. Write a full public address beginning with `https://` or `http://`; encode spaces as `%20`.',
      '`links.1.url` 不是清单可以链接的网址：`javascript:alert(1)`。 写以 `https://` 或 `http://` 开头的完整公开网址；空格写作 `%20`。',
    ],
  ],
  [
    'a word that is not allowed, with the one that was meant',
    (list) => list.edit(ENTRY, 'type: article-journal', 'type: article-jurnal'),
    [
      `${ENTRY}:5:1 bad-value`,
      '`type` is not one of the words allowed here: `article-jurnal`. Did you mean `article-journal`? Allowed: article-journal, paper-conference, thesis, book, chapter, article, report.',
      '`type` 不在允许的词中：`article-jurnal`。 是否想写 `article-journal`？可用：article-journal, paper-conference, thesis, book, chapter, article, report。',
    ],
  ],
  [
    'a word that is not allowed and is like no other',
    (list) => list.edit(ENTRY, 'rel: full-text', 'rel: everything'),
    [
      `${ENTRY}:29:5 bad-value`,
      '`links.1.rel` is not one of the words allowed here: `everything`. Allowed: publisher, full-text, preprint, code, data, translation, homepage, archive, note.',
      '`links.1.rel` 不在允许的词中：`everything`。 可用：publisher, full-text, preprint, code, data, translation, homepage, archive, note。',
    ],
  ],
  [
    'a field without a value',
    (list) => list.edit(SMALL, 'added: 2020-02-03', 'added:'),
    [
      `${SMALL}:9:7 empty-value`,
      '`added` has no value. What is unknown is left out: delete the line, or fill it in.',
      '`added` 没有值。 未知的字段不写：删去此行，或填上内容。',
    ],
  ],
  [
    'a field whose value is null',
    (list) => list.edit(SMALL, 'added: 2020-02-03', 'added: null'),
    [
      `${SMALL}:9:8 empty-value`,
      '`added` has no value. What is unknown is left out: delete the line, or fill it in.',
      '`added` 没有值。 未知的字段不写：删去此行，或填上内容。',
    ],
  ],
  [
    'a list with an empty item',
    (list) => list.edit(ENTRY, '- Drake, Ada', '- Drake, Ada\n  -'),
    [
      `${ENTRY}:8:4 empty-value`,
      '`authors.1` has no value. What is unknown is left out: delete the line, or fill it in.',
      '`authors.1` 没有值。 未知的字段不写：删去此行，或填上内容。',
    ],
  ],
  [
    'a title that YAML reads as a list',
    (list) => list.edit(SMALL, 'title: Hospital for Imaginary Dragons', 'title: [Hospital]'),
    [
      `${SMALL}:2:1 bad-value`,
      '`title` must be text: `["Hospital"]`. Write plain text; put text that begins with `[` or `{` in double quotes.',
      '`title` 应为文字：`["Hospital"]`。 写普通文字；以 `[` 或 `{` 开头的文字请用双引号括起。',
    ],
  ],
  [
    'a title that is too long',
    (list) => list.edit(SMALL, 'Hospital for Imaginary Dragons', 'x'.repeat(501)),
    [
      `${SMALL}:2:1 bad-value`,
      '`title` is too long: `xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx…`. Shorten it.',
      '`title` 过长：`xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx…`。 请缩短。',
    ],
  ],
  [
    'a title with spaces at its ends',
    (list) => list.edit(SMALL, 'Hospital for Imaginary Dragons', '" Hospital"'),
    [
      `${SMALL}:2:1 bad-value`,
      '`title` must be one line of text without spaces at its ends: ` Hospital`. Put it on one line and trim it.',
      '`title` 应为首尾无空格的单行文字：` Hospital`。 写成一行并去掉首尾空格。',
    ],
  ],
  [
    'a text where a list belongs',
    (list) => list.edit(SMALL, 'sections: [platforms]', 'sections: platforms'),
    [
      `${SMALL}:5:1 bad-value`,
      '`sections` must be a list: `platforms`. Write `[a, b]`, or one `- item` a line.',
      '`sections` 应为列表：`platforms`。 写成 `[a, b]`，或每行一个 `- 项目`。',
    ],
  ],
  [
    'a facet that is named like a field',
    (list) => list.edit('site.yml', 'facets: [modality, anatomy]', 'facets: [modality, size]'),
    [
      'site.yml:14:20 bad-value',
      '`facets.1` is the name of a field, or of a vocabulary, that every list has anyway: `size`. Give the vocabulary and its file another name, such as `body-part`.',
      '`facets.1` 与固有的字段或词表同名：`size`。 给词表及其文件另取名字，如 `body-part`。',
    ],
  ],
  [
    'a facet that is named like what programs keep for themselves',
    (list) =>
      list
        .edit('site.yml', 'facets: [modality, anatomy]', 'facets: [modality, constructor]')
        .write('vocabulary/constructor.yml', 'zh: 建造者\nen: Constructor\nterms: []\n'),
    [
      'site.yml:14:20 bad-value',
      '`facets.1` is a word that programs keep for themselves: `constructor`. Give the vocabulary and its file another name, such as `body-part`.',
      '`facets.1` 是程序保留的词：`constructor`。 给词表及其文件另取名字，如 `body-part`。',
    ],
  ],
  [
    'maintainers that nobody is',
    (list) => list.edit('site.yml', 'branch: main', 'branch: main\nmaintainers: []'),
    [
      'site.yml:14:1 bad-value',
      '`maintainers` needs at least one item: `[]`. Add one, or delete the line if it may be left out.',
      '`maintainers` 至少需要一项：`[]`。 加上一项；若可省略，则删去此行。',
    ],
  ],
  [
    'a list without items that needs some',
    (list) => list.edit(SMALL, 'sections: [platforms]', 'sections: []'),
    [
      `${SMALL}:5:1 bad-value`,
      '`sections` needs at least one item: `[]`. Add one, or delete the line if it may be left out.',
      '`sections` 至少需要一项：`[]`。 加上一项；若可省略，则删去此行。',
    ],
  ],
  [
    'a list with too many items',
    (list) => list.edit(SMALL, 'sections: [platforms]', 'sections: [a, b, c, d, e, f, g, h, i, j, k]'),
    [
      `${SMALL}:5:1 bad-value`,
      '`sections` has too many items: `["a","b","c","d","e","f","g","h","i","j","k"]`. Keep the ones that matter.',
      '`sections` 项目过多：`["a","b","c","d","e","f","g","h","i","j","k"]`。 只保留重要的。',
    ],
  ],
  [
    'an item that stands in its list twice',
    (list) => list.edit(SMALL, 'sections: [platforms]', 'sections: [platforms, platforms]'),
    [
      `${SMALL}:5:23 bad-value`,
      '`sections.1` stands in the list twice: `platforms`. Remove one of them.',
      '`sections.1` 在列表中重复：`platforms`。 删去其一。',
    ],
  ],
  [
    'the path of a section in another spelling',
    (list) => list.edit(SMALL, 'sections: [platforms]', 'sections: [Platforms]'),
    [
      `${SMALL}:5:12 bad-value`,
      '`sections.0` is not the path of a section: `Platforms`. Write it as in its address, such as `applications/deep-learning`.',
      '`sections.0` 不是分类路径：`Platforms`。 照地址书写，如 `applications/deep-learning`。',
    ],
  ],
  [
    'an id in another spelling',
    (list) => list.edit(ENTRY, 'modality: [ultrasound,', 'modality: [Ultra sound,'),
    [
      `${ENTRY}:21:12 bad-value`,
      '`modality.0` is not an id: `Ultra sound`. Use lower-case Latin letters, digits and single hyphens, such as `ultra-sound`.',
      '`modality.0` 不是合法的 id：`Ultra sound`。 只用小写拉丁字母、数字和单个连字符，如 `ultra-sound`。',
    ],
  ],
  [
    'a number with a comma',
    (list) => list.edit(ENTRY, 'patients: 42', 'patients: 1,230'),
    [
      `${ENTRY}:42:3 bad-value`,
      '`study.patients` is not a whole number: `1,230`. Write digits alone, without commas or units, such as `1230`.',
      '`study.patients` 不是整数：`1,230`。 只写数字，不加逗号或单位，如 `1230`。',
    ],
  ],
  [
    'a decimal number without its zero',
    (list) => list.edit(ENTRY, 'value: 0.91', 'value: .91'),
    [
      `${ENTRY}:54:7 bad-value`,
      '`study.metrics.0.value` is not a number: `.91`. Write digits with a decimal point, such as `0.956`.',
      '`study.metrics.0.value` 不是数值：`.91`。 写数字和小数点，如 `0.956`。',
    ],
  ],
  [
    'a word of YAML 1.1 for false',
    (list) => list.edit(ENTRY, 'externalValidation: false', 'externalValidation: no'),
    [
      `${ENTRY}:51:3 bad-value`,
      '`study.externalValidation` must be `true` or `false`: `no`. Write `true` or `false`.',
      '`study.externalValidation` 应为 `true` 或 `false`：`no`。 写 `true` 或 `false`。',
    ],
  ],
  [
    'a mark that can only be true',
    (list) => list.edit(DATA, 'etAl: true', 'etAl: yes'),
    [
      'datasets/dragon-scans.md:10:1 bad-value',
      '`etAl` can only be `true`: `yes`. Write `true`, or leave the line out.',
      '`etAl` 只能是 `true`：`yes`。 写 `true`，或删去此行。',
    ],
  ],
  [
    'a period that ends before it begins',
    (list) => list.edit(ENTRY, 'period: 2018-01/2018-12', 'period: 2018-12/2018-01'),
    [
      `${ENTRY}:41:3 bad-value`,
      '`study.period` ends before it begins: `2018-12/2018-01`. Write the earlier month first, such as `2010-01/2019-06`.',
      '`study.period` 的结束早于开始：`2018-12/2018-01`。 先写较早的月份，如 `2010-01/2019-06`。',
    ],
  ],
  [
    'a period without months',
    (list) => list.edit(ENTRY, 'period: 2018-01/2018-12', 'period: 2018'),
    [
      `${ENTRY}:41:3 bad-value`,
      '`study.period` is not a period: `2018`. Write first and last month, such as `2010-01/2019-06`.',
      '`study.period` 不是时间段：`2018`。 写起止年月，如 `2010-01/2019-06`。',
    ],
  ],
  [
    'a language by its name',
    (list) => list.edit(SMALL, 'language: en', 'language: English'),
    [
      `${SMALL}:4:1 bad-value`,
      '`language` is not a language tag: `English`. Write `zh`, `en` or another BCP 47 tag.',
      '`language` 不是语言代码：`English`。 写 `zh`、`en` 或其他 BCP 47 代码。',
    ],
  ],
  [
    'a country by its name',
    (list) => list.edit(ENTRY, 'countries: [IS]', 'countries: [Iceland]'),
    [
      `${ENTRY}:40:15 bad-value`,
      '`study.countries.0` is not a country code: `Iceland`. Write two capital letters, such as `CN`.',
      '`study.countries.0` 不是国家代码：`Iceland`。 写两个大写字母，如 `CN`。',
    ],
  ],
  [
    'a page range with a dash',
    (list) => list.edit(ENTRY, 'pages: 101-109', 'pages: 101–109'),
    [
      `${ENTRY}:17:1 bad-value`,
      '`pages` is not a page range: `101–109`. Write first and last page with a hyphen, such as `695-701`, or the article number.',
      '`pages` 不是页码：`101–109`。 写起止页码并用连字符，如 `695-701`，或文章编号。',
    ],
  ],
  [
    'an interval with one bound',
    (list) => list.edit(ENTRY, '[0.85, 0.97]', '[0.85]'),
    [
      `${ENTRY}:55:7 bad-value`,
      '`study.metrics.0.interval` is not an interval: `["0.85"]`. Write lower and upper bound, such as `[0.928, 0.977]`.',
      '`study.metrics.0.interval` 不是区间：`["0.85"]`。 写下限与上限，如 `[0.928, 0.977]`。',
    ],
  ],
  [
    'an interval from above to below',
    (list) => list.edit(ENTRY, '[0.85, 0.97]', '[0.97, 0.85]'),
    [
      `${ENTRY}:55:7 bad-value`,
      '`study.metrics.0.interval` has its lower bound above its upper bound: `["0.97","0.85"]`. Swap the two numbers.',
      '`study.metrics.0.interval` 下限大于上限：`["0.97","0.85"]`。 交换两个数。',
    ],
  ],
  [
    'a superseded entry that does not say by what',
    (list) => list.edit(WING, 'supersededBy: drake-2019-fire-gland\n', ''),
    [
      'papers/ouyang-2021-wing-radiographs.md:2:1 missing-key',
      '`supersededBy` is missing. Add `supersededBy: …`. Name the entry that replaces this one in `supersededBy`, or drop both.',
      '缺少 `supersededBy`。 请添加 `supersededBy: …`。在 `supersededBy` 中写取代它的条目，或两者都删去。',
    ],
  ],
  [
    'an entry that is superseded and does not say so',
    (list) => list.edit(WING, 'status: superseded\n', ''),
    [
      'papers/ouyang-2021-wing-radiographs.md:19:1 bad-value',
      '`supersededBy` and `status: superseded` belong together: `drake-2019-fire-gland`. Name the entry that replaces this one in `supersededBy`, or drop both.',
      '`supersededBy` 须与 `status: superseded` 同时出现：`drake-2019-fire-gland`。 在 `supersededBy` 中写取代它的条目，或两者都删去。',
    ],
  ],
  [
    'a degree that goes with no thesis',
    (list) => list.edit(ENTRY, 'issn: 2041-1723', 'degree: master'),
    [
      `${ENTRY}:19:1 bad-value`,
      '`degree` only goes with `type: thesis`: `master`. Remove `degree`, or set `type: thesis`.',
      '`degree` 只用于 `type: thesis`：`master`。 删去 `degree`，或写 `type: thesis`。',
    ],
  ],
  [
    'a text in no language',
    (list) => list.edit(ENTRY, 'why:\n  en: It shows every field that an entry may have.', 'why: {}'),
    [
      `${ENTRY}:35:1 bad-value`,
      '`why` needs a text in at least one language: `{}`. Write `zh: …`, `en: …` or both below it.',
      '`why` 至少需要一种语言的文字：`{}`。 在其下写 `zh: …`、`en: …` 或两者。',
    ],
  ],
  [
    'a text that does not say its language',
    (list) => list.edit(ENTRY, 'why:\n  en: It shows every field that an entry may have.', 'why: good'),
    [
      `${ENTRY}:35:1 not-a-map`,
      '`why` must hold fields. Write lines such as `zh: …` below it, indented by two spaces.',
      '`why` 应含字段。 在其下缩进两格，逐行写 `zh: …` 等字段。',
    ],
  ],
  [
    'a file that holds a text instead of fields',
    (list) => list.write(SMALL, '---\njust text\n---\n'),
    [
      `${SMALL}:2:1 not-a-map`,
      'The file must hold fields. Write one `name: value` a line.',
      '文件应含字段。 每行写一个 `名称: 值`。',
    ],
  ],
  [
    'a file that holds a list instead of fields',
    (list) => list.write(SMALL, '---\n- a\n---\n'),
    [
      `${SMALL}:2:1 not-a-map`,
      'The file must hold fields. Write one `name: value` a line.',
      '文件应含字段。 每行写一个 `名称: 值`。',
    ],
  ],
  [
    'a derived figure with an endless name',
    (list) => list.edit(ENTRY, '  where:\n    design: p. 2', `  derived:\n    ${'k'.repeat(81)}: sum`),
    [
      `${ENTRY}:63:5 bad-value`,
      '`study.derived.kkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkk` is not the name of a field: `sum`. Use one line of at most 80 characters.',
      '`study.derived.kkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkk` 不是字段名：`sum`。 写成一行，至多 80 个字符。',
    ],
  ],
  [
    'a part of the site file that is missing',
    (list) => list.edit('site.yml', 'tagline:\n  zh: 虚构的清单，用来测试网站\n  en: A made-up list to try the site with\n', ''),
    [
      'site.yml:1:1 missing-key',
      '`tagline` is missing. Add `tagline: …`. Write lines such as `zh: …` below it, indented by two spaces.',
      '缺少 `tagline`。 请添加 `tagline: …`。在其下缩进两格，逐行写 `zh: …` 等字段。',
    ],
  ],
  [
    'a section tree that is no list',
    (list) => list.write('sections.yml', 'a: b\n'),
    [
      'sections.yml:1:1 bad-value',
      'The file must be a list: `{"a":"b"}`. Write `[a, b]`, or one `- item` a line.',
      '文件应为列表：`{"a":"b"}`。 写成 `[a, b]`，或每行一个 `- 项目`。',
    ],
  ],
  [
    'sections below a section that are no list',
    (list) => list.edit('sections.yml', '  kind: platform', '  kind: platform\n  children: none'),
    [
      'sections.yml:21:3 bad-value',
      '`2.children` must be a list: `none`. Write `[a, b]`, or one `- item` a line.',
      '`2.children` 应为列表：`none`。 写成 `[a, b]`，或每行一个 `- 项目`。',
    ],
  ],
  [
    'a vocabulary of too many terms',
    (list) =>
      list
        .write(
          'vocabulary/genre.yml',
          `zh: 体裁\nen: Genre\nterms:\n${Array.from({ length: 2001 }, (_, index) => `  - { id: t-${index}, zh: 词${index}, en: Term ${index} }\n`).join('')}`,
        )
        .edit(BOOK, 'genre: [review]\n', ''),
    [
      'vocabulary/genre.yml:3:1 bad-value',
      '`terms` has too many items: `[{"id":"t-0","zh":"词0","en":"Term 0"},{"id":"t-1","zh":"词1","en":"Term 1"},{"id…`. Keep the ones that matter.',
      '`terms` 项目过多：`[{"id":"t-0","zh":"词0","en":"Term 0"},{"id":"t-1","zh":"词1","en":"Term 1"},{"id…`。 只保留重要的。',
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
