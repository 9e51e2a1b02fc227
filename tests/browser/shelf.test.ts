import { readFileSync } from 'node:fs';
import type { Page } from 'playwright';
import { expect, test } from 'vitest';
import { parseShelf, type Saved } from '../../src/browser/shelf-store.ts';
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

/** Puts entries on the shelf before a page is opened, and only once. */
const shelved =
  (...items: readonly (Pick<Saved, 'path' | 'title'> & Partial<Saved>)[]) =>
  async (page: Page) => {
    const stored = JSON.stringify({ version: 1, items });
    await page.addInitScript((text) => {
      if (localStorage.getItem('/repo/shelf') === null) localStorage.setItem('/repo/shelf', text);
    }, stored);
  };
const ONE = { path: WING, title: 'Wings', lang: 'en', byline: '', saved: '2026-01-01' };
const TWO = { path: EGGS, title: 'Eggs', lang: 'en', byline: '', saved: '2026-01-02' };
const THREE = { path: 'papers/wyrm-1987-dragon-anatomy', title: 'Anatomy', lang: 'en', byline: '', saved: '2026-01-03' };
const FOUR = { path: 'papers/long-2020-egg-review', title: 'Review', lang: 'en', byline: '', saved: '2026-01-04' };

const fillStorage = (page: Page) =>
  page.evaluate(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
  });
const stored = (page: Page) =>
  page.evaluate(() => (JSON.parse(localStorage.getItem('/repo/shelf')!) as { items: { path: string; note: string }[] }).items);
/** Unfolds what is noted of every entry. */
const unfold = (page: Page) =>
  page.locator('[data-shelf-words]').evaluateAll((all) => {
    for (const details of all as HTMLDetailsElement[]) details.open = true;
  });
/** What the reader is on: a button or link by its whole name. */
const focused = (page: Page) => page.evaluate(() => document.activeElement?.textContent.replaceAll(/\s+/g, ' ').trim());

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
  const page = await open('en/', { allow: { origins: [], console: /ERR_FAILED/ } });
  await save(page, WING);
  await save(page, EGGS);
  await page.goto(at('en/shelf/'));
  await page.locator('[data-shelf-byline]:not(:empty)').nth(1).waitFor();
  const bylines = ['Ada Drake, Bertha Wyrm-Hill, Jo K. Ember, et al. · 2019', 'Yan Long, Ada Drake · 2021'];
  expect(await page.locator('[data-shelf-byline]').allTextContents()).toEqual(bylines);
  const closed = (name: string) =>
    page.locator(`[data-shelf-${name}]`).evaluateAll((buttons) => buttons.map((button) => button.ariaDisabled === 'true'));
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
    'Move up An Ensemble Foretells the Hatching Day of Dragon Eggs from Ultrasound',
  );
  const unfolded = () =>
    page.locator('[data-shelf-words]').evaluateAll((all) => all.map((details) => (details as HTMLDetailsElement).open));
  expect(await unfolded()).toEqual([false, false]);
  await (await noteOf(page)).fill('for the journal club');
  // What is kept needs no network.
  await page.route('**/*.csl.json', (route) => route.abort());
  await page.reload();
  expect(await unfolded()).toEqual([true, false]);
  expect(await page.locator('[data-shelf-byline]').allTextContents()).toEqual(bylines.toReversed());
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

test('a shared link says which of its entries are here already, gone from the list, or renamed since', async () => {
  const page = await open(`en/shelf/?entries=${WING},${EGGS},papers/gone-1999,nonsense`, {
    allow: { origins: [], console: /404/ },
    before: shelved(TWO),
  });
  const lines = page.locator('[data-shelf-shared-list] li');
  await lines.nth(1).waitFor();
  const status = page.locator('[data-shelf-status]');
  expect([await lines.allTextContents(), await status.textContent()]).toEqual([
    [
      'Wing Fractures Seen on Dragon Radiographs: A Network May Read as Well as Keepers',
      'An Ensemble Foretells the Hatching Day of Dragon Eggs from Ultrasound on your shelf already',
    ],
    'Not in this list: 2.',
  ]);
  await page.locator('[data-shelf-shared-add]').click();
  expect([await titles(page), await focused(page), await status.textContent()]).toEqual([
    ['Eggs', 'Wing Fractures Seen on Dragon Radiographs: A Network May Read as Well as Keepers'],
    'Wing Fractures Seen on Dragon Radiographs: A Network May Read as Well as Keepers',
    'Entries added: 1.',
  ]);
  // The former address of what is on the shelf now.
  await page.goto(at('en/shelf/?entries=papers/drake-2019'));
  await lines.first().waitFor();
  expect([await status.textContent(), await page.locator('[data-shelf-shared-add]').isVisible()]).toEqual([
    'All of them are on your shelf already.',
    false,
  ]);
});

