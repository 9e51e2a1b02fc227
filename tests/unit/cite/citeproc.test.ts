/**
 * Our formatters beside citeproc-js with the published styles. Every difference is listed here with its reason and both
 * texts; anything else that differs fails.
 */
import { describe, expect, it } from 'vitest';
import { apa, cslItem, gbt7714, plain, type CslItem } from '../../../src/cite/index.ts';
import { citeproc } from './citeproc.ts';
import { all } from './entries.ts';

const ONLINE = new Set<CslItem['type']>(['article', 'dataset', 'webpage']);

interface Difference {
  why: string;
  ours: string;
  citeproc: string;
}

/** Parts of the two texts that differ; the rest of each text must be the same. */
function differ(ours: string, theirs: string, difference: Difference | undefined): void {
  if (!difference) return expect(ours).toBe(theirs);
  const [before, after] = ours.split(difference.ours);
  expect(`${before}${difference.citeproc}${after}`).toBe(theirs);
  expect(ours).not.toBe(theirs);
}

describe('GB/T 7714-2015 beside the published style', () => {
  /**
   * The style adds /OL, the address and the DOI to whatever has them; ours keeps /OL for what exists online only, since it
   * obliges to a date of reading, and does not repeat a DOI that the address contains (8.7). So items are compared as
   * printed, or without the DOI where they are online.
   */
  const comparable = ({ DOI: _, URL, ...item }: CslItem): CslItem => (ONLINE.has(item.type) && URL ? { ...item, URL } : item);

  const DIFFERENCES: Record<string, Difference> = {
    'who-2021-ethics': {
      why: '8.1.4: organisations are written as they are; the style has no rule for them',
      ours: 'World Health Organization. Ethics',
      citeproc: 'WORLD HEALTH ORGANIZATION. Ethics',
    },
    'kim-2021-paip-2019': {
      why: 'CSL cannot say that a list of authors is incomplete',
      ours: 'JANG H, et al.',
      citeproc: 'JANG H.',
    },
    'hostile-2020': {
      why: 'citeproc keeps a sign that is no letter, writes a group in capitals and turns straight quotes',
      ours: 'SMITH, AND JONES A B, {Team} and others, OTHERS, et al. </script><img src=x onerror=1> \\input{x} {{{ 50% of A_B & C#D ~ $1^2 "quoted" `code` *star* [link](x) 🩻 שלום %00 TY - JOUR[J]. =HYPERLINK("x")',
      citeproc:
        'SMITH, AND JONES A & B, {TEAM} AND OTHERS, OTHERS, et al. </script><img src=x onerror=1> \\input{x} {{{ 50% of A_B & C#D ~ $1^2 “quoted” `code` *star* [link](x) 🩻 שלום %00 TY - JOUR[J]. =HYPERLINK(“x”)',
    },
  };

  const style = 'china-national-standard-gb-t-7714-2015-numeric';
  const chinese = citeproc(style, 'zh-CN');
  const english = citeproc(style, 'en-US');

  it.each(all.map((one) => [one.id, comparable(cslItem(one))] as const))('%s', (id, item) => {
    const theirs = (item.language === 'zh' ? chinese : english)(item).replace(/^\[1\] /, '');
    differ(plain(gbt7714(item)), theirs, DIFFERENCES[id]);
  });

  it('differs in the volume of a Chinese book, which the locale of citeproc labels in the wrong order', () => {
    const volume: CslItem = { id: 'v', type: 'book', title: '超声诊断学', volume: '2', language: 'zh' };
    expect([plain(gbt7714(volume)), chinese(volume)]).toEqual(['超声诊断学: 第 2 卷[M].', '[1] 超声诊断学: 卷 2[M].']);
  });
});

