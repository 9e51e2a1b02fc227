/** A file that is there when the folder is listed and gone, or another, when it is read. */
import type * as FileSystem from 'node:fs';
import { expect, test, vi } from 'vitest';
import { copyOfList, SMALL } from '../lists.ts';

const gone = vi.hoisted(() => ({ path: '', code: '' }));

vi.mock('node:fs', async (original) => {
  const fs = await original<typeof FileSystem>();
  const failing = (path: unknown) => gone.path !== '' && String(path).endsWith(gone.path);
  const fail = (path: unknown): never => {
    throw Object.assign(new Error(`${gone.code}: ${String(path)}`), { code: gone.code });
  };
  return {
    ...fs,
    readFileSync: (...args: Parameters<typeof fs.readFileSync>) => (failing(args[0]) ? fail(args[0]) : fs.readFileSync(...args)),
  };
});

test.each(['ENOENT', 'EACCES', 'EIO', 'EMFILE', 'ESTALE'])('%s: is told, and every other entry is there', (code) => {
  const list = copyOfList();
  Object.assign(gone, { path: SMALL, code });
  try {
    const { corpus, issues } = list.examine();
    expect(issues.map(({ file, line, rule, params }) => [file, line, rule, params])).toEqual([
      [SMALL, 1, 'file-unreadable', { reason: code }],
    ]);
    expect(corpus.entries).toHaveLength(5);
  } finally {
    gone.path = '';
  }
});
