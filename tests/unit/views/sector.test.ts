import { describe, expect, test } from 'vitest';
import { sectorOf } from '../../../src/views/sector.ts';
import type { Drawing } from '../../../src/views/sector-drawing.ts';
import { overlaps, periods, yearBands } from '../../../src/views/sector-scale.ts';
import { contextOf, dataset, paper } from './example.ts';

const study = (fields: object = {}) => ({ study: { design: ['retrospective'], ...fields } });
const on = (...anatomy: string[]) => ({ terms: { anatomy } });

const SMALL = [
  paper('liver-new', { year: 2021, ...on('liver'), ...study({ patients: 1230, centres: 2, externalValidation: true }) }),
  paper('liver-old', { year: 2018, ...on('liver'), ...study({ images: 40 }) }),
  paper('thyroid', { year: 2021, ...on('thyroid') }),
  paper('skin', { year: 2020, ...on('skin'), ...study({ units: [{ name: { en: 'moles' }, n: 300 }] }) }),
  paper('review', { year: 2021, ...on('liver', 'thyroid') }),
  paper('anywhere', { year: 2005 }),
  paper('undated', on('liver')),
  dataset('data'),
];

/** Distance of a point from the apex of the wide drawing. */
const depth = ({ x, y }: { x: string; y: string }) => Math.hypot(Number(x) - 560, Number(y));
const angle = ({ x, y }: { x: string; y: string }) => Math.atan2(Number(x) - 560, Number(y));
const named = (drawing: Drawing, title: string) => drawing.echoes.find(({ name }) => name.includes(title))!;

describe('a short list', () => {
  const sector = sectorOf(contextOf('en', SMALL));
  const { wide } = sector;

  test('has an echo for every dated paper on one organ, each a link with a name that says everything', () => {
    expect(wide.echoes.map(({ href, name }) => `${href} ${name}`)).toEqual([
      '/en/papers/liver-old/ Title of liver-old · 2018 · Liver · 40 images',
      '/en/papers/liver-new/ Title of liver-new · 2021 · Liver · n = 1,230 · 2 centres · external test',
      '/en/papers/thyroid/ Title of thyroid · 2021 · Thyroid · size not known',
      '/en/papers/skin/ Title of skin · 2020 · Skin · 300 moles',
    ]);
  });

  test('draws a paper on several organs as an arc over them, and one on none as an arc over all', () => {
    expect(wide.arcs.map(({ name, spans }) => [name, spans.length])).toEqual([
      ['Title of review · 2021 · Liver, Thyroid · size not known', 2],
      ['Title of anywhere · 2005 · none named · size not known', 0],
    ]);
  });

  test('angle is the organ in the order of the vocabulary, depth the year', () => {
    const [liver, thyroid, skin] = ['liver-new', 'thyroid', 'skin'].map((title) => named(wide, title));
    expect(angle(liver!)).toBeLessThan(angle(thyroid!));
    expect(angle(thyroid!)).toBeLessThan(angle(skin!));
    expect(depth(named(wide, 'liver-old'))).toBeLessThan(depth(skin!));
    expect(depth(skin!)).toBeLessThan(depth(liver!));
  });

  test('size is the size of the study; unknown sizes and external tests are told apart', () => {
    const marks = Object.fromEntries(
      wide.echoes.map(({ name, known, external, r }) => [/of (\S+)/.exec(name)![1], { known, external, r: Number(r) }]),
    );
    expect(marks['liver-new']).toMatchObject({ known: true, external: true });
    expect(marks.thyroid).toMatchObject({ known: false, external: false });
    expect(marks['liver-new']!.r).toBeGreaterThan(marks.skin!.r);
    expect(marks.skin!.r).toBeGreaterThan(marks['liver-old']!.r);
    expect(sector.has).toEqual({ echoes: true, sizes: true, unknown: true, external: true, arcs: true, breaks: true });
  });

  test('the legend says nothing of sizes where none is known', () => {
    const { has } = sectorOf(contextOf('en', [paper('liver', { year: 2021, ...on('liver') })]));
    expect(has).toEqual({ echoes: true, sizes: false, unknown: false, external: false, arcs: false, breaks: false });
  });

  test('the oldest paper has its own place before a marked break, and empty years have no link', () => {
    expect(wide.breaks).toHaveLength(1);
    expect(wide.years.map(({ lines, href }) => `${lines[0]!.text} ${href}`)).toEqual([
      '2005 /en/years/2005/',
      '2018 /en/years/2018/',
      '2019 ',
      '2020 /en/years/2020/',
      '2021 /en/years/2021/',
    ]);
  });

  test('the table beside it says the same, and what is not drawn is counted', () => {
    expect(sector.rows.map(({ title, year, parts, size, external }) => [title.text, year, parts, size, external])).toEqual([
      ['Title of liver-new', '2021', 'Liver', 'n = 1,230', true],
      ['Title of review', '2021', 'Liver, Thyroid', '', false],
      ['Title of thyroid', '2021', 'Thyroid', '', false],
      ['Title of skin', '2020', 'Skin', '300 moles', false],
      ['Title of liver-old', '2018', 'Liver', '40 images', false],
      ['Title of anywhere', '2005', 'none named', '', false],
    ]);
    expect(sector.notes).toEqual(['1 paper without a year is not drawn.']);
  });

  test('is the same on every machine', () => {
    expect(sectorOf(contextOf('en', SMALL.toReversed()))).toEqual(sector);
  });
});

