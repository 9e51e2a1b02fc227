/**
 * What `npm run dev` serves beside the pages: everything that a build writes after them. It is made when it is asked for, and
 * made anew only after the list has changed; the search index, which takes longest, at the first search after an edit.
 */
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { buildCatalog } from '../catalog/catalog.ts';
import { currentCorpus } from '../corpus/current.ts';
import type { Corpus } from '../corpus/read.ts';
import { outputsOf, type Outputs } from '../outputs/index.ts';
import { makeUrls, type Place } from '../urls.ts';
import { drawIcon } from './icons.ts';
import { writeSearchIndex } from './search-index.ts';
import { sourceReader } from './source-reader.ts';

interface Options extends Place {
  /** Folder of the list. */
  content: string;
  /** Folder for the search index; emptied at every change. */
  cache: string;
  /** Folder of the files that are served as they are. */
  publicFolder: string;
}

/**
 * Answers with the bytes of a file, or nothing where a page or a module is meant.
 *
 * @param writeIndex writes the search index of a list into a folder.
 */
export function devFiles(
  { content, cache, publicFolder, ...place }: Options,
  writeIndex = writeSearchIndex,
): (address: string) => Promise<string | Uint8Array | undefined> {
  let known: Corpus | undefined;
  let outputs: Outputs = new Map();
  /** The index of the list as it is now, made or being made. */
  let indexed: Promise<void> | undefined;
  /** The last run, over or not: two at once would write into one folder, and the first to end would stop the other. */
  let lastRun: Promise<void> = Promise.resolve();
  let root = '/';

  const refresh = (corpus: Corpus) => {
    known = corpus;
    const catalog = buildCatalog(corpus);
    const urls = makeUrls({ ...place, defaultLocale: catalog.defaultLocale });
    root = urls.file('');
    outputs = outputsOf(catalog, urls, sourceReader(content));
    indexed = undefined;
  };

  const makeIndex = (corpus: Corpus) => {
    const run = lastRun.then(async () => {
      rmSync(cache, { recursive: true, force: true });
      mkdirSync(cache, { recursive: true });
      await writeIndex(corpus, join(cache, 'pagefind'));
    });
    lastRun = run.catch(() => undefined);
    return run;
  };

  const searchFile = async (path: string) => {
    let run: Promise<void> | undefined;
    // Whoever edits while the index is made asks for the next one.
    while (run === undefined || run !== indexed) {
      run = indexed ??= makeIndex(known!);
      try {
        await run;
      } catch (error) {
        // The next one who asks tries again.
        if (indexed === run) indexed = undefined;
        throw error;
      }
    }
    const file = join(cache, path);
    return existsSync(file) ? readFileSync(file) : undefined;
  };

  return async (address) => {
    const corpus = currentCorpus();
    if (corpus !== known) refresh(corpus);
    const path = decodeURI(address.split('?')[0]!).slice(root.length);
    if (/^pagefind\/[\w./-]+$/.test(path) && !path.includes('..')) return searchFile(path);
    const icon = /^icon-(\d+)\.png$/.exec(path);
    if (icon) return drawIcon(readFileSync(join(publicFolder, 'icon.svg'), 'utf8'), Number(icon[1]));
    return outputs.get(path)?.();
  };
}
