/** What the pages say of links, of what the data lacks, and of the schema: on the fixture list with a snapshot of our own. */
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { examine } from '../../../src/build/examine.ts';
import { buildCatalog } from '../../../src/catalog/catalog.ts';
import type { Entry } from '../../../src/catalog/entry.ts';
import { readCorpus } from '../../../src/corpus/read.ts';
import { interfaceTexts } from '../../../src/i18n/index.ts';
import { entrySchemas, KINDS, linkKey, type LinkSnapshot, type Locale } from '../../../src/schema/index.ts';
import { manualOf } from '../../../src/schema/manual.ts';
import { makeUrls } from '../../../src/urls.ts';
import { editAddress } from '../../../src/views/edit.ts';
import { entryPageOf } from '../../../src/views/entry.ts';
import { manualPageOf, type ManualField } from '../../../src/views/fields.ts';
import { linksOf } from '../../../src/views/links.ts';
import { qualityPageOf } from '../../../src/views/quality.ts';
import { LIBRARY } from '../../site/build.ts';

const corpus = readCorpus(LIBRARY);
const site = { ...corpus.site!, repository: 'https://github.com/some/list', branch: 'main', facets: ['modality'] };

const paper = (id: string, more: object = {}): Entry =>
  ({
    kind: 'paper',
    id,
    file: `papers/${id}.md`,
    terms: { modality: [] },
    body: '',
    bodyLine: 1,
    data: {
      title: `Title of ${id}`,
      titleTranslation: '标题',
      language: 'en',
      type: 'article-journal',
      sections: ['survey'],
      added: '2021-01-01',
      verified: '2021-01-02',
      doi: `10.1000/${id}`,
      authors: [{ family: 'Buda', given: 'Mateusz' }],
      year: 2019,
      summary: { zh: '一', en: 'a' },
      study: { design: ['retrospective'] },
      provenance: { title: ['document'], authors: ['document'] },
      ...more,
    },
  }) as unknown as Entry;
const dataset = (id: string, more: object = {}): Entry =>
  ({
    ...paper(id),
    kind: 'dataset',
    file: `datasets/${id}.md`,
    data: { ...paper(id).data, access: 'open', license: 'CC0', ...more },
  }) as unknown as Entry;

const contextOf = (entries: Entry[], { locale = 'en', links }: { locale?: Locale; links?: LinkSnapshot } = {}) => ({
  catalog: buildCatalog({ ...corpus, site, entries, ...(links && { links }) }),
  urls: makeUrls({ base: '/', defaultLocale: 'zh', site: 'https://list.example' }),
  locale,
  t: interfaceTexts(locale),
});

const day = '2026-03-09';
const snapshot = (links: LinkSnapshot['links'], works: LinkSnapshot['works'] = []): LinkSnapshot => ({
  version: 1,
  checked: day,
  links,
  works,
});
const link = (url: string, state: LinkSnapshot['links'][number]['state'], more: object = {}) => ({
  url: linkKey(url),
  state,
  since: day,
  ...more,
});

describe('beside a link', () => {
  const entry = paper('a', {
    links: [
      { rel: 'full-text', url: 'https://gone.org/a.pdf', format: 'pdf' },
      { rel: 'homepage', url: 'https://shy.org/' },
      { rel: 'archive', url: 'https://web.archive.org/web/2020/https://gone.org/a.pdf' },
    ],
  });
  const checks = (links?: LinkSnapshot) => linksOf(contextOf([entry], links ? { links } : {}), entry).map(({ check }) => check);

  test('stands nothing while no link was ever checked', () => {
    expect(checks()).toEqual([undefined, undefined, undefined, undefined]);
  });

  test('stands the day of the check; a dead one offers its archived copy, and a blocked one is not called dead', () => {
    const links = snapshot([
      link('https://gone.org/a.pdf', 'dead', { status: 404 }),
      link('https://shy.org', 'blocked', { status: 403, checked: '2026-03-02' }),
      link('https://doi.org/10.1000/a', 'ok', { status: 200 }),
    ]);
    const archive = 'https://web.archive.org/web/2020/https://gone.org/a.pdf';
    expect(checks(links)).toEqual([
      { state: 'ok', on: day, text: 'checked on', archive: undefined },
      { state: 'dead', on: day, text: 'dead link, last checked on', archive },
      {
        state: 'blocked',
        on: '2026-03-02',
        text: 'lets no program in, so only a reader can tell; checked on',
        archive: undefined,
      },
      undefined,
    ]);
  });

  test('no state but dead is worded as dead, in either language', () => {
    for (const locale of ['zh', 'en'] as const) {
      const { ok, blocked, unreachable, missing } = interfaceTexts(locale).links;
      for (const text of [ok, blocked, unreachable, missing]) expect(text).not.toMatch(/dead|gone|失效/);
    }
  });
});

