import type { Page } from 'playwright';
import { describe, expect, test } from 'vitest';
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
  expect(await page.getByRole('heading', { level: 2 }).allTextContents()).toContain('研究设计与结果');
  await page.getByRole('link', { name: 'English' }).click();
  await page.waitForURL(at('en/papers/drake-2019-wing-fractures/'));
  expect(await page.locator('html').getAttribute('lang')).toBe('en');
  expect(await page.getByRole('heading', { level: 2 }).allTextContents()).toContain('How the study was done');
});

test('the first key that a keyboard user presses leads past the navigation', async () => {
  const page = await open('papers/');
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('跳到正文');
  await page.keyboard.press('Enter');
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('content');
});

describe('without JavaScript', () => {
  test.each([
    ...['', 'papers/', 'applications/', 'applications/radiomics/', 'years/', 'years/2019/', 'venues/', 'studies/', 'map/'],
    ...['topics/', 'topics/anatomy/trunk/', 'authors/', 'authors/drake-ada/', 'about/', 'data/', 'fields/', 'quality/'],
    ...['papers/drake-2019-wing-fractures/', 'datasets/dragon-scans/', 'platforms/dragon-hospital/', '404.html'],
  ])('/%s is whole, and shows nothing that does not work', async (path) => {
    const links = (page: Page) =>
      page.locator('main a[href]').evaluateAll((all) => all.map((link) => link.getAttribute('href')!));
    const page = await open(path, { javaScriptEnabled: false });
    expect(await page.getByRole('heading', { level: 1 }).count()).toBe(1);
    expect(await links(page)).toEqual(await links(await open(path)));
    expect(await page.locator(':is(button, [role=button], select, input):not(form *):visible').allTextContents()).toEqual([]);
  });
});

test('the chosen theme is there before anything is painted, on every page and after a reload', async () => {
  const page = await open('', { colorScheme: 'light' });
  const theme = page.locator('[data-theme-switch]');
  expect(await theme.textContent()).toContain('外观：跟随系统');
  await theme.click();
  await theme.click();
  expect(await theme.textContent()).toContain('外观：深色');
  // What the page is like when its body begins, before there is anything to paint.
  await page.addInitScript(() => {
    new MutationObserver((_, observer) => {
      if (!document.querySelector('body')) return;
      observer.disconnect();
      const { dataset } = document.documentElement;
      dataset.atFirst = dataset.theme;
    }).observe(document, { childList: true, subtree: true });
  });
  for (const path of ['about/', 'en/papers/', '404.html']) {
    await page.goto(at(path));
    await page.reload();
    expect(
      await page.evaluate(() => {
        const { documentElement: html } = document;
        return [html.dataset.atFirst, html.dataset.theme, getComputedStyle(html).colorScheme];
      }),
    ).toEqual(['dark', 'dark', 'dark']);
  }
  expect(
    await page
      .locator('head script[src$="/theme.js"]')
      .evaluateAll((scripts) => scripts.map((one) => ['type', 'async', 'defer'].map((name) => one.getAttribute(name)))),
  ).toEqual([[null, null, null]]);
});

test('a name or title in another language than the page says so, also where it is only heard', async () => {
  const languages = (page: Page, selector: string) =>
    page.locator(selector).evaluateAll((all) => [...new Set(all.map((one) => one.closest<HTMLElement>('[lang]')!.lang))]);
  const page = await open('en/quality/');
  expect(await languages(page, '.tasks li > a .hidden-text > *')).toEqual(await languages(page, '.tasks li > span > a'));
  await page.goto(at('en/studies/'));
  expect(await languages(page, '.study-more summary .hidden-text > *')).toEqual(
    await languages(page, '.studies-table tbody th > a'),
  );
  await page.goto(at('authors/'));
  expect(await languages(page, '.letter a')).toEqual(expect.arrayContaining(['und-Latn', 'zh-CN']));
});

test('the bar of the browser has the colour of the chosen theme', async () => {
  const page = await open('', { colorScheme: 'light' });
  const bar = () =>
    page
      .locator('meta[name="theme-color"]')
      .evaluateAll((all: HTMLMetaElement[]) =>
        all.filter(({ media }) => matchMedia(media).matches).map(({ content }) => content),
      );
  const [light, dark] = ['#f8f5ee', '#171513'];
  const theme = page.locator('[data-theme-switch]');
  const seen = [await bar()];
  for (let press = 0; press < 2; press += 1) {
    await theme.click();
    seen.push(await bar());
  }
  await page.reload();
  seen.push(await bar());
  await theme.click();
  await page.emulateMedia({ colorScheme: 'dark' });
  seen.push(await bar());
  expect(seen).toEqual([[light], [light], [dark], [dark], [dark]]);
});

test.each([
  'shelf/?entries=papers/drake-2019-wing-fractures,papers/long-2021-hatching-day',
  'studies/?topic=anatomy/wing',
  'add/?entry=papers/drake-2019-wing-fractures',
  'add/?section=theory',
  'papers/drake-2019-wing-fractures/#cite',
])('the other language has what the address asks for: %s', async (path) => {
  const page = await open(path);
  const asked = page.url();
  await page.locator('[data-language-switch]').click();
  await page.waitForURL(/\/en\//);
  expect(page.url()).toBe(asked.replace('/repo/', '/repo/en/'));
});

test('an unknown address under a language speaks that language first, and leads on in it', async () => {
  const allow = { origins: [], console: /404/ };
  const headings = (of: Page) => of.locator('h1, h2').evaluateAll((all) => all.map((one) => [one.tagName, one.textContent]));
  const chinese = await open('no/such/page/', { allow });
  expect(await headings(chinese)).toEqual([
    ['H1', '没有这个页面'],
    ['H2', 'There is no such page'],
  ]);
  const page = await open('en/no/such/page/', { allow });
  await page.locator('html[lang="en"]').waitFor();
  expect(await headings(page)).toEqual([
    ['H1', 'There is no such page'],
    ['H2', '没有这个页面'],
  ]);
  expect(await page.title()).toMatch(/^There is no such page · /);
  const links = await page
    .locator('header a')
    .evaluateAll((all) => all.map((link) => [link.textContent.trim(), new URL((link as HTMLAnchorElement).href).pathname]));
  expect(links.filter(([, path]) => !path!.startsWith('/repo/en/'))).toEqual([['中文', '/repo/']]);
  expect(links).toContainEqual(['Shelf', '/repo/en/shelf/']);
  await page.getByRole('button', { name: 'Theme: as the system' }).click();
  expect(await page.locator('html').getAttribute('data-theme')).toBe('light');
  await page.getByRole('searchbox').fill('gland');
  await page.keyboard.press('Enter');
  await page.waitForURL(at('en/search/?q=gland'));
});

test('an unknown address says so in both languages and leads on', async () => {
  const context = await open('');
  const response = await context.request.get(at('no/such/page/'));
  expect(response.status()).toBe(404);
  const html = await response.text();
  expect([html.includes('没有这个页面'), html.includes('There is no such page')]).toEqual([true, true]);
});
