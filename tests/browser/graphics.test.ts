import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright';
import { describe, expect, test } from 'vitest';
import { visit } from './site.ts';

const { open, at } = visit();

/** What the browser reports when something moves. */
interface Shift {
  readonly value: number;
  readonly sources: readonly { readonly node: Node | null }[];
}

const PAGES = ['', 'map/', 'studies/', 'authors/', 'authors/drake-ada/', 'years/', 'years/2019/', 'venues/'];

const violations = async (builder: AxeBuilder) =>
  (await builder.analyze()).violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 160)).join(' | ')}`,
  );

describe.each(['', 'en/'])('what is drawn, under /%s', (locale) => {
  test.each(PAGES)('%s has nothing that axe objects to, wide or narrow, light or dark, open or closed', async (path) => {
    const page = await open(locale + path, { colorScheme: 'light', viewport: { width: 1280, height: 900 } });
    await page.evaluate(() => {
      for (const details of document.querySelectorAll('details')) details.open = true;
    });
    expect(await violations(new AxeBuilder({ page }))).toEqual([]);
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await violations(new AxeBuilder({ page }).withRules(['color-contrast', 'target-size']))).toEqual([]);
    await page.setViewportSize({ width: 360, height: 780 });
    expect(
      await violations(
        new AxeBuilder({ page }).withRules([
          'color-contrast',
          'target-size',
          'link-name',
          'label-content-name-mismatch',
          'aria-hidden-focus',
        ]),
      ),
    ).toEqual([]);
  });

  test.each(PAGES)('%s fits 320 and 360 px without sideways scrolling, also with everything open', async (path) => {
    const page = await open(locale + path, { viewport: { width: 360, height: 780 } });
    await page.evaluate(() => {
      for (const details of document.querySelectorAll('details')) details.open = true;
    });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
    await page.setViewportSize({ width: 320, height: 700 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
  });
});

describe('the sector', () => {
  test('is walked with the keyboard: every echo takes the focus, shows it, and opens its paper', async () => {
    const page = await open('en/', { viewport: { width: 1280, height: 900 } });
    const echoes = page.locator('.sector-wide .echo');
    expect(await echoes.count()).toBe(13);
    await page.locator('.sector-head a').last().focus();
    const reached: string[] = [];
    for (let step = 0; step < 80; step += 1) {
      await page.keyboard.press('Tab');
      const label = await page.evaluate(() =>
        document.activeElement?.matches('.sector-wide .echo') ? document.activeElement.getAttribute('aria-label') : undefined,
      );
      if (label) reached.push(label);
      if (reached.length === (await echoes.count())) break;
    }
    expect(reached).toHaveLength(await echoes.count());
    const ring = () => echoes.last().evaluate((echo) => getComputedStyle(echo.querySelector('.echo-hit')!).stroke);
    const focused = await ring();
    await page.evaluate(() => (document.activeElement as HTMLElement).blur());
    expect(await ring()).not.toBe(focused);
    await echoes.last().focus();
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/en\/papers\/.+/);
    expect(reached.at(-1)).toContain(await page.locator('h1').textContent());
  });

  test.each([
    [1024, '.sector-wide .echo'],
    [1280, '.sector-wide .echo'],
    [360, '.sector-narrow .sector-cell'],
    [320, '.sector-narrow .sector-cell'],
  ])('has targets of 24 px at %i px', async (width, marks) => {
    const page = await open('', { viewport: { width, height: 900 } });
    const small = await page.locator(marks).evaluateAll((links) =>
      links.flatMap((link) => {
        const { width: wide, height } = link.getBoundingClientRect();
        return Math.min(wide, height) < 24 ? [`${link.getAttribute('aria-label')}: ${wide} × ${height}`] : [];
      }),
    );
    expect(small).toEqual([]);
  });

  test('shows one drawing at a time, and moves nothing while the page loads', async () => {
    for (const [width, shown] of [
      [1280, ['wide']],
      [360, ['narrow']],
    ] as const) {
      const page = await open('', { viewport: { width, height: 900 } });
      const shifts = () =>
        page.evaluate(async () => {
          await document.fonts.ready;
          // A shift is told of once the frame is there that shows it.
          const frame = () =>
            new Promise((shown) => {
              requestAnimationFrame(shown);
            });
          await frame();
          await frame();
          const observer = new PerformanceObserver(() => undefined);
          observer.observe({ type: 'layout-shift', buffered: true });
          return (observer.takeRecords() as unknown as Shift[]).filter(({ sources }) =>
            sources.some(({ node }) => node?.parentElement?.closest('main')),
          ).length;
        });
      expect(await shifts()).toBe(0);
      await page.evaluate(() =>
        document.querySelector('main')!.prepend(Object.assign(document.createElement('p'), { textContent: 'x' })),
      );
      expect(await shifts()).toBeGreaterThan(0);
      const visible = await page
        .locator('.sector-image')
        .evaluateAll((images) =>
          images.filter((image) => image.checkVisibility()).map((image) => (image.matches('.sector-wide') ? 'wide' : 'narrow')),
        );
      expect(visible).toEqual(shown);
    }
  });

  test('has the same papers in its table', async () => {
    const page = await open('', { viewport: { width: 1280, height: 900 } });
    const hrefs = (selector: string) =>
      page.locator(selector).evaluateAll((links) => links.map((link) => link.getAttribute('href')).sort());
    expect(await hrefs('.sector-wide :is(.echo, .sector-arc)')).toEqual(await hrefs('.sector-table tbody th a'));
  });
});

test('the map is a table whose cells name their row and column, and whose files are there', async () => {
  const page = await open('en/map/');
  const cell = page.getByRole('link', { name: 'Fire gland, Ultrasound: 6 entries' });
  expect(await cell.getAttribute('href')).toBe('/en/search/?modality=ultrasound&anatomy=fire-gland');
  expect(await page.getByRole('columnheader', { name: 'Ultrasound' }).count()).toBe(1);
  expect(await page.getByRole('rowheader', { name: 'Fire gland' }).count()).toBe(1);
  for (const file of ['map-modality-anatomy.csv', 'map-method-anatomy.csv', 'studies.csv', 'studies.json']) {
    expect((await page.request.get(at(`exports/${file}`))).status()).toBe(200);
  }
});

test.each([
  ['', 360],
  ['', 1280],
  ['en/', 360],
  ['en/', 1280],
])('each head of the map at /%s stands over its column, and its rows are alike, at %i px', async (locale, width) => {
  const page = await open(`${locale}map/`, { viewport: { width, height: 900 } });
  const tables = await page.locator('.map-table').evaluateAll((all) =>
    all.map((table) => {
      const box = (mark: Element) => mark.getBoundingClientRect();
      const middle = (mark: Element) => (box(mark).left + box(mark).right) / 2;
      const heads = [...table.querySelectorAll('.map-column > *')];
      const rows = [...table.querySelectorAll('tbody tr')];
      const cells = [...rows[0]!.querySelectorAll('td')];
      const oneLine = rows.filter((row) => box(row.querySelector('th a')!).height < 40);
      return {
        beside: heads.flatMap((head, index) => {
          const words = document.createRange();
          words.selectNodeContents(head);
          const { left, right } = words.getBoundingClientRect();
          const off = (left + right) / 2 - middle(cells[index]!);
          return Math.abs(off) > 2 ? [`${head.textContent} ${off} px off`] : [];
        }),
        heights: new Set(oneLine.map((row) => Math.round(box(row).height))).size,
      };
    }),
  );
  expect(tables).toEqual(tables.map(() => ({ beside: [], heights: 1 })));
  expect(tables.length).toBe(2);
});

test('the reader’s own colours leave the map its brightness, and the sector the colours that its legend names', async () => {
  const page = await open('en/map/', { forcedColors: 'active' });
  const grounds = await page
    .locator('.map-ramp')
    .first()
    .locator('.map-step')
    .evaluateAll((steps) => steps.map((step) => getComputedStyle(step).backgroundColor));
  expect(new Set(grounds).size).toBe(grounds.length);
  expect(grounds.length).toBeGreaterThan(2);
  const cell = page.locator('.map-cell a').first();
  expect(grounds).toContain(await cell.evaluate((link) => getComputedStyle(link.parentElement!).backgroundColor));
  await page.goto(at('en/'));
  const colour = (selector: string, property: string) =>
    page
      .locator(selector)
      .first()
      .evaluate((mark, name) => getComputedStyle(mark).getPropertyValue(name), property);
  expect(await colour('.legend-external', 'fill')).toBe('rgb(127, 224, 216)');
  expect(await colour('.sector-wide .echo-accent', 'stop-color')).toBe('rgb(127, 224, 216)');
});

describe('the studies', () => {
  const names = '.studies-table tbody:not([hidden]) tr:first-child th a';

  test.each([360, 1280])('have their heads in place before a script makes buttons of them: %i px', async (width) => {
    const heads = (page: Page) =>
      page.locator('.studies-table thead th').evaluateAll((cells) =>
        cells.map((cell) => {
          const { x, y, width, height } = cell.getBoundingClientRect();
          return [x, y, width, height].map(Math.round);
        }),
      );
    const page = await open('studies/', { viewport: { width, height: 900 } });
    await page.locator('.studies-table thead button').first().waitFor();
    const after = await heads(page);
    await page.route('**/_astro/*.js', (route) => route.fulfill({ contentType: 'text/javascript', body: '' }));
    await page.reload();
    expect(await page.locator('.studies-table thead button').count()).toBe(0);
    expect(await heads(page)).toEqual(after);
  });

  test('are sorted by a column, the unknown last, and the column says so', async () => {
    const page = await open('en/studies/');
    const button = page.getByRole('button', { name: 'People' });
    await button.click();
    const people = () =>
      page
        .locator('.studies-table tbody tr:first-child td.study-patients')
        .evaluateAll((cells) => cells.map((cell) => (cell as HTMLElement).dataset.value ?? ''));
    expect(await people()).toEqual(['1200', '462', '398', '58', '']);
    expect(
      await page.locator('th[aria-sort]').evaluateAll((cells) => cells.map((cell) => `${cell.textContent} ${cell.ariaSort}`)),
    ).toEqual(['People descending']);
    await button.press('Enter');
    expect(await people()).toEqual(['58', '398', '462', '1200', '']);
  });

  test.each([360, 768, 1280])('have a plot whose labels stand over its lines, at %i px', async (width) => {
    const page = await open('en/studies/', { viewport: { width, height: 900 } });
    const frames = await page.locator('.forest[open] .frame').evaluateAll((all) =>
      all.map((frame) => {
        const middle = (mark: Element) => {
          const { left, right } = mark.getBoundingClientRect();
          return (left + right) / 2;
        };
        const labels = [...frame.querySelectorAll('.forest-axis text')];
        return [...frame.querySelectorAll('.forest-plot')].map((plot) => {
          const lines = [...plot.querySelectorAll('.forest-grid')];
          return labels.map((label, index) => {
            const off = middle(label) - middle(lines[index]!);
            return `${label.textContent.trim()} ${Math.abs(off) <= 1 ? 'over its line' : `${off} px off`}`;
          });
        });
      }),
    );
    const right = ['0.5', '0.6', '0.7', '0.8', '0.9', '1'].map((label) => `${label} over its line`);
    expect(frames).toEqual([[right], [right]]);
  });

  test('are narrowed to a topic, which the address keeps', async () => {
    const page = await open('en/studies/');
    const all = await page.locator(names).count();
    await page.getByLabel('Topic').selectOption('anatomy/trunk');
    const some = await page.locator(names).count();
    expect([all, some]).toEqual([5, 3]);
    expect(new URL(page.url()).search).toBe('?topic=anatomy%2Ftrunk');
    expect(await page.getByRole('status').first().textContent()).toBe(`${some} of ${all} studies shown`);
    await page.reload();
    expect(await page.locator(names).count()).toBe(some);
    const chinese = await open('studies/?topic=anatomy/trunk');
    expect(await chinese.getByRole('status').first().textContent()).toBe(`显示 ${all} 项研究中的 ${some} 项`);
  });

  test('are in the order that the address asks for, which is said and goes into the other language', async () => {
    const page = await open('en/studies/');
    await page.getByRole('button', { name: 'People' }).click();
    expect(new URL(page.url()).search).toBe('?sort=patients&desc=1');
    const said = page.getByRole('status').first();
    expect(await said.textContent()).toBe('5 of 5 studies shown, by People, descending');
    await page.getByLabel('Topic').selectOption('anatomy/trunk');
    await page.getByRole('button', { name: 'People' }).click();
    expect(new URL(page.url()).search).toBe('?topic=anatomy%2Ftrunk&sort=patients');
    await page.locator('[data-language-switch]').click();
    await page.waitForURL(at('studies/?topic=anatomy%2Ftrunk&sort=patients'));
    expect(await page.getByRole('status').first().textContent()).toBe('显示 5 项研究中的 3 项，按人数升序');
    expect(await page.locator('th[aria-sort]').evaluateAll((cells) => cells.map((cell) => cell.ariaSort))).toEqual(['ascending']);
  });

  test('are whole without a script', async () => {
    const page = await open('studies/', { javaScriptEnabled: false });
    expect(await page.locator(names).count()).toBe(5);
    expect(await page.locator('[data-studies-filter]').isVisible()).toBe(false);
    await page.locator('.study-more summary').first().click();
    expect(await page.locator('.study-more .caveat').first().isVisible()).toBe(true);
  });
});
