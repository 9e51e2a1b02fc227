import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright';
import { describe, expect, test } from 'vitest';
import { firstSearchBytes } from '../eval/bytes.ts';
import { visit } from './site.ts';

const { at, open } = visit('/repo');

/** Waits for the final list and gives the ids in order. */
async function results(page: Page): Promise<string[]> {
  await page.locator('[data-search-state="done"]').first().waitFor({ state: 'attached' });
  return page
    .locator('[data-search-results] [data-entry]')
    .evaluateAll((entries) => entries.map((entry) => (entry as HTMLElement).dataset.entry!));
}

/** Types and waits for the answer to just that. */
async function type(page: Page, text: string): Promise<string[]> {
  await page.locator('[data-search-field]').fill(text);
  await page.waitForURL((url) => (url.searchParams.get('q') ?? '') === text.trim());
  return results(page);
}

const status = (page: Page) => page.locator('[data-search-status]').textContent();
const value = (page: Page, facet: string, id: string) => page.locator(`[data-facet="${facet}"] [data-facet-value="${id}"]`);
const count = async (page: Page, facet: string, id: string) =>
  Number(await value(page, facet, id).locator('[data-count]').textContent());

const FIBROSIS = ['long-2019-fire-gland-transfer', 'drake-2018-fire-gland-fibrosis', 'ember-2017-fibrosis-network'];
const FRACTURES = ['ember-2019-keepers-knowledge', 'drake-2019-wing-fractures'];

