import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { add } from '../../../src/cli/add.ts';
import { readme, type ReadmeOptions } from '../../../src/cli/readme.ts';
import { readmeTexts } from '../../../src/i18n/readme.ts';
import { readReadme } from '../../../src/ingest/readme.ts';

const fixtures = fileURLToPath(new URL('../../fixtures/ingest', import.meta.url));
const original = join(fixtures, 'must-read-papers.md');
const base = 'https://github.com/vonpower/Healthcare/blob/main/';

/** A list made of a README alone. */
const imported = join(mkdtempSync(join(tmpdir(), 'imported-')), 'content');
beforeAll(async () => {
  cpSync(join(fixtures, 'list'), imported, { recursive: true });
  rmSync(join(imported, 'papers'), { recursive: true });
  await add({
    what: [original],
    content: { folder: imported, name: 'content' },
    locale: 'en',
    today: '2026-01-15',
    fetch: () => Promise.reject(new Error('no network')),
  });
});
afterAll(() => {
  rmSync(dirname(imported), { recursive: true });
});

let folder: string;
let content: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'readme-'));
  content = join(folder, 'content');
  cpSync(imported, content, { recursive: true });
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

const run = (options: Partial<ReadmeOptions> = {}) =>
  readme({ content: { folder: content, name: 'content' }, locale: 'en', ...options });
const file = (text: string) => {
  writeFileSync(join(folder, 'README.md'), text);
  return join(folder, 'README.md');
};
/** Changes an entry; it must have what is replaced. */
const edit = (name: string, from: RegExp, to: string) => {
  const text = readFileSync(join(content, name), 'utf8');
  expect(text).toMatch(from);
  writeFileSync(join(content, name), text.replace(from, to));
};
const MARKED = '# My list\n\nHello.\n\n<!-- list:start -->\n<!-- list:end -->\n\nBye.\n';
const items = (text: string) =>
  readReadme(text, 'x', { base }).works.map(({ work }) => ({ title: work.title, links: work.links?.map(({ url }) => url) }));

