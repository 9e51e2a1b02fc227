import { mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { readCorpus } from '../../../src/corpus/read.ts';
import { copyOfList, ENTRY, places, SMALL, TODAY } from '../../lists.ts';

describe('an entry as it is read', () => {
  const { corpus } = copyOfListOutside();
  const entry = corpus.entries.find(({ id }) => id === 'drake-2019-fire-gland')!;

  test('has its values in the form that the schema gives them', () => {
    expect(
      entry.kind === 'paper' && [entry.data.year, entry.data.study?.patients, entry.data.study?.metrics?.[0]?.value],
    ).toEqual([2019, 42, '0.91']);
    expect('authors' in entry.data && entry.data.authors).toEqual([
      { family: 'Drake', given: 'Ada' },
      { family: 'Wyrm', given: 'B. C.', orcid: '0000-0002-1825-0097' },
      { literal: 'Guild of Dragon Physicians' },
    ]);
  });

  test('has its tags by facet, with a key for each', () => {
    expect(entry.terms).toEqual({ modality: ['ultrasound', 'elastography'], anatomy: ['fire-gland'] });
    expect(corpus.entries.find(({ id }) => id === 'dragon-hospital')!.terms).toEqual({ modality: [], anatomy: [] });
  });

  test('knows its file and where its body begins', () => {
    expect([entry.file, entry.bodyLine, entry.body.split('\n')[1]]).toEqual([ENTRY, 74, 'Read it beside the *atlas*[^1].']);
  });

  test('stands beside what it was made from', () => {
    expect(corpus.sources.map(({ id }) => id)).toEqual(corpus.entries.map(({ id }) => id));
    expect(corpus.sources.find(({ id }) => id === entry.id)!.value.year).toBe('2019');
  });
});

/** The list without a copy, for tests that change nothing. */
function copyOfListOutside() {
  return { corpus: readCorpus(new URL('../../fixtures/list', import.meta.url).pathname, TODAY) };
}

describe('everything is told in one run', () => {
  test('of every file, whatever is wrong with the others', () => {
    const list = copyOfList()
      .edit(SMALL, 'added: 2020-02-03', 'added: never')
      .edit(ENTRY, 'year: 2019', 'year: long ago')
      .write('datasets/dragon-scans.md', '---js\n---\n')
      .write('papers/UPPER.md', 'x')
      .edit('vocabulary/genre.yml', 'terms:', 'terms: [')
      .remove('vocabulary/anatomy.yml');
    expect(list.places()).toEqual([
      'datasets/dragon-scans.md:1:1 front-matter-open',
      'papers/UPPER.md:1:1 file-name',
      `${ENTRY}:13:1 bad-value`,
      `${SMALL}:9:1 bad-value`,
      'vocabulary/anatomy.yml:1:1 file-missing',
      'vocabulary/genre.yml:3:8 yaml',
    ]);
  });

  test('of entries while site.yml is broken: every vocabulary counts as one that they may be tagged with', () => {
    const list = copyOfList().write('site.yml', 'name: x\n').edit(ENTRY, 'anatomy: [fire-gland]', 'anatomy: [fire-glnd]');
    const found = list.places();
    expect(found).toContain(`${ENTRY}:22:11 unknown-term`);
    expect(found.filter((place) => !place.startsWith('site.yml:') && !place.startsWith(ENTRY))).toEqual([]);
  });

  test('but not that a refused value is missing', () => {
    const list = copyOfList()
      .edit(SMALL, 'title: Hospital for Imaginary Dragons', 'title: &t Hospital')
      .edit(SMALL, 'language: en', 'language:');
    expect(list.places()).toEqual([`${SMALL}:2:11 yaml-feature`, `${SMALL}:4:10 empty-value`]);
  });

  test('with the rest counted where one file has more than a hundred', () => {
    const issues = copyOfList().edit(ENTRY, '  - Drake, Ada\n', '  - x\n'.repeat(103)).told();
    expect(issues).toHaveLength(101);
    expect(issues.at(-1)).toEqual({
      at: `${ENTRY}:107:5`,
      rule: 'more-issues',
      en: 'From here on this file has further problems: 3. Mend the ones above, then check again.',
      zh: '此文件自此处起还有 3 个问题。 请先改正上面的，再检查一次。',
    });
  });
});

describe('what lies in the folder beside the list', () => {
  test('is told, be it a link, a folder with a strange name or a file without a place', () => {
    const list = copyOfList()
      .write('README.md', 'x')
      .write('papers/notes.yml', 'x')
      .write('papers/Old Papers/a.md', 'x')
      .write('papers/a.md.orig', 'x')
      .write('vocabulary/sub/x.yml', 'x')
      .write('.hidden.md', 'x');
    symlinkSync('/etc/hostname', join(list.root, 'papers/link.md'));
    symlinkSync('nowhere', join(list.root, 'papers/dangling.md'));
    symlinkSync(join(list.root, 'platforms'), join(list.root, 'papers/more'));
    mkdirSync(join(list.root, 'papers/x.md'));
    expect(list.places()).toEqual([
      '.hidden.md:1:1 file-name',
      'README.md:1:1 file-name',
      'papers/Old Papers:1:1 file-name',
      'papers/a.md.orig:1:1 file-unexpected',
      'papers/dangling.md:1:1 file-kind',
      'papers/link.md:1:1 file-kind',
      'papers/more:1:1 file-kind',
      'papers/notes.yml:1:1 file-unexpected',
      'papers/x.md:1:1 file-name',
      'vocabulary/sub/x.yml:1:1 file-unexpected',
    ]);
  });

  test('is a warning alone where a file manager left it', () => {
    const { issues } = copyOfList().write('papers/.DS_Store', 'x').write('Thumbs.db', 'x').examine();
    expect(issues.map(({ file, severity, rule }) => `${severity} ${file} ${rule}`)).toEqual([
      'warning Thumbs.db file-unexpected',
      'warning papers/.DS_Store file-unexpected',
    ]);
  });
});

test('a list that is not there has nothing, and says so', () => {
  const root = mkdtempSync(join(tmpdir(), 'list-'));
  rmSync(root, { recursive: true });
  const { entries, issues } = readCorpus(root, TODAY);
  expect(entries).toEqual([]);
  expect(places(issues)).toContain('.:1:1 file-unreadable');
  expect(places(issues)).toContain('site.yml:1:1 file-missing');
});

test('a clock that stopped in the past makes no date the future', () => {
  vi.useFakeTimers({ now: 0, toFake: ['Date'] });
  try {
    expect(readCorpus(copyOfList().root).issues).toEqual([]);
  } finally {
    vi.useRealTimers();
  }
});

test('who writes the date of today writes no future, wherever it is today', () => {
  vi.useFakeTimers({ now: new Date('2027-12-31T11:00:00Z'), toFake: ['Date'] });
  try {
    // In Kiritimati, the first place to see a day, it is the first of January.
    const { issues, today } = readCorpus(copyOfList().edit(SMALL, '2020-02-03', '2028-01-01').root);
    expect([today, issues]).toEqual(['2028-01-01', []]);
  } finally {
    vi.useRealTimers();
  }
});

describe('a list in one language', () => {
  const english = () =>
    copyOfList()
      .edit('site.yml', 'locales: [zh, en]', 'locales: [en]')
      .edit('site.yml', '  zh: 虚构的清单，用来测试网站\n', '')
      .write(
        'sections.yml',
        '- { id: theory, en: Theory }\n- { id: applications, en: Uses, children: [{ id: flight, zh: 飞 }] }\n',
      );

  test('needs its names in that language alone, and each that is missing is told at its place', () => {
    expect(
      english()
        .places()
        .filter((place) => /^(?:site|sections)\.yml/.test(place)),
    ).toEqual(['sections.yml:2:44 missing-key']);
  });
});

describe('the vocabularies that the schema itself refers to', () => {
  test('may be missing: kinds of document have their names, and words that are used are asked for', () => {
    const list = copyOfList();
    for (const id of ['type', 'genre', 'design', 'metric']) list.remove(`vocabulary/${id}.yml`);
    const { corpus } = list.examine();
    expect(corpus.vocabularies.type?.terms.map(({ id, zh, en }) => `${id} ${zh} ${en}`)).toEqual([
      'article-journal 期刊论文 Journal article',
      'paper-conference 会议论文 Conference paper',
      'thesis 学位论文 Thesis',
      'book 书籍 Book',
      'chapter 书中章节 Book chapter',
      'article 预印本 Preprint',
      'report 报告 Report',
      'platform 平台 Platform',
      'dataset 数据集 Dataset',
    ]);
    const told = list.told();
    expect([told[0], new Set(told.map(({ rule }) => rule))]).toEqual([
      {
        at: `${ENTRY}:38:12`,
        rule: 'unknown-term',
        en: '`retrospective` is not a term of vocabulary/design.yml. It has no terms yet; the least it can hold: `{ zh: 研究设计, en: Study design, terms: [{ id: retrospective, zh: …, en: … }] }`.',
        zh: 'vocabulary/design.yml 中没有 `retrospective`。 其中尚无词条，至少写：`{ zh: 研究设计, en: Study design, terms: [{ id: retrospective, zh: …, en: … }] }`。',
      },
      new Set(['unknown-term']),
    ]);
  });

  test('have what a file leaves out', () => {
    const { corpus } = copyOfList()
      .write('vocabulary/type.yml', '{ zh: 种类, en: Kind, terms: [{ id: book, zh: 书, en: Tome }] }')
      .examine();
    expect(corpus.vocabularies.type).toMatchObject({ zh: '种类', en: 'Kind' });
    expect(corpus.vocabularies.type?.terms.map(({ en }) => en)).toEqual([
      'Tome',
      'Journal article',
      'Conference paper',
      'Thesis',
      'Book chapter',
      'Preprint',
      'Report',
      'Platform',
      'Dataset',
    ]);
  });
});
