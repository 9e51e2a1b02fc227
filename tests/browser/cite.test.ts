import { expect, test } from 'vitest';
import { visit } from './site.ts';

const { open } = visit('repo');

const BUDA = 'en/papers/buda-2019-thyroid-nodules/';

test('a citation is copied as plain text, and a screen reader hears of it', async () => {
  const page = await open(BUDA, { permissions: ['clipboard-read', 'clipboard-write'] });
  const status = page.locator('[data-copy-status]');
  const pasted = () => page.evaluate(() => navigator.clipboard.readText());

  await page.getByRole('button', { name: 'Copy GB/T 7714' }).click();
  await expect.poll(() => status.textContent()).toMatch(/GB\/T 7714.* is on the clipboard/);
  expect(await status.getAttribute('role')).toBe('status');
  expect(await pasted()).toBe(
    'BUDA M, WILDMAN-TOBRINER B, HOANG J K, et al. Management of Thyroid Nodules Seen on US Images: Deep Learning May Match Performance of Radiologists[J]. Radiology, 2019, 292(3): 695-701. DOI:10.1148/radiol.2019181343.',
  );

  await page.getByText('BibTeX', { exact: true }).click();
  await page.getByRole('button', { name: 'Copy BibTeX' }).click();
  await expect.poll(pasted).toMatch(/^@article\{buda-2019-thyroid-nodules,\n {2}author = \{Buda, Mateusz and /);
});

test('where the clipboard is closed, the citation is selected', async () => {
  const page = await open(BUDA);
  await page.evaluate(() => {
    Object.defineProperty(navigator, 'clipboard', { value: undefined });
  });
  await page.getByRole('button', { name: 'Copy APA 7' }).click();
  await expect.poll(() => page.locator('[data-copy-status]').textContent()).toContain('selected');
  expect(await page.evaluate(() => String(getSelection()))).toMatch(/^Buda, M\., Wildman-Tobriner, B\./);
});

test('without a script every format can be opened and downloaded, and no dead button is shown', async () => {
  const page = await open(BUDA, { javaScriptEnabled: false });
  expect(await page.getByRole('button', { name: /^Copy/ }).count()).toBe(0);
  await page.getByText('RIS', { exact: true }).click();
  expect(await page.locator('#cite-ris').innerText()).toContain('TI  - Management of Thyroid Nodules');
  const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: 'Download RIS' }).click()]);
  expect(file.suggestedFilename()).toBe('buda-2019-thyroid-nodules.ris');
});
