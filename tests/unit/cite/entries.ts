/** Small entries, one of each kind of work, read by the real schema from text as a file holds it. */
import type { Entry } from '../../../src/catalog/entry.ts';
import { entrySchemas } from '../../../src/schema/index.ts';

const FACETS = ['modality', 'anatomy'];
const schemas = entrySchemas({ facets: FACETS, today: '2026-01-31' });

/** An entry from front matter as the YAML reader hands it over: text, lists and maps. */
export function entry(kind: Entry['kind'], id: string, front: Record<string, unknown>): Entry {
  const data = schemas[kind].parse({ language: 'en', sections: ['survey'], added: '2021-04-13', ...front }) as Record<
    string,
    unknown
  >;
  const terms = Object.fromEntries(FACETS.map((facet) => [facet, (data[facet] as string[] | undefined) ?? []]));
  return { kind, id, data, terms, body: '', file: `${kind}s/${id}.md` } as unknown as Entry;
}

export const chineseArticle = entry('paper', 'shi-2019-lymph-node', {
  title: '面向淋巴结病变多分类鉴别的弹性和 B 型双模态超声影像组学',
  titleTranslation: 'Multi-class discrimination of lymphadenopathy by using dual-modal ultrasound radiomics',
  language: 'zh',
  type: 'article-journal',
  authors: [
    { family: '石', given: '颉', latin: 'Shi, Jie' },
    { family: '江', given: '建伟', latin: 'Jiang, Jianwei' },
    { family: '常', given: '婉英', latin: 'Chang, Wanying' },
    { family: '陈', given: '曼', latin: 'Chen, Man' },
  ],
  venue: '生物医学工程学杂志',
  venueTranslation: 'Journal of Biomedical Engineering',
  year: '2019',
  volume: '36',
  issue: '6',
  pages: '957-963',
  doi: '10.7507/1001-5515.201807015',
  issn: '1001-5515',
  modality: ['ultrasound'],
  keywords: { zh: ['淋巴结', '影像组学'], en: ['lymph node', 'radiomics'] },
  summary: { zh: '用双模态超声影像组学鉴别四类淋巴结。', en: 'Four kinds of lymph node told apart.' },
});

export const manyAuthors = entry('paper', 'zhou-2021-biliary-atresia', {
  title:
    'Ensembled deep learning model outperforms human experts in diagnosing biliary atresia from sonographic gallbladder images',
  titleTranslation: '集成深度学习模型依据胆囊超声图像诊断胆道闭锁优于人类专家',
  type: 'article-journal',
  authors: [
    'Zhou, Wenying',
    'Yang, Yang',
    'Yu, Cheng',
    'Liu, Juxian',
    'Duan, Xingxing',
    'Weng, Zongjie',
    'Chen, Dan',
    'Liang, Qianhong',
    'Fang, Qin',
    'Zhou, Jiaojiao',
    'Ju, Hao',
    'Luo, Zhenhua',
    'Guo, Weihao',
    'Ma, Xiaoyan',
    'Xie, Xiao-Yan',
    'Wang, Ruixuan',
    'Zhou, Luyao',
  ],
  venue: 'Nature Communications',
  date: '2021-02-24',
  volume: '12',
  pages: '1259',
  publisher: 'Springer US',
  doi: '10.1038/s41467-021-21466-z',
  pmid: '33627641',
  issn: '2041-1723',
  license: 'CC BY 4.0',
  keywords: { en: ['deep learning', 'biliary atresia'] },
  cites: ['buda-2019-thyroid-nodules'],
});

export const thesis = entry('paper', 'zhao-2019-liver-fibrosis', {
  title: '基于影像组学和深度迁移学习的超声图像肝纤维化评估方法研究',
  titleTranslation: 'Assessing Liver Fibrosis in Ultrasound Images with Radiomics and Deep Transfer Learning',
  language: 'zh',
  type: 'thesis',
  authors: [{ family: '赵', given: '万明', latin: 'Zhao, Wanming' }],
  year: '2019',
  institution: '深圳大学',
  degree: 'master',
  links: [{ rel: 'full-text', url: 'https://github.com/owner/list/blob/main/a%20b.pdf', format: 'pdf' }],
});

export const englishThesis = entry('paper', 'berg-2016-echo', {
  title: 'Cardiac motion in echocardiography',
  type: 'thesis',
  authors: ['van der Berg, Jan'],
  year: '2016',
  institution: 'Department of Computer Science and Engineering, University of Oslo',
  degree: 'doctor',
});

export const book = entry('paper', 'guo-2005-medical-imaging', {
  title: '医学成像技术',
  titleTranslation: 'Medical Imaging Technology',
  language: 'zh',
  type: 'book',
  authors: ['郭兴明'],
  year: '2005',
  publisher: '重庆大学出版社',
  isbn: '7-5624-3506-5',
});

export const conferencePaper = entry('paper', 'cao-2017-breast-tumor', {
  title: 'Breast Tumor Detection in Ultrasound Images Using Deep Learning',
  type: 'paper-conference',
  authors: ['Cao, Zhantao', 'Duan, Lixin'],
  venue: 'Patch-based Techniques in Medical Imaging (Patch-MI 2017)',
  series: 'Lecture Notes in Computer Science',
  year: '2017',
  volume: '10530',
  pages: '121-128',
  publisher: 'Springer International Publishing AG',
  doi: '10.1007/978-3-319-67434-6_14',
  isbn: '978-3-319-67434-6',
});

