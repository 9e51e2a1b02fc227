import { renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/**
 * Writes a file whole or not at all: beside the folder it belongs to, then put in place by rename. A run that is killed
 * leaves the file as it was, and nothing in the folder of the list, where every file must be one of its own.
 */
export function writeAtomically(file: string, text: string): void {
  const draft = join(dirname(dirname(file)), `.${basename(file)}.${process.pid}.tmp`);
  try {
    writeFileSync(draft, text);
    renameSync(draft, file);
  } finally {
    rmSync(draft, { force: true });
  }
}