describe('npm run readme', () => {
  test('writes every entry once under its section, counted, in both languages', () => {
    edit('papers/guo-2005-github.md', /^(title: .*)$/m, '$1\ntitleTranslation: Medical Imaging Technology');
    edit('papers/hannun-2019-cardiologist-level-arrhythmia.md', /^(sections: \[.*)\]$/m, '$1, applications/deep-learning]');
    const { text, code } = run();
    expect(code).toBe(0);
    expect(text).toMatch(
      /^<!-- 由 `npm run readme` [^\n]+ -->\n\n论文与书籍 25，研究平台 4，数据集 18。\n\n## 理论 · Theory \(1\)\n/,
    );
    expect(text).toContain('### 深度学习 · Deep Learning (0)\n\n*尚无条目，欢迎补充。*\n');
    expect(text).toContain(
      '1. [医学成像技术](https://github.com/vonpower/Healthcare/blob/main/Theory/Radiomics/%E5%8C%BB%E5%AD%A6%E6%88%90%E5%83%8F%E6%8A%80%E6%9C%AF.pdf). 郭兴明. 重庆大学出版社, 2005.\\\n   Medical Imaging Technology\n',
    );
    // Filed in two sections: an item in its first, named and counted in the other as on the site.
    expect(text).toMatch(/^### 深度学习 · Deep Learning \(8\)$/m);
    expect(text).toContain(
      '\n\n*本类还有：Cardiologist-level arrhythmia detection and classification in ambulatory electrocardiograms using a deep neural network（列于“机器学习”）。*\n',
    );
    expect(text.match(/^1\. /gm)).toHaveLength(47);
    expect(run().text).toBe(text);
  });

  test('keeps every item, order and link of the README that was imported', () => {
    const before = items(readFileSync(original, 'utf8'));
    const after = items(run({ order: original }).text);
    expect(before).toHaveLength(47);
    expect(after.map(({ title }) => title)).toEqual(before.map(({ title }) => title));
    for (const [index, { links }] of before.entries())
      expect(new Set(after[index]!.links)).toEqual(new Set(links!.map((url) => new URL(url).href)));
  });

  test('replaces the part between the marks and nothing else, and keeps its order', () => {
    const target = file(MARKED);
    expect(run({ write: target })).toEqual({ text: `${target} is up to date.\n`, code: 0 });
    const written = readFileSync(target, 'utf8');
    expect(written).toMatch(/^# My list\n\nHello\.\n\n<!-- list:start -->\n\n<!-- /);
    expect(written).toMatch(/\n<!-- list:end -->\n\nBye\.\n$/);
    run({ write: target });
    expect(readFileSync(target, 'utf8')).toBe(written);
    // Somebody puts the second platform first: it stays there.
    const lines = written.split('\n');
    const at = lines.findIndex((line) => line.startsWith('## 相关研究平台'));
    const [first, second] = [lines.findIndex((line, index) => index > at && line.startsWith('1. ')), 0];
    const swapped = [
      ...lines.slice(0, first + second),
      ...lines.slice(first + 2, first + 4),
      ...lines.slice(first, first + 2),
      ...lines.slice(first + 4),
    ].join('\n');
    expect(swapped).not.toBe(written);
    writeFileSync(target, swapped);
    expect(run({ check: target }).code).toBe(0);
  });

  test('says that a README is out of date', () => {
    const target = file(MARKED);
    expect(run({ check: target })).toEqual({
      text: `${target} is out of date: run npm run readme -- --write ${target}\n`,
      code: 1,
    });
    run({ write: target });
    expect(run({ check: target }).code).toBe(0);
    rmSync(join(content, 'platforms/hislab.md'));
    expect(run({ check: target }).code).toBe(1);
  });

  test('asks nothing of a README that nobody has named and that keeps no list', () => {
    for (const target of [file('# A project\n'), join(folder, 'none.md')])
      expect(run({ check: target, optional: true })).toEqual({ text: `${target} keeps no list.\n`, code: 0 });
    expect(run({ check: file(MARKED), optional: true }).code).toBe(1);
  });

  test('writes a whole file, which is checked as a whole', () => {
    const target = join(folder, 'LIST.md');
    expect(run({ out: target }).code).toBe(0);
    expect(run({ check: target }).code).toBe(0);
  });

  test('lets no title or address out of its place', () => {
    writeFileSync(
      join(content, 'platforms/odd.md'),
      '---\ntitle: "[a](javascript:x) <b> | *c* `d` \\\\ _e_"\ntitleTranslation: "](x) ![i](u)"\nlanguage: en\nsections: [platforms]\nlinks:\n  - rel: homepage\n    url: "https://a.org/(x)?y=[z]"\nadded: 2020-01-01\n---\n',
    );
    const { text } = run();
    const odd = text.split('\n').find((line) => line.includes('javascript'))!;
    expect(odd).toBe('1. [\\[a\\](javascript:x) \\<b\\> \\| \\*c\\* \\`d\\` \\\\ \\_e\\_](https://a.org/%28x%29?y=[z]).\\');
  });

  test('refuses a list with errors, a README without marks, and two things at once', () => {
    expect(() => run({ write: file('# x\n') })).toThrow('does not say where the list stands');
    expect(() => run({ write: join(folder, 'none.md') })).toThrow('cannot be read');
    expect(() => run({ write: 'a', check: 'b' })).toThrow('Give one of');
    writeFileSync(join(content, 'papers/broken.md'), '---\ntitle: x\n---\n');
    expect(run().code).toBe(1);
  });
});

test('counts read as they are said', () => {
  const counted: [number, number, number][] = [
    [2, 1, 1],
    [1, 0, 0],
    [0, 0, 3],
    [0, 0, 0],
  ];
  expect(counted.map((counts) => [readmeTexts.en.counts(...counts), readmeTexts.zh.counts(...counts)])).toEqual([
    ['2 papers and books, 1 platform, 1 dataset.', '论文与书籍 2，研究平台 1，数据集 1。'],
    ['1 paper or book.', '论文与书籍 1。'],
    ['3 datasets.', '数据集 3。'],
    ['0 papers and books.', '论文与书籍 0。'],
  ]);
});
