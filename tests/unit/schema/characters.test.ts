import { describe, expect, test } from 'vitest';
import { refusedCharacter } from '../../../src/schema/characters.ts';

describe('refused', () => {
  test.each([
    ['NUL', '\0', 'U+0000'],
    ['an escape of a terminal', '\u001B[31m', 'U+001B'],
    ['a control character of the second kind', '\u0085', 'U+0085'],
    ['a bidirectional override', '\u202E', 'U+202E'],
    ['a bidirectional isolate', '\u2066', 'U+2066'],
    ['an Arabic letter mark', '\u061C', 'U+061C'],
    ['a zero-width space', '\u200B', 'U+200B'],
    ['a word joiner', '\u2060', 'U+2060'],
    ['a byte order mark inside', '\uFEFF', 'U+FEFF'],
    ['a tag character', '\u{E0041}', 'U+E0041'],
    ['a filler that looks like nothing', '\u3164', 'U+3164'],
    ['a line separator', '\u2028', 'U+2028'],
    ['a replacement character', '\uFFFD', 'U+FFFD'],
    ['an object replacement character', '\uFFFC', 'U+FFFC'],
    ['a noncharacter', '\uFDD0', 'U+FDD0'],
    ['half a character', '\uD83D', 'U+D83D'],
    ['five accents on one letter', '\u0301\u0302\u0303\u0304\u0305', 'U+0301'],
    ['nine signs on one letter', '\u103B\u103E\u102D\u102F\u1037\u1038\u1032\u1036\u1039', 'U+103B'],
  ])('%s', (_, character, name) => {
    expect(refusedCharacter(`ab${character}`)).toEqual({ index: 2, character: name });
  });
});

describe('allowed', () => {
  test.each([
    ['a tab and a line break', 'a\tb\nc'],
    ['joiners', 'نمی\u200Cخواهم क्\u200Dष'],
    ['marks from right to left', 'אבג (A)\u200F \u200Eb'],
    ['an emoji of several', '👩‍👩‍👧‍👦 ❤️'],
    ['a Han character with its variant', '葛\u{E0100}城'],
    ['Han characters of extension B', '𠮷野家 𠀀'],
    ['letters with their accents apart', 'Nguye\u0302\u0303n Tha\u0323ch'],
    ['Burmese with five signs on a letter', 'လျှို့ဝှက်'],
    ['Tibetan', 'ཧཱུྃ་ སྒྲུབ'],
    ['Thai, Devanagari, Hebrew with points', 'น้ำ ज्ञानेश्वर שִׁ֑'],
    ['a soft hyphen', 'Donau\u00ADdampf'],
    ['mathematics', '∑ₙ ≤ ∫ 𝔸ℝ²'],
  ])('%s', (_, text) => {
    expect(refusedCharacter(text)).toBeUndefined();
  });
});
