/** What only a list that is known can show: that the files are where they belong and hold what they should. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, test } from 'vitest';
import { parse } from 'yaml';
import type { EntryRecord } from '../../src/cite/index.ts';
import { LIBRARY } from './build.ts';
import { readPage } from './page.ts';

describe.each(inject('sites').filter(({ list }) => list === LIBRARY))('the library under $base', ({ folder, site, base }) => {
  const read = (path: string) => readFileSync(join(folder, path), 'utf8');
  const root = `${site}${base}/`.replace(/\/+$/, '/');

  test('has every entry, the newest first and those without a year last', () => {
    const { entries } = JSON.parse(read('exports/entries.json')) as { entries: EntryRecord[] };
    expect(entries.map(({ id }) => id)).toEqual([
      'guild-2022-scan-report',
      'long-2021-hatching-day',
      'ouyang-2021-wing-radiographs',
      'wang-2020-ultrasound-era',
      'long-2020-egg-review',
      'marsh-2019-ultrasound-review',
      'ember-2019-keepers-knowledge',
      'drake-2019-wing-fractures',
      'long-2019-fire-gland-transfer',
      'marsh-2018-tail-mri',
      'drake-2018-fire-gland-fibrosis',
      'dragon-scans',
      'ember-2017-fibrosis-network',
      'scale-2016-heart-ct',
      'hill-2015-gland-flow',
      'ouyang-2012-gland-tumour-svm',
      'guild-2010-heart-chapter',
      'wyrm-1987-dragon-anatomy',
      'ultrasound-keepers',
      'wing-films',
      'dragon-hospital',
    ]);
  });

  test('has feeds for all, for sections and for topics, in both languages', () => {
    const feeds = ['feed.xml', 'applications/radiomics/feed.xml', 'topics/anatomy/trunk/feed.xml'];
    for (const feed of feeds)
      expect([existsSync(join(folder, feed)), existsSync(join(folder, 'en', feed))]).toEqual([true, true]);
    expect(existsSync(join(folder, 'theory/fire-making/feed.xml'))).toBe(false);
  });

  test('leads from a result of the search where the card on a page leads', () => {
    const shard = readdirSync(join(folder, 'search/cards'))
      .map((name) => JSON.parse(read(`search/cards/${name}`)) as { id: string; read: { href: string }[] }[])
      .flat();
    const links = shard.find(({ id }) => id === 'ember-2017-fibrosis-network')!.read;
    expect(links.map(({ href }) => new URL(href).href)).toEqual(['https://example.com/kns?kw=%B3%AC%C9%F9&file=a%2520b.pdf']);
  });

  test('can be cited as its maintainers and its latest addition say', () => {
    expect(parse(read('CITATION.cff'))).toEqual({
      'cff-version': '1.2.0',
      message: 'If you use this list, please cite it as below.',
      type: 'dataset',
      title: 'Dragon Imaging Library (fictitious, for tests)',
      abstract: 'A made-up list of dragon imaging, its readers and its data, to try every kind of page of the site with',
      authors: [{ name: 'A. Keeper' }],
      'repository-code': 'https://github.com/example/dragons',
      url: root,
      'date-released': '2022-06-01',
    });
  });

  test.each([
    ['papers/index.html', 17],
    ['en/survey/index.html', 2],
    ['applications/index.html', 11],
    ['topics/anatomy/trunk/index.html', 10],
    ['theory/fire-making/index.html', 0],
    ['authors/drake-ada/index.html', 5],
  ])('offers what %s lists to Zotero', (file, count) => {
    expect(readPage(folder, file).withClass('Z3988')).toHaveLength(count);
  });

  test('has the former address of a renamed entry lead on to it, in both languages', () => {
    for (const place of ['', 'en/']) {
      const target = `${base}/${place}papers/drake-2019-wing-fractures/`.replace('//', '/');
      const page = readPage(folder, `${place}papers/drake-2019/index.html`);
      const refresh = page.elements.find(({ attributes }) => attributes['http-equiv'] === 'refresh');
      expect(refresh?.attributes.content).toBe(`0; url=${target}`);
      expect(page.links('canonical').map(({ href }) => href)).toEqual([site + target]);
    }
  });
});
