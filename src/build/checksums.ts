/** SHA256SUMS: the same list always gives the same bytes, and anybody can check that a copy is whole (`sha256sum -c`). */
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { filesBelow } from './files.ts';

/** Name of the list; the mark of a site that this project has made. */
export const CHECKSUMS = 'SHA256SUMS';

export function writeChecksums(site: string): void {
  const lines = filesBelow(site).map(
    (file) =>
      `${createHash('sha256')
        .update(readFileSync(join(site, file)))
        .digest('hex')}  ${file}\n`,
  );
  writeFileSync(join(site, CHECKSUMS), lines.join(''));
}
