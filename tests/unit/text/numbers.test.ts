import fc from 'fast-check';
import { expect, it } from 'vitest';
import { packNumbers, unpackNumbers } from '../../../src/text/numbers.ts';

it('numbers arrive as they were, whatever they are', () => {
  fc.assert(
    fc.property(fc.array(fc.nat()), (numbers) => {
      expect(unpackNumbers(packNumbers(numbers))).toEqual(numbers);
    }),
  );
});

it.each([
  [[], ''],
  [[0, 1, 41], '()Q'],
  [[42, 43, 84], 'R)S)R*'],
])('%j are %j', (numbers, text) => {
  expect(packNumbers(numbers)).toBe(text);
});
