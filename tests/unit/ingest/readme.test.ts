import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readReadme } from '../../../src/ingest/readme.ts';
import { sectionFinder } from '../../../src/ingest/headings.ts';
import { publishedIn } from '../../../src/ingest/readme-place.ts';
import type { Work } from '../../../src/ingest/index.ts';
import { empty, fixtureText } from './lists.ts';

const base = 'https://github.com/owner/name/blob/main/';
const one = (line: string, heading = '# List\n\n## Papers\n\n'): Work =>
  readReadme(`${heading}${line}`, 'x', { base }).works[0]!.work;
const why = (markdown: string) => readReadme(markdown, 'x', { base }).unused.map(({ line, why: reason }) => `${line} ${reason}`);
const names = ({ authors = [] }: Work) => authors.map((name) => ('line' in name ? name.line : ''));

describe('the list of this project, as the README it was', () => {
  const { works, unused } = readReadme(fixtureText('must-read-papers.md'), 'README.md', empty);
  const find = sectionFinder(empty);

  test('has 47 items under their sections', () => {
    const counts = new Map<string, number>();
    for (const { work } of works) {
      const { path, unknown } = find(work.headings ?? []);
      expect(unknown).toEqual([]);
      counts.set(path!, (counts.get(path!) ?? 0) + 1);
    }
    expect(Object.fromEntries(counts)).toEqual({
      'theory/radiomics': 1,
      'applications/machine-learning': 5,
      'applications/deep-learning': 7,
      'applications/radiomics/non-ultrasound': 1,
      'applications/radiomics/ultrasound': 2,
      'applications/combination/deep-learning-radiomics': 4,
      survey: 5,
      platforms: 4,
      datasets: 18,
    });
  });

  test('has titles, authors, places and links as they stand there', () => {
    const byLine = new Map(works.map(({ place, work }) => [place.line, work]));
    expect(byLine.get(48)).toMatchObject({
      title: '医学成像技术',
      type: 'book',
      publisher: '重庆大学出版社',
      year: '2005',
      links: [
        {
          url: 'https://github.com/vonpower/Healthcare/blob/main/Theory/Radiomics/%E5%8C%BB%E5%AD%A6%E6%88%90%E5%83%8F%E6%8A%80%E6%9C%AF.pdf',
          label: 'read',
        },
      ],
    });
    expect(byLine.get(67)).toMatchObject({
      title: 'Performance and Reading Time of Automated Breast US with or without Computer-aided',
      venue: 'Radiology',
      year: '2019',
      volume: '292',
    });
    expect(byLine.get(75)).toMatchObject({
      title: '基于支持向量机的肝脏肿瘤良、恶性识别研究',
      type: 'thesis',
      degree: 'master',
      institution: '浙江大学',
      year: '2012',
    });
    expect(byLine.get(84)).toMatchObject({
      title: 'Management of Thyroid Nodules Seen on US Images:Deep Learning May Match Performance of Radiologists',
      doi: '10.1148/radiol.2019181343',
    });
    expect(byLine.get(96)).toMatchObject({ type: 'paper-conference', venue: 'Lecture Notes in Computer Science', year: '2017' });
    expect(byLine.get(116)).toMatchObject({ venue: '生物医学工程学杂志', year: '2019', volume: '36', issue: '6' });
    expect(byLine.get(131)).toMatchObject({ venue: 'GUT', etAl: true });
    expect(byLine.get(161)).toMatchObject({
      title: '深度学习在医学超声图像分析中的应用综述',
      venue: 'Engineering',
      volume: '5',
      issue: '2',
      links: [{ label: 'read' }, { label: '英文原文', url: 'https://doi.org/10.1016/j.eng.2018.11.020' }],
    });
    expect(byLine.get(174)).toMatchObject({
      title: '南佛罗里达大学工程学院计算机视觉与模式识别小组',
      links: [{ url: 'http://www.eng.usf.edu/cvprg/' }],
    });
  });

  test('says of every other line why it is none', () => {
    expect(new Set(unused.map(({ why: reason }) => reason))).toEqual(new Set(['prose', 'heading', 'navigation']));
    expect(unused.filter(({ why: reason }) => reason === 'prose').map(({ line }) => line)).toEqual([3, 4]);
    expect(unused.filter(({ why: reason }) => reason === 'heading').map(({ text }) => text)).toEqual([
      '## [Content](#content)',
      '### [Machine Learning Theory](#content)',
      '### [Deep Learning Theory](#content)',
      '* ### Machine Learning & Radiomics',
    ]);
  });
});

