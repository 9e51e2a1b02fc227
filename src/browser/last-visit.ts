/** "New since your last visit": marks the entries of a list that were added after the day this browser last looked. */
import { today } from './save-button.ts';
import type { Store } from './storage.ts';

const KEY = 'last-visit';

/**
 * The day from which entries count as new: the last day of a visit before today. A reload on the same day changes nothing.
 *
 * @returns undefined on the first visit, when everything would be new.
 */
export function lastVisit(store: Store | undefined, now: string): string | undefined {
  try {
    const [current, before] = (store?.getItem(KEY) ?? '').split(' ');
    const isDay = (value: string | undefined) => /^\d{4}-\d{2}-\d{2}$/.test(value ?? '');
    const since = current === now ? before : current;
    store?.setItem(KEY, isDay(since) ? `${now} ${since}` : now);
    return isDay(since) ? since : undefined;
  } catch {
    return undefined;
  }
}

export function markNew(list: HTMLElement, store: Store | undefined): void {
  const since = lastVisit(store, today());
  if (!since) return;
  for (const card of list.querySelectorAll<HTMLElement>('[data-added]')) {
    if ((card.dataset.added ?? '') <= since) continue;
    const mark = document.createElement('span');
    mark.className = 'new';
    mark.textContent = list.dataset.newest ?? '';
    card.querySelector('.byline')?.append(mark);
  }
}