describe('the search page', () => {
  test('finds while one types, in either language, and keeps the query in the address', async () => {
    const page = await open('en/search/');
    expect((await type(page, '火腺纤维化')).toSorted()).toEqual(FIBROSIS.toSorted());
    expect((await type(page, 'gland fib')).toSorted()).toEqual(FIBROSIS.toSorted());
    expect(await status(page)).toBe('3 results');
    expect(new URL(page.url()).search).toBe('?q=gland+fib');
  });

  test('reads traditional characters, of the words of the list and of those around them', async () => {
    const page = await open('search/');
    for (const query of ['火腺纖維化', '關於火腺纖維化的論文', '請問火腺纖維化的文獻', '火腺纖維化的診斷', '火腺纖維化 研究進展'])
      expect([query, (await type(page, query)).toSorted(), await status(page)]).toEqual([query, FIBROSIS.toSorted(), '3 条结果']);
  });

  test('shows a result as the cards of the other lists are, with the words marked', async () => {
    const page = await open('search/?q=long+wanming');
    await results(page);
    const card = page.locator('[data-search-results] article.card');
    expect(await card.locator('h2 a').getAttribute('href')).toBe('/repo/papers/long-2019-fire-gland-transfer/');
    expect(await card.locator('h2 a').getAttribute('lang')).toBe('zh-CN');
    expect(await card.locator('.search-reason').textContent()).toBe('匹配 龙万明 = long wanming');
    await card.locator('[data-save]').click();
    expect(await card.locator('[data-save]').getAttribute('data-is-saved')).toBe('');
    await type(page, 'fire gland fibrosis');
    expect(await page.locator('[data-entry="ember-2017-fibrosis-network"] h2 mark').allTextContents()).toEqual([
      'Fire Gland',
      'Fibrosis',
    ]);
    expect(await page.locator('[data-entry="long-2019-fire-gland-transfer"] h2 mark').allTextContents()).toEqual(['火腺']);
  });

  test('says of an entry all that its card says elsewhere', async () => {
    const facts = (page: Page) =>
      page
        .locator('[data-entry="long-2019-fire-gland-transfer"]')
        .locator('h2, .card-translation, .byline, .strength, .tags li, .read li')
        .evaluateAll((parts) => parts.map((part) => part.textContent.replace(/\s+/g, ' ').trim()));
    const page = await open('search/?q=long+wanming');
    await results(page);
    const found = await facts(page);
    expect(found).toContain('全文（CAJ） 用 CAJViewer 打开');
    await page.goto(at('papers/'));
    expect(found).toEqual(await facts(page));
  });

  test('narrows down: any of one facet, all facets together, without what is excluded; back takes each step back', async () => {
    const page = await open('en/search/?q=ultrasound');
    const all = await results(page);
    expect(await count(page, 'anatomy', 'fire-gland')).toBe(6);
    await value(page, 'anatomy', 'fire-gland').getByRole('checkbox').check();
    await page.waitForURL(/anatomy=fire-gland$/);
    expect((await results(page)).length).toBe(6);
    expect(await count(page, 'anatomy', 'egg')).toBe(2);
    await value(page, 'anatomy', 'egg').getByRole('checkbox').check();
    await page.waitForURL(/anatomy=fire-gland,egg$/);
    const either = await results(page);
    // One entry is on both.
    expect(either.length).toBe(7);
    await page.getByRole('button', { name: 'Leave out Surveys' }).click();
    await page.waitForURL(/-section=survey/);
    expect(await results(page)).not.toContain('marsh-2019-ultrasound-review');
    expect(await page.locator('[data-search-chips] li').allTextContents()).toEqual([
      'not Surveys ×',
      'Fire gland ×',
      'Egg ×',
      'Clear all',
    ]);
    await page.goBack();
    await page.waitForURL(/anatomy=fire-gland,egg$/);
    expect(await results(page)).toEqual(either);
    await page.getByRole('button', { name: 'Clear all' }).click();
    await page.waitForURL(/\?q=ultrasound$/);
    expect(await results(page)).toEqual(all);
  });

  test.each([
    '?q=ultrasound',
    '?q=ultrasound&anatomy=fire-gland&-method=cnn',
    '?modality=ultrasound&from=2018',
    '?q=龙&section=survey,applications',
  ])('says beside each value how many entries choosing it leaves: %s', async (search) => {
    const page = await open(`en/search/${search}`);
    await results(page);
    const said = await page
      .locator('[data-facet="anatomy"] [data-facet-value]')
      .evaluateAll((items) =>
        (items as HTMLElement[])
          .map((item) => [item.dataset.facetValue!, Number(item.querySelector<HTMLElement>('[data-count]')!.dataset.n)] as const)
          .filter(([, n]) => n > 0),
      );
    expect(said.length).toBeGreaterThan(1);
    const left: (readonly [string, number])[] = [];
    for (const [id] of said) {
      const address = new URL(page.url());
      address.searchParams.set('anatomy', id);
      await page.goto(address.href);
      await results(page);
      const shown = /\d+/.exec((await status(page)) ?? '');
      left.push([id, Number(shown?.[0])]);
    }
    expect(left).toEqual(said);
  });

  test('limits to a span of years, whose chip takes it back; back and forward go both ways', async () => {
    const page = await open('en/search/?q=gland');
    const all = await results(page);
    await page.getByLabel('From').fill('2018');
    await page.getByLabel('From').press('Enter');
    await page.waitForURL(/from=2018$/);
    await results(page);
    await page.getByLabel('To', { exact: true }).fill('2019');
    await page.getByLabel('To', { exact: true }).press('Tab');
    await page.waitForURL(/from=2018&to=2019$/);
    const some = await results(page);
    expect(some).toEqual(['long-2019-fire-gland-transfer', 'drake-2018-fire-gland-fibrosis']);
    await page.getByRole('button', { name: 'Remove 2018–2019' }).click();
    await page.waitForURL(/\?q=gland$/);
    expect([await results(page), await page.getByLabel('From').inputValue()]).toEqual([all, '']);
    await page.goBack();
    await page.waitForURL(/from=2018&to=2019$/);
    expect([await results(page), await page.getByLabel('From').inputValue()]).toEqual([some, '2018']);
    await page.goForward();
    await page.waitForURL(/\?q=gland$/);
    expect(await results(page)).toEqual(all);
  });

  test('shows entries without a query too, sorts them, and puts those without a year last', async () => {
    const page = await open('en/search/?anatomy=wing&sort=oldest');
    const oldest = await results(page);
    expect([oldest[0], oldest.at(-1)]).toEqual(['wyrm-1987-dragon-anatomy', 'wing-films']);
    await page.getByLabel('Order').selectOption('title');
    await page.waitForURL(/sort=title/);
    await results(page);
    const titles = await page.locator('[data-search-results] h2').allTextContents();
    expect(titles.slice(0, 2)).toEqual([
      'An Atlas of Dragon Anatomy That Nobody Has Drawn',
      'What Keepers Know Helps a Network to Find Wing Fractures',
    ]);
  });

  test('keeps the search when the language is switched', async () => {
    const page = await open('search/?q=gland&modality=ultrasound&from=2017&sort=newest');
    const found = await results(page);
    await page.locator('[data-language-switch]').click();
    await page.waitForURL(at('en/search/?q=gland&modality=ultrasound&from=2017&sort=newest'));
    expect(await results(page)).toEqual(found);
    expect(await page.locator('[data-search-field]').inputValue()).toBe('gland');
  });

  test('says what it put right, and searches as typed at one click', async () => {
    const page = await open('en/search/');
    expect(await type(page, 'wing fractrues')).toEqual(FRACTURES);
    expect(await status(page)).toBe('Showing results for “wing fractures”. 2 results');
    await page.getByRole('link', { name: 'Search for “wing fractrues” as typed' }).click();
    await page.waitForURL(/literal=1/);
    await results(page);
    expect(await status(page)).not.toContain('Showing results for');
  });

  test('shows what has most of a query under a heading of its own, and what each lacks', async () => {
    const page = await open('en/search/');
    expect(await type(page, 'wing CT')).toEqual(['scale-2016-heart-ct', 'guild-2022-scan-report']);
    expect(await page.locator('.search-group').textContent()).toBe('No entry has all of this. These have most of it:');
    expect(await page.locator('[data-match="full"]').count()).toBe(0);
    expect((await page.locator('[data-entry="scale-2016-heart-ct"] .search-reason').textContent())?.trim()).toBe('Lacks wing');
  });

  test('looks into summaries and notes too when asked', async () => {
    const page = await open('en/search/?q=elastography');
    const titles = await results(page);
    await page.getByRole('link', { name: 'Look in summaries and notes as well' }).click();
    await page.waitForURL(/deep=1/);
    const all = await results(page);
    expect([titles, all]).toEqual([
      ['drake-2018-fire-gland-fibrosis'],
      ['drake-2018-fire-gland-fibrosis', 'ember-2019-keepers-knowledge'],
    ]);
  });

  test('says so where nothing fits, and leads on', async () => {
    const page = await open('en/search/');
    expect(await type(page, 'gizzard stiffness')).toEqual([]);
    expect(await status(page)).toBe('No results');
    expect(await page.locator('.search-group').textContent()).toBe('Topics that come near');
    expect(await page.locator('[data-search-results]').getByRole('link').allTextContents()).toEqual([
      'Trunk',
      'Fire gland',
      'Heart',
      'All papers by year',
      'All topics',
      'Add what is missing',
    ]);
  });

  test('calls topics near only where they are, and offers no narrowing where nothing was found', async () => {
    const page = await open('en/search/');
    const narrowing = page.locator('[data-search-side]');
    await narrowing.waitFor({ state: 'visible' });
    expect(await type(page, 'xylophone')).toEqual([]);
    expect(await page.locator('.search-group').textContent()).toBe('Largest topics');
    expect(await narrowing.isVisible()).toBe(false);
    await type(page, 'gland');
    expect(await narrowing.isVisible()).toBe(true);
    await page.goto(at('en/search/?q=gland&kind=platform'));
    expect(await results(page)).toEqual([]);
    expect(await narrowing.isVisible()).toBe(true);
  });

  test('leaves an input method in peace while it composes', async () => {
    const page = await open('search/');
    const field = page.locator('[data-search-field]');
    await field.focus();
    const client = await page.context().newCDPSession(page);
    for (const text of ['h', 'huo', 'huo xian'])
      await client.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });
    await page.keyboard.press('ArrowDown');
    expect(await field.evaluate((element) => element === document.activeElement)).toBe(true);
    expect([await field.inputValue(), new URL(page.url()).search]).toEqual(['huo xian', '']);
    await client.send('Input.insertText', { text: '火腺' });
    await page.waitForURL((url) => url.searchParams.get('q') === '火腺');
    expect((await results(page)).length).toBe(8);
  });

  test('asks for nothing of the index until somebody is about to search, and shows what the whole list has', async () => {
    const asked: string[] = [];
    const page = await open('en/search/', {
      before: async (own) => {
        await own.route(/\/(?:pagefind|search)\/[^/]+\.(?:js|json|pagefind)/, (route) => {
          asked.push(new URL(route.request().url()).pathname.split('/').at(-1)!);
          return route.continue();
        });
      },
    });
    await value(page, 'kind', 'paper').waitFor();
    const whole = [await count(page, 'kind', 'paper'), await count(page, 'anatomy', 'fire-gland')];
    expect(asked).toEqual([]);
    const list = page.waitForRequest('**/search/list.json');
    await page.locator('[data-search-field]').focus();
    await list;
    await type(page, 'gland');
    await page.keyboard.press('Escape');
    await page.waitForURL(at('en/search/'));
    expect([await count(page, 'kind', 'paper'), await count(page, 'anatomy', 'fire-gland')]).toEqual(whole);
  });

  test('is walked with the arrow keys, and cleared with one key', async () => {
    const page = await open('en/search/?q=gland+fibrosis');
    await results(page);
    await page.locator('[data-search-field]').focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    expect(await page.evaluate(() => document.activeElement?.closest<HTMLElement>('[data-entry]')?.dataset.entry)).toBe(
      FIBROSIS[1],
    );
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Escape');
    await page.waitForURL(at('en/search/'));
    expect(await page.locator('[data-search-state="idle"]').count()).toBe(1);
  });

  test('opens again at once after it was closed', async () => {
    const page = await open('papers/');
    await page.keyboard.press('/');
    await page.getByRole('dialog').waitFor();
    const isOpen = await page.evaluate(() => {
      const dialog = document.querySelector<HTMLDialogElement>('dialog[open]')!;
      dialog.close();
      document.activeElement!.dispatchEvent(new KeyboardEvent('keydown', { key: '/', bubbles: true, cancelable: true }));
      return dialog.open;
    });
    expect(isOpen).toBe(true);
  });

  test('says when the index cannot be had, and tries again', async () => {
    let broken = true;
    const page = await open('en/search/?q=fibrosis', {
      allow: { origins: [], console: /Failed to load resource|Pagefind/ },
      before: async (own) => {
        await own.route('**/pagefind.js*', (route) => (broken ? route.fulfill({ status: 503, body: '' }) : route.continue()));
      },
    });
    await page.locator('[data-search-state="error"]').waitFor();
    expect(await page.getByRole('alert').textContent()).toBe('The search index could not be loaded.');
    broken = false;
    await page.getByRole('button', { name: 'Try again' }).click();
    expect(await results(page)).toEqual(FIBROSIS);
  });

  test('says when the network goes away in the middle, and goes on when it is back', async () => {
    const page = await open('en/search/?q=wing', { allow: { origins: [], console: /ERR_INTERNET_DISCONNECTED/ } });
    await results(page);
    await page.context().setOffline(true);
    await page.locator('[data-search-field]').fill('hospital');
    await page.locator('[data-search-state="error"]').waitFor();
    expect(await page.getByRole('alert').textContent()).toBe('The search index could not be loaded.');
    await page.context().setOffline(false);
    await page.getByRole('button', { name: 'Try again' }).click();
    expect(await results(page)).toEqual(['dragon-hospital']);
  });

  test('goes on at the first press after it was opened without a network', async () => {
    let broken = true;
    const page = await open('en/search/?q=fibrosis', {
      allow: { origins: [], console: /ERR_INTERNET_DISCONNECTED|preload/ },
      before: async (own) => {
        await own.route(/\/(?:pagefind|search)\/[^/]+\.(?:js|json|pagefind)/, (route) =>
          broken ? route.abort('internetdisconnected') : route.continue(),
        );
      },
    });
    await page.locator('[data-search-state="error"]').waitFor();
    broken = false;
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.locator('[data-search-state="loading"]').waitFor({ state: 'detached' });
    expect(await results(page)).toEqual(FIBROSIS);
  });

  test('without JavaScript leads to the lists, and shows no field that would do nothing', async () => {
    const page = await open('en/search/', { javaScriptEnabled: false });
    expect(await page.locator('noscript').getByRole('link').allTextContents()).toEqual(['All papers', 'Topics']);
    expect(await page.locator('[data-search-field]').isVisible()).toBe(false);
  });

  test.each([360, 320])('works on a phone of %i px: the choices open on demand, nothing scrolls sideways', async (width) => {
    const page = await open('search/?q=火腺', { viewport: { width, height: 740 }, hasTouch: true, isMobile: true });
    await results(page);
    expect(await value(page, 'kind', 'dataset').isVisible()).toBe(false);
    await page.getByText('缩小范围').tap();
    await value(page, 'kind', 'dataset').getByRole('checkbox').tap();
    await page.waitForURL(/kind=dataset/);
    expect(await results(page)).toEqual(['dragon-scans']);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
  });

  test.each(['light', 'dark'] as const)('gives axe nothing to object to, with results and without, %s', async (colorScheme) => {
    const page = await open('en/search/?q=gland+fibrosis&modality=ultrasound&-method=svm', { colorScheme });
    for (const query of ['wing CT', 'nothing of the kind', 'fractrues']) {
      await results(page);
      expect(
        (await new AxeBuilder({ page }).analyze()).violations.map(
          ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`,
        ),
      ).toEqual([]);
      await type(page, query);
    }
  });
});

test('ten results are shown, the others when they are asked for', async () => {
  const page = await open('search/?q=超声');
  expect((await results(page)).length).toBe(10);
  const more = page.locator('.search-more');
  expect(await more.textContent()).toBe('再显示 1 条');
  await more.click();
  expect((await results(page)).length).toBe(11);
  expect(await more.count()).toBe(0);
  expect(await page.evaluate(() => document.activeElement?.closest('[data-entry]') !== null)).toBe(true);
});

test('a second press on the button for more, before the first has brought any, brings nothing twice', async () => {
  const page = await open('search/?q=超声');
  const first = await results(page);
  await page.locator('.search-more').evaluate((button: HTMLButtonElement) => {
    button.click();
    button.click();
  });
  const all = await results(page);
  expect(all.slice(0, 10)).toEqual(first);
  expect(all.length).toBe(11);
  expect(new Set(all).size).toBe(11);
});

describe('who comes back to the results', () => {
  /** All of them shown, and the last opened; where the page stood then. */
  async function openLast(page: Page): Promise<number> {
    await results(page);
    await page.locator('.search-more').click();
    await page.waitForFunction(() => document.querySelectorAll('[data-search-results] [data-entry]').length === 11);
    const last = page.locator('[data-search-results] [data-search-link]').last();
    await last.scrollIntoViewIfNeeded();
    const y = await page.evaluate(() => scrollY);
    await last.click();
    await page.waitForURL(/\/papers\//);
    return y;
  }
  const place = async (page: Page) => [(await results(page)).length, await page.evaluate(() => scrollY)];

  test('is where they were, with as many results, and so is who loads the page anew', async () => {
    const page = await open('search/?q=超声');
    const y = await openLast(page);
    expect(y).toBeGreaterThan(500);
    await page.goBack();
    await page.waitForURL(/\/search\//);
    expect(await place(page)).toEqual([11, y]);
    await page.reload();
    expect(await place(page)).toEqual([11, y]);
  });

  test('is where they were when they take back what they narrowed down', async () => {
    const page = await open('search/?q=超声');
    await results(page);
    const paper = value(page, 'kind', 'paper').getByRole('checkbox');
    await page.locator('.search-more').click();
    await page.waitForFunction(() => document.querySelectorAll('[data-search-results] [data-entry]').length === 11);
    await page.evaluate(() => {
      scrollTo({ top: 900, behavior: 'instant' });
    });
    // The page may still be on its way to the first of the further results.
    const y = await paper.evaluate((box) => {
      const at = scrollY;
      (box as HTMLInputElement).click();
      return at;
    });
    expect(y).toBeGreaterThan(600);
    await page.waitForURL(/kind=paper/);
    expect((await results(page)).length).toBeLessThanOrEqual(10);
    await page.evaluate(() => {
      scrollTo({ top: 0, behavior: 'instant' });
    });
    await page.goBack();
    await page.waitForURL(/\?q=[^&]*$/);
    await page.waitForFunction(() => document.querySelectorAll('[data-search-results] [data-entry]').length === 11);
    expect(await place(page)).toEqual([11, y]);
  });
});

describe('the focus is never lost', () => {
  /** What has it: its name, or what it is called in the page. */
  const focus = (page: Page) =>
    page.evaluate(() => {
      const { activeElement: at } = document;
      const part = at?.getAttributeNames().find((name) => /^data-search-(?:field|status)$/.test(name));
      return part ?? at?.getAttribute('aria-label') ?? at?.textContent.trim();
    });

  test('when what was chosen is taken back, one after another, and all at once', async () => {
    const page = await open('en/search/?q=ultrasound&modality=ultrasound&anatomy=fire-gland,egg');
    await results(page);
    await page.getByRole('button', { name: 'Remove Fire gland' }).press('Enter');
    await page.waitForURL(/anatomy=egg$/);
    expect(await focus(page)).toBe('Remove Egg');
    await page.keyboard.press('Enter');
    await page.waitForURL(/modality=ultrasound$/);
    expect(await focus(page)).toBe('Remove Ultrasound');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\?q=ultrasound$/);
    expect(await focus(page)).toBe('data-search-status');
    await page.goto(at('en/search/?modality=ultrasound&from=2018'));
    await results(page);
    await page.getByRole('button', { name: 'Clear all' }).press('Enter');
    await page.waitForURL(at('en/search/'));
    expect(await focus(page)).toBe('data-search-field');
  });

  test.each([
    ['?q=elastography', 'Look in summaries and notes as well', /deep=1/],
    ['?q=wing+fractrues', 'Search for “wing fractrues” as typed', /literal=1/],
    ['?q=gland&kind=platform', /^Take the choice back/, /\?q=gland$/],
  ])('by a step that %s offers among the results', async (search, name, address) => {
    const page = await open(`en/search/${search}`);
    await results(page);
    await page.getByRole('link', { name }).press('Enter');
    await page.waitForURL(address);
    await page.waitForFunction(() => document.activeElement?.hasAttribute('data-search-status'));
    expect([await focus(page), (await status(page)) !== '']).toEqual(['data-search-status', true]);
  });

  test('by what is tried again, in vain and then not', async () => {
    let broken = true;
    const page = await open('en/search/?q=fibrosis', {
      allow: { origins: [], console: /Failed to load resource/ },
      before: async (own) => {
        await own.route('**/search/list.json', (route) => (broken ? route.fulfill({ status: 503, body: '' }) : route.continue()));
      },
    });
    await page.locator('[data-search-state="error"]').waitFor();
    const again = page.getByRole('button', { name: 'Try again' });
    const first = await again.elementHandle();
    await again.press('Enter');
    await page.waitForFunction((old) => !old.isConnected, first);
    expect(await focus(page)).toBe('Try again');
    broken = false;
    await again.press('Enter');
    await results(page);
    expect(await focus(page)).toBe('data-search-status');
  });

  test('by a value that is unticked and then leaves nothing', async () => {
    const page = await open('en/search/?q=gland&kind=platform');
    await results(page);
    const box = value(page, 'kind', 'platform').getByRole('checkbox');
    await box.focus();
    await page.keyboard.press('Space');
    await page.waitForURL(/\?q=gland$/);
    await page.locator('[data-search-results] [data-entry]').first().waitFor();
    expect([await count(page, 'kind', 'platform'), await box.evaluate((element) => element === document.activeElement)]).toEqual([
      0,
      true,
    ]);
  });
});

describe('what comes late', () => {
  /** Holds back the cards of all but the newest entries; the function that lets them come, and waits until they have been read. */
  async function holdOlderCards(page: Page): Promise<() => Promise<void>> {
    const held = Promise.withResolvers<undefined>();
    await page.route(/\/cards\/[1-9]\d*\.json/, async (route) => {
      await held.promise;
      await route.continue();
    });
    return async () => {
      const come = page.waitForResponse(/\/cards\/[1-9]\d*\.json/);
      held.resolve(undefined);
      await (await come).finished();
      await page.waitForLoadState('networkidle');
      await page.evaluate(async () => {
        const { promise, resolve } = Promise.withResolvers<number>();
        requestAnimationFrame(() => requestAnimationFrame(resolve));
        await promise;
      });
    };
  }
  const asksForOlder = (page: Page) => page.waitForRequest(/\/cards\/[1-9]\d*\.json/);

  test('of an earlier query does not stand in the place of the newer answer', async () => {
    const page = await open('en/search/');
    const release = await holdOlderCards(page);
    const asked = asksForOlder(page);
    await page.locator('[data-search-field]').fill('wing fractures');
    await asked;
    expect(await type(page, 'scan report')).toEqual(['guild-2022-scan-report']);
    await release();
    expect([await results(page), await status(page)]).toEqual([['guild-2022-scan-report'], '1 result']);
  });

  test('of a press on the button for more does not stand under another query', async () => {
    const page = await open('en/search/?kind=paper');
    expect((await results(page)).length).toBe(10);
    const release = await holdOlderCards(page);
    const asked = asksForOlder(page);
    await page.locator('.search-more').click();
    await asked;
    expect(await type(page, 'scan report')).toEqual(['guild-2022-scan-report']);
    await release();
    expect([await results(page), await status(page)]).toEqual([['guild-2022-scan-report'], '1 result']);
    expect(await page.evaluate(() => document.activeElement?.hasAttribute('data-search-field'))).toBe(true);
  });
});

// What the index adds to it grows with the list: `npm run eval:search` prints it for the list, and has a bar for a long one.
describe.each(['', 'en/'])('a first search under /%s', (locale) => {
  test.each(['超声', 'fire gland fibrosis', 'radiom'])('costs no more than 110 KB when it is %s', async (query) => {
    expect(await firstSearchBytes(await open(`${locale}about/`), at(`${locale}search/`), query)).toBeLessThanOrEqual(110_000);
  });
});

describe('the quick panel', () => {
  test.each(['/', 'Control+k'])('opens with %s on any page, finds, and leads to an entry', async (key) => {
    const page = await open('en/papers/');
    await page.keyboard.press(key);
    const panel = page.getByRole('dialog', { name: 'Quick search' });
    await panel.waitFor();
    await page.keyboard.type('wing frac');
    await panel.locator('[data-search-state="done"] [data-entry]').first().waitFor();
    expect(
      await panel.locator('[data-entry]').evaluateAll((items) => items.map((item) => (item as HTMLElement).dataset.entry)),
    ).toEqual(FRACTURES);
    expect((await new AxeBuilder({ page }).include('dialog').analyze()).violations.map(({ id }) => id)).toEqual([]);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForURL(at('en/papers/ember-2019-keepers-knowledge/'));
  });

  test('hands over to the search page, and closes with Escape', async () => {
    const page = await open('papers/');
    await page.keyboard.press('/');
    const panel = page.getByRole('dialog');
    await panel.waitFor();
    await page.keyboard.press('Escape');
    await panel.waitFor({ state: 'hidden' });
    await page.keyboard.press('/');
    await panel.waitFor();
    await page.keyboard.type('超声');
    await page.keyboard.press('Enter');
    await page.waitForURL((url) => url.pathname === '/repo/search/' && url.searchParams.get('q') === '超声');
    expect((await results(page)).length).toBe(10);
  });

  test('says when the index cannot be had, and tries again with the next letter', async () => {
    let broken = true;
    const page = await open('en/papers/', {
      allow: { origins: [], console: /Failed to load resource/ },
      before: async (own) => {
        await own.route('**/search/list.json', (route) => (broken ? route.fulfill({ status: 503, body: '' }) : route.continue()));
      },
    });
    await page.keyboard.press('/');
    const panel = page.getByRole('dialog', { name: 'Quick search' });
    await panel.waitFor();
    await page.keyboard.type('fibr');
    await panel.locator('[data-search-state="error"]').waitFor({ state: 'attached' });
    expect(await panel.getByRole('status').textContent()).toBe('The search index could not be loaded.');
    broken = false;
    await page.keyboard.type('o');
    await panel.locator('[data-search-state="done"] [data-entry]').first().waitFor();
  });

  test('gets the engine at the second try, though a browser remembers that a script could not be had', async () => {
    const asked: string[] = [];
    const page = await open('en/papers/', {
      allow: { origins: [], console: /Failed to load resource/ },
      before: async (own) => {
        await own.route('**/pagefind.js*', (route) =>
          asked.push(route.request().url()) === 1 ? route.fulfill({ status: 503, body: '' }) : route.continue(),
        );
      },
    });
    await page.keyboard.press('/');
    const panel = page.getByRole('dialog', { name: 'Quick search' });
    await panel.locator('[data-search-state="error"]').waitFor({ state: 'attached' });
    await page.keyboard.type('wing frac');
    await panel.locator('[data-search-state="done"] [data-entry]').first().waitFor();
    expect(
      await panel.locator('[data-entry]').evaluateAll((items) => items.map((item) => (item as HTMLElement).dataset.entry)),
    ).toEqual(FRACTURES);
    expect(await panel.getByRole('status').textContent()).toBe('2 results');
  });

  test('leads to the field of the page whenever it cannot be made', async () => {
    const page = await open('en/', {
      allow: { origins: [], console: /Failed to load resource|ERR_FAILED/ },
      before: async (own) => {
        await own.route('**/_astro/search-en.*.js', (route) => route.abort());
      },
    });
    const field = page.locator('input[type="search"]:focus');
    await page.keyboard.press('Control+k');
    await field.waitFor();
    await field.blur();
    await page.keyboard.press('Control+k');
    await field.waitFor();
  });

  test('a slash in a field is a slash, and on the search page the key leads to its field', async () => {
    const page = await open('search/');
    await page.keyboard.press('/');
    expect(await page.evaluate(() => document.activeElement?.hasAttribute('data-search-field'))).toBe(true);
    await page.keyboard.press('/');
    expect(await page.locator('[data-search-field]').inputValue()).toBe('/');
  });
});
