import { readFileSync } from 'node:fs';
import type { Page } from 'playwright';
import { expect, test } from 'vitest';
import { visit } from './site.ts';

const { at, open } = visit('/repo');

const WING = 'papers/drake-2019-wing-fractures';
const EGGS = 'papers/long-2021-hatching-day';

const save = async (page: Page, path: string) => {
  await page.goto(at(`en/${path}/`));
  await page.locator(`[data-save="${path}"]`).first().click();
};
/** Unfolds the words of the first entry, and gives the field of the note. */
async function noteOf(page: Page) {
  await page.locator('[data-shelf-words]:not([open]) summary').first().click();
  return page.locator('[data-shelf-note]').first();
}
const titles = (page: Page) => page.locator('[data-shelf-title]').allTextContents();

async function download(page: Page, format: string): Promise<string> {
  await page.locator('[data-shelf-format]').selectOption(format);
  const [file] = await Promise.all([page.waitForEvent('download'), page.locator('[data-shelf-export]').click()]);
  return readFileSync(await file.path(), 'utf8');
}

test('what is saved on a card or a page stands on the shelf after a reload, in the reader’s order, with its note', async () => {
  const page = await open('en/');
  await save(page, WING);
  await save(page, EGGS);
  expect(await page.locator(`[data-save="${EGGS}"]`).first().getAttribute('data-is-saved')).toBe('');
  await page.goto(at('en/shelf/'));
  const note = await noteOf(page);
  await note.fill('for the journal club');
  await note.blur();
  await page.locator('[data-shelf-down]').first().click();
  await page.reload();
  expect(await titles(page)).toEqual([
    'An Ensemble Foretells the Hatching Day of Dragon Eggs from Ultrasound',
    'Wing Fractures Seen on Dragon Radiographs: A Network May Read as Well as Keepers',
  ]);
  expect(await page.locator('[data-shelf-note]').nth(1).inputValue()).toBe('for the journal club');
});

