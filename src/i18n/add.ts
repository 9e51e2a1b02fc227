/** What `npm run add` and the form say: why a record is not in the list, and what a person must look at. Both languages. */
import type { Locale } from '../schema/index.ts';
import { insteadEn, insteadOf, insteadZh } from './instead.ts';

type Params = Readonly<Record<string, string>>;

const en = {
  usage: `Usage: npm run add -- WHAT… [--section PATH]… [--dry-run] [--content DIR] [--base URL] [--mailto ADDRESS]

Adds entries to the list. WHAT is any number of
  DOIs, arXiv ids, PubMed ids, or their web addresses      10.1148/radiol.2019181343  arXiv:2004.12150  pmid:29730602
  files of BibTeX, RIS or CSL-JSON                         refs.bib  export.ris  items.json
  README lists in Markdown                                 README.md
  issues filed with a form, their text in a file           issue.md

  --section PATH          where the entries belong, such as applications/deep-learning
  --section HEADING=PATH  where what stands under a heading of a README belongs
  --dry-run               prints the files instead of writing them
  --content DIR           the list (default: CONTENT_DIR, else content)
  --base URL              what relative links of a README are relative to (default: the list's repository)
  --mailto ADDRESS        your address, sent to Crossref, which asks for one (default: CROSSREF_MAILTO)

An entry is never overwritten. With a terminal, what is missing is asked for; without one, drafts are written and what a
person must fill is named. A draft with a gap is written all the same, and npm run check names the gap.

Exit code 0: every record became an entry or part of one. 1: some did not; each is named. 2: wrong usage. 3: an internal error.
`,
  /** Why a record did not become a draft. */
  reasons: {
    'unknown-input': (p: Params) =>
      `This is no DOI, arXiv id, PubMed id, BibTeX, RIS or CSL-JSON${p.text ? `: ${p.text}` : ''}. ${insteadOf(insteadEn, p.instead)}`,
    'not-found': (p: Params) =>
      `${p.service} does not know it.${p.service === 'Crossref' ? ' Check for a slip; DOIs of datasets and of many Chinese journals are registered elsewhere: export BibTeX or RIS from the publisher’s page.' : ' Check for a slip.'}`,
    'too-many': (p: Params) =>
      `${p.service} asks to wait${p.after ? ` ${p.after} seconds` : ' a little'}; run the command again then.`,
    'not-asked': (p: Params) => `No more than ${p.most} are looked up at once; give this one by itself.`,
    'service-down': (p: Params) => `${p.service} has a fault of its own (${p.status}); try again later.`,
    'service-refused': (p: Params) => `${p.service} refuses the question (${p.status}).`,
    unreachable: (p: Params) => `${p.service} cannot be reached; check the network, or add a BibTeX or RIS file instead.`,
    'too-large': (p: Params) => `${p.service} is more than ${p.most}, and nothing of it was read. Split it.`,
    redirected: (p: Params) => `${p.service} sends on to another host (${p.host}), which is not followed.`,
    'not-data': (p: Params) => `${p.service} answered with something other than a record; try again later.`,
    'other-record': (p: Params) =>
      `${p.service} answered with the record of another work${p.other ? `, ${p.other}` : ''}. If that is the one you mean, add that one.`,
    encoding: (p: Params) =>
      `It is neither UTF-8 nor in an encoding that it declares${p.declared ? ` (${p.declared})` : ''}. Export it again as UTF-8.`,
    empty: () => 'There is no record in it.',
    mistake: (p: Params) =>
      `It reports a mistake and proposes no entry. Correct the file ${p.entry}.md${p.field ? `, ${p.field}` : ''}${p.right ? `; it should say: ${p.right}` : ''}`,
    syntax: (p: Params) => `It is not well-formed${p.message ? `: ${p.message}` : ''}. Mend it, or export it again.`,
    'no-end': () => 'The record breaks off: its line `ER  -` is missing. Export it again.',
    'stray-line': (p: Params) => `This line belongs to no record: ${p.text}`,
    'no-title': () => 'It has no title, and an entry needs one.',
    duplicate: (p: Params) =>
      `It is in the list already, by its ${p.by === 'title' ? 'title' : p.by === 'arxiv' ? 'arXiv id' : p.by!.toUpperCase()}: ${p.id}. Correct that file if it lacks something.`,
    'duplicate-published': (p: Params) =>
      `The list has the preprint of it: ${p.id}. Add \`doi: ${p.doi}\` and the journal to that file.`,
    'same-record': (p: Params) => `It is the same work as another record here and went into its entry: ${p.title}`,
    merged: (p: Params) => `Preprint and published version became one entry: ${p.title}`,
    taken: (p: Params) => `${p.file} exists already and is not overwritten.`,
    unwritable: (p: Params) => `${p.file} cannot be written (${p.message}).`,
  },
  /** What a person must look at. */
  doubts: {
    missing: (p: Params) =>
      `${p.key} is missing: fill it in${p.key === 'sections' ? ', or add the entry with --section PATH' : ' if it is known'}.`,
    'left-out': (p: Params) => `${p.key} does not fit and is left out: ${p.value}`,
    suggested: (p: Params) => `${p.key} suggested by its words, please check: ${p.value}`,
    guessed: (p: Params) => `${p.key} is a guess, please check: ${p.value}`,
    'other-doi': (p: Params) => `The record names the DOI of another work as well: ${p.value}. Check which is right.`,
    'published-as': (p: Params) => `It has been published since, as ${p.value}: add that instead.`,
    unchecked: (p: Params) => `${p.value} could not be looked up: check that it is the number of this work.`,
    'initials-only': () => 'Given names are initials only: write them in full where the paper prints them.',
    'same-title': (p: Params) => `${p.value} has the same title; make sure that it is another work.`,
    retracted: () => 'This work is retracted. Say in the text why it belongs in the list, or do not add it.',
    'no-section': (p: Params) => `The list has no section ${p.value}.`,
  },
  unused: {
    navigation: 'navigation',
    badge: 'badges and pictures',
    comment: 'comments',
    html: 'HTML',
    heading: 'headings without items',
    code: 'code',
    prose: 'text',
    tangled: 'too tangled to read',
  },
  written: (p: Params) => `${p.count} written`,
  wouldWrite: (p: Params) => `${p.count} would be written`,
  /** The last line of a report. */
  summary: (counts: readonly string[]) => `${counts.join(', ')}.`,
  refused: (p: Params) => `${p.count} not added`,
  joined: (p: Params) => `${p.count} joined with another`,
  unusedLines: 'Lines that were not used:',
  lines: (p: Params) => `lines ${p.lines}`,
  line: (p: Params) => `line ${p.line}`,
  unknownHeading: (p: Params) =>
    `“${p.heading}” (${p.items}) has no section of that name${p.path ? `; its items are under ${p.path}` : ''}. Type: --section "${p.heading}=PATH"`,
  knownSections: (p: Params) => `Sections: ${p.paths}`,
  noFile: (p: Params) => `There is no file ${p.file}.`,
  noSection: (p: Params) => `There is no section ${p.value}.${p.nearest ? ` Did you mean ${p.nearest}?` : ''}`,
  noBase: (p: Params) => `--base must be a full address, such as https://github.com/owner/name/blob/main/, and is: ${p.value}`,
  askSection: (p: Params) => `Section (number or path)${p.value ? ` [${p.value}]` : ''}: `,
  askYear: 'Year [leave out]: ',
  askTranslation: (p: Params) => `Title in ${p.language === 'zh' ? 'English' : 'Chinese'} [leave out]: `,
  checked: 'What npm run check says of these files:',
};

