import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { VocabularyData } from '../../../src/schema/index.ts';
import { conceptMatcher, toConcepts } from '../../../src/text/index.ts';
import { anyText, RUNS } from './arbitrary.ts';

const vocabularies: Record<string, VocabularyData> = {
  modality: {
    zh: '成像方式',
    en: 'Modality',
    terms: [
      {
        id: 'ultrasound',
        zh: '超声',
        en: 'Ultrasound',
        aliases: { zh: ['B 超', '彩超'], en: ['grey-scale'] },
        abbreviations: ['US'],
      },
      { id: 'doppler', zh: '多普勒', en: 'Doppler', aliases: { zh: ['彩超'] }, broader: ['ultrasound'] },
      { id: 'elastography', zh: '弹性成像', en: 'Elastography', broader: ['ultrasound'] },
      {
        id: 'shear-wave',
        zh: '剪切波弹性成像',
        en: 'Shear wave elastography',
        abbreviations: ['SWE'],
        broader: ['elastography'],
      },
      {
        id: 'automated-breast-ultrasound',
        zh: '自动乳腺超声',
        en: 'Automated breast ultrasound',
        abbreviations: ['ABUS'],
        broader: ['ultrasound'],
      },
      { id: 'ct', zh: 'CT', en: 'CT' },
    ],
  },
  anatomy: {
    zh: '部位',
    en: 'Anatomy',
    terms: [
      { id: 'liver', zh: '肝', en: 'Liver', aliases: { zh: ['肝脏'] } },
      { id: 'heart', zh: '心脏', en: 'Heart', abbreviations: ['心'] },
      { id: 'breast', zh: '乳腺', en: 'Breast' },
    ],
  },
  disease: {
    zh: '疾病',
    en: 'Disease',
    terms: [
      { id: 'liver-fibrosis', zh: '肝纤维化', en: 'Liver fibrosis' },
      { id: 'breast-tumour', zh: '乳腺肿瘤', en: 'Breast tumour' },
      { id: 'loop', zh: '甲', en: 'Loop', broader: ['noose'] },
      { id: 'noose', zh: '乙', en: 'Noose', broader: ['loop'] },
    ],
  },
  method: {
    zh: '方法',
    en: 'Method',
    terms: [
      { id: 'u-net', zh: 'U 型网络', en: 'U-Net' },
      { id: 'cnn', zh: '卷积神经网络', en: 'Convolutional neural network', abbreviations: ['CNN'] },
    ],
  },
};

const matcher = conceptMatcher(toConcepts(vocabularies));

/** Matches as `what stands there → concepts`. */
const found = (text: string, options?: { query: boolean }) =>
  matcher.find(text, options).map(({ concepts, start, end }) => `${text.slice(start, end)} → ${concepts.join(', ')}`);

describe('toConcepts', () => {
  it('keeps of each term what a search needs, labels first', () => {
    expect(toConcepts(vocabularies).slice(0, 2)).toEqual([
      { id: 'modality/ultrasound', names: ['超声', 'Ultrasound', 'B 超', '彩超', 'grey-scale'], short: ['US'], broader: [] },
      { id: 'modality/doppler', names: ['多普勒', 'Doppler', '彩超'], short: [], broader: ['modality/ultrasound'] },
    ]);
  });

  it('makes data that survive the way to the browser as JSON', () => {
    const shipped = conceptMatcher(JSON.parse(JSON.stringify(toConcepts(vocabularies))));
    expect(shipped.find('肝脏超声')).toEqual(matcher.find('肝脏超声'));
  });
});

