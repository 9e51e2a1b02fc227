/** A made-up list with trees of organs and methods, for what is drawn from it. */
import { buildCatalog } from '../../../src/catalog/catalog.ts';
import type { Entry } from '../../../src/catalog/entry.ts';
import { interfaceTexts } from '../../../src/i18n/index.ts';
import type { Locale, SectionData, TermData } from '../../../src/schema/index.ts';
import { makeUrls } from '../../../src/urls.ts';
import type { Context } from '../../../src/views/context.ts';

export { dataset, paper } from '../catalog/example.ts';

const term = (id: string, zh: string, en: string, ...broader: string[]): TermData => ({
  id,
  zh,
  en,
  ...(broader.length > 0 && { broader }),
});

/** Two groups of organs, one of them with two organs; the second group last. */
export const ANATOMY = [
  term('abdomen', '腹部', 'Abdomen'),
  term('liver', '肝', 'Liver', 'abdomen'),
  term('kidney', '肾', 'Kidney', 'abdomen'),
  term('neck', '颈部', 'Neck'),
  term('thyroid', '甲状腺', 'Thyroid', 'neck'),
  term('skin', '皮肤', 'Skin'),
];

const METHODS = { id: 'methods', zh: '方法', en: 'Methods' };

export const contextOf = (
  locale: Locale,
  entries: readonly Entry[],
  anatomy: readonly TermData[] = ANATOMY,
  sections: readonly SectionData[] = [METHODS],
): Context => ({
  catalog: buildCatalog({
    root: '/nowhere',
    today: '2026-01-01',
    facets: ['modality', 'anatomy', 'method'],
    site: {
      name: { zh: '示例清单', en: 'Example list' },
      tagline: { zh: '虚构的示例。', en: 'A made-up example.' },
      locales: ['zh', 'en'],
      languageTags: { zh: 'zh-CN', en: 'en' },
      repository: 'https://example.org/list',
      branch: 'main',
      facets: ['modality', 'anatomy', 'method'],
    },
    sections: [...sections],
    vocabularies: {
      modality: {
        zh: '方式',
        en: 'Modality',
        terms: [
          term('ultrasound', '超声', 'Ultrasound'),
          term('elastography', '弹性成像', 'Elastography', 'ultrasound'),
          term('ct', 'CT', 'CT'),
        ],
      },
      anatomy: { zh: '部位', en: 'Anatomy', terms: [...anatomy] },
      method: {
        zh: '方法',
        en: 'Method',
        terms: [term('learning', '学习', 'Learning'), term('deep', '深度学习', 'Deep learning', 'learning')],
      },
      type: { zh: '类型', en: 'Type', terms: [] },
      genre: { zh: '体裁', en: 'Genre', terms: [] },
      design: { zh: '设计', en: 'Design', terms: [term('retrospective', '回顾性', 'Retrospective')] },
      metric: {
        zh: '指标',
        en: 'Metric',
        terms: [
          { ...term('auc', 'AUC', 'AUC'), scale: 'share', chance: '0.5' },
          { ...term('sensitivity', '灵敏度', 'Sensitivity'), scale: 'share' },
          { ...term('hazard-ratio', '风险比', 'Hazard ratio'), scale: 'ratio' },
          { ...term('p-interaction', 'P 值', 'P value'), scale: 'none' },
        ],
      },
    },
    entries: [...entries],
    sources: [],
    pages: [],
    issues: [],
  }),
  urls: makeUrls({ base: '/', defaultLocale: 'zh', site: 'https://list.example' }),
  locale,
  t: interfaceTexts(locale),
});
