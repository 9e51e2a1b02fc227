import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { readCorpus } from '../../../src/corpus/read.ts';
import { collect, listContext, readReadme, writeEntry, type Fetch } from '../../../src/ingest/index.ts';
import { FORM_LABELS, isIssueForm } from '../../../src/ingest/issue-form.ts';
import { FIXTURE, TODAY } from '../../lists.ts';
import { fixtureText } from './lists.ts';

const list = listContext(readCorpus(FIXTURE, TODAY));
const silent: Fetch = () => Promise.reject(new Error('no network'));
const collected = (text: string, fetch = silent) =>
  collect([{ source: 'issue.md', text, as: 'markdown' }], { list, services: { fetch } });

/** The text of an issue as GitHub writes it. */
const issue = (answers: Readonly<Record<string, string>>) =>
  Object.entries(answers)
    .map(([label, answer]) => `### ${label}\n\n${answer || '_No response_'}`)
    .join('\n\n');

interface Form {
  body: { attributes: { label: string } }[];
}
const folder = fileURLToPath(new URL('../../../.github/ISSUE_TEMPLATE/', import.meta.url));
const forms = globSync('[0-9]-*.yml', { cwd: folder }).map((file) => ({
  file,
  labels: (parse(readFileSync(folder + file, 'utf8')) as Form).body.map(({ attributes }) => attributes.label),
}));

describe('the forms of this repository', () => {
  test.each(forms)('$file has no label that is not understood', ({ labels }) => {
    expect(labels.filter((label) => !Object.hasOwn(FORM_LABELS, label))).toEqual([]);
  });

  test('have every label that is understood', () => {
    const labels = new Set(forms.flatMap((form) => form.labels));
    expect(Object.keys(FORM_LABELS).filter((label) => !labels.has(label))).toEqual([]);
  });

  test.each(forms)('$file makes an issue that is known as one, a README is none', ({ labels }) => {
    expect(isIssueForm(issue(Object.fromEntries(labels.map((label) => [label, 'x']))))).toBe(true);
    expect(isIssueForm('# Awesome\n\n### Papers\n\n- [A title](https://a.org/x)\n\n### Title\n')).toBe(false);
    expect(readReadme('## Title\n- [A title of a paper](https://a.org/x)\n', 'x').works).toHaveLength(1);
  });
});