describe('lists of other people', () => {
  const { works, unused } = readReadme(fixtureText('awesome-list.md'), 'x', { base });

  test('give their items, whatever the way they are written', () => {
    expect(works.map(({ work }) => work.title)).toEqual([
      'A survey on deep learning in medical image analysis',
      'Deep Learning in Medical Ultrasound Analysis: A Review',
      'U-Net: Convolutional Networks for Biomedical Image Segmentation',
      'V-Net: Fully Convolutional Neural Networks for Volumetric Segmentation',
      'nnU-Net: a self-configuring method',
      'Attention U-Net: Learning Where to Look for the Pancreas',
      'Med3D: Transfer Learning for 3D Medical Image Analysis',
      'TransUNet',
      'Brain tumor segmentation',
      'CheXNet: Radiologist-Level Pneumonia Detection',
      'Plain title in a cell',
      'Mask R-CNN',
      'Focal Loss for Dense Object Detection',
      '胸片数据集',
      'COVID-CT',
      '甲状腺结节数据集',
    ]);
    expect(works.map(({ work }) => [names(work).join('; '), work.venue, work.year].filter(Boolean).join(' | '))).toEqual([
      'Litjens | Medical Image Analysis | 2017',
      'Shengfeng Liu; Yi Wang; Xin Yang. | Engineering | 2019',
      'MICCAI | 2015',
      'Olaf Ronneberger; Philipp Fischer | 3DV | 2016',
      'Nature Methods | 2021',
      '',
      'Sihong Chen; Kai Ma',
      '2021',
      'Isensee, F. | BrainLes | 2018',
      'Pranav Rajpurkar; Jeremy Irvin | arXiv | 2017',
      'A. Bee | MedIA | 2020',
      'Kaiming He; Georgia Gkioxari',
      'ICCV | 2017',
      '',
      '2020',
      '',
    ]);
    expect(works.map(({ work }) => work.links?.[0]?.url)).not.toContain(undefined);
  });

  test('lend no badge, table of contents, sentence or comment', () => {
    expect(unused.map(({ line, why: reason }) => `${line} ${reason}`)).toEqual([
      '3 prose',
      '5 heading',
      '6 navigation',
      '7 navigation',
      '8 navigation',
      '36 prose',
      '42 comment',
      '48 heading',
      '49 navigation',
      '51 heading',
      '52 badge',
    ]);
  });
});

