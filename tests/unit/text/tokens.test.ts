import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runs, tokens } from '../../../src/text/tokens.ts';
import { anyText, RUNS } from './arbitrary.ts';

/** Tokens as `text`, or `text/stem` where the stem differs. */
const words = (text: string) =>
  tokens(text).map((token) => (token.stem === token.text ? token.text : `${token.text}/${token.stem}`));

describe('tokens', () => {
  it('carry text, stem, kind and place', () => {
    expect(tokens('ＣＴ图像 of Tumours, 0.95')).toEqual([
      { text: 'ct', stem: 'ct', kind: 'latin', start: 0, end: 2 },
      { text: '图', stem: '图', kind: 'han', start: 2, end: 3 },
      { text: '图像', stem: '图像', kind: 'han', start: 2, end: 4 },
      { text: '像', stem: '像', kind: 'han', start: 3, end: 4 },
      { text: 'of', stem: 'of', kind: 'latin', start: 5, end: 7 },
      { text: 'tumours', stem: 'tumor', kind: 'latin', start: 8, end: 15 },
      { text: '0.95', stem: '0.95', kind: 'number', start: 17, end: 21 },
    ]);
  });

  it.each([
    ['a hyphenated word, with its parts', 'B-mode', ['b', 'bmode', 'mode']],
    ['a longer one', 'state-of-the-art', ['state', 'stateoftheart', 'of', 'the', 'art']],
    ['U-Net and UNet alike', 'U-Net UNet', ['u', 'unet', 'net', 'u', 'unet', 'net']],
    ['camelCase', 'DeepLesion ResNet50', ['deep', 'deeplesion', 'lesion', 'res', 'resnet50', 'net50']],
    ['abbreviations and their plural as they are', 'MRIs YOLOv3 T2W 3D', ['mris/mri', 'yolov3', 't2w', '3d']],
    ['letters and numbers with a hyphen', 'COVID-19', ['covid', 'covid19', '19']],
    ['a span of years as two numbers', '2010-2019', ['2010', '2019']],
    ['a possessive', 'Crohn’s', ['crohn', 'crohns/crohn', 's']],
    ['Chinese characters and their pairs', '超聲圖', ['超', '超声', '声', '声图', '图']],
    ['Chinese beside Latin', 'X线、B超', ['x', '线', 'b', '超']],
    ['Chinese divided by a space', '肝 癌', ['肝', '癌']],
    ['characters beyond the basic plane', '𠀀癌', ['𠀀', '𠀀癌', '癌']],
    ['other alphabets', 'УЗИ печени α', ['узи', 'печени', 'α']],
    ['nothing where there is nothing', ' —— …!', []],
  ])('are, for %s', (_, text, expected) => {
    expect(words(text)).toEqual(expected);
  });

  it('lie in the original text, in order, one for each atom at least', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const found = tokens(text);
        for (const [index, { text: word, stem, start, end }] of found.entries()) {
          expect(word.length * stem.length).toBeGreaterThan(0);
          expect(0 <= start && start < end && end <= text.length).toBe(true);
          expect(start >= (found[index - 1]?.start ?? 0)).toBe(true);
        }
      }),
      RUNS,
    );
  });

  it('are found in a word of any length', () => {
    expect(tokens('a-'.repeat(200_000)).length).toBe(200_001);
    expect(tokens('i'.repeat(200_000)).length).toBe(1);
  });
});

describe('runs', () => {
  it('are the written words with their parts', () => {
    expect(runs('U-Net用于 CT图像, 2010-2019').map((run) => run.map(({ text }) => text).join('|'))).toEqual([
      'u|net',
      '用|于',
      'ct',
      '图|像',
      '2010',
      '2019',
    ]);
  });
});
