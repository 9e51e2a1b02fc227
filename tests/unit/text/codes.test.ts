import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCorpus } from '../../../src/corpus/read.ts';
import { code, toConcepts, tokens } from '../../../src/text/index.ts';
import { LIBRARY } from '../../site/build.ts';
import { anyText, RUNS } from './arbitrary.ts';

describe('code', () => {
  it('never changes, since published indexes hold it', () => {
    expect([
      code('concept', 'anatomy/liver'),
      code('han', '超声'),
      code('word', 'tumor'),
      code('name', 'li'),
      code('word', ''),
    ]).toEqual(['cw77co', 'hns9zn', 'wt5m93', 'nvg117', 'wiic5n']);
  });

  it('has one shape: the letter of its kind, five letters or digits; so that none is a prefix of another', () => {
    const kinds = fc.constantFrom('concept', 'han', 'word', 'name');
    fc.assert(
      fc.property(kinds, anyText, (kind, text) => /^[chwn][0-9a-z]{5}$/.test(code(kind, text))),
      RUNS,
    );
  });

  it('is another for each concept, word and pair of characters of the vocabularies', () => {
    const concepts = toConcepts(readCorpus(LIBRARY).vocabularies);
    const named = concepts.flatMap(({ names, short }) => [...names, ...short]).flatMap(tokens);
    const values = new Set([
      ...concepts.map(({ id }) => `concept ${id}`),
      ...named.map(({ kind, stem }) => `${kind === 'han' ? 'han' : 'word'} ${stem}`),
    ]);
    const codes = new Set(
      [...values].map((value) => code(value.split(' ')[0] as 'concept' | 'han' | 'word', value.split(' ')[1] ?? '')),
    );
    expect(values.size).toBeGreaterThan(100);
    expect(codes.size).toBe(values.size);
  });

  it('collides once in some ten thousand at the most', () => {
    const pairs = Array.from({ length: 20_000 }, (_, at) =>
      String.fromCharCode(0x4e00 + (at % 150), 0x5e00 + Math.floor(at / 150)),
    );
    expect(new Set(pairs.map((pair) => code('han', pair))).size).toBeGreaterThanOrEqual(19_998);
  });
});
