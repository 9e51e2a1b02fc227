/** What may go wrong around a build. Whatever it is, the site before stays whole, the next build works, and nobody reads a stack trace. */
import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync, watch } from 'node:fs';
import { join, relative } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { run, runInShell, start, type CommandOptions } from '../command.ts';
import { copyOfList, ENTRY, FIXTURE, listFolder, SMALL, temporaryFolder } from '../lists.ts';
import { readFolder } from './folders.ts';

/** A module that sets the clock back to 1970, as on a machine whose battery is flat. */
const STOPPED_CLOCK = new URL('../fixtures/stopped-clock.mjs', import.meta.url).href;

const SITE = ['--site', 'https://list.example'];

let root: string;
let out: string;
/** The files of the site that stands there before anything goes wrong. */
let whole: Record<string, string>;
let clear: () => void;

beforeAll(() => {
  const list = listFolder();
  clear = list.clear;
  root = list.root;
  out = join(root, '../site');
  const { status, stderr } = run('build', ['--content', root, '--out', out, ...SITE]);
  expect([status, stderr]).toEqual([0, '']);
  whole = readFolder(out);
});
afterAll(() => clear());

const build = (args: readonly string[], options?: CommandOptions) => run('build', ['--out', out, ...SITE, ...args], options);
const lines = (text: string) => text.trimEnd().split('\n');
/** Files of a site that are not as they were in the whole one. */
const changed = (site: string) => {
  const now = readFolder(site);
  return [...new Set([...Object.keys(whole), ...Object.keys(now)])].filter((file) => whole[file] !== now[file]);
};
const isUntouched = () => expect(changed(out)).toEqual([]);
const readFixture = (file: string) => readFileSync(join(FIXTURE, file), 'utf8');
const leftovers = () => readdirSync(join(out, '..')).filter((name) => name.startsWith('.site'));

/** Waits until something appears below a folder, without asking again and again. */
async function appears(folder: string, path: string): Promise<void> {
  const watcher = watch(folder, { recursive: true });
  try {
    while (!existsSync(join(folder, path))) await once(watcher, 'change');
  } finally {
    watcher.close();
  }
}

describe('a list that is not in order', () => {
  test('builds nothing, and each mistake is told at its line', () => {
    const list = copyOfList()
      .edit(SMALL, 'language: en\n', '')
      .edit('datasets/dragon-scans.md', 'added: 2020-02-04', 'added: 2020-02-31')
      .edit('papers/long-2020-egg-review.md', '[theory]', '[theroy]')
      .edit('papers/ouyang-2021-wing-radiographs.md', 'pages: e12', 'doi: 10.5555/DRAGON.2019.1')
      .edit('papers/wyrm-1987-dragon-anatomy.md', 'title: An Atlas', 'title: Atlas: an Atlas')
      .write('papers/Wrong Name.md', readFixture(ENTRY))
      .write('papers/script.md', '---js\n{ title: process.exit(0) }\n---\n');
    const { status, stdout, stderr } = build(['--content', list.root]);
    expect([status, stderr]).toEqual([1, '']);
    const told = lines(stdout).filter((line) => / error /.test(line));
    expect(told.map((line) => relative(list.root, line.split('  ')[0]!) + line.slice(line.lastIndexOf('  ')))).toEqual([
      'datasets/dragon-scans.md:20:1  [bad-value]',
      'papers/Wrong Name.md:1:1  [file-name]',
      'papers/long-2020-egg-review.md:7:12  [unknown-section]',
      'papers/ouyang-2021-wing-radiographs.md:13:1  [duplicate-identifier]',
      'papers/script.md:1:1  [front-matter-open]',
      'papers/wyrm-1987-dragon-anatomy.md:2:8  [yaml]',
      `${SMALL}:2:1  [missing-key]`,
    ]);
    isUntouched();
    expect(leftovers()).toEqual([]);
  });
});

describe('another machine', () => {
  test('makes the same bytes: elsewhere on disk, called from elsewhere, in another time zone and language, with a clock that stopped, names of others in its environment and few file handles', () => {
    const other = copyOfList();
    const place = join(temporaryFolder(), 'deep down/a site');
    const args = ['--content', 'content', '--out', place, ...SITE];
    const script = `ulimit -n 256; exec env NODE_OPTIONS="--import ${STOPPED_CLOCK}" TZ=Pacific/Kiritimati LC_ALL=tr_TR.UTF-8 BASE_URL=/x SITE=https://other.example DEV=1 "$@"`;
    const { status, stderr } = runInShell(script, 'build', args, { cwd: join(other.root, '..') });
    expect([status, stderr]).toEqual([0, '']);
    expect(changed(place)).toEqual([]);
  });
});

