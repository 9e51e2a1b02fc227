/** Reads a whole list from disk. Everything that is wrong with any file is in `issues`; what is right is still returned. */
import { readdirSync, type Dirent } from 'node:fs';
import { join } from 'node:path';
import type * as z from 'zod';
import type { Dataset, Entry, Paper, Platform } from '../catalog/entry.ts';
import {
  BUILT_IN_VOCABULARIES,
  entrySchemas,
  FOLDERS,
  KINDS,
  LOCALES,
  pageSchema,
  sectionsSchema,
  siteSchema,
  isFieldName,
  isReserved,
  statedLocales,
  vocabularySchema,
  withBuiltIn,
  type Kind,
  type LinkSnapshot,
  type Locale,
  type PageData,
  type SectionData,
  type SiteData,
  type VocabularyData,
} from '../schema/index.ts';
import { readFrontMatter } from './front-matter.ts';
import { isPlainName } from '../schema/files.ts';
import { MAX_INDEX_BYTES, readGated } from './gate.ts';
import { byPlace, issue, type Issue, type LocatedIssue } from './issue.ts';
import { readSnapshot, SNAPSHOT_FILE } from './snapshot.ts';
import { readYaml, type YamlBlock } from './yaml.ts';
import { validate } from './validate.ts';

/** A page of prose, content/pages/<locale>/<id>.md */
export interface ProsePage {
  id: string;
  locale: Locale;
  data: PageData;
  body: string;
  /** Line of the file on which the body begins, from 1. */
  bodyLine: number;
  file: string;
}

/** An entry's front matter before the schema has read it. */
interface EntrySource {
  kind: Kind;
  id: string;
  value: Record<string, unknown>;
}

/** A list as it stands on disk, each record valid by itself; how records fit together is for src/checks. */
export interface Corpus {
  root: string;
  site: SiteData | undefined;
  sections: SectionData[];
  vocabularies: Record<string, VocabularyData>;
  /** Vocabularies that entries are tagged with. */
  facets: readonly string[];
  /** The day for which it was read, `YYYY-MM-DD`. */
  today: string;
  entries: Entry[];
  /** What the entries were made from, in the same order. */
  sources: EntrySource[];
  pages: ProsePage[];
  /** What the last link check found, where one has run. */
  links?: LinkSnapshot | undefined;
  issues: LocatedIssue[];
}

/** What searchers of this list may type and must find, where somebody wrote it down; read by the tests of the list alone. */
export const QUERIES_FILE = 'queries.yml';

/** It is no earlier than this. A clock that says so has stopped, and would call every date of the list the future. */
const WRITTEN = '2026-11-01';

/** The day that it is by now at the place where days begin (UTC+14): nobody who writes today’s date writes the future. */
function latestDay(): string {
  const day = new Date(Date.now() + 14 * 60 * 60 * 1000).toISOString().slice(0, 10);
  return day < WRITTEN ? WRITTEN : day;
}

/**
 * @param root the content folder.
 * @param today `YYYY-MM-DD`; nothing may be dated later.
 */
export function readCorpus(root: string, today = latestDay()): Corpus {
  const issues: Issue[] = [];
  const corpus: Corpus = {
    root,
    today,
    facets: [],
    site: undefined,
    sections: [],
    vocabularies: {},
    entries: [],
    sources: [],
    pages: [],
    issues: [],
  };
  const files = listFiles(root, issues);
  let locales: readonly Locale[] = [];

  /** @param schemaOf the schema, which may depend on what the file itself says. */
  const yamlFile = <T extends z.ZodType>(file: string, schemaOf: (value: unknown) => T): z.output<T> | undefined => {
    if (!files.delete(file)) {
      issues.push(issue('file-missing', file, { params: { example: exampleOf(file, locales) } }));
      return undefined;
    }
    const read = readGated(root, file, MAX_INDEX_BYTES);
    if ('issue' in read) return void issues.push(read.issue);
    const block = readYaml(read.text, file, 1);
    return check(block, schemaOf(block.value), file, issues);
  };
  const markdownFile = <T extends z.ZodType>(file: string, schema: T) => {
    const read = readGated(root, file);
    if ('issue' in read) return void issues.push(read.issue);
    const front = readFrontMatter(read.text, file);
    if (!front.at) return void issues.push(...front.issues);
    const data = check(front, schema, file, issues);
    return data === undefined
      ? undefined
      : { data, value: front.value as Record<string, unknown>, body: front.body, bodyLine: front.bodyLine };
  };

  corpus.site = yamlFile('site.yml', (value) => siteSchema((locales = statedLocales(value))));
  corpus.sections = yamlFile('sections.yml', () => sectionsSchema(locales)) ?? [];
  const builtIn = Object.keys(BUILT_IN_VOCABULARIES);
  const vocabularyIds = new Set<string>([...builtIn, ...(corpus.site?.facets ?? [])]);
  for (const file of [...files]) {
    const match = /^vocabulary\/([a-z0-9-]+)\.yml$/.exec(file);
    if (match) vocabularyIds.add(match[1]!);
  }
  for (const id of vocabularyIds) {
    const file = `vocabulary/${id}.yml`;
    const isLeftOut = builtIn.includes(id) && !files.has(file);
    const own = isLeftOut ? undefined : yamlFile(file, () => vocabularySchema(locales));
    const vocabulary = own || isLeftOut ? withBuiltIn(id, own) : undefined;
    if (vocabulary) corpus.vocabularies[id] = vocabulary;
  }

  // With a broken site.yml the facets are unknown; every vocabulary then counts as one, so that entries are still checked.
  const facets = (corpus.facets = corpus.site?.facets ?? [...vocabularyIds].filter((id) => !isFieldName(id) && !isReserved(id)));
  const schemas = entrySchemas({ facets, today });
  for (const file of [...files].sort()) {
    const kind = kindOf(file);
    if (kind) {
      const read = markdownFile(file, schemas[kind]);
      if (read) {
        const entry = toEntry(kind, file, { ...read, data: read.data }, facets);
        corpus.entries.push(entry);
        corpus.sources.push({ kind, id: entry.id, value: read.value });
      }
      files.delete(file);
      continue;
    }
    const page = /^pages\/([a-z]{2})\/([a-z0-9-]+)\.md$/.exec(file);
    if (page && (LOCALES as readonly string[]).includes(page[1]!)) {
      const read = markdownFile(file, pageSchema);
      if (read) {
        const { body, bodyLine } = read;
        corpus.pages.push({ id: page[2]!, locale: page[1] as Locale, data: read.data, body, bodyLine, file });
      }
      files.delete(file);
    }
  }
  files.delete(QUERIES_FILE);
  if (files.delete(SNAPSHOT_FILE)) corpus.links = readSnapshot(root, issues);
  for (const file of files) issues.push(issue('file-unexpected', file));

  corpus.issues = locate(root, issues);
  return corpus;
}

