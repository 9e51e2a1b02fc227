/**
 * Who may import whom. The picture is in src/README.md:
 *
 *     content ─► corpus ─► catalog ─► views ─► components, layouts, pages ─► dist ─► search
 *                             ├─► cite
 *                             └─► checks ─► reporters ─► command line
 *     outside ─► ingest ─► draft ─► schema ─► content
 */
import { globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path/posix';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';

/**
 * What each room may import, beside its own files: other rooms, single files of a room that is closed otherwise, types of a
 * room (`types:corpus`), and of the world outside `zod` alone, `packages` (any but Astro), `astro`, `node` (files and the
 * like), `window` (not an import: the document, the storage and so on).
 */
const MAY_USE = {
  // What the list is made of. Pure: runs anywhere.
  schema: 'zod',
  i18n: 'schema',
  'urls.ts': 'schema',
  'repository.ts': '',
  text: 'types:schema packages',
  markdown: 'schema i18n packages',
  catalog: 'schema types:corpus',
  cite: 'schema text catalog i18n urls.ts packages',
  checks: 'schema text catalog markdown types:corpus corpus/issue.ts corpus/nearest.ts types:i18n packages',
  reporters: 'schema i18n catalog cite types:corpus types:build zod',
  links: 'schema catalog markdown types:corpus packages node',
  views: 'schema text catalog cite markdown i18n urls.ts repository.ts',
  ingest: 'schema text catalog cite repository.ts reporters/visible.ts types:corpus corpus/issue.ts packages',
  // The way in: files.
  corpus: 'schema i18n types:catalog zod packages node types:astro',
  // The way out: pages, and what runs in a reader's window.
  search: 'styles browser/save-button.ts schema text catalog i18n urls.ts types:views packages window',
  styles: '',
  // What runs in a reader's browser, beside search.
  browser:
    'schema i18n cite ingest checks repository.ts types:catalog types:corpus corpus/issue.ts corpus/validate.ts corpus/yaml.ts search/page/shortcut.ts packages window',
  components: 'styles browser cite i18n urls.ts views search types:schema types:catalog astro window',
  layouts: 'styles components browser i18n urls.ts views build/csp.ts types:schema types:catalog astro window',
  pages: 'repository.ts styles components layouts browser views catalog cite i18n urls.ts site.ts schema search astro',
  'live.config.ts': 'schema corpus astro',
  'site.ts': 'schema corpus catalog i18n urls.ts types:views views/share.ts astro',
  outputs: 'schema catalog cite ingest/list.ts types:ingest views i18n urls.ts build/csp.ts packages',
  build: 'schema text corpus catalog checks reporters markdown views cite outputs i18n urls.ts search packages astro node',
  cli: 'schema text corpus catalog checks reporters markdown views cite ingest links i18n urls.ts search build packages astro node',
} satisfies Record<string, string>;

/** `astro:content` hands out the entries: only the collections and one door to them may ask it for values. */
const FILES_WITH_CONTENT = 2;

const src = fileURLToPath(new URL('../../src', import.meta.url));
const BROWSER = new Set([
  'window',
  'document',
  'navigator',
  'location',
  'history',
  'localStorage',
  'sessionStorage',
  'HTMLElement',
]);

interface Use {
  /** What is imported, as written; or the name of a global of the browser. */
  readonly name: string;
  readonly typeOnly: boolean;
}

/** The code of an .astro file: its front matter and its scripts. */
const codeOf = (astro: string) =>
  [/^---\r?\n([^]*?)\r?\n---/, /<script[^>]*>([^]*?)<\/script>/g]
    .flatMap((part) => [...astro.matchAll(new RegExp(part, 'g'))].map(([, code]) => code))
    .join('\n');

/** What a file imports, and which globals of the browser it uses. */
function usesOf(file: string, content: string): Use[] {
  const source = ts.createSourceFile(file, file.endsWith('.astro') ? codeOf(content) : content, ts.ScriptTarget.Latest, true);
  const uses: Use[] = [];
  const declared = new Set<string>();
  const globals = new Set<string>();
  const add = (specifier: ts.Node | undefined, typeOnly: boolean) => {
    if (specifier && ts.isStringLiteralLike(specifier)) uses.push({ name: specifier.text, typeOnly });
  };
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node)) {
      const { importClause: clause } = node;
      const named = clause?.namedBindings && ts.isNamedImports(clause.namedBindings) ? clause.namedBindings.elements : undefined;
      const onlyTypes = !clause?.name && named !== undefined && named.length > 0 && named.every(({ isTypeOnly }) => isTypeOnly);
      add(node.moduleSpecifier, onlyTypes || clause?.phaseModifier === ts.SyntaxKind.TypeKeyword);
    } else if (ts.isExportDeclaration(node)) {
      add(node.moduleSpecifier, node.isTypeOnly);
    } else if (ts.isImportTypeNode(node)) {
      add(ts.isLiteralTypeNode(node.argument) ? node.argument.literal : undefined, true);
    } else if (
      ts.isCallExpression(node) &&
      (node.expression.kind === ts.SyntaxKind.ImportKeyword || node.expression.getText(source) === 'require')
    ) {
      add(node.arguments[0], false);
    } else if (ts.isIdentifier(node) && BROWSER.has(node.text)) {
      if ('name' in node.parent && node.parent.name === node) declared.add(node.text);
      else globals.add(node.text);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return [...uses, ...[...globals].filter((name) => !declared.has(name)).map((name) => ({ name, typeOnly: false }))];
}