export type AddTexts = typeof en;

const zh: AddTexts = {
  usage: `用法：npm run add -- 来源… [--section 路径]… [--dry-run] [--content 文件夹] [--base 网址] [--mailto 邮箱]

把条目加入清单。来源可以有任意多个：
  DOI、arXiv 号、PubMed 号或其网址          10.1148/radiol.2019181343  arXiv:2004.12150  pmid:29730602
  BibTeX、RIS、CSL-JSON 文件                refs.bib  export.ris  items.json
  Markdown 的 README 清单                   README.md
  用表单提交的问题单，其文字存为文件        issue.md

  --section 路径        条目所属分类，如 applications/deep-learning
  --section 标题=路径   README 某标题下的条目所属分类
  --dry-run             只打印文件，不写入
  --content 文件夹      清单（默认：CONTENT_DIR，否则为 content）
  --base 网址           README 中相对链接的起点（默认：清单的仓库）
  --mailto 邮箱         您的邮箱，发送给 Crossref（其礼貌用法要求；默认：CROSSREF_MAILTO）

从不覆盖已有条目。有终端时会询问缺少的内容；没有终端时写出草稿，并列出须由人填写之处。有缺项的草稿照样写出，
npm run check 会指出缺项。

退出码 0：每条记录都成为条目或条目的一部分。1：有记录没有成为条目，均已列出。2：用法有误。3：内部错误。
`,
  reasons: {
    'unknown-input': (p) =>
      `这不是 DOI、arXiv 号、PubMed 号、BibTeX、RIS 或 CSL-JSON${p.text ? `：${p.text}` : ''}。${insteadOf(insteadZh, p.instead)}`,
    'not-found': (p) =>
      `${p.service} 查不到。${p.service === 'Crossref' ? '请检查有无笔误；数据集和许多中文期刊的 DOI 在别处注册，可从出版社页面导出 BibTeX 或 RIS。' : '请检查有无笔误。'}`,
    'too-many': (p) => `${p.service} 要求稍候${p.after ? ` ${p.after} 秒` : ''}，届时请再运行一次。`,
    'not-asked': (p) => `一次最多查询 ${p.most} 个；请单独提供这一个。`,
    'service-down': (p) => `${p.service} 自身有故障（${p.status}），请稍后再试。`,
    'service-refused': (p) => `${p.service} 拒绝了请求（${p.status}）。`,
    unreachable: (p) => `无法连接 ${p.service}；请检查网络，或改用 BibTeX、RIS 文件。`,
    'too-large': (p) => `${p.service} 超过 ${p.most}，未读取任何内容。请拆分。`,
    redirected: (p) => `${p.service} 转向另一主机（${p.host}），未予跟随。`,
    'not-data': (p) => `${p.service} 返回的不是记录，请稍后再试。`,
    'other-record': (p) => `${p.service} 返回的是另一篇的记录${p.other ? `：${p.other}` : ''}。若正是您要的，请直接添加它。`,
    encoding: (p) => `既不是 UTF-8，也不是其声明的编码${p.declared ? `（${p.declared}）` : ''}。请以 UTF-8 重新导出。`,
    empty: () => '其中没有记录。',
    mistake: (p) =>
      `这是更正，不是新条目。请修改文件 ${p.entry}.md${p.field ? ` 的 ${p.field}` : ''}${p.right ? `，应为：${p.right}` : ''}`,
    syntax: (p) => `格式有误${p.message ? `：${p.message}` : ''}。请修改或重新导出。`,
    'no-end': () => '记录中断：缺少 `ER  -` 一行。请重新导出。',
    'stray-line': (p) => `此行不属于任何记录：${p.text}`,
    'no-title': () => '没有标题，而条目必须有标题。',
    duplicate: (p) =>
      `清单中已有（${p.by === 'title' ? '标题' : p.by === 'arxiv' ? 'arXiv 号' : p.by!.toUpperCase()}相同）：${p.id}。如有缺漏，请修改那个文件。`,
    'duplicate-published': (p) => `清单中已有其预印本：${p.id}。请在那个文件中补上 \`doi: ${p.doi}\` 和刊名。`,
    'same-record': (p) => `与此处另一条记录是同一作品，已并入其条目：${p.title}`,
    merged: (p) => `预印本与正式发表版合为一个条目：${p.title}`,
    taken: (p) => `${p.file} 已存在，不予覆盖。`,
    unwritable: (p) => `无法写入 ${p.file}（${p.message}）。`,
  },
  doubts: {
    missing: (p) => `缺少 ${p.key}：${p.key === 'sections' ? '请填写，或用 --section 路径 添加' : '如已知请填写'}。`,
    'left-out': (p) => `${p.key} 不合要求，已略去：${p.value}`,
    suggested: (p) => `${p.key} 由文字推荐，请核对：${p.value}`,
    guessed: (p) => `${p.key} 为推测，请核对：${p.value}`,
    'other-doi': (p) => `记录还写有另一作品的 DOI：${p.value}。请核对哪一个正确。`,
    'published-as': (p) => `已正式发表为 ${p.value}：请改为添加它。`,
    unchecked: (p) => `未能查到 ${p.value}，请核对它是否确为本作品的编号。`,
    'initials-only': () => '作者的名只有首字母：原文印有全名时请写全。',
    'same-title': (p) => `${p.value} 的标题相同，请确认不是同一作品。`,
    retracted: () => '此作品已撤稿。请在正文中说明为何收录，或不要添加。',
    'no-section': (p) => `清单中没有分类 ${p.value}。`,
  },
  unused: {
    navigation: '导航',
    badge: '徽章与图片',
    comment: '注释',
    html: 'HTML',
    heading: '其下没有条目的标题',
    code: '代码',
    prose: '文字',
    tangled: '过于缠杂，无法读取',
  },
  written: (p) => `已写入 ${p.count} 个`,
  wouldWrite: (p) => `将写入 ${p.count} 个`,
  summary: (counts) => `${counts.join('，')}。`,
  refused: (p) => `未添加 ${p.count} 个`,
  joined: (p) => `并入其他条目 ${p.count} 个`,
  unusedLines: '未使用的行：',
  lines: (p) => `第 ${p.lines} 行`,
  line: (p) => `第 ${p.line} 行`,
  unknownHeading: (p) =>
    `“${p.heading}”（${p.items} 条）没有同名分类${p.path ? `，其条目归在 ${p.path}` : ''}。请输入：--section "${p.heading}=路径"`,
  knownSections: (p) => `分类：${p.paths}`,
  noFile: (p) => `没有文件 ${p.file}。`,
  noSection: (p) => `没有分类 ${p.value}。${p.nearest ? `是否指 ${p.nearest}？` : ''}`,
  noBase: (p) => `--base 须为完整网址，如 https://github.com/owner/name/blob/main/，而现在是：${p.value}`,
  askSection: (p) => `分类（编号或路径）${p.value ? `[${p.value}]` : ''}：`,
  askYear: '年份[不填]：',
  askTranslation: (p) => `${p.language === 'zh' ? '英文' : '中文'}标题[不填]：`,
  checked: 'npm run check 对这些文件的意见：',
};

export const addTexts: Record<Locale, AddTexts> = { en, zh };
