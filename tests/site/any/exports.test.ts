/** Every file of data is read back by a second reader and says the same of each entry, as far as its format goes. */
import { Ajv } from 'ajv';
import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, test } from 'vitest';
import type { CslItem, EntryRecord } from '../../../src/cite/index.ts';
import { FOLDERS } from '../../../src/schema/index.ts';
import { cslDataSchema } from '../../unit/cite/csl-schema.ts';
import { withBetterBibTeX } from '../../unit/cite/readers.ts';

/** The grammar of RIS: `TY` opens, `ER` closes, two letters, two spaces, a hyphen, a space, CRLF. */
function readRis(text: string): Record<string, string[]>[] {
  const records: Record<string, string[]>[] = [];
  let open: Record<string, string[]> | undefined;
  for (const line of text.split('\r\n').filter((line) => line !== '')) {
    const [, tag, value] = /^([A-Z][A-Z0-9]) {2}- (.*)$/u.exec(line) ?? [];
    if (tag === undefined || value === undefined) throw new Error(`not RIS: ${line}`);
    if (tag === 'TY') {
      if (open) throw new Error('a record in a record');
      open = {};
    }
    if (!open) throw new Error(`outside of a record: ${line}`);
    (open[tag] ??= []).push(value);
    if (tag === 'ER') {
      records.push(open);
      open = undefined;
    }
  }
  if (open) throw new Error('a record without end');
  return records;
}

/** RFC 4180. */
function readCsv(text: string): Record<string, string>[] {
  const cells = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/gy;
  const rows: string[][] = [[]];
  const source = text.replace(/^\ufeff/, '');
  for (let match = cells.exec(source); match; match = cells.exec(source)) {
    rows.at(-1)!.push(match[1]?.replaceAll('""', '"') ?? match[2] ?? '');
    if (match[3] === '\r\n') rows.push([]);
    if (cells.lastIndex === source.length) break;
  }
  const [header, ...body] = rows.filter((row) => row.length > 0);
  return body.map((row) => Object.fromEntries(row.map((cell, index) => [header![index], cell])));
}

const isCsl = new Ajv({ strict: false }).compile(cslDataSchema);

/** Text as a reader of BibTeX gives it back: composed characters, and one space wherever there is space. */
const bare = (text: string) =>
  text
    .normalize('NFC')
    .replaceAll(/[\s\u00a0]+/g, ' ')
    .trim();
/** A cell that a spreadsheet would take for a formula begins with an apostrophe. */
const asCell = (text = '') => text.replace(/^[=+\-@]/, "'$&");
const yearOf = ({ year, date }: EntryRecord) => String(year ?? date?.slice(0, 4) ?? '');
const namesOf = ({ authors = [] }: EntryRecord) =>
  authors.map((author) =>
    'literal' in author ? author.literal : author.given ? `${author.family}, ${author.given}` : author.family,
  );