test('the shelf is exported in every format, and its own file is read back by another browser', async () => {
  const page = await open('en/');
  await save(page, WING);
  await page.goto(at('en/shelf/'));
  expect(await download(page, 'bib')).toContain('@article{');
  expect(await download(page, 'ris')).toContain('DO  - 10.5555/dragon.2019.1');
  expect((JSON.parse(await download(page, 'csl')) as { DOI: string }[]).map(({ DOI }) => DOI)).toEqual(['10.5555/dragon.2019.1']);
  expect(await download(page, 'gbt')).toMatch(/^\[1\] DRAKE A, .*\[J\]/);
  expect(await download(page, 'apa')).toMatch(/^Drake, A\., /);
  expect(await download(page, 'markdown')).toMatch(/^- \[Wing Fractures Seen on Dragon Radiographs/);
  const own = await download(page, 'json');

  const other = await open('en/shelf/');
  await other
    .locator('[data-shelf-import]')
    .setInputFiles({ name: 'shelf.json', mimeType: 'application/json', buffer: Buffer.from(own) });
  await other.locator('[data-shelf-title]').waitFor();
  expect(await titles(other)).toEqual(await titles(page));
});

test('the list is short until something is noted, says who wrote what, and is ordered no further than its ends', async () => {
  const page = await open('en/');
  await save(page, WING);
  await save(page, EGGS);
  await page.goto(at('en/shelf/'));
  await page.locator('[data-shelf-byline]:not(:empty)').nth(1).waitFor();
  const bylines = ['Ada Drake, Bertha Wyrm-Hill, Jo K. Ember, et al. · 2019', 'Yan Long, Ada Drake · 2021'];
  expect(await page.locator('[data-shelf-byline]').allTextContents()).toEqual(bylines);
  const closed = (name: string) =>
    page
      .locator(`[data-shelf-${name}]`)
      .evaluateAll((buttons) => buttons.map((button) => (button as HTMLButtonElement).disabled));
  expect([await closed('up'), await closed('down')]).toEqual([
    [true, false],
    [false, true],
  ]);
  // Whoever works with the keyboard stays at the entry that moved.
  await page.locator('[data-shelf-up]').nth(1).press('Enter');
  expect([await closed('up'), await closed('down')]).toEqual([
    [true, false],
    [false, true],
  ]);
  expect(await page.evaluate(() => document.activeElement?.textContent.replace(/\s+/g, ' ').trim())).toBe(
    'Move down An Ensemble Foretells the Hatching Day of Dragon Eggs from Ultrasound',
  );
  const unfolded = () =>
    page.locator('[data-shelf-words]').evaluateAll((all) => all.map((details) => (details as HTMLDetailsElement).open));
  expect(await unfolded()).toEqual([false, false]);
  await (await noteOf(page)).fill('for the journal club');
  // What is kept is not asked for again.
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await page.reload();
  expect(await unfolded()).toEqual([true, false]);
  expect(await page.locator('[data-shelf-byline]').allTextContents()).toEqual(bylines.toReversed());
  expect(asked.filter((path) => path.endsWith('.csl.json'))).toEqual([]);
});

test('a shared link offers its entries and adds them only when asked to', async () => {
  const page = await open(`en/shelf/?entries=${WING},${EGGS}`);
  await page.locator('[data-shelf-shared-list] li').nth(1).waitFor();
  expect(await titles(page)).toEqual([]);
  await page.locator('[data-shelf-shared-add]').click();
  expect(await titles(page)).toEqual([
    'Wing Fractures Seen on Dragon Radiographs: A Network May Read as Well as Keepers',
    'An Ensemble Foretells the Hatching Day of Dragon Eggs from Ultrasound',
  ]);
  expect(new URL(page.url()).search).toBe('');
});

test('what is saved elsewhere while the shelf is open is kept by the next change, and a note that is being written as well', async () => {
  const page = await open('en/');
  await save(page, WING);
  await page.goto(at('en/shelf/'));
  const note = await noteOf(page);
  await note.pressSequentially('half a tho');
  const other = await page.context().newPage();
  await save(other, EGGS);
  await other.close();
  await note.pressSequentially('ught');
  expect(await note.inputValue()).toBe('half a thought');
  await note.blur();
  await page.locator('[data-shelf-title]').nth(1).waitFor();
  expect(await page.locator('[data-shelf-note]').first().inputValue()).toBe('half a thought');
  await page.reload();
  expect(await titles(page)).toHaveLength(2);
  expect(await page.locator('[data-shelf-note]').first().inputValue()).toBe('half a thought');
});

test('a click that ends the writing of a note does what it says, though another page has changed the shelf meanwhile', async () => {
  const page = await open('en/');
  await save(page, WING);
  await page.goto(at('en/shelf/'));
  await (await noteOf(page)).pressSequentially('a thought');
  const other = await page.context().newPage();
  await save(other, EGGS);
  await other.close();
  await page.locator('[data-shelf-title]').nth(1).waitFor();
  await page.locator('[data-shelf-read]').first().click();
  expect(await page.locator('[data-shelf-read]').first().isChecked()).toBe(true);
  await page.reload();
  expect(
    await page.locator('[data-shelf-read]').evaluateAll((boxes) => boxes.map((box) => (box as HTMLInputElement).checked)),
  ).toEqual([true, false]);
});

test('a full storage is told of, and what was imported can be read and exported all the same', async () => {
  const page = await open('en/shelf/', {
    before: async (fresh) => {
      await fresh.addInitScript(() => {
        Storage.prototype.setItem = () => {
          throw new DOMException('full', 'QuotaExceededError');
        };
      });
    },
  });
  const item = { path: WING, title: 'Wings', lang: 'en', saved: '2020-01-01', read: false, note: '', tags: [] };
  await page
    .locator('[data-shelf-import]')
    .setInputFiles({ name: 'shelf.json', mimeType: 'application/json', buffer: Buffer.from(JSON.stringify([item])) });
  await page.locator('[data-shelf-title]').waitFor();
  expect(await page.locator('[data-shelf-status]').textContent()).toBe(
    'This browser does not let the page store anything, or its storage is full.',
  );
  await (await noteOf(page)).fill('nowhere to keep it');
  expect(await download(page, 'json')).toContain('nowhere to keep it');
});

test('two sites of one origin have a shelf each', async () => {
  const page = await open('en/');
  await page.evaluate(() => {
    localStorage.setItem('shelf', JSON.stringify({ version: 1, items: [{ path: 'papers/of-another-list', title: 'Not ours' }] }));
  });
  await page.goto(at('en/shelf/'));
  expect(await titles(page)).toEqual([]);
});

test('an entry with a note leaves the shelf only when the reader says so', async () => {
  const page = await open('en/');
  await save(page, WING);
  await page.goto(at('en/shelf/'));
  await (await noteOf(page)).fill('for the journal club');
  const asked: string[] = [];
  page.on('dialog', (dialog) => {
    asked.push(dialog.message());
    void (asked.length === 2 ? dialog.accept() : dialog.dismiss());
  });
  await save(page, WING);
  await page.goto(at('en/shelf/'));
  expect(await page.locator('[data-shelf-note]').first().inputValue()).toBe('for the journal club');
  await page.locator('[data-shelf-remove]').first().click();
  expect(await titles(page)).toEqual([]);
  const question =
    'Take “Wing Fractures Seen on Dragon Radiographs: A Network May Read as Well as Keepers” off the shelf? Your note and tags go with it.';
  expect(asked).toEqual([question, question]);
});

test('an entry that the list has no longer is left out of an export, and named', async () => {
  const page = await open('en/shelf/', { allow: { origins: [], console: /404/ } });
  const gone = {
    path: 'papers/gone-1999-without-trace',
    title: 'Gone without a trace',
    lang: 'en',
    saved: '2020-01-01',
    read: false,
    note: '',
    tags: [],
  };
  await page.evaluate((items) => localStorage.setItem('/repo/shelf', JSON.stringify({ version: 1, items })), [gone]);
  await save(page, WING);
  await page.goto(at('en/shelf/'));
  expect(await download(page, 'ris')).toContain('DO  - 10.5555/dragon.2019.1');
  expect(await page.locator('[data-shelf-status]').textContent()).toBe(
    'Not in the file, since it could not be fetched (gone from the list, or no network): Gone without a trace',
  );
});
