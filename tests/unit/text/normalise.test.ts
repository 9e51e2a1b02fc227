import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold, normalise } from '../../../src/text/normalise.ts';
import { anyText, RUNS } from './arbitrary.ts';

describe('normalise', () => {
  it.each([
    ['width, with ideographic spaces', 'ＣＴ　Ｕ－Ｎｅｔ１', 'ct u-net1'],
    ['case', 'DeepLesion İSTANBUL', 'deeplesion istanbul'],
    ['accents of Latin letters, composed or not', 'é e\u0301 Müller ñ Ångström', 'e e muller n angstrom'],
    ['letters that are no base with a mark', 'Øre Æon œdema Straße ẞ Łódź Đorđe þ', 'ore aeon oedema strasse ss lodz dorde th'],
    ['accents of Greek letters and the final sigma', 'Οδός', 'οδοσ'],
    ['ligatures, fractions, circled numbers', 'ﬁbre ½ ①', 'fibre 1⁄2 1'],
    ['every dash', 'a‐b‑c‒d–e—f−g－h', 'a-b-c-d-e-f-g-h'],
    ['quotes', '“a” „b‟ 「c」 ‘d’ e’s', '"a" "b" "c" \'d\' e\'s'],
    [
      'traditional characters of Taiwan and Hong Kong',
      '超聲 說説 裡裏 臺台 衛衞 線綫 顯影',
      '超声 说说 里里 台台 卫卫 线线 显影',
    ],
    ['compatibility ideographs and radicals', '\uF9D1⼼', '六心'],
    ['invisible characters', 'a\u200Bb\u00ADc\uFEFF 葛\u{E0100}', 'abc 葛'],
  ])('folds %s', (_, written, expected) => {
    expect(normalise(written)).toBe(expected);
  });

  it('leaves the marks that make letters of other scripts', () => {
    expect(normalise('が ﾊﾟ Йод हिन्दी 각 \u1100\u1161')).toBe('が パ йод हिन्दी 각 가');
  });

  it('is idempotent', () => {
    fc.assert(
      fc.property(anyText, (text) => normalise(normalise(text)) === normalise(text)),
      RUNS,
    );
  });
});

describe('fold', () => {
  it('knows where each unit comes from when lengths change', () => {
    expect(fold('ﬁ e\u0301𠀀ß')).toEqual({
      text: 'fi e𠀀ss',
      cased: 'fi e𠀀ss',
      start: [0, 0, 1, 2, 4, 4, 6, 6],
      end: [1, 1, 2, 4, 6, 6, 7, 7],
    });
  });

  it('maps every unit to a place in the original, in order', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { text: folded, cased, start, end } = fold(text);
        expect([cased.length, start.length, end.length]).toEqual([folded.length, folded.length, folded.length]);
        for (const [index, from] of start.entries()) {
          const to = end[index] ?? -1;
          expect(0 <= from && from < to && to <= text.length).toBe(true);
          expect(from >= (start[index - 1] ?? 0)).toBe(true);
        }
      }),
      RUNS,
    );
  });
});
