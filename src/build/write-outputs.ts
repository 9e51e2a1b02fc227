/** Writes what is neither page nor picture: citations, dumps, feeds and the like. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { outputsOf, type SourceOf } from '../outputs/index.ts';
import type { Catalog } from '../catalog/catalog.ts';
import type { Urls } from '../urls.ts';

/** @throws when a page or a file of public/ already stands where one of them belongs. */
export function writeOutputs(folder: string, catalog: Catalog, urls: Urls, sourceOf: SourceOf): void {
  const made = new Set<string>();
  for (const [path, make] of outputsOf(catalog, urls, sourceOf)) {
    const file = join(folder, path);
    const parent = dirname(file);
    if (!made.has(parent)) mkdirSync(parent, { recursive: true });
    made.add(parent);
    writeFileSync(file, make(), { flag: 'wx' });
  }
}
