import type { Browser } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launch } from './chromium.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(async () => {
  await browser.close();
});

test('Chinese letters are drawn, not boxes', async () => {
  const page = await browser.newPage();
  await page.setContent(
    '<html lang="zh-CN"><style>i { font-size: 32px; display: inline-block }</style><i>超</i><i>声</i></html>',
  );
  const [one, other] = await page.locator('i').all();
  expect((await one!.boundingBox())!.width).toBe(32);
  expect((await one!.screenshot()).equals(await other!.screenshot())).toBe(false);
});
