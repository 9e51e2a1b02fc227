import { describe, expect, test } from 'vitest';
import { readFrontMatter } from '../../../src/corpus/front-matter.ts';
import { entrySchemas } from '../../../src/schema/index.ts';
import {
  collect,
  drafter,
  findDuplicate,
  identify,
  isFailure,
  suggester,
  writeEntry,
  type Draft,
  type Input,
  type ListContext,
  type Work,
} from '../../../src/ingest/index.ts';
import { empty, fixtureText, full } from './lists.ts';

const draft = (work: Work, list: ListContext = empty, sections: string[] = ['applications']): Draft => {
  const made = drafter(list)(work, { source: 'x' }, { origin: 'lookup', sections });
  if (isFailure(made)) throw new Error(made.reason);
  return made;
};
const answering = (text: string) => () => Promise.resolve(new Response(text));

describe('a draft from Crossref, as a whole', async () => {
  const { drafts, refused } = await collect([{ source: '10.1148/radiol.2019181343', text: '10.1148/radiol.2019181343' }], {
    list: { ...full, entries: full.entries.filter(({ id }) => id !== 'buda-2019-thyroid-nodules'), taken: [] },
    services: { fetch: answering(fixtureText('crossref.json')) },
  });

  test('is the file of the house', () => {
    expect(refused).toEqual([]);
    expect(drafts[0]!.file).toBe('papers/buda-2019-management-thyroid-nodules.md');
    expect(writeEntry(drafts[0]!.value)).toBe(`---
title: "Management of Thyroid Nodules Seen on US Images: Deep Learning May Match Performance of Radiologists"
language: en
type: article-journal
authors:
  - { family: Buda, given: Mateusz, orcid: 0000-0002-1825-0097 }
  - Wildman-Tobriner, Benjamin
  - Hoang, Jenny K.
  - { literal: Thyroid Imaging Study Group }
venue: Radiology
year: 2019
volume: 292
issue: 3
pages: 695-701
publisher: Radiological Society of North America (RSNA)
doi: 10.1148/radiol.2019181343
arxiv: 1907.00001
issn: 0033-8419
license: CC BY 4.0
sections: [applications/deep-learning]
modality: [ultrasound]
anatomy: [thyroid]
task: [reader-study]
method: [deep-learning]
added: 2026-01-15
provenance:
  title: [lookup]
  authors: [lookup]
  venue: [lookup]
  year: [lookup]
  numbering: [lookup]
  publisher: [lookup]
  identifiers: [lookup]
  language: [lookup]
  facets: [curator]
sources:
  - https://api.crossref.org/works/10.1148%2Fradiol.2019181343
---
`);
  });

  test('is read by the schema of the list, and says what a machine has guessed', () => {
    const read = readFrontMatter(writeEntry(drafts[0]!.value), 'x');
    expect(entrySchemas(full).paper.safeParse(read.at && read.value).success).toBe(true);
    expect(drafts[0]!.doubts.map(({ code, key }) => `${code} ${key}`)).toEqual(['suggested sections', 'suggested facets']);
  });
});

