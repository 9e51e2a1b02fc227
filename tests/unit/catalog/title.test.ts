import { expect, test } from 'vitest';
import { isOtherTitle, isSameTitle } from '../../../src/catalog/title.ts';

test.each([
  ['Deep Learning: a Survey', 'deep learning - a survey'],
  ['Seeing through the scales of dragons', 'Seeing through the scales of dragons: a survey of methods'],
])('%s and %s are one title', (a, b) => {
  expect(isSameTitle(a, b)).toBe(true);
  expect(isOtherTitle(a, [b])).toBe(false);
});

test.each([
  ['', ''],
  ['Dragons', 'Dragons and their eggs'],
  ['Seeing through scales, part 1', 'Seeing through scales, part 2'],
])('%s and %s are not', (a, b) => {
  expect(isSameTitle(a, b)).toBe(false);
});

test.each<[found: string, titles: string[], isOther: boolean]>([
  ['Deep learning for livers', ['On the wings of dragons'], true],
  ['龙翼的超声诊断', ['基于深度学习的龙蛋分割研究'], true],
  // A slip, or the spelling of another country.
  ['Classification of tumor types in dragons by ultrasound', ['Classification of tumour types in dragons by ultrasound'], false],
  // One of the two titles is it.
  ['On the wings of dragons', ['论龙翼', 'On the Wings of Dragons'], false],
  // A translation that the list does not have says nothing, nor does a list without a title.
  ['On the wings of dragons', ['论龙翼'], false],
  ['On the wings of dragons', [], false],
])('%s beside %j: another title %s', (found, titles, isOther) => {
  expect(isOtherTitle(found, titles)).toBe(isOther);
});
