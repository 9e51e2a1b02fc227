import { expect, it } from 'vitest';
import { rankFull, rankPartial, type Found } from '../../../src/search/fuse.ts';
import { EVERY_FIELD } from '../../../src/search/fields.ts';

const ENTRIES = 100;

/** A unit that stands in so many entries, from row 0 on. */
const found = (entries: number, isTerm: boolean, strength = 1): Found => ({
  matches: new Map(Array.from({ length: entries }, (_, row) => [row + Number(strength < 1), { strength, fields: EVERY_FIELD }])),
  isTerm,
  literal: new Map(),
});

it.each([
  ['a term of few entries beside an unknown word', [found(2, true), found(0, false)], [0, 1]],
  ['a term of many entries beside an unknown word', [found(20, true), found(0, false)], []],
  ['a term of few entries beside a term that none has', [found(2, true), found(0, true)], []],
  ['a term of few entries beside a word that another one mentions', [found(1, true), found(1, false, 0.2)], [0]],
  ['a word of few entries beside an unknown word', [found(2, false), found(0, false)], []],
])('of what nothing has all, %s is shown or not', (_, units, rows) => {
  expect(rankPartial(units, [], ENTRIES).map(({ row }) => row)).toEqual(rows);
});

it.each([
  ['the one whose whole title it is, however weak its match', [[1, 0.2]], { whole: [1] }, [1, 0]],
  ['the one that has the very word that was typed', [[1, 1]], { literal: [1] }, [1, 0]],
  ['the one that has a common word of the query too', [[1, 1]], { weak: [1] }, [1, 0]],
  ['the newer one, where they are equal', [[1, 1]], {}, [0, 1]],
  ['no other one that has only the common word', [[1, 0.6]], { weak: [2] }, [0, 1]],
] as const)(
  'of two that have all, first comes %s',
  (_, [[row, strength]], more: Partial<Record<'whole' | 'literal' | 'weak', readonly number[]>>, rows) => {
    const matches = (of: readonly number[] = []) => new Map(of.map((one) => [one, { strength: 1, fields: EVERY_FIELD }]));
    const unit: Found = {
      matches: new Map([...matches([0]), [row, { strength, fields: EVERY_FIELD }]]),
      isTerm: true,
      literal: matches(more.literal),
    };
    const weak: Found = { matches: matches(more.weak), isTerm: false, literal: new Map() };
    expect(rankFull([unit], [weak], matches(more.whole), ENTRIES).map((one) => one.row)).toEqual(rows);
  },
);
