import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { cslItem, cslJson, entriesCsv, metaTags, ris } from '../../../src/cite/index.ts';
import { doiUrl } from '../../../src/schema/index.ts';
import { cslDataSchema } from './csl-schema.ts';
import * as entries from './entries.ts';
import { all, entry } from './entries.ts';

const validate = new Ajv({ allowUnionTypes: true }).compile(cslDataSchema);

describe('a report', () => {
  it('has its number where CSL, RIS, meta tags and tables keep it', () => {
    const item = cslItem(entries.numberedReport);
    expect([item.number, item.issue]).toEqual(['NISTIR 8280', undefined]);
    expect(ris([item])).toContain('\r\nIS  - NISTIR 8280\r\n');
    expect(metaTags(item)).toContainEqual({
      name: 'citation_technical_report_number',
      content: 'NISTIR 8280',
    });
    expect(entriesCsv([entries.numberedReport], [], () => '')).toContain('NISTIR 8280');
  });
});

describe('the CSL item of an entry', () => {
  it('keeps a keyword that holds a semicolon one keyword', () => {
    const { keyword } = cslItem(entry('paper', 'p', { title: 'T', type: 'book', keywords: { en: ['a; b', 'c'] } }));
    expect(keyword).toBe('a, b; c');
  });

  it('holds a Chinese article with its names unbroken and its romanised names aside', () => {
    expect(cslItem(entries.chineseArticle)).toEqual({
      id: 'shi-2019-lymph-node',
      type: 'article-journal',
      author: [
        { family: '石', given: '颉' },
        { family: '江', given: '建伟' },
        { family: '常', given: '婉英' },
        { family: '陈', given: '曼' },
      ],
      issued: { 'date-parts': [[2019]] },
      title: '面向淋巴结病变多分类鉴别的弹性和 B 型双模态超声影像组学',
      'container-title': '生物医学工程学杂志',
      volume: '36',
      issue: '6',
      page: '957-963',
      DOI: '10.7507/1001-5515.201807015',
      ISSN: '1001-5515',
      URL: 'https://doi.org/10.7507/1001-5515.201807015',
      language: 'zh',
      abstract: '用双模态超声影像组学鉴别四类淋巴结。',
      keyword: '淋巴结; 影像组学',
      custom: {
        'author-latin': ['Shi, Jie', 'Jiang, Jianwei', 'Chang, Wanying', 'Chen, Man'],
        'title-translation': 'Multi-class discrimination of lymphadenopathy by using dual-modal ultrasound radiomics',
      },
    });
  });

  it('names the degree of a thesis in its own language and takes the university for the publisher', () => {
    expect(cslItem(entries.thesis)).toEqual({
      id: 'zhao-2019-liver-fibrosis',
      type: 'thesis',
      author: [{ family: '赵', given: '万明' }],
      issued: { 'date-parts': [[2019]] },
      title: '基于影像组学和深度迁移学习的超声图像肝纤维化评估方法研究',
      publisher: '深圳大学',
      genre: '硕士学位论文',
      URL: 'https://github.com/owner/list/blob/main/a%20b.pdf',
      language: 'zh',
      custom: {
        'author-latin': ['Zhao, Wanming'],
        'title-translation': 'Assessing Liver Fibrosis in Ultrasound Images with Radiomics and Deep Transfer Learning',
        degree: 'master',
      },
    });
    expect(
      cslItem(entry('paper', 't', { title: 'T', type: 'thesis', institution: 'University', publisher: 'Database' })).publisher,
    ).toBe('University');
    expect(cslItem(entries.englishThesis)).toMatchObject({ genre: 'Doctoral dissertation', custom: { degree: 'doctor' } });
    const bachelor = { title: 'T', type: 'thesis', degree: 'bachelor' };
    expect(cslItem(entry('paper', 'b', bachelor)).genre).toBe('Bachelor’s thesis');
    expect(cslItem(entry('paper', 'b', { ...bachelor, language: 'zh' })).genre).toBe('学士学位论文');
    expect(cslItem(entry('paper', 'u', { title: 'T', type: 'thesis', language: 'zh-Hant' })).genre).toBe('学位论文');
  });

  it('gives a preprint its server, its number and its own address rather than that of a copy', () => {
    expect(cslItem(entries.preprint)).toMatchObject({
      type: 'article',
      publisher: 'arXiv',
      number: 'arXiv:2004.12150',
      URL: 'https://arxiv.org/abs/2004.12150',
      custom: { arxiv: '2004.12150' },
    });
    expect(cslItem(entries.preprint)).not.toHaveProperty('container-title');
    expect(cslItem(entry('paper', 'p', { title: 'T', type: 'article', arxiv: '2004.12150' })).publisher).toBe('arXiv');
  });

  it('says that a list of authors is incomplete, that a work is retracted, and how it was called before', () => {
    expect(cslItem(entries.incomplete)).toMatchObject({
      status: 'retracted',
      custom: { 'et-al': true, aliases: ['kim-2020-paip'] },
    });
    expect(
      cslItem(entry('paper', 's', { title: 'T', type: 'book', status: 'superseded', supersededBy: 'other' })),
    ).not.toHaveProperty('status');
    expect(cslItem(entries.manyAuthors).custom).not.toHaveProperty('et-al');
  });

  it('makes a dataset of a data set and a web page of a platform', () => {
    expect(cslItem(entries.bareDataset)).toEqual({
      id: 'lidc-idri',
      type: 'dataset',
      title: '肺部图像数据库联盟',
      URL: 'https://wiki.cancerimagingarchive.net/display/Public/LIDC-IDRI',
      language: 'zh',
      keyword: '肺部',
      custom: { 'title-translation': 'Lung Image Database Consortium (LIDC-IDRI)' },
    });
    expect(cslItem(entries.platform)).toMatchObject({ type: 'webpage', URL: 'https://pubs.rsna.org/journal/radiology' });
    expect(cslItem(entries.dataset)).toMatchObject({
      issued: { 'date-parts': [[2020, 2, 1]] },
      custom: { license: 'CC BY 4.0' },
    });
  });

  it('leads to the most official address, written in the characters of RFC 3986', () => {
    const links = [
      { rel: 'note', url: 'https://example.org/note' },
      { rel: 'full-text', url: 'https://example.org/copy.pdf' },
      { rel: 'publisher', url: 'https://example.org/论文?a={b}|c' },
    ];
    expect(cslItem(entry('paper', 'p', { title: 'T', type: 'report', links })).URL).toBe(
      'https://example.org/%E8%AE%BA%E6%96%87?a=%7Bb%7D%7Cc',
    );
    expect(cslItem(entry('paper', 'p', { title: 'T', type: 'report', links: links.slice(0, 2) })).URL).toBe(
      'https://example.org/copy.pdf',
    );
    const archived = [...links.slice(0, 2), { rel: 'archive', url: 'https://example.org/archive' }];
    expect(cslItem(entry('paper', 'p', { title: 'T', type: 'report', links: archived })).URL).toBe('https://example.org/archive');
    expect(cslItem(entry('paper', 'p', { title: 'T', type: 'report', links: links.slice(0, 1) }))).not.toHaveProperty('URL');
    expect(cslItem(entry('paper', 'p', { title: 'T', type: 'article-journal', arxiv: '2004.12150', links })).URL).toContain(
      'example.org',
    );
    expect(cslItem(entry('paper', 'p', { title: 'T', type: 'article-journal', arxiv: '2004.12150' })).URL).toBe(
      'https://arxiv.org/abs/2004.12150',
    );
    expect(doiUrl('10.1000/a#b?c%20(d)')).toBe('https://doi.org/10.1000/a%23b%3Fc%2520(d)');
  });

  it('carries no control character, line break or half surrogate', () => {
    const item = cslItem(
      entry('paper', 'c', {
        title: 'A\u0000B\u001bC \u2028 D\ud800E',
        type: 'book',
        authors: [{ family: 'A\u0007', given: 'B\u0085C' }],
        publisher: '\u0001P',
        summary: { en: 'one\r\ntwo\n\nthree' },
      }),
    );
    expect(item).toMatchObject({
      title: 'A B C D\ufffdE',
      author: [{ family: 'A', given: 'B C' }],
      publisher: 'P',
      abstract: 'one two three',
    });
  });

  it('keeps the id where a title holds nothing that can be printed', () => {
    expect(cslItem(entry('paper', 'nothing-2020', { title: '\u0001\u0002', type: 'book' })).title).toBe('nothing-2020');
  });

  it('romanises no author unless each of them can be', () => {
    const authors = [{ family: '石', given: '颉', latin: 'Shi, Jie' }, '江建伟'];
    expect(cslItem(entry('paper', 'p', { title: 'T', type: 'book', authors })).custom).toBeUndefined();
    expect(cslItem(entry('paper', 'p', { title: 'T', type: 'book', authors: [authors[0], 'Smith, A.'] })).custom).toEqual({
      'author-latin': ['Shi, Jie', 'Smith, A.'],
    });
  });
});

describe('a file of CSL-JSON', () => {
  it('is valid for every kind of entry, and the grammar does refuse what is not CSL', () => {
    expect(validate(JSON.parse(cslJson(all.map(cslItem))))).toBe(true);
    expect(validate([{ id: 'x', type: 'preprint' }])).toBe(false);
    expect(validate([{ id: 'x', type: 'book', licence: 'MIT' }])).toBe(false);
  });

  it('is indented JSON with a final line break', () => {
    expect(cslJson([{ id: 'x', type: 'book', title: 'T', language: 'en' }])).toBe(
      '[\n  {\n    "id": "x",\n    "type": "book",\n    "title": "T",\n    "language": "en"\n  }\n]\n',
    );
  });
});
