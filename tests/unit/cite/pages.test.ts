/** What stands in the head of entry pages and in list pages for Zotero and Google Scholar. */
import { describe, expect, it } from 'vitest';
import { coins, cslItem, metaTags } from '../../../src/cite/index.ts';
import * as entries from './entries.ts';
import { all, entry } from './entries.ts';

type One = (typeof all)[number];

const tags = (one: One) => metaTags(cslItem(one)).map(({ name, content }) => `${name}=${content}`);
const CONTAINERS =
  /^citation_(?:journal_title|conference_title|inbook_title|dissertation_institution|technical_report_institution)=/;

describe('the meta tags of an entry page', () => {
  it('describe an article', () => {
    expect(tags(entries.chineseArticle)).toEqual([
      'citation_title=面向淋巴结病变多分类鉴别的弹性和 B 型双模态超声影像组学',
      'citation_author=石, 颉',
      'citation_author=江, 建伟',
      'citation_author=常, 婉英',
      'citation_author=陈, 曼',
      'citation_publication_date=2019',
      'citation_journal_title=生物医学工程学杂志',
      'citation_volume=36',
      'citation_issue=6',
      'citation_firstpage=957',
      'citation_lastpage=963',
      'citation_issn=1001-5515',
      'citation_doi=10.7507/1001-5515.201807015',
      'citation_language=zh',
      'citation_abstract=用双模态超声影像组学鉴别四类淋巴结。',
      'citation_keywords=淋巴结; 影像组学',
      'citation_public_url=https://doi.org/10.7507/1001-5515.201807015',
    ]);
    expect(tags(entries.manyAuthors)).toEqual(
      expect.arrayContaining([
        'citation_publication_date=2021/2/24',
        'citation_firstpage=1259',
        'citation_pmid=33627641',
        'citation_publisher=Springer US',
      ]),
    );
  });

  it('describe a thesis, whose university is no publisher', () => {
    expect(tags(entries.thesis)).toEqual([
      'citation_title=基于影像组学和深度迁移学习的超声图像肝纤维化评估方法研究',
      'citation_author=赵, 万明',
      'citation_publication_date=2019',
      'citation_dissertation_institution=深圳大学',
      'citation_language=zh',
      'citation_public_url=https://github.com/owner/list/blob/main/a%20b.pdf',
    ]);
  });

  it('name each kind of work by exactly one container, or by DC.type where it has none', () => {
    const kind = (one: One) => tags(one).filter((tag) => CONTAINERS.test(tag) || tag.startsWith('DC.type'));
    expect(kind(entries.conferencePaper)).toEqual([
      'citation_conference_title=Patch-based Techniques in Medical Imaging (Patch-MI 2017)',
    ]);
    expect(kind(entries.chapter)).toEqual(['citation_inbook_title=Handbook of R&D in Imaging', 'DC.type=bookSection']);
    expect(kind(entries.thesis)).toEqual(['citation_dissertation_institution=深圳大学']);
    expect(kind(entries.report)).toEqual(['citation_technical_report_institution=World Health Organization']);
    expect(kind(entries.preprint)).toEqual(['DC.type=preprint']);
    expect(kind(entries.book)).toEqual(['DC.type=book']);
    expect(kind(entries.dataset)).toEqual(['DC.type=dataset']);
    expect(kind(entries.platform)).toEqual(['DC.type=webpage']);
    expect(kind(entry('paper', 'p', { title: 'T', type: 'thesis' }))).toEqual(['DC.type=thesis']);
    expect(kind(entry('paper', 'p', { title: 'T', type: 'article-journal' }))).toEqual(['DC.type=journalArticle']);
  });

  it('describe a data set and a platform in Dublin Core, without a title that would make them articles', () => {
    expect(tags(entries.dataset)).toEqual([
      'DC.type=dataset',
      'DC.title=BUSI：乳腺超声图像数据集',
      'DC.creator=Al-Dhabyani, Walid',
      'DC.date=2020-02-01',
      'DC.identifier=https://doi.org/10.5281/zenodo.1234567',
      'DC.rights=CC BY 4.0',
      'citation_doi=10.5281/zenodo.1234567',
      'citation_language=zh',
      'citation_abstract=乳腺超声图像，分正常、良性、恶性三类。',
      'citation_public_url=https://doi.org/10.5281/zenodo.1234567',
    ]);
    expect(tags(entries.platform)).toEqual([
      'DC.type=webpage',
      'DC.title=Radiology',
      'DC.identifier=https://pubs.rsna.org/journal/radiology',
      'citation_language=en',
      'citation_abstract=The journal of the RSNA.',
      'citation_public_url=https://pubs.rsna.org/journal/radiology',
    ]);
  });

  it('always give the language and never a PDF', () => {
    for (const one of all) {
      expect(tags(one).filter((tag) => tag.startsWith('citation_language='))).toHaveLength(1);
      expect(tags(one).join('\n')).not.toContain('citation_pdf_url');
    }
  });

  it('keep Zotero from taking groups and double family names apart', () => {
    const authors = (one: One) => tags(one).filter((tag) => tag.startsWith('citation_author='));
    expect(authors(entries.report)).toEqual(['citation_author=World\u00a0Health\u00a0Organization']);
    expect(authors(entries.chapter)).toEqual(['citation_author=García\u00a0López, Juan Carlos', 'citation_author=O’Neil, A.B.']);
    expect(authors(entries.englishThesis)).toEqual(['citation_author=van der Berg, Jan']);
  });
});

