import { describe, expect, it } from 'vitest';
import { apa, cslItem, gbt7714, html, listLine, markdown, plain, type CslItem } from '../../../src/cite/index.ts';
import * as entries from './entries.ts';
import type { all } from './entries.ts';

const gbt = (one: (typeof all)[number]) => plain(gbt7714(cslItem(one)));
const inApa = (one: (typeof all)[number]) => plain(apa(cslItem(one)));
const item = (fields: Partial<CslItem>): CslItem => ({ id: 'k', type: 'article-journal', title: 'T', language: 'en', ...fields });

describe('GB/T 7714-2015', () => {
  it('cites each kind of work by the language of the entry', () => {
    expect(gbt(entries.chineseArticle)).toBe(
      '石颉, 江建伟, 常婉英, 等. 面向淋巴结病变多分类鉴别的弹性和 B 型双模态超声影像组学[J]. 生物医学工程学杂志, 2019, 36(6): 957-963. DOI:10.7507/1001-5515.201807015.',
    );
    expect(gbt(entries.manyAuthors)).toBe(
      'ZHOU W, YANG Y, YU C, et al. Ensembled deep learning model outperforms human experts in diagnosing biliary atresia from sonographic gallbladder images[J]. Nature Communications, 2021, 12: 1259. DOI:10.1038/s41467-021-21466-z.',
    );
    expect(gbt(entries.thesis)).toBe('赵万明. 基于影像组学和深度迁移学习的超声图像肝纤维化评估方法研究[D]. 深圳大学, 2019.');
    expect(gbt(entries.englishThesis)).toBe(
      'VAN DER BERG J. Cardiac motion in echocardiography[D]. Department of Computer Science and Engineering, University of Oslo, 2016.',
    );
    expect(gbt(entries.book)).toBe('郭兴明. 医学成像技术[M]. 重庆大学出版社, 2005.');
    expect(gbt(entries.conferencePaper)).toBe(
      'CAO Z, DUAN L. Breast Tumor Detection in Ultrasound Images Using Deep Learning[C]//Patch-based Techniques in Medical Imaging (Patch-MI 2017). Springer International Publishing AG, 2017: 121-128. DOI:10.1007/978-3-319-67434-6_14.',
    );
    expect(gbt(entries.chapter)).toBe(
      'GARCÍA LÓPEZ J C, O’NEIL A B. What is radiomics?[M]//Handbook of R&D in Imaging. Wiley and Sons, 2018: 12.',
    );
    expect(gbt(entries.preprint)).toBe(
      'XIE X, NIU J, LIU X, et al. A Survey on Domain Knowledge Powered Deep Learning for Medical Image Analysis[A/OL]. arXiv, 2020. https://arxiv.org/abs/2004.12150.',
    );
    expect(gbt(entries.report)).toBe(
      'World Health Organization. Ethics and governance of AI for health[R]. World Health Organization, 2021.',
    );
    expect(gbt(entries.numberedReport)).toBe(
      'GROTHER P, NGAN M, HANAOKA K. Face recognition vendor test part 3: demographic effects: NISTIR 8280[R]. National Institute of Standards and Technology, 2019. DOI:10.6028/NIST.IR.8280.',
    );
    expect(gbt(entries.dataset)).toBe(
      'AL-DHABYANI W. BUSI：乳腺超声图像数据集[DS/OL]. (2020-02-01). https://doi.org/10.5281/zenodo.1234567.',
    );
    expect(gbt(entries.bareDataset)).toBe(
      '肺部图像数据库联盟[DS/OL]. https://wiki.cancerimagingarchive.net/display/Public/LIDC-IDRI.',
    );
    expect(gbt(entries.platform)).toBe('Radiology[EB/OL]. https://pubs.rsna.org/journal/radiology.');
  });

  it('says that there are more authors also after fewer than three', () => {
    expect(gbt(entries.incomplete)).toBe(
      'KIM Y J, JANG H, et al. PAIP 2019: Liver cancer segmentation challenge[J]. Medical Image Analysis, 2021, 67: 101854. DOI:10.1016/j.media.2020.101854.',
    );
    expect(plain(gbt7714({ ...cslItem(entries.book), custom: { 'et-al': true } }))).toMatch(/^郭兴明, 等\. 医学成像技术/);
  });

  it('leaves out what is not known and nothing else', () => {
    expect(plain(gbt7714(item({})))).toBe('T[J].');
    expect(plain(gbt7714(item({ type: 'report', author: [{ literal: 'ACME Inc.' }], publisher: 'ACME Inc.' })))).toBe(
      'ACME Inc. T[R]. ACME Inc.',
    );
    expect(plain(gbt7714(item({ issue: '5', issued: { 'date-parts': [[2019]] }, 'container-title': 'J' })))).toBe(
      'T[J]. J, 2019(5).',
    );
    expect(plain(gbt7714(item({ type: 'book', volume: '2', language: 'zh' })))).toBe('T: 第 2 卷[M].');
  });

  it('links the DOI of a printed work and the address of one that is online', () => {
    expect(gbt7714(cslItem(entries.chineseArticle)).filter((run) => run.href)).toEqual([
      { text: '10.7507/1001-5515.201807015', href: 'https://doi.org/10.7507/1001-5515.201807015' },
    ]);
    expect(gbt7714(cslItem(entries.platform)).filter((run) => run.href)).toEqual([
      { text: 'https://pubs.rsna.org/journal/radiology', href: 'https://pubs.rsna.org/journal/radiology' },
    ]);
  });
});

