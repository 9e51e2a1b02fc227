import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { describe, expect, it } from 'vitest';
import { csv as asCsv, DATA_VERSION, entriesCsv, entriesJson, entriesJsonSchema, entryRecord } from '../../../src/cite/index.ts';
import { entrySchemas } from '../../../src/schema/index.ts';
import * as entries from './entries.ts';
import { all, entry } from './entries.ts';

const addresses = { zh: 'https://example.org/papers/x/', en: 'https://example.org/en/papers/x/' };
const list = { name: { zh: '必读论文', en: 'Must-read papers' } };

describe('entries.json', () => {
  const ajv = new Ajv2020({ allErrors: true, strict: true });
  formats.default(ajv);
  const validate = ajv.compile(JSON.parse(entriesJsonSchema('https://example.org/exports/entries.schema.json')) as object);

  it('is valid by its own schema, which refuses what it does not name', () => {
    const file = JSON.parse(
      entriesJson(
        list,
        all.map((one) => entryRecord(one, addresses)),
      ),
    ) as { entries: object[] };
    validate(file);
    expect(validate.errors).toBeNull();
    expect(file.entries).toHaveLength(all.length);
    expect(validate({ ...file, entries: [{ ...file.entries[0], colour: 'red' }] })).toBe(false);
    expect(validate({ ...file, version: DATA_VERSION + 1 })).toBe(false);
  });

  it('says everything of an entry in one order', () => {
    expect(JSON.stringify(entryRecord(entries.dataset, addresses), null, 1)).toBe(`{
 "id": "busi-2020",
 "kind": "dataset",
 "type": "dataset",
 "addresses": {
  "zh": "https://example.org/papers/x/",
  "en": "https://example.org/en/papers/x/"
 },
 "title": "BUSI：乳腺超声图像数据集",
 "titleTranslation": "BUSI: breast ultrasound images",
 "language": "zh",
 "authors": [
  {
   "family": "Al-Dhabyani",
   "given": "Walid"
  }
 ],
 "date": "2020-02-01",
 "doi": "10.5281/zenodo.1234567",
 "license": "CC BY 4.0",
 "access": "open",
 "size": {
  "zh": "780 幅图像",
  "en": "780 images"
 },
 "url": "https://doi.org/10.5281/zenodo.1234567",
 "links": [
  {
   "rel": "homepage",
   "url": "https://example.org/busi"
  },
  {
   "rel": "data",
   "url": "https://example.org/busi.zip",
   "format": "zip"
  }
 ],
 "sections": [
  "survey"
 ],
 "terms": {
  "modality": [
   "ultrasound"
  ],
  "anatomy": [
   "breast"
  ]
 },
 "summary": {
  "zh": "乳腺超声图像，分正常、良性、恶性三类。",
  "en": "Breast ultrasound images in three classes: normal, benign and malignant."
 },
 "status": "active",
 "added": "2021-04-13"
}`);
  });

  it('drops no field of an entry but the name of who added it', () => {
    const full = entry('paper', 'full-2020', {
      title: 'T',
      titleTranslation: '题',
      type: 'thesis',
      degree: 'master',
      institution: 'I',
      genre: ['review'],
      authors: ['A, B'],
      etAl: 'true',
      venue: 'V',
      venueTranslation: '刊',
      series: 'S',
      year: '2020',
      date: '2020-01-02',
      volume: '1',
      issue: '2',
      pages: '3-4',
      publisher: 'P',
      doi: '10.1000/1',
      arxiv: '2004.12150',
      pmid: '1',
      isbn: '7-5624-3506-5',
      issn: '1001-5515',
      license: 'L',
      keywords: { en: ['k'] },
      links: [{ rel: 'code', url: 'https://example.org/' }],
      summary: { en: 'S' },
      why: { en: 'W' },
      related: ['a'],
      cites: ['b'],
      uses: ['c'],
      status: 'superseded',
      supersededBy: 'd',
      aliases: ['e'],
      study: { design: ['reader-study'], patients: '5' },
      verified: '2025-01-01',
      addedBy: 'N',
      provenance: { title: ['list'] },
      sources: ['https://example.org/'],
    });
    const { paper } = entrySchemas({ facets: [], today: '2026-01-31' });
    expect(Object.keys(full.data).sort()).toEqual(Object.keys(paper.shape).sort());
    const record = entryRecord({ ...full, body: 'Notes.\n' }, addresses);
    expect(record.notes).toBe('Notes.');
    expect(Object.keys(full.data).filter((key) => !(key in record))).toEqual(['addedBy']);
    expect(record).toMatchObject({
      pages: '3-4',
      etAl: true,
      status: 'superseded',
      study: { design: ['reader-study'], patients: 5 },
    });
    validate({ version: DATA_VERSION, list, entries: [record] });
    expect(validate.errors).toBeNull();
  });
});

