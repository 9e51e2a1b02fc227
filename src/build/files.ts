import { readdirSync } from 'node:fs';
import { relative, sep } from 'node:path';

/** Every file below a folder, as sorted paths with forward slashes. */
export const filesBelow = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((item) => item.isFile())
    .map((item) => relative(folder, `${item.parentPath}${sep}${item.name}`).replaceAll(sep, '/'))
    .sort();