describe('an item', () => {
  test.each([
    ['+[Name of a thing](https://a.org/)', 'Name of a thing'],
    ['1.[Name of a thing](https://a.org/)', 'Name of a thing'],
    ['1、[某数据集](https://a.org/)', '某数据集'],
    ['- **[Bold and linked](https://a.org/)** - 2019', 'Bold and linked'],
    ['- [Linked with `code`](https://a.org/)', 'Linked with code'],
    ['- “A quoted title of a paper”, Nature (2019) [pdf](https://a.org/x.pdf)', 'A quoted title of a paper'],
    ['- A plain title, NeurIPS 2019 [[pdf]](https://a.org/x.pdf)', 'A plain title'],
    ['- Smith J, et al. [A title here](https://a.org/). Nature 2019', 'A title here'],
    ['- [x] [A task that is a paper](https://a.org/)', 'A task that is a paper'],
    ['- [A title][1] here\n\n[1]: https://a.org/', 'A title'],
    ['- ![icon](i.png) [A title with an icon](https://a.org/)', 'A title with an icon'],
    ['[A title of a line](https://a.org/), CVPR 2020', 'A title of a line'],
    ['| Paper | Code |\n|--|--|\n| [T of a table](https://a.org/) | [link](https://b.org/) |', 'T of a table'],
  ])('%s', (line, title) => {
    expect(one(line).title).toBe(title);
  });

  test('may be a row whose title is not its first cell, and whose other cells link to data', () => {
    const { works } = readReadme(
      '# L\n\n## P\n\n| Technique | Paper Title | DB | J/C | Year |\n|--|--|--|--|--|\n| CNN | A study of nodules, in CT: part 2 [[pdf]](https://a.org/x.pdf) | [LIDC](b.org/lidc) | IPMI | 2015 |\n| GAN | A paper without a link | | MICCAI | 2017 |\n',
      'x',
      { base },
    );
    expect(
      works.map(({ work: { title, venue, year, links } }) => ({
        title,
        venue,
        year,
        links: links?.map(({ url, label }) => `${label} ${url}`),
      })),
    ).toEqual([
      {
        title: 'A study of nodules, in CT: part 2',
        venue: 'IPMI',
        year: '2015',
        links: ['pdf https://a.org/x.pdf', 'DB http://b.org/lidc'],
      },
      { title: 'A paper without a link', venue: 'MICCAI', year: '2017', links: [] },
    ]);
  });

  test('may end in a bare address; names in bold, glossaries and download links are none', () => {
    const { works, unused } = readReadme(
      '# L\n\n## D\n\n* Open Images of Something (OIS), mouse http://www.a.org/x\n* Images of flies www.b.org\n- CNN: Convolutional Neural Networks\n- **A conference on things (CT)**\n\n[Aistudio下载](https://c.org/1)\n\n[训练集](https://c.org/2) [测试集](https://c.org/3)\n',
      'x',
      { base },
    );
    expect(works.map(({ work: { title, links } }) => [title, links?.[0]?.url])).toEqual([
      ['Open Images of Something (OIS), mouse', 'http://www.a.org/x'],
      ['Images of flies', 'http://www.b.org'],
    ]);
    expect(unused.map(({ line }) => line)).toEqual([7, 8, 10, 12]);
  });

  test('has its relative links made absolute, and its labelled ones told apart', () => {
    const { links } = one('1. **A title of a paper** [*[read]*](/a%20b.pdf) [code](./src) [data](https://c.org/)');
    expect(links).toEqual([
      { url: `${base}a%20b.pdf`, label: 'read' },
      { url: `${base}src`, label: 'code' },
      { url: 'https://c.org/', label: 'data' },
    ]);
  });

  test('takes its details from the lines below it, and its neighbours stay themselves', () => {
    const { works } = readReadme(
      '# L\n\n## P\n\n- [First paper of two](https://a.org/)\n  - *Ann Bee, Cid Dee*\n  - Code: [here](https://b.org/)\n  - [Another paper below it](https://c.org/)\n',
      'x',
    );
    expect(works.map(({ work }) => [work.title, names(work), work.links?.length])).toEqual([
      ['First paper of two', ['Ann Bee', 'Cid Dee'], 2],
      ['Another paper below it', [], 1],
    ]);
  });

  test('is none when it is navigation, a badge, a sentence or about the list itself', () => {
    expect(why('# L\n\n- [Top](#top)\n')).toEqual(['1 heading', '3 navigation']);
    expect(why('# L\n\n[![b](https://img.shields.io/x)](https://a.org)\n')).toEqual(['1 heading', '3 badge']);
    expect(why('# L\n\nSee [this](https://a.org) for more.\n')).toEqual(['1 heading', '3 prose']);
    expect(why('# L\n\n## Contributing\n\n- [Read this guide](https://a.org)\n')).toEqual([
      '1 heading',
      '3 heading',
      '5 navigation',
    ]);
    expect(why('```\n- [x](https://a.org)\n```\n')).toEqual(['1 code', '2 code', '3 code']);
  });
});

describe('a place', () => {
  test.each([
    ['Radiology 292:540–549(2019)', { venue: 'Radiology', year: '2019', volume: '292', pages: '540-549' }],
    ['肿瘤影像学，2019年第28卷第5期', { venue: '肿瘤影像学', year: '2019', volume: '28', issue: '5' }],
    ['Medical Image Analysis, 58(2019)', { venue: 'Medical Image Analysis', year: '2019', volume: '58' }],
    ['浙江大学，博士学位论文（2012）', { institution: '浙江大学', year: '2012', type: 'thesis', degree: 'doctor' }],
    ['In Proc. of MICCAI, 2016', { year: '2016', type: 'paper-conference' }],
    ['arXiv, 2020', { venue: 'arXiv', year: '2020', type: 'article' }],
  ])('%s', (text, expected) => {
    const { pages, ...found } = publishedIn(text);
    expect({ ...found, ...(pages && { pages: pages.replace('–', '-') }) }).toMatchObject(expected);
  });
});

