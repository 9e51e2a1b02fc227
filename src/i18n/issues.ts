/**
 * What contributors read when something is wrong: what it is and why, and what to type instead, in both languages.
 * One text a rule; `bad-value` is further told apart by the shape that the schema names in its error.
 */
import type { Locale } from '../schema/index.ts';

/** Ways in which YAML typed by hand goes wrong. */
export type Trouble =
  | 'colon'
  | 'indent'
  | 'no-colon'
  | 'quote'
  | 'bracket'
  | 'comma'
  | 'tab'
  | 'start'
  | 'rest'
  | 'escape'
  | 'documents'
  | 'deep'
  | 'other';

interface IssueText {
  /** What is wrong, and why that matters where it is not plain. */
  readonly what: string;
  /** What to do or type instead. */
  readonly mend: string;
}

type Params = Readonly<Record<string, string>>;
type Texts<K extends string> = Record<K, (p: Params) => IssueText>;

const meant = {
  zh: (p: Params) => (p.nearest ? `是否想写 \`${p.nearest}\`？` : ''),
  en: (p: Params) => (p.nearest ? `Did you mean \`${p.nearest}\`? ` : ''),
};

/** The field that an issue is about; the file as a whole where it is about no field. */
const named = {
  zh: (p: Params) => (p.key ? `\`${p.key}\` ` : '文件'),
  en: (p: Params) => (p.key ? `\`${p.key}\`` : 'The file'),
};

/** What was typed, in the characters of an id: `Liver fibrosis` → `liver-fibrosis`. */
const idLike = (value = '') =>
  value
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '') || 'liver-fibrosis';

const shapesEn = {
  text: () => ({ what: 'must be text', mend: 'Write plain text; put text that begins with `[` or `{` in double quotes.' }),
  line: () => ({ what: 'must be one line of text without spaces at its ends', mend: 'Put it on one line and trim it.' }),
  map: (p) => ({
    what: 'must hold fields',
    mend: `Write lines such as \`${p.field ?? 'name'}: …\` below it, indented by two spaces.`,
  }),
  key: () => ({ what: 'is not the name of a field', mend: 'Use one line of at most 80 characters.' }),
  tooLong: () => ({ what: 'is too long', mend: 'Shorten it.' }),
  localized: () => ({ what: 'needs a text in at least one language', mend: 'Write `zh: …`, `en: …` or both below it.' }),
  id: (p) => ({
    what: 'is not an id',
    mend: `Use lower-case Latin letters, digits and single hyphens, such as \`${idLike(p.value)}\`.`,
  }),
  section: () => ({
    what: 'is not the path of a section',
    mend: 'Write it as in its address, such as `applications/deep-learning`.',
  }),
  list: () => ({ what: 'must be a list', mend: 'Write `[a, b]`, or one `- item` a line.' }),
  emptyList: () => ({ what: 'needs at least one item', mend: 'Add one, or delete the line if it may be left out.' }),
  tooMany: () => ({ what: 'has too many items', mend: 'Keep the ones that matter.' }),
  repeated: () => ({ what: 'stands in the list twice', mend: 'Remove one of them.' }),
  count: () => ({ what: 'is not a whole number', mend: 'Write digits alone, without commas or units, such as `1230`.' }),
  decimal: () => ({ what: 'is not a number', mend: 'Write digits with a decimal point, such as `0.956`.' }),
  yesNo: () => ({ what: 'must be `true` or `false`', mend: 'Write `true` or `false`.' }),
  trueOnly: () => ({ what: 'can only be `true`', mend: 'Write `true`, or leave the line out.' }),
  day: () => ({ what: 'is not a day of the calendar', mend: 'Write year, month and day, such as `2021-03-30`.' }),
  future: () => ({ what: 'lies in the future', mend: 'Write today’s date or an earlier one.' }),
  year: () => ({ what: 'is not a year', mend: 'Write four digits, such as `2019`.' }),
  futureYear: () => ({ what: 'lies in the future', mend: 'Write the year of publication.' }),
  sameYear: () => ({ what: 'is not in the `year` given', mend: 'Correct one of the two, or leave `year` out.' }),
  period: () => ({ what: 'is not a period', mend: 'Write first and last month, such as `2010-01/2019-06`.' }),
  doi: () => ({ what: 'is not a DOI', mend: 'Write it without the resolver, such as `10.1148/radiol.2019181343`.' }),
  arxiv: () => ({ what: 'is not an arXiv identifier', mend: 'Write it without a prefix, such as `2004.12150`.' }),
  pmid: () => ({ what: 'is not a PubMed identifier', mend: 'Write its digits alone, such as `29730602`.' }),
  isbn: () => ({
    what: 'is not an ISBN, or its check digit is wrong',
    mend: 'Copy it again from the book, such as `978-3-319-67434-6`.',
  }),
  issn: () => ({ what: 'is not an ISSN, or its check digit is wrong', mend: 'Copy it again, such as `2041-1723`.' }),
  orcid: () => ({
    what: 'is not an ORCID iD, or its check digit is wrong',
    mend: 'Write `0000-0002-1825-0097`, without an address.',
  }),
  url: () => ({
    what: 'is not a web address that the list may link to',
    mend: 'Write a full public address beginning with `https://` or `http://`; encode spaces as `%20`.',
  }),
  language: () => ({ what: 'is not a language tag', mend: 'Write `zh`, `en` or another BCP 47 tag.' }),
  facet: () => ({
    what: 'is the name of a field, or of a vocabulary, that every list has anyway',
    mend: 'Give the vocabulary and its file another name, such as `body-part`.',
  }),
  country: () => ({ what: 'is not a country code', mend: 'Write two capital letters, such as `CN`.' }),
  author: () => ({
    what: 'is not the name of an author',
    mend: 'Write `Family, Given` (`Buda, Mateusz`), a Chinese name as written (`郭兴明`), `{ family: …, given: … }` where neither fits, or `literal: …` for a group; no degrees, no numbers.',
  }),
  latin: () => ({ what: 'is not a name in Latin letters', mend: 'Write `Family, Given`, such as `Guo, Xingming`.' }),
  pages: () => ({
    what: 'is not a page range',
    mend: 'Write first and last page with a hyphen, such as `695-701`, or the article number.',
  }),
  interval: () => ({ what: 'is not an interval', mend: 'Write lower and upper bound, such as `[0.928, 0.977]`.' }),
  intervalOrder: () => ({ what: 'has its lower bound above its upper bound', mend: 'Swap the two numbers.' }),
  superseded: () => ({
    what: 'and `status: superseded` belong together',
    mend: 'Name the entry that replaces this one in `supersededBy`, or drop both.',
  }),
  degreeOfThesis: () => ({ what: 'only goes with `type: thesis`', mend: 'Remove `degree`, or set `type: thesis`.' }),
  oneOf: (p) => ({ what: 'is not one of the words allowed here', mend: `${meant.en(p)}Allowed: ${p.allowed}.` }),
} satisfies Texts<string>;

