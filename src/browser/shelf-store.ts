/**
 * The reading shelf: entries that a reader has set aside, with what they noted. It lives in this browser's storage and
 * nowhere else. Storage may be closed, full, or hold what another version or a curious hand wrote; none of it is lost or
 * brings the page down.
 */

import { isEntryPath } from '../schema/files.ts';
import type { Store } from './storage.ts';

/** One entry on the shelf. */
export interface Saved {
  /** Address of the entry without base and locale: `papers/zhou-2021-biliary-atresia`. */
  path: string;
  /** Title as it was when it was saved, so that the shelf can be read without asking for anything. */
  title: string;
  /** Language of the title. */
  lang: string;
  /** Authors and year, once they were looked up; empty where there are none. */
  byline?: string;
  /** Day on which it was saved, `YYYY-MM-DD`. */
  saved: string;
  read: boolean;
  note: string;
  tags: string[];
}

/** The name under which the shelf is stored. */
export const SHELF_KEY = 'shelf';
/** Where a shelf that cannot be read is put, so that a later version or a person may still mend it. */
const BROKEN = 'shelf-unreadable';

const text = (value: unknown, most: number) => (typeof value === 'string' ? value.slice(0, most) : '');

/** One record of a shelf, from anywhere; undefined when it does not name an entry. */
function toSaved(value: unknown): Saved | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const record = value as Record<string, unknown>;
  const path = text(record.path, 200);
  if (!isEntryPath(path)) return undefined;
  return {
    path,
    title: text(record.title, 1000) || path,
    lang: text(record.lang, 20) || 'und',
    ...(typeof record.byline === 'string' && { byline: text(record.byline, 500) }),
    saved: text(record.saved, 10),
    read: record.read === true,
    note: typeof record.note === 'string' ? record.note : '',
    tags: Array.isArray(record.tags) ? record.tags.map((tag) => text(tag, 80)).filter(Boolean) : [],
  };
}

/** The records of a shelf file or of what is stored; entries that are named twice count once, unreadable ones not at all. */
export function parseShelf(json: string): Saved[] {
  const value: unknown = JSON.parse(json);
  const items = Array.isArray(value) ? value : ((value as { items?: unknown } | null)?.items ?? undefined);
  if (!Array.isArray(items)) throw new Error('not a shelf');
  const byPath = new Map<string, Saved>();
  for (const item of items) {
    const saved = toSaved(item);
    if (saved && !byPath.has(saved.path)) byPath.set(saved.path, saved);
  }
  return [...byPath.values()];
}

export const shelfJson = (items: readonly Saved[]) => `${JSON.stringify({ version: 1, items }, null, 2)}\n`;

/** What is on the shelf, in the reader's order. */
export function readShelf(store: Store | undefined): Saved[] {
  let stored: string | null | undefined;
  try {
    stored = store?.getItem(SHELF_KEY);
  } catch {
    return [];
  }
  if (!stored) return [];
  try {
    return parseShelf(stored);
  } catch {
    write(store, BROKEN, stored);
    return [];
  }
}

/** Puts the shelf into storage; false when storage is closed or full, and nothing has changed. */
export const writeShelf = (store: Store | undefined, items: readonly Saved[]): boolean =>
  write(store, SHELF_KEY, JSON.stringify({ version: 1, items }));

/** A change of the shelf, made from what stands there by then. */
export type Change = (items: readonly Saved[]) => Saved[];

/** The shelf as a page works on it: what is stored has the say, since other pages change it as well. */
export interface Shelf {
  /** What is on it now, in the reader's order. */
  items(): Saved[];
  /**
   * Makes a change and stores it. What storage does not take is kept for as long as the page is open, and stored with the
   * next change that it does take; false then.
   */
  change(change: Change): boolean;
}

export function openShelf(store: Store | undefined): Shelf {
  // Made anew on what is stored each time, so that neither these nor the changes of other pages are lost.
  let unsaved: readonly Change[] = [];
  const items = () => unsaved.reduce((all, change) => change(all), readShelf(store));
  return {
    items,
    change(change) {
      unsaved = [...unsaved, change];
      const isKept = writeShelf(store, items());
      if (isKept) unsaved = [];
      return isKept;
    },
  };
}

function write(store: Store | undefined, key: string, value: string): boolean {
  try {
    store?.setItem(key, value);
    return store !== undefined;
  } catch {
    return false;
  }
}

/** A shelf with one more entry at its end; an entry that is there already stays as it is. */
export const withEntry = (items: readonly Saved[], entry: Pick<Saved, 'path' | 'title' | 'lang'>, today: string): Saved[] =>
  items.some(({ path }) => path === entry.path)
    ? [...items]
    : [...items, { ...entry, saved: today, read: false, note: '', tags: [] }];

export const withoutEntry = (items: readonly Saved[], path: string): Saved[] => items.filter((item) => item.path !== path);

/** A shelf with one entry moved by so many places; it stops at the ends. */
export function moved(items: readonly Saved[], path: string, by: number): Saved[] {
  const from = items.findIndex((item) => item.path === path);
  const to = Math.min(items.length - 1, Math.max(0, from + by));
  const rest = items.toSpliced(from, 1);
  return from < 0 ? [...items] : rest.toSpliced(to, 0, items[from]!);
}
