import { describe, expect, test } from 'vitest';
import type { Entry } from '../../../src/catalog/entry.ts';
import { nearDuplicates } from '../../../src/checks/near-duplicates.ts';
import type { Corpus } from '../../../src/corpus/read.ts';

const paper = (id: string, title: string, more: Record<string, unknown> = {}): Entry =>
  ({
    kind: 'paper',
    id,
    file: `papers/${id}.md`,
    terms: {},
    body: '',
    bodyLine: 1,
    data: { title, year: 2019, ...more },
  }) as unknown as Entry;

const found = (...entries: Entry[]) =>
  [...nearDuplicates({ entries } as unknown as Corpus)].map(({ rule, severity, file, path, params }) => ({
    rule,
    severity,
    file,
    path,
    params,
  }));

const title = 'Management of thyroid nodules seen on US images: deep learning may match performance of radiologists';
const buda = { family: 'Buda', given: 'Mateusz' };

describe('almost the same title', () => {
  test('is told with the other file and its title', () => {
    expect(found(paper('a', title), paper('b', title.replace('images', 'image')))).toEqual([
      {
        rule: 'near-duplicate',
        severity: 'warning',
        file: 'papers/b.md',
        path: ['title'],
        params: { other: 'papers/a.md', value: title },
      },
    ]);
  });

  test.each([
    ['a slip of the pen', paper('b', title.replace('thyroid', 'thyriod'))],
    ['other words at the end', paper('b', `${title} readers`)],
    ['another year by the same author', paper('b', title.replace('images', 'image'), { year: 2018, authors: [buda] })],
  ])('counts with %s', (_, other) => {
    expect(found(paper('a', title, { authors: [buda] }), other)).toHaveLength(1);
  });

  test('counts in Chinese', () => {
    expect(
      found(
        paper('a', '基于深度学习的甲状腺结节超声图像良恶性分类研究'),
        paper('b', '基于深度学习的甲状腺结节超声影像良恶性分类研究'),
      ),
    ).toHaveLength(1);
  });

  test.each([
    ['the same title, which another rule tells', paper('b', title.toUpperCase())],
    ['another author and year', paper('b', title.replace('images', 'image'), { year: 2018, authors: [{ family: 'Hu' }] })],
    ['another part', paper('b', `${title} 2`)],
    ['a title with half the words', paper('b', 'Thyroid nodules seen on US images')],
    ['a work that the entry names itself', paper('b', title.replace('images', 'image'), { related: ['a'] })],
    ['another kind of entry', { ...paper('b', title.replace('images', 'image')), kind: 'dataset' } as Entry],
  ])('is not %s', (_, other) => {
    expect(found(paper('a', title, { authors: [buda] }), other)).toEqual([]);
  });

  test('is looked for in few of the pairs of ten thousand titles', () => {
    const words = Array.from(
      { length: 400 },
      (_, index) => `word${String.fromCharCode(97 + (index % 26), 97 + Math.floor(index / 26))}`,
    );
    const entries = Array.from({ length: 10_000 }, (_, index) =>
      paper(`p${index}`, Array.from({ length: 9 }, (_, at) => words[(index * 7 + at * at * 13 + index * at) % 400]).join(' '), {
        year: 2000 + (index % 20),
      }),
    );
    // Two titles are compared by asking first whether an entry names the other itself.
    let asked = 0;
    for (const { data } of entries)
      Object.defineProperty(data, 'related', {
        get: () => {
          asked += 1;
          return undefined;
        },
      });
    found(...entries);
    expect(asked).toBeGreaterThan(0);
    const pairs = (entries.length * (entries.length - 1)) / 2;
    expect(asked).toBeLessThan(pairs / 50);
  });
});
