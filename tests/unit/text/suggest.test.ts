import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editDistance, suggest } from '../../../src/text/suggest.ts';
import { anyText, anyWord, RUNS } from './arbitrary.ts';

const INDEX = new Map([
  ['ultrasound', 30],
  ['liver', 20],
  ['breast', 12],
  ['breath', 1],
  ['segmentation', 9],
  ['elastography', 4],
  ['image', 40],
  ['images', 8],
  ['cnn', 5],
  ['fibrosis', 3],
  ['cardiac', 6],
  ['甲状腺', 6],
  ['肝硬化', 3],
  ['支持向量机', 2],
]);

describe('suggest', () => {
  it.each([
    ['a letter missing', 'ultrasoud', 'ultrasound'],
    ['neighbours swapped in a long word', 'utlrasound', 'ultrasound'],
    ['a letter too many', 'segmenttation', 'segmentation'],
    ['two wrong letters of a long word', 'elastografy', 'elastography'],
    ['neighbours swapped', 'lvier', 'liver'],
    ['a letter that moved', 'fribosis', 'fibrosis'],
    ['the two first letters swapped', 'ilver', 'liver'],
    ['several near words by the most frequent', 'imagee', 'image'],
    ['a wrong character in a Chinese word', '甲状线', '甲状腺'],
    ['a missing character', '支持向机', '支持向量机'],
  ])('corrects %s', (_, typed, expected) => {
    expect(suggest(typed, INDEX)).toBe(expected);
  });

  it.each([
    ['words of three letters or less', 'cnm'],
    ['another short word that begins differently', 'river'],
    ['another organ', '骨硬化'],
    ['two wrong letters of a word that is not long', 'cardigan'],
    ['Chinese words of two characters', '甲壮'],
    ['words of foreign topics', 'weather'],
    ['words that are there', 'liver'],
    ['nothing', ''],
  ])('leaves alone %s', (_, typed) => {
    expect(suggest(typed, INDEX)).toBeUndefined();
  });

  it.each([
    [
      'the nearest',
      'annotated',
      [
        ['annototod', 9],
        ['annotater', 1],
      ],
      'annotater',
    ],
    [
      'the more frequent',
      'imagee',
      [
        ['image', 1],
        ['images', 9],
      ],
      'images',
    ],
    [
      'the first',
      'imagee',
      [
        ['images', 5],
        ['image', 5],
      ],
      'image',
    ],
  ] as const)('of several takes %s', (_, typed, index, expected) => {
    expect(suggest(typed, index)).toBe(expected);
  });

  it('gives one of the words or none, for any text', () => {
    const candidates = fc.array(fc.tuple(anyText, fc.nat()));
    fc.assert(
      fc.property(anyText, candidates, (word, index) => [undefined, ...index.map(([one]) => one)].includes(suggest(word, index))),
      RUNS,
    );
  });
});

describe('editDistance', () => {
  it.each([
    ['', 'abc', 3],
    ['liver', 'liver', 0],
    ['liver', 'lvier', 1],
    ['liver', 'livers', 1],
    ['tumour', 'tumor', 1],
    ['ca', 'abc', 3],
    ['abcd', 'badc', 2],
  ])('of %j and %j is %i', (a, b, expected) => {
    expect(editDistance(a, b, 3)).toBe(expected);
  });

  it('is symmetric and stops one beyond the limit', () => {
    fc.assert(
      fc.property(anyWord, anyWord, fc.integer({ min: 0, max: 3 }), (a, b, limit) => {
        const distance = editDistance(a, b, limit);
        expect(distance).toBe(editDistance(b, a, limit));
        expect(distance).toBe(Math.min(editDistance(a, b, 20), limit + 1));
      }),
      RUNS,
    );
  });
});
