/**
 * Looks at a finished site as a visitor's browser would, before it is put in place: every entry has its pages and its
 * search record, every link and fragment leads somewhere, and nothing that the policy forbids stands in any page.
 */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { Parser } from 'htmlparser2';
import type { Corpus } from '../corpus/read.ts';
import { CITATION_FORMATS, makeUrls, type Place } from '../urls.ts';
import { ASKING_CSP, ASKING_PAGE, CSP } from './csp.ts';
import { filesBelow } from './files.ts';

interface PageFacts {
  ids: Set<string>;
  links: string[];
  problems: string[];
}

/** Attributes that hold an address which a page of this site leads to or loads. */
const ADDRESS: Record<string, string> = {
  a: 'href',
  link: 'href',
  script: 'src',
  img: 'src',
  form: 'action',
  use: 'href',
  area: 'href',
};

export async function verifySite(
  folder: string,
  corpus: Corpus,
  { base, site }: Place,
): Promise<{ pages: number; problems: string[] }> {
  const problems: string[] = [];
  const files = new Set(filesBelow(folder));
  const { locales } = corpus.site!;
  const urls = makeUrls({ base, defaultLocale: locales[0]!, site });
  const root = urls.file('');

  // The only pages that may ask other hosts for anything.
  const asking = new Set(locales.map((locale) => `${urls.page(locale, ASKING_PAGE).slice(root.length)}index.html`));
  const pages = new Map<string, PageFacts>();
  for (const file of files) {
    // A bibliography of no entries has no bytes.
    if (statSync(join(folder, file)).size === 0 && !/\.(?:bib|ris)$/.test(file)) problems.push(`${file} is empty`);
    if (file.endsWith('.html'))
      pages.set(file, readPage(readFileSync(join(folder, file), 'utf8'), asking.has(file) ? ASKING_CSP : CSP));
    if (file.endsWith('.json') && !parses(readFileSync(join(folder, file), 'utf8'))) problems.push(`${file} is not JSON`);
  }

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

  for (const [file, { links, problems: own }] of pages) {
    for (const problem of own) problems.push(`${file}: ${problem}`);
    for (const link of links) {
      const problem = deadLink(link, file, { files, pages, root, site });
      if (problem) problems.push(`${file}: ${problem}`);
    }
  }
  return { pages: pages.size, problems };
}

function readPage(html: string, policy: string): PageFacts {
  const facts: PageFacts = { ids: new Set(), links: [], problems: [] };
  const problem = (text: string) => facts.problems.push(text);
  const head: string[] = [];
  let inHead = false;
  let json: string | undefined;

  const parser = new Parser({
    onopentag(name, attributes) {
      if (name === 'head') inHead = true;
      else if (inHead && head.length < 2)
        head.push(
          name === 'meta' ? (attributes.charset ?? attributes['http-equiv'] ?? 'meta') + (attributes.content ?? '') : name,
        );
      if (name === 'style') problem('an inline style element');
      if (name === 'base') problem('a base element');
      if (name === 'script') {
        if (attributes.type === 'application/ld+json') json = '';
        else if (!attributes.src) problem('an inline script');
      }
      for (const attribute in attributes) {
        if (attribute === 'style') problem(`an inline style on <${name}>`);
        if (attribute.startsWith('on')) problem(`an event handler ${attribute} on <${name}>`);
      }
      if (attributes.id !== undefined) {
        if (facts.ids.has(attributes.id)) problem(`the id "${attributes.id}" twice`);
        facts.ids.add(attributes.id);
      }
      const address = ADDRESS[name] && attributes[ADDRESS[name]];
      if (address !== undefined) facts.links.push(address);
    },
    ontext(text) {
      if (json !== undefined) json += text;
    },
    onclosetag(name) {
      if (name === 'head') inHead = false;
      if (name === 'script' && json !== undefined) {
        if (!parses(json)) problem('JSON-LD that does not parse');
        json = undefined;
      }
    },
  });
  parser.end(html);
  if (head[0] !== 'utf-8' || head[1] !== `content-security-policy${policy}`)
    problem('the content security policy does not stand right after the charset');
  return facts;
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

function parses(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
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
