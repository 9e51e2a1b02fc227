import { AxeBuilder } from '@axe-core/playwright';
import { describe, expect, test } from 'vitest';
import { visit } from './site.ts';

const { open } = visit();

/** Every kind of page that a reader meets. */
const PAGES = [
  '',
  'theory/',
  'applications/',
  'theory/fire-making/',
  'datasets/',
  'papers/',
  'papers/drake-2019-wing-fractures/',
  'papers/ouyang-2012-gland-tumour-svm/',
  'papers/long-2021-hatching-day/',
  'papers/hill-2015-gland-flow/',
  'datasets/wing-films/',
  'platforms/ultrasound-keepers/',
  'topics/',
  'topics/anatomy/fire-gland/',
  'search/',
  'shelf/',
  'about/',
  'add/',
];

const violations = async (builder: AxeBuilder) =>
  (await builder.analyze()).violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 120)).join(' | ')}`,
  );

describe.each(['', 'en/'])('every kind of page under /%s', (locale) => {
  test.each(PAGES)('%s has nothing that axe objects to, light or dark', async (path) => {
    const page = await open(locale + path, { colorScheme: 'light' });
    expect(await violations(new AxeBuilder({ page }))).toEqual([]);
    // The other theme has the same elements in other colours.
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await violations(new AxeBuilder({ page }).withRules(['color-contrast']))).toEqual([]);
  });

  test.each(PAGES)('%s fits 320 px without sideways scrolling', async (path) => {
    const page = await open(locale + path, { viewport: { width: 320, height: 700 } });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
  });
});
