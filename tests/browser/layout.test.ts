/** Every kind of page holds what entries may bring: nothing sticks out, is cut off, or lies over something else. */
import type { Page } from 'playwright';
import { describe, expect, test } from 'vitest';
import { visit } from './site.ts';
import { smallSite } from './small-site.ts';
import { STRESS } from './stress-entries.ts';

const { open } = visit(
  smallSite((list) => {
    for (const [id, content] of Object.entries(STRESS)) list.write(`papers/${id}.md`, content);
  }),
);

const PAGES = [
  '',
  'theory/',
  'applications/',
  'papers/',
  ...Object.keys(STRESS).map((id) => `papers/${id}/`),
  'papers/drake-2019-fire-gland/',
  'search/?q=dragons',
  'search/?modality=ultrasound',
  'shelf/',
  'studies/',
  'map/',
  'authors/',
  'authors/drake-ada/',
  'years/',
  'years/2019/',
  'venues/',
  'topics/',
  'topics/anatomy/wing/',
  'add/',
  'data/',
  'quality/',
  'fields/',
  'about/',
  'no-such-page/',
];

const WIDTHS = [320, 360, 768, 1280];

/** What does not hold on a page as it stands now. */
const faultsOf = (page: Page) =>
  page.evaluate(() => {
    const faults: string[] = [];
    const name = (element: Element) =>
      `${element.tagName.toLowerCase()}.${element.getAttribute('class') ?? ''} “${element.textContent.trim().slice(0, 30)}”`;
    const wide = document.documentElement.scrollWidth - innerWidth;
    if (wide > 0) {
      const right = (element: Element) => element.getBoundingClientRect().right;
      const widest = [...document.querySelectorAll('main *')].filter((element) => right(element) > innerWidth + 1).at(-1);
      faults.push(`the page is ${wide} px too wide: ${widest ? name(widest) : ''}`);
    }
    const shown = (element: Element) =>
      element.checkVisibility({ visibilityProperty: true }) && !element.closest('.hidden-text, .skip');
    for (const element of document.querySelectorAll<HTMLElement>('body *')) {
      const { overflowX, overflowY } = getComputedStyle(element);
      if (!shown(element) || element.closest('svg') || element.matches('input, textarea, select')) continue;
      if (/hidden|clip/.test(overflowX) && element.scrollWidth > element.clientWidth + 1)
        faults.push(`cut off: ${name(element)}`);
      if (/hidden|clip/.test(overflowY) && element.scrollHeight > element.clientHeight + 1)
        faults.push(`cut off below: ${name(element)}`);
    }
    const targets = [...document.querySelectorAll<HTMLElement>('a[href], button, input, select, textarea, summary')].filter(
      (element) => shown(element) && !element.closest('svg'),
    );
    const boxes = targets.map((element) => [...element.getClientRects()]);
    for (const [index, element] of targets.entries()) {
      const { display } = getComputedStyle(element);
      const { width, height } = element.getBoundingClientRect();
      // A link in a sentence has the height of its line; a checkbox is chosen by its label as well.
      if (display !== 'inline' && !element.closest('label') && Math.min(width, height) < 24)
        faults.push(`${Math.round(width)} × ${Math.round(height)} px: ${name(element)}`);
      for (let other = index + 1; other < targets.length; other += 1) {
        if (element.contains(targets[other]!)) continue;
        const lies = boxes[index]!.some((a) =>
          boxes[other]!.some(
            (b) =>
              Math.min(a.right, b.right) - Math.max(a.left, b.left) > 2 &&
              Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 4,
          ),
        );
        if (lies) faults.push(`${name(element)} and ${name(targets[other]!)} overlap`);
      }
    }
    return faults;
  });

/** Saves two entries, as a reader does, and goes to the shelf. */
async function fillShelf(page: Page): Promise<void> {
  const shelf = page.url();
  await page.goto(new URL('../theory/', shelf).href);
  for (const button of await page.locator('[data-save]').all()) await button.click();
  await page.goto(shelf);
  await page.locator('[data-shelf-title]').first().waitFor();
}

describe.each(['', 'en/'])('under /%s', (locale) => {
  test.each(PAGES)('%s holds its content at every width, also with everything open', async (path) => {
    const missing = path === 'no-such-page/';
    const page = await open(locale + path, {
      viewport: { width: WIDTHS[0]!, height: 800 },
      ...(missing && { allow: { origins: [], console: /404/ } }),
    });
    if (path === 'shelf/') await fillShelf(page);
    if (path.startsWith('search/')) await page.waitForSelector('[data-search-state="done"]');
    const faults: Record<number, string[]> = {};
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 800 });
      faults[width] = await faultsOf(page);
      const folded = page.locator('details:not([open])');
      if ((await folded.count()) === 0) continue;
      await folded.evaluateAll((all) => {
        for (const details of all as HTMLDetailsElement[]) [details.open, details.dataset.opened] = [true, ''];
      });
      faults[width].push(...(await faultsOf(page)).map((fault) => `open: ${fault}`));
      await page.locator('[data-opened]').evaluateAll((all) => {
        for (const details of all as HTMLDetailsElement[]) details.open = false;
      });
    }
    expect(faults).toEqual(Object.fromEntries(WIDTHS.map((width) => [width, []])));
  });
});

