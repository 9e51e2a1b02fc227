import { describe, expect, it } from 'vitest';
import { code, tokens } from '../../../src/text/index.ts';
import { inText } from '../../../src/search/fields.ts';
import { packWords, unpackWords } from '../../../src/search/word-counts.ts';
import { wordList } from '../../../src/search/words.ts';
import { byTitle } from '../../../src/search/titles.ts';
import { namePair } from '../../../src/search/name-pair.ts';
import { codesOf } from '../../../src/search/parse.ts';
import { searchRecord } from '../../../src/search/record.ts';
import { catalog, matcher, records } from './small.ts';

const record = records[catalog.entries.findIndex(({ id }) => id === 'elasto-2021')]!;
const has = (field: string, ...codes: string[]) => codes.map((one) => record.meta[field]?.split(' ').includes(one) ?? false);

describe('a record of the search index', () => {
  it('has an address, the one language of the index, and no text that a query could find', () => {
    expect({ ...record, meta: Object.keys(record.meta) }).toEqual({
      url: '/papers/elasto-2021/',
      language: 'zh-cn',
      content: '0',
      meta: ['titles', 'names', 'tags', 'source', 'broader', 'text'],
    });
  });

  it('holds in each field what is found there, in both languages', () => {
    expect(has('titles', code('concept', 'modality/elastography'), code('word', 'liver'), code('han', '弹性'))).toEqual([
      true,
      true,
      true,
    ]);
    expect(has('names', code('word', 'muller'), code('word', 'anna'), namePair('muller', 'anna'))).toEqual([true, true, true]);
    expect(has('tags', code('concept', 'anatomy/liver'), code('concept', 'type/article-journal'))).toEqual([true, true]);
    expect(has('source', code('word', 'gut'), code('word', '2021'))).toEqual([true, true]);
    expect(has('broader', code('concept', 'modality/ultrasound'), code('concept', 'modality/elastography'))).toEqual([
      true,
      false,
    ]);
    expect(
      has('text', inText(code('word', tokens('biopsies')[0]!.stem)), inText(code('han', '穿刺')), code('han', '穿刺')),
    ).toEqual([true, true, false]);
  });

  it('takes what stands inside of a name in its title for its topic only where it is tagged with it', () => {
    const entry = catalog.entries.find(({ id }) => id === 'fibrosis-2019')!;
    const liver = (of: typeof entry) => {
      const { meta } = searchRecord(matcher, of);
      return Object.keys(meta).filter((field) => meta[field]!.split(' ').includes(code('concept', 'anatomy/liver')));
    };
    expect(liver(entry)).toEqual(['titles', 'tags']);
    expect(liver({ ...entry, terms: {} })).toEqual(['broader']);
  });

  it('holds every code once a field, and no code that another one begins with', () => {
    const all = records.flatMap(({ meta }) => Object.values(meta).map((codes) => codes.split(' ')));
    expect(all.filter((codes) => new Set(codes).size !== codes.length)).toEqual([]);
    expect(new Set(all.flat().map((one) => one.length))).toEqual(new Set([6]));
  });

  it('has the initials of a journal, and what its study says of itself', () => {
    const entry = catalog.entries.find(({ id }) => id === 'elasto-2021')!;
    const study = { centres: 2, externalValidation: true };
    const { meta } = searchRecord(matcher, {
      ...entry,
      data: { ...entry.data, venue: 'Journal of Digital Imaging', study },
    } as typeof entry);
    expect(meta.source!.split(' ')).toContain(code('word', 'jdi'));
    expect(has('source', code('word', 'gut'))).toEqual([true]);
    const ofStudy = ['multicentre', 'external-validation'].map((id) => code('concept', `design/${id}`));
    expect(ofStudy.map((one) => meta.tags!.split(' ').includes(one))).toEqual([true, true]);
    expect(has('tags', ...ofStudy)).toEqual([false, false]);
  });

  it.each([
    ['https://example.org/scans%20of%20livers/%E8%B6%85%E5%A3%B0.htm', 'example scans livers 超声'],
    ['https://example.org/%B3%AC%C9%F9/livers.htm', 'example livers'],
    ['https://example.org/livers-100%', 'example livers-100'],
  ])('has the words of the address %s of a dataset, in whatever bytes it is written', (url, words) => {
    const entry = catalog.entries.find(({ id }) => id === 'lesions')!;
    const sourceOf = (data: object) => searchRecord(matcher, { ...entry, data } as typeof entry).meta.source!.split(' ');
    const plain = sourceOf(entry.data);
    expect(sourceOf({ ...entry.data, links: [{ kind: 'home', url }] }).filter((one) => !plain.includes(one))).toEqual(
      codesOf(words).sort(),
    );
  });

  it('does not hold stop words', () => {
    expect(has('titles', code('word', 'of'), code('word', 'the'))).toEqual([false, false]);
  });
});

describe('the list of words', () => {
  const words = wordList(catalog.entries);

  it('has words and names with the number of entries, and words of summaries only from two entries on', () => {
    expect(
      words.filter(([word]) => ['liver', 'muller', 'wanming', '赵万明', 'tirads', 'deeplesion', 'needle', 'the'].includes(word)),
    ).toEqual([
      ['deeplesion', 1],
      ['liver', 3],
      ['muller', 1],
      ['tirads', 1],
      ['wanming', 1],
      ['赵万明', 1],
    ]);
  });

  it('has no common word of summaries', () => {
    const summary = { en: 'An accurate improvement over needles.' };
    const two = catalog.entries.slice(0, 2).map((entry) => ({ ...entry, data: { ...entry.data, summary } }) as typeof entry);
    const known = new Set(wordList(catalog.entries.slice(0, 2)).map(([word]) => word));
    expect(wordList(two).filter(([word]) => !known.has(word))).toEqual([['needles', 2]]);
  });

  it('arrives in the browser as it was', () => {
    expect(new Map(unpackWords(packWords(words)))).toEqual(new Map(words));
  });
});

it('titles are sorted by letters first, then Chinese ones by pronunciation', () => {
  expect(byTitle(catalog.entries).map((row) => catalog.entries[row]!.data.title)).toEqual([
    'DeepLesion: lesions in CT',
    'Elastography of the liver',
    'Lesions learned deep in CT',
    'Thyroid nodules on ultrasound',
    '超声图像肝纤维化的深度学习评估',
    '肝肿瘤的支持向量机识别',
  ]);
});
