/**
 * What a screen reader reads of every kind of page, whole: roles, names, states and texts, in order. A change of a page shows
 * in these files; `npx vitest run --project browser screen-reader -u` writes them anew, to be read before they are kept.
 */
import { expect, test } from 'vitest';
import { visit } from './site.ts';
import { smallSite } from './small-site.ts';

const { open } = visit(smallSite());

test.each([
  ['home', 'en/'],
  ['home-zh', ''],
  ['section', 'en/applications/'],
  ['entry', 'en/papers/drake-2019-fire-gland/'],
  ['entry-zh', 'papers/drake-2019-fire-gland/'],
  ['search', 'en/search/?q=dragon'],
  ['map', 'en/map/'],
  ['studies', 'en/studies/'],
  ['shelf', 'en/shelf/'],
])('%s reads as it is written down', async (name, path) => {
  const page = await open(path, { viewport: { width: 1280, height: 900 } });
  if (name === 'search') await page.waitForSelector('[data-search-state="done"]');
  if (name === 'shelf') {
    await page.evaluate(() => {
      const saved = {
        path: 'papers/drake-2019-fire-gland',
        title: 'Ultrasound of the Fire Gland',
        lang: 'en',
        saved: '2026-01-02',
      };
      localStorage.setItem(
        'shelf',
        JSON.stringify({ version: 1, items: [{ ...saved, read: true, note: 'twice', tags: ['dragons'] }] }),
      );
    });
    await page.reload();
    await page.locator('[data-shelf-byline]:not(:empty)').waitFor();
  }
  await expect(`${await page.locator('body').ariaSnapshot()}\n`).toMatchFileSnapshot(`screen-reader/${name}.txt`);
});