describe('a draft', () => {
  test('leaves out and names what does not fit, and keeps the rest', () => {
    const { value, doubts } = draft({
      title: 'A title',
      year: '9999',
      doi: 'not a doi',
      pages: '12:1-12:30',
      isbn: '123',
      type: 'book',
      links: [{ url: 'http://localhost/x' }, { url: 'https://a.org/x.pdf' }],
      authors: [{ line: '12' }, { line: 'Ann Bee' }],
    });
    expect(value).toMatchObject({
      title: 'A title',
      authors: ['Bee, Ann'],
      links: [{ rel: 'full-text', url: 'https://a.org/x.pdf', format: 'pdf' }],
    });
    expect(doubts.filter(({ code }) => code === 'left-out').map(({ key, value: found }) => `${key} ${found}`)).toEqual([
      'authors 12',
      'links http://localhost/x',
      'year 9999',
      'pages 12:1-12:30',
      'doi not a doi',
      'isbn 123',
    ]);
  });

  test('of 3,000 authors stays a file that the gate lets in', () => {
    const { value, doubts } = draft({
      title: 'A very large collaboration',
      authors: Array.from({ length: 3000 }, (_, index) => ({
        family: `Family${String.fromCharCode(97 + (index % 26))}${'bcdefgh'[index % 7]}`,
        given: `Given${'x'.repeat(index % 40)}`,
      })),
    });
    expect(Buffer.byteLength(writeEntry(value))).toBeLessThan(32 * 1024);
    expect(value.etAl).toBe('true');
    expect(doubts.find(({ key }) => key === 'authors')?.code).toBe('left-out');
  });

  test.each([
    ['Official PDF', 'https://a.org/x.pdf', { rel: 'full-text', format: 'pdf' }],
    ['Official page', 'https://a.org/x', { rel: 'homepage' }],
    ['Official code', 'https://a.org/x', { rel: 'code' }],
    ['', 'https://github.com/a/b', { rel: 'code' }],
  ])('has a link labelled %s as what it is', (label, url, expected) => {
    expect(draft({ title: 'A title', links: [{ url, label }] }).value.links).toEqual([{ ...expected, url }]);
  });

  test('says of each group of fields where it comes from, and of no field that it has not', () => {
    const thesis = { title: 'On teaching', type: 'thesis', degree: 'master', summary: { en: 'One.' }, language: 'en' } as const;
    const groups = { title: ['lookup'], language: ['lookup'], summary: ['curator'] };
    expect(draft(thesis).value.provenance).toEqual(groups);
    expect(draft({ ...thesis, title: 'On the liver' }).value).toMatchObject({
      anatomy: ['liver'],
      provenance: { ...groups, facets: ['curator'] },
    });
  });

  test('without a title is none', () => {
    expect(drafter(empty)({ title: ' <i></i> ' }, { source: 'x' }, { origin: 'lookup' })).toMatchObject({ reason: 'no-title' });
  });

  test('takes its kind from its section', () => {
    expect(draft({ title: 'Some data' }, empty, ['datasets'])).toMatchObject({
      kind: 'dataset',
      file: 'datasets/some-data.md',
      value: { access: 'unknown' },
    });
    expect(draft({ title: 'A laboratory', links: [{ url: 'https://a.org/' }] }, empty, ['platforms'])).toMatchObject({
      kind: 'platform',
      value: { links: [{ rel: 'homepage' }] },
    });
  });

  test('shortens nothing: pages of MEDLINE, languages of other names, retractions', () => {
    expect(
      draft({ title: 'RETRACTED: A study of livers', pages: '729-41', language: 'eng', volume: 'Vol. 12', retracted: true })
        .value,
    ).toMatchObject({ pages: '729-741', language: 'en', volume: '12', status: 'retracted' });
  });
});

describe('an id', () => {
  const romanise = (text: string) => ({ 叶: 'ye', 郭: 'guo', 欧阳: 'ouyang' })[text] ?? 'yi xue cheng xiang';
  const idOf = (work: Work, sections = ['applications']) =>
    (drafter(empty, romanise)(work, { source: 'x' }, { origin: 'list', sections }) as Draft).id;
  test.each<[Work, string]>([
    [
      { title: 'The Use of Deep Learning for Liver Fibrosis', year: '2019', authors: [{ line: 'Kun Wang' }] },
      'wang-2019-deep-learning-liver',
    ],
    [{ title: 'Über Ærø: a Größe', year: '2020', authors: [{ line: 'Jörg Müller' }] }, 'muller-2020-uber-aero-grosse'],
    [
      { title: '基于支持向量机的肝脏肿瘤识别', year: '2012', authors: [{ line: '叶萌萌' }] },
      'ye-2012-svm-liver-tumour-classification',
    ],
    [{ title: '随笔', year: '2005', authors: [{ line: '郭兴明' }] }, 'guo-2005-yi-xue-cheng'],
    [{ title: '随笔', year: '2006', authors: [{ line: '欧阳娜娜' }] }, 'ouyang-2006-yi-xue-cheng'],
    [{ title: 'Con' }, 'con-2'],
    [{ title: 'Ελληνικά' }, 'entry'],
  ])('%#', (work, id) => {
    expect(idOf(work)).toBe(id);
  });

  test('is no other one’s', () => {
    const make = drafter({ ...empty, taken: ['bee-2019-deep-learning'] });
    const ids = ['Deep learning', 'Deep learning', 'Deep learning of livers'].map(
      (title) => (make({ title, year: '2019', authors: [{ line: 'Ann Bee' }] }, { source: 'x' }, { origin: 'list' }) as Draft).id,
    );
    expect(ids).toEqual(['bee-2019-deep-learning-2', 'bee-2019-deep-learning-3', 'bee-2019-deep-learning-livers']);
  });
});

