import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checker } from '../../../src/browser/add/check.ts';
import { completer } from '../../../src/browser/add/complete.ts';
import { corrected, isSame, partsOf, splitFile } from '../../../src/browser/add/correct.ts';
import { dropDraft, keepDraft, readDraft } from '../../../src/browser/add/drafts.ts';
import { fileMaker } from '../../../src/browser/add/entry-file.ts';
import { findRecords } from '../../../src/browser/add/records.ts';
import { authorLine, authorOf, emptyForm, toValue, typedPath, withTyped } from '../../../src/browser/add/values.ts';
import { readYaml } from '../../../src/corpus/yaml.ts';
import { writeEntry, type FrontMatter } from '../../../src/ingest/write.ts';
import { manualOf } from '../../../src/schema/manual.ts';
import { LIBRARY } from '../../site/build.ts';
import { changedKeys, formsOf, fromYaml } from './forms.ts';

const { corpus, list, fields, entries, formOf, correctionOf } = formsOf(LIBRARY);

describe('form and front matter', () => {
  test('every field of an entry has a place in the form', () => {
    const manual = manualOf(corpus.facets);
    const known = new Set(fields.map(({ key }) => key));
    expect(
      [...manual.common, ...manual.paper, ...manual.dataset].map(({ name }) => name).filter((name) => !known.has(name)),
    ).toEqual([]);
  });

  test.each(entries)('$id goes into the form and comes out the same', (entry) => {
    const form = formOf(entry);
    expect(form.rest).toEqual({});
    expect(toValue(form, fields, fromYaml)).toEqual(entry.value);
  });

  test.each([
    ['Buda, Mateusz', 'Buda, Mateusz'],
    ['郭兴明', '郭兴明'],
    ['郭兴明 | Guo, Xingming', { family: '郭', given: '兴明', latin: 'Guo, Xingming' }],
    ['欧阳明 | Ouyang, Ming', { family: '欧阳', given: '明', latin: 'Ouyang, Ming' }],
    ['Buda, Mateusz | 0000-0002-1825-0097', { family: 'Buda', given: 'Mateusz', orcid: '0000-0002-1825-0097' }],
    ['{WHO Working Group}', { literal: 'WHO Working Group' }],
    ['Suharto', { family: 'Suharto' }],
  ])('the name %s is read and written', (line, value) => {
    expect([authorOf(line), authorLine(value)]).toEqual([value, line]);
  });

  test.each([
    ['Buda, Mateusz\nDoe, Jane', 'buda-2020-livers'],
    ['欧阳娜娜 | Ouyang, Nana', 'ouyang-2020-livers'],
    ['{Liver Group}', 'liver-group-2020-livers'],
    ['Mateusz Buda', 'mateusz-buda-2020-livers'],
    ['', '2020-livers'],
  ])('the name of the file begins with the family name: %s', (authors, id) => {
    const state = { ...emptyForm('paper'), text: { title: 'Livers', year: '2020', authors } };
    expect(completer(list)(state)).toEqual({ language: 'en', id });
  });

  test('what people paste is brought into shape', () => {
    const text = {
      title: '  A   title ',
      'summary.en': 'A first\nline. ',
      'summary.zh': '第一\n行',
      'keywords.en': 'a, b',
      'keywords.zh': '甲；乙, 丙',
      cites: 'a-b,c-d',
      provenance: 'title: lookup, list\nyear：list',
    };
    expect(toValue({ ...emptyForm('paper'), text }, fields, fromYaml)).toEqual({
      title: 'A title',
      summary: { zh: '第一行', en: 'A first line.' },
      keywords: { zh: ['甲', '乙, 丙'], en: ['a', 'b'] },
      cites: ['a-b', 'c-d'],
      provenance: { title: ['lookup', 'list'], year: ['list'] },
    });
  });

  test('a mistake is named with the line or the row that was typed, whatever is empty before it', () => {
    const row = { rel: 'publisher', url: '', format: '', language: '' };
    const form = {
      ...emptyForm('paper'),
      text: { authors: '\nBuda, Mateusz\n \nDoe Jane', cites: 'a-b nobody' },
      links: [row, { ...row, url: 'https://a.org/' }, { ...row, format: 'pdf' }],
    };
    expect(toValue(form, fields, fromYaml)).toEqual({
      authors: ['Buda, Mateusz', 'Doe Jane'],
      cites: ['a-b', 'nobody'],
      links: [
        { rel: 'publisher', url: 'https://a.org/' },
        { rel: 'publisher', format: 'pdf' },
      ],
    });
    expect([['authors', 1], ['links', 1, 'url'], ['cites', 1], ['title']].map((path) => typedPath(path, form))).toEqual([
      ['authors', 3],
      ['links', 2, 'url'],
      ['cites', 1],
      ['title'],
    ]);
  });

  test('whatever is typed becomes front matter that can be written and read', () => {
    const names = fields.flatMap(({ key, control }) =>
      control.startsWith('localized') ? [`${key}.zh`, `${key}.en`] : control === 'yaml' ? [] : [key],
    );
    const check = checker(list);
    fc.assert(
      fc.property(
        fc.dictionary(fc.constantFrom(...names), fc.string({ unit: 'grapheme', maxLength: 60 }), { maxKeys: 6 }),
        (text) => {
          const typed = { language: 'en', type: 'book', added: '2020-01-01', ...text, title: `A ${text.title ?? ''}` };
          const value = toValue({ ...emptyForm('paper'), text: typed, picks: { sections: ['survey'] } }, fields, fromYaml);
          const read = readYaml(splitFile(writeEntry(value))!.front, '', 2);
          if (read.issues.length === 0) expect(read.value).toEqual(value);
          // What the page calls good is read as it was meant.
          else expect(check({ kind: 'paper', id: 'a-b', value, text: '', body: '' }).issues).not.toEqual([]);
        },
      ),
      { numRuns: 2000 },
    );
  });
});