describe('find', () => {
  it('gives concepts, place, and whether the name stands there as the vocabulary writes it', () => {
    expect(matcher.find('Ｌiver Tumors: breast tumors, BREAST TUMOUR')).toEqual([
      { concepts: ['anatomy/liver'], start: 0, end: 5, exact: true },
      { concepts: ['disease/breast-tumour'], start: 14, end: 27, exact: false },
      { concepts: ['disease/breast-tumour'], start: 29, end: 42, exact: true },
    ]);
  });

  it('takes the longest name, from left to right', () => {
    expect(found('肝纤维化与肝脏的剪切波弹性成像')).toEqual([
      '肝纤维化 → disease/liver-fibrosis',
      '肝脏 → anatomy/liver',
      '剪切波弹性成像 → modality/shear-wave',
    ]);
    expect(found('automated breast ultrasound of the breast')).toEqual([
      'automated breast ultrasound → modality/automated-breast-ultrasound',
      'breast → anatomy/breast',
    ]);
  });

  it('does not mind number, spelling, hyphens, spaces, width or traditional characters', () => {
    expect(
      [
        'breast-tumors',
        'BreastTumour',
        'unet',
        'UNet',
        'u net',
        'Ultra-sounds',
        'gray scale',
        'Ｂ超',
        'b 超',
        '剪切波彈性成像',
      ].map((text) => found(text)[0]),
    ).toEqual([
      'breast-tumors → disease/breast-tumour',
      'BreastTumour → disease/breast-tumour',
      'unet → method/u-net',
      'UNet → method/u-net',
      'u net → method/u-net',
      'Ultra-sounds → modality/ultrasound',
      'gray scale → modality/ultrasound',
      'Ｂ超 → modality/ultrasound',
      'b 超 → modality/ultrasound',
      '剪切波彈性成像 → modality/shear-wave',
    ]);
  });

  it('does not run over punctuation, nor over a space between Chinese characters', () => {
    expect(found('breast, tumour; 乳腺、肿瘤 乳腺 肿瘤')).toEqual([
      'breast → anatomy/breast',
      '乳腺 → anatomy/breast',
      '乳腺 → anatomy/breast',
    ]);
  });

  it('gives every concept of an ambiguous name', () => {
    expect(found('彩超')).toEqual(['彩超 → modality/ultrasound, modality/doppler']);
  });

  it('takes abbreviations as whole words only', () => {
    expect(found('CNN-based, CNNs, cnn, a bus, SonoABUS, abus')).toEqual([
      'CNN → method/cnn',
      'CNNs → method/cnn',
      'cnn → method/cnn',
      'abus → modality/automated-breast-ultrasound',
    ]);
    expect(found('多中心研究；心 CT，心CT')).toEqual([
      '心 → anatomy/heart',
      'CT → modality/ct',
      '心 → anatomy/heart',
      'CT → modality/ct',
    ]);
  });

  it('takes a Chinese abbreviation glued to a name for what it is in a query, where nothing else is glued to it', () => {
    expect(found('心超声', { query: true })).toEqual(['心 → anatomy/heart', '超声 → modality/ultrasound']);
    expect(found('乳腺心超声', { query: true })).toEqual([
      '乳腺 → anatomy/breast',
      '心 → anatomy/heart',
      '超声 → modality/ultrasound',
    ]);
    expect(found('中心超声，心得，超声心', { query: true })).toEqual([
      '超声 → modality/ultrasound',
      '超声 → modality/ultrasound',
    ]);
    expect(found('心超声')).toEqual(['超声 → modality/ultrasound']);
  });

  it('takes an abbreviation that is also a word only as it is written, but in a query in any case', () => {
    expect(found('US images help us')).toEqual(['US → modality/ultrasound']);
    expect(found('breast us', { query: true })).toEqual(['breast → anatomy/breast', 'us → modality/ultrasound']);
  });

  it('finds nothing in words of other topics', () => {
    expect(found('weather forecast, 股票预测, deliver, 中心')).toEqual([]);
  });

  it('never throws, and gives places in order that do not overlap', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        let last = 0;
        for (const { start, end } of matcher.find(text)) {
          expect(last <= start && start < end && end <= text.length).toBe(true);
          last = end;
        }
      }),
      RUNS,
    );
  });
});

describe('broader', () => {
  it('names everything above, the nearest first', () => {
    expect(matcher.broader('modality/shear-wave')).toEqual(['modality/elastography', 'modality/ultrasound']);
  });

  it('ends in a circle and knows nothing above an unknown concept', () => {
    expect([matcher.broader('disease/loop'), matcher.broader('disease/unknown')]).toEqual([['disease/noose'], []]);
  });
});