const FINGER = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true };

test.each([
  ['en/', '.tree a, .save'],
  ['en/theory/', '.save, .read a, .tags a, summary'],
  ['en/papers/drake-2019-fire-gland/', '.save, .cite-head button, .terms a, summary'],
  ['en/search/?q=dragons&modality=ultrasound', '.search-chip, .search-clear, .save, .read a'],
  ['en/studies/', '.studies-table thead button, .studies-table tbody th a, summary'],
  ['en/map/', '.map-cell a, .map-all a, .map-column a'],
  ['en/authors/', '.topics a, .letters a'],
  ['en/add/?entry=papers/drake-2019-fire-gland', '.chip, button.plain, summary'],
])('what a finger is meant to hit is 44 px high: %s has %s', async (path, targets) => {
  const page = await open(path, FINGER);
  if (path.includes('search/')) await page.waitForSelector('[data-search-state="done"]');
  if (path.includes('add/')) await page.locator('[data-form]:not([hidden])').waitFor();
  const seen = await page
    .locator(targets)
    .evaluateAll((all) =>
      all
        .filter((one) => one.checkVisibility({ visibilityProperty: true }))
        .map((one) => ({ name: `${one.textContent.trim().slice(0, 30)}`, height: one.getBoundingClientRect().height })),
    );
  expect(seen.length).toBeGreaterThan(0);
  expect(seen.filter(({ height }) => height < 43.5)).toEqual([]);
});

test.each([
  ...['en/papers/drake-2019-fire-gland/', 'papers/drake-2019-fire-gland/', 'en/years/', 'years/'],
  ...['en/add/?entry=papers/drake-2019-fire-gland', 'add/?entry=papers/drake-2019-fire-gland'],
])('%s holds letters twice as large on a phone', async (path) => {
  const page = await open(path, { viewport: { width: 360, height: 740 } });
  if (path.includes('add/')) await page.locator('[data-form]:not([hidden])').waitFor();
  await page.evaluate(() => {
    document.documentElement.style.fontSize = '212.5%';
    for (const details of document.querySelectorAll('details')) details.open = true;
  });
  const wide = await page.evaluate(() =>
    [...document.querySelectorAll('main *')]
      .filter((one) => one.getBoundingClientRect().right > innerWidth + 1 && !one.closest('.scroll, pre, .hidden-text, svg'))
      .map((one) => `${one.tagName} ${one.className} ${one.textContent.trim().slice(0, 30)}`),
  );
  expect([await page.evaluate(() => document.documentElement.scrollWidth), wide]).toEqual([360, []]);
});

test('a printed list is a bibliography: titles, bylines and where the work is found, and nothing to press', async () => {
  const page = await open('en/applications/');
  await page.emulateMedia({ media: 'print' });
  const shown = (selector: string) =>
    page.locator(selector).evaluateAll((all) => all.filter((one) => one.checkVisibility()).map((one) => one.textContent.trim()));
  expect(await shown('h1, .card-title')).toEqual([
    'Applications',
    'Ultrasound of the Fire Gland: A Fictitious Study of 42 Dragons',
    '虚构的龙翼 X 线片自动分级',
  ]);
  expect(await shown('button, input, select, nav')).toEqual([]);
  expect(
    await page
      .locator('.read a')
      .evaluateAll((links) =>
        links.filter((link) => link.checkVisibility()).map((link) => getComputedStyle(link, '::after').content),
      ),
  ).toEqual(['" https://doi.org/10.5555/dragon.2019.1"']);
  // Where there is no DOI, the page of the list.
  expect(await shown('.card .on-paper')).toEqual(['https://list.example/en/papers/ouyang-2021-wing-radiographs/']);
});

test('printed results of a search are the results, and nothing of the form', async () => {
  const page = await open('en/search/?q=dragon');
  await page.waitForSelector('[data-search-state="done"]');
  await page.emulateMedia({ media: 'print' });
  const seen = await page
    .locator('main :is(button, input, select, label, summary, nav)')
    .evaluateAll((all) => all.filter((one) => one.checkVisibility()).map((one) => one.textContent.trim()));
  expect(seen).toEqual([]);
  expect(await page.locator('main .card-title').first().isVisible()).toBe(true);
});
