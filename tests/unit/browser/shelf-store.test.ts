import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { lastVisit } from '../../../src/browser/last-visit.ts';
import { findShared, sharedNames } from '../../../src/browser/shelf-shared.ts';
import {
  moved,
  openShelf,
  parseShelf,
  readShelf,
  shelfJson,
  withEntry,
  withoutEntry,
  writeShelf,
  type Saved,
} from '../../../src/browser/shelf-store.ts';

/** Storage as a browser has it, in memory. */
function storage(initial: Record<string, string> = {}) {
  const held = new Map(Object.entries(initial));
  return {
    held,
    getItem: (key: string) => held.get(key) ?? null,
    setItem: (key: string, value: string) => void held.set(key, value),
    removeItem: (key: string) => void held.delete(key),
  };
}
const closed = {
  getItem: () => {
    throw new Error('closed');
  },
  setItem: () => {
    throw new Error('closed');
  },
  removeItem: () => {
    throw new Error('closed');
  },
};
const full = {
  ...storage(),
  setItem: () => {
    throw new Error('full');
  },
};
const entry = (id: string): Saved => ({
  path: `papers/${id}`,
  title: `Title ${id}`,
  lang: 'en',
  saved: '2026-01-02',
  read: false,
  note: '',
  tags: [],
});

