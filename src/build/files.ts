import { readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';

/** Every file below a folder, as sorted paths with forward slashes. */
export const filesBelow = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((item) => item.isFile())
    .map((item) => relative(folder, `${item.parentPath}${sep}${item.name}`).replaceAll(sep, '/'))
    .sort();

/**
 * Writes a file of a list whole or not at all: beside the folder of the list, where every file must be one of its own, then
 * put in place by rename. A run that is killed leaves the file as it was.
 *
 * @param root the content folder.
 */
export function writeAtomically(file: string, text: string, root: string): void {
  const draft = join(dirname(resolve(root)), `.${basename(file)}.${process.pid}.tmp`);
  try {
    writeFileSync(draft, text);
    renameSync(draft, file);
  } finally {
    rmSync(draft, { force: true });
  }
}
