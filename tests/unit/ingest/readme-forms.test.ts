/**
 * Ways in which README lists write their items, each with forty made-up ones: every item must come out with its title and its
 * links, and nothing beside them.
 */
import { describe, expect, test } from 'vitest';
import { readReadme } from '../../../src/ingest/readme.ts';
import type { Work } from '../../../src/ingest/index.ts';

interface Item {
  readonly title: string;
  readonly url: string;
  readonly code: string;
  readonly n: number;
}

const pick = <One>(from: readonly One[], n: number) => from[n % from.length]!;

const TITLES: readonly ((n: number) => string)[] = [
  (n) => `Fixture-Net ${n}: Invented Networks for Imaginary Images`,
  (n) => `Does Test ${n} Measure What It Should? A Made-up Trial`,
  (n) => `MockUNet-${n}`,
  (n) => `An Invented Survey of Placeholder Methods, Volume ${n}`,
  (n) => `Placeholder learning (with brackets) in sample set ${n}`,
  (n) => `${n} + 1 Ways to Name a Fixture`,
  (n) => `虚构的测试论文之${n}：占位方法研究`,
  (n) => `P$^${n}$-Net: Formulas in Names`,
  (n) => `Towards, and Beyond, the Example No. ${n}`,
  (n) => `"Quoted" Words in Title ${n}`,
];

const items = Array.from({ length: 40 }, (_, n): Item => {
  const url = pick(
    [`https://arxiv.org/abs/2101.${10_000 + n}`, `https://example.org/paper/${n}`, `https://doi.org/10.1000/made.up.${n}`],
    n,
  );
  return { title: pick(TITLES, n)(n), url, code: `https://github.com/made-up/code-${n}`, n };
});

const STARS = (n: number) => `![Stars](https://img.shields.io/github/stars/made-up/code-${n}?style=social)`;
const BADGE = (n: number) =>
  `[![GitHub Repo stars](https://img.shields.io/github/stars/made-up/code-${n})](https://github.com/made-up/code-${n})`;
const INDENT = '&nbsp;&nbsp;&nbsp;&nbsp;&nbsp;&nbsp;&nbsp; ';
const AUTHORS = '*Ann Maker, Bo Faker, Cy X. Sample.*';

/** A list of items under headings, with what README lists have around them. */
const readme = (lines: readonly string[], head: readonly string[] = []) =>
  [
    '<h1 align="center">Awesome Fixtures</h1>',
    '',
    '[![Awesome](https://awesome.re/badge.svg)](https://awesome.re) ![n](https://img.shields.io/badge/papers-40-green)',
    '',
    '## Contents',
    '',
    '- [Papers](#papers)',
    '  - [2021](#2021)',
    '- [License](#license)',
    '',
    '## Papers',
    '',
    ...head,
    ...lines,
    '',
    '[⬆ Back to top](#contents)',
    '',
    '<p align="right">(<a href="#top">back to top</a>)</p>',
    '',
    '## License',
    '',
    'The text is under [CC0](https://creativecommons.org/publicdomain/zero/1.0/).',
  ].join('\n');

const table = (head: string, row: (item: Item) => string) => [
  head,
  `|${head
    .split('|')
    .slice(1, -1)
    .map(() => ':--|')
    .join('')}`,
  ...items.map(row),
];

