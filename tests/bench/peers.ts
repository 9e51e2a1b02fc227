/**
 * Other generators on the same job, as their documentation has it done: one page an entry in two languages, lists of fifty,
 * and a search index by Pagefind over the pages. A peer that is not installed is named as missing, never guessed at.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Corpus } from '../../src/corpus/read.ts';
import { LOCALES } from '../../src/schema/index.ts';
import { measure, type Measured } from './measure.ts';

export interface Peer {
  readonly name: string;
  /** What is missing, and how to get it; undefined when the peer can run. */
  readonly missing: string | undefined;
  /** Writes the peer's own input for a list. */
  prepare(folder: string, corpus: Corpus): void;
  /** Builds pages and index, and says where they are. */
  run(folder: string): Promise<Measured[]>;
  readonly output: string;
}

const has = (program: string) => {
  try {
    execFileSync(program, ['version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
};

const project = join(import.meta.dirname, '../..');
/** Where `npm install` puts Eleventy; git ignores it. */
export const PEERS = join(import.meta.dirname, '.peers');

const pagefind = (site: string) =>
  measure(process.execPath, [join(project, 'node_modules/pagefind/lib/runner/bin.cjs'), '--site', site]);

/** The entries as Markdown files with plain front matter, one a language. */
function writePages(folder: string, corpus: Corpus, extra: string): void {
  for (const locale of LOCALES) {
    const into = join(folder, locale);
    mkdirSync(into, { recursive: true });
    for (const { id, data, body } of corpus.entries) {
      const summary = data.summary?.[locale] ?? '';
      writeFileSync(join(into, `${id}.md`), `---\ntitle: ${JSON.stringify(data.title)}\n${extra}---\n\n${summary}\n\n${body}\n`);
    }
  }
}

const html = (title: string, content: string) =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${title}</title></head><body><main>${content}</main></body></html>`;

const hugo: Peer = {
  name: 'Hugo + Pagefind',
  missing: has('hugo') ? undefined : 'hugo is not installed (Debian: apt-get install hugo)',
  output: 'public',
  prepare(folder, corpus) {
    rmSync(folder, { recursive: true, force: true });
    writePages(join(folder, 'content'), corpus, '');
    mkdirSync(join(folder, 'layouts/_default'), { recursive: true });
    writeFileSync(
      join(folder, 'config.toml'),
      'baseURL = "https://list.example/"\npaginate = 50\ndisableKinds = ["taxonomy", "term", "RSS", "sitemap"]\n',
    );
    writeFileSync(join(folder, 'layouts/_default/single.html'), html('{{ .Title }}', '<h1>{{ .Title }}</h1>{{ .Content }}'));
    writeFileSync(
      join(folder, 'layouts/_default/list.html'),
      html(
        '{{ .Title }}',
        '{{ range (.Paginate .Pages).Pages }}<article><h2><a href="{{ .RelPermalink }}">{{ .Title }}</a></h2></article>{{ end }}',
      ),
    );
  },
  run: async (folder) => [await measure('hugo', ['--quiet', '--source', folder]), await pagefind(join(folder, 'public'))],
};

const eleventyProgram = join(PEERS, 'node_modules/@11ty/eleventy/cmd.cjs');
const eleventy: Peer = {
  name: 'Eleventy + Pagefind',
  missing: existsSync(eleventyProgram)
    ? undefined
    : `Eleventy is not installed (npm install --prefix tests/bench/.peers @11ty/eleventy@3)`,
  output: '_site',
  prepare(folder, corpus) {
    rmSync(folder, { recursive: true, force: true });
    writePages(folder, corpus, 'layout: page.njk\ntags: entries\n');
    mkdirSync(join(folder, '_includes'), { recursive: true });
    writeFileSync(join(folder, '_includes/page.njk'), html('{{ title }}', '<h1>{{ title }}</h1>{{ content | safe }}'));
    writeFileSync(
      join(folder, 'list.njk'),
      `---\npagination:\n  data: collections.entries\n  size: 50\n  alias: page\npermalink: "list/{{ pagination.pageNumber }}/"\n---\n${html('List', '{% for one in page %}<article><h2><a href="{{ one.url }}">{{ one.data.title }}</a></h2></article>{% endfor %}')}`,
    );
  },
  run: async (folder) => [
    await measure(process.execPath, [eleventyProgram, '--quiet', '--input', folder, '--output', join(folder, '_site')], {
      cwd: folder,
    }),
    await pagefind(join(folder, '_site')),
  ],
};

export const peers: readonly Peer[] = [hugo, eleventy];
