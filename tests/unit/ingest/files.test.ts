import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { entrySchemas } from '../../../src/schema/index.ts';
import {
  decodeFile,
  drafter,
  identify,
  isFailure,
  readRecords,
  type Draft,
  type Identified,
  type Reading,
} from '../../../src/ingest/index.ts';
import { readRis } from '../../../src/ingest/ris.ts';
import { empty, fixture } from './lists.ts';

/** Files need no service. */
const readText = (what: Identified, source: string) =>
  readRecords(what, source, { fetch: () => Promise.reject(new Error('no network')) });
const read = async (name: string): Promise<Reading> => {
  const decoded = decodeFile(fixture(name), name);
  if (!('text' in decoded)) throw new Error(decoded.reason);
  return readText(identify(decoded.text), name);
};
const anew = drafter(empty);
const draftsOf = ({ works }: Reading, draft = anew) =>
  works.map(({ work, place }) => draft(work, place, { origin: 'curator', sections: ['applications'] }));
const made = (reading: Reading): Draft[] => draftsOf(reading, drafter(empty)).filter((draft): draft is Draft => 'value' in draft);

describe('BibTeX', () => {
  test('of Zotero: @string, crossref, braces, a preprint, a thesis', async () => {
    const reading = await read('zotero.bib');
    expect(reading.refused).toEqual([]);
    const [article, paper, proceedings, preprint, thesis] = made(reading).map(({ value }) => value);
    expect(article).toMatchObject({
      title: 'Multiple-correlation similarity for block-matching based fast CT to ultrasound registration in liver interventions',
      language: 'en',
      type: 'article-journal',
      authors: ['Banerjee, Jyotirmoy', 'Sun, Yuanyuan', 'van Walsum, Theo'],
      venue: 'Medical Image Analysis',
      year: '2019',
      volume: '53',
      pages: '132-141',
      doi: '10.1016/j.media.2019.02.003',
      keywords: { en: ['CT', '3D', 'Ultrasound'] },
      links: [{ rel: 'publisher', url: 'https://www.sciencedirect.com/science/article/pii/S1361841519300106' }],
    });
    expect(paper).toMatchObject({
      type: 'paper-conference',
      venue: 'Patch-based Techniques in Medical Imaging',
      series: 'Lecture Notes in Computer Science',
      year: '2017',
      publisher: 'Springer',
      etAl: 'true',
    });
    expect(proceedings).toMatchObject({ type: 'book', isbn: '978-3-319-67434-6' });
    expect(preprint).toMatchObject({ type: 'article', arxiv: '2004.12150', venue: 'arXiv' });
    expect(thesis).toMatchObject({
      type: 'thesis',
      degree: 'master',
      institution: '浙江大学',
      authors: ['叶萌萌'],
      language: 'zh',
    });
  });

  test('of JabRef: the encoding it declares, TeX undone', async () => {
    const [draft] = made(await read('jabref.bib'));
    expect(draft!.value).toMatchObject({
      title: 'Café & Co: 50% of α-particles',
      authors: ['Müller, Jörg', 'García, José'],
      venue: 'Zeitschrift für Medizin',
    });
    expect(draft!.id).toBe('muller-2018-cafe-co-50');
  });

  test('names what is broken, and keeps the rest', async () => {
    const text =
      '@article{a, title={Open, author={B C}, year=2019\n}\n@article{b, title={Whole one}, year=2020}\n@book{c, year=2001}\n';
    const reading = await readText(identify(text), 'x.bib');
    expect(reading.refused).toMatchObject([{ reason: 'syntax', place: { source: 'x.bib', record: 'a', line: 1 } }]);
    expect(draftsOf(reading).map((draft) => (isFailure(draft) ? draft.reason : draft.value.title))).toEqual([
      'Whole one',
      'no-title',
    ]);
  });
});

