import { expect, test } from 'vitest';
import { buildCatalog } from '../../../src/catalog/catalog.ts';
import { readCorpus } from '../../../src/corpus/read.ts';
import { outputsOf } from '../../../src/outputs/index.ts';
import { makeUrls } from '../../../src/urls.ts';
import { copyOfList, ENTRY, TODAY } from '../../lists.ts';

/** The files of the fixture list, of which one entry was called drake-2019 once, and draco-2019 after that. */
function outputs() {
  const { root } = copyOfList().edit(ENTRY, 'aliases: [drake-2019]', 'aliases: [drake-2019, draco-2019]');
  const catalog = buildCatalog(readCorpus(root, TODAY));
  const urls = makeUrls({ site: 'https://list.example', base: '/repo', defaultLocale: catalog.defaultLocale });
  return outputsOf(catalog, urls);
}

test('the former address of an entry leads to it, in each language', () => {
  const made = outputs();
  const pages = [...made.keys()].filter((path) => path.endsWith('.html'));
  expect(pages).toEqual([
    'papers/drake-2019/index.html',
    'en/papers/drake-2019/index.html',
    'papers/draco-2019/index.html',
    'en/papers/draco-2019/index.html',
  ]);
  expect(made.get('en/papers/drake-2019/index.html')!()).toBe(`<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="content-security-policy" content="default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; worker-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'self'; object-src 'none'">
<meta http-equiv="refresh" content="0; url=/repo/en/papers/drake-2019-fire-gland/">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<meta name="color-scheme" content="light dark">
<title>Ultrasound of the Fire Gland: A Fictitious Study of 42 Dragons</title>
<link rel="canonical" href="https://list.example/repo/en/papers/drake-2019-fire-gland/">
</head>
<body>
<h1>This entry has moved</h1>
<p><a href="/repo/en/papers/drake-2019-fire-gland/" lang="en">Ultrasound of the Fire Gland: A Fictitious Study of 42 Dragons</a></p>
</body>
</html>
`);
});

test('the citation files of a former address are those of the entry', () => {
  const made = outputs();
  for (const ending of ['bib', 'ris', 'csl.json'])
    expect(made.get(`papers/drake-2019.${ending}`)!()).toBe(made.get(`papers/drake-2019-fire-gland.${ending}`)!());
});
