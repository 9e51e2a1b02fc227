/**
 * What stands under the former ids of entries (`aliases`): a page that leads on, and the citation files as they are now. So
 * no address, once published, is ever dead. Sources: HTML Living Standard, 4.2.5.3 (refresh after 0 seconds, which WCAG 2.2
 * takes for a redirect); Google Search Central, "Redirects" (canonical).
 */
import { CSP } from '../build/csp.ts';
import { escapeHtml } from '../cite/index.ts';
import { CITATION_FORMATS } from '../urls.ts';
import type { Context } from '../views/context.ts';

/** @param sameAs what another address of the site holds. */
export function* redirectOutputs(
  contexts: readonly Context[],
  sameAs: (address: string) => () => string,
): Generator<[address: string, make: () => string]> {
  const [{ catalog, urls }] = contexts as [Context];
  for (const entry of catalog.entries) {
    for (const id of entry.data.aliases ?? []) {
      const former = { kind: entry.kind, id };
      for (const format of CITATION_FORMATS) yield [urls.citation(former, format), sameAs(urls.citation(entry, format))];
      for (const context of contexts) {
        const to = urls.entry(context.locale, entry);
        yield [`${urls.entry(context.locale, former)}index.html`, () => redirect(context, to, entry.data)];
      }
    }
  }
}

function redirect({ catalog, urls, locale, t }: Context, to: string, { title, language }: { title: string; language: string }) {
  const text = escapeHtml(title);
  return `<!DOCTYPE html>
<html lang="${catalog.site.languageTags[locale]}">
<head>
<meta charset="utf-8">
<meta http-equiv="content-security-policy" content="${CSP}">
<meta http-equiv="refresh" content="0; url=${to}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<meta name="color-scheme" content="light dark">
<title>${text}</title>
<link rel="canonical" href="${urls.absolute(to)}">
</head>
<body>
<h1>${t.moved}</h1>
<p><a href="${to}" lang="${language}">${text}</a></p>
</body>
</html>
`;
}
