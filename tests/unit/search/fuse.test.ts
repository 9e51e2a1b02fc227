import { expect, it } from 'vitest';
import { rankPartial, type Found } from '../../../src/search/fuse.ts';
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
