import { describe, expect, it } from 'vitest';
import { cslItem, ris, type CslItem } from '../../../src/cite/index.ts';
import * as entries from './entries.ts';
import { all } from './entries.ts';
import { risWithConverter } from './readers.ts';

/** The file with its line ends shown as they must be: CRLF each, so that `\n` alone is never found. */
const lines = (...list: typeof all) => ris(list.map(cslItem)).split('\r\n');

describe('RIS', () => {
  it('writes a Chinese article', () => {
    expect(lines(entries.chineseArticle)).toEqual([
      'TY  - JOUR',
      'ID  - shi-2019-lymph-node',
      'AU  - 石, 颉',
      'AU  - 江, 建伟',
      'AU  - 常, 婉英',
      'AU  - 陈, 曼',
      'TI  - 面向淋巴结病变多分类鉴别的弹性和 B 型双模态超声影像组学',
      'T2  - 生物医学工程学杂志',
      'PY  - 2019',
      'VL  - 36',
      'IS  - 6',
      'SP  - 957',
      'EP  - 963',
      'SN  - 1001-5515',
      'DO  - 10.7507/1001-5515.201807015',
      'UR  - https://doi.org/10.7507/1001-5515.201807015',
      'LA  - zh',
      'KW  - 淋巴结',
      'KW  - 影像组学',
      'AB  - 用双模态超声影像组学鉴别四类淋巴结。',
      'ER  - ',
      '',
    ]);
  });

  it('writes the full date, the article number and the PubMed number', () => {
    const written = lines(entries.manyAuthors);
    expect(written.filter((line) => line.startsWith('AU'))).toHaveLength(17);
    expect(written.filter((line) => !line.startsWith('AU'))).toEqual([
      'TY  - JOUR',
      'ID  - zhou-2021-biliary-atresia',
      'TI  - Ensembled deep learning model outperforms human experts in diagnosing biliary atresia from sonographic gallbladder images',
      'T2  - Nature Communications',
      'PY  - 2021',
      'DA  - 2021/02/24/',
      'VL  - 12',
      'SP  - 1259',
      'PB  - Springer US',
      'SN  - 2041-1723',
      'DO  - 10.1038/s41467-021-21466-z',
      'AN  - 33627641',
      'UR  - https://doi.org/10.1038/s41467-021-21466-z',
      'LA  - en',
      'KW  - deep learning',
      'KW  - biliary atresia',
      'ER  - ',
      '',
    ]);
  });

  it('writes a thesis, a book, a paper in proceedings, a preprint, a report, a data set and a platform', () => {
    expect(
      lines(
        entries.thesis,
        entries.book,
        entries.conferencePaper,
        entries.preprint,
        entries.report,
        entries.dataset,
        entries.platform,
      ).join('\n'),
    ).toBe(`TY  - THES
ID  - zhao-2019-liver-fibrosis
AU  - 赵, 万明
TI  - 基于影像组学和深度迁移学习的超声图像肝纤维化评估方法研究
PY  - 2019
PB  - 深圳大学
M3  - 硕士学位论文
UR  - https://github.com/owner/list/blob/main/a%20b.pdf
LA  - zh
ER  - \n
TY  - BOOK
ID  - guo-2005-medical-imaging
AU  - 郭, 兴明
TI  - 医学成像技术
PY  - 2005
PB  - 重庆大学出版社
SN  - 7-5624-3506-5
LA  - zh
ER  - \n
TY  - CONF
ID  - cao-2017-breast-tumor
AU  - Cao, Zhantao
AU  - Duan, Lixin
TI  - Breast Tumor Detection in Ultrasound Images Using Deep Learning
T2  - Patch-based Techniques in Medical Imaging (Patch-MI 2017)
BT  - Patch-based Techniques in Medical Imaging (Patch-MI 2017)
PY  - 2017
T3  - Lecture Notes in Computer Science
VL  - 10530
SP  - 121
EP  - 128
PB  - Springer International Publishing AG
SN  - 978-3-319-67434-6
DO  - 10.1007/978-3-319-67434-6_14
UR  - https://doi.org/10.1007/978-3-319-67434-6_14
LA  - en
ER  - \n
TY  - UNPB
ID  - xie-2020-domain-knowledge
AU  - Xie, Xiaozheng
AU  - Niu, Jianwei
AU  - Liu, Xuefeng
AU  - Chen, Zhengsu
AU  - Tang, Shaojie
TI  - A Survey on Domain Knowledge Powered Deep Learning for Medical Image Analysis
PY  - 2020
PB  - arXiv
AN  - arXiv:2004.12150
UR  - https://arxiv.org/abs/2004.12150
LA  - en
ER  - \n
TY  - RPRT
ID  - who-2021-ethics
AU  - World Health Organization,
TI  - Ethics and governance of AI for health
PY  - 2021
PB  - World Health Organization
SN  - 978-92-4-002920-0
UR  - https://www.who.int/publications/i/item/9789240029200
LA  - en
ER  - \n
TY  - DATA
ID  - busi-2020
AU  - Al-Dhabyani, Walid
TI  - BUSI：乳腺超声图像数据集
PY  - 2020
DA  - 2020/02/01/
DO  - 10.5281/zenodo.1234567
UR  - https://doi.org/10.5281/zenodo.1234567
LA  - zh
AB  - 乳腺超声图像，分正常、良性、恶性三类。
ER  - \n
TY  - ELEC
ID  - radiology-journal
TI  - Radiology
UR  - https://pubs.rsna.org/journal/radiology
LA  - en
AB  - The journal of the RSNA.
ER  - \n`);
  });

  it('says in a note, in the language of the entry, that the authors are incomplete', () => {
    expect(lines(entries.incomplete)).toContain('N1  - The list of authors is incomplete (et al.)');
    expect(ris([{ ...cslItem(entries.book), custom: { 'et-al': true } }])).toContain('\r\nN1  - 作者名单不全\r\n');
  });

  it('keeps pages with a gap in one value', () => {
    expect(ris([{ ...cslItem(entries.chapter), page: '5-7, 12-13' }])).toContain('\r\nSP  - 5-7, 12-13\r\nPB');
  });

  it('is made of tagged lines only, one record an entry, whatever the entries say', () => {
    const text = ris(all.map(cslItem));
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    const records = text.split('\r\n\r\n');
    expect(records).toHaveLength(all.length);
    for (const record of records) {
      expect(record).toMatch(/^TY {2}- [A-Z]{4}\r\n(?:(?!TY|ER)[A-Z][A-Z0-9] {2}- \S.*\r\n)+ER {2}- (?:\r\n)?$/u);
    }
  });

  it('is read by biblatex-csl-converter as the same title, authors, year, DOI and type', () => {
    const types: Record<CslItem['type'], string> = {
      'article-journal': 'article-journal',
      'paper-conference': 'inproceedings',
      chapter: 'inbook',
      book: 'book',
      thesis: 'thesis',
      // It knows no UNPB.
      article: 'misc',
      report: 'report',
      dataset: 'dataset',
      webpage: 'online',
    };
    // It splits a name at every comma, and takes what a thesis is (M3) for a DOI.
    const items = all.filter((one) => one !== entries.hostile).map(cslItem);
    expect(risWithConverter(ris(items))).toEqual(
      items.map((item) => ({
        key: '',
        type: types[item.type],
        title: item.title,
        authors: (item.author ?? []).map((name) => ('literal' in name ? name.literal : `${name.family}, ${name.given}`)),
        year: String(item.issued?.['date-parts'][0][0] ?? ''),
        doi: item.DOI ?? item.genre ?? '',
      })),
    );
    expect(risWithConverter(ris([cslItem(entries.hostile)]))[0]!.title).toBe(cslItem(entries.hostile).title);
  });
});
