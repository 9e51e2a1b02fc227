import { describe, expect, test } from 'vitest';
import type { Entry } from '../../../src/catalog/entry.ts';
import type { Author } from '../../../src/schema/index.ts';
import { authorLetters, authorPageOf, authorsPageOf, authorsWithPage } from '../../../src/views/authors.ts';
import { entryPageOf } from '../../../src/views/entry.ts';
import { peopleOf } from '../../../src/views/names.ts';
import { timelineOf, venuesOf, yearPageOf, yearsPageOf } from '../../../src/views/years.ts';
import { contextOf, dataset, paper } from './example.ts';

const han = (family: string, given: string, latin?: string): Author => ({ family, given, ...(latin && { latin }) });
const latin = (family: string, given: string): Author => ({ family, given });
const ids = (...entries: ReturnType<typeof paper>[]) =>
  peopleOf(contextOf('zh', entries).catalog).all.map(({ id, name }) => `${id} ${name}`);

describe('the address of an author', () => {
  test('is the name in Latin letters: as printed, else by pinyin, without marks', () => {
    expect(
      ids(
        paper('one', {
          authors: [
            latin('Biering-Sørensen', 'Tor'),
            latin('Jiang', 'Tian’an'),
            han('李', '享', 'Li, Shawn Xiang'),
            han('单', '田芳'),
            { literal: 'Group of Groups' },
            latin('Пирогов', 'Н.'),
          ],
        }),
      ),
    ).toEqual([
      'biering-sorensen-tor Tor Biering-Sørensen',
      'group-of-groups Group of Groups',
      'jiang-tianan Tian’an Jiang',
      'li-shawn-xiang 李享',
      'shan-tianfang 单田芳',
      'u-43f-438-440-43e-433-43e-432-43d Н. Пирогов',
    ]);
  });

  test('is short enough for a folder, however long the name', () => {
    const name = (last: string) => ({ literal: `${'Наука '.repeat(30)}${last}` });
    const long = peopleOf(contextOf('zh', [paper('one', { authors: [name('Н'), name('П')] })]).catalog).all.map(({ id }) => id);
    expect(long).toEqual([expect.stringMatching(/^u-43d-.{1,94}$/), expect.stringMatching(/^u-43d-.{1,94}-latin$/)]);
  });

  test('stays with the Chinese name that came first; others with the same letters carry their characters', () => {
    const first = paper('first', { added: '2020-01-01', authors: [han('张', '麒')] });
    const second = paper('second', { added: '2021-01-01', authors: [han('张', '琪'), latin('Zhang', 'Qi')] });
    expect(ids(second, first)).toEqual(['zhang-qi 张麒', 'zhang-qi-5f20-742a 张琪', 'zhang-qi-latin Qi Zhang']);
    expect(ids(first)).toEqual(['zhang-qi 张麒']);
  });

  test('is another one for each spelling, however many there are', () => {
    const spellings = [han('江', '天安'), latin('Jiang', 'Tian’an'), latin('Jiang', 'Tianan')];
    expect(ids(paper('a', { authors: spellings }))).toEqual([
      'jiang-tianan-latin Tian’an Jiang',
      'jiang-tianan 江天安',
      'jiang-tianan-latin-2 Tianan Jiang',
    ]);
  });

  test('is one for a name that is typed in two ways', () => {
    const people = peopleOf(
      contextOf('en', [
        paper('a', { authors: [latin('Hoang', 'Jenny K.')] }),
        paper('b', { authors: [latin('Hoang', 'Jenny K')] }),
      ]).catalog,
    );
    expect(people.all.map(({ id, entries }) => [id, entries.length])).toEqual([['hoang-jenny-k', 2]]);
    expect(people.of(latin('HOANG', 'Jenny K.'))?.id).toBe('hoang-jenny-k');
  });
});

test('Chinese names stand among the others by pinyin, with both forms', () => {
  const page = authorsPageOf(
    contextOf('zh', [
      paper('one', {
        authors: [latin('Zhou', 'Wen'), han('郭', '兴明'), latin('Gahrmann', 'Renske'), latin('Guo', 'Qi'), han('欧阳', '娜娜')],
      }),
    ]),
  );
  expect(
    page.letters.map(({ label, authors }) => [
      label,
      authors.map(({ name, latin: other }) => [name.text, other].filter(Boolean).join(' = ')),
    ]),
  ).toEqual([
    ['G', ['Gahrmann, Renske', 'Guo, Qi', '郭兴明 = Guo Xingming']],
    ['O', ['欧阳娜娜 = Ouyang Nana']],
    ['Z', ['Zhou, Wen']],
  ]);
  expect(page.count).toBe('5 位作者');
});

test('a long list of authors is cut into a page a letter', () => {
  const many = Array.from({ length: 700 }, (_, index) => latin(`${'AB'[index % 2]}${index}x`, 'Z'));
  const context = contextOf('en', [paper('many', { authors: many })]);
  expect(authorLetters(context)).toEqual(['a', 'b']);
  const shown = (letter?: string) => authorsPageOf(context, letter).letters.map(({ href, authors }) => [href, authors.length]);
  expect([shown(), shown('b')]).toEqual([
    [
      ['/en/authors/by-letter/a/', 0],
      ['/en/authors/by-letter/b/', 0],
    ],
    [
      ['/en/authors/by-letter/a/', 0],
      ['/en/authors/by-letter/b/', 350],
    ],
  ]);
});

