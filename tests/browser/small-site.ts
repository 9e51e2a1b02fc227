/** A site of the fixture list (tests/fixtures/list), or of a changed copy of it, built for the tests of one file. */
import { join } from 'node:path';
import { run } from '../command.ts';
import { listFolder, type ListCopy } from '../lists.ts';
import type { OwnSite } from './site.ts';

/** @param change what the list has beyond the fixture. */
export const smallSite =
  (change: (list: ListCopy) => void = () => undefined) =>
  (): OwnSite => {
    const list = listFolder();
    change(list);
    const folder = join(list.root, '../site');
    const { status, stdout, stderr } = run('build', ['--content', list.root, '--out', folder, '--site', 'https://list.example']);
    if (status !== 0) throw new Error(`The build ended with ${status}:\n${stdout}${stderr}`);
    return { folder, base: '/', clear: list.clear };
  };