const roomOf = (path: string) => path.split('/')[0]!;

/** What of the table allows this use: any of the words returned. */
function wordsFor(file: string, { name, typeOnly }: Use): string[] {
  if (BROWSER.has(name)) return ['window'];
  if (name.startsWith('node:')) return ['node'];
  if (/^astro(:|\/|$)|^@astrojs\//.test(name)) return typeOnly ? ['astro', 'types:astro'] : ['astro'];
  if (!name.startsWith('.')) return name === 'zod' ? ['zod', 'packages'] : ['packages'];
  const path = join(dirname(file), name);
  return [roomOf(path), path, ...(typeOnly ? [`types:${roomOf(path)}`] : [])];
}

/** What a file imports that its room may not. */
function forbidden(file: string, content: string): string[] {
  const room = roomOf(file);
  const allowed = (MAY_USE as Record<string, string>)[room]?.split(' ');
  if (!allowed) return [`src/${file}: add the room ${room} to the table of this test`];
  return usesOf(file, content)
    .filter((use) => !wordsFor(file, use).some((word) => word === room || allowed.includes(word)))
    .map(({ name, typeOnly }) => `src/${file} may not use ${typeOnly ? 'types of ' : ''}${name}`);
}

describe('the rooms', () => {
  const files = globSync('**/*.{ts,mts,js,mjs,astro}', { cwd: src }).map((file) => file.replaceAll('\\', '/'));
  const read = (file: string) => readFileSync(join(src, file), 'utf8');

  test('import each other along the arrows only', () => {
    expect(files.length).toBeGreaterThan(20);
    expect(files.filter((file) => !file.endsWith('.d.ts')).flatMap((file) => forbidden(file, read(file)))).toEqual([]);
  });

  test(`ask Astro for entries in ${FILES_WITH_CONTENT} files at most`, () => {
    const asking = files.filter((file) =>
      usesOf(file, read(file)).some(({ name, typeOnly }) => name === 'astro:content' && !typeOnly),
    );
    expect(asking.length, asking.join(', ')).toBeLessThanOrEqual(FILES_WITH_CONTENT);
  });
});

describe('the rule of the rooms', () => {
  test.each([
    ['schema/a.ts', "import { x } from '../catalog/x.ts';", '../catalog/x.ts'],
    ['schema/a.ts', "import yaml from 'yaml';", 'yaml'],
    ['catalog/a.ts', "import { readFileSync } from 'node:fs';", 'node:fs'],
    ['catalog/a.ts', "import { read } from '../corpus/read.ts';", '../corpus/read.ts'],
    ['catalog/a.ts', "export { read } from '../corpus/read.ts';", '../corpus/read.ts'],
    ['views/a.ts', "const { x } = await import('../corpus/read.ts');", '../corpus/read.ts'],
    ['views/a.ts', "import { getCollection } from 'astro:content';", 'astro:content'],
    ['cite/a.ts', 'export const here = () => document.title;', 'document'],
    ['text/a.ts', 'export const at = (node: HTMLElement) => node;', 'HTMLElement'],
    ['components/A.astro', "---\nimport { read } from '../corpus/read.ts';\n---\n<p>a</p>", '../corpus/read.ts'],
    ['components/A.astro', "---\n---\n<script>\nimport { read } from '../corpus/read.ts';\n</script>", '../corpus/read.ts'],
  ])('names %s that says %s', (file, content, what) => {
    expect(forbidden(file, content)).toEqual([`src/${file} may not use ${what}`]);
  });

  test.each([
    ['catalog/a.ts', "import type { Corpus } from '../corpus/read.ts';"],
    ['catalog/a.ts', "import { type Corpus } from '../corpus/read.ts';"],
    ['catalog/a.ts', "type Corpus = import('../corpus/read.ts').Corpus;"],
    ['checks/a.ts', "import { issue } from '../corpus/issue.ts';"],
    ['views/a.ts', 'export const title = (document: { title: string }) => document.title;'],
    ['views/a.ts', 'export const title = (yaml: { document: string }) => yaml.document;'],
    ['search/a.ts', 'export const field = document.querySelector("input");'],
  ])('lets %s say %s', (file, content) => {
    expect(forbidden(file, content)).toEqual([]);
  });
});
