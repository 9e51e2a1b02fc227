/** Texts of the README that `npm run readme` writes, and what the command itself says. */
import type { Locale } from '../schema/index.ts';
import { countEn as count } from './numbers.ts';

const en = {
  counts: (papers: number, platforms: number, datasets: number) =>
    `${[
      (papers > 0 || platforms + datasets === 0) && count(papers, 'paper or book', 'papers and books'),
      platforms > 0 && count(platforms, 'platform', 'platforms'),
      datasets > 0 && count(datasets, 'dataset', 'datasets'),
    ]
      .filter(Boolean)
      .join(', ')}.`,
  empty: 'Nothing here yet; contributions are welcome.',
  alsoHere: (entries: readonly { title: string; section: string }[]) =>
    `Also in this section: ${entries.map(({ title, section }) => `${title} (listed under ${section})`).join('; ')}.`,
  made: 'Written by `npm run readme` from content/; edit the files there.',
  usage: `Usage: npm run readme -- [--content DIR] [--out FILE | --write [FILE] | --check [FILE]] [--order FILE]

Writes the list as a README for readers on GitHub, to the standard output.

  --out FILE      to a file, all of it
  --write [FILE]  into a file, between <!-- list:start --> and <!-- list:end --> (default: README.md)
  --check [FILE]  writes nothing; exit code 1 when that part of the file, or the whole of a file without these lines, is out of
                  date (default: README.md, if it has these lines)
  --order FILE    entries stand in the order of that README (default: of the file that is written or checked; new ones follow)
  --content DIR   the list (default: CONTENT_DIR, else content)

Exit code 0: good. 1: out of date, or the list has errors. 2: wrong usage. 3: an internal error.
`,
  noList: (file: string) => `${file} keeps no list.`,
  noFile: (file: string) => `${file} cannot be read.`,
  noMarks: (file: string) =>
    `${file} does not say where the list stands: add the lines <!-- list:start --> and <!-- list:end -->.`,
  stale: (file: string) => `${file} is out of date: run npm run readme -- --write ${file}`,
  current: (file: string) => `${file} is up to date.`,
  one: 'Give one of --out, --write and --check.',
};

export type ReadmeCommandTexts = typeof en;

const zh: ReadmeCommandTexts = {
  counts: (papers, platforms, datasets) =>
    `${[
      (papers > 0 || platforms + datasets === 0) && `论文与书籍 ${papers}`,
      platforms > 0 && `研究平台 ${platforms}`,
      datasets > 0 && `数据集 ${datasets}`,
    ]
      .filter(Boolean)
      .join('，')}。`,
  empty: '尚无条目，欢迎补充。',
  alsoHere: (entries) => `本类还有：${entries.map(({ title, section }) => `${title}（列于“${section}”）`).join('；')}。`,
  made: '由 `npm run readme` 据 content/ 写成；请修改那里的文件。',
  usage: `用法：npm run readme -- [--content 文件夹] [--out 文件 | --write [文件] | --check [文件]] [--order 文件]

把清单写成供 GitHub 读者阅读的 README，输出到标准输出。

  --out 文件        写入整个文件
  --write [文件]    写入文件中 <!-- list:start --> 与 <!-- list:end --> 之间（默认：README.md）
  --check [文件]    不写入；该部分（无此两行则为整个文件）过时则退出码为 1（默认：README.md，若有此两行）
  --order 文件      条目按该 README 的次序（默认：所写或所查文件的次序，新条目在后）
  --content 文件夹  清单（默认：CONTENT_DIR，否则为 content）

退出码 0：正常。1：已过时，或清单有错误。2：用法有误。3：内部错误。
`,
  noList: (file) => `${file} 中没有清单。`,
  noFile: (file) => `无法读取 ${file}。`,
  noMarks: (file) => `${file} 未指明清单位置：请加上 <!-- list:start --> 和 <!-- list:end --> 两行。`,
  stale: (file) => `${file} 已过时：请运行 npm run readme -- --write ${file}`,
  current: (file) => `${file} 是最新的。`,
  one: '--out、--write、--check 只能用一个。',
};

export const readmeTexts: Record<Locale, ReadmeCommandTexts> = { en, zh };
