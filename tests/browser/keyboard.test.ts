/** Everything can be done without a pointer, and one always sees where one is. */
import type { Page } from 'playwright';
import { describe, expect, test } from 'vitest';
import { visit } from './site.ts';
import { smallSite } from './small-site.ts';

/** With more topics than one chooses from without a filter. */
const { at, open } = visit(
  smallSite((list) => {
    const more = Array.from({ length: 14 }, (_, index) => `  - { id: part-${index}, zh: 部分${index}, en: Part ${index} }\n`);
    list.write('vocabulary/anatomy.yml', list.read('vocabulary/anatomy.yml') + more.join(''));
  }),
);

/** Where the focus is: what it is on, and whether that shows. */
const focused = (page: Page) =>
  page.evaluate(() => {
    const element = document.activeElement as HTMLElement | SVGElement | null;
    if (!element || element === document.body) return undefined;
    const look = () =>
      [element, ...element.querySelectorAll('*')]
        .map((part) => {
          const { outlineStyle, outlineWidth, stroke } = getComputedStyle(part);
          return `${outlineStyle} ${outlineWidth} ${stroke}`;
        })
        .join();
    const name =
      element.getAttribute('aria-label') ??
      (element.textContent.trim() || element.getAttribute('placeholder') || element.tagName);
    const on = look();
    element.blur();
    const off = look();
    element.focus({ preventScroll: true });
    return { name: name.replaceAll(/\s+/g, ' '), shows: on !== off };
  });

/** What is to be reached, in the order of the page. */
const reachable = (page: Page) =>
  page
    .locator('a[href], button:not([disabled]), input, select, textarea, summary, [tabindex="0"]')
    .evaluateAll((all) =>
      all
        .filter((element) => element.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: true }))
        .map((element) =>
          (
            element.getAttribute('aria-label') ??
            (element.textContent.trim() || element.getAttribute('placeholder') || element.tagName)
          ).replaceAll(/\s+/g, ' '),
        ),
    );

describe.each([
  ['home', 'en/'],
  ['a category', 'en/theory/'],
  ['an entry', 'en/papers/drake-2019-fire-gland/'],
  ['search', 'en/search/?q=dragon'],
  ['the map', 'en/map/'],
  ['the studies', 'en/studies/'],
  ['the form', 'en/add/'],
])('on %s', (kind, path) => {
  test.each([1280, 360])('Tab reaches everything in the order of the page, and it shows, at %i px', async (width) => {
    const page = await open(path, { viewport: { width, height: 900 } });
    if (kind === 'search') await page.waitForSelector('[data-search-state="done"]');
    // Shown by the script, once it has fetched the list.
    if (kind === 'the form') await page.locator('textarea').first().waitFor();
    const expected = await reachable(page);
    const reached: string[] = [];
    const unseen: string[] = [];
    while (reached.length <= expected.length) {
      await page.keyboard.press('Tab');
      const here = await focused(page);
      if (!here) break;
      reached.push(here.name);
      if (!here.shows) unseen.push(here.name);
    }
    expect(reached).toEqual(expected);
    expect(unseen).toEqual([]);
  });
});

test('the first Tab offers to skip what every page begins with', async () => {
  const page = await open('en/theory/');
  await page.keyboard.press('Tab');
  expect(await focused(page)).toEqual({ name: 'Skip to content', shows: true });
  const box = await page.locator('.skip').boundingBox();
  expect(box!.y).toBeGreaterThanOrEqual(0);
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.closest('main') !== null)).toBe(true);
});

test('on a phone Enter opens the navigation, Tab goes into it, and Escape closes it and returns', async () => {
  const page = await open('en/theory/', { viewport: { width: 360, height: 800 } });
  const menu = page.getByRole('button', { name: 'Menu' });
  const navigation = page.getByRole('navigation', { name: 'Main' });
  expect(await navigation.isVisible()).toBe(false);
  await menu.press('Enter');
  expect(await navigation.isVisible()).toBe(true);
  await page.keyboard.press('Tab');
  expect((await focused(page))?.name).toBe('Theory');
  await page.keyboard.press('Escape');
  expect(await navigation.isVisible()).toBe(false);
  expect((await focused(page))?.name).toBe('Menu');
});