describe('an issue that suggests a paper', () => {
  const answers = {
    'DOI、arXiv、PMID 或网址 · DOI, arXiv, PMID or address': '10.1148/radiol.2019181343',
    '标题 · Title': '',
    '标题译名 · Title in the other language': '超声图像中甲状腺结节的处理',
    '作者 · Authors': '',
    '文献类型 · Type': '',
    '期刊、会议录或出版者 · Journal, proceedings or publisher': '',
    '年份 · Year': '',
    '分类 · Section': '- applications/ultrasound\n- nowhere/at-all',
    '全文链接 · Link to the full text': 'https://example.org/full.pdf',
    '内容提要 · Summary': '一句提要，\n分两行写。',
    '为何值得一读 · Why it is worth reading': 'It is the first of its kind.\n\n### A heading of my own\n\nMore.',
  };

  test('with a DOI becomes what the record says, completed by what was typed', async () => {
    const { drafts, refused } = await collected(issue(answers), () =>
      Promise.resolve(new Response(fixtureText('crossref.json'))),
    );
    expect(refused).toEqual([]);
    expect(drafts[0]!.doubts.filter(({ code }) => code !== 'suggested')).toEqual([
      { code: 'no-section', key: 'sections', value: 'nowhere/at-all' },
    ]);
    expect(writeEntry(drafts[0]!.value)).toBe(`---
title: "Management of Thyroid Nodules Seen on US Images: Deep Learning May Match Performance of Radiologists"
titleTranslation: 超声图像中甲状腺结节的处理
language: en
type: article-journal
authors:
  - { family: Buda, given: Mateusz, orcid: 0000-0002-1825-0097 }
  - Wildman-Tobriner, Benjamin
  - Hoang, Jenny K.
  - { literal: Thyroid Imaging Study Group }
venue: Radiology
year: 2019
volume: 292
issue: 3
pages: 695-701
publisher: Radiological Society of North America (RSNA)
doi: 10.1148/radiol.2019181343
arxiv: 1907.00001
issn: 0033-8419
license: CC BY 4.0
sections: [applications/ultrasound]
modality: [ultrasound]
links:
  - rel: full-text
    url: https://example.org/full.pdf
    format: pdf
summary:
  zh: >-
    一句提要，分两行写。
why:
  en: >-
    It is the first of its kind. ### A heading of my own More.
added: ${TODAY}
provenance:
  title: [lookup]
  titleTranslation: [curator]
  authors: [lookup]
  venue: [lookup]
  year: [lookup]
  numbering: [lookup]
  publisher: [lookup]
  identifiers: [lookup]
  language: [lookup]
  links: [curator]
  facets: [curator]
  summary: [curator]
sources:
  - https://api.crossref.org/works/10.1148%2Fradiol.2019181343
---
`);
  });

  test('with a DOI of another title keeps what was typed, and names the DOI', async () => {
    const text = issue({ ...answers, '标题 · Title': 'On the wings of dragons', '分类 · Section': 'theory' });
    const { drafts } = await collected(text, () => Promise.resolve(new Response(fixtureText('crossref.json'))));
    expect(drafts[0]!.value).toMatchObject({ title: 'On the wings of dragons', sections: ['theory'] });
    expect(drafts[0]!.value).not.toHaveProperty('doi');
    expect(drafts[0]!.doubts).toContainEqual({ code: 'other-doi', key: 'doi', value: '10.1148/radiol.2019181343' });
  });

  test('is a draft without a network where it has a title, and else the reason is named', async () => {
    const typed = {
      ...answers,
      '标题 · Title': 'On the wings of dragons',
      '作者 · Authors': 'Drake, Ann\n龙一、龙二\n{Society of Dragons}',
      '文献类型 · Type': 'thesis: 学位论文 · thesis',
      '年份 · Year': '2020',
      '分类 · Section': 'https://example.org/en/theory/',
    };
    const { drafts } = await collected(issue(typed));
    expect(drafts[0]!.value).toMatchObject({
      title: 'On the wings of dragons',
      authors: ['Drake, Ann', '龙一', '龙二', { literal: 'Society of Dragons' }],
      type: 'thesis',
      year: '2020',
      doi: '10.1148/radiol.2019181343',
      sections: ['theory'],
      provenance: { title: ['curator'], identifiers: ['curator'] },
    });
    expect(drafts[0]!.doubts).toContainEqual({ code: 'unchecked', key: 'doi', value: '10.1148/radiol.2019181343' });
    expect((await collected(issue(answers))).refused).toMatchObject([{ reason: 'unreachable', place: { source: 'issue.md' } }]);
  });

  test.each([
    ['https://name.github.io/must-read/en/applications/ultrasound/', ['applications/ultrasound']],
    ['https://example.org/theory/?q=1#study', ['theory']],
    ['`/en/theory/`', ['theory']],
    ['applications/ultrasound', ['applications/ultrasound']],
  ])('names its section as %s', async (section, sections) => {
    const { drafts } = await collected(issue({ Title: 'On the wings of dragons', Section: section, DOI: '' }));
    expect(drafts[0]!.value.sections).toEqual(sections);
  });

  test('with an address alone links there', async () => {
    const { drafts } = await collected(
      issue({ 'DOI, arXiv, PMID or address': 'https://example.org/paper', Title: 'On the wings of dragons', Section: '' }),
    );
    expect(drafts[0]!.value).toMatchObject({ links: [{ rel: 'publisher', url: 'https://example.org/paper' }] });
    expect(drafts[0]!.doubts).toContainEqual({ code: 'missing', key: 'authors' });
  });
});

test('an issue that suggests a dataset or a platform becomes one, under the section of that kind', async () => {
  const answers = {
    '种类 · Kind': 'dataset: 数据集 · dataset',
    '主页 · Home page': 'https://scans.example.org/',
    '名称 · Title': 'Hundred dragons',
    '获取方式 · Access': 'registration: 须注册 · after registration',
    '许可 · Licence': 'CC BY 4.0',
    '规模 · Size': '100 dragons',
    DOI: '',
    '分类 · Section': '',
    '为何值得关注 · Why it is worth knowing': '',
  };
  const [dataset] = (await collected(issue(answers))).drafts;
  expect(dataset).toMatchObject({
    file: 'datasets/hundred-dragons.md',
    value: {
      title: 'Hundred dragons',
      access: 'registration',
      size: { en: '100 dragons' },
      license: 'CC BY 4.0',
      sections: ['datasets'],
      links: [{ rel: 'homepage', url: 'https://scans.example.org/' }],
    },
  });
  const [platform] = (await collected(issue({ '种类 · Kind': 'platform: 平台 · platform', '名称 · Title': 'A lair', DOI: '' })))
    .drafts;
  expect(platform).toMatchObject({ file: 'platforms/lair.md', value: { title: 'A lair', sections: ['platforms'] } });
});

test('an issue that reports a mistake is no entry: it says which file to correct', async () => {
  const text = issue({
    '条目页地址 · Page of the entry': 'https://name.github.io/must-read/en/papers/drake-2019-fire-gland/?x=1#study',
    '何处有误 · What is wrong': 'mistake: 内容有误 · a mistake in the facts',
    '字段 · Field': 'year',
    '应为 · It should say': '2020',
  });
  expect(await collected(text)).toMatchObject({
    drafts: [],
    refused: [{ reason: 'mistake', params: { entry: 'drake-2019-fire-gland', field: 'year', right: '2020' } }],
  });
});
