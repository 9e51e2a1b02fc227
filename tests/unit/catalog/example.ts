/** A small list that exists nowhere but here: every name, paper and dataset in it is made up. */
import { buildCatalog, type Catalog } from '../../../src/catalog/catalog.ts';
import type { Dataset, Entry, Paper } from '../../../src/catalog/entry.ts';
import type { Corpus } from '../../../src/corpus/read.ts';
import { interfaceTexts } from '../../../src/i18n/index.ts';
import type { Locale } from '../../../src/schema/index.ts';
import { makeUrls } from '../../../src/urls.ts';
import type { Context } from '../../../src/views/context.ts';

type PaperFields = Partial<Paper['data']> & { terms?: Record<string, string[]>; body?: string };

export const paper = (id: string, { terms = {}, body = '', ...data }: PaperFields = {}): Paper => ({
  kind: 'paper',
  id,
  data: { title: `Title of ${id}`, language: 'en', type: 'article-journal', sections: ['methods'], added: '2020-01-01', ...data },
  terms: { modality: [], anatomy: [], ...terms },
  body,
  bodyLine: 10,
  file: `papers/${id}.md`,
});

export const dataset = (id: string, data: Partial<Dataset['data']> = {}): Dataset => ({
  kind: 'dataset',
  id,
  data: { title: `Data of ${id}`, language: 'en', access: 'unknown', sections: ['datasets'], added: '2020-01-01', ...data },
  terms: { modality: [], anatomy: [] },
  body: '',
  bodyLine: 10,
  file: `datasets/${id}.md`,
});

const corpus = (entries: readonly Entry[]): Corpus => ({
  root: '/nowhere',
  today: '2026-01-01',
  facets: ['modality', 'anatomy'],
  site: {
    name: { zh: '示例清单', en: 'Example list' },
    tagline: { zh: '虚构的示例。', en: 'A made-up example.' },
    locales: ['zh', 'en'],
    languageTags: { zh: 'zh-CN', en: 'en' },
    repository: 'https://example.org/list',
    branch: 'main',
    facets: ['modality', 'anatomy'],
  },
  sections: [
    {
      id: 'methods',
      zh: '方法',
      en: 'Methods',
      children: [
        { id: 'deep', zh: '深度', en: 'Deep' },
        { id: 'empty', zh: '空', en: 'Empty' },
      ],
    },
    { id: 'datasets', zh: '数据', en: 'Data', kind: 'dataset' },
  ],
  vocabularies: {
    modality: {
      zh: '方式',
      en: 'Modality',
      terms: [
        { id: 'ultrasound', zh: '超声', en: 'Ultrasound' },
        {
          id: 'elastography',
          zh: '弹性成像',
          en: 'Elastography',
          broader: ['ultrasound'],
          abbreviations: ['SWE'],
          aliases: { en: ['stiffness imaging'] },
        },
      ],
    },
    anatomy: {
      zh: '部位',
      en: 'Anatomy',
      terms: [
        { id: 'liver', zh: '肝', en: 'Liver' },
        { id: 'spleen', zh: '脾', en: 'Spleen' },
      ],
    },
    type: { zh: '类型', en: 'Type', terms: [{ id: 'article-journal', zh: '期刊论文', en: 'Journal article' }] },
    genre: { zh: '体裁', en: 'Genre', terms: [] },
    design: { zh: '设计', en: 'Design', terms: [{ id: 'retrospective', zh: '回顾性', en: 'Retrospective' }] },
    metric: { zh: '指标', en: 'Metric', terms: [{ id: 'auc', zh: 'AUC', en: 'AUC' }] },
  },
  entries: [...entries],
  sources: [],
  pages: [],
  issues: [],
});

export const catalogOf = (...entries: Entry[]): Catalog => buildCatalog(corpus(entries));

export const contextOf = (locale: Locale, ...entries: Entry[]): Context => ({
  catalog: catalogOf(...entries),
  urls: makeUrls({ base: '/', defaultLocale: 'zh', site: 'https://list.example' }),
  locale,
  t: interfaceTexts(locale),
});
