/**
 * The sitemap, made of the pages that were written: complete by construction. Sources: sitemaps.org 0.9 (50,000 addresses a
 * file at most); Google Search Central, "Localized versions" (each address names every language of its page).
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { escapeHtml } from '../cite/index.ts';
import type { SiteData } from '../schema/index.ts';
import type { Urls } from '../urls.ts';

const MOST = 50_000;

const HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n';
const NAMESPACE = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"';

/** @param files the pages, as files of the site, that search engines may list. */
export function writeSitemap(folder: string, { locales, languageTags }: SiteData, urls: Urls, files: readonly string[]): void {
  const root = urls.file('');
  const [first] = locales as [SiteData['locales'][number]];
  const pages = new Set(
    files.filter((file) => /(?:^|\/)index\.html$/.test(file)).map((file) => file.slice(0, -'index.html'.length)),
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
