/**
 * The site that the site and browser tests look at: the real list, built for production by the real command, once for a
 * domain of its own and once for a project page under `/repo`. Built anew for every run, once for all projects.
 */
import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { TestProject } from 'vitest/node';

export interface BuiltSite {
  /** The built files. */
  readonly folder: string;
  /** The origin it was built for, without a slash at the end. */
  readonly site: string;
  /** The path it was built for: `/` or `/repo`. */
  readonly base: string;
}

/** What a test gets from `inject('sites')`. */
export interface BuiltSites {
  readonly root: BuiltSite;
  readonly repo: BuiltSite;
}

declare module 'vitest' {
  interface ProvidedContext {
    sites: BuiltSites;
  }
}

const project = fileURLToPath(new URL('../..', import.meta.url));
const site = 'https://list.example';

const SITES: BuiltSites = {
  root: { folder: join(project, 'node_modules/.cache/test-site/root'), site, base: '/' },
  repo: { folder: join(project, 'node_modules/.cache/test-site/repo'), site, base: '/repo' },
};

/** As from a terminal: without what a test run or its caller sets. */
const env = { ...process.env, NODE_ENV: undefined, VITEST: undefined, CONTENT_DIR: undefined, REPOSITORY_URL: undefined };

function build({ folder, base }: BuiltSite): void {
  rmSync(folder, { recursive: true, force: true });
  const command = ['src/cli/build.ts', '--out', folder, '--site', site, '--base', base];
  const { status, stdout, stderr } = spawnSync(process.execPath, command, { cwd: project, env, encoding: 'utf8' });
  if (status !== 0) throw new Error(`node ${command.join(' ')} ended with ${status}:\n${stdout}${stderr}`);
}

declare global {
  // One process runs the global set-up of several projects, each with its own copy of this module.
  var sitesAreBuilt: boolean | undefined;
}

export function setup(project: TestProject): void {
  if (!globalThis.sitesAreBuilt) Object.values(SITES).forEach(build);
  globalThis.sitesAreBuilt = true;
  project.provide('sites', SITES);
}