test('a retraction that Crossref reports stands above the entry', () => {
  const entry = paper('a', { doi: '10.1000/A' });
  expect(entryPageOf(contextOf([entry]), entry).warning).toBe('');
  const links = snapshot([], [{ doi: '10.1000/a', retracted: { on: '2026-01-05' } }]);
  expect(entryPageOf(contextOf([entry], { links }), entry).warning).toBe('Crossref reports that this work has been retracted.');
});

describe('the quality page', () => {
  const groupsOf = (entries: Entry[], links?: LinkSnapshot) =>
    qualityPageOf(contextOf(entries, links ? { links } : {})).groups.map(({ id, count, tasks }) => [
      id,
      count,
      tasks.map(({ detail }) => detail),
    ]);

  const BY_PROGRAM = ['Retracted, and not marked', 'Dead links', 'Preprints published since'];

  test('is empty for entries that lack nothing', () => {
    const page = qualityPageOf(
      contextOf([paper('a'), dataset('b', { doi: '10.1000/b2' })], { links: snapshot([link('https://a.org/', 'ok')]) }),
    );
    expect(page.groups).toEqual([]);
    expect(page.done).toHaveLength(12);
    expect(page.done).toEqual(expect.arrayContaining(BY_PROGRAM));
    expect(page.checked).toBe('Links were last checked on 2026-03-09.');
  });

  test('calls nothing done that was never checked', () => {
    const page = qualityPageOf(contextOf([paper('a')]));
    expect(page.checked).toBe('Not checked by program yet: Retracted, and not marked; Dead links; Preprints published since.');
    expect(page.done).toHaveLength(9);
    expect(page.done.filter((title) => BY_PROGRAM.includes(title))).toEqual([]);
  });

  test.each<[string, Entry, string, string]>([
    ['a summary', paper('a', { summary: undefined }), 'summary', ''],
    ['a summary in the other language', paper('a', { summary: { en: 'a' } }), 'translation', 'Summary'],
    ['a translated title', paper('a', { titleTranslation: undefined }), 'translation', 'Title'],
    ['a DOI', paper('a', { doi: undefined }), 'doi', ''],
    ['authors', paper('a', { authors: undefined }), 'authors', 'Authors not recorded'],
    ['some authors', paper('a', { etAl: true }), 'authors', ''],
    ['a study card', paper('a', { study: undefined }), 'study', ''],
    ['known access', dataset('a', { access: 'unknown' }), 'access', ''],
    ['a licence', dataset('a', { license: undefined }), 'license', ''],
    [
      'better sources',
      paper('a', { provenance: { title: ['list'], authors: ['document', 'list'], year: ['list'] } }),
      'provenance',
      'Title Year',
    ],
    ['any source', paper('a', { provenance: undefined }), 'provenance', ''],
    ['a look by a person', paper('a', { verified: undefined }), 'verified', ''],
  ])('names what lacks %s', (_, entry, group, detail) => {
    expect(groupsOf([entry])).toEqual([[group, 1, [expect.stringMatching(new RegExp(`^${detail.replace(' ', ',? ')}$`))]]]);
  });

  test.each([
    ['a thesis', { type: 'thesis' }],
    ['a review', { genre: ['review'] }],
  ])('asks no study card of %s', (_, more) => {
    expect(groupsOf([paper('a', { study: undefined, ...more })])).toEqual([]);
  });

  test('names dead links, retractions and preprints published since, from the last link check', () => {
    const entry = paper('a', { links: [{ rel: 'full-text', url: 'https://gone.org/a' }] });
    const links = snapshot(
      [link('https://gone.org/a', 'dead')],
      [
        { doi: '10.1000/a', retracted: {} },
        { doi: '10.1000/b', published: '10.1000/new' },
      ],
    );
    expect(groupsOf([entry, paper('b')], links)).toEqual([
      ['retraction', 1, ['']],
      ['dead', 1, ['gone.org']],
      ['published', 1, ['10.1000/new']],
    ]);
  });

  test('leads to the place where it is mended', () => {
    const entry = paper('a', { summary: undefined });
    const context = contextOf([entry]);
    expect(qualityPageOf(context).groups[0]!.tasks[0]).toEqual({
      title: { text: 'Title of a', lang: 'en' },
      href: '/en/papers/a/',
      mend: '/en/add/?entry=papers/a&field=summary',
      detail: '',
    });
    expect(entryPageOf(context, entry).record.edit).toBe(editAddress(context, entry));
  });

  test('stays a page, however long the list', () => {
    const page = qualityPageOf(
      contextOf(Array.from({ length: 1000 }, (_, index) => paper(`p${index}`, { verified: undefined }))),
    );
    const [group] = page.groups;
    expect([group!.count, group!.tasks.length + group!.folded.length, group!.more]).toEqual([1000, 100, 'And 900 more.']);
  });
});