describe('RIS', () => {
  test('of EndNote: lines that go on, strays named, a record that breaks off named', async () => {
    const reading = await read('endnote.ris');
    expect(reading.refused).toMatchObject([
      { reason: 'stray-line', place: { line: 27 }, params: { text: 'stray words' } },
      { reason: 'no-end', place: { line: 28, record: 'This one breaks off' } },
    ]);
    const [article, book] = made(reading).map(({ value }) => value);
    expect(article).toMatchObject({
      title: 'Liver fibrosis classification based on transfer learning and FCNet for ultrasound images',
      authors: ['Meng, Dan', 'Zhang, Libo'],
      pages: '5804-5810',
      language: 'en',
      doi: '10.1109/ACCESS.2017.2689058',
      keywords: { en: ['liver fibrosis', 'transfer learning'] },
    });
    expect(article).not.toHaveProperty('links');
    expect(JSON.stringify(article)).not.toContain('Never to be written');
    expect(book).toMatchObject({ type: 'book', isbn: '7-5624-3506-5', publisher: 'Chongqing University Press', year: '2005' });
  });

  test('of CNKI: several names on a line, one space less', async () => {
    const [article, thesis] = made(await read('cnki.ris')).map(({ value }) => value);
    expect(article).toMatchObject({
      language: 'zh',
      authors: ['毕珂', '王茵'],
      venue: '肿瘤影像学',
      issue: '05',
      pages: '296-300',
      doi: '10.19732/j.cnki.2096-6210.2019.05.002',
      keywords: { zh: ['超声', '计算机辅助诊断技术', '人工智能'] },
    });
    expect(thesis).toMatchObject({ type: 'thesis', degree: 'master', institution: '深圳大学', authors: ['赵万明'] });
  });
});

describe('RIS as it is found', () => {
  const ris = (...lines: string[]) => made(readRis(lines.join('\n'), 'x.ris')).map(({ value }) => value);

  test('has Chinese names in two parts, or several on a line', () => {
    const [value] = ris(
      'TY  - JOUR',
      'TI  - 超声',
      'AU  - 王, 小明',
      'AU  - 欧阳, 娜娜',
      'AU  - 毕珂,王茵,',
      'AU  - Smith, MA; Doe, Jane',
      'ER  - ',
    );
    expect(value).toMatchObject({
      authors: ['王小明', { family: '欧阳', given: '娜娜' }, '毕珂', '王茵', 'Smith, MA', 'Doe, Jane'],
    });
  });

  test('has a degree where it says so, and none in its keywords', () => {
    const thesis = ['TY  - THES', 'TI  - On talking', 'KW  - doctor-patient communication'];
    expect(ris(...thesis, 'ER  - ').map(({ degree }) => degree)).toEqual([undefined]);
    expect(ris(...thesis, 'M3  - Master thesis', 'ER  - ')).toMatchObject([{ degree: 'master' }]);
  });
});

describe('CSL-JSON', () => {
  test('of Zotero: particles, groups, dates as texts, a record without a title, a data set', async () => {
    const drafts = draftsOf(await read('zotero.json'));
    expect(drafts.map((draft) => (isFailure(draft) ? draft.reason : draft.value.title))).toEqual([
      'Deep Learning in Medical Ultrasound Analysis: A Review',
      'no-title',
      'LIDC-IDRI',
    ]);
    expect((drafts[0] as Draft).value).toMatchObject({
      authors: ['Liu, Shengfeng', 'van Walsum, Theo', { literal: 'Review Group' }],
      year: '2019',
      genre: ['review'],
    });
    const [data] = [await readText(identify('{"type":"dataset","title":"LIDC-IDRI"}'), 'x')].map(
      ({ works: [one] }) => drafter(empty)(one!.work, one!.place, { origin: 'curator', sections: ['datasets'] }) as Draft,
    );
    expect(data).toMatchObject({ kind: 'dataset', file: 'datasets/lidc-idri.md', value: { access: 'unknown' } });
  });

  test('that is not JSON is named', async () => {
    expect(await readText({ kind: 'csl-json', text: '[{"title": ' }, 'x.json')).toMatchObject({
      works: [],
      refused: [{ reason: 'syntax' }],
    });
  });
});

test.each([{ title: 'A study', status: 'retracted' }, { title: 'RETRACTED: A study' }])(
  'CSL-JSON says that a work is retracted: %o',
  async (item) => {
    const [draft] = made(await readText(identify(JSON.stringify(item)), 'x'));
    expect(draft!.value.status).toBe('retracted');
    expect(draft!.doubts).toContainEqual({ code: 'retracted', key: 'status' });
  },
);

describe('the encoding of a file', () => {
  const bytes = (text: string, encoding: BufferEncoding) => Buffer.from(text, encoding);
  test('is known by its mark, by what it declares, or it is UTF-8', () => {
    expect(decodeFile(bytes('\uFEFFTY', 'utf16le'), 'x')).toEqual({ text: 'TY' });
    expect(decodeFile(bytes('\uFEFF中', 'utf8'), 'x')).toEqual({ text: '中' });
    expect(decodeFile(Buffer.concat([bytes('% Encoding: GBK\n', 'latin1'), Buffer.from([0xd6, 0xd0])]), 'x')).toEqual({
      text: '% Encoding: GBK\n中',
    });
    expect(decodeFile(bytes('a\r\nb\rc', 'latin1'), 'x')).toEqual({ text: 'a\nb\nc' });
  });

  test.each([
    ['another one, undeclared', bytes('M\xfcller', 'latin1'), 'encoding'],
    ['an unknown one', bytes('% Encoding: klingon\nM\xfcller', 'latin1'), 'encoding'],
    ['none: a program', bytes('\x7fELF\0\0', 'latin1'), 'encoding'],
    ['nothing', bytes(' \n', 'latin1'), 'empty'],
    ['too much', Buffer.alloc(2 * 1024 * 1024 + 1, 65), 'too-large'],
  ])('is refused: %s', (_, file, reason) => {
    expect(decodeFile(file, 'x')).toMatchObject({ reason });
  });
});

