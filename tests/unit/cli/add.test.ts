import { cpSync, existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { examine } from '../../../src/build/examine.ts';
import { add, type AddOptions } from '../../../src/cli/add.ts';
import { addTexts } from '../../../src/i18n/add.ts';

const fixtures = fileURLToPath(new URL('../../fixtures/ingest', import.meta.url));
const list = join(fixtures, 'list');
const TODAY = '2026-01-15';
const ENTRIES = ['papers', 'platforms', 'datasets'];

let folder: string;
let content: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'add-'));
  content = join(folder, 'content');
  cpSync(list, content, { recursive: true });
  rmSync(join(content, 'papers'), { recursive: true });
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

const adding = (what: string[], options: Partial<AddOptions> = {}) =>
  add({
    what,
    content: { folder: content, name: 'content' },
    locale: 'en',
    today: TODAY,
    fetch: () => Promise.resolve(new Response(readFileSync(join(fixtures, 'crossref.json')))),
    ...options,
  });
const written = () =>
  ENTRIES.flatMap((kind) =>
    existsSync(join(content, kind)) ? readdirSync(join(content, kind)).map((name) => `${kind}/${name}`) : [],
  ).sort();
const file = (name: string, text: string | Uint8Array) => {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
};

describe('npm run add', () => {
  test('writes an entry from a DOI; the list then passes its check', async () => {
    const { report, code } = await adding(['https://doi.org/10.1148/radiol.2019181343'], {
      sections: ['applications/deep-learning'],
    });
    expect(code).toBe(0);
    expect(written()).toEqual(['papers/buda-2019-management-thyroid-nodules.md']);
    expect(examine(content, TODAY).issues).toEqual([]);
    expect(report).toBe(`+ content/papers/buda-2019-management-thyroid-nodules.md  (https://doi.org/10.1148/radiol.2019181343)
    Management of Thyroid Nodules Seen on US Images: Deep Learning May Match Performance of Radiologists
    · facets suggested by its words, please check: ultrasound, thyroid, reader-study, deep-learning

1 written.
`);
  });

  test('re-creates a list from its README, without help', async () => {
    const { report, code } = await adding([join(fixtures, 'must-read-papers.md')]);
    expect(code).toBe(0);
    expect(report).toMatch(/\n\n47 written\.\n$/);
    const { corpus, issues } = examine(content, TODAY);
    expect(issues).toEqual([]);
    expect(corpus.entries.length).toBe(47);
    expect(corpus.entries.filter(({ id }) => !/^[a-z0-9-]+$/.test(id))).toEqual([]);
    expect(written()).toContain('papers/ye-2012-svm-liver-tumour-classification.md');
    // The same again adds nothing and overwrites nothing.
    const again = await adding([join(fixtures, 'must-read-papers.md')]);
    expect(again.code).toBe(1);
    expect(again.report).toMatch(/47 not added\.\n$/);
  });

  test('makes an entry of an issue that was filed with a form, as `gh issue view` prints it', async () => {
    const issue = file(
      'issue.md',
      'title:\tPaper\nstate:\tOPEN\n--\n### DOI\n\n10.1148/radiol.2019181343\n\n### 分类 · Section\n\nsurvey\n\n### 作者 · Authors\n\n_No response_\n',
    );
    expect(await adding([issue])).toMatchObject({ code: 0 });
    expect(readFileSync(join(content, written()[0]!), 'utf8')).toMatch(/^sections: \[survey\]$/m);
  });

  test('takes several files at once, names what it cannot read, and returns 1', async () => {
    const { report, code } = await adding(
      [join(fixtures, 'zotero.bib'), join(fixtures, 'endnote.ris'), join(fixtures, 'zotero.json'), 'nonsense'],
      { sections: ['survey'] },
    );
    expect(code).toBe(1);
    expect(report).toContain('- endnote.ris, line 27\n    This line belongs to no record: stray words');
    expect(report).toContain('- zotero.json, no-title\n    It has no title, and an entry needs one.');
    expect(report).toContain('- nonsense\n    This is no DOI, arXiv id, PubMed id, BibTeX, RIS or CSL-JSON: nonsense.');
    expect(written().length).toBe(9);
  });

  test('prints nothing that a terminal or a runner of workflows obeys', async () => {
    const stray = 'stray \u001B[2J\u2028 ##[error]x';
    const { report } = await adding([file('x.ris', `TY  - JOUR\nTI  - Title\nER  - \n${stray}\n`)]);
    expect(report).toContain('This line belongs to no record: stray \\u{1b}[2J\\u{2028} ##\\[error]x\n');
  });

  test('writes a draft with a gap, and says which field the check asks for', async () => {
    const { report, code } = await adding([
      file('x.bib', '@article{a, title={Entirely elsewhere}, year=2019, author={Bee, Ann}, journal={J}}'),
    ]);
    expect(code).toBe(0);
    expect(written()).toEqual(['papers/bee-2019-entirely-elsewhere.md']);
    expect(report).toContain('· sections is missing: fill it in, or add the entry with --section PATH.');
    expect(report).toContain('content/papers/bee-2019-entirely-elsewhere.md:2:1  error  `sections` is missing.');
  });

  test('names headings without a section, with what to type', async () => {
    const readme = file('README.md', '# Awesome\n\n## Applications\n\n### Robots\n\n- [A title of a paper](https://a.org/x)\n');
    expect((await adding([readme], { dryRun: true })).report).toContain(
      '? “Robots” (1) has no section of that name; its items are under applications. Type: --section "Robots=PATH"',
    );
    const { report } = await adding([readme], { sections: ['Robots=survey'] });
    expect(report).not.toContain('?');
    expect(readFileSync(join(content, written()[0]!), 'utf8')).toContain('sections: [survey]');
  });

  test('prints files and writes none with --dry-run', async () => {
    const { report, code } = await adding(['10.1148/radiol.2019181343'], { dryRun: true });
    expect(code).toBe(0);
    expect(report).toMatch(/^content\/papers\/buda-2019-management-thyroid-nodules\.md\n\n---\ntitle: /);
    expect(report).toMatch(/1 would be written\.\n$/);
    expect(written()).toEqual([]);
  });

  test('asks a person for what is missing', async () => {
    const answers = ['nowhere', '2', '2018', '一个标题'];
    const asked: string[] = [];
    const source = file('x.bib', '@article{a, title={Entirely elsewhere}, author={Bee, Ann}, journal={J}}');
    const { code } = await adding([source], {
      ask: (question) => {
        asked.push(question);
        return Promise.resolve(answers.shift() ?? '');
      },
    });
    expect(code).toBe(0);
    expect(asked).toEqual([
      'Section (number or path): ',
      'Section (number or path): ',
      'Year [leave out]: ',
      'Title in Chinese [leave out]: ',
    ]);
    expect(readFileSync(join(content, written()[0]!), 'utf8')).toMatch(
      /title: Entirely elsewhere\ntitleTranslation: 一个标题\n[^]*year: 2018\n[^]*sections: \[theory\/machine-learning\]/,
    );
    expect(examine(content, TODAY).issues).toEqual([]);
  });

  test('never overwrites a file that appears while it works', async () => {
    const { report, code } = await adding(['10.1148/radiol.2019181343'], {
      fetch: () => {
        cpSync(
          join(list, 'papers/buda-2019-thyroid-nodules.md'),
          join(content, 'papers/buda-2019-management-thyroid-nodules.md'),
        );
        return Promise.resolve(new Response(readFileSync(join(fixtures, 'crossref.json'))));
      },
    });
    expect(code).toBe(1);
    expect(report).toContain('papers/buda-2019-management-thyroid-nodules.md exists already and is not overwritten.');
    expect(readFileSync(join(content, written()[0]!))).toEqual(readFileSync(join(list, 'papers/buda-2019-thyroid-nodules.md')));
  });

  test('refuses what it is called wrongly with', async () => {
    await expect(adding(['missing.bib'])).rejects.toThrow('There is no file missing.bib.');
    await expect(adding(['10.1000/a'], { sections: ['surveys'] })).rejects.toThrow(
      'There is no section surveys. Did you mean survey?',
    );
    await expect(adding(['10.1000/a'], { base: 'here' })).rejects.toThrow('--base must be a full address');
  });

  test('says of nothing that it is nothing', async () => {
    const { report, code } = await adding([' ']);
    expect([report, code]).toEqual(['-  \n    There is no record in it.\n\n0 written, 1 not added.\n', 1]);
  });

  test('refuses files that are too large or in no known encoding', async () => {
    const { report, code } = await adding([
      file('big.bib', Buffer.alloc(3 * 1024 * 1024, 64)),
      file('odd.bib', Buffer.from([0x40, 0xff, 0xfe, 0xfd])),
    ]);
    expect(code).toBe(1);
    expect(report).toContain('big.bib is more than 2 MB, and nothing of it was read.');
    expect(report).toContain('It is neither UTF-8 nor in an encoding that it declares.');
  });

  test('speaks Chinese as well, and says everything in both languages', async () => {
    const { report } = await adding(['nonsense'], { locale: 'zh' });
    expect(report).toContain('这不是 DOI、arXiv 号');
    const keys = (texts: object): string[] =>
      Object.entries(texts).flatMap(([key, value]) => [key, ...(typeof value === 'object' ? keys(value as object) : [])]);
    expect(keys(addTexts.zh).sort()).toEqual(keys(addTexts.en).sort());
  });
});