/** Each form with the links that an item has beside its own. */
const FORMS: Readonly<Record<string, readonly [lines: readonly string[], more?: (item: Item) => readonly string[]]>> = {
  'numbered, bold in a link, authors in italics, the stars on a line of their own': [
    items.flatMap(({ title, url, n }) => [`${n + 1}. [**${title}.**](${url}) ${AUTHORS} Arxiv 2024.`, '', INDENT + BADGE(n), '']),
  ],
  'a bold link, a break in HTML, the first author, the journal and a day, an emoji': [
    [
      '<details open>',
      '<summary><b>Made-up Medicine</b>（40）</summary>',
      '',
      ...items.map(({ title, url }) => `- **[${title}](${url})**<br/>Maker A et al. · *Made-up Medicine* · 2026-08-07 🩻`),
      '',
      '</details>',
    ],
  ],
  'numbered headings with a summary below': [
    [
      '### 2024-10-09',
      '',
      ...items.flatMap(({ title, url, n }) => [
        `### ${n + 1}. [${title}](${url})`,
        '**Summary**: The paper introduces FIXTURE, a made-up method (see [MIT](https://example.org/mit)) that improves nothing by 5.00%.',
        '',
      ]),
    ],
  ],
  'no space behind the hyphen, remarks, a leaderboard and a video': [
    items.flatMap(({ title, url, n }) => [
      `-[${title}](${url}) - A remark of some words, made up - in EMNLP 2021 - [leaderboard](https://example.org/board/${n}) - [video](https://example.org/video/${n})`,
      '',
    ]),
    ({ n }) => [`https://example.org/board/${n}`, `https://example.org/video/${n}`],
  ],
  'where it was published and a sentence': [
    items.map(
      ({ title, url }) =>
        `- [${title}](${url}) - Published in ICML 2025 (2025). Director-worker design where made-up tools do the work.`,
    ),
  ],
  'a bold title and the links in brackets behind it': [
    items.map(
      ({ title, url, code }) => `* **${title}**, Maker et al., CVPR 2023 [[paper](${url})] [[code](${code})] ${STARS(1)}`,
    ),
    ({ code }) => [code],
  ],
  'a bold title, authors and links on lines of their own': [
    items.flatMap(({ title, url, code }) => [
      `- **${title}**  `,
      '  *Ann Maker, Bo Faker*  ',
      `  MICCAI 2022. [[Paper]](${url}) [[Code]](${code})`,
    ]),
    ({ code }) => [code],
  ],
  'a plain title, the links below as a list': [
    items.flatMap(({ title, url, code }) => [
      `- ${title}.`,
      `  [[pdf]](${url})`,
      `  [[code]](${code})`,
      '  - Ann Maker, Bo Faker, and Cy Sample. *NeurIPS 2020*',
    ]),
    ({ code }) => [code],
  ],
  'a venue in brackets before the title': [items.map(({ title, url }) => `- (*CVPR'23*) [${title}](${url})`)],
  'year and venue in square brackets before the title': [items.map(({ title, url }) => `+ [2021] [MICCAI] [${title}](${url})`)],
  'a table of paper, venue, date and code': [
    table(
      '| Title | Venue | Date | Code |',
      ({ title, url, code, n }) => `| [${title}](${url}) <br> ${STARS(n)} | MICCAI | 2021-07 | [Github](${code}) ${STARS(n)} |`,
    ),
    ({ code }) => [code],
  ],
  'a table whose title is no link': [
    table(
      '| 数据集名称 | 内容概述 | 获取链接 | 数据大小 |',
      ({ title, url, n }) => `| ${title} | 虚构的内容概述，共有${n}条，参见说明。 | [下载链接](${url}) | 3.3GB |`,
    ),
  ],
  'a table with bare addresses': [
    table(
      '| **Dataset** | **Kind** | **Link** | **Size** |',
      ({ title, url, n }) => `| ${title} | EHR | ${url} | ${n + 1},000 made-up images |`,
    ),
  ],
  'a table in details, with small print in its cells': [
    [
      '<a id="two"></a>',
      '<details>',
      '<summary><strong>2D made-up imaging</strong> (40 datasets)</summary>',
      '',
      ...table(
        '| Dataset | Data | Access |',
        ({ title, url }) =>
          `| [${title}](<${url}>)<br><sub>No version label stated</sub> | CT<br><sub>3D: 150 made-up studies</sub> | Registration |`,
      ),
      '',
      '</details>',
    ],
  ],
  'a table of projects with stars': [
    table(
      '| 项目 | Stars | 团队 | 说明 |',
      ({ title, url, n }) => `| [${title}](${url}) | ${STARS(n)} | 虚构团队 | 面向测试的**虚构**项目，含 \`code\` 与 Demo。 |`,
    ),
  ],
  'year first in a table, links named by their columns': [
    table(
      '| Year | Paper | Authors | Paper Link | Code |',
      ({ title, url, code }) => `| 2020 | ${title} | Maker et al. | [link](${url}) | [link](${code}) |`,
    ),
    ({ code }) => [code],
  ],
  'Chinese, with the journal behind it': [items.map(({ title, url }) => `- [${title}](${url})，虚构医学杂志，2021年第3卷第2期`)],
  'links in HTML': [items.map(({ title, url }) => `- <a href="${url}" target="_blank">${title}</a> (2022)`)],
  'an emoji before, stars behind': [items.map(({ title, url, n }) => `- 🔥 [${title}](${url}) ${STARS(n)} ⭐`)],
  'plain words, links behind as badges': [
    items.map(
      ({ title, url, code, n }) =>
        `- **${title}**, arXiv 2024 [![arXiv](https://img.shields.io/badge/arXiv-2101.${n}-b31b1b.svg)](${url}) [![GitHub](https://img.shields.io/badge/GitHub-code-blue)](${code})`,
    ),
    ({ code }) => [code],
  ],
  'a title in bold, its links as badges on the next line': [
    items.flatMap(({ title, url, n }) => [
      `- **${title}**  `,
      `  Maker et al.  `,
      `  [![Paper](https://img.shields.io/badge/Paper-${n}-red)](${url})`,
    ]),
  ],
  'a title in a table, its links as badges in other cells': [
    table(
      '| Title | Paper | Code |',
      ({ title, url, code, n }) =>
        `| ${title} | [![arXiv](https://img.shields.io/badge/arXiv-${n}-red)](${url}) | [![Star](https://img.shields.io/github/stars/made-up/code-${n})](${code}) |`,
    ),
    ({ code }) => [code],
  ],
  'a label before the title': [items.map(({ title, url }) => `- [[Paper](${url})] **${title}**, Ann Maker, CVPR 2020`)],
  'a date before the title': [items.map(({ title, url }) => `- 2021/05/06 | [${title}](${url}) | Ann Maker, Bo Faker`)],
  'ticked boxes': [items.map(({ title, url, n }) => `- [${n % 2 ? 'x' : ' '}] [${title}](${url})`)],
  'headings of their own level with links below': [
    items.flatMap(({ title, url, code }) => [
      `#### ${title}`,
      '',
      `- Paper: [link](${url})`,
      `- Code: [link](${code})`,
      '- Year: 2021',
      '',
    ]),
    ({ code }) => [code],
  ],
  'signs before the labels': [
    items.map(
      ({ title, url, code }) =>
        `* **${title}** (MICCAI 2021) [:page_facing_up: Paper](${url}) [:octocat: Code](${code}) [📖](${url}#notes)`,
    ),
    ({ code, url }) => [code, `${url}#notes`],
  ],
  'paragraphs with a bold link and authors': [
    items.flatMap(({ title, url }) => [`**[${title}](${url})**`, '*Ann Maker, Bo Faker*, CVPR 2021', '']),
  ],
  'one under the other, ended by two spaces': [
    items.flatMap(({ title, url }) => [`[${title}](${url})  `, 'Ann Maker, Bo Faker. CVPR 2021', '']),
  ],
  'a row of a table that was cut off by an empty line': [
    ['| 项目 | 说明 |', '|---|---|', '', ...items.flatMap(({ title, url }) => [`| [${title}](${url}) | 说明文字。 |`, ''])],
  ],
  'a table without bars at its ends': [
    [
      'Title | Venue | Code',
      ':-- | :-- | :--',
      ...items.map(({ title, url, code }) => `[${title}](${url}) | MICCAI 2021 | [Github](${code})`),
    ],
    ({ code }) => [code],
  ],
  'a table in HTML': [
    [
      '<table>',
      '<tr><th>Title</th><th>Year</th><th>Code</th></tr>',
      ...items.flatMap(({ title, url, code }) => [
        '<tr>',
        `  <td><a href="${url}">${title}</a><br>Ann Maker</td>`,
        '  <td>2021</td>',
        `  <td><a href="${code}">code</a></td>`,
        '</tr>',
      ]),
      '</table>',
    ],
    ({ code }) => [code],
  ],
  'a list in HTML': [['<ul>', ...items.map(({ title, url }) => `  <li><a href="${url}">${title}</a> (2021)</li>`), '</ul>']],
  'groups of nested bullets': [
    items.flatMap(({ title, url, n }) => [
      ...(n % 10 === 0 ? [`- **Group ${n / 10 + 1}**`] : []),
      `    - [${title}](${url}) *CVPR 2021*`,
    ]),
  ],
  'years as bold lines': [
    items.flatMap(({ title, url, n }) => [
      ...(n % 10 === 0 ? [`**${2015 + n / 10}**`, ''] : []),
      `- [${title}](${url})`,
      ...(n % 10 === 9 ? [''] : []),
    ]),
  ],
  'a quotation as remark': [
    items.flatMap(({ title, url }) => [
      `- [${title}](${url})`,
      '  > A made-up sentence on what it is, with [a link](https://example.org/remark).',
      '',
    ]),
  ],
};

