import { expect, test } from 'vitest';
import { nearest } from '../../../src/corpus/nearest.ts';

const KEYS = ['title', 'titleTranslation', 'venue', 'volume', 'doi'];

test.each([
  ['titel', 'title'],
  ['Title', 'title'],
  ['titletranslation', 'titleTranslation'],
  ['venu', 'venue'],
  ['DOI', 'doi'],
  ['dio', undefined],
  ['colour', undefined],
  ['', undefined],
])('who types %j means %s', (word, meant) => {
  expect(nearest(word, KEYS)).toBe(meant);
});

test('of two that are as near, the first is meant', () => {
  expect(nearest('at', ['cat', 'bat'])).toBe('cat');
});

test('nothing is meant where nothing is known', () => {
  expect(nearest('title', [])).toBeUndefined();
});

test('a word that is longer than any name was no slip', () => {
  expect(nearest('a'.repeat(101), ['a'.repeat(100)])).toBeUndefined();
});
