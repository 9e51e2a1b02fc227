import { expect, test } from 'vitest';
import { visit } from './site.ts';

const { open } = visit('/repo');

const WING = 'en/papers/drake-2019-wing-fractures/';

test('a citation is copied as plain text, and a screen reader hears of it', async () => {
  const page = await open(WING, { permissions: ['clipboard-read', 'clipboard-write'] });
  const status = page.locator('[data-copy-status]');
  const pasted = () => page.evaluate(() => navigator.clipboard.readText());

  await page.getByRole('button', { name: 'Copy GB/T 7714' }).click();
  await expect.poll(() => status.textContent()).toMatch(/GB\/T 7714.* is on the clipboard/);
  expect(await status.getAttribute('role')).toBe('status');
  expect(await pasted()).toBe(
    'DRAKE A, WYRM-HILL B, EMBER J K, et al. Wing Fractures Seen on Dragon Radiographs: A Network May Read as Well as Keepers[J]. Journal of Imaginary Medicine, 2019, 7(2): 101-109. DOI:10.5555/dragon.2019.1.',
  );

  await page.getByText('BibTeX', { exact: true }).click();
  await page.getByRole('button', { name: 'Copy BibTeX' }).click();
  await expect
    .poll(pasted)
    .toMatch(/^@article\{drake-2019-wing-fractures,\n {2}ids = \{drake-2019\},\n {2}author = \{Drake, Ada and /);
});

test('where the clipboard is closed, the citation is selected', async () => {
  const page = await open(WING);
  await page.evaluate(() => {
    Object.defineProperty(navigator, 'clipboard', { value: undefined });
  });
  await page.getByRole('button', { name: 'Copy APA 7' }).click();
  await expect.poll(() => page.locator('[data-copy-status]').textContent()).toContain('selected');
  expect(await page.evaluate(() => String(getSelection()))).toMatch(/^Drake, A\., Wyrm-Hill, B\./);
});

test('without a script every format can be opened and downloaded, and no dead button is shown', async () => {
  const page = await open(WING, { javaScriptEnabled: false });
  expect(await page.getByRole('button', { name: /^Copy/ }).count()).toBe(0);
  await page.getByText('RIS', { exact: true }).click();
  expect(await page.locator('#cite-ris').innerText()).toContain('TI  - Wing Fractures Seen on Dragon Radiographs');
  const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: 'Download RIS' }).click()]);
  expect(file.suggestedFilename()).toBe('drake-2019-wing-fractures.ris');
});
