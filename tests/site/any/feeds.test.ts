/** Every feed is read back (feedsmith throws at XML that is not well-formed), and says of itself what is so. */
import { parseAtomFeed, parseJsonFeed } from 'feedsmith';
import { globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path/posix';
import { describe, expect, inject, test } from 'vitest';
import type { EntryRecord } from '../../../src/cite/index.ts';
import { listOf } from '../list.ts';
import { readPage } from '../page.ts';

describe.each(inject('sites'))('the site under $base', (built) => {
  const { folder, site, base } = built;
  const { locales, folderOf } = listOf(built);
  const root = `${site}${base}/`.replace(/\/+$/, '/');
  const read = (path: string) => readFileSync(join(folder, path), 'utf8');
  const { entries } = JSON.parse(read('exports/entries.json')) as { entries: EntryRecord[] };
  const atom = globSync('**/feed.xml', { cwd: folder }).sort();

  test('has feeds for all, for sections that hold something and for topics, in every language', () => {
    const paths = new Set(
      entries.flatMap(({ sections, terms }) => [
        '',
        ...sections.map((path) => `${path}/`),
        ...Object.entries(terms).flatMap(([vocabulary, ids]) => ids.map((id) => `topics/${vocabulary}/${id}/`)),
      ]),
    );
    const expected = locales.flatMap((locale) => [...paths].map((path) => `${folderOf(locale)}${path}feed.xml`));
    expect(expected.filter((file) => !atom.includes(file))).toEqual([]);
    expect(globSync('**/feed.json', { cwd: folder }).sort()).toEqual(atom.map((file) => file.replace(/xml$/, 'json')));
  });

  test.each(atom)('%s is well-formed Atom', (file) => {
    const text = read(file);
    const feed = parseAtomFeed(text);
    const items = feed.entries ?? [];
    const place = dirname(file) === '.' ? '' : `${dirname(file)}/`;
    expect(feed.id).toMatch(/^tag:[a-z0-9.-]+,\d{4}:\S+$/);
    expect(feed.links?.find(({ rel }) => rel === 'self')?.href).toBe(root + file);
    expect(feed.links?.find(({ rel, type }) => rel === 'alternate' && type === 'text/html')?.href).toBe(root + place);
    expect(items.length).toBeGreaterThan(0);
    expect(items.length).toBeLessThanOrEqual(50);
    expect(new Set(items.map(({ id }) => id)).size).toBe(items.length);
    const days = items.map(({ updated }) => updated);
    expect(days).toEqual(days.toSorted().reverse());
    expect(feed.updated).toBe(days[0]);
    for (const item of items) {
      const id = item.id?.split('/').at(-1);
      const entry = entries.find((one) => one.id === id || one.aliases?.includes(id!))!;
      const locale = locales.find((one) => folderOf(one) !== '' && file.startsWith(folderOf(one))) ?? locales[0]!;
      expect(item.id).toMatch(/^tag:[a-z0-9.-]+,\d{4}:\S+$/);
      expect(item.title?.value).toBe(entry.title);
      expect(item.links?.find(({ rel }) => rel === 'alternate')?.href).toBe(entry.addresses[locale]);
      expect(item.published?.slice(0, 10)).toBe(entry.added);
      const summary = entry.summary?.[locale] ?? entry.summary?.zh ?? entry.summary?.en;
      if (summary) expect(item.summary?.value).toBe(summary);
    }
  });

  test.each(atom)('%s and its JSON Feed say the same', (file) => {
    const other = file.replace(/xml$/, 'json');
    const json = JSON.parse(read(other)) as Record<string, unknown>;
    const feed = parseJsonFeed(json);
    expect(json.version).toBe('https://jsonfeed.org/version/1.1');
    expect(feed.feed_url).toBe(root + other);
    expect(feed.items?.map(({ id, title, url, date_published: day }) => [id, title, url, day])).toEqual(
      parseAtomFeed(read(file)).entries?.map(({ id, title, links, published }) => [
        id,
        title?.value,
        links?.[0]?.href,
        published,
      ]),
    );
  });

  test.each(atom)('%s is found from its page', (file) => {
    const hrefs = readPage(folder, file.replace(/feed\.xml$/, 'index.html'))
      .links('alternate')
      .map(({ href }) => site + href!);
    expect(hrefs).toEqual(expect.arrayContaining([root + file, root + file.replace(/xml$/, 'json')]));
  });

  test('holds the latest additions, by ids that do not depend on where the site stands', () => {
    const [newest] = entries
      .map(({ added }) => added)
      .sort()
      .reverse();
    const items = parseAtomFeed(read('feed.xml')).entries ?? [];
    expect(items[0]?.published?.slice(0, 10)).toBe(newest);
    expect(items).toHaveLength(Math.min(50, entries.length));
    expect(
      read('feed.xml')
        .match(/<id>[^<]*<\/id>/g)
        ?.join(''),
    ).not.toContain(new URL(site).hostname);
  });
});