describe('suggestions', () => {
  const suggest = suggester(full);
  test('are what the title names, and of the abstract what it names twice', () => {
    expect(
      suggest(
        {
          title: 'Deep learning for thyroid nodules on ultrasound',
          abstract: 'Compared with MRI. The liver, and the liver again.',
        },
        'paper',
      ).facets,
    ).toEqual({ modality: ['ultrasound'], anatomy: ['thyroid', 'liver'], method: ['deep-learning'] });
  });

  test('are no terms of an ambiguous name, and none that is hidden', () => {
    const terms = [
      { id: 'liver', en: 'Liver' },
      { id: 'wing', en: 'Wing', abbreviations: ['AB'] },
      { id: 'tail', en: 'Tail', abbreviations: ['AB'] },
      { id: 'scale', en: 'Scale', hidden: true },
    ].map((term) => ({ zh: undefined, ...term }));
    const anatomy = { ...full.vocabularies.anatomy!, terms };
    const own = suggester({ ...full, vocabularies: { ...full.vocabularies, anatomy } });
    expect(own({ title: 'The liver, AB and scale' }, 'paper').facets).toEqual({ anatomy: ['liver'] });
    expect(own({ title: 'The liver, the tail and scale' }, 'paper').facets).toEqual({ anatomy: ['liver', 'tail'] });
  });

  test('of sections follow labels and the most similar entries', () => {
    expect(suggest({ title: 'A survey of deep learning in medical ultrasound' }, 'paper').sections[0]).toBe('survey');
    expect(suggest({ title: 'Convolutional neural networks classify thyroid nodules on ultrasound' }, 'paper').sections[0]).toBe(
      'applications/deep-learning',
    );
    expect(suggest({ title: 'Some images' }, 'dataset')).toMatchObject({ sections: ['datasets'], isClear: true });
  });

  test('put the papers of a list where its curator did, all but one, by their titles alone', () => {
    const missed = full.entries.filter(({ id, title, sections: [curated] }) => {
      const others = suggester({ ...full, entries: full.entries.filter((other) => other.id !== id) });
      return !others({ title }, 'paper').sections.slice(0, 3).includes(curated!);
    });
    expect(missed.map(({ id }) => id)).toEqual(['zhao-2019-ultrasound-ai-era']);
  });
});

