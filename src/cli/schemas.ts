/**
 * npm run schemas: JSON Schemas for editors, generated from the zod schemas into .vscode/schemas, with the terms and
 * sections of the list as choices, so that a contributor gets completion and sees mistakes while typing.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readCorpus } from '../corpus/read.ts';
import { editorSchemas } from '../schema/editor.ts';
import { contentOf, contentOption, EXIT, print, readArguments, run } from './command.ts';

const usage = 'Usage: npm run schemas -- [--content DIR] [--out DIR]\n';

await run(async () => {
  const { values } = readArguments({ ...contentOption, out: { type: 'string' } }, usage);
  const corpus = readCorpus(contentOf(values.content).folder);
  const out = values.out ?? '.vscode/schemas';
  mkdirSync(out, { recursive: true });
  for (const [name, schema] of Object.entries(editorSchemas(corpus))) {
    writeFileSync(join(out, `${name}.schema.json`), `${JSON.stringify(schema, null, 2)}\n`);
  }
  await print(`${out}\n`);
  return EXIT.good;
});