describe('two builds at once', () => {
  test('the second says so and ends; the first is killed half-way; the next one works, read by nobody', async () => {
    const first = start('build', ['--content', root, '--out', out, ...SITE]);
    const ended = once(first, 'exit');
    try {
      await appears(join(out, '..'), '.site-building');
      first.kill('SIGSTOP');
      const second = build(['--content', root]);
      expect([second.status, second.stdout, second.stderr]).toEqual([
        3,
        '',
        `Another build (process ${first.pid}) is writing ${out}. Wait for it to end.\n`,
      ]);
      isUntouched();

      first.kill('SIGCONT');
      await appears(join(out, '..'), '.site-building/site/index.html');
    } finally {
      first.kill('SIGKILL');
    }
    expect(await ended).toEqual([null, 'SIGKILL']);
    isUntouched();
    expect(leftovers()).toEqual(['.site-building']);

    const next = runInShell('"$@" | true; exit "${PIPESTATUS[0]}"', 'build', ['--content', root, '--out', out, ...SITE]);
    expect([next.status, next.stderr]).toEqual([0, '']);
    isUntouched();
    expect(leftovers()).toEqual([]);
  });
});

describe('a place that takes no site', () => {
  test.each([
    ['below a file', () => join(root, 'site.yml/site'), 3],
    ['that is the folder of the list itself', () => root, 2],
  ])('%s', (_, where, status) => {
    const place = where();
    const result = run('build', ['--content', root, '--out', place, ...SITE]);
    expect([result.status, result.stdout]).toEqual([status, '']);
    expect(lines(result.stderr)).toHaveLength(1);
    expect(result.stderr).not.toMatch(/^\s+at /m);
    expect(readFolder(root)).toEqual(readFolder(FIXTURE));
  });
});

/**
 * A disk that is all but full: a small one in memory where the system lets us make it, in a name space that ends with the
 * test. Elsewhere files that may not grow, which ends the build as roughly. `$1` holds the old site, `$2` is how much more.
 */
const FULL = `
old=$1 room=$2 disk=$3; shift 3
if unshare --mount --map-root-user true 2>/dev/null; then
  export old room disk
  exec unshare --mount --map-root-user bash -c '
    mount -t tmpfs -o size=$(($(du -sk "$old" | cut -f1) + room))k tmpfs "$disk" && cp -r "$old" "$disk/site" || exit 99
    "$@" --out "$disk/site"; status=$?
    diff -r "$old" "$disk/site" >&2 || exit 98
    exit $status' bash "$@"
fi
cp -r "$old" "$disk/site"
(ulimit -f 64; exec "$@" --out "$disk/site") 2>&1
status=$?
diff -r "$old" "$disk/site" >&2 || exit 98
[ $status -gt 128 ] && exit 3
exit $status
`;

test('too little memory: the site before stays, and the next build works', () => {
  const { status, stdout } = runInShell('exec env NODE_OPTIONS=--max-old-space-size=48 "$@" 2>&1', 'build', [
    ...['--content', root, '--out', out, ...SITE],
  ]);
  expect([status === 0, stdout]).toEqual([false, expect.stringContaining('heap out of memory')]);
  isUntouched();

  const next = build(['--content', root]);
  expect([next.status, next.stderr]).toEqual([0, '']);
  isUntouched();
  expect(leftovers()).toEqual([]);
});

test('a full disk: the site before stays, and the reason is told in one sentence', () => {
  const disk = temporaryFolder();
  const script = `set -- "${out}" 600 "${disk}" "$@"\n${FULL}`;
  const { status, stdout, stderr } = runInShell(script, 'build', ['--content', root, ...SITE]);
  expect(status).toBe(3);
  if (stdout.includes('File too large')) return;
  expect(lines(stderr)).toEqual([expect.stringMatching(new RegExp(`^(?:ENOSPC|EIO)\\b.* '${disk}/`))]);
});
