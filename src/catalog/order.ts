import { byText } from '../schema/order.ts';
import type { Entry } from './entry.ts';

/** Year of publication, where the file states one. */
export const yearOf = (entry: Entry): number | undefined =>
  'year' in entry.data || 'date' in entry.data
    ? (entry.data.year ?? (entry.data.date ? Number(entry.data.date.slice(0, 4)) : undefined))
    : undefined;

/** By year of publication, entries without one last; then by the day they joined the list; then by id. */
export const newestFirst = (a: Entry, b: Entry) =>
  (yearOf(b) ?? 0) - (yearOf(a) ?? 0) || byText(b.data.added, a.data.added) || byText(a.id, b.id);

/** By the day they joined the list, the latest first. */
export const latestAdded = (a: Entry, b: Entry) => byText(b.data.added, a.data.added) || newestFirst(a, b);
