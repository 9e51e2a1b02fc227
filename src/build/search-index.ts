/** Writes Pagefind's index of a list: one record an entry, the same for both interface languages. */
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as pagefind from 'pagefind';
import { minify } from 'vite';
import { buildCatalog } from '../catalog/catalog.ts';
import type { Corpus } from '../corpus/read.ts';
import { conceptsOf } from '../search/list.ts';
import { searchRecord } from '../search/record.ts';
import { conceptMatcher } from '../text/index.ts';

/** What Pagefind writes beside the index and this site does not use: its own interfaces, highlighter and worker. */
const UNUSED = [
  'pagefind-ui.js',
  'pagefind-ui.css',
  'pagefind-modular-ui.js',
  'pagefind-modular-ui.css',
  'pagefind-component-ui.js',
  'pagefind-component-ui.css',
  'pagefind-highlight.js',
  'pagefind-worker.js',
];

/** Records on their way at a time: Pagefind works on some while the next are made. */
const AT_ONCE = 100;

export async function writeSearchIndex(corpus: Corpus, folder: string): Promise<void> {
  const catalog = buildCatalog(corpus);
  const matcher = conceptMatcher(conceptsOf(catalog));
  const { index, errors } = await pagefind.createIndex({});
  if (!index) throw new Error(`Pagefind could not start: ${errors.join('; ')}`);
  try {
    // A record's place in the index is the entry's place in the list, which is how the browser knows it: Pagefind answers in order.
    for (let from = 0; from < catalog.entries.length; from += AT_ONCE) {
      const batch = catalog.entries.slice(from, from + AT_ONCE);
      const answers = await Promise.all(batch.map((entry) => index.addCustomRecord(searchRecord(matcher, entry))));
      for (const [place, answer] of answers.entries()) {
        if (answer.errors.length > 0) throw new Error(`Pagefind refused ${batch[place]!.id}: ${answer.errors.join('; ')}`);
      }
    }
    const written = await index.writeFiles({ outputPath: folder });
    if (written.errors.length > 0) throw new Error(`Pagefind could not write its index: ${written.errors.join('; ')}`);
  } finally {
    // Its program would keep this one from ending.
    await pagefind.close();
  }
  for (const file of UNUSED) rmSync(join(folder, file), { force: true });
  await makeSmaller(join(folder, 'pagefind.js'));
}

/** Pagefind delivers its script as it was written; a reader's first search fetches it. */
async function makeSmaller(script: string): Promise<void> {
  const { code, errors } = await minify(script, readFileSync(script, 'utf8'), { module: true });
  if (errors.length > 0)
    throw new Error(`Pagefind's script could not be read: ${errors.map(({ message }) => message).join('; ')}`);
  writeFileSync(script, code);
}
