import { expect, test } from 'vitest';
import { visit } from './site.ts';

const { at, open } = visit('/repo');

test('a reader on a phone walks from the home page to a paper and to its counterpart in English', async () => {
  const page = await open('', { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true });
  await page.getByRole('link', { name: '应用', exact: true }).first().click();
  await page.waitForURL(at('applications/'));
  expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('应用');
  await page
    .getByRole('link', {
      name: 'Wing Fractures Seen on Dragon Radiographs: A Network May Read as Well as Keepers',
    })
    .first()
    .click();
  await page.waitForURL(at('papers/drake-2019-wing-fractures/'));
  expect(await page.getByRole('heading', { level: 2 }).allTextContents()).toContain('研究有多可靠');
  await page.getByRole('link', { name: 'English' }).click();
  await page.waitForURL(at('en/papers/drake-2019-wing-fractures/'));
  expect(await page.locator('html').getAttribute('lang')).toBe('en');
  expect(await page.getByRole('heading', { level: 2 }).allTextContents()).toContain('How strong is the study');
});

test('the first key that a keyboard user presses leads past the navigation', async () => {
  const page = await open('papers/');
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('跳到正文');
  await page.keyboard.press('Enter');
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('content');
});

test('every page is whole without JavaScript, and what needs it is not shown', async () => {
  const page = await open('papers/drake-2019-wing-fractures/', { javaScriptEnabled: false });
  expect(await page.getByRole('table').count()).toBeGreaterThan(0);
  expect(await page.getByRole('button', { name: '收藏' }).count()).toBe(0);
});

test('the chosen theme is there before anything is painted, on every page and after a reload', async () => {
  const page = await open('', { colorScheme: 'light' });
  const theme = page.locator('[data-theme-switch]');
  expect(await theme.textContent()).toContain('外观：跟随系统');
  await theme.click();
  await theme.click();
  expect(await theme.textContent()).toContain('外观：深色');
  await page.goto(at('about/'));
  expect(
    await page.evaluate(() => [document.documentElement.dataset.theme, getComputedStyle(document.documentElement).colorScheme]),
  ).toEqual(['dark', 'dark']);
  expect(
    await page.evaluate(
      () => performance.getEntriesByType('resource').find((entry) => entry.name.endsWith('/theme.js')) !== undefined,
    ),
  ).toBe(true);
});

test('an unknown address says so in both languages and leads on', async () => {
  const context = await open('');
  const response = await context.request.get(at('no/such/page/'));
  expect(response.status()).toBe(404);
  const html = await response.text();
  expect([html.includes('没有这个页面'), html.includes('There is no such page')]).toEqual([true, true]);
});
