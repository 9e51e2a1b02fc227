import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Platform } from '../../../src/catalog/entry.ts';
import { ASKING_CSP, CSP } from '../../../src/build/csp.ts';
import { verifySite } from '../../../src/build/verify.ts';
import { readCorpus } from '../../../src/corpus/read.ts';
import { FIXTURE, temporaryFolder, TODAY } from '../../lists.ts';

const corpus = readCorpus(FIXTURE, TODAY);
const list = { ...corpus, entries: corpus.entries.filter(({ id }) => id === 'dragon-hospital') };

const page = (body: string, policy = CSP) =>
  `<!doctype html><html><head><meta charset="utf-8"><meta http-equiv="content-security-policy" content="${policy}"><title>A</title></head><body>${body}</body></html>`;

/** The least that a site of one entry has, under /repo. */
const WHOLE: Record<string, string> = {
  'index.html': page('<h1 id="top">A</h1><a href="/repo/platforms/dragon-hospital/">B</a>'),
  'add/index.html': page('', ASKING_CSP),
  'platforms/dragon-hospital/index.html': page('<a href="/repo/#top">A</a>'),
  'en/platforms/dragon-hospital/index.html': page(
    '<a href="../../../">A</a> <a href="https://example.com/">C</a> <a href="mailto:a@example.com">D</a>',
  ),
  'platforms/dragon-hospital.bib': '@misc{a}',
  'platforms/dragon-hospital.ris': 'TY  - GEN',
  'platforms/dragon-hospital.csl.json': '[]',
  'exports/entries.json': '{"entries":[{}]}',
  'pagefind/pagefind-entry.json': '{"languages":{"zh":{"page_count":1}}}',
  'style.css': 'a{}',
};

/** What is wrong with the site when some of its files are others, or not there. */
async function problems(changes: Record<string, string | undefined> = {}, of = list): Promise<string[]> {
  const folder = temporaryFolder();
  for (const [file, content] of Object.entries({ ...WHOLE, ...changes })) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    if (content === undefined) rmSync(join(folder, file), { force: true });
    else writeFileSync(join(folder, file), content);
  }
  return verifySite(folder, of, { site: 'https://list.example', base: '/repo' });
}

const onHome = async (body: string) => problems({ 'index.html': page(`<h1 id="top">A</h1>${body}`) });

test('a whole site has no problem', async () => {
  expect(await problems()).toEqual([]);
});

describe('what is missing is told:', () => {
  test.each<[string, Record<string, string | undefined>, string[]]>([
    [
      'the page of an entry',
      { 'en/platforms/dragon-hospital/index.html': undefined },
      ['dragon-hospital has no page en/platforms/dragon-hospital/index.html'],
    ],
    [
      'a citation',
      { 'platforms/dragon-hospital.ris': undefined },
      ['dragon-hospital has no citation platforms/dragon-hospital.ris'],
    ],
    ['the dump', { 'exports/entries.json': undefined }, ['exports/entries.json has 0 of 1 entries']],
    ['an entry of the dump', { 'exports/entries.json': '{"entries":[]}' }, ['exports/entries.json has 0 of 1 entries']],
    ['the search index', { 'pagefind/pagefind-entry.json': undefined }, ['the search index has 0 records for 1 entries']],
    [
      'a search record',
      { 'pagefind/pagefind-entry.json': '{"languages":{"zh":{"page_count":0}}}' },
      ['the search index has 0 records for 1 entries'],
    ],
    ['the bytes of a file', { 'style.css': '' }, ['style.css is empty']],
    ['the end of a JSON file', { 'feed.json': '{"items":[' }, ['feed.json is not JSON']],
  ])('%s', async (_, changes, expected) => {
    expect(await problems(changes)).toEqual(expected);
  });
});

test('the page of a former id is told when it is missing, in each language', async () => {
  const [hospital] = list.entries;
  const renamed = { ...list, entries: [{ ...hospital!, data: { ...hospital!.data, aliases: ['dragon-clinic'] } } as Platform] };
  expect(await problems({}, renamed)).toEqual([
    'dragon-hospital has no page platforms/dragon-clinic/index.html',
    'dragon-hospital has no page en/platforms/dragon-clinic/index.html',
  ]);
  const page = WHOLE['platforms/dragon-hospital/index.html']!;
  expect(
    await problems({ 'platforms/dragon-clinic/index.html': page, 'en/platforms/dragon-clinic/index.html': page }, renamed),
  ).toEqual([]);
});

