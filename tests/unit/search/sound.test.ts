import { describe, expect, it } from 'vitest';
import { romanised, soundingLike } from '../../../src/search/sound.ts';

describe('what sounds alike', () => {
  const lexicon = {
    words: [
      ['腺肿', 1],
      ['liver', 3],
      ['Lu', 1],
    ] as const,
    names: [
      ['超声', 'modality/ultrasound'],
      ['乳腺', 'anatomy/breast'],
      ['肝', 'anatomy/liver'],
      ['bruise', 'disease/bruise'],
    ] as const,
  };

  it.each([
    ['乳线', '乳腺'],
    ['ruxian', '乳腺'],
    ['chaosheng', '超声'],
    ['caoseng', '超声'],
    ['ruxianchaosheng', '乳腺超声'],
    ['乳线朝声', '乳腺超声'],
    ['汝县', undefined],
    ['线肿', '腺肿'],
    ['gan', undefined],
    ['livr', undefined],
    ['龘龘', undefined],
    ['', undefined],
  ])('%s is %s', (typed, meant) => {
    expect(soundingLike(lexicon, typed)).toBe(meant);
  });
});

it.each([
  ['田捷', '"jie tian"'],
  ['沈定刚', '"dinggang shen"'],
  ['吕绿', '"lv lv"'],
  ['田', undefined],
  ['田捷影像组学', undefined],
  ['田j', undefined],
  ['石龘', undefined],
])('the name %s is %s in Latin letters', (name, latin) => {
  expect(romanised(name)).toBe(latin);
});
