import { expect, test } from 'vitest';
import { tableFor } from '../../../src/build/characters.ts';

test('of the traditional characters those travel whose simplified form stands in a text, in whichever form it has', () => {
  expect(tableFor('超声 (ultrasound), 衛星')).toEqual([
    ['聲', '声'],
    ['衛', '卫'],
    ['衞', '卫'],
  ]);
  expect(tableFor('')).toEqual([]);
});
