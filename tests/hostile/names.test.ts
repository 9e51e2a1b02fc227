/** What may lie in the folder of a list beside the files it should have: everything is told, nothing is followed, nothing hangs. */
import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { copyOfList, FIXTURE, SMALL } from '../lists.ts';

/** An entry with nothing wrong in it but its name. */
const ENTRY = (title: string) => `---\ntitle: ${title}\nlanguage: en\nsections: [platforms]\nadded: 2020-01-01\n---\n`;

describe('a name that is refused, and the list beside it that is not', () => {
  test.each([
    ...[
      'Hospital.md',
      'DRAGON-HOSPITAL.md',
      'inn.MD',
      'inn.Md',
      'an inn.md',
      ' inn.md',
      'inn .md',
      'inn_2.md',
      'inn.v2.md',
      '-inn.md',
      'inn-.md',
      'in--n.md',
    ],
    ...[
      'café.md',
      'cafe\u0301.md',
      '医院.md',
      'ｉｎｎ.md',
      'inn\u200B.md',
      'i\u202Enn.md',
      'inn\n.md',
      'inn\u001B[31m.md',
      '😀.md',
      "in'n.md",
      'in"n.md',
    ],
    ...[
      '.inn.md',
      '..md',
      '.md',
      '-.md',
      '~inn.md',
      '#inn#.md',
      'inn.md.md',
      'con.md',
      'nul.md',
      'aux.md',
      'prn.md',
      'com1.md',
      'lpt9.md',
      '::error::.md',
      '$(id).md',
      ';id;.md',
    ],
    `${'a'.repeat(98)}.md`,
  ])('%j', (name) => {
    const list = copyOfList().write(`platforms/${name}`, ENTRY('Inn'));
    const { corpus, issues } = list.examine();
    expect(issues.map(({ file, rule }) => [file, rule])).toEqual([[`platforms/${name}`, 'file-name']]);
    expect(corpus.entries).toHaveLength(6);
  });

  test('bytes that are no text', () => {
    const list = copyOfList();
    writeFileSync(
      Buffer.concat([Buffer.from(join(list.root, 'platforms/inn')), Buffer.of(0xff, 0xfe), Buffer.from('.md')]),
      ENTRY('Inn'),
    );
    expect(list.places()).toEqual(['platforms/inn\uFFFD\uFFFD.md:1:1 file-name']);
  });
});

describe('two files that would be one', () => {
  test('in letters of another case', () => {
    const list = copyOfList().write('platforms/Dragon-Hospital.md', ENTRY('Inn'));
    // Where the disk itself takes both for one, the second name never comes to be.
    const isSensitive = list.examine().corpus.entries.some(({ data }) => data.title === 'Hospital for Imaginary Dragons');
    expect(list.places()).toEqual(isSensitive ? ['platforms/Dragon-Hospital.md:1:1 file-name'] : []);
  });

  test('in two folders', () => {
    const list = copyOfList()
      .write('papers/a/twin.md', ENTRY('Twin').replace('[platforms]', '[theory]\ntype: book'))
      .write('platforms/b/twin.md', ENTRY('Other'));
    expect(list.places()).toEqual(['platforms/b/twin.md:1:1 duplicate-id']);
  });
});

describe('what is no file', () => {
  const make: Record<string, (path: string) => void | Promise<void>> = {
    'a link to a good file': (path) => symlinkSync(join(FIXTURE, SMALL), path),
    'a link to a file outside': (path) => symlinkSync('/etc/passwd', path),
    'a link that leads nowhere': (path) => symlinkSync('nowhere', path),
    'a link to itself': (path) => symlinkSync(path, path),
    'a link to a folder': (path) => symlinkSync(dirname(path), path),
    'a link to a device that never ends': (path) => symlinkSync('/dev/zero', path),
    'a pipe that nobody writes to': (path) => void spawnSync('sh', ['-c', 'mkfifo "$0"', path]),
    'a folder': (path) => mkdirSync(path),
  };
  test.each(Object.entries(make))('%s', async (what, create) => {
    const list = copyOfList();
    await create(join(list.root, 'platforms/inn.md'));
    expect(list.places()).toEqual([`platforms/inn.md:1:1 ${what === 'a folder' ? 'file-name' : 'file-kind'}`]);
  });

  test('a socket', async () => {
    const list = copyOfList();
    const server = createServer();
    await new Promise<void>((done) => void server.listen(join(list.root, 'platforms/inn.md'), done));
    try {
      expect(list.places()).toEqual(['platforms/inn.md:1:1 file-kind']);
    } finally {
      server.close();
    }
  });

  test('a link in place of a folder of the list', () => {
    const list = copyOfList().remove('platforms');
    symlinkSync('/etc', join(list.root, 'platforms'));
    expect(list.places()).toEqual(['platforms:1:1 file-kind']);
  });
});

/** Runs something without the right to read everything, which is what a test run by root has. */
function asAnybody<T>(act: () => T): T {
  if (process.geteuid?.() !== 0) return act();
  process.seteuid!(65_534);
  try {
    return act();
  } finally {
    process.seteuid!(0);
  }
}

describe('what may not be read', () => {
  const list = () => {
    const copy = copyOfList();
    chmodSync(dirname(copy.root), 0o755);
    return copy;
  };

  test('a file', () => {
    const copy = list();
    chmodSync(join(copy.root, SMALL), 0);
    const { corpus, issues } = asAnybody(() => copy.examine());
    expect(issues.map(({ file, rule, params }) => [file, rule, params])).toEqual([
      [SMALL, 'file-unreadable', { reason: 'EACCES' }],
    ]);
    expect(corpus.entries).toHaveLength(5);
  });

  test('a folder', () => {
    const copy = list();
    chmodSync(join(copy.root, 'datasets'), 0);
    const { issues } = asAnybody(() => copy.examine());
    chmodSync(join(copy.root, 'datasets'), 0o755);
    expect(issues.map(({ file, rule }) => `${file} ${rule}`)).toEqual([
      'datasets file-unreadable',
      'papers/applications/drake-2019-fire-gland.md dead-relation',
    ]);
  });
});
