import { expect, test } from 'vitest';
import { topicPageOf, topicPages } from '../../../src/views/topic.ts';
import { contextOf, paper } from './example.ts';

const context = (entries: number) =>
  contextOf(
    'en',
    Array.from({ length: entries }, (_, index) => paper(`paper-${index}`, { terms: { modality: ['ultrasound'] } })),
  );

/** How many of its entries a topic lists, page by page, and what it says of the others. */
const listed = (entries: number) => {
  const one = context(entries);
  const term = one.catalog.term('modality', 'ultrasound')!;
  const pages = Array.from({ length: topicPages(term) }, (_, index) => topicPageOf(one, term, index + 1));
  return { pages: pages.map(({ cards }) => cards.length), all: [...new Set(pages.map(({ all }) => all))] };
};

test('a topic lists its entries, fifty a page', () => {
  expect(listed(120)).toEqual({ pages: [50, 50, 20], all: [undefined] });
  expect(listed(200)).toEqual({ pages: [50, 50, 50, 50], all: [undefined] });
});

test('a topic of more than two hundred lists the newest, and leads to the search for all', () => {
  const { pages, all } = listed(1201);
  expect(pages).toEqual([50, 50, 50, 50]);
  expect(all[0]).toEqual({
    href: '/en/search/?modality=ultrasound',
    label: 'the newest 200 are listed here; find all 1,201 in the search',
  });
});
