import { AxeBuilder } from '@axe-core/playwright';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Page, Response, Route } from 'playwright';
import { describe, expect, test } from 'vitest';
import { examine } from '../../src/build/examine.ts';
import { LIBRARY } from '../site/build.ts';
import { visit, type OpenOptions } from './site.ts';

const { at, open } = visit('/repo');

const CROSSREF = 'https://api.crossref.org';
const ARXIV = 'https://export.arxiv.org';
const PUBMED = 'https://eutils.ncbi.nlm.nih.gov';
const GITHUB = 'https://github.com';
const CORS = { 'access-control-allow-origin': '*' };

const DOI = '10.5555/dragon.2021.7';
const work = (more: object = {}) => ({
  status: 'ok',
  message: {
    DOI,
    type: 'journal-article',
    title: ['Deep Learning for Fire Gland Fibrosis Staging on B-mode Ultrasound: A Multicentre Study'],
    author: [
      { family: 'Ash', given: 'Li-Yun', ORCID: 'https://orcid.org/0000-0002-1825-0097' },
      { family: 'Cinder', given: 'Jo' },
    ],
    'container-title': ['Annals of Fictitious Beasts'],
    publisher: 'Cavern Press',
    volume: '3',
    issue: '2',
    page: 'e7',
    'published-print': { 'date-parts': [[2021, 3]] },
    ISSN: ['2041-1723'],
    language: 'en',
    ...more,
  },
});

type Answer = (route: Route) => Promise<void> | void;
const json =
  (body: unknown, status = 200): Answer =>
  (route) =>
    route.fulfill({ json: body, status, headers: CORS });

interface AddOptions extends OpenOptions {
  /** Is told every answer that the page gets. */
  readonly heard?: (response: Response) => void;
}

/** A page whose services are answered here; without an answer they count as noise. */
const openAdd = (path: string, answers: Partial<Record<string, Answer>> = {}, { heard, ...options }: AddOptions = {}) =>
  open(path, {
    permissions: ['clipboard-read', 'clipboard-write'],
    ...options,
    allow: { origins: Object.keys(answers), ...options.allow },
    before: async (page) => {
      if (heard) page.on('response', heard);
      for (const [origin, answer] of Object.entries(answers)) await page.route(`${origin}/**`, answer!);
    },
  });

const ready = (page: Page) => page.locator('[data-add]:not([hidden])').waitFor();
const filled = (page: Page) => page.locator('[data-form]:not([hidden])').waitFor();
const preview = (page: Page) => page.locator('[data-preview]').textContent();

async function ask(page: Page, text: string): Promise<void> {
  await ready(page);
  await page.locator('#add-paste').fill(text);
  await page.locator('[data-start] button[type="submit"]').click();
}

/** What GitHub’s page is asked for when the button is pressed, with the mouse or otherwise. */
async function sent(page: Page, press = () => page.locator('[data-open]').click()): Promise<URL> {
  await page.context().route(`${GITHUB}/**`, (route) => route.fulfill({ body: 'GitHub', contentType: 'text/plain' }));
  const [tab] = await Promise.all([page.context().waitForEvent('page'), press()]);
  await tab.waitForURL(`${GITHUB}/**`);
  return new URL(tab.url());
}

