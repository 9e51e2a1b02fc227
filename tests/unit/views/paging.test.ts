/** Every list that is cut into pages of fifty: each entry stands on one of them. */
import { describe, expect, test } from 'vitest';
import type { Context } from '../../../src/views/context.ts';
import type { Paging } from '../../../src/views/paging.ts';
import { papersPageOf, papersPages } from '../../../src/views/papers.ts';
import { sectionPageOf, sectionPages } from '../../../src/views/section.ts';
import { studiesPageOf, studiesPages } from '../../../src/views/studies.ts';
import { topicPageOf, topicPages } from '../../../src/views/topic.ts';
import { yearPageOf, yearPages } from '../../../src/views/years.ts';
import { contextOf, dataset, paper } from './example.ts';

const IDS = Array.from({ length: 51 }, (_, index) => `paper-${index + 10}`);

/** Papers that belong on every list, and a dataset that belongs on none of them. */
const listOf = (ids: readonly string[]) =>
  contextOf('en', [
    dataset('data'),
    ...ids.map((id) => paper(id, { year: 2020, terms: { modality: ['ultrasound'] }, study: { design: ['retrospective'] } })),
  ]);

interface ShownPage {
  readonly ids: readonly string[];
  readonly paging: Paging | undefined;
}
const cards = (page: { cards: readonly { id: string }[]; paging: Paging | undefined }): ShownPage => ({
  ids: page.cards.map(({ id }) => id),
  paging: page.paging,
});
const lines = ({ lines: shown, paging }: ReturnType<typeof studiesPageOf>): ShownPage => ({
  ids: shown.map(({ id }) => id),
  paging,
});
const section = ({ catalog }: Context) => catalog.section('methods')!;
const topic = ({ catalog }: Context) => catalog.term('modality', 'ultrasound')!;

describe.each<[string, (list: Context) => number, (list: Context, number: number) => ShownPage]>([
  ['papers', papersPages, (list, number) => cards(papersPageOf(list, number))],
  ['methods', (list) => sectionPages(section(list)), (list, number) => cards(sectionPageOf(list, section(list), number))],
  ['years/2020', (list) => yearPages(list, 2020), (list, number) => cards(yearPageOf(list, 2020, number))],
  ['studies', studiesPages, (list, number) => lines(studiesPageOf(list, number))],
  [
    'topics/modality/ultrasound',
    (list) => topicPages(topic(list)),
    (list, number) => cards(topicPageOf(list, topic(list), number)),
  ],
])('/%s/', (path, pages, pageOf) => {
  test('has the fifty-first entry on a second page', () => {
    const list = listOf(IDS);
    expect(pages(list)).toBe(2);
    expect([1, 2].map((number) => pageOf(list, number))).toEqual([
      { ids: IDS.slice(0, 50), paging: { number: 1, last: 2, path } },
      { ids: IDS.slice(50), paging: { number: 2, last: 2, path } },
    ]);
  });

  test('is one page of fifty, without links to others', () => {
    const list = listOf(IDS.slice(0, 50));
    expect([pages(list), pageOf(list, 1)]).toEqual([1, { ids: IDS.slice(0, 50), paging: undefined }]);
  });
});
