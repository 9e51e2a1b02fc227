import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { writeChecksums } from '../../../src/build/checksums.ts';
import { openWorkshop, PlaceError, type Workshop } from '../../../src/build/workshop.ts';
import { temporaryFolder } from '../../lists.ts';

let folder: string;
let out: string;

beforeEach(() => {
  folder = temporaryFolder();
  out = join(folder, 'site');
});

/** Puts a site of one page in its place, as a build does. */
function deliver(workshop: Workshop, page: string): void {
  const made = join(workshop.folder, 'site');
  mkdirSync(made);
  writeFileSync(join(made, 'index.html'), page);
  writeChecksums(made);
  workshop.deliver(made);
}

function build(page: string): void {
  const workshop = openWorkshop(out);
  deliver(workshop, page);
  workshop.close();
}

const page = () => readFileSync(join(out, 'index.html'), 'utf8');

/** The number of a process that was and is no more. */
const ended = () => spawnSync(process.execPath, ['--version']).pid;

describe('a site', () => {
  test('comes where there was none, and in place of the one before', () => {
    build('one');
    expect(page()).toBe('one');
    build('two');
    expect(page()).toBe('two');
    expect(readdirSync(folder)).toEqual(['site']);
  });

  test('comes into an empty folder, and below folders that are not there yet', () => {
    mkdirSync(out);
    build('one');
    out = join(folder, 'a/b/site');
    build('two');
    expect(page()).toBe('two');
  });

  test('comes to where a link leads, and the link stays', () => {
    mkdirSync(join(folder, 'elsewhere'));
    symlinkSync('elsewhere', out);
    build('one');
    expect([page(), readdirSync(folder).sort()]).toEqual(['one', ['elsewhere', 'site']]);
  });

  test('stays when the next one is not delivered', () => {
    build('one');
    openWorkshop(out).close();
    expect(page()).toBe('one');
    expect(readdirSync(folder)).toEqual(['site']);
  });

  test('stays when what should take its place is not there', () => {
    build('one');
    const workshop = openWorkshop(out);
    expect(() => workshop.deliver(join(workshop.folder, 'nothing'))).toThrow('ENOENT');
    workshop.close();
    expect(page()).toBe('one');
    expect(readdirSync(folder)).toEqual(['site']);
  });

  test('comes back when a build was killed while it was moved aside', () => {
    build('one');
    mkdirSync(join(folder, '.site-previous'));
    writeFileSync(join(folder, '.site-previous/index.html'), 'the one before');
    openWorkshop(out).close();
    expect([page(), readdirSync(folder)]).toEqual(['one', ['site']]);

    const aside = openWorkshop(join(folder, 'other'));
    mkdirSync(join(folder, '.other-previous'));
    writeFileSync(join(folder, '.other-previous/index.html'), 'kept');
    aside.close();
    openWorkshop(join(folder, 'other')).close();
    expect(readFileSync(join(folder, 'other/index.html'), 'utf8')).toBe('kept');
  });
});

