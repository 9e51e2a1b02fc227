import type * as z from 'zod';
import { describe, expect, test } from 'vitest';
import { entrySchemas, pageSchema, sectionsSchema, siteSchema, vocabularySchema } from '../../../src/schema/index.ts';

const schemas = entrySchemas({ facets: ['modality'], today: '2026-01-31' });
const common = { title: 'A', language: 'en', sections: ['theory'], added: '2020-01-01' };
const paper = { ...common, type: 'article-journal' };

const accepts = (schema: z.ZodType, value: unknown) => schema.safeParse(value).success;

describe('an entry', () => {
  test('may say no more than it must', () => {
    expect([
      accepts(schemas.paper, paper),
      accepts(schemas.platform, common),
      accepts(schemas.dataset, { ...common, access: 'open' }),
    ]).toEqual([true, true, true]);
  });

  test.each(['title', 'language', 'sections', 'added', 'type'])('of a paper must have %s', (key) => {
    expect(accepts(schemas.paper, { ...paper, [key]: undefined })).toBe(false);
  });

  test('has no field that its schema does not know, and none of another kind', () => {
    expect(accepts(schemas.paper, { ...paper, colour: 'red' })).toBe(false);
    expect(accepts(schemas.platform, { ...common, doi: '10.1000/a' })).toBe(false);
    expect(accepts(schemas.dataset, { ...common, access: 'open', cites: ['a'] })).toBe(false);
  });

  test('is tagged with the facets of its list alone', () => {
    expect(accepts(schemas.paper, { ...paper, modality: ['ultrasound'] })).toBe(true);
    expect(accepts(schemas.paper, { ...paper, anatomy: ['liver'] })).toBe(false);
  });

  test('may have five hundred authors', () => {
    const authors = Array.from(
      { length: 500 },
      (_, index) => `Family${String.fromCodePoint(97 + (index % 26))}, G${'h'.repeat(index / 26)}`,
    );
    expect(schemas.paper.parse({ ...paper, authors }).authors).toHaveLength(500);
  });
});

describe('the name of an author', () => {
  const read = (author: unknown) => {
    const { success, data } = schemas.paper.safeParse({ ...paper, authors: [author] });
    return success ? data.authors![0] : undefined;
  };

  test.each([
    ['Buda, Mateusz', 'Buda', 'Mateusz'],
    ['Hoang, Jenny K.', 'Hoang', 'Jenny K.'],
    ['van der Laak, Jeroen A. W. M.', 'van der Laak', 'Jeroen A. W. M.'],
    ["O'Brien, Seán", "O'Brien", 'Seán'],
    ['Wildman-Tobriner, Benjamin', 'Wildman-Tobriner', 'Benjamin'],
    ['Nguye\u0302\u0303n, Va\u0306n', 'Nguye\u0302\u0303n', 'Va\u0306n'],
    ['אבן, דוד\u200F', 'אבן', 'דוד\u200F'],
    ['\u200Fمحمدی\u200Cنژاد, علی', '\u200Fمحمدی\u200Cنژاد', 'علی'],
    ['ใจดี, สมชาย', 'ใจดี', 'สมชาย'],
    ['राव, ज्ञानेश्वर', 'राव', 'ज्ञानेश्वर'],
    ['郭兴明', '郭', '兴明'],
    ['王火', '王', '火'],
    ['欧阳小龙', '欧阳', '小龙'],
    ['欧阳', '欧', '阳'],
    ['𠮷田火', '𠮷', '田火'],
    ['买买提·艾力', '买买提·艾力', undefined],
    ['迪丽努尔•买买提', '迪丽努尔•买买提', undefined],
    ["'t Hooft, Gerard", "'t Hooft", 'Gerard'],
    ['Al‐Dhabyani, Walid', 'Al‐Dhabyani', 'Walid'],
  ])('%s', (name, family, given) => {
    expect(read(name)).toEqual({ family, ...(given && { given }) });
  });

  test('may be a map, or that of a group', () => {
    expect(read({ family: '王', given: '火', latin: 'Wang, Huo' })).toEqual({ family: '王', given: '火', latin: 'Wang, Huo' });
    expect(read({ literal: 'Guild of Physicians, Chapter 7' })).toEqual({ literal: 'Guild of Physicians, Chapter 7' });
  });

  test.each([
    'Mateusz Buda',
    'Buda, Mateusz, MD',
    'Buda, Mateusz1',
    'Buda,Mateusz',
    'et al.',
    '郭',
    '郭兴明1',
    '郭·',
    '',
    'Buda, <b>M</b>',
  ])('is not %j', (name) => {
    expect(read(name)).toBeUndefined();
  });

  test.each([[{}], [{ given: 'A' }], [{ family: 'A', literal: 'B' }], [{ literal: '' }], [['A, B']], [7]])(
    'is not %j',
    (name) => {
      expect(read(name)).toBeUndefined();
    },
  );
});