describe('BibTeX as it is found', () => {
  const TYPES = [
    'article',
    'Article',
    'INPROCEEDINGS',
    'conference',
    'book',
    'inbook',
    'incollection',
    'phdthesis',
    'mastersthesis',
    'techreport',
    'misc',
    'unpublished',
    'online',
    'thesis',
    'dataset',
    'manual',
    'patent',
    'software',
  ];
  const TITLES = [
    '{{Deep Learning in Medical Ultrasound Analysis}: A Review}',
    '"A {CNN} for {\\"u}ltrasound"',
    '{Schr{\\"o}dinger \\& the \\emph{cat}}',
    '{$\\beta$-amyloid \\textsuperscript{18}F {PET}}',
    '{基于深度学习的{CT}图像分割}',
    '{50\\% of \\$5: \\#1}',
    '{50% of all, unescaped}',
    '{A title\n   over two lines}',
    "{Über {\\ss} and {\\o} and \\'{e}}",
    '{<i>In vivo</i> &amp; H$_2$O}',
    '{RETRACTED: A study}',
    '{\\unknowncommand{x} y}',
    "{R\\'enyi -- entropy --- a tale}",
    "{What is ``quoted''?}",
    '{Ends with a full stop.}',
    '{}',
    '{   }',
    '{\\LaTeX{}}',
    '{Ünïcödé 😀 title}',
  ];
  const AUTHORS = [
    '{Buda, Mateusz and Hoang, Jenny K.}',
    '{Jan van der Berg and M{\\"u}ller, J.}',
    '{{World Health Organization}}',
    '{郭兴明 and 李, 鑫}',
    '{Smith, Jr., John}',
    '{Wang K and Lu X and others}',
    '{A. B. and C. D. et al.}',
    '"Knuth, Donald E."',
    '{}',
    '{and and and}',
    "{O'Brien, {\\'E}amon}",
    "{Charles Louis Xavier Joseph de la Vall{\\'e}e Poussin}",
    '{Buda, Mateusz, Hoang, Jenny}',
    '{Team Alpha Collaboration}',
  ];
  const FIELDS = [
    'year = 2019',
    'year = {2019}',
    'year = {in press}',
    'year = {c. 1998}',
    'year = 9999',
    'date = {2019-03-01}',
    'date = {2019/2020}',
    'month = mar',
    'month = "3~" # jan',
    'journal = jrn',
    'journal = {Radiology}',
    'journaltitle = {Med. Image Anal.}',
    'booktitle = {Proc. {MICCAI}}',
    'pages = {1--10}',
    'pages = {e123+}',
    'pages = {12:1-12:30}',
    'volume = {12}',
    'number = {3-4}',
    'doi = {10.1000/xyz_1}',
    'doi = {https://doi.org/10.1000/ABC}',
    'doi = {not a doi}',
    'DOI = "10.48550/arXiv.1907.00001"',
    'url = {https://a.org/x_y?z=1&w=%20}',
    'url = {http://localhost/secret}',
    'url = {javascript:alert(1)}',
    'howpublished = {\\url{https://b.org}}',
    'eprint = {1907.00001}',
    'archivePrefix = {arXiv}',
    'issn = {1361-8415}',
    'issn = {0000-0001}',
    'isbn = {978-3-319-67434-6}',
    'isbn = {123}',
    'keywords = {a, b; c，d}',
    'abstract = {Never to be written down {\\"a}}',
    'language = {English}',
    'langid = {ngerman}',
    'school = {ETH}',
    'publisher = {Springer \\& Co}',
    'note = {Accepted}',
    'file = {:C\\:/x.pdf:PDF}',
    'editor = {Ed, I.}',
    'pmid = {29730602}',
    'type = {{PhD} Thesis}',
    'series = {LNCS}',
    'crossref = {nowhere}',
    'empty = {}',
  ];
  /** A small generator with a seed: the same records on every machine. */
  const records = (count: number, seed: number) => {
    let state = seed;
    const next = (below: number) => (state = (state * 48271) % 2147483647) % below;
    const pick = <T>(from: readonly T[]) => from[next(from.length)]!;
    return Array.from({ length: count }, (_, index) => {
      const fields = Array.from({ length: 2 + next(7) }, () => pick(FIELDS)).filter(
        (field, at, all) => all.findIndex((one) => one.split(' ')[0] === field.split(' ')[0]) === at,
      );
      const body = [`title = ${pick(TITLES)}`, `author = ${pick(AUTHORS)}`, ...fields].join(',\n  ');
      const [open, close] = index % 17 === 0 ? ['(', ')'] : ['{', '}'];
      return `@${pick(TYPES)}${open}key${index}${index % 5 === 0 ? ':a/b.c+d' : ''},\n  ${body}${index % 3 === 0 ? ',' : ''}\n${close}\n`;
    });
  };
  const schemas = entrySchemas(empty);

  test(
    '600 records: none lost in silence, none makes it fall over, every draft passes the schema',
    { timeout: 60_000 },
    async () => {
      const all = records(600, 20260115);
      const text = `% made up\n@string{jrn = "J. of " # "Things"}\n@preamble{"x"}\n@comment{jabref-meta: x}\n${all.join('\n')}`;
      const reading = await readText(identify(text), 'made-up.bib');
      const drafts = draftsOf(reading);
      const told = [...reading.refused, ...drafts.filter((draft) => 'reason' in draft)];
      expect(drafts.length + reading.refused.length).toBe(all.length);
      expect(told.every(({ reason }) => reason === 'no-title' || reason === 'syntax')).toBe(true);
      const files = drafts.filter((draft): draft is Draft => 'value' in draft);
      expect(files.length).toBeGreaterThan(500);
      expect(new Set(files.map(({ id }) => id)).size).toBe(files.length);
      for (const { value, kind } of files) expect(schemas[kind].safeParse(value).error?.issues ?? []).toEqual([]);
      expect(JSON.stringify(files.map(({ value }) => value))).not.toMatch(/Never to be written|javascript:|localhost"/);
    },
  );

  test('a percent sign ends no title, and a name that no @string explains is a doubt', async () => {
    const [draft] = made(
      await readText(identify('@article{a, title={50% of all}, journal = jrn, url={https://a.org/%20x}, year=2020}'), 'x'),
    );
    expect(draft!.value).toMatchObject({ title: '50% of all', links: [{ url: 'https://a.org/%20x' }] });
    expect(draft!.doubts).toContainEqual({ code: 'guessed', key: 'venue', value: 'jrn' });
  });

  const entryOf = async (fields: string) => made(await readText(identify(`@article{o'neil_1, ${fields}, year=2020}`), 'x'))[0]!;

  test('a name that TeX sets in its own type stays in the title, type of other kinds leaves no trace', async () => {
    const { value } = await entryOf(String.raw`title={Typing {\TeX}, \LaTeX{} and \METAFONT\ with \texttt{vi} and \foo{ease}}`);
    expect(value.title).toBe('Typing TeX, LaTeX and METAFONT with vi and ease');
  });

  test('backslashes before signs are no part of an address, a DOI or a keyword', async () => {
    const { value } = await entryOf(
      String.raw`title={A title}, doi={10.1007/978-3\_12}, url={https://a.org/x\_y; https://b.org/z}, keywords={B\'ezier curve, R\&D}`,
    );
    expect(value).toMatchObject({
      doi: '10.1007/978-3_12',
      links: [
        { rel: 'publisher', url: 'https://a.org/x_y' },
        { rel: 'publisher', url: 'https://b.org/z' },
      ],
      keywords: { en: ['Bézier curve', 'R&D'] },
    });
  });

  test.each([
    ['{徐增林,盛泳潘,贺丽荣,王雅芳}', ['徐增林', '盛泳潘', '贺丽荣', '王雅芳']],
    ['{李明, 王芳}', ['李明', '王芳']],
    ['{欧阳, 明远 and 李, 明}', [{ family: '欧阳', given: '明远' }, '李明']],
    ['{Leckie, C., Ramamohanarao, K. and Bee, A.}', ['Leckie, C.', 'Ramamohanarao, K.', 'Bee, A.']],
  ])('names with commas between them are several names: %s', async (author, authors) => {
    const { value } = await entryOf(`title={A title of the paper}, author=${author}`);
    expect(value.authors).toEqual(authors);
  });

  test('a command that nobody knows leaves its words, one without words is named where a field has nothing else', async () => {
    const { value, doubts } = await entryOf(
      String.raw`title={\bibcyr{Заглавие}}, journal={\apj}, url={ftp://a.org/x}, author={A. One}`,
    );
    expect(value).toMatchObject({ title: 'Заглавие', authors: ['One, A.'] });
    expect(doubts.filter(({ code }) => code === 'left-out')).toEqual([
      { code: 'left-out', key: 'venue', value: String.raw`\apj` },
      { code: 'left-out', key: 'links', value: 'ftp://a.org/x' },
    ]);
  });

  test.each([
    [String.raw`{\url{https://a.org/x}}`, 'https://a.org/x'],
    [String.raw`{\href{https://a.org/x}{the page}}`, 'https://a.org/x'],
    [String.raw`{\newline https://a.org/x\_y}`, 'https://a.org/x_y'],
    ['{www.a.org/x}', 'http://www.a.org/x'],
  ])('an address is read out of the TeX around it: %s', async (field, url) => {
    const { value } = await entryOf(`title={A title}, url=${field}`);
    expect(value.links).toEqual([{ rel: 'publisher', url }]);
  });

  test('the brace and the key may stand on lines of their own, a type may have a hyphen', async () => {
    const reading = await readText(identify('@MANUAL\n{\nfirst ,\n title = "One"\n}\n@in-book{\n title = {Two}\n}'), 'x');
    expect(reading.refused).toEqual([]);
    expect(reading.works.map(({ place, work }) => [place.record, work.title])).toEqual([
      ['first', 'One'],
      ['#2', 'Two'],
    ]);
  });

  test('keys are of any script and sign, also where another record names them', async () => {
    const text = '@book{मुंबई™, title={A book}, publisher={P}}\n@inbook{𠮷, title={A part}, crossref={मुंबई™}}';
    const { works, refused } = await readText(identify(text), 'x');
    expect(refused).toEqual([]);
    expect(works.map(({ place, work }) => [place.record, place.line, work.title, work.publisher])).toEqual([
      ['मुंबई™', 1, 'A book', 'P'],
      ['𠮷', 2, 'A part', 'P'],
    ]);
  });

  test('a record that breaks off is named once', async () => {
    const reading = await readText(identify('@article{a, title={One}, nothing, year=2020}\n@article{b, title={Two}}'), 'x');
    expect(reading.works.map(({ place }) => place.record)).toEqual(['b']);
    expect(reading.refused).toMatchObject([{ reason: 'syntax', place: { record: 'a', line: 1 } }]);
  });

  test('Japanese in the encoding of e-mail is read', () => {
    const bytes = Buffer.from('@book{a, title={\x1b$BF|K\\\x1b(B}}', 'latin1');
    expect(decodeFile(bytes, 'x')).toEqual({ text: '@book{a, title={日本}}' });
  });

  test('a key may have an apostrophe', async () => {
    expect((await readText(identify("@article{o'neil, title={One}}\n@book{x, title={Two}}"), 'x')).refused).toEqual([]);
  });

  test('each of 150 by itself gives one draft or one reason', { timeout: 60_000 }, async () => {
    for (const record of records(150, 7)) {
      const reading = await readText(identify(record), 'one.bib');
      expect(reading.works.length + reading.refused.length, record).toBe(1);
    }
  });

  test('broken off anywhere, it still says so or gives a draft', { timeout: 60_000 }, async () => {
    const [record] = records(1, 99);
    await fc.assert(
      fc.asyncProperty(fc.nat(record!.length - 1), async (at) => {
        const { works, refused } = await readText({ kind: 'bibtex', text: record!.slice(0, at) }, 'x');
        expect(works.length + refused.length).toBeGreaterThan(0);
      }),
      { numRuns: 100 },
    );
  });

  test('no text at all makes a reader fall over', { timeout: 60_000 }, async () => {
    const text = fc.oneof(
      fc.string({ maxLength: 200 }),
      fc
        .array(
          fc.constantFrom(
            '@article{',
            'a,',
            'title={',
            '}',
            '"',
            '\\',
            '$',
            'TY  - ',
            'ER  - ',
            '\n',
            'AU  - x',
            '{',
            '[',
            '%',
            '#',
            '@string{a=',
          ),
          { maxLength: 25 },
        )
        .map((parts) => parts.join('')),
    );
    await fc.assert(
      fc.asyncProperty(text, fc.constantFrom('bibtex' as const, 'ris' as const, 'csl-json' as const), async (source, kind) => {
        const reading = await readText({ kind, text: source }, 'x');
        draftsOf(reading);
        expect(reading.works.length + reading.refused.length).toBeGreaterThan(0);
      }),
      { numRuns: 2000 },
    );
  });
});