describe('a work that is in the list already', () => {
  const find = (own: Partial<Parameters<typeof findDuplicate>[0]>) =>
    findDuplicate({ kind: 'paper', title: 'x', ...own }, full.entries);
  test.each([
    [{ doi: '10.1148/RADIOL.2019181343' }, { id: 'buda-2019-thyroid-nodules', by: 'doi', sure: 'same' }],
    [{ arxiv: '2004.12150v9' }, { id: 'xie-2020-domain-knowledge-survey', by: 'arxiv', sure: 'same' }],
    [{ pmid: '29730602' }, { id: 'wang-2018-swe-liver-fibrosis', by: 'pmid', sure: 'same' }],
    [
      { title: 'management of thyroid nodules seen on US-images —Deep learning may match performance of radiologists.' },
      { id: 'buda-2019-thyroid-nodules', by: 'title', sure: 'same' },
    ],
    [
      {
        title: 'Management of Thyroid Nodules Seen on US Images: Deep Learning May Match Performance of Radiologists',
        doi: '10.1000/other',
      },
      { id: 'buda-2019-thyroid-nodules', by: 'title', sure: 'maybe' },
    ],
    [
      {
        title: 'A Survey on Domain Knowledge Powered Deep Learning for Medical Image Analysis',
        doi: '10.1016/j.media.2021.101985',
      },
      { id: 'xie-2020-domain-knowledge-survey', by: 'title', sure: 'published' },
    ],
    [
      { title: 'A Survey on Domain Knowledge Powered Deep Learning for Medical Image Analysis', arxiv: '2004.99999' },
      { id: 'xie-2020-domain-knowledge-survey', by: 'title', sure: 'maybe' },
    ],
    [
      { title: 'A Survey on Domain Knowledge Powered Deep Learning for Medical Image Analysis', year: '2022' },
      { id: 'xie-2020-domain-knowledge-survey', by: 'title', sure: 'same' },
    ],
    [
      { title: 'A Survey on Domain Knowledge Powered Deep Learning for Medical Image Analysis', year: '2023' },
      { id: 'xie-2020-domain-knowledge-survey', by: 'title', sure: 'maybe' },
    ],
    [{ title: 'Something new' }, undefined],
  ])('%#', (own, expected) => {
    expect(find(own)).toEqual(expected);
  });
});