test('a shared link that cannot be followed says so', async () => {
  const page = await open(`en/shelf/?entries=${WING},${EGGS}`, {
    allow: { origins: [], console: /ERR_FAILED/ },
    before: async (fresh) => {
      await fresh.route('**/*.csl.json', (route) => route.abort());
    },
  });
  const status = page.locator('[data-shelf-status]');
  await expect
    .poll(() => status.textContent())
    .toBe('Could not be fetched, as there is no network: 2. Load this page again later.');
  expect(await page.locator('[data-shelf-shared]').isVisible()).toBe(false);
});

/** What stands on paper, line by line. */
async function printed(page: Page): Promise<string[]> {
  await page.emulateMedia({ media: 'print' });
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  return (await page.locator('main').innerText()).split(/\n+/).map((line) => line.replace(at(''), 'SITE/'));
}

test('a printed shelf is a bibliography: a citation an entry, where it is found, and the whole note', async () => {
  const noted = { ...ONE, note: 'one\ntwo\nthree\nfour', tags: ['wings', 'bones'] };
  const plainly = { ...ONE, path: 'papers/ouyang-2021-wing-radiographs', title: '自动分级', lang: 'zh-CN' };
  const page = await open('en/shelf/', { before: shelved(noted, TWO) });
  await expect
    .poll(() => printed(page))
    .toEqual([
      'Shelf',
      'Drake, A., Wyrm-Hill, B., Ember, J. K., & Scale, F. (2019). Wing Fractures Seen on Dragon Radiographs: A Network May Read as Well as Keepers. Journal of Imaginary Medicine, 7(2), 101–109. https://doi.org/10.5555/dragon.2019.1',
      'one',
      'two',
      'three',
      'four',
      'wings, bones',
      'Long, Y., & Drake, A. (2021). An Ensemble Foretells the Hatching Day of Dragon Eggs from Ultrasound. Annals of Fictitious Beasts, 3, Article e12. https://doi.org/10.5555/beasts.2021.12',
    ]);
  const chinese = await open('shelf/', { before: shelved(ONE, plainly) });
  await expect
    .poll(() => printed(chinese))
    .toEqual([
      '书架',
      '[1] DRAKE A, WYRM-HILL B, EMBER J K, et al. Wing Fractures Seen on Dragon Radiographs: A Network May Read as Well as Keepers[J]. Journal of Imaginary Medicine, 2019, 7(2): 101-109. DOI:10.5555/dragon.2019.1.',
      '[2] 欧阳小龙, 王火. 虚构的龙翼 X 线片自动分级[J]. 虚构医学杂志, 2021: e12. SITE/papers/ouyang-2021-wing-radiographs/',
    ]);
});

test('without a network a printed shelf has what the shelf itself knows', async () => {
  const page = await open('en/shelf/', {
    allow: { origins: [], console: /ERR_FAILED/ },
    before: async (fresh) => {
      await fresh.route('**/*.csl.json', (route) => route.abort());
      await shelved({ ...ONE, byline: 'Ada Drake · 2019' })(fresh);
    },
  });
  expect(await printed(page)).toEqual(['Shelf', `Wings. Ada Drake · 2019. SITE/en/${WING}/`]);
});

test('a reader who needs letters of twice the size sees the whole width of the shelf on a phone', async () => {
  const page = await open('shelf/', { before: shelved(ONE), viewport: { width: 360, height: 740 } });
  const wider = await page.evaluate(() => {
    document.documentElement.style.fontSize = '212.5%';
    return document.documentElement.scrollWidth - innerWidth;
  });
  expect(wider).toBe(0);
});

