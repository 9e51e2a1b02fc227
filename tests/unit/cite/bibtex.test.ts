import { describe, expect, it } from 'vitest';
import { bibtex, cslItem, type CslItem } from '../../../src/cite/index.ts';
import { texTitle } from '../../../src/cite/tex.ts';
import * as entries from './entries.ts';
import { all } from './entries.ts';
import { withBetterBibTeX, withConverter } from './readers.ts';

const raw = String.raw;
const written = (...list: typeof all) => bibtex(list.map(cslItem));
const item = (fields: Partial<CslItem>): CslItem => ({ id: 'k', type: 'article-journal', title: 'T', language: 'en', ...fields });

describe('BibTeX', () => {
  it('keeps Chinese and protects a Latin letter in it', () => {
    expect(written(entries.chineseArticle)).toBe(`@article{shi-2019-lymph-node,
  author = {石, 颉 and 江, 建伟 and 常, 婉英 and 陈, 曼},
  title = {面向淋巴结病变多分类鉴别的弹性和 {B} 型双模态超声影像组学},
  journal = {生物医学工程学杂志},
  year = {2019},
  volume = {36},
  number = {6},
  pages = {957--963},
  issn = {1001-5515},
  doi = {10.7507/1001-5515.201807015},
  langid = {chinese},
  keywords = {淋巴结, 影像组学},
}
`);
  });

  it('names all seventeen authors, the month and the PubMed number', () => {
    expect(written(entries.manyAuthors)).toBe(`@article{zhou-2021-biliary-atresia,
  author = {Zhou, Wenying and Yang, Yang and Yu, Cheng and Liu, Juxian and Duan, Xingxing and Weng, Zongjie and Chen, Dan and Liang, Qianhong and Fang, Qin and Zhou, Jiaojiao and Ju, Hao and Luo, Zhenhua and Guo, Weihao and Ma, Xiaoyan and Xie, Xiao-Yan and Wang, Ruixuan and Zhou, Luyao},
  title = {Ensembled deep learning model outperforms human experts in diagnosing biliary atresia from sonographic gallbladder images},
  journal = {Nature Communications},
  year = {2021},
  month = feb,
  volume = {12},
  pages = {1259},
  issn = {2041-1723},
  doi = {10.1038/s41467-021-21466-z},
  eprint = {33627641},
  eprinttype = {pubmed},
  langid = {english},
  keywords = {deep learning, biliary atresia},
}
`);
  });

  it('writes theses with the classic types, their own word for the degree, and a university that is one name', () => {
    expect(written(entries.thesis, entries.englishThesis)).toBe(`@mastersthesis{zhao-2019-liver-fibrosis,
  author = {赵, 万明},
  title = {基于影像组学和深度迁移学习的超声图像肝纤维化评估方法研究},
  type = {硕士学位论文},
  school = {深圳大学},
  year = {2019},
  url = {https://github.com/owner/list/blob/main/a%20b.pdf},
  langid = {chinese},
}

@phdthesis{berg-2016-echo,
  author = {van der Berg, Jan},
  title = {Cardiac motion in echocardiography},
  type = {Doctoral dissertation},
  school = {{Department of Computer Science and Engineering, University of Oslo}},
  year = {2016},
  langid = {english},
}
`);
    expect(bibtex([item({ type: 'thesis', genre: 'Thesis', publisher: 'U' })])).toBe(
      '@thesis{k,\n  title = {T},\n  type = {Thesis},\n  institution = {U},\n  langid = {english},\n}\n',
    );
  });

  it('writes a book, a paper in proceedings, a chapter and a report', () => {
    expect(written(entries.book, entries.conferencePaper, entries.chapter, entries.report))
      .toBe(raw`@book{guo-2005-medical-imaging,
  author = {郭, 兴明},
  title = {医学成像技术},
  publisher = {重庆大学出版社},
  year = {2005},
  isbn = {7-5624-3506-5},
  langid = {chinese},
}

@inproceedings{cao-2017-breast-tumor,
  author = {Cao, Zhantao and Duan, Lixin},
  title = {Breast Tumor Detection in Ultrasound Images Using Deep Learning},
  booktitle = {Patch-based Techniques in Medical Imaging (Patch-MI 2017)},
  series = {Lecture Notes in Computer Science},
  publisher = {Springer International Publishing AG},
  year = {2017},
  number = {10530},
  pages = {121--128},
  isbn = {978-3-319-67434-6},
  doi = {10.1007/978-3-319-67434-6_14},
  langid = {english},
}

@incollection{garcia-2018-radiomics,
  author = {García López, Juan Carlos and O’Neil, A.B.},
  title = {What is radiomics?},
  booktitle = {Handbook of R\&D in Imaging},
  publisher = {{Wiley and Sons}},
  year = {2018},
  pages = {12},
  langid = {english},
}

@techreport{who-2021-ethics,
  author = {{World Health Organization}},
  title = {Ethics and governance of {AI} for health},
  institution = {World Health Organization},
  year = {2021},
  url = {https://www.who.int/publications/i/item/9789240029200},
  langid = {english},
}
`);
  });

  it('writes the number of a report', () => {
    expect(written(entries.numberedReport)).toContain('\n  number = {NISTIR 8280},\n');
  });

  it('writes a preprint by its number or else by its server', () => {
    expect(written(entries.preprint)).toBe(`@misc{xie-2020-domain-knowledge,
  author = {Xie, Xiaozheng and Niu, Jianwei and Liu, Xuefeng and Chen, Zhengsu and Tang, Shaojie},
  title = {A Survey on Domain Knowledge Powered Deep Learning for Medical Image Analysis},
  year = {2020},
  eprint = {2004.12150},
  archivePrefix = {arXiv},
  url = {https://arxiv.org/abs/2004.12150},
  langid = {english},
}
`);
    expect(bibtex([item({ type: 'article', publisher: 'medRxiv' })])).toContain('  howpublished = {medRxiv},\n');
  });

  it('ends an incomplete list of authors with "and others" and keeps former keys citable', () => {
    expect(written(entries.incomplete)).toBe(`@article{kim-2021-paip-2019,
  ids = {kim-2020-paip},
  author = {Kim, Yoo Jung and Jang, Hyungjoon and others},
  title = {{PAIP} 2019: Liver cancer segmentation challenge},
  journal = {Medical Image Analysis},
  year = {2021},
  volume = {67},
  pages = {101854},
  doi = {10.1016/j.media.2020.101854},
  langid = {english},
}
`);
  });

  it('writes data sets and platforms with what little is known', () => {
    expect(written(entries.dataset, entries.bareDataset, entries.platform)).toBe(`@dataset{busi-2020,
  author = {Al-Dhabyani, Walid},
  title = {{BUSI}：乳腺超声图像数据集},
  year = {2020},
  month = feb,
  doi = {10.5281/zenodo.1234567},
  langid = {chinese},
}

@dataset{lidc-idri,
  title = {肺部图像数据库联盟},
  url = {https://wiki.cancerimagingarchive.net/display/Public/LIDC-IDRI},
  langid = {chinese},
  keywords = {肺部},
}

@online{radiology-journal,
  title = {Radiology},
  url = {https://pubs.rsna.org/journal/radiology},
  langid = {english},
}
`);
  });

  it('leaves TeX nothing to run and BibTeX nothing to split', () => {
    expect(written(entries.hostile)).toBe(raw`@article{hostile-2020,
  author = {{Smith, and Jones}, A \& B and {$\lbrace$Team$\rbrace$ and others} and {others} and de la Cruz, María José},
  title = {$<$/script$>$$<$img src=x onerror=1$>$ \textbackslash{}input$\lbrace$x$\rbrace$ $\lbrace$$\lbrace$$\lbrace$ 50\% of {A}\_{B} \& {C}\#{D} \textasciitilde{} \$1\textasciicircum{}2 "quoted" ${'`code`'} *star* [link](x) 🩻 שלום \%00 {TY} - {JOUR}},
  journal = {=HYPERLINK("x") \& Sons},
  year = {2020},
  url = {https://example.org/a_(b)?c=%7Bd%7D&e=%20#f~g},
  langid = {english},
  keywords = {{+1, 2}, -3, 100 \% \#1},
}
`);
    expect(bibtex([item({ title: `--- '' ${'``'} ?${'`'} ,, a|b` })])).toContain(
      raw`title = {-{}-{}- '{}' ${'`{}`'} ?{}${'`'} ,{}, a$|$b},`,
    );
    expect(bibtex([item({ author: [{ family: 'family=A', given: 'given=B' }, { family: 'Two Words' }] })])).toContain(
      'author = {{family=A}, {given=B} and {Two Words}},',
    );
    expect(bibtex([item({ DOI: '10.1000/{x}\\' })])).toContain('doi = {10.1000/%7Bx%7D%5C},');
  });

  it('leaves out what the data model of biblatex does not give to the type', () => {
    const full = { publisher: 'P', volume: '1', issue: '2', page: '3', ISBN: 'I', ISSN: 'S', 'collection-title': 'C' };
    const fields = (type: CslItem['type']) =>
      [...bibtex([item({ type, ...full })]).matchAll(/^ {2}(\w+) =/gm)].map((match) => match[1]).join(' ');
    expect(fields('article-journal')).toBe('title series volume number pages issn langid');
    expect(fields('book')).toBe('title series publisher volume number pages isbn langid');
    expect(fields('thesis')).toBe('title institution pages langid');
    expect(fields('report')).toBe('title institution pages langid');
    expect(fields('article')).toBe('title howpublished langid');
  });
});

describe('capitals in a title', () => {
  it('are protected only where a style would lose one that matters', () => {
    expect(texTitle('Performance and Reading Time of Automated Breast US with or without Computer-aided Detection', 'en')).toBe(
      'Performance and Reading Time of Automated Breast {US} with or without Computer-aided Detection',
    );
    expect(texTitle('Liver fibrosis classification based on transfer learning and FCNet for ultrasound images', 'en')).toBe(
      'Liver fibrosis classification based on transfer learning and {FCNet} for ultrasound images',
    );
    expect(texTitle('Deep learning Radiomics of shear wave elastography in chronic hepatitis B: A prospective study', 'en')).toBe(
      'Deep learning {Radiomics} of shear wave elastography in chronic hepatitis {B}: A prospective study',
    );
    expect(texTitle('Can AI Read? Deep Learning and a B-Mode Image: A Review', 'en')).toBe(
      'Can {AI} Read? {Deep} Learning and a {B}-Mode Image: A Review',
    );
    expect(texTitle('Towards A General Model of Vitamin D', 'en')).toBe('Towards A General Model of Vitamin {D}');
    expect(texTitle('Maschinelles Lernen in der Sonographie', 'de')).toBe('Maschinelles {Lernen} in der {Sonographie}');
    expect(texTitle('DeepLesion:临床CT图像', 'zh')).toBe('{DeepLesion}:临床{CT}图像');
  });
});

describe('what other programs read back', () => {
  const TYPES: Record<CslItem['type'], [betterBibTeX: string, converter: string]> = {
    'article-journal': ['article', 'article'],
    'paper-conference': ['inproceedings', 'inproceedings'],
    chapter: ['incollection', 'incollection'],
    book: ['book', 'book'],
    thesis: ['thesis', 'thesis'],
    report: ['techreport', 'report'],
    article: ['misc', 'misc'],
    dataset: ['dataset', 'dataset'],
    webpage: ['online', 'online'],
  };
  const items = all.map(cslItem);
  const expected = items.map((one) => ({
    key: one.id,
    title: one.title,
    authors: [
      ...(one.author ?? []).map((name) =>
        'literal' in name ? name.literal : [name.family, name.given].filter(Boolean).join(', '),
      ),
      ...(one.custom?.['et-al'] ? ['others'] : []),
    ],
    year: String(one.issued?.['date-parts'][0][0] ?? ''),
    doi: one.DOI ?? '',
  }));

  it('is the same title, authors, year, DOI and type for the parser of Better BibTeX', () => {
    const thesisTypes: Record<string, string> = { master: 'mastersthesis', doctor: 'phdthesis' };
    expect(withBetterBibTeX(bibtex(items))).toEqual(
      expected.map((fields, index) => ({
        ...fields,
        type: thesisTypes[items[index]!.custom?.degree ?? ''] ?? TYPES[items[index]!.type][0],
      })),
    );
  });

  it('is the same for biblatex-csl-converter, which only drops the caret', () => {
    expect(withConverter(bibtex(items))).toEqual(
      expected.map((fields, index) => ({
        ...fields,
        title: fields.title.replaceAll('^', ''),
        type: TYPES[items[index]!.type][1],
      })),
    );
  });
});
