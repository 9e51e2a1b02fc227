import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { generate } from '../../../src/text/simplified.generate.ts';
import { SIMPLIFIED } from '../../../src/text/simplified.ts';

describe('the table of simplified characters', () => {
  it('is what the generator writes', () => {
    expect(readFileSync(new URL('../../../src/text/simplified-table.ts', import.meta.url), 'utf8')).toBe(generate());
  });

  it('knows the traditional characters of the field, in the forms of Taiwan and Hong Kong', () => {
    const traditional = [...'聲學習機醫腦圖層斷電臟腎腺體結節轉導網絡經網路脈顱關節癥腫說説線綫衛衞裡裏臺'];
    expect(traditional.map((character) => SIMPLIFIED.get(character) ?? character).join('')).toBe(
      '声学习机医脑图层断电脏肾腺体结节转导网络经网路脉颅关节症肿说说线线卫卫里里台',
    );
  });

  it('leads in one step to a character that stays as it is', () => {
    expect(
      [...SIMPLIFIED].filter(([from, to]) => SIMPLIFIED.has(to) || from === to || from.length !== 1 || to.length !== 1),
    ).toEqual([]);
  });
});