const told = ({ title, links = [] }: Work) => ({ title, links: links.map(({ url }) => url) });

describe('forty made-up items', () => {
  test.each(Object.entries(FORMS))('%s', (_, [lines, more = () => []]) => {
    const { works } = readReadme(readme(lines), 'README.md', { base: 'https://github.com/owner/name/blob/main/' });
    const wanted = items.map((item) => ({ title: item.title, links: [item.url, ...more(item)] }));
    expect(works.map(({ work }) => told(work))).toEqual(wanted);
  });
});

test('HTML of a stranger costs no more than its length', () => {
  const deep = `${'<ul><li><table><tr><td>'.repeat(20_000)}<a href="https://example.org/a">A title that is deep</a>`;
  expect(readReadme(`# X\n\n## Y\n\n${deep}`, 'x').works).toEqual([]);
});

test('what stands in HTML keeps its lines', () => {
  const { works, unused } = readReadme(
    [
      '# X',
      '',
      '## Papers',
      '',
      '<table>',
      '<tr>',
      '<td><img src="https://example.org/a.png"></td>',
      '<td><a href="https://example.org/a">A made-up title</a></td>',
      '</tr>',
      '',
      '<tr><td>none</td></tr>',
      '</table>',
    ].join('\n'),
    'x',
  );
  expect(works.map(({ place, work }) => [place.line, work.title])).toEqual([[6, 'A made-up title']]);
  expect(unused.filter(({ text }) => text).map(({ line, why }) => [line, why])).toEqual([
    [5, 'html'],
    [11, 'html'],
    [12, 'html'],
  ]);
});
