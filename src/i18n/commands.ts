/** What the commands say at a terminal, and what they write for a pull request: how each is called, what it did, what it found. */
import type { LinkState, Locale } from '../schema/index.ts';
import { countEn as count } from './numbers.ts';

const en = {
  usage: {
    build: `Usage: npm run build -- [--content DIR] [--out DIR] [--site URL] [--base /path]

  --content DIR  the list (default: CONTENT_DIR, else content)
  --out DIR      where the site will stand (default: dist)
  --site URL     address of the published site (default: SITE_URL, else url in site.yml, else PAGES_URL);
                 a path in it is the default of --base
  --base /path   path that the site stands under (default: BASE_PATH, else that of the address)

SHARE_PICTURES=off leaves out the pictures for link previews; so does a list of more than 2,000 entries.

Exit code 0: the site stands. 1: the list has errors; the site before is untouched. 2: wrong usage. 3: an internal error.
`,
    check: `Usage: npm run check -- [--content DIR] [--json | --github] [--fix]

  --content DIR  the list to check (default: CONTENT_DIR, else content)
  --json         one JSON document, messages in both languages
  --github       annotations for a GitHub workflow
  --fix          first mends what a machine may mend: order of keys, spaces at line ends, the form of identifiers and page
                 ranges, full-width characters and a final stop in titles; says what it did

Exit code 0: nothing is wrong (warnings do not count). 1: the list has errors. 2: wrong usage. 3: an internal error.
`,
    comment: `Usage: node src/cli/comment.ts --run URL < report.json

Exit code 0: the comment is printed. 1: that is no report. 2: wrong usage. 3: an internal error.
`,
    dev: `Usage: npm run dev -- [--port N] [--content DIR] [--site URL] [--base /path]

Serves the list while you edit it, search included (port 4321, or the next free one). What is wrong with the list is printed
first; entries with errors are left out until they are mended.
`,
    links: `Usage: npm run links -- [--content DIR] [--dry-run] [--markdown] [--no-works]

  --content DIR  the list whose links are checked (default: CONTENT_DIR, else content)
  --dry-run      reports and writes nothing
  --markdown     reports as the text of a pull request, in both languages
  --no-works     does not ask Crossref for retractions and published versions

Writes links.json into the list. Found once, 404 and 410 are “missing”; found again a day later, “dead”. What lets no program
in (401, 403, 429) or does not answer is never called dead.

Exit code 0: checked, whatever was found. 2: wrong usage. 3: an internal error, or no network; nothing is written then.
`,
    report: `Usage: node src/cli/report.ts --before DIR [--content DIR]

Prints what differs between two lists, and what is wrong with the second one.

Exit code 0: compared, whatever was found. 2: wrong usage. 3: an internal error.
`,
    schemas: `Usage: npm run schemas -- [--content DIR]

Writes .vscode/schemas (JSON Schemas with the terms and sections of the list as choices) and .astro/collections, in which
Astro’s editor extension finds which file is of which kind.
`,
    start: `Usage: npm start -- [--port N] [--content DIR] [--site URL] [--base /path]

Builds the site into dist, serves it, and prints its address (port 4321, or the next free one).
`,
  },
  noFolder: (folder: string) => `There is no folder ${folder}. Name the folder of the list with --content.`,
  /** @param name of the option or variable. */
  noAddress: (name: string, example: string, value: string) =>
    `${name} must be a full address, such as ${example}, and is: ${value}`,
  noPath: (value: string) => `--base must be a path, such as /repository, and is: ${value}`,
  noPort: (value: string) => `--port must be a number from 1 to 65535, and is: ${value}`,
  oneReport: 'Ask for --json or for --github, not for both.',
  notOurs: (out: string) =>
    `${out} holds something else than a site that this command has made; it stays as it is. Name another folder with --out.`,
  stranger: (out: string, file: string) =>
    `${out} holds a file that no build has put there, ${file}, so the folder stays as it is. Move the file elsewhere, or name another folder with --out.`,
  made: (entries: number, pages: number) => `${entries} ${entries === 1 ? 'entry' : 'entries'}, ${pages} pages`,
  standsIn: (site: string) =>
    `The address of the site is not known: ${site} stands in canonical links, feeds and the sitemap; pass --site.`,
  noPictures: 'The list is large: share pictures are left out.',
  offline: 'Not one address has answered: this machine seems to be offline. Nothing was written.',
  issues: {
    error: 'error',
    warning: 'warning',
    good: (entries: number) => `${entries} ${entries === 1 ? 'entry' : 'entries'}, nothing wrong.`,
    total: (errors: number, warnings: number, files: number) =>
      `${errors} ${errors === 1 ? 'error' : 'errors'} and ${warnings} ${warnings === 1 ? 'warning' : 'warnings'} in ${files} ${files === 1 ? 'file' : 'files'}.`,
  },
  fixes: {
    nothing: 'Nothing that a machine may mend.',
    total: (fixes: number, files: number) =>
      `${fixes} ${fixes === 1 ? 'thing' : 'things'} mended in ${files} ${files === 1 ? 'file' : 'files'}.`,
  },
  links: {
    states: {
      ok: 'fine',
      blocked: 'let no program in',
      unreachable: 'did not answer',
      missing: 'missing, seen once',
      dead: 'dead',
    } satisfies Record<LinkState, string>,
    total: (links: number, day: string) => `${links} ${links === 1 ? 'link' : 'links'}, checked on ${day}`,
    retracted: 'retracted, Crossref says',
    published: 'published in the meantime as',
    otherTitle: 'Crossref has this DOI for another title; correct doi, or title',
    moved: 'has moved to',
    older: (links: number) => `${links} could not be asked this time and keep what they had.`,
    nothing: 'Nothing to mend.',
  },
  /** The comment on a pull request; the two languages stand beside each other. */
  comment: {
    added: 'Added',
    changed: 'Changed',
    removed: 'Removed',
    errors: (errors: number) => `${count(errors, 'error', 'errors')} to mend`,
    passes: 'The check passes',
    warnings: (warnings: number) => count(warnings, 'warning', 'warnings'),
    entries: (entries: number) => count(entries, 'entry', 'entries'),
    unchanged: 'No entry changes.',
    moreEntries: (more: number) => `and ${count(more, 'more entry', 'more entries')}`,
    moreIssues: (more: number) => `and ${more} more`,
    preview: (run: string) => `The whole site, built with this change, is the artifact “preview” of [this run](${run}).`,
  },
};

