/** A list of six entries with a few terms, and an index of it in memory: the real analysis, without Pagefind and a browser. */
import { buildCatalog } from '../../../src/catalog/catalog.ts';
import type { Entry } from '../../../src/catalog/entry.ts';
import type { Corpus } from '../../../src/corpus/read.ts';
import { entrySchemas, type SectionData, type VocabularyData } from '../../../src/schema/index.ts';
import { buildLexicon } from '../../../src/search/complete.ts';
import { search, type Engine, type SearchOptions } from '../../../src/search/engine.ts';
import { fieldSet } from '../../../src/search/fields.ts';
import { conceptsOf } from '../../../src/search/list.ts';
import { readable, searchRecord } from '../../../src/search/record.ts';
import { wordList } from '../../../src/search/words.ts';
import { conceptMatcher } from '../../../src/text/index.ts';

const FACETS = ['modality', 'anatomy', 'method'];
const schemas = entrySchemas({ facets: FACETS, today: '2026-01-31' });

function entry(id: string, front: Record<string, unknown>, kind: Entry['kind'] = 'paper', body = ''): Entry {
  const type = kind === 'paper' ? { type: 'article-journal' } : kind === 'dataset' ? { access: 'open' } : {};
  const data = schemas[kind].parse({
    language: 'en',
    sections: ['applications'],
    added: '2021-04-13',
    ...type,
    ...front,
  }) as Record<string, unknown>;
  const terms = Object.fromEntries(FACETS.map((facet) => [facet, (data[facet] as string[] | undefined) ?? []]));
  return { kind, id, data, terms, body, bodyLine: 1, file: `${kind}s/${id}.md` } as unknown as Entry;
}

const term = (id: string, zh: string, en: string, more: Partial<VocabularyData['terms'][number]> = {}) => ({
  id,
  zh,
  en,
  ...more,
});

const vocabularies: Record<string, VocabularyData> = {
  modality: {
    zh: '成像方式',
    en: 'Modality',
    terms: [
      term('ultrasound', '超声', 'Ultrasound', { aliases: { en: ['sonography'], zh: ['超音波'] }, abbreviations: ['US'] }),
      term('elastography', '弹性成像', 'Elastography', { broader: ['ultrasound'] }),
      term('ct', '计算机断层扫描', 'Computed tomography', { abbreviations: ['CT'] }),
    ],
  },
  anatomy: {
    zh: '部位',
    en: 'Anatomy',
    terms: [term('liver', '肝', 'Liver', { aliases: { zh: ['肝脏'] } }), term('thyroid', '甲状腺', 'Thyroid')],
  },
  method: {
    zh: '方法',
    en: 'Method',
    terms: [
      term('deep-learning', '深度学习', 'Deep learning'),
      term('svm', '支持向量机', 'Support vector machine', { abbreviations: ['SVM'] }),
    ],
  },
  disease: {
    zh: '疾病',
    en: 'Disease',
    terms: [term('liver-fibrosis', '肝纤维化', 'Liver fibrosis', { aliases: { en: ['hepatic fibrosis'] } })],
  },
  type: {
    zh: '类型',
    en: 'Type',
    terms: [
      term('thesis', '学位论文', 'Thesis'),
      term('dataset', '数据集', 'Dataset'),
      term('article-journal', '期刊论文', 'Journal article'),
    ],
  },
};

const sections: SectionData[] = [
  {
    id: 'applications',
    zh: '应用',
    en: 'Applications',
    children: [{ id: 'deep-learning', zh: '深度学习', en: 'Deep Learning' }],
  },
  { id: 'datasets', zh: '公开数据', en: 'Public Data', kind: 'dataset' },
];