describe('many records at once', () => {
  const bib = (text: string): Input => ({ source: 'x.bib', text });
  const run = (inputs: Input[], list = empty) =>
    collect(inputs, { list, services: { fetch: () => Promise.resolve(new Response('', { status: 404 })) } });

  test('a preprint and its published version become one entry', async () => {
    const { drafts, refused } = await run([
      bib(
        '@misc{p, title={A fine paper on livers}, author={Bee, Ann}, eprint={1907.00001}, archivePrefix={arXiv}, year=2019}\n@article{j, title={A Fine Paper on Livers}, author={Bee, Ann}, journal={Radiology}, doi={10.1000/x}, year=2020}',
      ),
    ]);
    expect(drafts.map(({ value }) => [value.type, value.doi, value.arxiv, value.venue])).toEqual([
      ['article-journal', '10.1000/x', '1907.00001', 'Radiology'],
    ]);
    expect(refused).toMatchObject([{ reason: 'merged', place: { record: 'j' } }]);
  });

  test('a repeated record is one entry, and two works of one title are two', async () => {
    const { drafts, refused } = await run([
      bib(
        '@article{a, title={Editorial}, doi={10.1000/a}, year=2019}\n@article{b, title={Editorial}, doi={10.1000/b}, year=2019}\n@article{c, title={Other}, doi={10.1000/A}, year=2019}',
      ),
    ]);
    expect(drafts.map(({ value }) => value.doi)).toEqual(['10.1000/a', '10.1000/b']);
    expect(drafts[1]!.doubts).toContainEqual({ code: 'same-title', key: 'title', value: drafts[0]!.id });
    expect(refused).toMatchObject([{ reason: 'same-record', place: { record: 'c' } }]);
  });

  const book = '@book{b, title={Deep learning}, author={Goodfellow, Ian}, isbn={978-0-262-03561-3}, year=2016}';
  test.each([
    [
      'an article and a book',
      '@article{a, title={Deep learning}, author={LeCun, Yann}, journal={Nature}, doi={10.1038/nature14539}, year=2015}',
      book,
    ],
    ['an article without a number and a book', '@article{a, title={Deep learning}, author={Goodfellow, Ian}, year=2015}', book],
    ['two editorials', '@article{a, title={Editorial}, author={Bee, A}}', '@article{b, title={Editorial}, author={Dee, C}}'],
    [
      'two preprints',
      '@misc{a, title={X}, archivePrefix={arXiv}, eprint={1907.00001}}',
      '@misc{b, title={X}, archivePrefix={arXiv}, eprint={1907.00002}}',
    ],
    ['two articles of PubMed', '@article{a, title={X}, pmid={29730602}}', '@article{b, title={X}, pmid={29730603}}'],
    ['two books', '@book{a, title={X}, isbn={978-0-262-03561-3}}', '@book{b, title={X}, isbn={978-3-319-67434-6}}'],
    ['a work and another years later', '@article{a, title={X}, year=2010}', '@article{b, title={X}, year=2013}'],
  ])('%s of one title are two entries, of which one names the other', async (_, one, other) => {
    const { drafts, refused } = await run([bib(`${one}\n${other}`)]);
    expect(refused).toEqual([]);
    expect(drafts.map(({ doubts }) => doubts.filter(({ code }) => code === 'same-title'))).toEqual([
      [],
      [{ code: 'same-title', key: 'title', value: drafts[0]!.id }],
    ]);
  });

  test.each([
    [
      'one first author',
      '@article{a, title={X}, author={Müller, J}, year=2010}',
      '@article{b, title={X}, author={Muller, Jo}, year=2012}',
    ],
    [
      'one number',
      '@article{a, title={X}, archivePrefix={arXiv}, eprint={1907.00001v1}, year=2010}',
      '@article{b, title={Y}, archivePrefix={arXiv}, eprint={1907.00001}, year=2015}',
    ],
    [
      'no author in one',
      '@article{a, title={X}, author={Bee, A}, year=2010}',
      '@article{b, title={X}, doi={10.1000/x}, year=2010}',
    ],
  ])('records with %s are one entry', async (_, one, other) => {
    const { drafts, refused } = await run([bib(`${one}\n${other}`)]);
    expect(drafts).toHaveLength(1);
    expect(refused).toMatchObject([{ reason: 'same-record', place: { record: 'b' } }]);
  });

  test('a third record finds the second one of its title', async () => {
    const { drafts, refused } = await run([
      bib(
        '@article{a, title={X}, author={Bee, A}}\n@article{b, title={X}, author={Dee, C}}\n@article{c, title={X}, author={Dee, C}}',
      ),
    ]);
    expect(drafts.map(({ value }) => value.authors)).toEqual([['Bee, A'], ['Dee, C']]);
    expect(refused).toMatchObject([{ reason: 'same-record', place: { record: 'c' } }]);
  });

  test('pages of one name are one entry where they have one address', async () => {
    const list = (...addresses: string[]) => ({
      source: 'README.md',
      as: 'markdown' as const,
      text: `## Theory\n${addresses.map((address) => `- [Some notes](${address})\n`).join('')}`,
    });
    expect((await run([list('https://a.org/x', 'https://a.org/x')])).drafts).toHaveLength(1);
    expect((await run([list('https://a.org/x', 'https://b.org/x')])).drafts).toHaveLength(2);
  });

  test('an item that a README has under two headings stands in both sections', async () => {
    const { drafts } = await run([
      {
        source: 'README.md',
        as: 'markdown',
        text: '## Theory\n- [A title of a paper](https://a.org/x)\n## Survey\n- [A title of a paper](https://a.org/x)\n',
      },
    ]);
    expect(drafts.map(({ value }) => value.sections)).toEqual([['theory', 'survey']]);
  });

  test('what the list has is named with its entry', async () => {
    const { drafts, refused } = await run([bib('@article{a, title={X}, doi={10.1148/radiol.2019181343}}')], full);
    expect(drafts).toEqual([]);
    expect(refused).toMatchObject([{ reason: 'duplicate', params: { id: 'buda-2019-thyroid-nodules', by: 'doi' } }]);
  });

  test('of identifiers, each is a draft or named', async () => {
    const { refused } = await run([{ source: 'typed', text: '10.1000/a, 29730602\nnonsense' }]);
    expect(refused.map(({ reason, place }) => `${reason} ${place.source}`)).toEqual([
      'not-found 10.1000/a',
      'not-found 29730602',
      'unknown-input typed',
    ]);
  });
});

test('the abstract is never written down', async () => {
  const { drafts } = await collect([{ source: 'x', text: fixtureText('endnote.ris') }], {
    list: empty,
    services: { fetch: () => Promise.reject(new Error('no network')) },
  });
  expect(identify(fixtureText('endnote.ris')).kind).toBe('ris');
  expect(drafts.map(({ value }) => writeEntry(value)).join('')).not.toContain('Never to be written');
});
