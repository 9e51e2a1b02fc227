import { expect, test } from 'vitest';
import { cardOf } from '../../../src/views/card.ts';
import { entryPageOf } from '../../../src/views/entry.ts';
import { whereOf } from '../../../src/views/study.ts';
import { ordersOf } from '../../../src/views/orders.ts';
import { topicsPageOf, type TopicNode } from '../../../src/views/topic.ts';
import { contextOf, dataset, paper } from './example.ts';

const copies = paper('copies', {
  doi: '10.1000/x',
  links: [
    { rel: 'full-text', url: 'https://a.org/1.pdf', format: 'pdf' },
    { rel: 'full-text', url: 'https://a.org/2.pdf', format: 'pdf' },
    { rel: 'note', url: 'https://a.org/note.docx', format: 'docx', language: 'zh' },
    { rel: 'full-text', url: 'https://a.org/x.caj', format: 'caj' },
  ],
});

test('a link says what it is, in which language where that is not the one of work and page, and in which format', () => {
  const labels = (locale: 'zh' | 'en') =>
    entryPageOf(contextOf(locale, [copies]), copies).links.map(({ label, hint }) => label + (hint && ` · ${hint}`));
  expect(labels('en')).toEqual([
    'DOI',
    'Full text (PDF) 1',
    'Full text (PDF) 2',
    'Full text (CAJ) · opens with CAJViewer',
    'Reading note (Chinese, DOCX)',
  ]);
  expect(labels('zh')).toEqual([
    'DOI',
    '全文（PDF）1',
    '全文（PDF）2',
    '全文（CAJ） · 用 CAJViewer 打开',
    '读书笔记（中文、DOCX）',
  ]);
});

test('what leads to the English original of a Chinese work says so on the pages of both languages', () => {
  const links = [{ rel: 'publisher' as const, url: 'https://doi.org/10.1000/x', language: 'en' }];
  const version = paper('version', { language: 'zh', doi: '10.1000/x', links });
  const labels = (locale: 'zh' | 'en') => entryPageOf(contextOf(locale, [version]), version).links.map(({ label }) => label);
  expect([labels('en'), labels('zh')]).toEqual([['DOI (English)'], ['DOI（英语）']]);
});

test('a card has of links that say the same the first, and all cards have them in one order', () => {
  expect(cardOf(contextOf('en', [copies]), copies).read.map(({ label, href }) => [label, href])).toEqual([
    ['DOI', 'https://doi.org/10.1000/x'],
    ['Full text (PDF)', 'https://a.org/1.pdf'],
    ['Full text (CAJ)', 'https://a.org/x.caj'],
  ]);
});

test('another entry has its translation beside it where the title is not in the language of the page', () => {
  const cited = paper('cited', { title: '肝', titleTranslation: 'Liver', language: 'zh' });
  const citing = paper('citing', { cites: ['cited'] });
  const relations = (locale: 'zh' | 'en') =>
    entryPageOf(contextOf(locale, [citing, cited]), citing).relations.map(({ label, entries }) => [
      label,
      entries.map((one) => [one.label, one.translation?.text]),
    ]);
  expect(relations('en')).toEqual([['Cites', [['肝', 'Liver']]]]);
  expect(relations('zh')).toEqual([['引用', [['肝', undefined]]]]);
});

test('pages are named in order in the language of the page, each on one line, and in the words of the file where they say more', () => {
  const said = (locale: 'zh' | 'en', where: string) => {
    const { text, lang } = whereOf(contextOf(locale, []), where);
    return `${lang}: ${text.replaceAll('\u00a0', '~')}`;
  };
  expect(said('en', 'p. 6, Table 2; p. 4')).toBe('en: p.~4; p.~6,~Table~2');
  expect(said('zh', 'p. 6, Table 2; p. 4')).toBe('zh-CN: 第~4~页；第~6~页表~2');
  expect(said('zh', 'pp. 3-5, Tables 3 and 4; p. 8, Figure 4')).toBe('zh-CN: 第~3-5~页表~3、4；第~8~页图~4');
  expect(said('zh', 'p. 6, online supplement')).toBe('en: p.~6,~online~supplement');
});

test('a sum of printed numbers names its pages without parentheses inside of parentheses', () => {
  const summed = paper('summed', {
    study: { design: ['retrospective'], patients: 1439, derived: { patients: '1,100 + 339 (p. 10, Table 1)' } },
  });
  const sample = (locale: 'zh' | 'en') =>
    entryPageOf(contextOf(locale, [summed]), summed).study!.rows.flatMap(({ values }) => values.map(({ text }) => text))[1];
  expect(sample('en')).toBe('1,439 people (sum of printed numbers: 1,100 + 339, p. 10, Table 1)');
  expect(sample('zh')).toBe('1439 人（由原文数字相加：1100 + 339，第 10 页表 1）');
});

test('all topics stand each under the one it belongs to, with their other name only where it is another one; those without entries apart', () => {
  const tagged = paper('tagged', { terms: { modality: ['elastography'] } });
  const [modality] = topicsPageOf(contextOf('en', [tagged])).groups;
  const said = ({ label, other, narrower }: TopicNode): unknown[] => [label, other?.text, ...narrower.map(said)];
  expect(modality!.topics.map(said)).toEqual([['Ultrasound', '超声', ['Elastography', '弹性成像']]]);
  expect(modality!.unused.map(({ label, other }) => [label, other?.text])).toEqual([['CT', undefined]]);
});