describe('APA 7 beside the published style', () => {
  /** Compared without our romanised names and translated titles, for which CSL has no place, and without copies of print. */
  const comparable = ({ custom, URL, ...item }: CslItem): CslItem => {
    const { 'author-latin': _, 'title-translation': __, ...rest } = custom ?? {};
    return { ...item, ...(URL && ONLINE.has(item.type) && { URL }), custom: rest };
  };

  const DIFFERENCES: Record<string, Difference> = {
    'zhou-2021-biliary-atresia': {
      why: '10.1: an article number is called so; CSL-JSON keeps it in `page`, which the style takes for pages',
      ours: 'Article 1259',
      citeproc: '1259',
    },
    'kim-2021-paip-2019': {
      why: 'CSL cannot say that a list of authors is incomplete; article number as above',
      ours: 'Kim, Y. J., Jang, H., et al. (2021). PAIP 2019: Liver cancer segmentation challenge. Medical Image Analysis, 67, Article 101854.',
      citeproc:
        'Kim, Y. J., & Jang, H. (2021). PAIP 2019: Liver cancer segmentation challenge. Medical Image Analysis, 67, 101854.',
    },
    'zhao-2019-liver-fibrosis': {
      why: 'the words of APA are English; 10.6: the institution stands in the brackets',
      ours: '[Master’s thesis, 深圳大学].',
      citeproc: '[硕士学位论文]. 深圳大学.',
    },
    'berg-2016-echo': {
      why: '10.6: the institution stands in the brackets',
      ours: '[Doctoral dissertation, Department of Computer Science and Engineering, University of Oslo].',
      citeproc: '[Doctoral dissertation]. Department of Computer Science and Engineering, University of Oslo.',
    },
    'cao-2017-breast-tumor': {
      why: '10.5: a paper in proceedings that are a book is a chapter of it; the style takes proceedings without editors for a journal',
      ours: 'In Patch-based Techniques in Medical Imaging (Patch-MI 2017) (pp. 121–128). Springer International Publishing AG.',
      citeproc: 'Patch-Based Techniques in Medical Imaging (Patch-MI 2017), 121–128.',
    },
    'who-2021-ethics': {
      why: '9.29: a publisher that is the author is not repeated',
      ours: 'AI for health.',
      citeproc: 'AI for health. World Health Organization.',
    },
    'busi-2020': {
      why: '10.9 has "[Data set]"; citeproc drops the comma of a Latin name in a Chinese item',
      ours: 'Al-Dhabyani, W. (2020). BUSI：乳腺超声图像数据集 [Data set].',
      citeproc: 'Al-Dhabyani W. (2020). BUSI：乳腺超声图像数据集 [Dataset].',
    },
    'lidc-idri': {
      why: '10.9 has "[Data set]"; 9.12: the title moves to the place of the author, and its brackets belong to it',
      ours: '肺部图像数据库联盟 [Data set]. (n.d.).',
      citeproc: '肺部图像数据库联盟. (n.d.). [Dataset].',
    },
    'hostile-2020': {
      why: 'citeproc keeps a sign that is no letter and turns straight quotes',
      ours: 'Smith, and Jones, A. B., {Team} and others, others, & de la Cruz, M. J. (2020). </script><img src=x onerror=1> \\input{x} {{{ 50% of A_B & C#D ~ $1^2 "quoted" `code` *star* [link](x) 🩻 שלום %00 TY - JOUR. =HYPERLINK("x")',
      citeproc:
        'Smith, and Jones, A. & B., {Team} and others, others, & de la Cruz, M. J. (2020). </script><img src=x onerror=1> \\input{x} {{{ 50% of A_B & C#D ~ $1^2 “quoted” `code` *star* [link](x) 🩻 שלום %00 TY - JOUR. =HYPERLINK(“x”)',
    },
  };

  const style = citeproc('apa', 'en-US');

  it.each(all.map((one) => [one.id, comparable(cslItem(one))] as const))('%s', (id, item) => {
    differ(plain(apa(item)), style(item), DIFFERENCES[id]);
  });
});
