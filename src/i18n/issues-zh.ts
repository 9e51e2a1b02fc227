/** Chinese texts of everything that can be wrong with a list; the keys are those of issues-en.ts. */
import type { Rule } from './issues-en.ts';
import type { Params, Texts, Trouble } from './issues.ts';
import { idLike, type Shape } from './shapes.ts';

const meant = (p: Params) => (p.nearest ? `是否想写 \`${p.nearest}\`？` : '');

const named = (p: Params) => (p.key ? `\`${p.key}\` ` : '文件');

const shapes: Texts<Shape> = {
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
  periodOrder: () => ({ what: '的结束早于开始', mend: '先写较早的月份，如 `2010-01/2019-06`。' }),
  doi: () => ({ what: '不是 DOI', mend: '不带解析地址，如 `10.1148/radiol.2019181343`。' }),
  arxiv: () => ({ what: '不是 arXiv 标识', mend: '不带前缀，如 `2004.12150`。' }),
  pmid: () => ({ what: '不是 PubMed 标识', mend: '只写数字，如 `29730602`。' }),
  isbn: () => ({ what: '不是 ISBN，或校验位有误', mend: '请照书重抄，如 `978-3-319-67434-6`。' }),
  issn: () => ({ what: '不是 ISSN，或校验位有误', mend: '请重抄，如 `2041-1723`。' }),
  orcid: () => ({ what: '不是 ORCID，或校验位有误', mend: '写成 `0000-0002-1825-0097`，不带网址。' }),
  url: () => ({ what: '不是清单可以链接的网址', mend: '写以 `https://` 或 `http://` 开头的完整公开网址；空格写作 `%20`。' }),
  language: () => ({ what: '不是语言代码', mend: '写 `zh`、`en` 或其他 BCP 47 代码。' }),
  facet: () => ({ what: '与固有的字段或词表同名', mend: '给词表及其文件另取名字，如 `body-part`。' }),
  reserved: () => ({ what: '是程序保留的词', mend: '给词表及其文件另取名字，如 `body-part`。' }),
  folder: () => ({ what: '不是仓库中的文件夹', mend: '写从仓库顶层起的路径，如 `docs/list`；整个仓库写 `.`。' }),
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
  oneOf: (p) => ({ what: '不在允许的词中', mend: `${meant(p)}可用：${p.allowed}。` }),
};

const shapeOf = (p: Params) => shapes[p.shape as Shape](p);

const troubles: Texts<Trouble> = {
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

export const issuesZh: Texts<Rule> = {
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
    mend: '只用小写拉丁字母、数字和单个连字符：`smith-2020-title.md`。',
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
  yaml: (p) => troubles[p.trouble as Trouble](p),
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
    mend: `请添加 \`${p.name}: …\`。${p.shape === 'text' ? '' : shapeOf(p).mend}`,
  }),
  'unknown-key': (p) => ({ what: `此处没有 \`${p.key}\` 这个字段。`, mend: `${meant(p)}改正名称或删去此行。` }),
  'not-a-map': (p) => ({ what: `${named(p)}应含字段。`, mend: p.key ? shapes.map(p).mend : '每行写一个 `名称: 值`。' }),
  'bad-value': (p) => ({ what: `${named(p)}${shapeOf(p).what}：\`${p.value}\`。`, mend: shapeOf(p).mend }),
  'unknown-term': (p) => ({
    what: `vocabulary/${p.vocabulary}.yml 中没有 \`${p.value}\`。`,
    mend: p.example ? `其中尚无词条，至少写：\`${p.example}\`。` : `${meant(p)}请用该文件中的词，或先在那里添加。`,
  }),
  'hidden-term': (p) => ({
    what: `\`${p.value}\` 是 vocabulary/${p.vocabulary}.yml 中的隐藏词：只帮助检索，没有页面。`,
    mend: '改用会显示的词，或删去该词的 `hidden: true`。',
  }),
  'share-over-whole': (p) => ({
    what: `\`${p.value}\` 大于整体 ${p.whole}：\`${p.metric}\` 是比例。`,
    mend: p.percent ? "若为百分数，请加 `unit: '%'`。" : '请按原文重新抄录。',
  }),
  'unknown-section': (p) => ({
    what: `没有分类 \`${p.value}\`。`,
    mend: `${meant(p)}请用 sections.yml 中的路径，或先在那里添加。`,
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
    mend: `${meant(p)}请写条目的 id，即不带 \`.md\` 的文件名。`,
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
  'broader-unknown': (p) => ({ what: `上位词 \`${p.value}\` 不在本词表中。`, mend: `${meant(p)}请写同一文件中的词。` }),
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
