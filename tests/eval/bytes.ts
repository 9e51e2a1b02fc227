/** What a search costs a reader who has nothing of the site in the cache. */
import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright';

/**
 * Compressed bytes of what a first search fetches, beside the page itself and what every page has.
 *
 * @param page of a fresh profile.
 * @param address of the search page.
 */
export async function firstSearchBytes(page: Page, address: string, query: string): Promise<number> {
  const common = new Set<string>();
  page.on('response', (response) => common.add(response.url()));
  await page.goto(new URL('../about/', address).href);
  const known = new Set(common);
  const bytes: Promise<number>[] = [];
  page.on('response', (response) => {
    if (known.has(response.url()) || response.request().resourceType() === 'document') return;
    bytes.push(
      response
        .body()
        .then((body) => (/\.pf_|\.pagefind$/.test(response.url()) ? body.length : gzipSync(body, { level: 9 }).length)),
    );
  });
  await page.goto(`${address}?q=${encodeURIComponent(query)}`);
  await page.locator('[data-search-state="done"]').waitFor({ state: 'attached' });
  return (await Promise.all(bytes)).reduce((sum, size) => sum + size, 0);
}
