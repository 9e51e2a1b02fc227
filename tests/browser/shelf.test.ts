import { readFileSync } from 'node:fs';
import type { Page } from 'playwright';
import { expect, test } from 'vitest';
import { visit } from './site.ts';

const { at, open } = visit('repo');

const BUDA = 'papers/buda-2019-thyroid-nodules';
const ZHOU = 'papers/zhou-2021-biliary-atresia';

const save = async (page: Page, path: string) => {
  await page.goto(at(`en/${path}/`));
  await page.locator(`[data-save="${path}"]`).first().click();
};
const titles = (page: Page) => page.locator('[data-shelf-title]').allTextContents();

async function download(page: Page, format: string): Promise<string> {
  await page.locator('[data-shelf-format]').selectOption(format);
  const [file] = await Promise.all([page.waitForEvent('download'), page.locator('[data-shelf-export]').click()]);
  return readFileSync(await file.path(), 'utf8');
}

test('what is saved on a card or a page stands on the shelf after a reload, in the reader’s order, with its note', async () => {
  const page = await open('en/');
  await save(page, BUDA);
  await save(page, ZHOU);
  expect(await page.locator(`[data-save="${ZHOU}"]`).first().getAttribute('aria-pressed')).toBe('true');
  await page.goto(at('en/shelf/'));
  await page.locator('[data-shelf-note]').first().fill('for the journal club');
  await page.locator('[data-shelf-note]').first().blur();
  await page.locator('[data-shelf-down]').first().click();
  await page.reload();
  expect(await titles(page)).toEqual([
    'Ensembled deep learning model outperforms human experts in diagnosing biliary atresia from sonographic gallbladder images',
    'Management of Thyroid Nodules Seen on US Images: Deep Learning May Match Performance of Radiologists',
  ]);
  expect(await page.locator('[data-shelf-note]').nth(1).inputValue()).toBe('for the journal club');
});

test('the shelf is exported in every format, and its own file is read back by another browser', async () => {
  const page = await open('en/');
  await save(page, BUDA);
  await page.goto(at('en/shelf/'));
  expect(await download(page, 'bib')).toContain('@article{');
  expect(await download(page, 'ris')).toContain('DO  - 10.1148/radiol.2019181343');
  expect((JSON.parse(await download(page, 'csl')) as { DOI: string }[]).map(({ DOI }) => DOI)).toEqual([
    '10.1148/radiol.2019181343',
  ]);
  expect(await download(page, 'gbt')).toMatch(/^\[1\] BUDA M, .*\[J\]/);
  expect(await download(page, 'apa')).toMatch(/^Buda, M\., /);
  expect(await download(page, 'markdown')).toMatch(/^- \[Management of Thyroid Nodules/);
  const own = await download(page, 'json');

  const other = await open('en/shelf/');
  await other
    .locator('[data-shelf-import]')
    .setInputFiles({ name: 'shelf.json', mimeType: 'application/json', buffer: Buffer.from(own) });
  await other.locator('[data-shelf-title]').waitFor();
  expect(await titles(other)).toEqual(await titles(page));
});

test('a shared link offers its entries and adds them only when asked to', async () => {
  const page = await open(`en/shelf/?entries=${BUDA},${ZHOU}`);
  await page.locator('[data-shelf-shared-list] li').nth(1).waitFor();
  expect(await titles(page)).toEqual([]);
  await page.locator('[data-shelf-shared-add]').click();
  expect(await titles(page)).toEqual([
    'Management of Thyroid Nodules Seen on US Images: Deep Learning May Match Performance of Radiologists',
    'Ensembled deep learning model outperforms human experts in diagnosing biliary atresia from sonographic gallbladder images',
  ]);
  expect(new URL(page.url()).search).toBe('');
});
