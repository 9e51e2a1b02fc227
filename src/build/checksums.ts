/** SHA256SUMS: the same list always gives the same bytes, and anybody can check that a copy is whole (`sha256sum -c`). */
import { hash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { filesBelow } from './files.ts';

/** Name of the list. */
export const CHECKSUMS = 'SHA256SUMS';

/** @param known SHA-256 of files that were read already; the others are read now. */
export function writeChecksums(site: string, known: ReadonlyMap<string, string> = new Map()): void {
  const lines = filesBelow(site).map((file) => `${known.get(file) ?? hash('sha256', readFileSync(join(site, file)))}  ${file}\n`);
  writeFileSync(join(site, CHECKSUMS), lines.join(''));
}

/** The files that the list of a site names. */
export const checkedFiles = (site: string): string[] =>
  readFileSync(join(site, CHECKSUMS), 'utf8')
    .split('\n')
    .flatMap((line) => /^[\da-f]{64} {2}(.+)$/.exec(line)?.[1] ?? []);