/** What the check says of the list with one more file. */
function faultsWith(path: string, text: string): string[] {
  const folder = mkdtempSync(join(tmpdir(), 'list-'));
  try {
    cpSync(LIBRARY, folder, { recursive: true });
    const file = path.replace(/^content\//, '');
    writeFileSync(join(folder, file), text);
    return examine(folder)
      .issues.filter((issue) => issue.file === file)
      .map(({ rule, severity }) => `${severity} ${rule}`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

describe.each(['', 'en/'])('the form under /%s', (locale) => {
  test('goes from a DOI to GitHub’s page without a field typed, and the file passes the check', async () => {
    const asked: string[] = [];
    const page = await openAdd(`${locale}add/`, {
      [CROSSREF]: (route) => (asked.push(route.request().url()), json(work())(route)),
    });
    await ask(page, `https://doi.org/${DOI}`);
    await filled(page);
    await page.locator('.good').waitFor();
    const url = await sent(page);
    expect(asked).toEqual([`${CROSSREF}/works/${encodeURIComponent(DOI)}`]);
    expect(url.pathname).toMatch(/^\/[^/]+\/[^/]+\/new\/main$/);
    const [path, text] = [url.searchParams.get('filename')!, url.searchParams.get('value')!];
    expect(path).toMatch(/^content\/papers\/ash-2021-[a-z0-9-]+\.md$/);
    expect(text).toBe(await preview(page));
    expect(text).toContain(`doi: ${DOI}\n`);
    expect(text).toContain('anatomy: [fire-gland]');
    expect(faultsWith(path, text)).toEqual([]);
  });

  test('costs no more than 95 KB of compressed scripts from a DOI to the finished file', async () => {
    const sizes: Promise<number>[] = [];
    const page = await openAdd(
      `${locale}add/`,
      { [CROSSREF]: json(work()) },
      {
        heard: (response) => {
          if (response.request().resourceType() !== 'script') return;
          sizes.push(response.body().then((body) => gzipSync(body, { level: 9 }).length));
        },
      },
    );
    await ask(page, DOI);
    await page.locator('.good').waitFor();
    expect((await Promise.all(sizes)).reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(95_000);
  });

  test('points out an entry that the list has', async () => {
    const page = await openAdd(`${locale}add/`, {
      [CROSSREF]: json(work({ DOI: '10.5555/dragon.2019.1', title: ['Another title'] })),
    });
    await ask(page, '10.5555/dragon.2019.1');
    await filled(page);
    await page.locator('[data-duplicate-box]').waitFor();
    expect(await page.locator('[data-duplicate-link]').textContent()).toContain('Wing Fractures Seen on Dragon Radiographs');
    await page.locator('[data-open]').click();
    expect((await page.locator('[data-errors-list] a').allTextContents()).join()).toContain('drake-2019-wing-fractures.md');
    await page.locator('[data-duplicate-correct] a').click();
    await page.waitForURL(at(`${locale}add/?entry=papers/drake-2019-wing-fractures`));
    await filled(page);
    expect(await page.locator('#add-doi').inputValue()).toBe('10.5555/dragon.2019.1');
  });

  test('has nothing that axe objects to, light or dark, empty, filled and with errors', async () => {
    const page = await openAdd(`${locale}add/`, { [CROSSREF]: json(work()) }, { colorScheme: 'light' });
    await ready(page);
    const violations = async () =>
      (await new AxeBuilder({ page }).analyze()).violations.map(
        ({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 120)).join(' | ')}`,
      );
    expect(await violations()).toEqual([]);
    await ask(page, DOI);
    await filled(page);
    await page.locator('#add-title').fill('');
    await page.locator('#add-year').fill('x');
    await page.locator('[data-open]').click();
    await page.locator('[data-errors]:not([hidden])').waitFor();
    for (const summary of await page.locator('.add details > summary').all()) await summary.click();
    await page.locator('[data-link-add]').click();
    expect(await violations()).toEqual([]);
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await violations()).toEqual([]);
  });

  test('fits 320 px without sideways scrolling', async () => {
    const page = await openAdd(
      `${locale}add/?entry=papers/drake-2019-wing-fractures`,
      {},
      { viewport: { width: 320, height: 700 } },
    );
    await filled(page);
    await page.evaluate(() => {
      for (const details of document.querySelectorAll('details')) details.open = true;
    });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
  });

  test('explains the other ways where there is no JavaScript', async () => {
    const page = await open(`${locale}add/`, { javaScriptEnabled: false });
    expect(await page.locator('noscript a').count()).toBe(2);
    expect(await page.locator('[data-add]').isHidden()).toBe(true);
  });
});

describe('what a service answers', () => {
  const said = (page: Page) => page.locator('[data-start-status]').textContent();

  test.each<[string, string, RegExp, Answer]>([
    ['404', DOI, /Crossref does not know it/, json({}, 404)],
    [
      '429',
      DOI,
      /asked too often.*in 7 seconds/,
      (route) =>
        route.fulfill({
          status: 429,
          headers: { ...CORS, 'access-control-expose-headers': 'retry-after', 'retry-after': '7' },
          body: '',
        }),
    ],
    ['500', DOI, /trouble of its own \(500\)/, json({}, 500)],
    [
      'HTML for JSON',
      DOI,
      /not a record/,
      (route) => route.fulfill({ body: '<!doctype html><title>Hello</title>', contentType: 'text/html', headers: CORS }),
    ],
    ['the record of another DOI', DOI, /another work \(10\.1000\/other\)/, json(work({ DOI: '10.1000/other' }))],
    ['no answer', DOI, /could not be reached/, (route) => route.abort('connectionfailed')],
    ['silence', DOI, /could not be reached/, () => undefined],
  ])('%s is said, and the number need not be typed again', async (_, input, message, answer) => {
    const page = await openAdd(
      'en/add/',
      { [CROSSREF]: answer },
      { allow: { origins: [CROSSREF], console: /Failed to load resource/ } },
    );
    await ask(page, input);
    const help = page.locator('[data-by-hand]');
    await help.waitFor({ timeout: 20_000 });
    expect(await said(page)).toMatch(message);
    await help.click();
    expect(await page.locator('#add-doi').inputValue()).toBe(DOI);
  });

  test('arXiv lets no page ask it, so the page leads to its BibTeX, which is read', async () => {
    // As arXiv answers: without letting other sites read it.
    const page = await openAdd(
      'en/add/',
      {
        [ARXIV]: (route) =>
          route.fulfill({
            body: '<feed></feed>',
            contentType: 'application/atom+xml',
            headers: { 'access-control-allow-origin': 'https://arxiv.org' },
          }),
      },
      { allow: { origins: [ARXIV], console: /CORS|Failed to load resource/ } },
    );
    await ask(page, 'https://arxiv.org/abs/2103.00020v2');
    await page.locator('[data-start-bibtex] a').waitFor();
    expect(await said(page)).toMatch(/arXiv could not be reached from this page; paste BibTeX instead/);
    expect(await page.locator('[data-start-bibtex] a').getAttribute('href')).toBe('https://arxiv.org/bibtex/2103.00020');
    await ask(
      page,
      '@misc{a, title={Learning Visual Models}, author={Alec Radford and Jong Wook Kim}, year={2021}, eprint={2103.00020}, archivePrefix={arXiv}}',
    );
    await filled(page);
    expect([await page.locator('#add-arxiv').inputValue(), await page.locator('#add-authors').inputValue()]).toEqual([
      '2103.00020',
      'Radford, Alec\nKim, Jong Wook',
    ]);
  });

  test('arXiv, where it may be asked, and PubMed are read', async () => {
    const feed = `<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><entry><id>http://arxiv.org/abs/2103.00020v1</id><title>Learning Visual Models</title><published>2021-02-26T00:00:00Z</published><author><name>Alec Radford</name></author><summary>x</summary></entry></feed>`;
    const pubmed = {
      result: {
        uids: ['31429719'],
        31429719: {
          uid: '31429719',
          title: 'A study of wings.',
          authors: [{ name: 'Wang K', authtype: 'Author' }],
          fulljournalname: 'Beasts',
          pubdate: '2019 Apr',
          lang: ['eng'],
          pubtype: ['Journal Article'],
          articleids: [],
        },
      },
    };
    const page = await openAdd('en/add/', {
      [ARXIV]: (route) => route.fulfill({ body: feed, contentType: 'application/atom+xml', headers: CORS }),
      [PUBMED]: json(pubmed),
    });
    await ask(page, 'arXiv:2103.00020');
    await filled(page);
    expect(await preview(page)).toContain('arxiv: 2103.00020');
    await ask(page, '31429719');
    await page.waitForFunction(() => (document.querySelector('#add-title') as HTMLInputElement).value === 'A study of wings');
    expect(await page.locator('#add-authors').inputValue()).toBe('Wang, K');
    expect(await page.locator('[data-look-list]').textContent()).toContain('initials');
  });

  test('a hostile record is text, wherever it stands', async () => {
    const title = '</script><img src=x onerror="document.title=\'taken\'">"><b>Wings</b> {{1}} ---';
    const page = await openAdd('en/add/', {
      [CROSSREF]: json(work({ title: [title], 'container-title': ['<script>alert(1)</script>X'], volume: '1\n---\nevil: true' })),
    });
    await ask(page, DOI);
    await filled(page);
    expect(await page.title()).not.toBe('taken');
    expect(await page.locator('main img, main script:not([src])').count()).toBe(0);
    expect(await page.locator('#add-title').inputValue()).toContain('<img src=x');
    expect(await preview(page)).not.toContain('\nevil: true');
    await page.locator('#field-sections summary').click();
    await page.locator('input[value="survey"]').check();
    const url = await sent(page);
    const [path, text] = [url.searchParams.get('filename')!, url.searchParams.get('value')!];
    expect(faultsWith(path, text).filter((fault) => fault.startsWith('error'))).toEqual([]);
  });

  test('of several records one is chosen, and what cannot be read is named', async () => {
    const page = await openAdd('en/add/');
    await ask(
      page,
      'TY  - JOUR\nTI  - First of them\nAU  - Doe, Jane\nPY  - 2020\nER  - \nTY  - JOUR\nTI  - Second of them\nPY  - 2021\nER  - \nTY  - JOUR\nTI  - Broken off',
    );
    await page.getByRole('button', { name: 'Second of them' }).click();
    await filled(page);
    expect(await page.locator('#add-title').inputValue()).toBe('Second of them');
    await ask(page, 'what is this');
    await page.getByText('neither a DOI').waitFor();
  });
});

test('what is wrong is written anew only where it has changed, so that it is not read out with every key', async () => {
  const page = await openAdd('en/add/');
  await page.locator('[data-begin="paper"]').click();
  await page.locator('[data-open]').click();
  const first = page.locator('[data-errors-list] li').first();
  await first.waitFor();
  const was = await first.elementHandle();
  const typed = async (id: string, text: string) => {
    await page.locator(id).fill(text);
    await page.locator('[data-preview]').getByText(text).waitFor();
  };
  await typed('#add-venue', 'Annals of Fictitious Beasts');
  expect(await was.evaluate((item) => item.isConnected)).toBe(true);
  await typed('#add-title', 'On wings');
  expect(await was.evaluate((item) => item.isConnected)).toBe(false);
});

test('what corrects an entry is called so, and no two parts of the page have one name', async () => {
  const page = await openAdd('en/add/?entry=papers/drake-2019-wing-fractures');
  await filled(page);
  expect(await page.getByRole('form').evaluateAll((all) => all.map((one) => one.ariaLabel))).toEqual(['Correct an entry']);
  expect(await page.getByRole('complementary', { name: 'The file' }).count()).toBe(1);
  expect(await page.getByRole('region', { name: 'content/papers/drake-2019-wing-fractures.md' }).count()).toBe(1);
});

test('the keyboard of a phone writes no code with a capital, and has digits for numbers', async () => {
  const page = await openAdd('en/add/');
  await page.locator('[data-begin="paper"]').click();
  await page.locator('[data-link-add]').click();
  const keys = (selector: string) =>
    page
      .locator(selector)
      .first()
      .evaluate((control: HTMLInputElement) =>
        [control.autocapitalize, control.inputMode, control.enterKeyHint].join(' ').trim(),
      );
  const said: Record<string, string> = {};
  for (const name of ['doi', 'arxiv', 'language', 'license', 'supersededBy', 'aliases', 'year', 'pmid', 'title', 'summary-en'])
    said[name] = await keys(`#add-${name}`);
  said.link = await keys('[data-link="language"]');
  said.search = await keys('.masthead-search input');
  expect(said).toEqual({
    doi: 'none',
    arxiv: 'none',
    language: 'none',
    license: 'none',
    supersededBy: 'none',
    aliases: 'none',
    year: 'none numeric',
    pmid: 'none numeric',
    title: '',
    'summary-en': '',
    link: 'none',
    search: 'none  search',
  });
});

test('several numbers are looked up one after another, and the one that does not come is named', async () => {
  const page = await openAdd('en/add/', {
    [CROSSREF]: (route) => {
      const doi = decodeURIComponent(new URL(route.request().url()).pathname.split('/works/')[1]!);
      return json(work(doi.endsWith('.3') ? {} : { DOI: doi, title: [`Work ${doi.at(-1)!}`] }))(route);
    },
  });
  await ask(page, '10.5555/made.up.1, 10.5555/made.up.2\n10.5555/made.up.3');
  await page.getByText('10.5555/made.up.3: Crossref answered with the record of another work').waitFor();
  await page.getByRole('button', { name: 'Work 2' }).click();
  await filled(page);
  expect(await page.locator('#add-doi').inputValue()).toBe('10.5555/made.up.2');
});

test.each([
  ['', 'Nothing is in the field yet'],
  ['PMC6015893', 'give the DOI or PMID'],
  ['https://kns.cnki.net/kcms2/article/abstract?v=made-up', 'export the record there'],
])('says what to paste instead of “%s”', async (text, answer) => {
  const page = await openAdd('en/add/');
  await ask(page, text);
  await page.getByText(answer).waitFor();
});

describe('a correction', () => {
  const source = readFileSync(`${LIBRARY}/papers/drake-2019-wing-fractures.md`, 'utf8');

  test('begins at the entry’s page, keeps every other byte, and leads to GitHub’s page with the file on the clipboard', async () => {
    const page = await openAdd('en/papers/drake-2019-wing-fractures/');
    await page.getByRole('link', { name: 'Correct this entry' }).click();
    await filled(page);
    expect(await preview(page)).toBe(source);
    await page.locator('[data-open]').click();
    expect(await page.locator('[data-status]').textContent()).toContain('Nothing has been changed');
    await page.locator('#add-venue').fill('Journal of Imaginary Medicine (Cave)');
    await page.locator('[data-open]').click();
    await page.locator('[data-next] a').waitFor();
    const corrected = source.replace('venue: Journal of Imaginary Medicine\n', 'venue: Journal of Imaginary Medicine (Cave)\n');
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(corrected);
    expect(await page.locator('[data-next] a').getAttribute('href')).toMatch(
      /\/edit\/main\/content\/papers\/drake-2019-wing-fractures\.md$/,
    );
    expect(await page.locator('[data-status]').textContent()).toContain('on the clipboard');
    expect(await page.evaluate(() => document.activeElement?.matches('[data-next] a'))).toBe(true);
    expect(faultsWith('content/papers/drake-2019-wing-fractures.md', corrected)).toEqual([]);
  });

  test('opens at a field, in a platform and a dataset as well', async () => {
    const page = await openAdd('add/?entry=datasets/wing-films&field=license');
    await filled(page);
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('add-license');
    expect(await page.locator('#add-venue').isVisible()).toBe(false);
    await page.goto(at('add/?entry=platforms/dragon-hospital&field=summary'));
    await filled(page);
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('add-summary-zh');
  });

  test('of an entry that there is not says so', async () => {
    const page = await openAdd('en/add/?entry=papers/nobody-1900-nothing', {}, { allow: { origins: [], console: /404/ } });
    await ready(page);
    await page.waitForFunction(() => document.querySelector('[data-start-status]')!.textContent.includes('no such entry'));
    await page.goto(at('en/add/?entry=../../etc'));
    await ready(page);
    expect(await page.locator('[data-start-status]').textContent()).toContain('no such entry');
    // What is left is a form to add one.
    expect(await page.locator('h1, [data-add-lead]').allTextContents()).toEqual([
      'Add to the list',
      expect.stringMatching(/^\s*Paste what you have/),
    ]);
  });

  test('has words of its own, which are there before the entry is', async () => {
    const held = Promise.withResolvers<undefined>();
    const page = await openAdd('en/add/', {});
    await ready(page);
    await page.route('**/drake-2019-wing-fractures.md', async (route) => {
      await held.promise;
      await route.continue();
    });
    const said = () => page.locator('h1, [data-add-lead]').allTextContents();
    await page.goto(at('en/add/?entry=papers/drake-2019-wing-fractures'));
    expect([await said(), await page.locator('[data-add]').isHidden()]).toEqual([
      ['Correct an entry', 'Loading the entry …'],
      true,
    ]);
    held.resolve(undefined);
    await filled(page);
    expect(await said()).toEqual([
      'Correct an entry',
      'The form has loaded this entry. Change what is wrong; it checks by the rules of the list and hands the file to GitHub.',
    ]);
    expect(await page.title()).toMatch(/^Correct an entry · /);
    expect(await page.getByRole('form', { name: 'Correct an entry' }).count()).toBe(1);
  });

  test('of a study card is checked as the file is', async () => {
    const page = await openAdd('en/add/?entry=papers/drake-2019-wing-fractures&field=study');
    await filled(page);
    const card = page.locator('#add-study');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('add-study');
    await card.fill((await card.inputValue()).replace('centres: 1\n', 'centres: one\n'));
    await page.locator('[data-open]').click();
    await page.locator('[data-errors]:not([hidden])').waitFor();
    expect(await page.locator('#add-study-error').textContent()).toContain('not a whole number');
    await card.fill('design: [a\n');
    await page.waitForFunction(() => !document.querySelector('#add-study-error')!.textContent.includes('whole number'));
    expect(await page.locator('#add-study-error').isVisible()).toBe(true);
  });
});

describe('a draft', () => {
  test('survives a reload, and is gone when it is cleared', async () => {
    const page = await openAdd('en/add/?section=datasets');
    await ready(page);
    await page.locator('[data-begin="dataset"]').click();
    await page.locator('#add-title').fill('Images of many wings');
    await page.locator('[data-link-add]').click();
    await page.locator('[data-link="url"]').fill('https://wings.example/data');
    await page.locator('[data-link="url"]').blur();
    await page.waitForFunction(() => localStorage.getItem('/repo/add:new')?.includes('wings.example'));
    await page.reload();
    await filled(page);
    expect(await page.locator('#add-title').inputValue()).toBe('Images of many wings');
    const text = await preview(page);
    expect(text).toContain('url: https://wings.example/data');
    expect(text).toContain('sections: [datasets]');
    expect(text).toContain('language: en');
    await page.locator('[data-clear]').click();
    await page.locator('[data-clear]').click();
    await page.locator('[data-form]').waitFor({ state: 'hidden' });
    await page.reload();
    await ready(page);
    expect(await page.locator('[data-form]').isVisible()).toBe(false);
  });

  test('works where storage is closed', async () => {
    const page = await open('en/add/', {
      before: async (fresh) => {
        await fresh.addInitScript(() => {
          Object.defineProperty(window, 'localStorage', {
            get: () => {
              throw new DOMException('closed', 'SecurityError');
            },
          });
        });
      },
    });
    await ready(page);
    await page.locator('[data-begin="paper"]').click();
    await page.locator('#add-title').fill('A');
    await page.waitForFunction(() => document.querySelector('[data-preview]')!.textContent.includes('title: A'));
  });

  test('what was typed by hand stays when a record is filled in, also after a reload; what a record said makes way for the next', async () => {
    const page = await openAdd('en/add/', { [CROSSREF]: json(work()) });
    await ready(page);
    await page.locator('[data-begin="paper"]').click();
    await page.locator('#add-summary-en').fill('In my own words.');
    await ask(page, DOI);
    await page.waitForFunction(() => (document.querySelector('#add-doi') as HTMLInputElement).value !== '');
    expect(await page.locator('#add-summary-en').inputValue()).toBe('In my own words.');
    await page.reload();
    await filled(page);
    await ask(page, 'TY  - JOUR\nTI  - Something else\nER  - ');
    await page.waitForFunction(() => (document.querySelector('#add-title') as HTMLInputElement).value === 'Something else');
    expect([await page.locator('#add-doi').inputValue(), await page.locator('#add-summary-en').inputValue()]).toEqual([
      '',
      'In my own words.',
    ]);
  });
});

describe('the way to GitHub', () => {
  test('is a copied file where the address would be too long', async () => {
    const page = await openAdd('en/add/', { [CROSSREF]: json(work()) });
    await ask(page, DOI);
    await filled(page);
    await page.locator('#add-summary-zh').fill('超'.repeat(900));
    await page.locator('[data-open]').click();
    await page.locator('[data-next] a').waitFor();
    const href = new URL((await page.locator('[data-next] a').getAttribute('href'))!);
    expect([href.searchParams.get('value'), href.searchParams.get('filename')]).toEqual([
      null,
      expect.stringMatching(/^content\/papers\/ash-2021/),
    ]);
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(await preview(page));
  });

  test('and a download', async () => {
    const page = await openAdd('en/add/', { [CROSSREF]: json(work()) });
    await ask(page, DOI);
    await filled(page);
    const [file] = await Promise.all([page.waitForEvent('download'), page.locator('[data-download]').click()]);
    expect([file.suggestedFilename(), readFileSync(await file.path(), 'utf8')]).toEqual([
      expect.stringMatching(/^ash-2021-.*\.md$/),
      await preview(page),
    ]);
  });

  test('can be gone with the keyboard alone, mistakes included', async () => {
    const page = await openAdd('en/add/', {
      [CROSSREF]: json(work({ title: ['Untagged matters'], 'published-print': undefined })),
    });
    await ready(page);
    await page.locator('#add-paste').focus();
    await page.keyboard.insertText(DOI);
    await page.keyboard.press('Enter');
    await filled(page);
    const focused = () =>
      page.evaluate(
        () => document.activeElement?.id || document.activeElement?.closest<HTMLElement>('[data-field]')?.dataset.field,
      );
    // The first thing that is wanting has the focus: no section could be suggested.
    expect(await focused()).toBe('sections');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Space');
    await page.locator('.good').waitFor();
    await page.locator('#add-year').focus();
    await page.keyboard.insertText('soon');
    await page.keyboard.press('Enter');
    await page.locator('[data-errors]:not([hidden])').waitFor();
    expect(await page.evaluate(() => document.activeElement?.hasAttribute('data-errors'))).toBe(true);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    expect(await focused()).toBe('add-year');
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.insertText('2021');
    await page.locator('[data-errors]').waitFor({ state: 'hidden' });
    const url = await sent(page, () => page.keyboard.press('Enter'));
    expect(url.searchParams.get('value')).toMatch(/^title: Untagged matters\n[^]*^year: 2021\n/m);
  });
});

describe('ways to the form', () => {
  test('an empty section invites with itself chosen', async () => {
    const page = await openAdd('en/theory/fire-making/');
    await page.locator('.invitation a').click();
    await ready(page);
    await page.locator('[data-begin="paper"]').click();
    await page.waitForFunction(() =>
      document.querySelector('[data-preview]')!.textContent.includes('sections: [theory/fire-making]'),
    );
  });

  test('no other page may ask the services', async () => {
    const page = await open('en/', {
      allow: { origins: [CROSSREF], console: /Content Security Policy|Refused|Failed to load|violates/ },
    });
    const outcome = await page.evaluate(
      (url) =>
        fetch(url).then(
          () => 'asked',
          () => 'refused',
        ),
      `${CROSSREF}/works/x`,
    );
    expect(outcome).toBe('refused');
  });
});
