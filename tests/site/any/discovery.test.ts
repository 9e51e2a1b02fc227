/** What crawlers, browsers and hosts ask for. */
import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, test } from 'vitest';
import { parse } from 'yaml';
import { HOST_CSP } from '../../../src/build/csp.ts';
import { HEADERS } from '../../../src/outputs/discovery.ts';
import type { SectionData } from '../../../src/schema/index.ts';
import { listOf } from '../list.ts';
import { readPage } from '../page.ts';

const unescape = (text: string) =>
  text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');

describe.each(inject('sites'))('the site under $base', (built) => {
  const { folder, site, base } = built;
  const { corpus, data, locales, folderOf } = listOf(built);
  const root = `${site}${base}/`.replace(/\/+$/, '/');
  const read = (path: string) => readFileSync(join(folder, path), 'utf8');
  const fileOf = (address: string) => {
    expect(address.startsWith(root), address).toBe(true);
    const path = decodeURI(new URL(address).pathname).slice(new URL(root).pathname.length);
    return path === '' || path.endsWith('/') ? `${path}index.html` : path;
  };
  const all = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].map((match) => unescape(match[1]!));

  test('has every page that may be found in its sitemap, once, with its other languages', () => {
    const parts = all(read('sitemap-index.xml'), /<loc>([^<]*)<\/loc>/g).map(fileOf);
    const urls = parts.flatMap((part) => read(part).match(/<url>.*?<\/url>/gs) ?? []);
    const listed = urls.map((url) => fileOf(all(url, /<loc>([^<]*)<\/loc>/g)[0]!));
    const pages = globSync('**/*.html', { cwd: folder }).filter((file) => {
      const page = readPage(folder, file);
      return (
        !page.meta('robots').join().includes('noindex') &&
        !page.elements.some(({ attributes }) => attributes['http-equiv'] === 'refresh')
      );
    });
    expect(listed.toSorted()).toEqual(pages.toSorted());
    for (const url of urls) {
      const versions = all(url, /hreflang="([^"]*)"/g);
      expect(versions).toEqual(locales.length > 1 ? [...locales.map((locale) => data.languageTags[locale]), 'x-default'] : []);
      for (const address of all(url, /href="([^"]*)"/g)) expect(existsSync(join(folder, fileOf(address))), address).toBe(true);
    }
    for (const page of pages)
      expect(
        readPage(folder, page)
          .links('canonical')
          .map(({ href }) => fileOf(href!)),
      ).toEqual([page]);
  });

  test('lets robots in and shows them the sitemap', () => {
    expect(read('robots.txt')).toBe(`User-agent: *\nAllow: /\n\nSitemap: ${root}sitemap-index.xml\n`);
  });

  test.each(locales.map((locale) => `${folderOf(locale)}opensearch.xml`))('%s adds a search that works', (file) => {
    const text = read(file);
    expect([...all(text, /<ShortName>([^<]*)<\/ShortName>/g)[0]!].length).toBeLessThanOrEqual(16);
    const [template, self] = all(text, /template="([^"]*)"/g);
    expect(self).toBe(root + file);
    const page = readPage(folder, fileOf(template!.replace(/\?.*/, '')));
    expect(new URL(template!).search).toBe('?q={searchTerms}');
    expect(page.elements.some(({ name, attributes }) => name === 'input' && attributes.name === 'q')).toBe(true);
  });

  test.each(locales.map((locale) => `${folderOf(locale)}manifest.webmanifest`))('%s has icons of the sizes it says', (file) => {
    const { icons, start_url: start } = JSON.parse(read(file)) as {
      start_url: string;
      icons: { src: string; sizes: string; type: string }[];
    };
    expect(existsSync(join(folder, fileOf(site + start)))).toBe(true);
    for (const { src, sizes, type } of icons) {
      const data = readFileSync(join(folder, fileOf(site + src)));
      if (type === 'image/png') expect(`${data.readUInt32BE(16)}x${data.readUInt32BE(20)}`).toBe(sizes);
    }
    expect(icons).toHaveLength(3);
  });

  test('says where things are in llms.txt', () => {
    const text = read('llms.txt');
    expect(text).toMatch(/^# .+\n\n> .+\n/);
    const addresses = all(text, /\]\(([^)]*)\)/g);
    const pathsOf = (sections: readonly SectionData[], parent = ''): string[] =>
      sections.flatMap(({ id, children = [] }) => [`${parent}${id}/`, ...pathsOf(children, `${parent}${id}/`)]);
    for (const path of ['data/', ...pathsOf(corpus.sections)])
      expect([
        path,
        addresses.filter((address) => locales.some((one) => address === root + folderOf(one) + path)).length,
      ]).toEqual([path, 1]);
    for (const address of addresses) expect(existsSync(join(folder, fileOf(address))), address).toBe(true);
  });

  test('can be cited', () => {
    const cff = parse(read('CITATION.cff')) as Record<string, unknown>;
    expect(cff).toMatchObject({ 'cff-version': '1.2.0', type: 'dataset', url: root, 'repository-code': data.repository });
    expect(Object.values(data.name)).toContain(cff.title);
    expect(cff.authors).not.toHaveLength(0);
    expect(cff['date-released']).toMatch(/^\d{4}-\d\d-\d\d$/);
  });

  test('asks hosts for the policy that its pages carry, as far as it is common to all', () => {
    const headers = read('_headers');
    expect(headers.split('\n')[0]).toBe(`${new URL(root).pathname}*`);
    expect(headers).toContain(`  Content-Security-Policy: ${HOST_CSP}\n`);
    for (const [name, value] of Object.entries(HEADERS)) expect(headers).toContain(`  ${name}: ${value}\n`);
  });
});

test('the guide to hosting has the same headers', () => {
  const guide = readFileSync(new URL('../../../src/build/hosting.md', import.meta.url), 'utf8');
  for (const [name, value] of Object.entries(HEADERS)) {
    expect(guide).toContain(`add_header ${name} "${value}" always;`);
    expect(guide).toContain(`\t${name} "${value}"\n`);
  }
});
