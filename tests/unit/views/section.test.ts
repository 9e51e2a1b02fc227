import { expect, test } from 'vitest';
import { sectionPageOf } from '../../../src/views/section.ts';
import { ANATOMY, contextOf, paper } from './example.ts';

const SECTIONS = [
  {
    id: 'methods',
    zh: '方法',
    en: 'Methods',
    children: [
      { id: 'deep', zh: '深度学习', en: 'Deep learning' },
      { id: 'old', zh: '传统方法', en: 'Older methods' },
    ],
  },
];
const twice = paper('twice', { sections: ['methods/deep', 'methods/old'] });
const general = paper('general', { sections: ['methods'] });

const said = (locale: 'zh' | 'en', entries: Parameters<typeof contextOf>[1]) => {
  const context = contextOf(locale, entries, ANATOMY, SECTIONS);
  const { count, repeated, ownTitle, order, cards, groups } = sectionPageOf(context, context.catalog.section('methods')!);
  return {
    numbers: `${count}: ${[cards, ...groups.map((group) => group.cards)].map(({ length }) => length).join(' + ')}`,
    repeated,
    ownTitle,
    order,
  };
};

test('a section says which of its entries stand in two of its groups, and names those that no group has', () => {
  expect(said('en', [twice, general])).toEqual({
    numbers: '2: 1 + 1 + 1',
    repeated: '1 stands in more than one section',
    ownTitle: 'Filed under Methods itself',
    order: 'by section, newest first in each',
  });
  expect(said('zh', [twice, general])).toEqual({
    numbers: '2: 1 + 1 + 1',
    repeated: '其中 1 条属于多个分类，重复列出',
    ownTitle: '直接归入“方法”',
    order: '按分类分组，组内由新到旧',
  });
});

test('without entries in the sections below it, it is one list, the newest first', () => {
  expect(said('en', [general])).toEqual({ numbers: '1: 1 + 0 + 0', repeated: '', ownTitle: '', order: undefined });
});