test('an empty list is an empty image that says so', () => {
  const { isEmpty, summary, wide, narrow, rows } = sectorOf(contextOf('zh', []));
  expect({
    isEmpty,
    summary,
    rows,
    drawn: [wide, narrow].map(({ echoes, arcs, cells, parts, years }) => [...echoes, ...arcs, ...cells, ...parts, ...years]),
  }).toEqual({
    isEmpty: true,
    summary: '还没有可画的内容：清单中尚无标明年份的论文。',
    rows: [],
    drawn: [[], []],
  });
  expect(wide.body).toMatch(/^M[\d .ALZ-]+Z$/);
});

describe('a list too long for single echoes', () => {
  const organs = ['liver', 'kidney', 'thyroid', 'skin'];
  const many = Array.from({ length: 1000 }, (_, index) =>
    paper(`p-${index}`, { year: 2001 + (index % 20), ...on(organs[index % 4]!, ...(index % 10 === 0 ? ['skin'] : [])) }),
  );
  const { wide, narrow, counts, rows } = sectorOf(contextOf('en', many));

  test('is counted by group and years, each count a link to the search that lists exactly these', () => {
    expect([wide.kind, narrow.kind, rows]).toEqual(['counts', 'counts', []]);
    const sum = (drawing: Drawing) => drawing.cells.reduce((total, { count }) => total + Number(count.replace(',', '')), 0);
    // 500 on the abdomen, 250 on the neck, 250 on the skin and 100 more that are on the skin as well; 50 of them were there already.
    const onSkin = many.filter(({ terms }) => terms.anatomy!.includes('skin')).length;
    expect([sum(wide), sum(narrow)]).toEqual([750 + onSkin, 750 + onSkin]);
    const first = wide.cells[0]!;
    const address = new URL(first.href, 'https://list.example');
    const { kind, anatomy, from, to } = Object.fromEntries(address.searchParams);
    expect([address.pathname, kind, anatomy]).toEqual(['/en/search/', 'paper', 'abdomen']);
    expect(first.name).toBe(`Abdomen, ${from}–${to}: ${first.count} papers`);
    expect(Number(first.count)).toBe(
      many.filter(
        ({ data, terms }) =>
          data.year! >= Number(from) && data.year! <= Number(to) && terms.anatomy!.some((id) => ['liver', 'kidney'].includes(id)),
      ).length,
    );
  });

  test('has the same counts in its table', () => {
    expect(counts!.rows.map(({ part, cells }) => [part.label, cells.reduce((sum, { count }) => sum + count, 0)])).toEqual([
      ['Abdomen', 500],
      ['Neck', 250],
      ['Skin', many.filter(({ terms }) => terms.anatomy!.includes('skin')).length],
    ]);
  });
});

describe.each([5, 47, 90])('the drawing of %i papers', (size) => {
  const organs = ['liver', 'kidney', 'thyroid', 'skin'];
  const papers = Array.from({ length: size }, (_, index) =>
    paper(`p-${index}`, {
      year: 2010 + ((index * 7) % 12),
      ...on(organs[(index + Math.floor(index / 12)) % 4]!),
      ...(index % 3 ? study({ patients: 10 ** (1 + (index % 5)) }) : {}),
    }),
  );
  const { wide, narrow } = sectorOf(contextOf('en', papers));

  test('has no echo that covers another’s place', () => {
    expect(wide.echoes).toHaveLength(size);
    const close = wide.echoes.flatMap((a, index) =>
      wide.echoes
        .slice(index + 1)
        .filter(
          (b) => Math.hypot(Number(a.x) - Number(b.x), Number(a.y) - Number(b.y)) < Math.max(Number(a.r), Number(b.r)) + 10,
        ),
    );
    expect(close).toEqual([]);
  });

  test.each([
    ['wide', wide],
    ['narrow', narrow],
  ] as const)('has no labels that collide, and none outside: %s', (_, drawing) => {
    const boxes = [...drawing.parts, ...drawing.groups].map(({ box }) => ({
      left: Number(box.x),
      top: Number(box.y),
      right: Number(box.x) + Number(box.width),
      bottom: Number(box.y) + Number(box.height),
    }));
    expect(
      boxes.flatMap((a, index) =>
        boxes.slice(index + 1).filter((b) => overlaps({ ...a, top: a.top + 4, bottom: a.bottom - 4 }, b)),
      ),
    ).toEqual([]);
    const [left, top, width, height] = drawing.viewBox.split(' ').map(Number) as [number, number, number, number];
    for (const box of boxes) {
      expect(box.left).toBeGreaterThanOrEqual(left - 0.1);
      expect(box.right).toBeLessThanOrEqual(left + width + 0.1);
      expect(box.top).toBeGreaterThanOrEqual(top);
      expect(box.bottom).toBeLessThanOrEqual(top + height + 0.1);
    }
  });
});

describe('the scale of years', () => {
  test('gives every year the same depth, and shortens three or more empty years to a marked gap', () => {
    const bands = yearBands([2005, 2012, 2014], 100, 460);
    expect(
      bands.map(({ from, to, gap, inner, outer }) => `${from}-${to} ${gap ? 'gap' : 'year'} ${Math.round(outer - inner)}`),
    ).toEqual(['2005-2005 year 78', '2006-2011 gap 47', '2012-2012 year 78', '2013-2013 year 78', '2014-2014 year 78']);
    expect(bands.at(-1)!.outer).toBeCloseTo(460);
  });

  test('cuts a long list into periods of about equally many entries', () => {
    const years = [2001, 2002, 2003, ...Array.from({ length: 10 }, () => 2019), ...Array.from({ length: 4 }, () => 2020)];
    expect(periods(years, 3, 0, 30).map(({ from, to }) => [from, to])).toEqual([
      [2001, 2003],
      [2019, 2019],
      [2020, 2020],
    ]);
    expect(periods([], 3, 0, 30)).toEqual([]);
  });
});