describe('a heading', () => {
  const find = sectionFinder(empty, new Map([['My own heading', 'survey']]));
  test.each([
    [['Theory'], 'theory'],
    [['List', '1. Theory', '1.3 Radiomics Theory'], 'theory/radiomics'],
    [['应用', '深度学习'], 'applications/deep-learning'],
    [['应用 · Applications (19)', '影像组学 · Radiomics (3)', '超声 · Ultrasound (2)'], 'applications/radiomics/ultrasound'],
    [['📚 Survey & Review'], 'survey'],
    [['Public data'], 'datasets'],
    [['Awesome', '数据集'], 'datasets'],
    [['Databases'], 'datasets'],
    [['Laboratories'], 'platforms'],
    [['My own heading'], 'survey'],
  ])('%s', (headings, path) => {
    expect(find(headings)).toEqual({ path, unknown: [] });
  });

  test('that the list does not have is named, with the section above it', () => {
    expect(find(['Applications', 'Deep learning', 'Point clouds'])).toEqual({
      path: 'applications/deep-learning',
      unknown: ['Point clouds'],
    });
    expect(find(['Awesome', 'Robots'])).toEqual({ path: undefined, unknown: ['Robots'] });
  });
});

test('no Markdown makes the reader fall over, and every line is told of', { timeout: 60_000 }, () => {
  const piece = fc.oneof(
    fc.constantFrom(
      '- ',
      '# ',
      '* ### ',
      '1. ',
      '[a title](https://a.org)',
      '[x]',
      '](',
      '**bold title**',
      '|a|b|\n|-|-|\n',
      '\n',
      '\n\n',
      '    ',
      '> ',
      '<!--',
      '-->',
      '<td>',
      '```\n',
      '![a](b)',
      '，',
      '（2019）',
      'et al.',
      '+[',
    ),
    fc.string({ maxLength: 8 }),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 30 }), fc.nat(30), (pieces, place) => {
      const text = [...pieces.slice(0, place), '\n\nUnmistakable words.\n\n', ...pieces.slice(place)].join('');
      const { works, unused } = readReadme(text, 'x', { base });
      expect(JSON.stringify([works, unused])).toContain('Unmistakable words');
      const lines = text.split('\n');
      for (const { line, text: told } of unused) expect(told).toBe(lines[line - 1]!.trim().slice(0, 200));
      expect(new Set(unused.map(({ line }) => line)).size).toBe(unused.length);
    }),
    { numRuns: 2000 },
  );
});

test('Markdown that is tangled on purpose is not read, and told of', () => {
  const { works, unused } = readReadme(
    `# L\n\n${'['.repeat(60_000)}\n\n${'> '.repeat(5000)}x\n\n- [A fine item](https://a.org/)\n`,
    'x',
  );
  expect(works.map(({ work }) => work.title)).toEqual(['A fine item']);
  expect(unused.filter(({ why: reason }) => reason === 'tangled').map(({ line }) => line)).toEqual([3, 5]);
});

