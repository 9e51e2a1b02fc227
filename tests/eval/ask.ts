/** Puts a query to the search page of a real site in a real browser. */
import type { Page } from 'playwright';

export interface Answer {
  /** Ids of the entries shown, in order. */
  readonly ids: readonly string[];
  /** Milliseconds from Enter to the final list. */
  readonly time: number;
}

/** Waits until the script of the search page has shown its body: before, the form would be sent as without a script. */
export const ready = (page: Page) => page.locator('[data-search-body]:not([hidden])').waitFor({ state: 'attached' });

/** Asks and waits for the final list. */
export const ask = (page: Page, query: string): Promise<Answer> =>
  page.evaluate(async (text) => {
    const field = document.querySelector<HTMLInputElement>('[data-search-field]')!;
    const results = document.querySelector<HTMLElement>('[data-search-results]')!;
    const started = performance.now();
    const done = new Promise<number>((resolve) => {
      const observer = new MutationObserver((changes) => {
        if (!changes.some(({ oldValue }) => oldValue === 'loading') || results.dataset.searchState === 'loading') return;
        observer.disconnect();
        resolve(performance.now() - started);
      });
      observer.observe(results, { attributeFilter: ['data-search-state'], attributeOldValue: true });
    });
    field.value = text;
    field.form!.requestSubmit();
    const time = await done;
    return { time, ids: [...results.querySelectorAll<HTMLElement>('[data-entry]')].map((entry) => entry.dataset.entry!) };
  }, query);
