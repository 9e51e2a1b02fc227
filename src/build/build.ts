/**
 * A build that cannot lose: the list is checked first; the site is made in a folder of its own, indexed and verified there;
 * only then does it take the place of the site before, by rename.
 */
import { renameSync } from 'node:fs';
import { join } from 'node:path';
import type { LocatedIssue } from '../corpus/issue.ts';
import { currentCorpus, holdCorpus } from '../corpus/current.ts';
import type { Corpus } from '../corpus/read.ts';
import { examine, isFaulty } from './examine.ts';
import { writeSearchIndex } from './search-index.ts';
import { sourceReader } from './source-reader.ts';
import { writeChecksums } from './checksums.ts';
import { openWorkshop } from './workshop.ts';
import { readSite, verifySite } from './verify.ts';
import { buildCatalog } from '../catalog/catalog.ts';
import { makeUrls, type Place } from '../urls.ts';
import { drawsPictures, postersOf } from '../views/share.ts';
import { drawIcons } from './icons.ts';
import { placeFor, type PlaceWish } from './place.ts';
import { startSharePictures } from './share-pictures.ts';
import { writeSitemap } from './sitemap.ts';
import { writePages } from './pages.ts';
import { writeOutputs } from './write-outputs.ts';

export interface BuildOptions extends PlaceWish {
  /** Folder of the list. */
  content: string;
  /** Folder that the site will stand in. */
  out: string;
}

export type BuildResult =
  | {
      ok: true;
      corpus: Corpus;
      issues: LocatedIssue[];
      pages: number;
      place: Place;
      /** Nobody stated the address. */ standsIn: boolean;
      /** Share pictures were drawn. */ pictures: boolean;
    }
  /** The list is at fault; nothing was built. */
  | { ok: false; corpus: Corpus; issues: LocatedIssue[] };

/** @throws when the site cannot be made, or what was made is not whole; the site before stays where it is. */
export async function build({ content, out, ...wish }: BuildOptions): Promise<BuildResult> {
  const { corpus: read, issues } = examine(content);
  if (isFaulty(issues)) return { ok: false, corpus: read, issues };
  holdCorpus(read);
  const corpus = currentCorpus();
  const { place, standsIn } = placeFor(corpus.site, wish);

  const catalog = buildCatalog(corpus);
  const urls = makeUrls({ ...place, defaultLocale: catalog.defaultLocale });
  const workshop = openWorkshop(out);
  const pictures = drawsPictures(catalog, process.env.SHARE_PICTURES)
    ? startSharePictures({ folder: workshop.folder, posters: [...postersOf(catalog, urls)], root: urls.file('') })
    : undefined;
  try {
    const made = join(workshop.folder, 'site');
    await writePages(made, place);
    writeOutputs(made, catalog, urls, sourceReader(content));
    drawIcons(made);
    if (pictures) {
      await pictures.done;
      renameSync(join(workshop.folder, 'share'), join(made, 'share'));
    }
    await writeSearchIndex(corpus, join(made, 'pagefind'));
    const read = readSite(made, corpus, place);
    const shown = [...read.pages].flatMap(([file, { hidden }]) => (hidden ? [] : [file]));
    writeSitemap(made, catalog.site, urls, shown);
    writeChecksums(made, read.digests);
    const problems = verifySite(made, corpus, place, read);
    if (problems.length > 0)
      throw new Error(`The site that was built is not whole, so the one before stays:\n${summary(problems)}`);
    workshop.deliver(made);
    return {
      ok: true,
      corpus,
      issues,
      pages: read.pages.size,
      place,
      standsIn,
      pictures: pictures !== undefined,
    };
  } finally {
    await pictures?.stop();
    workshop.close();
  }
}

/** The same fault on many pages is told once, with the first page that has it. */
function summary(problems: readonly string[]): string {
  const pages = Map.groupBy(problems, (problem) => problem.slice(problem.indexOf(': ') + 1));
  const lines = [...pages.values()].map(
    ([first, ...more]) => `  ${first}${more.length > 0 ? ` (and ${more.length} pages more)` : ''}`,
  );
  const MOST = 20;
  return [...lines.slice(0, MOST), ...(lines.length > MOST ? [`  … and ${lines.length - MOST} faults more`] : [])].join('\n');
}
