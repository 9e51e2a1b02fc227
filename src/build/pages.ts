/**
 * The pages, rendered by Astro.
 *
 * Astro keeps its bundle in the folder that it writes the site to, or, when that lies outside the working folder, in one
 * `.astro` that all builds share. So the pages are made in a folder of their own inside the project, with the project as the
 * working folder, and moved from there: builds do not meet, and the bundle finds its packages wherever a build was called.
 */
import { cpSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { build as astroBuild } from 'astro';
import type { Place } from '../urls.ts';

const PROJECT = resolve(import.meta.dirname, '../..');
const KEEP = join(PROJECT, 'node_modules/.cache');
const NAME = /^pages-(\d+)$/;

/** Folders of builds that were killed. */
function clearAbandoned(): void {
  for (const name of readdirSync(KEEP)) {
    const pid = Number(NAME.exec(name)?.[1]);
    if (!pid) continue;
    try {
      process.kill(pid, 0);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ESRCH') rmSync(join(KEEP, name), { recursive: true, force: true });
    }
  }
}

/** What pages ask `import.meta.env` for. Astro lets the environment answer first, where other programs set such names as well. */
const OWN_NAMES = ['BASE_URL', 'SITE', 'MODE', 'DEV', 'PROD', 'SSR', 'ASSETS_PREFIX'];

/** @param into the folder of the site, which does not exist yet. */
export async function writePages(into: string, { site, base }: Place): Promise<void> {
  mkdirSync(KEEP, { recursive: true });
  clearAbandoned();
  const folder = join(KEEP, `pages-${process.pid}`);
  const made = join(folder, 'site');
  const from = process.cwd();
  for (const name of OWN_NAMES) Reflect.deleteProperty(process.env, name);
  try {
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(made, { recursive: true });
    process.chdir(PROJECT);
    await astroBuild({ root: PROJECT, outDir: made, cacheDir: join(folder, 'cache'), site, base, logLevel: 'error' });
    try {
      renameSync(made, into);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EXDEV') throw error;
      cpSync(made, into, { recursive: true });
    }
  } finally {
    process.chdir(from);
    rmSync(folder, { recursive: true, force: true });
  }
}
