import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { generate } from '../../../src/text/readings.generate.ts';
import { readingOf } from '../../../src/text/readings.ts';

describe('the readings of Chinese characters', () => {
  it('are what the generator writes', () => {
    expect(readFileSync(new URL('../../../src/text/readings.ts', import.meta.url), 'utf8')).toBe(generate());
  });

  it('are known for the words of the field and the usual names', () => {
    expect(['甲状腺', '弹性成像', '乳腺癌', '沈吕欧阳'].map((word) => readingOf(word)?.join(' '))).toEqual([
      'jia zhuang xian',
      'tan xing cheng xiang',
      'ru xian ai',
      'shen lv ou yang',
    ]);
  });

  it('are unknown for what is no everyday character', () => {
    expect(['龘', '甲a', 'CT'].map(readingOf)).toEqual([undefined, undefined, undefined]);
  });
});