describe('a correction', () => {
  test.each(entries)('of $id that changes nothing leaves every byte', (entry) => {
    expect(correctionOf(entry, (form) => form).text).toBe(entry.text);
  });

  test.each(entries)('of $id changes the lines of its fields alone', (entry) => {
    const { text, value } = correctionOf(entry, (form) => ({
      ...form,
      text: { ...form.text, title: 'Another: title', addedBy: 'Somebody' },
    }));
    expect(readYaml(splitFile(text)!.front, '', 2).value).toEqual(value);
    expect(changedKeys(entry.text, text)).toEqual(['title', 'addedBy']);
    const [before, after] = [partsOf(entry.text)!, partsOf(text)!];
    expect(after.blocks.get('title')!.text).toBe('title: "Another: title"');
    expect(after.after).toBe(before.after);
    const keys = [...after.blocks.keys()];
    expect(keys.indexOf('addedBy')).toBe(keys.indexOf('added') + 1);
  });

  test('keeps comments, odd layout and the body, and drops what was emptied', () => {
    const source =
      '---\n# ours\ntitle:   "A"\nyear: 2019 # printed\nlanguage: en\nsections:\n- survey\n# until here\nadded: 2020-01-01\n---\n\n\nText  \n';
    const value = readYaml(splitFile(source)!.front, '', 2).value as FrontMatter;
    const { year: _year, ...rest } = value;
    const text = corrected({ source, was: { value, body: 'Text' }, is: { value: { ...rest, venue: 'V' }, body: 'Text' } });
    expect(text).toBe(
      '---\n# ours\ntitle:   "A"\nlanguage: en\nvenue: V\nsections:\n- survey\n# until here\nadded: 2020-01-01\n---\n\n\nText  \n',
    );
  });

  test('keeps what is said above a key when the one before it changes or goes', () => {
    const source =
      '---\ntitle: A\nyear: 2019\n\n# Checked by hand.\n# Twice.\ndoi: 10.5555/x\npages: 1\n# Nothing more is known.\n---\n\nText\n';
    const value = readYaml(splitFile(source)!.front, '', 2).value as FrontMatter;
    const change = (is: FrontMatter) => corrected({ source, was: { value, body: 'Text' }, is: { value: is, body: 'Text' } });
    const { year: _year, ...rest } = value;
    expect([change({ ...value, year: '2020', pages: '2' }), change(rest)]).toEqual([
      source.replace('2019', '2020').replace('pages: 1', 'pages: 2'),
      source.replace('year: 2019\n', ''),
    ]);
  });

  test('tells values apart, whatever the order of keys', () => {
    expect([
      isSame({ a: '1', b: ['x'] }, { b: ['x'], a: '1' }),
      isSame(['a', 'b'], ['b', 'a']),
      isSame(undefined, 'a'),
      isSame({ 0: 'a' }, ['a']),
    ]).toEqual([true, false, false, false]);
  });
});

test('a study card is in the file as soon as its reader has come, and said to be missing until then', async () => {
  const state = { ...emptyForm('paper'), text: { title: 'A', study: 'patients: 12' } };
  const cards: unknown[] = [];
  await new Promise<void>((done) => {
    const file = fileMaker(fields, corpus.facets, () => {
      const { card, value } = file.make(state, undefined);
      cards.push([card, value.study]);
      done();
    });
    const { card, value } = file.make(state, undefined);
    cards.push([card, value.study]);
  });
  expect(cards).toEqual([
    ['awaited', undefined],
    ['read', { patients: '12' }],
  ]);
});

