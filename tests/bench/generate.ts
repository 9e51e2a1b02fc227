/**
 * A list of any size in the project's own format, from a seed: the same call always writes the same bytes. Half of it is in
 * Chinese, half in English; sections, vocabulary and site are those of another list, `content` by default.
 *
 *     node tests/bench/generate.ts --entries 10000 --out /tmp/list
 */
import { cpSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readCorpus } from '../../src/corpus/read.ts';
import type { SectionData } from '../../src/schema/index.ts';
import { emptyFolder, readOptions } from '../options.ts';

const usage = 'Usage: node tests/bench/generate.ts [--entries N] [--out DIR] [--like DIR] [--seed N]';
const values = readOptions(
  {
    entries: { type: 'string', default: '1000' },
    out: { type: 'string', default: 'list' },
    like: { type: 'string', default: 'content' },
    seed: { type: 'string', default: '1' },
  },
  usage,
);

/** mulberry32: a small generator with a good spread, for test data only. */
let state = Number(values.seed);
const random = () => {
  state = (state + 0x6d2b79f5) | 0;
  let t = Math.imul(state ^ (state >>> 15), 1 | state);
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
  return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
};
const pick = <T>(items: readonly T[]): T => items[Math.floor(random() * items.length)]!;
const some = <T>(items: readonly T[], most: number): T[] => [
  ...new Set(Array.from({ length: 1 + Math.floor(random() * most) }, () => pick(items))),
];

const EN =
  'automated network detection staging lesion patients images training validation cohort retrospective study ultrasound liver thyroid breast nodule segmentation features classifier accuracy sensitivity specificity model deep learning texture hospital readers diagnosis malignant benign external test performance improved method dataset annotated clinical outcome prediction survival imaging contrast elastography'.split(
    ' ',
  );
const ZH = [
  ...'超声影像深度学习肝脏甲状腺乳腺结节检测分割分类诊断患者图像训练验证回顾前瞻多中心模型特征准确率敏感性特异性外部测试医院读者良恶性纤维化弹性成像造影数据集标注临床结局预测',
];
const FAMILY = ['Smith', 'Müller', 'García', 'Rossi', 'Nguyen', 'Kim', 'Sato', 'Ivanov', 'Silva', 'Hansen'];
const GIVEN = ['Anna', 'Ben', 'Clara', 'David', 'Elena', 'Frank', 'Grace', 'Hugo'];
const HAN_FAMILY = [...'王李张刘陈杨赵黄周吴'];
const HAN_GIVEN = [...'伟芳娜敏静丽强磊军洋勇艳杰娟涛明超兰霞平'];

const words = (n: number) => Array.from({ length: n }, () => pick(EN)).join(' ');
const han = (n: number) => Array.from({ length: n }, () => pick(ZH)).join('');
const sentenceEn = () => `${words(12).replace(/^./, (c) => c.toUpperCase())}.`;
const sentenceZh = () => `${han(24)}。`;

const model = readCorpus(values.like);
const sections: string[] = [];
const walk = (nodes: readonly SectionData[], prefix: string) => {
  for (const node of nodes) {
    if ((node.kind ?? 'paper') !== 'paper') continue;
    sections.push(prefix + node.id);
    walk(node.children ?? [], `${prefix}${node.id}/`);
  }
};
walk(model.sections, '');
const termsOf = (facet: string) => (model.vocabularies[facet]?.terms ?? []).map((term) => term.id);
const facets = new Map(model.facets.map((facet) => [facet, termsOf(facet)]));

const out = emptyFolder(values.out, /^(?:papers|platforms|datasets|pages|vocabulary|sections\.yml|site\.yml)$/);
mkdirSync(join(out, 'papers'), { recursive: true });
for (const part of ['site.yml', 'sections.yml', 'vocabulary', 'pages'])
  if (existsSync(join(values.like, part))) cpSync(join(values.like, part), join(out, part), { recursive: true });

for (let index = 0; index < Number(values.entries); index += 1) {
  const chinese = index % 2 === 0;
  const year = 2005 + Math.floor(random() * 21);
  const id = `${pick(FAMILY)
    .normalize('NFD')
    .replace(/[^A-Za-z]/g, '')
    .toLowerCase()}-${year}-entry-${index}`;
  const authors = Array.from({ length: 2 + Math.floor(random() * 6) }, () =>
    chinese ? pick(HAN_FAMILY) + pick(HAN_GIVEN) + pick(HAN_GIVEN) : `${pick(FAMILY)}, ${pick(GIVEN)}`,
  );
  const titleEn = words(9).replace(/^./, (c) => c.toUpperCase());
  const titleZh = han(20);
  const study = random() < 0.4;
  const lines = [
    '---',
    `title: ${chinese ? titleZh : titleEn}`,
    `titleTranslation: ${chinese ? titleEn : titleZh}`,
    `language: ${chinese ? 'zh' : 'en'}`,
    'type: article-journal',
    'authors:',
    ...[...new Set(authors)].map((name) => `  - ${name}`),
    `venue: ${chinese ? '示例学报' : 'Journal of Example Imaging'}`,
    `year: ${year}`,
    `volume: ${1 + Math.floor(random() * 60)}`,
    `pages: ${100 + Math.floor(random() * 800)}`,
    `doi: 10.99999/example.${index}`,
    `sections: [${some(sections, 1).join(', ')}]`,
    ...[...facets].filter(([, terms]) => terms.length > 0).map(([facet, terms]) => `${facet}: [${some(terms, 3).join(', ')}]`),
    'summary:',
    `  zh: ${sentenceZh()}${sentenceZh()}${sentenceZh()}`,
    `  en: ${sentenceEn()} ${sentenceEn()} ${sentenceEn()}`,
    ...(study
      ? [
          'study:',
          '  design: [retrospective]',
          `  centres: ${1 + Math.floor(random() * 12)}`,
          `  patients: ${20 + Math.floor(random() * 3000)}`,
          `  externalValidation: ${random() < 0.3}`,
          '  metrics:',
          '    - metric: auc',
          `      value: 0.${700 + Math.floor(random() * 290)}`,
          '      set: { en: internal test, zh: 内部测试 }',
          '      task: { en: malignant against benign, zh: 良恶性 }',
          '      printed: as above',
          '      where: p. 1',
        ]
      : []),
    `added: 20${String(15 + Math.floor(random() * 10))}-0${1 + Math.floor(random() * 9)}-1${Math.floor(random() * 10)}`,
    '---',
    '',
    sentenceEn(),
    '',
    `- ${sentenceZh()}`,
    `- ${sentenceEn()}`,
    '',
    ...(index % 10 === 0 ? ['| a | b |', '| - | - |', '| 1 | 2 |', ''] : []),
  ];
  writeFileSync(join(out, 'papers', `${id}.md`), lines.join('\n'));
}
process.stdout.write(`${values.entries} entries: ${out}\n`);