test('a list leads to the search that has it in another order, by age only where something has a year', () => {
  const papers = [paper('old', { year: 2001 }), paper('new', { year: 2020 })];
  const orders = (entries: Parameters<typeof ordersOf>[1]) =>
    ordersOf(contextOf('en', entries), entries, { section: 'methods' }).map(({ href, label }) => `${label} ${href}`);
  expect(orders(papers)).toEqual([
    'Oldest /en/search/?section=methods&sort=oldest',
    'Title /en/search/?section=methods&sort=title',
  ]);
  expect(orders([dataset('one'), dataset('two')])).toEqual(['Title /en/search/?section=methods&sort=title']);
  expect(orders(papers.slice(1))).toEqual([]);
});

test('what is listed as cited is not listed again among those on the same topics', () => {
  const on = { terms: { modality: ['ct'], method: ['deep'] } };
  const papers = [paper('citing', { ...on, cites: ['cited'] }), paper('cited', on), paper('other', on)];
  const page = entryPageOf(contextOf('en', papers), papers[0]!);
  expect([page.relations, page.sameTopics].map((links) => JSON.stringify(links).match(/papers\/[a-z]+/g))).toEqual([
    ['papers/cited'],
    ['papers/other'],
  ]);
});

test('a card has of many tags five for a narrow screen, the first of each facet before the second', () => {
  const tagged = paper('tagged', {
    terms: { modality: ['ultrasound', 'elastography', 'ct'], anatomy: ['liver', 'kidney', 'thyroid'], method: ['deep'] },
  });
  expect(cardOf(contextOf('en', [tagged]), tagged).tags.map(({ label, isSpare }) => (isSpare ? `(${label})` : label))).toEqual([
    'Ultrasound',
    'Elastography',
    '(CT)',
    'Liver',
    'Kidney',
    '(Thyroid)',
    'Deep learning',
  ]);
});

test('a dataset says what it is and where to get it, and claims no language; a keyword of both languages stands once', () => {
  const films = dataset('films', { keywords: { zh: ['胶片', 'CT'], en: ['films', 'CT'] }, license: 'CC0' });
  const { linksHeading, summaryHeading, facts, keywords } = entryPageOf(contextOf('en', [films]), films);
  expect([linksHeading, summaryHeading]).toEqual(['Where to get it', 'What it is']);
  expect(facts.map(({ label }) => label)).not.toContain('Language');
  expect(keywords.map(({ text }) => text)).toEqual(['films', 'CT', '胶片']);
});

test('what is known of the design beside its names stands after them, and months are written out', () => {
  const card = (locale: 'zh' | 'en', period: string) => {
    const entry = paper('a', { study: { design: ['retrospective'], designNote: { zh: '三例', en: 'three cases' }, period } });
    return entryPageOf(contextOf(locale, [entry]), entry).study!.rows.map(({ label, values }) => [
      label,
      values.map(({ text }) => text),
    ]);
  };
  expect(card('en', '2006-08/2010-05')).toEqual([
    ['Design', ['Retrospective', 'three cases']],
    ['Data collected', ['Aug 2006 – May 2010']],
  ]);
  expect(card('zh', '2006-08/2010-05')).toEqual([
    ['设计', ['回顾性', '三例']],
    ['数据收集时间', ['2006 年 8 月至 2010 年 5 月']],
  ]);
  expect([card('en', '2006-12')[1], card('zh', '2006-12')[1]]).toEqual([
    ['Data collected', ['Dec 2006']],
    ['数据收集时间', ['2006 年 12 月']],
  ]);
});

test('the number of an article is not called its pages', () => {
  const facts = (locale: 'zh' | 'en', pages: string) => {
    const entry = paper('a', { pages });
    return entryPageOf(contextOf(locale, [entry]), entry).facts.flatMap(({ label, value }) =>
      value.text === pages.replace('-', '–') ? [label] : [],
    );
  };
  expect([facts('en', '101555'), facts('zh', '101555')]).toEqual([['Article number'], ['文章编号']]);
  expect([facts('en', '695-701'), facts('zh', '695-701')]).toEqual([['Pages'], ['页码']]);
});

test('the entries before and after are newer and older, and no more than previous and next where a year is wanting', () => {
  const steps = (locale: 'zh' | 'en', years: (number | undefined)[]) => {
    const papers = years.map((year, index) => paper(`p${index}`, year ? { year } : { year: undefined }));
    const { previous, next } = entryPageOf(contextOf(locale, papers), papers[1]!);
    return [previous, next].map((one) => one && `${one.step}: ${one.href}`);
  };
  expect(steps('en', [2020, 2019, 2018])).toEqual(['Newer: /en/papers/p0/', 'Older: /en/papers/p2/']);
  expect(steps('zh', [2020, 2019, undefined])).toEqual(['较新: /papers/p0/', '下一条: /papers/p2/']);
  expect(steps('en', [undefined, undefined, undefined])).toEqual(['Previous: /en/papers/p0/', 'Next: /en/papers/p2/']);
});

test('the source of the language is named of a paper only, whose language is shown', () => {
  const provenance = { title: ['list' as const], language: ['curator' as const] };
  const groups = (entry: ReturnType<typeof paper> | ReturnType<typeof dataset>) =>
    entryPageOf(contextOf('en', [entry]), entry).provenance.map(({ label }) => label);
  expect(groups(paper('a', { provenance }))).toEqual(['Title', 'Language']);
  expect(groups(dataset('b', { provenance }))).toEqual(['Title']);
});
