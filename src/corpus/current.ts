/**
 * The list that this process works on. Read once: the command that builds a site and the pages that Astro bundles are one
 * process, so both find it here. The development server forgets it when a file changes.
 */
import { resolve } from 'node:path';
import { readCorpus, type Corpus } from './read.ts';

const KEY = Symbol.for('reading-list/corpus');
const held = globalThis as { [KEY]?: Corpus | undefined };

/** Folder of the list: CONTENT_DIR, or `content` in the working folder. */
export const contentFolder = () => resolve(process.env.CONTENT_DIR || 'content');

export const currentCorpus = (): Corpus => (held[KEY] ??= inRepository(readCorpus(contentFolder())));

export const forgetCorpus = () => {
  held[KEY] = undefined;
};

/** Hands over a list that was read already. */
export const holdCorpus = (corpus: Corpus) => {
  held[KEY] = inRepository(corpus);
};

/**
 * In a fork the workflow names the repository (REPOSITORY_URL); links to source files then lead to the fork, and the address
 * that the list states is that of another site.
 */
function inRepository(corpus: Corpus): Corpus {
  const repository = process.env.REPOSITORY_URL;
  if (!corpus.site || !repository || isSame(repository, corpus.site.repository)) return corpus;
  return { ...corpus, site: { ...corpus.site, repository, url: undefined } };
}

const isSame = (one: string, other: string) => plain(one) === plain(other);
const plain = (repository: string) => repository.replace(/\/+$|\.git\/*$/, '').toLowerCase();