/** The shapes that src/schema names in its errors. */
export type Shape = keyof typeof shapesEn;

const shapesZh: Texts<Shape> = {
  text: () => ({ what: '应为文字', mend: '写普通文字；以 `[` 或 `{` 开头的文字请用双引号括起。' }),
  line: () => ({ what: '应为首尾无空格的单行文字', mend: '写成一行并去掉首尾空格。' }),
  map: (p) => ({ what: '应含字段', mend: `在其下缩进两格，逐行写 \`${p.field ?? '名称'}: …\` 等字段。` }),
  key: () => ({ what: '不是字段名', mend: '写成一行，至多 80 个字符。' }),
  tooLong: () => ({ what: '过长', mend: '请缩短。' }),
  localized: () => ({ what: '至少需要一种语言的文字', mend: '在其下写 `zh: …`、`en: …` 或两者。' }),
  id: (p) => ({ what: '不是合法的 id', mend: `只用小写拉丁字母、数字和单个连字符，如 \`${idLike(p.value)}\`。` }),
  section: () => ({ what: '不是分类路径', mend: '照地址书写，如 `applications/deep-learning`。' }),
  list: () => ({ what: '应为列表', mend: '写成 `[a, b]`，或每行一个 `- 项目`。' }),
  emptyList: () => ({ what: '至少需要一项', mend: '加上一项；若可省略，则删去此行。' }),
  tooMany: () => ({ what: '项目过多', mend: '只保留重要的。' }),
  repeated: () => ({ what: '在列表中重复', mend: '删去其一。' }),
  count: () => ({ what: '不是整数', mend: '只写数字，不加逗号或单位，如 `1230`。' }),
  decimal: () => ({ what: '不是数值', mend: '写数字和小数点，如 `0.956`。' }),
  yesNo: () => ({ what: '应为 `true` 或 `false`', mend: '写 `true` 或 `false`。' }),
  trueOnly: () => ({ what: '只能是 `true`', mend: '写 `true`，或删去此行。' }),
  day: () => ({ what: '不是日历上的日期', mend: '写年月日，如 `2021-03-30`。' }),
  future: () => ({ what: '在未来', mend: '写今天或更早的日期。' }),
  year: () => ({ what: '不是年份', mend: '写四位数字，如 `2019`。' }),
  futureYear: () => ({ what: '在未来', mend: '写出版年份。' }),
  sameYear: () => ({ what: '与 `year` 不在同一年', mend: '改正其一，或删去 `year`。' }),
  period: () => ({ what: '不是时间段', mend: '写起止年月，如 `2010-01/2019-06`。' }),
  doi: () => ({ what: '不是 DOI', mend: '不带解析地址，如 `10.1148/radiol.2019181343`。' }),
  arxiv: () => ({ what: '不是 arXiv 标识', mend: '不带前缀，如 `2004.12150`。' }),
  pmid: () => ({ what: '不是 PubMed 标识', mend: '只写数字，如 `29730602`。' }),
  isbn: () => ({ what: '不是 ISBN，或校验位有误', mend: '请照书重抄，如 `978-3-319-67434-6`。' }),
  issn: () => ({ what: '不是 ISSN，或校验位有误', mend: '请重抄，如 `2041-1723`。' }),
  orcid: () => ({ what: '不是 ORCID，或校验位有误', mend: '写成 `0000-0002-1825-0097`，不带网址。' }),
  url: () => ({ what: '不是清单可以链接的网址', mend: '写以 `https://` 或 `http://` 开头的完整公开网址；空格写作 `%20`。' }),
  language: () => ({ what: '不是语言代码', mend: '写 `zh`、`en` 或其他 BCP 47 代码。' }),
  facet: () => ({ what: '与固有的字段或词表同名', mend: '给词表及其文件另取名字，如 `body-part`。' }),
  country: () => ({ what: '不是国家代码', mend: '写两个大写字母，如 `CN`。' }),
  author: () => ({
    what: '不是作者姓名',
    mend: '写 `Family, Given`（`Buda, Mateusz`）、照写中文姓名（`郭兴明`），两者都不合时写 `{ family: …, given: … }`，团体用 `literal: …`；不写学位和数字。',
  }),
  latin: () => ({ what: '不是拉丁字母姓名', mend: '写 `Family, Given`，如 `Guo, Xingming`。' }),
  pages: () => ({ what: '不是页码', mend: '写起止页码并用连字符，如 `695-701`，或文章编号。' }),
  interval: () => ({ what: '不是区间', mend: '写下限与上限，如 `[0.928, 0.977]`。' }),
  intervalOrder: () => ({ what: '下限大于上限', mend: '交换两个数。' }),
  superseded: () => ({ what: '须与 `status: superseded` 同时出现', mend: '在 `supersededBy` 中写取代它的条目，或两者都删去。' }),
  degreeOfThesis: () => ({ what: '只用于 `type: thesis`', mend: '删去 `degree`，或写 `type: thesis`。' }),
  oneOf: (p) => ({ what: '不在允许的词中', mend: `${meant.zh(p)}可用：${p.allowed}。` }),
};