describe('COinS', () => {
  const pairs = (one: One) => [...new URLSearchParams(coins(cslItem(one)))].map(([key, value]) => `${key}=${value}`);

  it('is written byte for byte as OpenURL wants it', () => {
    expect(coins(cslItem(entries.conferencePaper))).toBe(
      'ctx_ver=Z39.88-2004&rft_val_fmt=info%3Aofi%2Ffmt%3Akev%3Amtx%3Abook&rft.genre=proceeding&rft.atitle=Breast%20Tumor%20Detection%20in%20Ultrasound%20Images%20Using%20Deep%20Learning&rft.btitle=Patch-based%20Techniques%20in%20Medical%20Imaging%20(Patch-MI%202017)&rft.pages=121-128&rft.spage=121&rft.epage=128&rft.isbn=978-3-319-67434-6&rft.pub=Springer%20International%20Publishing%20AG&rft.au=Cao%2C%20Zhantao&rft.au=Duan%2C%20Lixin&rft.date=2017&rft.language=en&rft_id=info%3Adoi%2F10.1007%2F978-3-319-67434-6_14&rft_id=https%3A%2F%2Fdoi.org%2F10.1007%2F978-3-319-67434-6_14',
    );
  });

  it('describes an article, a chapter, a book, a report and a thesis', () => {
    expect(pairs(entries.chineseArticle)).toEqual([
      'ctx_ver=Z39.88-2004',
      'rft_val_fmt=info:ofi/fmt:kev:mtx:journal',
      'rft.genre=article',
      'rft.atitle=面向淋巴结病变多分类鉴别的弹性和 B 型双模态超声影像组学',
      'rft.jtitle=生物医学工程学杂志',
      'rft.volume=36',
      'rft.issue=6',
      'rft.pages=957-963',
      'rft.spage=957',
      'rft.epage=963',
      'rft.issn=1001-5515',
      'rft.au=石, 颉',
      'rft.au=江, 建伟',
      'rft.au=常, 婉英',
      'rft.au=陈, 曼',
      'rft.date=2019',
      'rft.language=zh',
      'rft_id=info:doi/10.7507/1001-5515.201807015',
      'rft_id=https://doi.org/10.7507/1001-5515.201807015',
    ]);
    expect(pairs(entries.chapter).slice(1, 5)).toEqual([
      'rft_val_fmt=info:ofi/fmt:kev:mtx:book',
      'rft.genre=bookitem',
      'rft.atitle=What is radiomics?',
      'rft.btitle=Handbook of R&D in Imaging',
    ]);
    expect(pairs(entries.book).slice(1)).toEqual([
      'rft_val_fmt=info:ofi/fmt:kev:mtx:book',
      'rft.genre=book',
      'rft.btitle=医学成像技术',
      'rft.isbn=7-5624-3506-5',
      'rft.pub=重庆大学出版社',
      'rft.au=郭, 兴明',
      'rft.date=2005',
      'rft.language=zh',
    ]);
    expect(pairs(entries.report).slice(1, 4)).toEqual([
      'rft_val_fmt=info:ofi/fmt:kev:mtx:book',
      'rft.genre=report',
      'rft.btitle=Ethics and governance of AI for health',
    ]);
    expect(pairs(entries.thesis).slice(1, 5)).toEqual([
      'rft_val_fmt=info:ofi/fmt:kev:mtx:dissertation',
      'rft.title=基于影像组学和深度迁移学习的超声图像肝纤维化评估方法研究',
      'rft.inst=深圳大学',
      'rft.degree=硕士学位论文',
    ]);
  });

  it('describes a preprint, a data set and a platform as Dublin Core with the type that Zotero knows', () => {
    expect(pairs(entries.preprint).slice(1, 5)).toEqual([
      'rft_val_fmt=info:ofi/fmt:kev:mtx:dc',
      'rft.type=preprint',
      'rft.title=A Survey on Domain Knowledge Powered Deep Learning for Medical Image Analysis',
      'rft.publisher=arXiv',
    ]);
    expect(pairs(entries.bareDataset)).toEqual([
      'ctx_ver=Z39.88-2004',
      'rft_val_fmt=info:ofi/fmt:kev:mtx:dc',
      'rft.type=dataset',
      'rft.title=肺部图像数据库联盟',
      'rft.language=zh',
      'rft_id=https://wiki.cancerimagingarchive.net/display/Public/LIDC-IDRI',
    ]);
    expect(pairs(entries.platform)[2]).toBe('rft.type=webpage');
    expect(pairs(entries.manyAuthors)).toContain('rft_id=info:pmid/33627641');
  });

  it('has nothing that an HTML attribute would need escaped but the ampersands between pairs', () => {
    for (const one of all)
      expect(coins(cslItem(one))).toMatch(/^[\w.]+=[A-Za-z0-9\-_.!~*'()%]+(?:&[\w.]+=[A-Za-z0-9\-_.!~*'()%]+)*$/);
    expect(pairs(entries.hostile)[3]).toBe(`rft.atitle=${cslItem(entries.hostile).title}`);
  });
});