describe('what the policy forbids is told:', () => {
  test.each([
    ['an inline script', '<script>a()</script>', 'an inline script'],
    ['an inline style', '<p style="color: red">', 'an inline style on <p>'],
    ['a style element', '<style>a{}</style>', 'an inline style element'],
    ['an event handler', '<img src="/repo/style.css" onerror="a()">', 'an event handler onerror on <img>'],
    ['a base', '<base href="https://example.com/">', 'a base element'],
    ['JSON-LD that ends early', '<script type="application/ld+json">{"a":"</script>', 'JSON-LD that does not parse'],
    ['an id twice', '<i id="a"></i><i id="a"></i>', 'the id "a" twice'],
  ])('%s', async (_, body, problem) => {
    expect(await onHome(body)).toEqual([`index.html: ${problem}`]);
  });

  test.each(['<p/onclick="a()">', '<p title="a"onclick="b()">'])('an event handler, however it is written: %s', async (html) => {
    expect(await onHome(html)).toEqual(['index.html: an event handler onclick on <p>']);
  });

  test.each([
    ['tags in a title', '<title><p style="a"></title>'],
    ['a comment', '<!-- <p style="a"> -->'],
    ['a value that holds a bracket', '<p title="<p style=a>">'],
  ])('but not %s', async (_, html) => {
    expect(await onHome(html)).toEqual([]);
  });

  const late = 'the content security policy does not stand right after the charset';
  test.each([
    ['a policy that comes late', page('').replace('<meta charset="utf-8">', '<meta charset="utf-8"><title>B</title>')],
    [
      'a policy before the charset',
      page('').replace('<meta charset="utf-8">', '').replace('<title>', '<meta charset="utf-8"><title>'),
    ],
    ['no policy', '<!doctype html><html><head><meta charset="utf-8"></head></html>'],
    ['a weaker policy', page('', "default-src 'self'")],
    ['a policy that lets a page ask other hosts', page('', ASKING_CSP)],
  ])('%s', async (_, html) => {
    expect(await problems({ 'about/index.html': html })).toEqual([`about/index.html: ${late}`]);
  });

  test('the policy of other pages on the one that asks other hosts', async () => {
    expect(await problems({ 'add/index.html': page('') })).toEqual([`add/index.html: ${late}`]);
  });
});

describe('a link that leads nowhere is told:', () => {
  test.each([
    ['to a page', '<a href="/repo/nothing/">', 'the link /repo/nothing/ leads nowhere'],
    [
      'to a page, as it would be without a base',
      '<a href="/platforms/dragon-hospital/">',
      'the link /platforms/dragon-hospital/ leads out of /repo/',
    ],
    [
      'to a folder without its slash',
      '<a href="/repo/platforms/dragon-hospital">',
      'the link /repo/platforms/dragon-hospital leads nowhere',
    ],
    ['to a place on a page', '<a href="#nothing">', 'the link #nothing names a place that is not on that page'],
    ['to a file', '<link rel="stylesheet" href="/repo/other.css">', 'the link /repo/other.css leads nowhere'],
    ['of a script', '<script src="/repo/other.js"></script>', 'the link /repo/other.js leads nowhere'],
    [
      'with the address of the site before it',
      '<a href="https://list.example/repo/nothing/">',
      'the link https://list.example/repo/nothing/ leads nowhere',
    ],
    ['that no browser could read', '<a href="https://:1">', 'the address https://:1 is not valid'],
    ['with a broken escape', '<a href="/repo/%zz/">', 'the link /repo/%zz/ leads nowhere'],
  ])('%s', async (_, body, problem) => {
    expect(await onHome(body)).toEqual([`index.html: ${problem}`]);
  });

  test.each([
    ['to other hosts, which is for the link check', '<a href="https://example.com/nothing">'],
    ['to another site on the same host', '<a href="https://list.example/other/">'],
    ['to a place by its name as it is written', '<i id="note-fn-%E6%B3%A8"></i><a href="#note-fn-%E6%B3%A8">'],
    ['to a place by what its name stands for', '<i id="注"></i><a href="#%E6%B3%A8">'],
    ['with a query', '<a href="/repo/platforms/dragon-hospital/?a=b">'],
  ])('but not %s', async (_, body) => {
    expect(await onHome(body)).toEqual([]);
  });
});
