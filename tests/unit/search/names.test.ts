import { describe, expect, it } from 'vitest';
import { institutionInEnglish, pairOf, shortInstitution, spellings } from '../../../src/search/names.ts';

describe('the spellings of an author', () => {
  it.each([
    [{ family: 'Sanchez-Martinez', given: 'Sergio' }, ['Sergio Sanchez-Martinez']],
    [{ family: 'Xie', given: 'Xiao-Yan' }, ['Xiao-Yan Xie', 'XY']],
    [{ family: 'Mazurowski', given: 'Maciej A.' }, ['Maciej A. Mazurowski', 'MA']],
    [{ literal: 'PAIP Challenge Group' }, ['PAIP Challenge Group']],
    [
      { family: '赵', given: '万明', latin: 'Zhao, Wanming' },
      ['赵万明', 'Zhao Wanming', 'wanming', 'wan ming', 'wm', 'wanmingzhao', 'zhaowanming'],
    ],
    [{ family: '单', given: '立' }, ['单立', 'shan li', 'li', 'li', 'lishan', 'shanli']],
  ])('of %o', (author, expected) => {
    expect(spellings(author)).toEqual(expected);
  });

  it('have one code for both names in either order', () => {
    expect(pairOf({ family: 'Liu', given: 'Xiang' })).not.toEqual(pairOf({ family: 'Li', given: 'Xiang' }));
    expect(pairOf({ family: '赵', given: '万明' })).toEqual(pairOf({ family: 'Wanming', given: 'Zhao' }));
    expect(pairOf({ literal: 'PAIP Challenge Group' })).toEqual([]);
  });
});

it.each([
  ['浙江大学', ['zhejiang', 'University']],
  ['南京师范大学', ['nanjing', 'Normal', 'University']],
  ['重庆大学出版社', ['chongqing', 'University', 'Press']],
  ['Springer US', []],
])('%s is known in English by %j', (name, words) => {
  expect(institutionInEnglish(name)).toEqual(words);
});

it.each([
  ['浙江大学', ['浙大']],
  ['南京师范大学', ['南师大']],
  ['重庆大学出版社', []],
  ['Springer US', []],
])('%s is %j for short', (name, short) => {
  expect(shortInstitution(name)).toEqual(short);
});
