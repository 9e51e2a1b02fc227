/**
 * The sitemap, made of the pages that were written: complete by construction. Sources: sitemaps.org 0.9 (50,000 addresses a
 * file at most); Google Search Central, "Localized versions" (each address names every language of its page).
 */
import { closeSync, openSync, readSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { escapeHtml } from '../cite/index.ts';
import type { SiteData } from '../schema/index.ts';
import type { Urls } from '../urls.ts';
import { filesBelow } from './files.ts';

const MOST = 50_000;

const HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n';
const NAMESPACE = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"';

/** Is this page kept out of search engines? Its first bytes say so. */
function isHidden(file: string): boolean {
  const start = Buffer.alloc(4096);
  const handle = openSync(file, 'r');
  const length = readSync(handle, start);
  closeSync(handle);
  return /<meta name="robots" content="noindex|<meta http-equiv="refresh"/i.test(start.toString('utf8', 0, length));
}

export function writeSitemap(folder: string, { locales, languageTags }: SiteData, urls: Urls): void {
  const root = urls.file('');
  const [first] = locales as [SiteData['locales'][number]];
  const pages = new Set(
    filesBelow(folder)
      .filter((file) => /(?:^|\/)index\.html$/.test(file) && !isHidden(join(folder, file)))
      .map((file) => file.slice(0, -'index.html'.length)),
  );
  const prefix = (locale: typeof first) => urls.page(locale).slice(root.length);
  const address = (page: string) => escapeHtml(urls.absolute(urls.file(encodeURI(page))));
  const others = locales.filter((locale) => locale !== first);

  const entries = [...pages].map((page) => {
    const own = others.find((locale) => page.startsWith(prefix(locale))) ?? first;
    const path = page.slice(prefix(own).length);
    const versions = locales.map((locale) => ({ locale, page: prefix(locale) + path })).filter(({ page: one }) => pages.has(one));
    const links = [
      ...versions.map(({ locale, page: one }) => [languageTags[locale], one]),
      ...versions.slice(0, 1).map(({ page: one }) => ['x-default', one]),
    ];
    const alternates =
      versions.length < 2
        ? ''
        : links.map(([tag, one]) => `<xhtml:link rel="alternate" hreflang="${tag}" href="${address(one!)}"/>`).join('');
    return `<url><loc>${address(page)}</loc>${alternates}</url>\n`;
  });

  const parts: string[] = [];
  for (let start = 0; start < entries.length; start += MOST) {
    const name = `sitemap-${parts.length + 1}.xml`;
    const body = entries.slice(start, start + MOST).join('');
    writeFileSync(
      join(folder, name),
      `${HEAD}<urlset ${NAMESPACE} xmlns:xhtml="http://www.w3.org/1999/xhtml">\n${body}</urlset>\n`,
    );
    parts.push(name);
  }
  const index = parts.map((name) => `<sitemap><loc>${address(name)}</loc></sitemap>\n`).join('');
  writeFileSync(join(folder, 'sitemap-index.xml'), `${HEAD}<sitemapindex ${NAMESPACE}>\n${index}</sitemapindex>\n`);
}
