/** Cascade layers stand in the order in which they are met first, and a page may meet its own stylesheet before the site's. */
import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const folder = fileURLToPath(new URL('../../src/styles/', import.meta.url));

test.each(globSync('*.css', { cwd: folder }))('%s names all layers in their order before it uses one', (file) => {
  const css = readFileSync(folder + file, 'utf8').replace(/\/\*[^]*?\*\//g, '');
  expect(css.trimStart()).toMatch(/^@layer tokens, base, layout, parts, print;/);
});