export const isShape = (word: string): word is Shape => Object.hasOwn(shapesEn, word);

const shapeOf = (texts: Texts<Shape>, p: Params) => texts[p.shape as Shape](p);

/** What goes wrong when YAML is typed by hand; src/corpus/yaml-trouble.ts tells them apart. */
const troublesEn: Texts<Trouble> = {
  colon: () => ({
    what: 'The value holds a colon followed by a space, which begins a field of its own.',
    mend: 'Put the whole value in double quotes: `title: "Deep learning: a review"`.',
  }),
  indent: () => ({
    what: 'This line is not indented like its neighbours.',
    mend: 'Fields of one level begin in the same column; what belongs to a field is indented by two spaces more.',
  }),
  'no-colon': () => ({
    what: 'This line is neither a field nor a part of one.',
    mend: 'Write `name: value` with a space after the colon, or indent the line below the field it belongs to.',
  }),
  quote: () => ({
    what: 'A quotation mark opens here and is never closed.',
    mend: 'Close it at the end of the value; inside of double quotes write `\\"` for a quotation mark.',
  }),
  bracket: () => ({
    what: 'A bracket opens here and is never closed.',
    mend: 'Write `[a, b]` or `{ zh: a, en: b }` on one line, or one `- item` a line.',
  }),
  comma: () => ({
    what: 'The commas between these brackets are not in order.',
    mend: 'Write `[a, b]` or `{ zh: a, en: b }`, with one comma between two items.',
  }),
  tab: () => ({ what: 'This line is indented with a tab.', mend: 'Indent with spaces.' }),
  start: () => ({ what: 'A value cannot begin with this character.', mend: 'Put the whole value in double quotes.' }),
  rest: () => ({
    what: 'Something follows after the value has ended.',
    mend: 'Put the whole value in one pair of quotes, or remove what follows.',
  }),
  escape: () => ({
    what: 'A backslash in double quotes begins an escape, and this is none.',
    mend: 'Write `\\\\` for a backslash, or use single quotes.',
  }),
  documents: () => ({
    what: 'A second document begins here; a file holds one.',
    mend: 'Remove the line `---` or `...` and what follows it, or make another file of it.',
  }),
  deep: () => ({ what: 'Brackets are nested far too deep here.', mend: 'Write the values out, one a line.' }),
  other: (p) => ({
    what: `The fields are not valid YAML here: ${p.message}.`,
    mend: 'Check indentation, quotes and colons; put a text with a colon in double quotes.',
  }),
};