describe('APA 7', () => {
  it('cites each kind of work, romanising Chinese authors where that is known', () => {
    expect(inApa(entries.chineseArticle)).toBe(
      'Shi, J., Jiang, J., Chang, W., & Chen, M. (2019). 面向淋巴结病变多分类鉴别的弹性和 B 型双模态超声影像组学 [Multi-class discrimination of lymphadenopathy by using dual-modal ultrasound radiomics]. 生物医学工程学杂志, 36(6), 957–963. https://doi.org/10.7507/1001-5515.201807015',
    );
    expect(inApa(entries.manyAuthors)).toBe(
      'Zhou, W., Yang, Y., Yu, C., Liu, J., Duan, X., Weng, Z., Chen, D., Liang, Q., Fang, Q., Zhou, J., Ju, H., Luo, Z., Guo, W., Ma, X., Xie, X.-Y., Wang, R., & Zhou, L. (2021). Ensembled deep learning model outperforms human experts in diagnosing biliary atresia from sonographic gallbladder images. Nature Communications, 12, Article 1259. https://doi.org/10.1038/s41467-021-21466-z',
    );
    expect(inApa(entries.thesis)).toBe(
      'Zhao, W. (2019). 基于影像组学和深度迁移学习的超声图像肝纤维化评估方法研究 [Assessing Liver Fibrosis in Ultrasound Images with Radiomics and Deep Transfer Learning] [Master’s thesis, 深圳大学].',
    );
    expect(inApa(entries.englishThesis)).toBe(
      'van der Berg, J. (2016). Cardiac motion in echocardiography [Doctoral dissertation, Department of Computer Science and Engineering, University of Oslo].',
    );
    expect(inApa(entries.book)).toBe('郭兴明. (2005). 医学成像技术 [Medical Imaging Technology]. 重庆大学出版社.');
    expect(inApa(entries.conferencePaper)).toBe(
      'Cao, Z., & Duan, L. (2017). Breast Tumor Detection in Ultrasound Images Using Deep Learning. In Patch-based Techniques in Medical Imaging (Patch-MI 2017) (pp. 121–128). Springer International Publishing AG. https://doi.org/10.1007/978-3-319-67434-6_14',
    );
    expect(inApa(entries.chapter)).toBe(
      'García López, J. C., & O’Neil, A. B. (2018). What is radiomics? In Handbook of R&D in Imaging (p. 12). Wiley and Sons.',
    );
    expect(inApa(entries.preprint)).toBe(
      'Xie, X., Niu, J., Liu, X., Chen, Z., & Tang, S. (2020). A Survey on Domain Knowledge Powered Deep Learning for Medical Image Analysis (No. arXiv:2004.12150). arXiv. https://arxiv.org/abs/2004.12150',
    );
    expect(inApa(entries.report)).toBe('World Health Organization. (2021). Ethics and governance of AI for health.');
    expect(inApa(entries.numberedReport)).toBe(
      'Grother, P., Ngan, M., & Hanaoka, K. (2019). Face recognition vendor test part 3: demographic effects (No. NISTIR 8280). National Institute of Standards and Technology. https://doi.org/10.6028/NIST.IR.8280',
    );
    expect(inApa(entries.dataset)).toBe(
      'Al-Dhabyani, W. (2020). BUSI：乳腺超声图像数据集 [BUSI: breast ultrasound images] [Data set]. https://doi.org/10.5281/zenodo.1234567',
    );
    expect(inApa(entries.bareDataset)).toBe(
      '肺部图像数据库联盟 [Lung Image Database Consortium (LIDC-IDRI)] [Data set]. (n.d.). https://wiki.cancerimagingarchive.net/display/Public/LIDC-IDRI',
    );
    expect(inApa(entries.platform)).toBe('Radiology. (n.d.). https://pubs.rsna.org/journal/radiology');
  });

  it('owns up to an incomplete list and a retraction', () => {
    expect(inApa(entries.incomplete)).toBe(
      'Kim, Y. J., Jang, H., et al. (2021). PAIP 2019: Liver cancer segmentation challenge. Medical Image Analysis, 67, Article 101854. https://doi.org/10.1016/j.media.2020.101854 (Retracted)',
    );
  });

  it('names twenty authors, and of twenty-one the first nineteen and the last', () => {
    const author = Array.from({ length: 21 }, (_, index) => ({ family: `F${index + 1}`, given: 'G' }));
    expect(plain(apa(item({ author: author.slice(0, 20) })))).toContain('F18, G., F19, G., & F20, G. (n.d.)');
    expect(plain(apa(item({ author })))).toContain('F18, G., F19, G., … F21, G. (n.d.)');
  });

  it('shortens given names as their hyphens and points say', () => {
    const name = (given: string) => plain(apa(item({ author: [{ family: 'F', given }] }))).split(' (n.d.)')[0];
    expect(['Scott D.', 'Xiao-Yan', 'Li-ping', 'A.B.', 'S', 'Élodie', "Tian'an"].map(name)).toEqual([
      'F, S. D.',
      'F, X.-Y.',
      'F, L.',
      'F, A. B.',
      'F, S.',
      'F, É.',
      'F, T.',
    ]);
  });

  it('sets in italics the journal with its volume, or the title of what stands alone', () => {
    const italics = (one: (typeof all)[number]) =>
      apa(cslItem(one))
        .filter((run) => run.italic)
        .map((run) => run.text);
    expect(italics(entries.chineseArticle)).toEqual(['生物医学工程学杂志', '36']);
    expect(italics(entries.conferencePaper)).toEqual(['Patch-based Techniques in Medical Imaging (Patch-MI 2017)']);
    expect(italics(entries.book)).toEqual(['医学成像技术']);
    expect(italics(entries.platform)).toEqual(['Radiology']);
  });
});

