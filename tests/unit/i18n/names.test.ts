import { expect, test } from 'vitest';
import { namesInARow } from '../../../src/i18n/names.ts';

test.each([
  [['李鑫', '梁萍', '于晓玲'], '等', '李鑫、梁萍、于晓玲\u2060等'],
  [['李鑫', '梁萍'], 'et al.', '李鑫、梁萍\u00a0et\u00a0al.'],
  [['Mateusz Buda', 'Jenny K. Hoang'], 'et al.', 'Mateusz Buda, Jenny K. Hoang\u00a0et\u00a0al.'],
  [['Mateusz Buda', 'Jenny K. Hoang'], '等', 'Mateusz Buda, Jenny K. Hoang\u00a0等'],
  [['李鑫', 'Mateusz Buda'], '', '李鑫, Mateusz Buda'],
  [['李鑫'], '', '李鑫'],
])('%j with %j stand as %j: parted as their script is, and no line begins with what is after them', (names, more, row) => {
  expect(namesInARow(names, more)).toBe(row);
});
