import { spawn, type ChildProcess } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { freePort } from '../../src/build/serve.ts';
import { LIBRARY } from './build.ts';

let server: ChildProcess;
let list: string;
let root: string;

beforeAll(async () => {
  list = mkdtempSync(join(tmpdir(), 'list-'));
  cpSync(LIBRARY, list, { recursive: true });
  const port = await freePort(4700);
  root = `http://localhost:${port}/repo/`;
  server = spawn(process.execPath, ['src/cli/dev.ts', '--content', list, '--base', '/repo', '--port', String(port)], {
    // Not the environment of the test runner, in which Astro serves no pages.
    env: { PATH: process.env.PATH, HOME: process.env.HOME, ASTRO_TELEMETRY_DISABLED: '1', ASTRO_DEV_BACKGROUND: '0' },
  });
  await new Promise<void>((done) => {
    server.stdout!.on('data', (chunk: Buffer) => {
      if (String(chunk).includes('ready in')) done();
    });
  });
});
afterAll(() => {
  server.kill();
  rmSync(list, { recursive: true, force: true });
});

const textOf = async (path: string) => (await fetch(root + path)).text();

test('the development server serves what a build writes beside the pages: search index, citations, feeds, icons', async () => {
  const answers = await Promise.all(
    ['pagefind/pagefind-entry.json', 'papers/long-2021-hatching-day.bib', 'feed.xml', 'icon-192.png'].map((path) =>
      fetch(root + path),
    ),
  );
  expect(answers.map(({ status, headers }) => [status, headers.get('content-type')])).toEqual([
    [200, 'application/json; charset=utf-8'],
    [200, 'application/x-bibtex; charset=utf-8'],
    [200, 'application/xml; charset=utf-8'],
    [200, 'image/png'],
  ]);
});

test('an edit of an entry is on its page, and in what is made of it, as soon as it is saved', async () => {
  const file = join(list, 'papers/drake-2019-wing-fractures.md');
  expect(await textOf('papers/drake-2019-wing-fractures/')).not.toContain('An edited title');
  writeFileSync(file, readFileSync(file, 'utf8').replace(/^title: .*$/m, 'title: An edited title'));
  await expect.poll(() => textOf('papers/drake-2019-wing-fractures/'), { timeout: 20_000 }).toContain('An edited title');
  expect(await textOf('papers/drake-2019-wing-fractures.bib')).toContain('An edited title');
});