describe('a line of a list', () => {
  const hostile = listLine(cslItem(entries.hostile), 'https://example.org/a(b)?c="d"&e=<f>');

  it('reads well in Markdown and in HTML', () => {
    const line = listLine(cslItem(entries.chineseArticle), 'https://example.org/papers/shi/');
    expect(markdown(line)).toBe(
      '[面向淋巴结病变多分类鉴别的弹性和 B 型双模态超声影像组学](https://example.org/papers/shi/). 石颉, 江建伟, 常婉英, 等. *生物医学工程学杂志*, 2019. [doi:10.7507/1001-5515.201807015](https://doi.org/10.7507/1001-5515.201807015).',
    );
    expect(html(line)).toBe(
      '<a href="https://example.org/papers/shi/">面向淋巴结病变多分类鉴别的弹性和 B 型双模态超声影像组学</a>. 石颉, 江建伟, 常婉英, 等. <i>生物医学工程学杂志</i>, 2019. <a href="https://doi.org/10.7507/1001-5515.201807015">doi:10.7507/1001-5515.201807015</a>.',
    );
  });

  it('names a publisher that is not also the author, and knows when a title ends a sentence', () => {
    expect(plain(listLine(cslItem(entries.report), '/'))).toBe(
      'Ethics and governance of AI for health. World Health Organization. 2021.',
    );
    expect(markdown(listLine(cslItem(entries.chapter), '/'))).toBe(
      '[What is radiomics?](/) Juan Carlos García López, A.B. O’Neil. *Handbook of R\\&D in Imaging*, 2018.',
    );
    expect(plain(listLine(cslItem(entries.incomplete), '/'))).toContain('Yoo Jung Kim, Hyungjoon Jang, et al. Medical');
  });

  it('lets no sign of a title or address act', () => {
    expect(markdown(hostile)).toBe(
      String.raw`[\</script\>\<img src=x onerror=1\> \\input{x} {{{ 50% of A\_B \& C#D \~ \$1^2 "quoted" ${'\\`code\\`'} \*star\* \[link\](x) 🩻 שלום %00 TY - JOUR](https://example.org/a%28b%29?c="d"&e=%3Cf%3E). A \& B Smith, and Jones, {Team} and others, others, et al. *=HYPERLINK("x") \& Sons*, 2020.`,
    );
    expect(html(hostile)).toBe(
      '<a href="https://example.org/a(b)?c=&quot;d&quot;&amp;e=&lt;f&gt;">&lt;/script&gt;&lt;img src=x onerror=1&gt; \\input{x} {{{ 50% of A_B &amp; C#D ~ $1^2 &quot;quoted&quot; `code` *star* [link](x) 🩻 שלום %00 TY - JOUR</a>. A &amp; B Smith, and Jones, {Team} and others, others, et al. <i>=HYPERLINK(&quot;x&quot;) &amp; Sons</i>, 2020.',
    );
  });
});
