import { readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mendList } from '../../../src/build/mend.ts';
import { fixText } from '../../../src/checks/fixes/index.ts';
import { decode } from '../../../src/corpus/gate.ts';
import { readFrontMatter } from '../../../src/corpus/front-matter.ts';
import { fixTexts } from '../../../src/i18n/fixes.ts';
import { fixesReport } from '../../../src/reporters/fixes.ts';
import { copyOfList, ENTRY } from '../../lists.ts';

const FACETS = ['modality', 'anatomy', 'task', 'method'];
const fix = (text: string) => fixText(text, 'paper', FACETS);
const file = (...lines: string[]) => `---\n${lines.join('\n')}\n---\n\nNotes.\n`;
const fixed = (...lines: string[]) => fix(file(...lines)).text;

describe('a machine mends', () => {
  test.each([
    ['title: A Survey.', 'title: A Survey'],
    ['title: "A Survey."', 'title: "A Survey"'],
    ["title: 'A Survey.' # as printed", "title: 'A Survey' # as printed"],
    ['title: 超声影像组学研究。', 'title: 超声影像组学研究'],
    ['title: Ｄｅｅｐ ｌｅａｒｎｉｎｇ ２０２０', 'title: Deep learning 2020'],
    ['title: Deep learning，radiomics（review）for ultrasound', 'title: Deep learning, radiomics (review) for ultrasound'],
    ['title: Deep learning：a review', 'title: "Deep learning: a review"'],
    ['titleTranslation: Ultrasound， then CT。', 'titleTranslation: Ultrasound, then CT'],
    ['doi: https://doi.org/10.1148/Radiol.2019181343', 'doi: 10.1148/Radiol.2019181343'],
    ['doi: http://dx.doi.org/10.1016%2Fj.media.2020.01.001', 'doi: 10.1016/j.media.2020.01.001'],
    ['doi: "doi: 10.1148/radiol.2019181343"', 'doi: "10.1148/radiol.2019181343"'],
    ['doi: DOI:10.1148/radiol.2019181343', 'doi: 10.1148/radiol.2019181343'],
    ['arxiv: arXiv:2004.12150v2', 'arxiv: 2004.12150v2'],
    ['arxiv: https://arxiv.org/pdf/2004.12150.pdf', 'arxiv: 2004.12150'],
    ['pmid: "PMID: 29730602"', 'pmid: "29730602"'],
    ['pmid: https://pubmed.ncbi.nlm.nih.gov/29730602/', 'pmid: 29730602'],
    ['pages: 695–701', 'pages: 695-701'],
    ['pages: pp. 695 -- 701', 'pages: 695-701'],
    ['pages: ６９５－７０１', 'pages: 695-701'],
    ['venue: Radiology  ', 'venue: Radiology'],
  ])('%s', (before, after) => {
    expect(fixed(before)).toBe(file(after));
  });

  test('a title over several lines, into one', () => {
    expect(fixed('title: >-', '  Deep learning in', '  ultrasound: a review.', 'language: en')).toBe(
      file('title: "Deep learning in ultrasound: a review"', 'language: en'),
    );
  });

  test('the order of keys, and takes their comments along', () => {
    expect(
      fixed(
        '# About this file.',
        '',
        'doi: 10.1148/x',
        '',
        '# As printed.',
        'title: A Survey',
        'added: 2021-01-01',
        'authors:',
        '  - Buda, Mateusz # first',
        '  - 郭兴明',
      ),
    ).toBe(
      file(
        '# About this file.',
        '',
        '',
        '# As printed.',
        'title: A Survey',
        'authors:',
        '  - Buda, Mateusz # first',
        '  - 郭兴明',
        'doi: 10.1148/x',
        'added: 2021-01-01',
      ),
    );
  });

  test('and says what it did and where', () => {
    expect(fix(file('doi: https://doi.org/10.1148/x', 'title: A Survey.  ')).mended).toEqual([
      { fix: 'doi-form', line: 2, before: 'https://doi.org/10.1148/x', after: '10.1148/x' },
      { fix: 'key-order', line: 2, before: 'doi, title', after: 'title, doi' },
      { fix: 'trailing-spaces', line: 3, before: '  ', after: '' },
      { fix: 'final-stop', line: 3, before: 'A Survey.', after: 'A Survey' },
    ]);
  });
});

describe('a machine leaves alone', () => {
  test.each([
    'title: Deep learning in ultrasound et al.',
    'title: Health in the U.S.',
    'title: To be continued...',
    'title: 深度学习（综述），２０２０年',
    'doi: 10.1148/RADIOL.2019181343',
    'doi: see https://doi.org/10.1148/x',
    'pmid: PMC29730602',
    'pages: e1-e9, 12',
    'titleTranslation: "“Quoted”—and dashed"',
    'title: A "quoted" title #1 # a comment',
  ])('%s', (line) => {
    expect(fixed(line)).toBe(file(line));
  });

  test('a block that is written as one flow map', () => {
    expect(fixed('{ doi: 10.1148/x, title: A Survey }')).toBe(file('{ doi: 10.1148/x, title: A Survey }'));
  });

  test('line ends: each file keeps its own, and one that mixes them is not touched', () => {
    const windows = file('doi: doi:10.1148/x', 'venue: A').replaceAll('\n', '\r\n');
    expect(fix(windows).text).toBe(file('venue: A', 'doi: 10.1148/x').replaceAll('\n', '\r\n'));
    const mixed = file('doi: doi:10.1148/x', 'venue: A').replace('\n', '\r\n');
    expect(fix(mixed)).toEqual({ text: mixed, mended: [] });
  });

  test('a list in which nothing is to be mended', () => {
    expect(mendList(copyOfList().examine().corpus)).toEqual([]);
  });
});

