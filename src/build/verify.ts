/**
 * Looks at a finished site as a visitor's browser would, before it is put in place: every entry has its pages and its
 * search record, every link and fragment leads somewhere, and nothing that the policy forbids stands in any page.
 */
import { hash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Corpus } from '../corpus/read.ts';
import { CITATION_FORMATS, makeUrls, type Place } from '../urls.ts';
import { ASKING_CSP, ASKING_PAGE, CSP } from './csp.ts';
import { filesBelow } from './files.ts';
import { pageReader, parses, type PageFacts } from './read-page.ts';

export interface SiteRead {
  /** The pages, each with what it says of itself. */
  readonly pages: ReadonlyMap<string, PageFacts>;
  /** SHA-256 of every file. */
  readonly digests: ReadonlyMap<string, string>;
  readonly problems: readonly string[];
}

/** Reads every file of a site, once: the sitemap and the checksums are made of what is found, and links are followed by it. */
export function readSite(folder: string, corpus: Corpus, { base, site }: Place): SiteRead {
  const problems: string[] = [];
  const { locales } = corpus.site!;
  const urls = makeUrls({ base, defaultLocale: locales[0]!, site });
  const root = urls.file('');

  // The only pages that may ask other hosts for anything.
  const asking = new Set(locales.map((locale) => `${urls.page(locale, ASKING_PAGE).slice(root.length)}index.html`));
  const pages = new Map<string, PageFacts>();
  const digests = new Map<string, string>();
  const readPage = pageReader();
  for (const file of filesBelow(folder)) {
    const bytes = readFileSync(join(folder, file));
    digests.set(file, hash('sha256', bytes));
    // A bibliography of no entries has no bytes.
    if (bytes.length === 0 && !/\.(?:bib|ris)$/.test(file)) problems.push(`${file} is empty`);
    if (file.endsWith('.html')) pages.set(file, readPage(bytes.toString(), asking.has(file) ? ASKING_CSP : CSP));
    if (file.endsWith('.json') && !parses(bytes.toString())) problems.push(`${file} is not JSON`);
  }
  return { pages, digests, problems };
}

/** @returns what is wrong with a site. */
export function verifySite(folder: string, corpus: Corpus, place: Place, read = readSite(folder, corpus, place)): string[] {
  const { pages } = read;
  const problems = [...read.problems];
  const files = new Set(filesBelow(folder));
  const { base, site } = place;
  const { locales } = corpus.site!;
  const urls = makeUrls({ base, defaultLocale: locales[0]!, site });
  const root = urls.file('');

  for (const { kind, id, data } of corpus.entries) {
    for (const address of [id, ...(data.aliases ?? [])]) {
      for (const locale of locales) {
        const file = `${urls.entry(locale, { kind, id: address }).slice(root.length)}index.html`;
        if (!files.has(file)) problems.push(`${id} has no page ${file}`);
      }
    }
  }

  for (const entry of corpus.entries) {
    for (const format of CITATION_FORMATS) {
      const file = urls.citation(entry, format).slice(root.length);
      if (!files.has(file)) problems.push(`${entry.id} has no citation ${file}`);
    }
  }
  const dumped = dumpedEntries(join(folder, 'exports/entries.json'));
  if (dumped !== corpus.entries.length) problems.push(`exports/entries.json has ${dumped} of ${corpus.entries.length} entries`);

  const records = searchRecords(join(folder, 'pagefind'));
  if (records !== corpus.entries.length)
    problems.push(`the search index has ${records} records for ${corpus.entries.length} entries`);

  // Most links stand on every page; those that begin at the root lead to the same place from each.
  const known = new Map<string, string | undefined>();
  const problemOf = (link: string, file: string) => {
    if (!link.startsWith('/')) return deadLink(link, file, { files, pages, root, site });
    if (!known.has(link)) known.set(link, deadLink(link, file, { files, pages, root, site }));
    return known.get(link);
  };
  for (const [file, { links, problems: own }] of pages) {
    for (const problem of own) problems.push(`${file}: ${problem}`);
    for (const link of links) {
      const problem = problemOf(link, file);
      if (problem) problems.push(`${file}: ${problem}`);
    }
  }
  return problems;
}

interface Site {
  files: ReadonlySet<string>;
  pages: ReadonlyMap<string, PageFacts>;
  /** Base path with a slash at both ends. */
  root: string;
  site: string;
}

/** What is wrong with a link, or nothing. Links to other hosts are for the link check, which needs the network. */
function deadLink(link: string, from: string, { files, pages, root, site }: Site): string | undefined {
  const here = new URL(root + from, site);
  if (!URL.canParse(link, here)) return `the address ${link} is not valid`;
  const target = new URL(link, here);
  if (target.origin !== here.origin || target.protocol === 'mailto:') return undefined;
  if (!target.pathname.startsWith(root)) return link.startsWith('http') ? undefined : `the link ${link} leads out of ${root}`;
  const path = decoded(target.pathname.slice(root.length));
  const file = path === '' || path.endsWith('/') ? `${path}index.html` : path;
  if (!files.has(file)) return `the link ${link} leads nowhere`;
  const fragment = target.hash.slice(1);
  const ids = pages.get(file)?.ids;
  // Browsers look for the fragment as it is written first, then for what it stands for.
  if (fragment && !ids?.has(fragment) && !ids?.has(decoded(fragment)))
    return `the link ${link} names a place that is not on that page`;
  return undefined;
}

/** What percent signs stand for; the text itself where they stand for nothing. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function dumpedEntries(file: string): number {
  if (!existsSync(file)) return 0;
  return (JSON.parse(readFileSync(file, 'utf8')) as { entries: unknown[] }).entries.length;
}

function searchRecords(folder: string): number {
  const file = join(folder, 'pagefind-entry.json');
  if (!existsSync(file)) return 0;
  const { languages } = JSON.parse(readFileSync(file, 'utf8')) as { languages: Record<string, { page_count: number }> };
  return Object.values(languages).reduce((sum, { page_count }) => sum + page_count, 0);
}
