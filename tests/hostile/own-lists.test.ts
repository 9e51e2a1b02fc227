/** Lists of somebody’s own, small and odd. Whatever the check calls good, the build builds. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { filesBelow } from '../../src/build/files.ts';
import { run } from '../command.ts';
import { temporaryFolder } from '../lists.ts';
import { readmeList, writeList, type ListFiles } from '../readme-list.ts';

/** Checks a list and builds it. */
function make(files: ListFiles) {
  const folder = temporaryFolder();
  const [content, out] = [join(folder, 'content'), join(folder, 'site')];
  writeList(content, files);
  const check = run('check', ['--content', content]);
  const build = run('build', ['--content', content, '--out', out, '--site', 'https://list.example']);
  return {
    told: [check.status, check.stdout, build.status, build.stderr],
    read: (file: string) => readFileSync(join(out, file), 'utf8'),
    pages: () => filesBelow(out).filter((file) => file.endsWith('.html')),
  };
}

const good = (entries: string) => [0, `${entries}, nothing wrong.\n`, 0, ''];

const site = (locales: string, more = '') => {
  const names = `{ ${locales
    .split(', ')
    .map((locale) => `${locale}: Odd`)
    .join(', ')} }`;
  return `name: ${names}\ntagline: ${names}\nlocales: [${locales}]\nrepository: https://git.example.com/odd/list\n${more}`;
};
const PAPER = '---\ntitle: 奇文\nlanguage: zh\ntype: thesis\nsections: [one]\nadded: 2020-01-01\n---\n';

test('the list that the README shows is a list: it is checked, built, and speaks English alone', () => {
  const shown = readmeList();
  expect(Object.keys(shown)).toEqual(['site.yml', 'sections.yml', 'papers/smith-2020-bread.md']);
  const made = make(shown);
  expect(made.told).toEqual(good('1 entry'));
  // The form keeps a text in another language that an entry may have, out of sight.
  expect(made.pages().filter((page) => made.read(page).includes('lang="zh-CN"'))).toEqual(['add/index.html']);
  expect(made.read('papers/smith-2020-bread/index.html')).toContain('Journal article');
  expect(made.read('sitemap-1.xml')).not.toMatch(/\/(?:map|studies|topics)\//);
});

test('a list with nothing at all in it is good, is built, and asks for a first entry', () => {
  const made = make({ 'site.yml': site('en'), 'sections.yml': '- { id: one, en: One }\n' });
  expect(made.told).toEqual(good('0 entries'));
  const newest = /<section aria-labelledby="newest"[^]*?<\/section>/.exec(made.read('index.html'))?.[0];
  expect(newest?.slice(newest.indexOf('</h2>'))).toBe(
    '</h2><p class="invitation">Nothing here yet. Do you know a work that belongs here? <a href="/add/">Add an entry</a></p></section>',
  );
});

describe.each<[string, ListFiles, string]>([
  [
    'Chinese alone, a facet that nothing is tagged with, and no words in the other vocabularies',
    {
      'site.yml': site('zh', 'facets: [colour]\n'),
      'sections.yml': '- { id: one, zh: 一 }\n',
      'vocabulary/colour.yml': 'zh: 颜色\nterms: []\n',
      'vocabulary/type.yml': 'zh: 种类\nterms: []\n',
      'papers/odd.md': PAPER,
    },
    '1 entry',
  ],
  [
    'both languages, no facet and no paper',
    {
      'site.yml': site('en, zh'),
      'sections.yml': '- { id: one, en: One, zh: 一, kind: dataset }\n- { id: two, en: Two, zh: 二, kind: platform }\n',
      'datasets/d.md': '---\ntitle: D\nlanguage: en\naccess: open\nsections: [one]\nadded: 2020-01-01\n---\n',
      'platforms/p.md': '---\ntitle: P\nlanguage: de\nsections: [two]\nadded: 2020-01-01\n---\n',
    },
    '2 entries',
  ],
  [
    'one tagged entry with a study card, and names in a language that it does not show',
    {
      'site.yml': site('en', 'facets: [colour, shape, weight]\n'),
      'sections.yml': '- { id: one, en: One, zh: 一 }\n',
      'vocabulary/colour.yml': 'en: Colour\nzh: 颜色\nterms: [{ id: red, en: Red, zh: 红 }]\n',
      'vocabulary/shape.yml':
        'en: Shape\nterms: [{ id: round, en: Round, broader: [flat] }, { id: flat, en: Flat, hidden: true }]\n',
      'vocabulary/weight.yml': 'en: Weight\nterms: [{ id: big, en: Big }]\n',
      'vocabulary/design.yml': 'en: Design\nterms: [{ id: trial, en: Trial }]\n',
      'papers/odd.md': PAPER.replace('added', 'year: 2020\ncolour: [red]\nshape: [round]\nstudy:\n  design: [trial]\nadded'),
    },
    '1 entry',
  ],
])('a list with %s', (_, files, entries) => {
  test('is good, and is built', () => {
    expect(make(files).told).toEqual(good(entries));
  });
});

test('a list whose repository is on a host that nobody knows links the repository, and no page of it', () => {
  const made = make({ 'site.yml': site('en'), 'sections.yml': '- { id: one, en: One }\n', 'papers/odd.md': PAPER });
  const links = made.pages().flatMap((page) => made.read(page).match(/https:\/\/git\.example\.com[^"& ]*/g) ?? []);
  expect([...new Set(links)]).toEqual(['https://git.example.com/odd/list']);
});