describe('a place that holds something else', () => {
  test('is left alone', () => {
    mkdirSync(out);
    writeFileSync(join(out, 'thesis.doc'), 'years of work');
    expect(() => openWorkshop(out)).toThrow(PlaceError);
    expect(() => openWorkshop(out)).toThrow(
      `${out} holds something else than a site that this command has made; it stays as it is. Name another folder with --out.`,
    );
    expect([readdirSync(folder), readdirSync(out)]).toEqual([['site'], ['thesis.doc']]);
  });

  test.each([
    ['a checkout of published pages', '.git/HEAD'],
    ['the address that somebody gave the site', 'CNAME'],
    ['notes deep inside of it', 'papers/deep/notes.txt'],
  ])('is left alone when a site there has %s beside it', (_, file) => {
    build('one');
    mkdirSync(dirname(join(out, file)), { recursive: true });
    writeFileSync(join(out, file), 'x');
    expect(() => openWorkshop(out)).toThrow(
      `${out} holds a file that no build has put there, ${file}, so the folder stays as it is. Move the file elsewhere, or name another folder with --out.`,
    );
    expect([page(), readFileSync(join(out, file), 'utf8'), readdirSync(folder)]).toEqual(['one', 'x', ['site']]);
  });

  test('is told of in the language of the reader', () => {
    expect([new PlaceError('dist').in('zh'), new PlaceError('dist', 'CNAME').in('zh')]).toEqual([
      'dist 中不是此命令所建的网站，未作改动。请用 --out 指明另一个文件夹。',
      'dist 中有并非由构建写入的文件 CNAME，文件夹未作改动。请把它移走，或用 --out 指明另一个文件夹。',
    ]);
  });

  test('is left alone when it has checksums of its own', () => {
    mkdirSync(out);
    writeFileSync(join(out, 'SHA256SUMS'), `${'0'.repeat(64)}  disk.iso\n`);
    writeFileSync(join(out, 'thesis.doc'), 'years of work');
    expect(() => openWorkshop(out)).toThrow(new PlaceError(out, 'thesis.doc'));
  });

  test('is left alone when a link stands in a site', () => {
    build('one');
    symlinkSync('..', join(out, 'up'));
    expect(() => openWorkshop(out)).toThrow(new PlaceError(out, 'up'));
  });

  test('is left alone when somebody puts a file there while the next site is made', () => {
    build('one');
    const workshop = openWorkshop(out);
    writeFileSync(join(out, 'thesis.doc'), 'years of work');
    expect(() => deliver(workshop, 'two')).toThrow(new PlaceError(out, 'thesis.doc'));
    workshop.close();
    expect([page(), readdirSync(folder)]).toEqual(['one', ['site']]);
  });

  test('is not what a file manager leaves behind in a site', () => {
    build('one');
    writeFileSync(join(out, '.DS_Store'), 'x');
    build('two');
    expect([page(), existsSync(join(out, '.DS_Store'))]).toEqual(['two', false]);
  });

  test('is left alone when it is no folder at all', () => {
    writeFileSync(out, 'years of work');
    expect(() => openWorkshop(out)).toThrow(PlaceError);
    expect(readFileSync(out, 'utf8')).toBe('years of work');
  });

  test('is left alone when a link leads to it', () => {
    mkdirSync(join(folder, 'home'));
    writeFileSync(join(folder, 'home/thesis.doc'), 'years of work');
    symlinkSync('home', out);
    expect(() => openWorkshop(out)).toThrow(PlaceError);
  });
});

describe('a second builder', () => {
  test('is told of the first, and leaves its folder alone', () => {
    const first = openWorkshop(out);
    expect(() => openWorkshop(out)).toThrow(`Another build (process ${process.pid}) is writing ${out}. Wait for it to end.`);
    expect(readdirSync(folder)).toEqual(['.site-building']);
    deliver(first, 'one');
    first.close();
    expect(page()).toBe('one');
  });

  test('may work beside it on another folder', () => {
    const first = openWorkshop(out);
    const second = openWorkshop(join(folder, 'other'));
    expect(existsSync(first.folder) && existsSync(second.folder)).toBe(true);
    first.close();
    second.close();
  });

  test.each([
    ['that is no more', () => `${ended()} 123`],
    ['whose number another process has by now', () => `${process.pid} 1`],
    ['that says nothing of itself', () => ''],
    ['that says what is no number', () => 'somebody 1'],
  ])('clears away what a first one left behind %s', (_, owner) => {
    mkdirSync(join(folder, '.site-building'));
    writeFileSync(join(folder, '.site-building/owner'), owner());
    writeFileSync(join(folder, '.site-building/half a page'), 'x');
    build('one');
    expect([page(), readdirSync(folder)]).toEqual(['one', ['site']]);
  });

  test('clears away a folder without an owner', () => {
    mkdirSync(join(folder, '.site-building'));
    build('one');
    expect([page(), readdirSync(folder)]).toEqual(['one', ['site']]);
  });
});
