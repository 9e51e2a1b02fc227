import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildFacets } from '../../../src/search/facets.ts';
import { packConcept, unpackConcept } from '../../../src/search/list-data.ts';
import { listData } from '../../../src/search/list.ts';
import { EMPTY, readState, withValue, writeState, type SearchState } from '../../../src/search/state.ts';
import { catalog, concepts, matcher } from './small.ts';

const list = listData(catalog);
const facets = buildFacets(list, matcher.broader);
const everything = catalog.entries.map((_, row) => row);
const ids = (rows: readonly number[]) => rows.map((row) => catalog.entries[row]!.id);
const narrow = (state: Partial<SearchState>) => ids(facets.narrow(everything, { ...EMPTY, ...state }));

describe('narrowing down', () => {
  it('takes any value of one facet, and one of every facet', () => {
    expect(narrow({ chosen: { method: ['svm', 'deep-learning'] } })).toEqual(['fibrosis-2019', 'thyroid-2019', 'tumour-2012']);
    expect(narrow({ chosen: { method: ['svm', 'deep-learning'], anatomy: ['liver'] } })).toEqual([
      'fibrosis-2019',
      'tumour-2012',
    ]);
  });

  it('counts a narrower topic and a section below as the one above', () => {
    expect(narrow({ chosen: { modality: ['ultrasound'] } })).toEqual(['elasto-2021', 'fibrosis-2019', 'thyroid-2019']);
    expect(narrow({ chosen: { section: ['applications'] } })).toEqual([
      'elasto-2021',
      'fibrosis-2019',
      'thyroid-2019',
      'tumour-2012',
    ]);
    expect(narrow({ chosen: { section: ['applications/deep-learning'] } })).toEqual(['fibrosis-2019']);
  });

  it('leaves out what is excluded, and entries outside of the years or without one', () => {
    expect(narrow({ excluded: { modality: ['ultrasound'], kind: ['dataset'] } })).toEqual(['tumour-2012']);
    expect(narrow({ from: 2012, to: 2019 })).toEqual(['fibrosis-2019', 'thyroid-2019', 'tumour-2012']);
  });

  it('finds nothing with a value that nothing has', () => {
    expect(narrow({ chosen: { modality: ['sonar'] } })).toEqual([]);
  });

  it('says of every value how many it would leave if it were the only one of its facet', () => {
    const values = [...facets.counts(everything, EMPTY).keys()];
    const anyChoice = fc.record({
      chosen: fc.dictionary(
        fc.constantFrom('kind', 'modality', 'method', 'section'),
        fc.array(fc.constantFrom('paper', 'ct', 'ultrasound', 'svm', 'applications'), { minLength: 1, maxLength: 2 }),
        { maxKeys: 3 },
      ),
      excluded: fc.dictionary(fc.constantFrom('modality', 'method'), fc.constantFrom(['ct'], ['svm'], ['ultrasound', 'ct']), {
        maxKeys: 1,
      }),
      from: fc.option(fc.integer({ min: 2010, max: 2022 }), { nil: undefined }),
    });
    fc.assert(
      fc.property(anyChoice, fc.subarray(everything), (choice, rows) => {
        const state = { ...EMPTY, ...choice };
        const counts = facets.counts(rows, state);
        return values.every((value) => {
          const [facet = '', ...rest] = value.split('/');
          return (
            counts.get(value) === facets.narrow(rows, { ...state, chosen: { ...state.chosen, [facet]: [rest.join('/')] } }).length
          );
        });
      }),
    );
  });
});

describe('the list on its way to the browser', () => {
  it('arrives as it was', () => {
    expect(list.concepts.map(unpackConcept)).toEqual(concepts);
    expect(facets.years).toEqual([2021, 2019, 2019, 2012, 0, 0]);
    expect(list.concepts).toEqual(concepts.map(packConcept));
  });
});

const FACETS = ['kind', 'section', 'modality'];

describe('the address of a search', () => {
  it('says what is chosen by ids, in one order', () => {
    const state: SearchState = {
      query: '肝 fibrosis',
      chosen: { modality: ['ultrasound', 'ct'], section: ['applications/deep-learning'] },
      excluded: { kind: ['dataset'] },
      from: 2018,
      to: 2020,
      sort: 'newest',
      literal: true,
      deep: true,
    };
    const address =
      '?q=%E8%82%9D+fibrosis&-kind=dataset&section=applications/deep-learning&modality=ultrasound,ct&from=2018&to=2020&sort=newest&literal=1&deep=1';
    expect(writeState(state, FACETS)).toBe(address);
    expect(readState(address, FACETS)).toEqual(state);
    expect(writeState(EMPTY, FACETS)).toBe('');
  });

  it('leaves aside what it does not know', () => {
    expect(readState('?q=+a+&color=red&modality=<b>,ct&modality=ct&from=soon&sort=best', FACETS)).toEqual({
      ...EMPTY,
      query: 'a',
      chosen: { modality: ['ct'] },
    });
  });

  it('is read back as it was written, for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const query = text.trim();
        return readState(writeState({ ...EMPTY, query }, FACETS), FACETS).query === query;
      }),
    );
  });

  it('moves a value between chosen, excluded and neither', () => {
    const chosen = withValue(EMPTY, 'modality', 'ct', 'chosen');
    const excluded = withValue(chosen, 'modality', 'ct', 'excluded');
    expect([chosen.chosen, chosen.excluded]).toEqual([{ modality: ['ct'] }, {}]);
    expect([excluded.chosen, excluded.excluded]).toEqual([{}, { modality: ['ct'] }]);
    expect(withValue(excluded, 'modality', 'ct', 'neither')).toEqual(EMPTY);
  });
});