test('a page of an author: works newest first, whom they were written with, who is spelled alike', () => {
  const context = contextOf('en', [
    paper('old', { year: 2001, authors: [latin('Xie', 'Xiao-Yan'), latin('Roe', 'Bo')] }),
    paper('new', { year: 2004, authors: [latin('Roe', 'Bo'), latin('Xie', 'Xiao-Yan'), latin('Doe', 'Ann')] }),
    paper('other', { year: 2010, authors: [latin('Xie', 'Xiaoyan')] }),
  ]);
  const page = authorPageOf(context, peopleOf(context.catalog).byId('xie-xiao-yan')!);
  expect({
    name: page.name.text,
    works: page.cards.map(({ id }) => id),
    with: page.with.map(({ name, count }) => [name.text, count]),
    similar: page.similar.map(({ href }) => href),
    timeline: page.timeline.bars.map(({ name, x, height }) => [name, x, height]),
    span: [page.timeline.from, page.timeline.to],
  }).toEqual({
    name: 'Xiao-Yan Xie',
    works: ['new', 'old'],
    with: [
      ['Bo Roe', 2],
      ['Ann Doe', 1],
    ],
    similar: ['/en/authors/xie-xiaoyan/'],
    timeline: [
      ['2001: 1 entry', '1%', '48'],
      ['2004: 1 entry', '31%', '48'],
    ],
    span: ['2001', '2010'],
  });
});

test('years: counts, neighbours, and what carries none', () => {
  const context = contextOf('en', [
    paper('a', { year: 2001 }),
    paper('b', { year: 2003 }),
    paper('c', { year: 2003 }),
    dataset('d'),
  ]);
  const years = yearsPageOf(context);
  expect([years.years.map(({ label, count, bar }) => [label, count, bar]), years.undated]).toEqual([
    [
      ['2003', 2, '100%'],
      ['2001', 1, '50%'],
    ],
    '1 entry carries no year: platforms and datasets only.',
  ]);
  const undated = (...entries: Entry[]) => yearsPageOf(contextOf('en', entries)).undated;
  expect([undated(paper('a', { year: 2001 })), undated(paper('a')), undated(paper('a'), dataset('d'), dataset('e'))]).toEqual([
    '',
    '1 entry carries no year.',
    '3 entries carry no year, 2 of them platforms or datasets.',
  ]);
  const page = yearPageOf(context, 2003);
  expect([page.title, page.cards.map(({ id }) => id), page.earlier?.href, page.later]).toEqual([
    'Published in 2003',
    ['b', 'c'],
    '/en/years/2001/',
    undefined,
  ]);
  expect(timelineOf(contextOf('en', []), []).bars).toEqual([]);
});

test('venues: the most used first, each with its entries', () => {
  const context = contextOf('en', [
    paper('a', { year: 2001, venue: 'Acta' }),
    paper('b', { year: 2003, venue: '超声杂志', venueTranslation: 'Journal of Ultrasound' }),
    paper('c', { year: 2002, venue: '超声杂志' }),
    paper('d', { type: 'thesis', institution: 'A University' }),
  ]);
  expect(
    venuesOf(context).map(({ name, translation, entries }) => [
      name.text,
      translation?.text,
      entries.map(({ label, year }) => `${label} ${year}`.trim()),
    ]),
  ).toEqual([
    ['超声杂志', 'Journal of Ultrasound', ['Title of b 2003', 'Title of c 2002']],
    ['A University', undefined, ['Title of d']],
    ['Acta', undefined, ['Title of a 2001']],
  ]);
});

describe('in a list of thousands an author of a single entry', () => {
  const [both, one] = [latin('Ba', 'Twice'), latin('Al', 'Once')];
  const listOf = (entries: number) =>
    contextOf('en', [
      paper('first', { authors: [both, one] }),
      paper('second', { authors: [both] }),
      ...Array.from({ length: entries - 2 }, (_, index) => paper(`paper-${index}`)),
    ]);
  const small = listOf(2000);
  const large = listOf(2001);
  const names = (context: typeof small) => authorsWithPage(context).map(({ name }) => name);

  test('has no page', () => {
    expect([names(small), names(large)]).toEqual([['Once Al', 'Twice Ba'], ['Twice Ba']]);
  });

  test('stands among the authors, where the name leads to the entry', () => {
    const hrefs = (context: typeof small) =>
      authorsPageOf(context).letters.flatMap(({ authors }) => authors.map(({ href }) => href));
    expect(hrefs(small)).toEqual(['/en/authors/al-once/', '/en/authors/ba-twice/']);
    expect(hrefs(large)).toEqual(['/en/papers/first/', '/en/authors/ba-twice/']);
  });

  test('is a name without a link on the page of the entry', () => {
    expect(entryPageOf(large, large.catalog.entry('first')!).authors.map(({ text, href }) => [text, href])).toEqual([
      ['Twice Ba', '/en/authors/ba-twice/'],
      ['Once Al', undefined],
    ]);
  });
});