/** The least that a file of the list can hold, on one line, with names in the languages of the list. */
function exampleOf(file: string, locales: readonly Locale[]): string {
  const name = (locales.length > 0 ? locales : ['en']).map((locale) => `${locale}: …`).join(', ');
  if (file === 'site.yml') return `{ name: { ${name} }, tagline: { ${name} }, locales: [en], repository: https://… }`;
  return file === 'sections.yml' ? `[{ id: reviews, ${name} }]` : `{ ${name}, terms: [{ id: first-term, ${name} }] }`;
}

/** Fills in the places of issues: the start of the file, or of the path in the front matter, for which the file is read once more. */
export function locate(root: string, issues: readonly Issue[]): LocatedIssue[] {
  const blocks = new Map<string, YamlBlock | undefined>();
  const blockOf = (file: string) => {
    if (!blocks.has(file)) {
      const read = readGated(root, file, MAX_INDEX_BYTES);
      const front =
        'issue' in read ? undefined : file.endsWith('.yml') ? readYaml(read.text, file, 1) : readFrontMatter(read.text, file);
      blocks.set(file, front?.at ? front : undefined);
    }
    return blocks.get(file);
  };
  return issues
    .map((found) =>
      found.line !== undefined && found.column !== undefined
        ? (found as LocatedIssue)
        : { ...found, ...((found.path.length > 0 ? blockOf(found.file)?.at(found.path) : undefined) ?? { line: 1, column: 1 }) },
    )
    .sort(byPlace);
}

function check<T extends z.ZodType>(block: YamlBlock, schema: T, file: string, issues: Issue[]): z.output<T> | undefined {
  for (const one of block.issues) issues.push(one);
  if (block.value === undefined && block.issues.length > 0) return undefined;
  const { data, issues: found } = validate(schema, block.value ?? {}, file);
  // What the YAML reader has refused is missing from the value; that the value does not fit then is no second mistake.
  const refused = new Set(block.issues.flatMap(({ path }) => path.map((_, index) => path.slice(0, index + 1).join('.'))));
  for (const one of found) if (!refused.has(one.path.join('.'))) issues.push({ ...one, ...block.at(one.path) });
  return block.issues.length > 0 ? undefined : data;
}

function kindOf(file: string): Kind | undefined {
  return KINDS.find((kind) => file.startsWith(`${FOLDERS[kind]}/`) && file.endsWith('.md'));
}

function toEntry(
  kind: Kind,
  file: string,
  { data, body, bodyLine }: { data: Record<string, unknown>; body: string; bodyLine: number },
  facets: readonly string[],
): Entry {
  const terms = Object.fromEntries(facets.map((facet) => [facet, (data[facet] as string[] | undefined) ?? []]));
  const common = { id: file.slice(file.lastIndexOf('/') + 1, -'.md'.length), terms, body, bodyLine, file };
  return { kind, data, ...common } as unknown as Paper | Platform | Dataset;
}

/** What file managers leave behind in every folder that they show. */
export const LITTER = /^(?:\.DS_Store|Thumbs\.db|desktop\.ini)$/;

/** Every file under the content folder that may be read; whatever else lies there is an issue. */
function listFiles(root: string, issues: Issue[]): Set<string> {
  const files = new Set<string>();
  const walk = (folder: string) => {
    let found: Dirent[];
    try {
      found = readdirSync(join(root, folder), { withFileTypes: true });
    } catch (error) {
      issues.push(
        issue('file-unreadable', folder || '.', { params: { reason: (error as NodeJS.ErrnoException).code ?? 'error' } }),
      );
      return;
    }
    for (const item of found.sort((a, b) => (a.name < b.name ? -1 : 1))) {
      const file = folder ? `${folder}/${item.name}` : item.name;
      if (item.isDirectory()) {
        if (isPlainName(`${item.name}.md`, '.md')) walk(file);
        else issues.push(issue('file-name', file));
      } else if (!item.isFile()) issues.push(issue('file-kind', file));
      else if (LITTER.test(item.name)) issues.push(issue('file-unexpected', file, { severity: 'warning' }));
      else if (file !== SNAPSHOT_FILE && !isPlainName(item.name, item.name.endsWith('.yml') ? '.yml' : '.md')) {
        issues.push(issue(/\.(?:md|yml)$/i.test(item.name) ? 'file-name' : 'file-unexpected', file));
      } else files.add(file);
    }
  };
  walk('');
  return files;
}
