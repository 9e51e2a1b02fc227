import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildLexicon } from '../../../src/search/complete.ts';
import { fieldSet, inText } from '../../../src/search/fields.ts';
import { code, conceptMatcher, stem } from '../../../src/text/index.ts';
import { search } from '../../../src/search/engine.ts';
import { anyText } from '../text/arbitrary.ts';
import { ask, catalog, engine, idsFor, lookedUp } from './small.ts';

describe('a search', () => {
  it.each([
    ['liver fibrosis', ['fibrosis-2019']],
    ['肝纤维化', ['fibrosis-2019']],
    ['hepatic fibroses', ['fibrosis-2019']],
    ['肝纖維化', ['fibrosis-2019']],
    ['ｌｉｖｅｒ　fibrosis', ['fibrosis-2019']],
    ['甲状腺', ['thyroid-2019']],
    ['SVM', ['thyroid-2019', 'tumour-2012'].toReversed()],
  ])('understands %s by any name, script and width', async (query, ids) => {
    expect(await idsFor(query)).toEqual(ids);
  });

  it('finds entries with a narrower topic, after those with the topic itself', async () => {
    expect(await idsFor('sonography')).toEqual(['fibrosis-2019', 'thyroid-2019', 'elasto-2021']);
    expect(await idsFor('elastography')).toEqual(['elasto-2021']);
  });

  it('wants every word, and of two entries puts the one first that has them in its title', async () => {
    expect(await idsFor('liver ultrasound')).toEqual(['fibrosis-2019', 'elasto-2021']);
    expect(await ask('thyroid CT')).toMatchObject({ ids: ['thyroid-2019'], match: 'partial' });
  });

  it.each([
    ['赵万明'],
    ['趙萬明'],
    ['zhao wanming'],
    ['Wanming Zhao'],
    ['wan ming zhao'],
    ['wan-ming zhao'],
    ['zhaowanming'],
    ['wanmingzhao'],
    ['author:zhao'],
    ['作者：赵万明'],
  ])('knows the author %s in any spelling and order', async (query) => {
    expect(await idsFor(query)).toEqual(['fibrosis-2019']);
  });

  it('does not mind missing accents', async () => {
    expect(await idsFor('anna muller')).toEqual(['elasto-2021']);
  });

  it.each([
    ['10.1148/radiol.2019181343', ['thyroid-2019']],
    ['https://doi.org/10.1148/RADIOL.2019181343', ['thyroid-2019']],
    ['doi: 10.1148/radiol.2019181343', ['thyroid-2019']],
    ['DOI 10.1148/radiol.2019181343', ['thyroid-2019']],
    ['https://doi.org/10.1148%2Fradiol.2019181343', ['thyroid-2019']],
    ['https://doi.org/10.1148/radiol.2019181343?x=1', ['thyroid-2019']],
    ['https://pubs.rsna.org/doi/10.1148/radiol.2019181343', ['thyroid-2019']],
    ['PMID: 31112088', ['thyroid-2019']],
    ['PMID 31112088', ['thyroid-2019']],
    ['pmid:31112088', ['thyroid-2019']],
    ['31112088', ['thyroid-2019']],
    ['https://pubmed.ncbi.nlm.nih.gov/31112088/', ['thyroid-2019']],
    ['Buda 2019 10.1148/radiol.2019181343', ['thyroid-2019']],
    ['Buda M. Management of nodules. Radiology 2019;292:695-701. doi:10.1148/radiol.2019181343.', ['thyroid-2019']],
    ['Buda 2019 10.9999/none', []],
    ['issn:0033-8419', ['thyroid-2019']],
    ['ISSN 0033-8419', ['thyroid-2019']],
    ['author: Buda', ['thyroid-2019']],
    ['constructor:liver', []],
    ['10.1148/radiol', []],
    ['venue:gut', ['elasto-2021']],
    ['title:gut', []],
    ['lesions research', ['tumour-2012']],
    ['research on lesions', ['lesions', 'deeplesion', 'tumour-2012']],
    ['type:thesis', ['fibrosis-2019']],
    ['类型：数据集', ['deeplesion', 'lesions']],
    ['liver -type:thesis', ['elasto-2021', 'tumour-2012']],
    ['ultrasound -year:2019', ['elasto-2021']],
    ['深圳大学', ['fibrosis-2019']],
    ['Shenzhen University', ['fibrosis-2019']],
    ['ti-rads', ['thyroid-2019']],
    ['tirads', ['thyroid-2019']],
  ])('finds %s in its field', async (query, ids) => {
    expect(await idsFor(query)).toEqual(ids);
  });

  it('takes a compound name for what it is, not for its parts', async () => {
    expect(await idsFor('DeepLesion')).toEqual(['deeplesion', 'lesions']);
  });

  it('knows a journal of common words by the whole of its name, with a year beside it as well', async () => {
    expect(await idsFor('医学影像方法')).toEqual(['thyroid-2019']);
    expect(await idsFor('医学影像方法 2019')).toEqual(['thyroid-2019']);
    expect(await idsFor('影像方法 2019')).toEqual(['fibrosis-2019', 'thyroid-2019'].toReversed());
  });

  it('leaves out what a minus stands before', async () => {
    expect(await idsFor('ultrasound -thyroid')).toEqual(['fibrosis-2019', 'elasto-2021']);
    expect(await idsFor('liver -"support vector machine" -elastography')).toEqual(['fibrosis-2019']);
  });

  it('finds a phrase only where its words stand together, in that order', async () => {
    expect(await idsFor('"liver fibrosis in ultrasound"')).toEqual(['fibrosis-2019']);
    expect(await idsFor('"fibrosis of the liver"')).toEqual([]);
    expect(await idsFor('“纤维化的深度”')).toEqual(['fibrosis-2019']);
  });

  it('looks into summaries only where titles and topics give nothing, and says so', async () => {
    expect(await ask('needle')).toEqual({
      ids: ['elasto-2021'],
      match: 'full',
      corrected: undefined,
      onlyMentioned: true,
      unknown: [],
    });
    expect(await ask('穿刺活检')).toMatchObject({ ids: ['elasto-2021'], onlyMentioned: true });
    expect(await ask('会穿刺吗')).toMatchObject({ ids: ['elasto-2021'], onlyMentioned: true });
    lookedUp.length = 0;
    await idsFor('liver');
    expect(lookedUp.filter((code) => /^[xyz]/.test(code))).toEqual([]);
  });

  it.each([
    ['thyriod nodules', 'thyroid nodules', ['thyroid-2019']],
    ['elastografy', 'elastography', ['elasto-2021']],
    ['支持向量积', '支持向量机', ['tumour-2012', 'thyroid-2019']],
    ['肝纤维花', '肝纤维化', ['fibrosis-2019']],
    ['甲把腺', '甲状腺', ['thyroid-2019']],
    ['budamateusz', 'buda mateusz', ['thyroid-2019']],
  ])('puts %s right', async (query, corrected, ids) => {
    expect(await ask(query)).toMatchObject({ corrected, ids, match: 'full' });
    expect(await ask(query, { literal: true })).toMatchObject({ corrected: undefined });
  });

  it('does not look for a mistyped query as a name', async () => {
    lookedUp.length = 0;
    await idsFor('thyriod nodules');
    expect(lookedUp.filter((one) => one.startsWith('n'))).toEqual([code('name', 'thyroidnodules')]);
  });

  it('looks into summaries for the mistyped word alone before it puts it right', async () => {
    lookedUp.length = 0;
    await idsFor('thyriod nodules');
    expect(new Set(lookedUp.filter((one) => /^[xyz]/.test(one)))).toEqual(new Set([inText(code('word', stem('thyriod')))]));
  });

  it.each([
    ['thyr', ['thyroid-2019']],
    ['liver fib', ['fibrosis-2019']],
    ['肝纤', ['fibrosis-2019']],
    ['SV', ['tumour-2012', 'thyroid-2019']],
    ['mate', ['thyroid-2019']],
    ['buda mat', ['thyroid-2019']],
    ['thyriod nodul', ['thyroid-2019']],
    ['肝纤维化会超', ['fibrosis-2019']],
    ['作者:赵', ['fibrosis-2019']],
    ['author:lead', []],
    ['title:赵', []],
    ['liver biops', ['elasto-2021']],
    ['liver bi', ['elasto-2021']],
    ['thyroid Radiology Buda elephants mat', ['thyroid-2019']],
    ['bio', []],
    ['biop', ['thyroid-2019', 'elasto-2021'].toReversed()],
  ])('completes the half-typed %s', async (query, ids) => {
    expect(await idsFor(query)).toEqual(ids);
  });

  /** Rows of a search in an index that holds just these codes, each in a field of some rows. */
  const rowsFor = async (query: string, codes: Record<string, Record<number, string>>, names: readonly string[]) => {
    const concepts = names.map((name) => ({ id: `topic/${name}`, names: [name], short: [], broader: [] }));
    const { results } = await search(
      {
        ...engine,
        matcher: conceptMatcher(concepts),
        lexicon: () => Promise.resolve(buildLexicon([['beta', 1]], concepts)),
        index: {
          entries: 10,
          find: (one) =>
            Promise.resolve(new Map(Object.entries(codes[one] ?? {}).map(([row, field]) => [Number(row), fieldSet([field])]))),
        },
      },
      query,
    );
    return results.map(({ row }) => row);
  };

  it('puts what was typed before what was completed', async () => {
    const codes = {
      [code('word', stem('alpha'))]: { 0: 'source', 1: 'titles' },
      [code('word', stem('beta'))]: { 0: 'titles', 1: 'source' },
    };
    expect(await rowsFor('alpha bet', codes, [])).toEqual([1, 0]);
    expect(await rowsFor('alpha beta', codes, [])).toEqual([0, 1]);
  });

  it('takes a year for that of the publication first of all', async () => {
    const codes = {
      [code('word', '2019')]: { 0: 'titles', 1: 'source' },
      [code('word', stem('alpha'))]: { 0: 'titles', 1: 'titles' },
    };
    expect(await rowsFor('alpha 2019', codes, [])).toEqual([1, 0]);
  });

  it('knows the short name of a journal beside a year and a topic', async () => {
    const codes = {
      [code('word', stem('beta'))]: { 0: 'source', 1: 'titles' },
      [code('word', stem('gamma'))]: { 0: 'source', 1: 'titles' },
      [code('word', '2019')]: { 0: 'source', 1: 'source' },
      [code('concept', 'topic/ecg')]: { 0: 'titles', 1: 'titles' },
    };
    expect(await rowsFor('bet gamma 2019 ECG', codes, ['ecg'])).toEqual([0]);
  });

  it('takes the end of a known name for no beginning of another', async () => {
    const names = ['糖尿病', '视网膜', '糖尿病视网膜病变', '病变检测'];
    const codes = Object.fromEntries(
      ['糖尿病', '视网膜', '病变检测'].map((name) => [code('concept', `topic/${name}`), { 0: 'titles' }]),
    );
    expect(await rowsFor('糖尿病视网膜病变', codes, names)).toEqual([]);
    expect(await rowsFor('糖尿病视网膜病变', codes, names.toSpliced(2, 1))).toEqual([0]);
  });

  it('takes several words of pinyin for what they say together, though one of them is a known word by itself', async () => {
    const names = ['直肠癌', '影像组学', 'ai'];
    const codes = Object.fromEntries(names.map((name, row) => [code('concept', `topic/${name}`), { [row >> 1]: 'titles' }]));
    expect(await rowsFor('zhichang ai yingxiang zuxue', codes, names)).toEqual([0]);
    expect(await rowsFor('zhichang ai yingxiang zuxue xyz', codes, names)).toEqual([]);
  });

  it('does not complete a word that a space follows', async () => {
    expect(await idsFor('thyr ')).toEqual([]);
  });

  it.each([
    ['which papers use deep learning for the liver?', ['fibrosis-2019']],
    ['showing the liver on elastography', ['elasto-2021']],
    ['有没有用深度学习评估肝纤维化的论文', ['fibrosis-2019']],
    ['what can ultrasound tell us about the thyroid', ['thyroid-2019']],
    ['肝纤维化要不要用超声', ['fibrosis-2019']],
    ['where can I download CT data', ['deeplesion', 'lesions']],
    ['CT 数据下载', ['deeplesion', 'lesions']],
    ['CT数据', ['deeplesion', 'lesions']],
  ])('answers %s', async (query, ids) => {
    expect(await idsFor(query)).toEqual(ids);
  });

  it('shows what has most of it, labelled, where nothing has all', async () => {
    expect(await ask('thyroid Radiology Buda elephants')).toEqual({
      ids: ['thyroid-2019'],
      match: 'partial',
      corrected: undefined,
      onlyMentioned: false,
      unknown: ['elephants'],
    });
  });

  it('shows what lacks one thing of three, though that is the rarest, but not what lacks one of two', async () => {
    expect(await ask('liver ultrasound elephants')).toMatchObject({ ids: ['fibrosis-2019', 'elasto-2021'], match: 'partial' });
    expect(await idsFor('liver elephants')).toEqual([]);
  });

  it('takes half of a title for this one entry, and fewer words for what they say', async () => {
    const titlesOf = (row: number) => Promise.resolve(row === 0 ? ['What is the use of liver ultrasound? A review'] : ['Liver']);
    const idsOf = async (text: string) =>
      (await search({ ...engine, titlesOf }, text)).results.map(({ row }) => catalog.entries[row]!.id);
    expect(catalog.entries[0]!.id).toBe('elasto-2021');
    expect(await idsOf('the use of liver ultrasound')).toEqual(['fibrosis-2019', 'elasto-2021']);
    expect(await idsOf('is the use of liver ultrasound')).toEqual(['elasto-2021']);
    expect(await idsOf('What is the use of ultra')).toEqual(['elasto-2021']);
    expect(await idsOf('the use of ultrasound is liver')).toEqual(['fibrosis-2019', 'elasto-2021']);
  });

  it.each([
    ['asdfghjkl'],
    ['股票预测'],
    ['机器翻译'],
    ['deep learning for stock prices'],
    ['Mateusz Hinton'],
    ['how do I cook liver'],
    ['the'],
    ['!!!'],
    ['10.9999/none'],
    [''],
  ])('finds nothing for %j', async (query) => {
    expect(await idsFor(query)).toEqual([]);
  });

  it.each([
    ['钞声', '超声', ['fibrosis-2019', 'thyroid-2019', 'elasto-2021']],
    ['甲壮线超声', '甲状腺超声', ['thyroid-2019']],
    ['jiazhuangxian', '甲状腺', ['thyroid-2019']],
    ['jia zhuang xian chao sheng', '甲状腺超声', ['thyroid-2019']],
    ['jiazuangxianchaosheng', '甲状腺超声', ['thyroid-2019']],
    ['jia zhuang xian chao sheng', '甲状腺超声', ['thyroid-2019']],
    ['照婉明', '赵万明', ['fibrosis-2019']],
    ['照婉明 thyroid', undefined, []],
  ])('takes %s for what it sounds like', async (query, corrected, ids) => {
    expect(await ask(query)).toMatchObject({ corrected, ids });
  });

  it('reads words that nobody has as beginnings of longer ones', async () => {
    expect(await idsFor('thyr nod ultras')).toEqual(['thyroid-2019']);
    expect(await idsFor('les res')).toEqual(['tumour-2012']);
    expect(await idsFor('les res -svm')).toEqual([]);
    expect(await idsFor('title:les title:res')).toEqual([]);
  });

  it('does not ask for the beginning of a year or of a common word', async () => {
    expect(await idsFor('thyroid 201')).toEqual(['thyroid-2019']);
    expect(await idsFor('thyroid websi')).toEqual(['thyroid-2019']);
    expect(await idsFor('thyroid websi ')).toEqual([]);
    expect(await idsFor('liver thes')).toEqual(['fibrosis-2019']);
  });

  it('does not mind initials beside a name', async () => {
    expect(await idsFor('Buda MX')).toEqual(['thyroid-2019']);
    expect(await idsFor('MX liver')).toEqual([]);
  });

  it('puts a slip right for a word of summaries alone only where it is a term', async () => {
    expect(await ask('biopsie needel')).toMatchObject({ ids: [], corrected: undefined });
  });

  it('gives an answer to any text', async () => {
    await fc.assert(
      fc.asyncProperty(anyText, async (text) => {
        const { results } = await search(engine, text);
        expect(new Set(results.map(({ row }) => row)).size).toBe(results.length);
      }),
      { numRuns: 500 },
    );
  });
});
