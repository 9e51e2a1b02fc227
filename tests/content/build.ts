/** Builds the site of the list itself, for the tests that look at it: `content/`, or the folder that CONTENT_DIR names. */
import { resolve } from 'node:path';
import type { TestProject } from 'vitest/node';
import { provideSites, siteOf } from '../site/build.ts';

/** Global set-up. */
export function setup(project: TestProject): void {
  provideSites(project, [siteOf(resolve(process.env.CONTENT_DIR ?? 'content'), 'list', '/repo')]);
}
