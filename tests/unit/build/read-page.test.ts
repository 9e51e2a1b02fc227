import { expect, test } from 'vitest';
import { CSP } from '../../../src/build/csp.ts';
import { pageReader } from '../../../src/build/read-page.ts';

const read = pageReader();
const page = (head: string) =>
  `<!doctype html><html><head><meta charset="utf-8"><meta http-equiv="content-security-policy" content="${CSP}">${head}</head><body></body></html>`;

test.each([
  ['that leads on to another page', '<meta http-equiv="refresh" content="0; url=/papers/new/">', true],
  ['that asks to be left out', '<meta name="robots" content="noindex">', true],
  ['that asks for something else', '<meta name="robots" content="max-image-preview:large">', false],
  ['like any other', '', false],
])('a page %s is one that search engines leave out, or not: %s %s', (_, head, hidden) => {
  expect(read(page(head), CSP)).toMatchObject({ hidden, problems: [] });
});