describe('lists of other people, in the forms that they have', () => {
  const read = (markdown: string) => readReadme(markdown, 'x', { base });
  const titles = (markdown: string) => read(markdown).works.map(({ work }) => work.title);
  const HEAD = '# List\n\n## Papers\n\n';

  test('a heading that is a link is an item; the line of links below it belongs to it, the remarks do not', () => {
    const { works, unused } = read(
      '# List\n\n## [Tools](tools.md)\n\n### 1. [Seeing dragons](https://a.org/1), \nMaterials: [pdf](https://a.org/1.pdf), [code](https://github.com/a/b)\n- Work of **[Ann Drake](https://a.org/ann)**, who knows.\n\n### Scales\n#### [Wing kit](https://b.org)\n![logo](x.png)\n> A kit.\n- [A tutorial of it](https://b.org/t)\n',
    );
    expect(works.map(({ work }) => [work.title, work.links?.map(({ url }) => url), work.authors, work.headings])).toEqual([
      ['Seeing dragons', ['https://a.org/1', 'https://a.org/1.pdf', 'https://github.com/a/b'], undefined, ['List', 'Tools']],
      ['Wing kit', ['https://b.org'], undefined, ['List', 'Tools', 'Scales']],
      ['A tutorial of it', ['https://b.org/t'], undefined, ['List', 'Tools', 'Scales', 'Wing kit']],
    ]);
    expect(unused.map(({ line, why: reason }) => `${line} ${reason}`)).toEqual(['7 prose', '11 badge', '12 prose']);
  });

  test('a table of contents ends at the next heading, even a smaller one', () => {
    const { works } = read(
      '## Contents\n* [Wings](#wings)\n\n### Wings\n- **On wings** (2014), A. Drake and B. Wyrm [[pdf]](https://a.org/1)\n',
    );
    expect(works.map(({ work }) => [work.title, work.headings])).toEqual([['On wings', ['Wings']]]);
  });

  test.each<[string, string, string | undefined, string[], string | undefined]>([
    [
      '**On wings** (2014), A. Drake and B. Wyrm [[pdf]](https://a.org/1)',
      'On wings',
      '2014',
      ['A. Drake', 'B. Wyrm'],
      undefined,
    ],
    ['**On wings** (2015), A. Drake [[pdf]](https://a.org/1)', 'On wings', '2015', ['A. Drake'], undefined],
    [
      '**On wings of fire (2015)**, A. Drake et al. [[pdf]](https://a.org/1)',
      'On wings of fire',
      '2015',
      ['A. Drake'],
      undefined,
    ],
    [
      '🌟 [[Nature Dragons 2024](https://a.org/1)] On wings [[Code](https://b.org)] <br>',
      'On wings',
      '2024',
      [],
      'Nature Dragons',
    ],
    ['On the wings of dragons [[Dragon Imaging 2012]](https://a.org/1)', 'On the wings of dragons', '2012', [], 'Dragon Imaging'],
    [
      '<a href="https://a.org/1" target="_blank">On wings</a> by Drake et al. (DRAGON 2017 workshop). It goes on.',
      'On wings',
      '2017',
      ['Drake'],
      'DRAGON',
    ],
    ['[BraTS 2018](https://a.org/1)', 'BraTS 2018', undefined, [], undefined],
  ])('an item such as %s', (line, title, year, authors, venue) => {
    const work = one(`- ${line}\n`);
    expect({ title: work.title, year: work.year, authors: names(work), venue: work.venue }).toEqual({
      title,
      year,
      authors,
      venue,
    });
    expect(work.links?.[0]?.url).toBe('https://a.org/1');
  });

  test('words that are stressed in a sentence without a link are none', () => {
    expect(
      titles(
        `${HEAD}1. A list of **top dragon papers** from 2012 to 2016.\n- **2016** : +60 citations or "More papers from 2016"\n`,
      ),
    ).toEqual([]);
    expect(titles(`${HEAD}- **Dragons and their wings**. Fire Review, 2016\n`)).toEqual(['Dragons and their wings']);
  });

  test('rows of figures and wishes are none; a row that was cut off its table is one', () => {
    expect(titles(`${HEAD}| Network | Params |\n|---|---|\n| Wing++ | 27 |\n`)).toEqual([]);
    expect(titles(`${HEAD}| 方向 | 难度 |\n|---|---|\n| 🐉 **龙鳞查询** | ⭐⭐ |\n`)).toEqual([]);
    expect(
      titles(`${HEAD}| 项目 | 说明 |\n|---|---|\n| [龙眼](https://a.org) | 一 |\n\n| [龙翼](https://b.org) | — | 二 |\n`),
    ).toEqual(['龙眼', '龙翼']);
    expect(read(`${HEAD}| Dataset | Release Date |\n|---|---|\n| [Eggs](https://a.org) | 2022-04 |\n`).works[0]!.work.year).toBe(
      '2022',
    );
  });

  test('how to contribute and what one may not sue for hold no items', () => {
    expect(
      titles('# 清单\n\n## 参与贡献\n### 推荐\n[提交 Issue](../../issues/new) 分享。\n\n## 免责声明\n- [法律](https://a.org)\n'),
    ).toEqual([]);
  });
});
