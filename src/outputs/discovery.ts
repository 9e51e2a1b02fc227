/** Files that crawlers, browsers and hosts ask for. */
import { HOST_CSP } from '../build/csp.ts';
import { escapeHtml } from '../cite/index.ts';
import type { Urls } from '../urls.ts';
import type { Context } from '../views/context.ts';

/** Source: RFC 9309; the sitemap line is that of sitemaps.org. */
export const robots = ({ urls }: Context) =>
  `User-agent: *\nAllow: /\n\nSitemap: ${urls.absolute(urls.file('sitemap-index.xml'))}\n`;

/**
 * Adds the search of the list to a browser. Source: OpenSearch 1.1, draft 6: a short name has 16 characters at most, and
 * `{searchTerms}` is put in by the browser, encoded.
 */
export function openSearch({ catalog, urls, locale, t }: Context): string {
  const { name, tagline, languageTags } = catalog.site;
  const element = (tag: string, text: string) => `  <${tag}>${escapeHtml(text)}</${tag}>\n`;
  const search = escapeHtml(`${urls.absolute(urls.search(locale))}?q={searchTerms}`);
  return `<?xml version="1.0" encoding="UTF-8"?>
<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
${element('ShortName', [...name[locale]].slice(0, 16).join(''))}${element('LongName', [...name[locale]].slice(0, 48).join(''))}${element('Description', `${t.search.title}${t.colon}${tagline[locale]}`)}${element('Language', languageTags[locale])}${element('InputEncoding', 'UTF-8')}  <Image width="192" height="192" type="image/png">${escapeHtml(urls.absolute(urls.file('icon-192.png')))}</Image>
  <Url type="text/html" method="get" template="${search}"/>
  <Url type="application/opensearchdescription+xml" rel="self" template="${escapeHtml(urls.absolute(`${urls.page(locale)}opensearch.xml`))}"/>
</OpenSearchDescription>
`;
}

/** Source: W3C, Web Application Manifest. */
export function manifest({ catalog, urls, locale }: Context): string {
  const { name, tagline, languageTags } = catalog.site;
  const icon = (size: number, type: string, src: string) => ({
    src: urls.file(src),
    type,
    sizes: size > 0 ? `${size}x${size}` : 'any',
  });
  const value = {
    id: urls.page(locale),
    name: name[locale],
    short_name: name[locale],
    description: tagline[locale],
    lang: languageTags[locale],
    dir: 'ltr',
    start_url: urls.page(locale),
    scope: urls.file(''),
    display: 'minimal-ui',
    background_color: '#f8f5ee',
    theme_color: '#f8f5ee',
    icons: [icon(0, 'image/svg+xml', 'icon.svg'), icon(192, 'image/png', 'icon-192.png'), icon(512, 'image/png', 'icon-512.png')],
  };
  return `${JSON.stringify(value, null, 2)}\n`;
}

/** Source: llmstxt.org: a title, a summary, and lists of links under headings. */
export function llms({ catalog, urls, locale, t }: Context): string {
  const { name, tagline, repository } = catalog.site;
  const link = (label: string, address: string, note: string) => `- [${label}](${urls.absolute(address)}): ${note}`;
  const { files } = t.data;
  return `# ${catalog.site.locales.map((one) => name[one]).join(' · ')}

> ${tagline[locale]}

${t.data.llms(catalog.entries.length, catalog.site.locales.length > 1)} ${t.data.source} ${repository}

## ${t.data.title}

${[
  link('entries.json', urls.dump('', 'json'), files.json),
  link('entries.schema.json', urls.file('exports/entries.schema.json'), files.schema),
  link('entries.csv', urls.dump('', 'csv'), files.csv),
  link('all.bib', urls.dump('', 'bib'), files.bib),
  link('all.ris', urls.dump('', 'ris'), files.ris),
  link('all.csl.json', urls.dump('', 'csl.json'), files['csl.json']),
  link('feed.json', urls.feed(locale, '', 'json'), t.data.feedNote),
  link(t.data.title, urls.page(locale, 'data'), t.data.description),
].join('\n')}

## ${t.menu.sections}

${catalog.allSections.map((section) => link(section.label[locale], urls.page(locale, section.path), [section.description[locale], t.entries(section.all.length)].filter(Boolean).join(' '))).join('\n')}
`;
}

/**
 * Response headers for hosts that read this file (Netlify, Cloudflare Pages): the policy of the pages, as
 * far as it is common to all of them, and what a `<meta>` element cannot say. src/build/hosting.md has the same for nginx and Caddy.
 */
export const HEADERS = {
  'Content-Security-Policy': HOST_CSP,
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
} as const;

export const headersFile = (urls: Urls) =>
  `${urls.file('*')}\n${Object.entries(HEADERS)
    .map(([name, value]) => `  ${name}: ${value}\n`)
    .join('')}`;