test('on a phone who leaves the navigation with Tab closes it, and is where Tab leads', async () => {
  const page = await open('en/theory/', { viewport: { width: 360, height: 800 } });
  const navigation = page.getByRole('navigation', { name: 'Main' });
  const menu = page.getByRole('button', { name: 'Menu' });
  await menu.press('Enter');
  await navigation.getByRole('link').last().focus();
  await page.keyboard.press('Tab');
  expect([await navigation.isVisible(), await page.evaluate(() => document.activeElement?.closest('main') !== null)]).toEqual([
    false,
    true,
  ]);
  await menu.press('Enter');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Shift+Tab');
  expect([(await focused(page))?.name, await navigation.isVisible()]).toEqual(['Menu', true]);
  await menu.click();
  expect(await navigation.isVisible()).toBe(false);
});

test('the ring of what has the focus is whole in the column beside the page', async () => {
  const page = await open('en/theory/', { viewport: { width: 1280, height: 900 } });
  const link = page.locator('.side .tree a').first();
  await page.keyboard.press('Tab');
  await link.focus();
  const [ring, room] = await link.evaluate((element) => {
    const { outlineStyle, outlineWidth, outlineOffset } = getComputedStyle(element);
    const column = element.closest('.side')!.getBoundingClientRect();
    return [
      outlineStyle === 'none' ? 0 : Number.parseFloat(outlineWidth) + Number.parseFloat(outlineOffset),
      element.getBoundingClientRect().left - column.left,
    ];
  });
  expect(ring).toBe(5);
  expect(room).toBeGreaterThanOrEqual(ring);
});

test('on a phone the map shows the cell that has the focus beside the names of its rows', async () => {
  const page = await open('en/map/', { viewport: { width: 320, height: 800 }, reducedMotion: 'reduce' });
  // A table of two columns is made as wide as one of many.
  await page.evaluate(() => {
    for (const cell of document.querySelectorAll<HTMLElement>('.map-cell, .map-all')) cell.style.minWidth = '9rem';
  });
  const cells = page.locator('.map-cell a');
  await cells.nth(1).focus();
  await page.keyboard.press('Shift+Tab');
  const hidden = await page.evaluate(() => {
    const cell = document.activeElement!;
    const name = cell.closest('tr')!.querySelector('th')!;
    return cell.matches('.map-table td a') && name.getBoundingClientRect().right - cell.getBoundingClientRect().left > 1;
  });
  expect([await page.evaluate(() => document.activeElement?.matches('.map-table td a')), hidden]).toEqual([true, false]);
});

test('Enter in the field that looks for a topic sends no form', async () => {
  const page = await open('en/add/');
  await page.locator('[data-begin="paper"]').click();
  await page.locator('#field-anatomy summary').click();
  const filter = page.locator('#field-anatomy [data-picks-filter]');
  await filter.fill('part 3');
  await filter.press('Enter');
  await page.locator('#field-anatomy li:not(.filtered) input').check();
  await page.locator('#field-anatomy [data-value="part-3"]').waitFor();
  expect(await page.locator('[data-errors]').isVisible()).toBe(false);
});

test('theme, shelf, disclosures and sorting answer to Enter and Space; the language is a link', async () => {
  const page = await open('en/papers/drake-2019-fire-gland/');
  const theme = page.getByRole('button', { name: /^Theme/ });
  await theme.press('Enter');
  expect(await page.evaluate(() => document.documentElement.dataset.theme)).toBe('light');
  await theme.press(' ');
  expect(await page.evaluate(() => document.documentElement.dataset.theme)).toBe('dark');
  const save = page.locator('[data-save="papers/drake-2019-fire-gland"]').first();
  await save.press(' ');
  expect(await save.locator('[data-save-label]').textContent()).toBe('Saved');
  const summary = page.locator('.cite summary').first();
  const wasOpen = await summary.evaluate((element) => (element.parentElement as HTMLDetailsElement).open);
  await summary.press('Enter');
  expect(await summary.evaluate((element) => (element.parentElement as HTMLDetailsElement).open)).toBe(!wasOpen);
  await page.getByRole('link', { name: '中文' }).press('Enter');
  await page.waitForURL(at('papers/drake-2019-fire-gland/'));
  await page.goto(at('en/studies/'));
  await page.getByRole('button', { name: 'People' }).press('Enter');
  expect(await page.locator('th[aria-sort]').evaluateAll((cells) => cells.map((cell) => cell.ariaSort))).toEqual(['descending']);
});

test('the quick search opens with its key and closes with Escape, and the focus goes back', async () => {
  const page = await open('en/theory/');
  await page.locator('.tree a').first().focus();
  await page.keyboard.press('/');
  const panel = page.getByRole('dialog');
  await panel.waitFor();
  await page.keyboard.press('Escape');
  await panel.waitFor({ state: 'hidden' });
  expect(await page.evaluate(() => document.activeElement?.matches('.tree a'))).toBe(true);
});