describe('the shelf', () => {
  test('gives back what was put on it, in the same order', () => {
    const store = storage();
    const items = withEntry(
      withEntry([], { path: 'papers/b', title: 'B', lang: 'en' }, '2026-01-02'),
      { path: 'datasets/a', title: '甲', lang: 'zh-CN' },
      '2026-01-03',
    );
    expect(writeShelf(store, items)).toBe(true);
    expect(readShelf(store)).toEqual([
      { path: 'papers/b', title: 'B', lang: 'en', saved: '2026-01-02', read: false, note: '', tags: [] },
      { path: 'datasets/a', title: '甲', lang: 'zh-CN', saved: '2026-01-03', read: false, note: '', tags: [] },
    ]);
  });

  test('holds an entry once, and keeps its note when it is saved again', () => {
    const noted = [{ ...entry('a'), note: 'read twice' }];
    expect(withEntry(noted, { path: 'papers/a', title: 'New title', lang: 'en' }, '2026-05-05')).toEqual(noted);
  });

  test('keeps authors and year once they are known', () => {
    const known = [{ ...entry('a'), byline: 'Ada Drake · 2019' }, { ...entry('b'), byline: '' }, entry('c')];
    expect(parseShelf(shelfJson(known))).toEqual(known);
  });

  test('lets an entry go', () => {
    expect(withoutEntry([entry('a'), entry('b')], 'papers/a')).toEqual([entry('b')]);
  });

  test.each([
    ['up', 'papers/b', -1, ['b', 'a', 'c']],
    ['down', 'papers/b', 1, ['a', 'c', 'b']],
    ['no further than the top', 'papers/a', -1, ['a', 'b', 'c']],
    ['no further than the end', 'papers/c', 1, ['a', 'b', 'c']],
    ['nowhere when it is not there', 'papers/x', 1, ['a', 'b', 'c']],
  ])('moves an entry %s', (_where, path, by, order) => {
    expect(moved([entry('a'), entry('b'), entry('c')], path, by)).toEqual(order.map(entry));
  });

  test('is empty, and says that nothing was stored, when storage is closed or full', () => {
    expect(readShelf(closed)).toEqual([]);
    expect(writeShelf(closed, [entry('a')])).toBe(false);
    expect(writeShelf(full, [entry('a')])).toBe(false);
    expect(writeShelf(undefined, [entry('a')])).toBe(false);
  });

  test('puts what it cannot read aside instead of writing over it', () => {
    const store = storage({ shelf: '{"items": [' });
    expect(readShelf(store)).toEqual([]);
    expect(store.held.get('shelf-unreadable')).toBe('{"items": [');
  });

  test('takes from a file only what names an entry', () => {
    const json = JSON.stringify({
      items: [
        { path: 'papers/a', read: 1, tags: ['x', 3], note: 7 },
        { path: '../x' },
        { path: 'javascript:alert(1)' },
        null,
        'papers/b',
        { path: 'papers/a', title: 'again' },
      ],
    });
    expect(parseShelf(json)).toEqual([
      { path: 'papers/a', title: 'papers/a', lang: 'und', saved: '', read: false, note: '', tags: ['x'] },
    ]);
  });

  test('reads its own file back without loss, whatever the notes hold', () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ note: fc.string({ unit: 'binary', maxLength: 200 }), read: fc.boolean() }), { maxLength: 5 }),
        (notes) => {
          const items = notes.map((note, index) => ({ ...entry(`p${index}`), ...note }));
          expect(parseShelf(shelfJson(items))).toEqual(items);
        },
      ),
      { numRuns: 2000 },
    );
  });

  test('never throws on what a storage holds', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (stored) => {
        expect(Array.isArray(readShelf(storage({ shelf: stored })))).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('a page’s work on the shelf', () => {
  test('goes on where storage takes nothing, and is stored with what other pages stored meanwhile once it does again', () => {
    const held = storage();
    let isFull = false;
    const store = {
      ...held,
      setItem(key: string, value: string) {
        if (isFull) throw new Error('full');
        held.setItem(key, value);
      },
    };
    writeShelf(store, [entry('a'), entry('b')]);
    const shelf = openShelf(store);
    isFull = true;
    const kept = [
      shelf.change((items) => moved(items, 'papers/a', 1)),
      shelf.change((items) => withEntry(items, entry('c'), '2026-01-02')),
    ];
    const shown = shelf.items().map(({ path }) => path);
    isFull = false;
    writeShelf(store, [...readShelf(store), entry('d')]);
    kept.push(shelf.change((items) => withoutEntry(items, 'papers/b')));
    expect({ kept, shown, stored: readShelf(store).map(({ path }) => path) }).toEqual({
      kept: [false, false, true],
      shown: ['papers/b', 'papers/a', 'papers/c'],
      stored: ['papers/a', 'papers/d', 'papers/c'],
    });
  });

  test('lasts as long as the page where there is no storage at all', () => {
    const shelf = openShelf(undefined);
    shelf.change((items) => withEntry(items, entry('a'), '2026-01-02'));
    shelf.change((items) => withEntry(items, entry('b'), '2026-01-02'));
    expect(shelf.items().map(({ path }) => path)).toEqual(['papers/a', 'papers/b']);
  });
});

test('what a share link names counts once', () => {
  expect(sharedNames('?entries=papers/a,datasets/b,papers/a,,x')).toEqual(['papers/a', 'datasets/b', 'x']);
});

test('of what a share link names, nothing but addresses of entries is asked for', async () => {
  const asked: string[] = [];
  const places = { file: (path: string) => `data:text/plain,no-file-${String(asked.push(path))}`, page: (path: string) => path };
  expect([await findShared(['//evil.example', 'papers/../x', 'papers/a'], places), asked]).toEqual([
    { found: [], unknown: 3, unreachable: 0 },
    ['papers/a'],
  ]);
});

describe('the last visit', () => {
  test('is unknown on the first one', () => {
    expect(lastVisit(storage(), '2026-01-01')).toBeUndefined();
  });

  test('is the day before this one, also after a reload on the same day', () => {
    const store = storage();
    lastVisit(store, '2026-01-01');
    expect([lastVisit(store, '2026-01-05'), lastVisit(store, '2026-01-05'), lastVisit(store, '2026-01-09')]).toEqual([
      '2026-01-01',
      '2026-01-01',
      '2026-01-05',
    ]);
  });

  test('is unknown when storage is closed or holds nonsense', () => {
    expect([lastVisit(closed, '2026-01-05'), lastVisit(storage({ 'last-visit': 'x y' }), '2026-01-05')]).toEqual([
      undefined,
      undefined,
    ]);
  });
});
