/**
 * The folder that a site is made in, beside the one it will stand in, so that delivery is a rename on one file system.
 * Its existence is the lock: a second builder is told, and what a killed one left behind is cleared away.
 */
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { LITTER } from '../corpus/read.ts';
import { commandTexts } from '../i18n/commands.ts';
import type { Locale } from '../schema/index.ts';
import { CHECKSUMS, checkedFiles } from './checksums.ts';

export interface Workshop {
  readonly folder: string;
  /** Puts a finished site in its place. */
  deliver(made: string): void;
  /** Clears the folder away. */
  close(): void;
}

/** A place where no site may be put. */
export class PlaceError extends Error {
  readonly out: string;
  readonly stranger: string | undefined;

  /** @param stranger the file there that no build has made; without one, the place is no site at all. */
  constructor(out: string, stranger?: string) {
    super();
    this.out = out;
    this.stranger = stranger;
    this.message = this.in('en');
  }

  /** What is wrong, in a language. */
  in(locale: Locale): string {
    const say = commandTexts[locale];
    return this.stranger === undefined ? say.notOurs(this.out) : say.stranger(this.out, this.stranger);
  }
}

/**
 * @param out folder of the finished site.
 * @throws when another build of the same folder is running, or the folder holds something else than a site.
 */
export function openWorkshop(out: string): Workshop {
  // A link to the folder stays a link: what it leads to is replaced.
  const place = existsSync(out) ? realpathSync(out) : resolve(out);
  const beside = (name: string) => join(dirname(place), `.${basename(place)}-${name}`);
  const folder = beside('building');
  const previous = beside('previous');

  refuseStrangers(place, out);
  mkdirSync(dirname(place), { recursive: true });
  lock(folder, out);

  // A build that was killed between the two renames of a delivery left the site under its other name.
  if (existsSync(previous)) {
    if (existsSync(place)) rmSync(previous, { recursive: true, force: true });
    else renameSync(previous, place);
  }

  return {
    folder,
    deliver(made) {
      // A build takes its time; somebody may have put a file there meanwhile.
      refuseStrangers(place, out);
      if (existsSync(place)) renameSync(place, previous);
      try {
        renameSync(made, place);
      } catch (error) {
        if (existsSync(previous)) renameSync(previous, place);
        throw error;
      }
      rmSync(previous, { recursive: true, force: true });
    },
    close: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/**
 * Delivery removes what stood there before, so that must be a site and nothing else: every file stands in its list of
 * checksums. That list alone says nothing: downloads come with one, and a checkout of published pages has a history beside it.
 */
function refuseStrangers(place: string, out: string): void {
  if (!existsSync(place)) return;
  if (!statSync(place).isDirectory()) throw new PlaceError(out);
  const files = readdirSync(place, { recursive: true, withFileTypes: true })
    .filter((item) => !item.isDirectory() && !LITTER.test(item.name))
    .map((item) => relative(place, join(item.parentPath, item.name)).replaceAll(sep, '/'))
    .sort();
  if (files.length === 0) return;
  if (!files.includes(CHECKSUMS)) throw new PlaceError(out);
  const known = new Set([CHECKSUMS, ...checkedFiles(place)]);
  const stranger = files.find((file) => !known.has(file));
  if (stranger !== undefined) throw new PlaceError(out, stranger);
}

const OWNER = 'owner';

/** Makes the folder with its owner in it at one stroke, so that nobody ever sees it without. */
function lock(folder: string, out: string): void {
  const draft = `${folder}-${process.pid}`;
  const stale = `${draft}-stale`;
  mkdirSync(draft);
  try {
    writeFileSync(join(draft, OWNER), `${process.pid} ${startOf(process.pid) ?? ''}`);
    while (!renamed(draft, folder, ['ENOTEMPTY', 'EEXIST', 'EPERM'])) {
      const owner = ownerOf(folder);
      if (isRunning(owner))
        throw new Error(`Another build (process ${Number.parseInt(owner)}) is writing ${out}. Wait for it to end.`);
      if (!renamed(folder, stale, ['ENOENT'])) continue;
      // Was it the abandoned one that was moved, or had another builder been faster and begun in its place?
      if (ownerOf(stale) !== owner) renameSync(stale, folder);
      rmSync(stale, { recursive: true, force: true });
    }
  } finally {
    rmSync(draft, { recursive: true, force: true });
  }
}

/** @returns false when the rename fails for one of the reasons expected. */
function renamed(from: string, to: string, expected: readonly string[]): boolean {
  try {
    renameSync(from, to);
    return true;
  } catch (error) {
    if (expected.includes((error as NodeJS.ErrnoException).code ?? '')) return false;
    throw error;
  }
}

function ownerOf(folder: string): string {
  try {
    return readFileSync(join(folder, OWNER), 'utf8');
  } catch {
    return '';
  }
}

/** Is the process that wrote this still there? Numbers are given out again, so the time it was started counts as well. */
function isRunning(owner: string): boolean {
  const [pid = '', start] = owner.split(' ');
  if (!/^\d+$/.test(pid)) return false;
  try {
    process.kill(Number(pid), 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return false;
  }
  const now = startOf(Number(pid));
  return now === undefined || now === start;
}

/** When a process was started, in ticks since the system was; undefined where the system does not say. Source: man 5 proc_pid_stat. */
function startOf(pid: number): string | undefined {
  let stat: string;
  try {
    stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  } catch {
    return undefined;
  }
  const [state, ...fields] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return state === 'Z' ? 'ended' : fields[18];
}
