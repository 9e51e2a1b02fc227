/**
 * Files that editors read. The YAML files of a list get their JSON Schema by .vscode/settings.json; front matter gets it
 * through Astro's extension, which looks in .astro/collections for the kind of a file and the schema of a kind. Astro itself
 * writes that folder for collections of its data store only.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { readCorpus } from '../corpus/read.ts';
import { editorSchemas } from '../schema/editor.ts';
import { FOLDERS, KINDS, LOCALES } from '../schema/index.ts';

const PROJECT = resolve(import.meta.dirname, '../..');

/** Writes them and returns their paths in the project. */
export function editorFiles(content: string): string[] {
  const corpus = readCorpus(content);
  const written: string[] = [];
  const write = (folder: string, name: string, value: unknown) => {
    mkdirSync(join(PROJECT, folder), { recursive: true });
    writeFileSync(join(PROJECT, folder, name), `${JSON.stringify(value, null, 2)}\n`);
    written.push(`${folder}/${name}`);
  };
  for (const [name, schema] of Object.entries(editorSchemas({ ...corpus, locales: corpus.site?.locales ?? LOCALES })))
    write('.vscode/schemas', `${name}.schema.json`, schema);

  const address = (file: string) => decodeURIComponent(pathToFileURL(join(content, file)).href).toLowerCase();
  write('.astro/collections', 'collections.json', {
    collections: KINDS.map((kind) => ({ hasSchema: true, name: FOLDERS[kind] })),
    entries: Object.fromEntries(corpus.entries.map(({ kind, file }) => [address(file), FOLDERS[kind]])),
  });
  for (const kind of KINDS) {
    write('.astro/collections', `${FOLDERS[kind]}.schema.json`, { $ref: `../../.vscode/schemas/${kind}.schema.json` });
  }
  return written;
}
