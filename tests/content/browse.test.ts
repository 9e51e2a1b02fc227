/** The site of the list in a browser, whatever the list holds. */
import { AxeBuilder } from '@axe-core/playwright';
import { globSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path/posix';
import { describe, expect, test } from 'vitest';
import { siteUnder, visit } from '../browser/site.ts';
import { listOf } from '../site/list.ts';

const { open } = visit('/repo');
const site = siteUnder('/repo');
const { corpus, locales, folderOf } = listOf(site);

/** Of pages whose addresses have the same shape, the one with the most in it. */
function pagesOfEachKind(): string[] {
  const sections = new Set(corpus.sections.map(({ id }) => id));
  const largest = new Map<string, { path: string; size: number }>();
  for (const file of globSync('**/index.html', { cwd: site.folder })) {
    const [first = '', ...rest] = file.split('/').slice(0, -1);
    if (locales.some((locale) => folderOf(locale) === `${first}/`)) continue;
    const kind = `${sections.has(first) ? 'section' : first} ${rest.length}`;
    const { size } = statSync(join(site.folder, file));
    if (size > (largest.get(kind)?.size ?? 0)) largest.set(kind, { size, path: file === 'index.html' ? '' : `${dirname(file)}/` });
  }
  return [...largest.values()].map(({ path }) => path).sort();
}

describe.each(locales)('in %s', (locale) => {
  test.each(pagesOfEachKind())('/%s has nothing that axe objects to, says nothing on the console, and fits 320 px', async (path) => {
    const page = await open(folderOf(locale) + path, { viewport: { width: 320, height: 700 } });
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
  });
});
