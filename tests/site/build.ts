/**
 * The sites that tests look at, built for production by the real command, anew for every run and once for all projects: the
 * library of made-up entries (tests/fixtures/library), for a domain of its own and for a project page under `/repo`, and the
 * smallest list there is, that of README.md, under `/cooking`.
 */
import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { TestProject } from 'vitest/node';
import { readmeList, writeList } from '../readme-list.ts';

export interface BuiltSite {
  /** The folder of the list that it was built from. */
  readonly list: string;
  /** The built files. */
  readonly folder: string;
  /** The origin it was built for, without a slash at the end. */
  readonly site: string;
  /** The path it was built for: `/`, `/repo` or `/cooking`. */
  readonly base: string;
}

declare module 'vitest' {
  interface ProvidedContext {
    /** The sites that the tests of a project look at, one of each base at most. */
    sites: readonly BuiltSite[];
  }
}

const project = fileURLToPath(new URL('../..', import.meta.url));

const cache = join(project, 'node_modules/.cache/test-site');

/** Where a list is built to, and for which address. `name` is that of a folder. */
export const siteOf = (list: string, name: string, base: string): BuiltSite => ({
  list,
  folder: join(cache, name),
  site: 'https://list.example',
  base,
});

/** As from a terminal: without what a test run or its caller sets. */
const env = { ...process.env, NODE_ENV: undefined, VITEST: undefined, CONTENT_DIR: undefined, REPOSITORY_URL: undefined };

function build({ list, folder, site, base }: BuiltSite): void {
  rmSync(folder, { recursive: true, force: true });
  const command = ['src/cli/build.ts', '--content', list, '--out', folder, '--site', site, '--base', base];
  const { status, stdout, stderr } = spawnSync(process.execPath, command, { cwd: project, env, encoding: 'utf8' });
  if (status !== 0) throw new Error(`node ${command.join(' ')} ended with ${status}:\n${stdout}${stderr}`);
}

declare global {
  // One process runs the global set-up of several projects, each with its own copy of this module.
  var builtSites: Set<string> | undefined;
}

/** Builds what is not built yet and gives it to the tests of a project. */
export function provideSites(project: TestProject, sites: readonly BuiltSite[]): void {
  const built = (globalThis.builtSites ??= new Set());
  for (const site of sites) {
    if (!built.has(site.folder)) build(site);
    built.add(site.folder);
  }
  project.provide('sites', sites);
}

/** The made-up list that shows every kind of page. */
export const LIBRARY = join(project, 'tests/fixtures/library');

/** Global set-up of the site and browser tests. */
export function setup(project: TestProject): void {
  const smallest = join(cache, 'smallest-list');
  rmSync(smallest, { recursive: true, force: true });
  writeList(smallest, readmeList());
  provideSites(project, [
    siteOf(LIBRARY, 'root', '/'),
    siteOf(LIBRARY, 'repo', '/repo'),
    siteOf(smallest, 'smallest', '/cooking'),
  ]);
}