export const chapter = entry('paper', 'garcia-2018-radiomics', {
  title: 'What is radiomics?',
  type: 'chapter',
  authors: ['García López, Juan Carlos', 'O’Neil, A.B.'],
  venue: 'Handbook of R&D in Imaging',
  year: '2018',
  pages: '12',
  publisher: 'Wiley and Sons',
});

export const preprint = entry('paper', 'xie-2020-domain-knowledge', {
  title: 'A Survey on Domain Knowledge Powered Deep Learning for Medical Image Analysis',
  type: 'article',
  genre: ['review'],
  authors: ['Xie, Xiaozheng', 'Niu, Jianwei', 'Liu, Xuefeng', 'Chen, Zhengsu', 'Tang, Shaojie'],
  venue: 'arXiv',
  year: '2020',
  arxiv: '2004.12150',
  links: [{ rel: 'full-text', url: 'https://example.org/copy.pdf', format: 'pdf' }],
});

export const report = entry('paper', 'who-2021-ethics', {
  title: 'Ethics and governance of AI for health',
  type: 'report',
  authors: [{ literal: 'World Health Organization' }],
  year: '2021',
  institution: 'World Health Organization',
  isbn: '978-92-4-002920-0',
  links: [
    { rel: 'note', url: 'https://example.org/note' },
    { rel: 'publisher', url: 'https://www.who.int/publications/i/item/9789240029200' },
  ],
});

export const numberedReport = entry('paper', 'grother-2019-face-recognition', {
  title: 'Face recognition vendor test part 3: demographic effects',
  type: 'report',
  authors: ['Grother, Patrick', 'Ngan, Mei', 'Hanaoka, Kayee'],
  year: '2019',
  issue: 'NISTIR 8280',
  institution: 'National Institute of Standards and Technology',
  doi: '10.6028/NIST.IR.8280',
});

export const incomplete = entry('paper', 'kim-2021-paip-2019', {
  title: 'PAIP 2019: Liver cancer segmentation challenge',
  type: 'article-journal',
  authors: ['Kim, Yoo Jung', 'Jang, Hyungjoon'],
  etAl: 'true',
  venue: 'Medical Image Analysis',
  year: '2021',
  volume: '67',
  pages: '101854',
  doi: '10.1016/j.media.2020.101854',
  aliases: ['kim-2020-paip'],
  status: 'retracted',
});

export const dataset = entry('dataset', 'busi-2020', {
  title: 'BUSI：乳腺超声图像数据集',
  titleTranslation: 'BUSI: breast ultrasound images',
  language: 'zh',
  access: 'open',
  authors: ['Al-Dhabyani, Walid'],
  date: '2020-02-01',
  doi: '10.5281/zenodo.1234567',
  license: 'CC BY 4.0',
  size: { zh: '780 幅图像', en: '780 images' },
  modality: ['ultrasound'],
  anatomy: ['breast'],
  summary: {
    zh: '乳腺超声图像，分正常、良性、恶性三类。',
    en: 'Breast ultrasound images in three classes: normal, benign and malignant.',
  },
  links: [
    { rel: 'homepage', url: 'https://example.org/busi' },
    { rel: 'data', url: 'https://example.org/busi.zip', format: 'zip' },
  ],
});

export const bareDataset = entry('dataset', 'lidc-idri', {
  title: '肺部图像数据库联盟',
  titleTranslation: 'Lung Image Database Consortium (LIDC-IDRI)',
  language: 'zh',
  access: 'unknown',
  keywords: { zh: ['肺部'], en: ['lung'] },
  links: [{ rel: 'homepage', url: 'https://wiki.cancerimagingarchive.net/display/Public/LIDC-IDRI' }],
});

export const platform = entry('platform', 'radiology-journal', {
  title: 'Radiology',
  titleTranslation: 'Radiology（放射学）',
  links: [{ rel: 'homepage', url: 'https://pubs.rsna.org/journal/radiology' }],
  summary: { zh: '北美放射学会的期刊。', en: 'The journal of the RSNA.' },
});

/** Everything that has meaning in one of the formats, in places where a stranger can put it. */
export const hostile = entry('paper', 'hostile-2020', {
  title:
    '</script><img src=x onerror=1> \\input{x} {{{ 50% of A_B & C#D ~ $1^2 "quoted" `code` *star* [link](x) 🩻 שלום %00 TY  - JOUR',
  titleTranslation: '=cmd()|calc',
  type: 'article-journal',
  authors: [
    { family: 'Smith, and Jones', given: 'A & B' },
    { literal: '{Team} and others' },
    { family: 'others' },
    'de la Cruz, María José',
  ],
  venue: '=HYPERLINK("x") & Sons',
  year: '2020',
  publisher: '@sum(1+1) and Co.',
  keywords: { en: ['+1, 2', '-3', '100 % #1'] },
  summary: { en: 'First line.\n\nER  - \nTY  - BOOK\n@article{x, title={y}}' },
  links: [{ rel: 'publisher', url: 'https://example.org/a_(b)?c={d}&e=%20#f~g' }],
});

export const all: readonly Entry[] = [
  chineseArticle,
  manyAuthors,
  thesis,
  englishThesis,
  book,
  conferencePaper,
  chapter,
  preprint,
  report,
  numberedReport,
  incomplete,
  dataset,
  bareDataset,
  platform,
  hostile,
];