describe('the check of the form', () => {
  const check = checker({ ...list, today: '2026-01-01' });
  const value = { title: 'Something new', language: 'en', type: 'article-journal', sections: ['survey'], added: '2025-01-01' };
  const verdict = (more: FrontMatter, { id = 'doe-2025-something-new', ...rest } = {}) =>
    check({ kind: 'paper', id, value: { ...value, ...more }, text: '', body: '', ...rest }).issues.map(
      ({ rule, path, severity }) => `${severity} ${rule} ${path.join('.')}`,
    );

  test.each(entries)('finds nothing in $id', (entry) => {
    const { issues } = check({ ...entry, body: '', corrects: entry.id });
    expect(issues.filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  test('names what the schema, the rules for the list and the gate would', () => {
    expect(verdict({})).toEqual([]);
    expect(verdict({ year: 'x' })).toEqual(['error bad-value year']);
    expect(verdict({ sections: ['datasets'] })).toEqual(['error section-kind sections.0']);
    expect(verdict({ modality: ['smell'] })).toEqual(['error unknown-term modality.0']);
    expect(verdict({ cites: ['nobody-2000-nothing'] })).toEqual(['error dead-relation cites.0']);
    expect(verdict({ doi: '10.5555/DRAGON.2019.1' })).toEqual(['error duplicate-identifier doi']);
    expect(verdict({ title: 'wing fractures seen on dragon radiographs: a network may read as well as keepers.' })).toEqual([
      'warning duplicate-title title',
    ]);
    expect(verdict({ title: 'Right to left: \u202E' })).toEqual(['error file-character title']);
    expect(verdict({}, { id: 'drake-2019-wing-fractures' })).toEqual(['error duplicate-id id']);
    expect(verdict({}, { id: 'Con' })).toEqual(['error file-name id']);
    expect(['a'.repeat(97), 'a'.repeat(98)].map((id) => verdict({}, { id }))).toEqual([[], ['error file-name id']]);
    expect(verdict({}, { body: 'x'.repeat(20_000) } as object)).toEqual(['error body-size body']);
    expect(verdict({}, { body: 'Right to left: \u202E' } as object)).toEqual(['error file-character body']);
  });
});

describe('what was pasted', () => {
  test('may be a file of more records than are offered: the first of the others is named', async () => {
    const records = Array.from({ length: 202 }, (_, index) => `TY  - JOUR\nID  - ${index + 1}\nTI  - Title\nER  - `);
    const found = await findRecords(records.join('\n'), list, [], () => undefined);
    expect(found.records).toHaveLength(200);
    expect(found.refused).toEqual([
      { place: { source: '', record: '201', line: 801 }, reason: 'not-asked', params: { most: '200' } },
    ]);
  });
});

describe('a draft in the browser', () => {
  const storage = () => {
    const map = new Map<string, string>();
    return {
      map,
      getItem: (key: string) => map.get(key) ?? null,
      setItem: (key: string, text: string) => void map.set(key, text),
      removeItem: (key: string) => void map.delete(key),
    };
  };
  const kept = { form: { ...formOf(entries[0]!), rest: {} }, ownId: true, changed: ['title'], source: 'x' };

  test('is kept, each entry for itself, and goes when it is cleared', () => {
    const store = storage();
    expect(keepDraft(store, 'papers/x', kept)).toBe(true);
    expect([readDraft(store, 'papers/x'), readDraft(store, '')]).toEqual([kept, undefined]);
    dropDraft(store, 'papers/x');
    expect(readDraft(store, 'papers/x')).toBe(undefined);
  });

  test('is no trouble when storage is closed, full or holds something else', () => {
    const full = {
      ...storage(),
      setItem: () => {
        throw new DOMException('full', 'QuotaExceededError');
      },
    };
    expect([keepDraft(undefined, '', kept), keepDraft(full, '', kept), readDraft(undefined, '')]).toEqual([
      false,
      false,
      undefined,
    ]);
    for (const text of ['', '{', 'null', '[]', '{"version":2}', '{"version":1,"form":{"kind":"poem"}}']) {
      const store = storage();
      store.map.set('add:new', text);
      expect(readDraft(store, '')).toBe(undefined);
    }
    const odd = storage();
    odd.map.set('add:new', '{"version":1,"form":{"kind":"paper","text":{"title":7},"picks":{"sections":"x"},"links":[null]}}');
    expect(readDraft(odd, '')?.form).toMatchObject({ text: { title: '' }, picks: { sections: [] }, links: [{ url: '' }] });
  });
});

test('a record that is put into a form leaves what a person has typed there, and only that', () => {
  const link = (url: string) => ({ rel: 'publisher', url, format: '', language: '' });
  const record = {
    ...emptyForm('paper'),
    id: 'bee-2019-livers',
    text: { title: 'Of livers', year: '2019', 'summary.en': 'Of the record' },
    picks: { sections: ['theory'], anatomy: ['liver'] },
    links: [link('https://a.org/record')],
  };
  const own = {
    ...emptyForm('dataset'),
    id: 'x',
    body: 'Mine.',
    text: { title: 'Mine', year: '1999', 'summary.zh': '我的' },
    picks: { sections: ['survey'], anatomy: [] },
    links: [link('https://a.org/mine')],
  };
  expect(withTyped(record, own, new Set(['title', 'summary', 'sections', 'anatomy', 'doi']), fields)).toEqual({
    ...record,
    body: 'Mine.',
    text: { title: 'Mine', year: '2019', 'summary.zh': '我的', 'summary.en': 'Of the record' },
    picks: { sections: ['survey'], anatomy: ['liver'] },
  });
  expect(withTyped(record, own, new Set(['links']), fields).links).toEqual(own.links);
});