describe('the manual', () => {
  const manual = manualPageOf(contextOf([], { locale: 'zh' }));
  const names = (fields: readonly { name: string }[]) => fields.map(({ name }) => name);

  test('has every field of the schema, once for all kinds or under its own kind', () => {
    const { common, paper: papers, platform, dataset: datasets } = manualOf(['modality']);
    const schemas = entrySchemas({ facets: ['modality'], today: '2026-01-01' });
    for (const kind of KINDS) {
      const own = { paper: papers, platform, dataset: datasets }[kind];
      expect(names([...common, ...own]).sort()).toEqual(Object.keys(schemas[kind].shape).sort());
    }
  });

  test('says what a field means, how it is typed as its error message does, and which words it takes', () => {
    const field = (part: string, name: string) =>
      manual.parts.find(({ id }) => id === part)!.fields.find((one) => one.name === name)!;
    const text = (pieces: ManualField['shape']) =>
      pieces.map((piece) => (piece.isCode ? `\`${piece.text}\`` : piece.text)).join('');
    expect(text(field('paper', 'doi').meaning)).toBe('DOI，不带 https://doi.org/。');
    expect(text(field('paper', 'doi').shape)).toBe('不带解析地址，如 `10.1148/radiol.2019181343`。');
    expect(field('dataset', 'access')).toMatchObject({
      isRequired: true,
      words: ['open', 'registration', 'application', 'closed', 'unknown'],
    });
    expect(names(field('common', 'links').fields)).toEqual(['rel', 'url', 'format', 'language']);
    expect(field('common', 'provenance').words).toContain('titleTranslation');
    expect(text(field('common', 'title').shape)).toBe('一行文字，至多 500 字');
  });

  test('gives examples that the list would take, and says where the fields of a field are', () => {
    const { parts } = manualPageOf(contextOf([]));
    const shapeOf = (...path: string[]) => {
      const [part, ...rest] = path;
      let fields = parts.find(({ id }) => id === part)!.fields;
      let found: ManualField | undefined;
      for (const name of rest) {
        found = fields.find((one) => one.name === name)!;
        ({ fields } = found);
      }
      return found!.shape.map((piece) => piece.text).join('') + (found!.see ? ` ${found!.see.label} ${found!.see.href}` : '');
    };
    expect({
      modality: shapeOf('common', 'modality'),
      design: shapeOf('study', 'design'),
      pageOffset: shapeOf('study', 'source', 'pageOffset'),
      centres: shapeOf('study', 'centres'),
      derived: shapeOf('study', 'derived'),
      study: shapeOf('paper', 'study'),
      children: shapeOf('sections', 'children'),
      related: shapeOf('common', 'related'),
    }).toEqual({
      modality: 'list of up to 30: such as ultrasound',
      design: 'list of up to 6: such as retrospective',
      pageOffset: 'such as 693',
      centres: 'such as 3',
      derived: 'a line each, the name of the field before the colon: one line, up to 200 characters',
      study: 'its fields: The study card #study',
      children: 'list of up to 50: the same fields as here, and so on down',
      related: expect.stringContaining('smith-2020-title'),
    });
  });

  test.each(['zh', 'en'] as const)('begins with a whole file, which passes the check (%s)', (locale) => {
    const { path, text } = manualPageOf(contextOf([], { locale })).sample;
    const folder = mkdtempSync(join(tmpdir(), 'sample-'));
    try {
      cpSync(LIBRARY, folder, { recursive: true });
      writeFileSync(join(folder, path), text);
      expect(examine(folder).issues.filter(({ file }) => file === path)).toEqual([]);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  test('leaves no field of an entry without a meaning, in either language', () => {
    const silent = (fields: ReturnType<typeof manualOf>['paper'], path: string): string[] =>
      fields.flatMap((field) => [
        ...(field.en && field.zh ? [] : [`${path}${field.name}`]),
        ...silent(field.fields, `${path}${field.name}.`),
      ]);
    const { common, paper: papers, study, dataset: datasets } = manualOf(['modality']);
    expect([...silent(common, ''), ...silent(papers, ''), ...silent(study, 'study.'), ...silent(datasets, '')]).toEqual([]);
  });
});

describe('the snapshot in a list', () => {
  let list = '';
  beforeAll(() => {
    list = mkdtempSync(join(tmpdir(), 'snapshot-'));
    cpSync(LIBRARY, list, { recursive: true });
  });
  afterAll(() => {
    rmSync(list, { recursive: true });
  });
  const read = (text: string) => {
    writeFileSync(join(list, 'links.json'), text);
    const { links, issues } = readCorpus(list);
    return { links, issues: issues.map(({ rule, file, params }) => [rule, file, params]) };
  };

  test('is read when it is there', () => {
    const made = snapshot([link('https://a.org/', 'ok')]);
    expect(read(JSON.stringify(made))).toEqual({ links: made, issues: [] });
  });

  test.each([
    ['is no JSON', '{', 'JSON'],
    ['is of another version', JSON.stringify({ ...snapshot([]), version: 2 }), 'version'],
    [
      'names an address that no page may link to',
      JSON.stringify(snapshot([{ ...link('https://a.org/', 'ok'), url: 'data:text/html,a' }])),
      'links.0.url',
    ],
    ['names a private address', JSON.stringify(snapshot([link('http://127.0.0.1/', 'ok')])), 'links.0.url'],
    [
      'has words of its own',
      JSON.stringify(snapshot([{ ...link('https://a.org/', 'ok'), state: 'fine' as 'ok' }])),
      'links.0.state',
    ],
    ['is dated on 30 February', JSON.stringify({ ...snapshot([]), checked: '2026-02-30' }), 'checked'],
  ])('is refused when it %s', (_, text, reason) => {
    expect(read(text)).toEqual({ links: undefined, issues: [['links-broken', 'links.json', { reason }]] });
  });

  test('has one place only', () => {
    writeFileSync(join(list, 'papers/links.json'), '{}');
    expect(readCorpus(list).issues.map(({ rule, file }) => [rule, file])).toContainEqual([
      'file-unexpected',
      'papers/links.json',
    ]);
    rmSync(join(list, 'papers/links.json'));
  });
});