export type CommandTexts = typeof en;

const zh: CommandTexts = {
  usage: {
    build: `用法：npm run build -- [--content 文件夹] [--out 文件夹] [--site 网址] [--base /路径]

  --content 文件夹  清单（默认：CONTENT_DIR，否则为 content）
  --out 文件夹      网站所在之处（默认：dist）
  --site 网址       发布地址（默认：SITE_URL，否则为 site.yml 中的 url，再否则为 PAGES_URL）；
                    其中的路径即 --base 的默认值
  --base /路径      网站所在的路径（默认：BASE_PATH，否则为发布地址中的路径）

SHARE_PICTURES=off 不画链接预览图；超过 2,000 个条目的清单也不画。

退出码 0：网站已建成。1：清单有错误，原网站未动。2：用法有误。3：内部错误。
`,
    check: `用法：npm run check -- [--content 文件夹] [--json | --github] [--fix]

  --content 文件夹  要检查的清单（默认：CONTENT_DIR，否则为 content）
  --json            输出一份 JSON，含两种语言的说明
  --github          输出 GitHub 工作流的标注
  --fix             先修正可由程序修正之处：字段次序、行末空格、标识与页码的写法、标题中的全角字符和末尾句号；并说明所做修改

退出码 0：没有错误（警告不计）。1：清单有错误。2：用法有误。3：内部错误。
`,
    comment: `用法：node src/cli/comment.ts --run 网址 < report.json

退出码 0：已输出评论。1：输入不是报告。2：用法有误。3：内部错误。
`,
    dev: `用法：npm run dev -- [--port 端口] [--content 文件夹] [--site 网址] [--base /路径]

边编辑边预览清单，可以检索（端口 4321，或其后的空闲端口）。先列出清单中的问题；有错误的条目在改正之前不显示。
`,
    links: `用法：npm run links -- [--content 文件夹] [--dry-run] [--markdown] [--no-works]

  --content 文件夹  要检查链接的清单（默认：CONTENT_DIR，否则为 content）
  --dry-run         只报告，不写文件
  --markdown        以拉取请求的正文报告，两种语言
  --no-works        不向 Crossref 查询撤稿和正式发表的版本

结果写入清单的 links.json。404 和 410 第一次为“找不到”，一天以后仍是则为“失效”。拒绝程序访问（401、403、429）或没有应答的，
不称为失效。

退出码 0：已检查，不论结果。2：用法有误。3：内部错误或没有网络，此时不写文件。
`,
    report: `用法：node src/cli/report.ts --before 文件夹 [--content 文件夹]

输出两份清单的差别，以及后一份中的问题。

退出码 0：已比较，不论结果。2：用法有误。3：内部错误。
`,
    schemas: `用法：npm run schemas -- [--content 文件夹]

写出 .vscode/schemas（JSON Schema，可选值取自清单的词表和分类）和 .astro/collections，Astro 的编辑器扩展据此得知各文件的种类。
`,
    start: `用法：npm start -- [--port 端口] [--content 文件夹] [--site 网址] [--base /路径]

把网站建到 dist，启动服务，并输出网址（端口 4321，或其后的空闲端口）。
`,
  },
  noFolder: (folder) => `没有文件夹 ${folder}。请用 --content 指明清单所在的文件夹。`,
  noAddress: (name, example, value) => `${name} 应为完整网址，如 ${example}，现为：${value}`,
  noPath: (value) => `--base 应为路径，如 /repository，现为：${value}`,
  noPort: (value) => `--port 应为 1 到 65535 的数字，现为：${value}`,
  oneReport: '--json 与 --github 只能用一个。',
  notOurs: (out) => `${out} 中不是此命令所建的网站，未作改动。请用 --out 指明另一个文件夹。`,
  stranger: (out, file) => `${out} 中有并非由构建写入的文件 ${file}，文件夹未作改动。请把它移走，或用 --out 指明另一个文件夹。`,
  made: (entries, pages) => `${entries} 个条目，${pages} 个页面`,
  standsIn: (site) => `不知道网站的发布地址：规范链接、订阅源和站点地图中暂写 ${site}；请用 --site 指明。`,
  noPictures: '清单较大，不画分享图片。',
  offline: '没有一个地址应答，本机似乎没有联网。没有写入任何内容。',
  issues: {
    error: '错误',
    warning: '警告',
    good: (entries) => `${entries} 个条目，没有问题。`,
    total: (errors, warnings, files) => `${files} 个文件中有 ${errors} 处错误、${warnings} 处警告。`,
  },
  fixes: {
    nothing: '没有可由程序修正之处。',
    total: (fixes, files) => `已修正 ${files} 个文件中的 ${fixes} 处。`,
  },
  links: {
    states: { ok: '正常', blocked: '拒绝程序访问', unreachable: '没有应答', missing: '找不到（仅一次）', dead: '失效' },
    total: (links, day) => `${links} 个链接，检查于 ${day}`,
    retracted: 'Crossref 记载已撤稿',
    published: '已正式发表为',
    otherTitle: 'Crossref 记载此 DOI 属于另一标题，请改正 doi 或 title',
    moved: '已迁至',
    older: (links) => `${links} 个此次未能检查，保留上次结果。`,
    nothing: '没有需要处理的链接。',
  },
  comment: {
    added: '新增',
    changed: '修改',
    removed: '删除',
    errors: (errors) => `有 ${errors} 处错误须改正`,
    passes: '检查通过',
    warnings: (warnings) => `${warnings} 处警告`,
    entries: (entries) => `${entries} 个条目`,
    unchanged: '没有条目改变。',
    moreEntries: (more) => `另有 ${more} 个条目`,
    moreIssues: (more) => `另有 ${more} 处`,
    preview: (run) => `建成的整个网站可从[这次运行](${run})的 “preview” 下载预览。`,
  },
};

export const commandTexts: Record<Locale, CommandTexts> = { en, zh };