const troublesZh: Texts<Trouble> = {
  colon: () => ({ what: '值中有冒号加空格，会被当作另一个字段。', mend: '请用双引号括起整个值：`title: "深度学习: 综述"`。' }),
  indent: () => ({ what: '此行的缩进与相邻各行不一致。', mend: '同级字段从同一列开始；属于某字段的内容再缩进两格。' }),
  'no-colon': () => ({ what: '此行既不是字段，也不属于任何字段。', mend: '写 `名称: 值`，冒号后加空格；或缩进到所属字段之下。' }),
  quote: () => ({ what: '此处的引号没有闭合。', mend: '在值的末尾补上引号；双引号之内的引号写作 `\\"`。' }),
  bracket: () => ({ what: '此处的括号没有闭合。', mend: '在一行内写 `[a, b]` 或 `{ zh: a, en: b }`，或每行一个 `- 项目`。' }),
  comma: () => ({ what: '此处括号中的逗号有误。', mend: '写成 `[a, b]` 或 `{ zh: a, en: b }`，两项之间用一个逗号。' }),
  tab: () => ({ what: '此行用制表符缩进。', mend: '请用空格缩进。' }),
  start: () => ({ what: '值不能以此字符开头。', mend: '请用双引号括起整个值。' }),
  rest: () => ({ what: '值已结束，其后还有内容。', mend: '用一对引号括起整个值，或删去多余内容。' }),
  escape: () => ({ what: '双引号中的反斜杠表示转义，而此处不是合法的转义。', mend: '反斜杠请写作 `\\\\`，或改用单引号。' }),
  documents: () => ({
    what: '此处开始了第二个文档，而一个文件只能有一个。',
    mend: '删去 `---` 或 `...` 这一行及其后内容，或另建文件。',
  }),
  deep: () => ({ what: '此处括号嵌套过深。', mend: '请逐行写出各值。' }),
  other: (p) => ({
    what: `此处的字段不是合法的 YAML：${p.message}。`,
    mend: '检查缩进、引号和冒号；含冒号的文字请用双引号括起。',
  }),
};