describe('entries.csv', () => {
  const csv = entriesCsv(all, ['modality', 'anatomy'], (one) => `https://example.org/${one.id}/`);

  /** RFC 4180, read strictly: anything that the grammar does not allow throws. */
  function parse(text: string): string[][] {
    const rows: string[][] = [];
    const cell = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/y;
    for (let row: string[] = []; cell.lastIndex < text.length;) {
      const match = cell.exec(text);
      if (!match) throw new Error('not RFC 4180');
      row.push(match[1]?.replaceAll('""', '"') ?? match[2]!);
      if (match[3] === '\r\n') {
        rows.push(row);
        row = [];
      }
    }
    return rows;
  }

  it('begins with a byte order mark and the names of its columns', () => {
    expect(csv.split('\r\n')[0]).toBe(
      '\ufeffid,kind,type,title,title_translation,authors,authors_incomplete,year,date,venue,series,publisher,volume,issue,pages,doi,arxiv,pmid,isbn,issn,language,license,access,url,sections,keywords_zh,keywords_en,summary_zh,summary_en,status,added,modality,anatomy,page',
    );
  });

  it('has one row an entry and as many cells in each', () => {
    const [header, ...rows] = parse(csv.slice(1));
    expect(rows.map((row) => row[0])).toEqual(all.map((one) => one.id));
    expect(new Set(rows.map((row) => row.length))).toEqual(new Set([header!.length]));
  });

  it('leaves a negative number a number', () => {
    expect(asCsv([['-0.02', '-1', '-1+2', '+1']])).toBe("\ufeff-0.02,-1,'-1+2,'+1\r\n");
  });

  it('writes an entry and lets no cell be a formula', () => {
    expect(csv).toContain(
      '\r\nkim-2021-paip-2019,paper,article-journal,PAIP 2019: Liver cancer segmentation challenge,,"Kim, Yoo Jung; Jang, Hyungjoon",true,2021,2021,Medical Image Analysis,,,67,,101854,10.1016/j.media.2020.101854,,,,,en,,,https://doi.org/10.1016/j.media.2020.101854,survey,,,,,retracted,2021-04-13,,,https://example.org/kim-2021-paip-2019/\r\n',
    );
    expect(csv).toContain(
      `\r\nhostile-2020,paper,article-journal,"</script><img src=x onerror=1> \\input{x} {{{ 50% of A_B & C#D ~ $1^2 ""quoted"" \`code\` *star* [link](x) 🩻 שלום %00 TY - JOUR",'=cmd()|calc,"Smith, and Jones, A & B; {Team} and others; others; de la Cruz, María José",,2020,2020,"'=HYPERLINK(""x"") & Sons",,'@sum(1+1) and Co.,`,
    );
    expect(csv).toContain(`,"'+1, 2; -3; 100 % #1",`);
    for (const first of ['=', '+', '-', '@']) {
      expect(entriesCsv([entry('paper', 'x', { title: `${first}A1`, type: 'book' })], [], () => '')).toContain(
        `\r\nx,paper,book,'${first}A1,`,
      );
    }
    for (const cell of parse(csv.slice(1)).flat()) expect(cell).not.toMatch(/^[=+\-@\t\r]/);
  });
});
