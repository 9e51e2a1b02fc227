import { expect, test } from 'vitest';
import { relatedTo } from '../../../src/catalog/related.ts';
import { catalogOf, dataset, paper } from './example.ts';

const ids = (entries: readonly { id: string }[] | undefined) => entries?.map(({ id }) => id);

test('entries stand by year, the newest first; those without a year last; then by the day they joined, then by id', () => {
  const catalog = catalogOf(
    paper('undated', { added: '2024-01-01' }),
    paper('b-old', { year: 2001 }),
    paper('a-old', { year: 2001 }),
    paper('joined-later', { year: 2001, added: '2022-02-02' }),
    paper('new', { date: '2019-05-06' }),
  );
  expect(ids(catalog.entries)).toEqual(['new', 'joined-later', 'a-old', 'b-old', 'undated']);
});

test('a section holds its own entries and, each once, those of the sections below it', () => {
  const catalog = catalogOf(
    paper('both', { sections: ['methods', 'methods/deep'] }),
    paper('deep', { sections: ['methods/deep'], year: 2020 }),
    dataset('data'),
  );
  expect(catalog.allSections.map(({ path, kind, own, all }) => [path, kind, ids(own), ids(all)])).toEqual([
    ['methods', 'paper', ['both'], ['deep', 'both']],
    ['methods/deep', 'paper', ['deep', 'both'], ['deep', 'both']],
    ['methods/empty', 'paper', [], []],
    ['datasets', 'dataset', ['data'], ['data']],
  ]);
  expect(catalog.section('methods/deep')?.parent?.path).toBe('methods');
});

test('a term also stands for the entries of its narrower terms', () => {
  const catalog = catalogOf(
    paper('plain', { terms: { modality: ['ultrasound'] } }),
    paper('stiff', { terms: { modality: ['elastography'] }, year: 2020 }),
  );
  expect(ids(catalog.term('modality', 'ultrasound')?.entries)).toEqual(['stiff', 'plain']);
  expect(ids(catalog.term('modality', 'elastography')?.entries)).toEqual(['stiff']);
  expect(ids(catalog.term('modality', 'ultrasound')?.narrower)).toEqual(['elastography']);
  expect(ids(catalog.term('modality', 'elastography')?.broader)).toEqual(['ultrasound']);
});

test('the type of a document is a term like any other', () => {
  expect(ids(catalogOf(paper('one')).term('type', 'article-journal')?.entries)).toEqual(['one']);
});

test('who cites and who uses an entry is known from the other side', () => {
  const catalog = catalogOf(paper('citing', { cites: ['cited'], uses: ['data'] }), paper('cited'), dataset('data'));
  expect([ids(catalog.citedBy('cited')), ids(catalog.usedBy('data')), ids(catalog.citedBy('citing'))]).toEqual([
    ['citing'],
    ['citing'],
    [],
  ]);
});

test('related entries share two topics or more, the rarer ones counting more, and it is said which', () => {
  const us = { modality: ['ultrasound'], anatomy: ['liver'] };
  const one = paper('one', { terms: { modality: ['ultrasound', 'elastography'], anatomy: ['spleen'] } });
  const catalog = catalogOf(
    one,
    paper('near', { terms: { modality: ['ultrasound', 'elastography'], anatomy: ['spleen'] } }),
    paper('nearer-by-one', { terms: { modality: ['ultrasound', 'elastography'], anatomy: [] } }),
    paper('far', { terms: us }),
    paper('other', { terms: us }),
  );
  expect(relatedTo(catalog, catalog.entry('one')!).map(({ entry, shared }) => [entry.id, shared])).toEqual([
    ['near', ['anatomy/spleen', 'modality/elastography', 'modality/ultrasound']],
    ['nearer-by-one', ['modality/elastography', 'modality/ultrasound']],
  ]);
});

test('a list without entries is a list', () => {
  const catalog = catalogOf();
  expect([catalog.entries, catalog.section('methods')?.all, catalog.term('anatomy', 'liver')?.entries]).toEqual([[], [], []]);
});
