/**
 * A build that cannot lose: the list is checked first; the site is made in a folder of its own, indexed and verified there;
 * only then does it take the place of the site before, by rename.
 */
import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { build as astroBuild } from 'astro';
import type { LocatedIssue } from '../corpus/issue.ts';
import { holdCorpus } from '../corpus/current.ts';
import type { Corpus } from '../corpus/read.ts';
import { examine, isFaulty } from './examine.ts';
import { writeSearchIndex } from './search-index.ts';
import { writeChecksums } from './checksums.ts';
import { openWorkshop } from './workshop.ts';
import { verifySite } from './verify.ts';

export interface BuildOptions {
  /** Folder of the list. */
  content: string;
  /** Folder that the site will stand in. */
  out: string;
  /** Address of the published site, origin alone or with a path; empty when it is not known. */
  site?: string | undefined;
  /** Path that the site stands under: `/`, `/repo`. */
  base?: string | undefined;
}

export type BuildResult =
  | { ok: true; corpus: Corpus; issues: LocatedIssue[]; pages: number }
  /** The list is at fault; nothing was built. */
  | { ok: false; corpus: Corpus; issues: LocatedIssue[] };

const PROJECT = resolve(import.meta.dirname, '../..');

/** @throws when the site cannot be made, or what was made is not whole; the site before stays where it is. */
export async function build({ content, out, site, base = '/' }: BuildOptions): Promise<BuildResult> {
  const { corpus, issues } = examine(content);
  if (isFaulty(issues)) return { ok: false, corpus, issues };

  const workshop = openWorkshop(out);
  try {
    holdCorpus(corpus);
    const made = join(workshop.folder, 'site');
    mkdirSync(made);
    await astroBuild({
      root: PROJECT,
      outDir: made,
      cacheDir: join(workshop.folder, 'cache'),
      base,
      ...(site && { site }),
      logLevel: 'error',
    });
    await writeSearchIndex(corpus, join(made, 'pagefind'));
    const { pages, problems } = await verifySite(made, corpus, { base, site });
    if (problems.length > 0) throw new Error(`The site that was built is not whole, so the one before stays:\n${problems.map((problem) => `  ${problem}`).join('\n')}`);
    writeChecksums(made);
    workshop.deliver(made);
    return { ok: true, corpus, issues, pages };
  } finally {
    workshop.close();
  }
}