describe('fields that belong together', () => {
  test.each([
    ['a date in its year', { year: '2019', date: '2019-03-30' }, true],
    ['a date in another year', { year: '2019', date: '2018-03-30' }, false],
    ['superseded, by an entry', { status: 'superseded', supersededBy: 'b' }, true],
    ['superseded, by nothing', { status: 'superseded' }, false],
    ['a successor without the status', { supersededBy: 'b' }, false],
    ['a degree of a thesis', { type: 'thesis', degree: 'doctor' }, true],
    ['a degree of an article', { degree: 'doctor' }, false],
  ])('%s', (_, fields, good) => {
    expect(accepts(schemas.paper, { ...paper, ...fields })).toBe(good);
  });
});

describe('the other files of a list', () => {
  const label = { zh: '一', en: 'One' };
  const site = {
    name: label,
    tagline: label,
    locales: ['zh', 'en'],
    languageTags: { zh: 'zh-CN', en: 'en' },
    repository: 'https://github.com/example/list',
    branch: 'main',
    facets: [],
  };

  test('take no unknown field either', () => {
    const files: [z.ZodType, object][] = [
      [siteSchema(), site],
      [vocabularySchema(), { ...label, terms: [{ id: 'a', ...label }] }],
      [pageSchema, { title: 'A', description: 'B' }],
    ];
    for (const [schema, value] of files) {
      expect(accepts(schema, value)).toBe(true);
      expect(accepts(schema, { ...value, colour: 'red' })).toBe(false);
    }
    expect(accepts(sectionsSchema(), [{ id: 'a', ...label, children: [{ id: 'b', ...label }] }])).toBe(true);
    expect(accepts(sectionsSchema(), [{ id: 'a', ...label, children: [{ id: 'b', ...label, colour: 'red' }] }])).toBe(false);
  });

  test('may be for one language alone', () => {
    expect(accepts(siteSchema(), { ...site, locales: ['en'] })).toBe(true);
    expect(accepts(siteSchema(), { ...site, locales: [] })).toBe(false);
    expect(accepts(siteSchema(), { ...site, locales: ['fr'] })).toBe(false);
  });

  test.each([
    ['content', true],
    ['docs/my.list', true],
    ['.', true],
    ['..', false],
    ['a/../b', false],
    ['/a', false],
    ['a/', false],
    ['a b', false],
    ['.github', false],
  ])('may stand in a folder of their repository: %s', (folder, good) => {
    expect(accepts(siteSchema(), { ...site, folder })).toBe(good);
  });

  test('need names in the languages of the list, and may have others', () => {
    const [en, both] = [{ en: 'A' }, { zh: '甲', en: 'A' }];
    for (const locales of [['en'], ['zh'], ['zh', 'en']] as const) {
      const accepted = [en, both].map((names) => [
        accepts(siteSchema(locales), { ...site, locales, name: names, tagline: names }),
        accepts(sectionsSchema(locales), [{ id: 'a', ...names, children: [{ id: 'b', ...names }] }]),
        accepts(vocabularySchema(locales), { ...names, terms: [{ id: 'a', ...names }] }),
      ]);
      const isEnough = locales.join() === 'en';
      expect([locales, accepted]).toEqual([
        locales,
        [
          [isEnough, isEnough, isEnough],
          [true, true, true],
        ],
      ]);
    }
  });

  test('leave out what most lists say alike', () => {
    const { name, tagline, locales, repository } = site;
    expect(siteSchema().parse({ name, tagline, locales, repository })).toEqual(site);
  });
});

test('every field is described in both languages', () => {
  const undescribed: string[] = [];
  const visit = (schema: unknown, path: string) => {
    const { def, shape, element } = schema as {
      def?: { innerType?: unknown; in?: unknown };
      shape?: Record<string, z.ZodType>;
      element?: unknown;
    };
    for (const [key, field] of Object.entries(shape ?? {})) {
      const { description, zh } = (field.meta() ?? {}) as { description?: string; zh?: string };
      // The languages of a text, and labels in them, say what they are by their name.
      if (!['zh', 'en'].includes(key) && !(description && zh)) undescribed.push(path + key);
      visit(field, `${path}${key}.`);
    }
    for (const inside of [def?.innerType, def?.in, element]) if (inside) visit(inside, path);
  };
  for (const schema of [schemas.paper, schemas.dataset, schemas.platform, siteSchema(), vocabularySchema(), pageSchema])
    visit(schema, '');
  expect(undescribed).toEqual([]);
});
