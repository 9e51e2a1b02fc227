/** What clients read from the pages: meta tags, JSON-LD, alternates, COinS, pictures. */
import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, test } from 'vitest';
import type { EntryRecord } from '../../../src/cite/index.ts';
import { lacking } from '../../structured-data.ts';
import { listOf } from '../list.ts';
import { readPage, type BuiltPage } from '../page.ts';

const CONTAINERS = [
  'citation_journal_title',
  'citation_conference_title',
  'citation_inbook_title',
  'citation_dissertation_institution',
  'citation_technical_report_institution',
];

describe.each(inject('sites'))('the site under $base', (built) => {
  const { folder, site } = built;
  const { data: list, locales, urls } = listOf(built);
  const root = urls.file('');
  const { entries } = JSON.parse(readFileSync(join(folder, 'exports/entries.json'), 'utf8')) as { entries: EntryRecord[] };
  const pages = new Map<string, BuiltPage>(globSync('**/*.html', { cwd: folder }).map((file) => [file, readPage(folder, file)]));
  const pageAt = (address: string) => pages.get(`${address.slice(root.length)}index.html`)!;
  const isFile = (address: string) =>
    address.startsWith(site + root) && existsSync(join(folder, address.slice((site + root).length)));

  describe.each(locales)('in %s', (locale) => {
    test.each(entries.map((entry) => [entry.id, entry] as const))('%s is described to clients', (_, entry) => {
      const address = urls.entry(locale, entry);
      const page = pageAt(address);
      const names = entry.authors ?? [];

      expect(page.links('canonical').map(({ href }) => href)).toEqual([site + address]);
      expect(
        page
          .links('alternate')
          .filter(({ hreflang }) => hreflang)
          .map(({ hreflang, href }) => [hreflang, href]),
      ).toEqual([
        ...locales.map((one) => [list.languageTags[one], site + urls.entry(one, entry)]),
        ['x-default', site + urls.entry(locales[0]!, entry)],
      ]);
      const files = page.links('alternate').map(({ href }) => href);
      expect(files).toEqual(
        expect.arrayContaining(['bib', 'ris', 'csl.json'].map((format) => urls.citation(entry, format as 'bib'))),
      );

      if (entry.kind === 'paper') {
        expect(page.meta('citation_title')).toEqual([entry.title]);
        expect(page.meta('citation_author')).toHaveLength(names.length);
        expect(page.meta('citation_publication_date')[0]?.slice(0, 4)).toBe((entry.year ?? entry.date?.slice(0, 4))?.toString());
        expect(CONTAINERS.flatMap((name) => page.meta(name)).length).toBeLessThanOrEqual(1);
        if (entry.type === 'article') expect(page.meta('DC.type')).toEqual(['preprint']);
      } else {
        expect(page.metaNames('citation_title')).toEqual([]);
        expect(page.meta('DC.title')).toEqual([entry.title]);
        expect(page.meta('DC.type')).toEqual([entry.kind === 'dataset' ? 'dataset' : 'webpage']);
      }
      expect(page.meta('citation_doi')).toEqual(entry.doi ? [entry.doi] : []);
      expect(page.meta('citation_language')).toEqual([entry.language]);
      expect(page.metaNames('citation_pdf_url')).toEqual([]);

      expect(page.meta('og:type')).toEqual(['article']);
      expect(page.meta('og:title')).toEqual([entry.title]);
      expect(page.meta('og:image').map(isFile)).toEqual([true]);
      expect(page.withClass('Z3988')).toEqual([]);

      expect(page.jsonLd).toHaveLength(1);
      const [data] = page.jsonLd as [Record<string, unknown>];
      expect(data).toMatchObject({ '@context': 'https://schema.org', name: entry.title });
    });

    test.each(entries.map((entry) => [entry.id, entry] as const))('%s shows its citations without a script', (_, entry) => {
      const page = pageAt(urls.entry(locale, entry));
      const file = (format: 'bib' | 'ris' | 'csl.json') =>
        readFileSync(join(folder, urls.citation(entry, format).slice(root.length)), 'utf8')
          .replaceAll('\r\n', '\n')
          .trim();
      expect(page.text('cite-bib').trim()).toBe(file('bib'));
      expect(page.text('cite-ris').trim()).toBe(file('ris'));
      expect(page.text('cite-csl').trim()).toBe(file('csl.json'));
      expect(page.text('cite-gbt')).toContain(entry.title);
      expect(page.text('cite-apa')).toContain(entry.title);
      expect(page.text('cite-markdown')).toMatch(/^\[.+\]\(.+\)/);
    });
  });

  test('offers its entries to Zotero on list pages and nowhere else', () => {
    for (const [file, page] of pages) {
      const list = page.jsonLd.find((data) => data['@type'] === 'CollectionPage') as
        { mainEntity: { itemListElement: unknown[] } } | undefined;
      expect([file, page.withClass('Z3988').length]).toEqual([file, list?.mainEntity.itemListElement.length ?? 0]);
      if (list) {
        expect([file, page.metaNames('citation_')]).toEqual([file, []]);
        // An entry that stands in two groups of a page is one entry.
        const shown = new Set(page.withClass('card').map(({ attributes }) => attributes['data-entry']));
        expect([file, shown.size]).toEqual([file, list.mainEntity.itemListElement.length]);
      }
    }
    for (const locale of locales) {
      for (const path of new Set(entries.flatMap(({ sections }) => sections)))
        expect([path, pageAt(urls.page(locale, path)).withClass('Z3988').length]).not.toEqual([path, 0]);
    }
  });

  test.each(locales)('is a site with a search, and a catalogue of data, in %s', (locale) => {
    for (const path of ['', 'data']) {
      const { jsonLd } = pageAt(urls.page(locale, path));
      expect(jsonLd.map((data) => data['@type'])).toEqual(['WebSite', 'DataCatalog']);
      expect((jsonLd[1]!.description as string).length).toBeGreaterThanOrEqual(50);
      const { distribution } = jsonLd[1]!.dataset as { distribution: { contentUrl: string }[] };
      expect(distribution.map(({ contentUrl }) => isFile(contentUrl))).toEqual([true, true, true, true, true]);
    }
  });

  test('tells search engines what they must be told of everything that a page describes', () => {
    const lacks = [...pages].flatMap(([file, { jsonLd }]) => lacking(jsonLd).map((one) => `${file}: ${one}`));
    expect(lacks).toEqual([]);
  });

  test('loads nothing from another origin, and says on every page where its files and feeds are', () => {
    for (const [file, page] of pages) {
      const loaded = page.elements.flatMap(({ name, attributes }) => {
        if (name === 'script' || name === 'img') return attributes.src ?? [];
        return name === 'link' && !['canonical', 'alternate'].includes(attributes.rel ?? '') ? (attributes.href ?? []) : [];
      });
      expect([file, loaded.filter((address) => !address.startsWith(root))]).toEqual([file, []]);
      // A page that only leads on to the entry that was renamed has nothing else to say.
      if (page.elements.some(({ attributes }) => attributes['http-equiv'] === 'refresh')) continue;
      expect([file, page.links('search').length, page.links('manifest').length, page.links('apple-touch-icon').length]).toEqual([
        file,
        1,
        1,
        1,
      ]);
      expect(page.links('alternate').filter(({ type }) => type === 'application/atom+xml').length).toBeGreaterThan(0);
      expect(page.meta('og:image').map(isFile)).toEqual([true]);
    }
  });
});