const rulesEn = {
  'file-missing': (p) => ({
    what: 'This file is missing; every list needs it, and a file for each of its facets.',
    mend: `Add it. The least it can hold: \`${p.example}\`.`,
  }),
  'file-unexpected': () => ({
    what: 'This file has no place in a list, so nothing would come of it.',
    mend: 'Move it out of the content folder, or into `papers/`, `platforms/`, `datasets/`, `pages/<locale>/` or `vocabulary/`.',
  }),
  'file-name': () => ({
    what: 'This name would not be stored alike on every system, and it becomes a part of an address.',
    mend: 'Use lower-case Latin letters, digits and single hyphens: `liu-2019-thyroid-nodules.md`.',
  }),
  'file-kind': () => ({ what: 'This is a link or a device, not a file.', mend: 'Put the file itself here.' }),
  'file-unreadable': (p) => ({
    what: `This file cannot be read (${p.reason}).`,
    mend: 'Check that it exists and that you may read it.',
  }),
  'file-size': (p) => ({ what: `This file has ${p.bytes} bytes; at most ${p.most} are read.`, mend: 'Shorten it.' }),
  'file-encoding': () => ({ what: 'This file is not UTF-8 text.', mend: 'Save it again with the encoding UTF-8.' }),
  'file-character': (p) => ({
    what: `Here stands the character ${p.character}, which hides, reorders or garbles text.`,
    mend: 'Delete it, or type the passage again.',
  }),
  'front-matter-open': (p) => ({
    what: `The first line must be exactly \`---\`, and is \`${p.found}\`.`,
    mend: 'Begin the file with a line of three hyphens, then the fields.',
  }),
  'front-matter-close': (p) => ({
    what: `The fields must end with a line of exactly \`---\`; here stands \`${p.found}\`.`,
    mend: 'Put a line of three hyphens after the last field, and no other line that begins with them before it.',
  }),
  'front-matter-end': () => ({
    what: 'The fields never end: no line of exactly `---` follows them.',
    mend: 'Put a line of three hyphens after the last field.',
  }),
  yaml: (p) => troublesEn[p.trouble as Trouble](p),
  'key-twice': (p) => ({ what: `\`${p.key}\` stands here twice.`, mend: 'Delete one of the two.' }),
  'yaml-feature': (p) => ({
    what: `Anchors, aliases, tags and directives (\`${p.feature}\`) are not used in a list.`,
    mend: 'Write the value out; put a text that begins with `&`, `*` or `!` in double quotes.',
  }),
  'yaml-depth': (p) => ({ what: `Fields are nested deeper than ${p.most} levels.`, mend: 'Flatten them.' }),
  'yaml-key': () => ({
    what: 'This is not the name of a field.',
    mend: 'Use the names that the page /fields/ of the site explains.',
  }),
  'empty-value': (p) => ({
    what: `\`${p.key}\` has no value.`,
    mend: 'What is unknown is left out: delete the line, or fill it in.',
  }),
  'missing-key': (p) => ({
    what: `\`${p.key}\` is missing.`,
    mend: `Add \`${p.name}: …\`.${p.shape === 'text' ? '' : ` ${shapeOf(shapesEn, p).mend}`}`,
  }),
  'unknown-key': (p) => ({
    what: `\`${p.key}\` is not a field here.`,
    mend: `${meant.en(p)}Correct the name or delete the line.`,
  }),
  'not-a-map': (p) => ({
    what: `${named.en(p)} must hold fields.`,
    mend: p.key ? shapesEn.map(p).mend : 'Write one `name: value` a line.',
  }),
  'bad-value': (p) => ({ what: `${named.en(p)} ${shapeOf(shapesEn, p).what}: \`${p.value}\`.`, mend: shapeOf(shapesEn, p).mend }),
  'unknown-term': (p) => ({
    what: `\`${p.value}\` is not a term of vocabulary/${p.vocabulary}.yml.`,
    mend: p.example
      ? `It has no terms yet; the least it can hold: \`${p.example}\`.`
      : `${meant.en(p)}Use a term of that file, or add one there.`,
  }),
  'hidden-term': (p) => ({
    what: `\`${p.value}\` is a hidden term of vocabulary/${p.vocabulary}.yml: it helps search and has no page.`,
    mend: 'Use a term that is shown, or delete its line `hidden: true`.',
  }),
  'unknown-section': (p) => ({
    what: `There is no section \`${p.value}\`.`,
    mend: `${meant.en(p)}Use a path of sections.yml, or add the section there.`,
  }),
  'section-kind': (p) => ({
    what: `The section \`${p.value}\` is for entries of another kind (${p.kind}).`,
    mend: 'Choose another section, or move the file to the folder of that kind.',
  }),
  'duplicate-id': (p) => ({
    what: `The id \`${p.value}\` belongs to ${p.other} already.`,
    mend: 'Rename this file: add a word of the title.',
  }),
  'duplicate-identifier': (p) => ({
    what: `\`${p.name}: ${p.value}\` stands in ${p.other} already; one work has one entry.`,
    mend: 'Correct the identifier, or delete one of the two files.',
  }),
  'duplicate-title': (p) => ({
    what: `${p.other} has the same title.`,
    mend: 'If it is the same work, delete one of the two files.',
  }),
  'dead-relation': (p) => ({
    what: `\`${p.key}\` names \`${p.value}\`, and there is no such entry.`,
    mend: `${meant.en(p)}Write the id of an entry: its file name without \`.md\`.`,
  }),
  'relation-kind': (p) => ({
    what: `\`${p.key}\` names \`${p.value}\`, which is not a ${p.kind}.`,
    mend: 'Use `related` for other entries.',
  }),
  'relation-self': (p) => ({ what: `\`${p.key}\` names the entry itself.`, mend: 'Delete it.' }),
  'alias-taken': (p) => ({
    what: `The address of the alias \`${p.value}\` belongs to ${p.other}.`,
    mend: 'An alias is a former id of this entry alone; delete it here.',
  }),
  'address-taken': (p) => ({
    what: `The address \`${p.value}\` belongs to ${p.other ?? 'the site itself'}.`,
    mend: 'Choose another id.',
  }),
  'section-twice': (p) => ({ what: `The section \`${p.value}\` stands here twice.`, mend: 'Give one of them another id.' }),
  'body-size': (p) => ({ what: `The text has ${p.bytes} bytes; at most ${p.most} are shown.`, mend: 'Shorten it.' }),
  'body-nesting': (p) => ({ what: `Quotes and lists are nested deeper than ${p.most} levels.`, mend: 'Flatten them.' }),
  'body-tangled': () => ({
    what: 'The text has more lines, brackets, quotes or emphasis marks, or more of them stacked or left open, than can be read in reasonable time.',
    mend: 'Shorten it, close what is open, flatten what is nested.',
  }),
  'body-growth': (p) => ({
    what: `Wide tables and repeated references would add ${p.bytes} bytes to the page; at most ${p.most} may come from them.`,
    mend: 'Use fewer columns, fewer rows or fewer references.',
  }),
  'body-character': (p) => ({
    what: `Here an entity stands for the character ${p.character}, which hides, reorders or garbles text.`,
    mend: 'Delete it.',
  }),
  'body-html': (p) => ({ what: `HTML is shown as typed, not run: \`${p.value}\`.`, mend: 'Use Markdown.' }),
  'body-link': (p) => ({
    what: `This link leads nowhere the list may link to: \`${p.value}\`.`,
    mend: 'Write a full public address beginning with `https://`.',
  }),
  'term-twice': (p) => ({ what: `The term \`${p.value}\` stands in this vocabulary twice.`, mend: 'Merge the two.' }),
  'label-twice': (p) => ({
    what: `Two terms of this vocabulary are called “${p.value}”.`,
    mend: 'Give them different labels, or merge them.',
  }),
  'alias-ambiguous': (p) => ({
    what: `“${p.value}” leads to ${p.count} terms: ${p.terms}. A word that means so much finds nothing in particular.`,
    mend: 'Keep it with three terms at most.',
  }),
  'broader-unknown': (p) => ({
    what: `The broader term \`${p.value}\` is not in this vocabulary.`,
    mend: `${meant.en(p)}Name a term of the same file.`,
  }),
  'broader-cycle': (p) => ({
    what: `\`${p.value}\` is broader than itself: ${p.terms}.`,
    mend: 'Remove one of these relations.',
  }),
  'page-untranslated': (p) => ({
    what: `This page is missing in ${p.locale}.`,
    mend: `Add \`pages/${p.locale}/${p.value}.md\`.`,
  }),
  'links-broken': (p) => ({
    what: `This is not what the link check writes (${p.reason}).`,
    mend: 'Do not edit it by hand: take it from the main branch again, or delete it and run `npm run links`.',
  }),
  'doi-title': (p) => ({
    what: `Crossref has \`${p.value}\` for another title: “${p.title}”.`,
    mend: 'If that is another work, correct the DOI; if it is this one, write `title` as it was published.',
  }),
  'near-duplicate': (p) => ({
    what: `${p.other} has almost the same title: “${p.value}”.`,
    mend: 'If it is the same work, delete one of the two files; if it is another one, name it in `related`.',
  }),
  'more-issues': (p) => ({
    what: `From here on this file has further problems: ${p.count}.`,
    mend: 'Mend the ones above, then check again.',
  }),
  'page-locale': (p) => ({
    what: `The site has no pages in the language \`${p.locale}\`.`,
    mend: 'Add it to `locales` in site.yml, or delete this page.',
  }),
} satisfies Texts<string>;