const entries = [
  entry('elasto-2021', {
    title: 'Elastography of the liver',
    titleTranslation: '肝脏弹性成像',
    year: '2021',
    modality: ['elastography'],
    anatomy: ['liver'],
    authors: ['Müller, Anna'],
    venue: 'Gut',
    summary: { en: 'Compared with needle biopsy.', zh: '与穿刺活检比较。' },
  }),
  entry('fibrosis-2019', {
    title: '超声图像肝纤维化的深度学习评估',
    titleTranslation: 'Deep learning assessment of liver fibrosis in ultrasound images',
    language: 'zh',
    type: 'thesis',
    authors: [{ family: '赵', given: '万明', latin: 'Zhao, Wanming' }],
    institution: '深圳大学',
    year: '2019',
    modality: ['ultrasound'],
    anatomy: ['liver'],
    method: ['deep-learning'],
    sections: ['applications/deep-learning'],
  }),
  entry('thyroid-2019', {
    title: 'Thyroid nodules on ultrasound',
    titleTranslation: '甲状腺结节超声',
    year: '2019',
    modality: ['ultrasound'],
    anatomy: ['thyroid'],
    method: ['svm'],
    authors: ['Buda, Mateusz'],
    venue: 'Radiology',
    venueTranslation: '医学影像方法',
    doi: '10.1148/radiol.2019181343',
    pmid: '31112088',
    issn: '0033-8419',
    keywords: { en: ['TI-RADS'] },
    summary: { en: 'Which ones need a biopsy.' },
  }),
  entry('tumour-2012', {
    title: '肝肿瘤的支持向量机识别',
    titleTranslation: 'Liver tumours told apart with support vector machines',
    language: 'zh',
    year: '2012',
    anatomy: ['liver'],
    method: ['svm'],
    venue: 'Lesions Research',
  }),
  entry(
    'deeplesion',
    { title: 'DeepLesion: lesions in CT', titleTranslation: 'DeepLesion：CT 病灶', sections: ['datasets'], modality: ['ct'] },
    'dataset',
  ),
  entry('lesions', { title: 'Lesions learned deep in CT', sections: ['datasets'], modality: ['ct'] }, 'dataset'),
];

export const catalog = buildCatalog({
  root: '',
  today: '2026-01-31',
  facets: FACETS,
  sections,
  vocabularies,
  entries,
  sources: [],
  pages: [],
  issues: [],
  site: {
    name: { zh: '清单', en: 'List' },
    tagline: { zh: '一份清单', en: 'A list' },
    locales: ['zh', 'en'],
    languageTags: { zh: 'zh-CN', en: 'en' },
    repository: 'https://github.com/someone/list',
    branch: 'main',
    facets: FACETS,
  },
} satisfies Corpus);

export const concepts = conceptsOf(catalog);
export const matcher = conceptMatcher(concepts);
export const records = catalog.entries.map((one) => searchRecord(matcher, one));

/** Every code that was looked up, in order. */
export const lookedUp: string[] = [];

export const engine: Engine = {
  matcher,
  index: {
    entries: records.length,
    find(code) {
      lookedUp.push(code);
      const rows = records.flatMap(({ meta }, row) => {
        const fields = Object.keys(meta).filter((field) => meta[field]!.split(' ').includes(code));
        return fields.length ? [[row, fieldSet(fields)] as const] : [];
      });
      return Promise.resolve(new Map(rows));
    },
  },
  lexicon: () => Promise.resolve(buildLexicon(wordList(catalog.entries), concepts)),
  titlesOf: (row) => {
    const { title, titleTranslation = '' } = catalog.entries[row]!.data;
    return Promise.resolve([title, titleTranslation]);
  },
  textOf: (row) => Promise.resolve(readable(catalog.entries[row]!).join('\n')),
};

/** Searches the small list; results as ids. */
export async function ask(query: string, options?: SearchOptions) {
  const { results, match, corrected, onlyMentioned, unknown } = await search(engine, query, options);
  return {
    ids: results.map(({ row }) => catalog.entries[row]!.id),
    match,
    corrected,
    onlyMentioned,
    unknown: unknown.map(({ text }) => text),
  };
}

export const idsFor = async (query: string, options?: SearchOptions) => (await ask(query, options)).ids;