describe.each(inject('sites'))('the site under $base', ({ folder }) => {
  const read = (path: string) => readFileSync(join(folder, path), 'utf8');
  const { entries } = JSON.parse(read('exports/entries.json')) as { entries: EntryRecord[] };
  const byId = new Map(entries.map((entry) => [entry.id, entry]));

  const checkBib = (text: string) => {
    const found = withBetterBibTeX(text);
    for (const one of found) {
      const entry = byId.get(one.key)!;
      expect({ ...one, title: bare(one.title) }).toMatchObject({
        title: bare(entry.title),
        year: yearOf(entry),
        doi: entry.doi ?? '',
      });
      const expected = [...namesOf(entry), ...(entry.etAl && entry.authors ? ['others'] : [])];
      expect(one.authors).toEqual(expected);
    }
    return found.map(({ key }) => key);
  };
  const checkRis = (text: string) => {
    const found = readRis(text);
    for (const one of found) {
      const entry = byId.get(one.ID![0]!)!;
      expect(one).toMatchObject({
        TI: [entry.title],
        ...(entry.doi && { DO: [entry.doi] }),
        ...(yearOf(entry) && { PY: [yearOf(entry)] }),
      });
      expect((one.AU ?? []).map((name) => name.replace(/,$/, ''))).toEqual(namesOf(entry));
    }
    return found.map((one) => one.ID![0]!);
  };
  const checkCsl = (text: string) => {
    const found = JSON.parse(text) as CslItem[];
    expect(isCsl(found), JSON.stringify(isCsl.errors)).toBe(true);
    for (const one of found) {
      const entry = byId.get(one.id)!;
      expect(one).toMatchObject({ type: entry.type, title: entry.title, language: entry.language });
      expect(one.DOI).toBe(entry.doi);
      expect(one.author ?? []).toHaveLength(namesOf(entry).length);
    }
    return found.map(({ id }) => id);
  };
  const checkCsv = (text: string) => {
    const found = readCsv(text);
    for (const one of found) {
      const entry = byId.get(one.id!)!;
      expect(one).toMatchObject({
        kind: entry.kind,
        type: entry.type,
        title: asCell(entry.title),
        title_translation: asCell(entry.titleTranslation),
        authors: asCell(namesOf(entry).join('; ')),
        authors_incomplete: entry.etAl && entry.authors ? 'true' : '',
        year: yearOf(entry),
        doi: entry.doi ?? '',
        language: entry.language,
        access: entry.access ?? '',
        sections: entry.sections.join('; '),
        summary_zh: asCell(entry.summary?.zh),
        summary_en: asCell(entry.summary?.en),
        status: entry.status,
        added: entry.added,
        ...Object.fromEntries(Object.entries(entry.terms).map(([vocabulary, ids]) => [vocabulary, ids.join('; ')])),
      });
      expect(Object.values(entry.addresses)).toContain(one.page);
    }
    return found.map(({ id }) => id);
  };
  const CHECKS = { bib: checkBib, ris: checkRis, 'csl.json': checkCsl };

  test.each(entries.map(({ id, kind }) => [id, kind] as const))('%s has its own files', (id, kind) => {
    for (const [format, check] of Object.entries(CHECKS)) expect(check(read(`${FOLDERS[kind]}/${id}.${format}`))).toEqual([id]);
  });

  test('dumps everything in every format', () => {
    const ids = entries.map(({ id }) => id);
    for (const [format, check] of Object.entries(CHECKS)) expect(check(read(`exports/all.${format}`))).toEqual(ids);
    expect(checkCsv(read('exports/entries.csv'))).toEqual(ids);
  });

  test('publishes data that its published schema describes', () => {
    const validate = formats
      .default(new Ajv2020({ strict: false }))
      .compile(JSON.parse(read('exports/entries.schema.json')) as object);
    for (const file of globSync('exports/**/*.json', { cwd: folder }).filter(
      (file) => !/\.(?:csl|schema)\.json$|studies\.json$/.test(file),
    )) {
      expect(validate(JSON.parse(read(file))), `${file}: ${JSON.stringify(validate.errors)}`).toBe(true);
    }
  });

  test('dumps each section: what is filed there or below', () => {
    const sections = new Set(
      entries.flatMap(({ sections: paths }) =>
        paths.flatMap((path) => path.split('/').map((_, index, ids) => ids.slice(0, index + 1).join('/'))),
      ),
    );
    expect(sections.size).toBeGreaterThan(0);
    for (const section of sections) {
      const ids = entries
        .filter(({ sections: paths }) => paths.some((path) => `${path}/`.startsWith(`${section}/`)))
        .map(({ id }) => id);
      for (const [format, check] of Object.entries(CHECKS))
        expect([section, check(read(`exports/${section}.${format}`))]).toEqual([section, ids]);
      expect((JSON.parse(read(`exports/${section}.json`)) as { entries: EntryRecord[] }).entries.map(({ id }) => id)).toEqual(
        ids,
      );
      expect(checkCsv(read(`exports/${section}.csv`))).toEqual(ids);
    }
  });

  test('dumps each topic that has entries, at least those tagged with the term itself', () => {
    const tagged = new Map<string, string[]>();
    for (const { id, terms } of entries) {
      for (const [vocabulary, ids] of Object.entries(terms))
        for (const term of ids) tagged.set(`${vocabulary}/${term}`, [...(tagged.get(`${vocabulary}/${term}`) ?? []), id]);
    }
    for (const [term, ids] of tagged) {
      for (const [format, check] of Object.entries(CHECKS))
        expect(check(read(`exports/topics/${term}.${format}`))).toEqual(expect.arrayContaining(ids));
    }
    for (const file of globSync('exports/topics/**/*.bib', { cwd: folder }))
      expect(existsSync(join(folder, file.replace(/^exports\/(.*)\.bib$/, '$1/index.html'))), file).toBe(true);
  });
});
