/**
 * npm run look: pictures of every kind of page, at three widths, in both themes and languages, into look/ (which git ignores).
 * Nothing visual is done before it was looked at.
 *
 *     npm run look -- --out dist --only entry,home
 */
import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Page } from 'playwright';
import { launch } from '../browser/chromium.ts';
import { serve } from '../../src/build/serve.ts';
import { emptyFolder, readOptions } from '../options.ts';

const values = readOptions(
  { out: { type: 'string', default: 'dist' }, only: { type: 'string' }, to: { type: 'string', default: 'look' } },
  'Usage: npm run look -- [--out SITE] [--only KIND,KIND] [--to FOLDER]',
);

const KINDS: Record<string, string> = {
  home: '',
  section: 'applications/',
  subsection: 'applications/radiomics/',
  empty: 'theory/deep-learning/',
  papers: 'papers/',
  entry: 'papers/buda-2019-thyroid-nodules/',
  'entry-long': 'papers/zhou-2021-biliary-atresia/',
  'entry-bare': 'papers/ye-2012-liver-tumor-svm/',
  dataset: 'datasets/ucy-ehealth-lab-datasets/',
  platform: 'platforms/radiology-journal/',
  topics: 'topics/',
  topic: 'topics/anatomy/liver/',
  search: 'search/?q=%E8%82%9D%E7%BA%A4%E7%BB%B4%E5%8C%96',
  'search-begin': 'search/',
  'search-none': 'search/?q=xylophone',
  shelf: 'shelf/',
  map: 'map/',
  studies: 'studies/',
  authors: 'authors/',
  author: 'authors/liu-zhenyu/',
  years: 'years/',
  year: 'years/2019/',
  venues: 'venues/',
  about: 'about/',
  data: 'data/',
  quality: 'quality/',
  fields: 'fields/',
  add: 'add/',
  correct: 'add/?entry=papers/buda-2019-thyroid-nodules',
  missing: 'no-such-page/',
};
/** Entries that a reader has put on the shelf, so that it is not empty, and one entry in a list is saved. */
const SAVED = ['papers/buda-2019-thyroid-nodules', 'papers/zhou-2021-biliary-atresia', 'papers/kim-2021-paip-2019'];
const WIDTHS = [360, 768, 1280];

const kinds = Object.entries(KINDS).filter(([name]) => !values.only || values.only.split(',').includes(name));
const folder = emptyFolder(values.to, /^(?:index\.html|[\w-]+\.png)$/);

const site = await serve(resolve(values.out));
const browser = await launch();

/** Fills the shelf as a reader does, with a note and tags on the first entry; what the browser then keeps, in writing. */
async function filledShelf(): Promise<string> {
  const page = await browser.newPage();
  for (const path of SAVED) {
    const answer = await page.goto(`${site.url}${path}/`);
    if (answer?.ok()) await page.locator('[data-save]').first().click();
  }
  await page.goto(`${site.url}shelf/`);
  const first = page.locator('[data-shelf-list] > li').first();
  if (await first.count()) {
    await first.locator('summary').click();
    await first.locator('[data-shelf-note]').fill('组会讨论。Table 3 vs. the radiologists?');
    await first.locator('[data-shelf-tags]').fill('组会, ultrasound');
    await first.locator('[data-shelf-read]').check();
  }
  const kept = await page.evaluate(() => localStorage.getItem('shelf') ?? '');
  await page.close();
  return kept;
}

/** Waits for what a script puts on a page. */
async function settled(page: Page, path: string): Promise<void> {
  if (path.includes('?q=')) await page.waitForSelector('[data-search-state="done"]');
  if (path.startsWith('add/')) await page.waitForSelector('[data-add]:not([hidden])');
  if (path.includes('?entry=')) await page.waitForSelector('[data-form]:not([hidden])');
  await page.waitForLoadState('networkidle');
}

const shelf = await filledShelf();
const pictures: string[] = [];
for (const locale of ['zh', 'en']) {
  for (const colorScheme of ['light', 'dark'] as const) {
    for (const width of WIDTHS) {
      const context = await browser.newContext({ viewport: { width, height: 900 }, colorScheme });
      await context.addInitScript((kept) => {
        localStorage.setItem('shelf', kept);
      }, shelf);
      const page = await context.newPage();
      for (const [name, path] of kinds) {
        const answer = await page.goto(site.url + (locale === 'zh' ? '' : 'en/') + path);
        if (!answer?.ok() && name !== 'missing') {
          process.stdout.write(`This site has no ${path}, so there is no picture of it.\n`);
          continue;
        }
        await settled(page, path);
        const picture = `${name}-${locale}-${colorScheme}-${width}.png`;
        await page.screenshot({ path: join(folder, picture), fullPage: true });
        pictures.push(picture);
      }
      await context.close();
    }
  }
}
await browser.close();
await site.close();
writeFileSync(
  join(folder, 'index.html'),
  `<!doctype html><meta charset="utf-8"><title>Contact sheet</title><style>figure{display:inline-block;margin:8px;vertical-align:top}img{width:260px;max-height:480px;object-fit:cover;object-position:top;border:1px solid #999}</style>${pictures
    .map(
      (picture) => `<figure><a href="${picture}"><img src="${picture}" alt=""></a><figcaption>${picture}</figcaption></figure>`,
    )
    .join('\n')}\n`,
);
process.stdout.write(`${pictures.length} pictures: ${join(folder, 'index.html')}\n`);