/** Slugs of everything that can be wrong with a list. */
export type Rule = keyof typeof rulesEn;

const rulesZh: Texts<Rule> = {
  'file-missing': (p) => ({
    what: '缺少此文件：每个清单都需要它，每个标签词表也各需一个文件。',
    mend: `请添加，至少写：\`${p.example}\`。`,
  }),
  'file-unexpected': () => ({
    what: '此文件不属于清单，不会产生任何页面。',
    mend: '移出内容文件夹，或放入 `papers/`、`platforms/`、`datasets/`、`pages/<语言>/`、`vocabulary/`。',
  }),
  'file-name': () => ({
    what: '此文件名在各系统上不能一致保存，而它又是地址的一部分。',
    mend: '只用小写拉丁字母、数字和单个连字符：`liu-2019-thyroid-nodules.md`。',
  }),
  'file-kind': () => ({ what: '这是链接或设备，不是文件。', mend: '请放入文件本身。' }),
  'file-unreadable': (p) => ({ what: `无法读取此文件（${p.reason}）。`, mend: '检查它是否存在、是否有读取权限。' }),
  'file-size': (p) => ({ what: `此文件有 ${p.bytes} 字节，至多读取 ${p.most} 字节。`, mend: '请缩短。' }),
  'file-encoding': () => ({ what: '此文件不是 UTF-8 文本。', mend: '请以 UTF-8 编码重新保存。' }),
  'file-character': (p) => ({
    what: `此处有字符 ${p.character}，它会隐藏、重排或损坏文字。`,
    mend: '删去它，或重新输入这一段。',
  }),
  'front-matter-open': (p) => ({
    what: `首行应恰为 \`---\`，现为 \`${p.found}\`。`,
    mend: '以三个连字符的一行开头，其后写字段。',
  }),
  'front-matter-close': (p) => ({
    what: `字段应以恰为 \`---\` 的一行结束，此处为 \`${p.found}\`。`,
    mend: '在最后一个字段之后写一行三个连字符，此前不得有以其开头的行。',
  }),
  'front-matter-end': () => ({ what: '字段没有结束：其后没有恰为 `---` 的一行。', mend: '在最后一个字段之后写一行三个连字符。' }),
  yaml: (p) => troublesZh[p.trouble as Trouble](p),
  'key-twice': (p) => ({ what: `\`${p.key}\` 在此重复。`, mend: '删去其一。' }),
  'yaml-feature': (p) => ({
    what: `清单中不使用锚点、别名、标签和指令（\`${p.feature}\`）。`,
    mend: '直接写出值；以 `&`、`*`、`!` 开头的文字请用双引号括起。',
  }),
  'yaml-depth': (p) => ({ what: `字段嵌套超过 ${p.most} 层。`, mend: '请减少层次。' }),
  'yaml-key': () => ({ what: '这不是字段名。', mend: '请用网站 /fields/ 页所列的名称。' }),
  'empty-value': (p) => ({ what: `\`${p.key}\` 没有值。`, mend: '未知的字段不写：删去此行，或填上内容。' }),
  'missing-key': (p) => ({
    what: `缺少 \`${p.key}\`。`,
    mend: `请添加 \`${p.name}: …\`。${p.shape === 'text' ? '' : shapeOf(shapesZh, p).mend}`,
  }),
  'unknown-key': (p) => ({ what: `此处没有 \`${p.key}\` 这个字段。`, mend: `${meant.zh(p)}改正名称或删去此行。` }),
  'not-a-map': (p) => ({ what: `${named.zh(p)}应含字段。`, mend: p.key ? shapesZh.map(p).mend : '每行写一个 `名称: 值`。' }),
  'bad-value': (p) => ({ what: `${named.zh(p)}${shapeOf(shapesZh, p).what}：\`${p.value}\`。`, mend: shapeOf(shapesZh, p).mend }),
  'unknown-term': (p) => ({
    what: `vocabulary/${p.vocabulary}.yml 中没有 \`${p.value}\`。`,
    mend: p.example ? `其中尚无词条，至少写：\`${p.example}\`。` : `${meant.zh(p)}请用该文件中的词，或先在那里添加。`,
  }),
  'hidden-term': (p) => ({
    what: `\`${p.value}\` 是 vocabulary/${p.vocabulary}.yml 中的隐藏词：只帮助检索，没有页面。`,
    mend: '改用会显示的词，或删去该词的 `hidden: true`。',
  }),
  'unknown-section': (p) => ({
    what: `没有分类 \`${p.value}\`。`,
    mend: `${meant.zh(p)}请用 sections.yml 中的路径，或先在那里添加。`,
  }),
  'section-kind': (p) => ({
    what: `分类 \`${p.value}\` 用于另一种条目（${p.kind}）。`,
    mend: '换一个分类，或把文件移到那种条目的文件夹。',
  }),
  'duplicate-id': (p) => ({ what: `id \`${p.value}\` 已属于 ${p.other}。`, mend: '请改文件名：加上标题中的一个词。' }),
  'duplicate-identifier': (p) => ({
    what: `\`${p.name}: ${p.value}\` 已见于 ${p.other}；一部作品只有一个条目。`,
    mend: '改正标识，或删去其中一个文件。',
  }),
  'duplicate-title': (p) => ({ what: `与 ${p.other} 标题相同。`, mend: '若是同一作品，删去其中一个文件。' }),
  'dead-relation': (p) => ({
    what: `\`${p.key}\` 中的 \`${p.value}\` 没有对应条目。`,
    mend: `${meant.zh(p)}请写条目的 id，即不带 \`.md\` 的文件名。`,
  }),
  'relation-kind': (p) => ({ what: `\`${p.key}\` 中的 \`${p.value}\` 不是 ${p.kind}。`, mend: '其他条目请写在 `related`。' }),
  'relation-self': (p) => ({ what: `\`${p.key}\` 指向条目自身。`, mend: '请删去。' }),
  'alias-taken': (p) => ({ what: `别名 \`${p.value}\` 的地址属于 ${p.other}。`, mend: '别名只能是本条目的旧 id；请删去。' }),
  'address-taken': (p) => ({
    what: `地址 \`${p.value}\` 已属于${p.other ? ` ${p.other}` : '网站本身'}。`,
    mend: '请换一个 id。',
  }),
  'section-twice': (p) => ({ what: `分类 \`${p.value}\` 在此重复。`, mend: '给其中一个换一个 id。' }),
  'body-size': (p) => ({ what: `正文有 ${p.bytes} 字节，至多显示 ${p.most} 字节。`, mend: '请缩短。' }),
  'body-nesting': (p) => ({ what: `引用和列表嵌套超过 ${p.most} 层。`, mend: '请减少层次。' }),
  'body-tangled': () => ({
    what: '行、括号、引用或强调符号过多，或成片堆叠、没有闭合，无法在合理时间内解析。',
    mend: '请缩短正文，闭合括号，减少嵌套。',
  }),
  'body-growth': (p) => ({
    what: `宽表格和重复的引用会使页面增加 ${p.bytes} 字节，至多允许 ${p.most} 字节。`,
    mend: '请减少列、行或引用。',
  }),
  'body-character': (p) => ({ what: `此处的实体表示字符 ${p.character}，它会隐藏、重排或损坏文字。`, mend: '请删去。' }),
  'body-html': (p) => ({ what: `HTML 会照原样显示，不会执行：\`${p.value}\`。`, mend: '请用 Markdown。' }),
  'body-link': (p) => ({ what: `此链接不是清单可以链接的地址：\`${p.value}\`。`, mend: '写以 `https://` 开头的完整公开网址。' }),
  'term-twice': (p) => ({ what: `词 \`${p.value}\` 在本词表中重复。`, mend: '请合并。' }),
  'label-twice': (p) => ({ what: `本词表中有两个词都叫“${p.value}”。`, mend: '改成不同的名称，或合并。' }),
  'alias-ambiguous': (p) => ({
    what: `“${p.value}”指向 ${p.count} 个词：${p.terms}。含义太多的词什么也找不准。`,
    mend: '至多留在三个词中。',
  }),
  'broader-unknown': (p) => ({ what: `上位词 \`${p.value}\` 不在本词表中。`, mend: `${meant.zh(p)}请写同一文件中的词。` }),
  'broader-cycle': (p) => ({ what: `\`${p.value}\` 成了自己的上位词：${p.terms}。`, mend: '删去其中一个关系。' }),
  'page-untranslated': (p) => ({ what: `此页缺少 ${p.locale} 版本。`, mend: `请添加 \`pages/${p.locale}/${p.value}.md\`。` }),
  'links-broken': (p) => ({
    what: `此文件不是链接检查所写的内容（${p.reason}）。`,
    mend: '请勿手工改动：从主分支重新取得，或删去后运行 `npm run links`。',
  }),
  'doi-title': (p) => ({
    what: `Crossref 记载 \`${p.value}\` 属于另一标题：“${p.title}”。`,
    mend: '若是另一作品，请改正 DOI；若就是本作品，请按发表的原样写 `title`。',
  }),
  'near-duplicate': (p) => ({
    what: `与 ${p.other} 的标题几乎相同：“${p.value}”。`,
    mend: '若是同一作品，删去其中一个文件；若是另一作品，请写入 `related`。',
  }),
  'more-issues': (p) => ({ what: `此文件自此处起还有 ${p.count} 个问题。`, mend: '请先改正上面的，再检查一次。' }),
  'page-locale': (p) => ({
    what: `网站没有 \`${p.locale}\` 语言的页面。`,
    mend: '请在 site.yml 的 `locales` 中添加，或删去此页。',
  }),
};

export const issueTexts: Record<Locale, Texts<Rule>> = { zh: rulesZh, en: rulesEn };