test('without scripts the shelf leads to the papers and to the files of the list', async () => {
  const page = await open('en/shelf/', { javaScriptEnabled: false });
  const links = page.locator('noscript a');
  expect(await links.evaluateAll((all) => all.map((link) => link.getAttribute('href')))).toEqual([
    '/repo/en/papers/',
    '/repo/en/data/',
  ]);
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

test('where storage is full, what is imported, moved and noted is there and exported all the same, and the page says so once', async () => {
  const page = await open('en/shelf/', { before: shelved(ONE) });
  await fillStorage(page);
  await page.locator('[data-shelf-import]').setInputFiles({
    name: 'shelf.json',
    mimeType: 'application/json',
    buffer: Buffer.from(JSON.stringify([TWO, THREE])),
  });
  await page.locator('[data-shelf-title]').nth(2).waitFor();
  const warning = page.locator('[data-shelf-warning]');
  expect(await warning.textContent()).toBe(
    'This browser does not let the page store anything, or its storage is full. What you change now is lost when you leave this page; export it first.',
  );
  await page.locator('[data-shelf-down]').first().click();
  expect(await titles(page)).toEqual(['Eggs', 'Wings', 'Anatomy']);
  await warning.evaluate((element) => {
    new MutationObserver(() => {
      element.dataset.again = 'said';
    }).observe(element, { childList: true, characterData: true, subtree: true });
  });
  await unfold(page);
  await page.locator('[data-shelf-note]').last().pressSequentially('bones');
  expect(await warning.evaluate((element) => ({ ...element.dataset }))).toEqual({ shelfWarning: '' });
  const exported = parseShelf(await download(page, 'json'));
  expect(exported.map(({ title, note }) => [title, note])).toEqual([
    ['Eggs', ''],
    ['Wings', ''],
    ['Anatomy', 'bones'],
  ]);
});

test('what the page answers stands in the window, wherever in a long list one is', async () => {
  const page = await open('en/shelf/', { before: shelved(ONE, TWO, THREE), viewport: { width: 360, height: 400 } });
  await page.locator('[data-shelf-down]').nth(1).click();
  expect(await page.locator('[data-shelf-status]').textContent()).toBe('3 of 3');
  await fillStorage(page);
  await unfold(page);
  await page.locator('[data-shelf-tags]').last().pressSequentially('a');
  const inWindow = (name: string) =>
    page.locator(name).evaluate((element) => {
      const { top, bottom } = element.getBoundingClientRect();
      return top >= 0 && bottom <= innerHeight;
    });
  expect([await inWindow('[data-shelf-warning]'), await inWindow('[data-shelf-status]')]).toEqual([true, true]);
});

test('an entry that is moved stays below the hand, with the focus, and says where it is now; at an end it goes no further', async () => {
  const page = await open('en/shelf/', { before: shelved(ONE, TWO, THREE), viewport: { width: 360, height: 500 } });
  const status = page.locator('[data-shelf-status]');
  const seen = () =>
    page.evaluate(() => {
      const { top, bottom } = document.activeElement!.getBoundingClientRect();
      return top >= 0 && bottom <= innerHeight;
    });
  await page.locator('[data-shelf-down]').first().focus();
  const steps: unknown[] = [];
  for (const key of ['Enter', 'Enter', 'Enter']) {
    await page.keyboard.press(key);
    await expect.poll(seen).toBe(true);
    steps.push([await titles(page), await focused(page), await status.textContent()]);
  }
  expect(steps).toEqual([
    [['Eggs', 'Wings', 'Anatomy'], 'Move down Wings', '2 of 3'],
    [['Eggs', 'Anatomy', 'Wings'], 'Move down Wings', '3 of 3'],
    [['Eggs', 'Anatomy', 'Wings'], 'Move down Wings', ''],
  ]);
  expect(
    await page
      .locator('[aria-disabled="true"]')
      .evaluateAll((all) => all.map((one) => one.textContent.replaceAll(/\s+/g, ' ').trim())),
  ).toEqual(['Move up Eggs', 'Move down Wings']);
  await page.locator('[data-shelf-up]').last().press('Enter');
  await expect.poll(seen).toBe(true);
  expect([await titles(page), await focused(page), await status.textContent()]).toEqual([
    ['Eggs', 'Wings', 'Anatomy'],
    'Move up Wings',
    '2 of 3',
  ]);
});

test('taking entries off the shelf leaves the reader in their place: at the next row, the one before, and last at the heading', async () => {
  const page = await open('en/shelf/', {
    before: shelved(ONE, TWO, THREE, FOUR),
    viewport: { width: 360, height: 500 },
    reducedMotion: 'reduce',
  });
  const status = page.locator('[data-shelf-status]');
  await page.locator('[data-shelf-remove]').nth(1).focus();
  const before = await page.evaluate(() => scrollY);
  const steps: unknown[] = [];
  for (const _ of [1, 2, 3, 4]) {
    await page.keyboard.press('Enter');
    steps.push([await focused(page), await status.textContent()]);
    if (steps.length === 1) expect(await page.evaluate(() => scrollY)).toBe(before);
  }
  expect(steps).toEqual([
    ['Take off the shelf Anatomy', 'Removed: Eggs'],
    ['Take off the shelf Review', 'Removed: Anatomy'],
    ['Take off the shelf Wings', 'Removed: Review'],
    ['Shelf', 'Removed: Wings'],
  ]);
});

test('the fields of every row are told apart by the title of the entry', async () => {
  const page = await open('en/shelf/', { before: shelved(ONE, TWO) });
  await unfold(page);
  for (const title of ['Wings', 'Eggs']) {
    for (const [role, name] of [
      ['checkbox', `Read ${title}`],
      ['textbox', `Note ${title}`],
      ['textbox', `Own tags, separated by commas ${title}`],
    ] as const)
      expect([name, await page.getByRole(role, { name, exact: true }).count()]).toEqual([name, 1]);
  }
});

test('what another page writes into a row shows in it at once, also while one is in that row, and is not overwritten', async () => {
  const page = await open('en/shelf/', { before: shelved(ONE, TWO) });
  const note = await noteOf(page);
  await note.pressSequentially('old');
  const other = await page.context().newPage();
  await other.goto(at('en/shelf/'));
  await (await noteOf(other)).fill('newer');
  await other.locator('[data-shelf-tags]').first().fill('wings, bones');
  await other.locator('[data-shelf-read]').first().check();
  await expect.poll(() => page.locator('[data-shelf-read]').first().isChecked()).toBe(true);
  expect(await page.locator('[data-shelf-tags]').first().inputValue()).toBe('wings, bones');
  await note.press('End');
  await note.pressSequentially(' still');
  expect((await stored(page)).map((item) => item.note)).toEqual(['newer still', '']);
});

test('a comma that is typed between two tags stays', async () => {
  const page = await open('en/shelf/', { before: shelved(ONE) });
  await unfold(page);
  const tags = page.locator('[data-shelf-tags]');
  await tags.pressSequentially('one, two ,three');
  expect(await tags.inputValue()).toBe('one, two ,three');
});

test('“Save” follows what another page saves, and never takes off what it offers to save', async () => {
  const page = await open(`en/${WING}/`);
  const button = page.locator(`[data-save="${WING}"]`).first();
  const label = () => button.locator('[data-save-label]').textContent();
  const other = await page.context().newPage();
  await save(other, WING);
  await expect.poll(label).toBe('Saved');
  // Saved in the moment of the click: its label has not followed yet.
  await other.evaluate(() => {
    localStorage.clear();
  });
  await expect.poll(label).toBe('Save');
  await page.evaluate((item) => {
    localStorage.setItem('/repo/shelf', JSON.stringify({ version: 1, items: [{ ...item, note: 'mine' }] }));
  }, ONE);
  await button.click();
  expect([await label(), (await stored(page)).map(({ note }) => note)]).toEqual(['Saved', ['mine']]);
});

test('“Save” and the shelf are shown anew on a page that one comes back to', async () => {
  const page = await open(`en/${WING}/`);
  const comeBack = () =>
    page.evaluate((item) => {
      localStorage.setItem('/repo/shelf', JSON.stringify({ version: 1, items: [item] }));
      dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    }, ONE);
  await comeBack();
  expect(await page.locator('[data-save-label]').first().textContent()).toBe('Saved');
  await page.goto(at('en/shelf/'));
  await page.evaluate(() => {
    localStorage.clear();
    dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
  });
  expect(await titles(page)).toEqual([]);
  await comeBack();
  expect(await titles(page)).toEqual(['Wings']);
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