describe('whatever is typed', () => {
  const scalar = fc.oneof(
    fc.constantFrom(
      'A Survey.',
      'Ｔｉｔｌｅ：ａ',
      'https://doi.org/10.1148/x',
      '1–9',
      'arXiv:2004.12150',
      '# no comment',
      '- item',
      ': x',
      '"',
      "'",
      '…',
    ),
    fc.string({ unit: 'grapheme', maxLength: 30 }),
  );
  const key = fc.constantFrom('title', 'doi', 'pages', 'pmid', 'arxiv', 'titleTranslation', 'venue', 'unknown', 'authors');
  const line = fc.oneof(
    fc.tuple(key, scalar).map(([name, value]) => `${name}: ${value}`),
    fc.tuple(key, scalar).map(([name, value]) => `${name}: ${JSON.stringify(value)}`),
    fc.tuple(key, scalar).map(([name, value]) => `${name}: >-\n  ${value}\n  ${value}`),
    fc.tuple(key, scalar).map(([name, value]) => `${name}:\n  - ${value}   \n  - x`),
    fc.constantFrom('# comment', '', '  '),
  );

  test('mending twice is mending once, and what could be read can be read afterwards', () => {
    fc.assert(
      fc.property(fc.array(line, { maxLength: 6 }), fc.constantFrom('\n', '\r\n'), (lines, lineEnd) => {
        const text = file(...lines).replaceAll('\n', lineEnd);
        const read = decode(new TextEncoder().encode(text), 'a.md');
        fc.pre('text' in read);
        const before = readFrontMatter(read.text, 'a.md');
        fc.pre(before.at !== undefined && before.issues.length === 0);
        const once = fix(text);
        expect(fix(once.text)).toEqual({ text: once.text, mended: [] });
        const after = readFrontMatter(once.text.replaceAll('\r\n', '\n'), 'a.md');
        expect(after.issues).toEqual([]);
        if (before.value === undefined || after.at === undefined) return;
        expect(after.body).toBe(before.body);
        expect(Object.keys(after.value ?? {}).sort()).toEqual(Object.keys(before.value).sort());
      }),
      { numRuns: 2000 },
    );
  });
});

describe('mending a list', () => {
  /** A copy of the list in which the entry has a DOI to be mended. */
  const listToMend = () => copyOfList().edit(ENTRY, 'doi: 10.', 'doi: https://doi.org/10.');

  test('writes what changes, reports it, and leaves no trace beside it', () => {
    const list = listToMend();
    const before = list.read(ENTRY);
    expect(fixesReport(mendList(list.examine().corpus), { folder: 'content', locale: 'en' })).toBe(
      `content/${ENTRY}:18  DOI without its resolver\n` +
        '    https://doi.org/10.5555/dragon.2019.1 → 10.5555/dragon.2019.1\n\n1 thing mended in 1 file.\n',
    );
    expect(list.read(ENTRY)).toBe(before.replace('https://doi.org/10.', '10.'));
    expect(readdirSync(dirname(join(list.root, ENTRY)))).toEqual(['drake-2019-fire-gland.md']);
    expect(mendList(list.examine().corpus)).toEqual([]);
  });

  test.each([
    ['has a hidden character', (text: string) => text.replace('title:', 'title: \u202E')],
    ['is not closed', (text: string) => text.replaceAll('\n---', '\n----')],
    ['is not YAML', (text: string) => text.replace('language:', 'language: [')],
    ['has an anchor', (text: string) => text.replace('language: en', 'language: &a en')],
    ['has a key twice', (text: string) => text.replace('language: en', 'language: en\nlanguage: en')],
  ])('never touches a file that %s', (_, spoil) => {
    const list = listToMend();
    const text = spoil(list.read(ENTRY));
    expect(text).not.toBe(list.read(ENTRY));
    expect(mendList(list.write(ENTRY, text).examine().corpus)).toEqual([]);
    expect(list.read(ENTRY)).toBe(text);
  });

  test('never touches a file whose name is refused', () => {
    const name = 'papers/My Paper.md';
    const text = file('doi: https://doi.org/10.1148/x');
    const list = copyOfList().write(name, text);
    expect(mendList(list.examine().corpus)).toEqual([]);
    expect(list.read(name)).toBe(text);
  });

  test('never writes through a link', () => {
    const list = copyOfList();
    const outside = join(list.root, '../outside.md');
    writeFileSync(outside, file('doi: https://doi.org/10.1148/x'));
    symlinkSync(outside, join(list.root, 'papers/link.md'));
    expect(mendList(list.examine().corpus)).toEqual([]);
    expect(readFileSync(outside, 'utf8')).toContain('https://doi.org');
  });
});

test('every fix has its name in both languages', () => {
  expect(Object.keys(fixTexts.zh)).toEqual(Object.keys(fixTexts.en));
});
