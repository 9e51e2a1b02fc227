import fc from 'fast-check';
import { globSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readFrontMatter } from '../../../src/corpus/front-matter.ts';
import { writeEntry, type FrontMatter } from '../../../src/ingest/write.ts';
import { refusedCharacter } from '../../../src/schema/characters.ts';
import { LIST } from './lists.ts';

const readBack = (text: string) => {
  const read = readFrontMatter(text, 'papers/x.md');
  return { issues: read.issues, value: read.at ? read.value : undefined, body: read.at ? read.body : undefined };
};

describe('the text of a file', () => {
  const files = globSync('papers/*.md', { cwd: LIST });

  test('is byte for byte that of the files of a list, written again', () => {
    expect(files).toHaveLength(9);
    for (const file of files) {
      const text = readFileSync(`${LIST}/${file}`, 'utf8');
      const { value, body } = readBack(text);
      expect(writeEntry(value as FrontMatter, body)).toBe(text);
    }
  });

  test('has the keys in the order of the house, quotes only where needed, and facets after sections', () => {
    const value = {
      provenance: { links: ['list'], title: ['list'] },
      added: '2026-01-15',
      links: [{ rel: 'full-text', url: 'https://a.org/x.pdf', format: 'pdf' }],
      anatomy: ['liver'],
      modality: ['ct'],
      sections: ['applications/deep-learning'],
      doi: '10.1000/a#b',
      pages: '1-2',
      year: '2019',
      authors: ["Jiang, Tian'an", { family: '毕', given: '珂', latin: 'Bi, Ke' }, { literal: 'Group: A' }],
      type: 'article-journal',
      language: 'en',
      keywords: { zh: ['超声'], en: ['a, b', 'c'] },
      title: 'PAIP 2019: a challenge',
    };
    expect(writeEntry(value)).toBe(`---
title: "PAIP 2019: a challenge"
language: en
type: article-journal
authors:
  - Jiang, Tian'an
  - { family: 毕, given: 珂, latin: "Bi, Ke" }
  - { literal: "Group: A" }
year: 2019
pages: 1-2
doi: 10.1000/a#b
sections: [applications/deep-learning]
anatomy: [liver]
modality: [ct]
keywords:
  zh: [超声]
  en: ["a, b", c]
links:
  - rel: full-text
    url: https://a.org/x.pdf
    format: pdf
added: 2026-01-15
provenance:
  title: [list]
  links: [list]
---
`);
  });

  const odd = fc.constantFrom(
    '- a',
    ': b',
    'a: b',
    'a #b',
    '#',
    '---',
    '--- x',
    '...',
    '[a',
    '{b}',
    '!x',
    '&a',
    '*a',
    "'q'",
    '"q"',
    'null',
    '~',
    'true',
    '0123',
    '@x',
    '`x`',
    '%',
    'a:',
    '? x',
    '-',
    '?',
    'a\tb',
    'a  b',
    '中：文',
    'x\ny',
    '\\',
    '|',
    '>',
    '>-',
    'a,b',
    'a]b',
    'http://a.org/?q=a:b#c',
    ' padded ',
    '\u00a0x',
    '\u{1F600}',
  );
  const text = fc
    .oneof(
      fc.string({ minLength: 1, maxLength: 60 }),
      fc.string({ minLength: 1, maxLength: 40, unit: 'binary' }),
      odd,
      fc.array(odd, { minLength: 2, maxLength: 6 }).map((parts) => parts.join(' ')),
      fc.lorem({ maxCount: 40 }),
    )
    .filter((value) => value.isWellFormed() && refusedCharacter(value) === undefined);
  const list = fc.array(text, { minLength: 1, maxLength: 8 });
  const localized = fc.record({ zh: text, en: text }, { noNullPrototype: true });
  const front = fc.record(
    {
      title: text,
      titleTranslation: text,
      authors: fc.array(
        fc.oneof(
          text,
          fc.record({ family: text, given: text, latin: text }, { requiredKeys: ['family'], noNullPrototype: true }),
          fc.record({ literal: text }, { noNullPrototype: true }),
        ),
        { minLength: 1, maxLength: 4 },
      ),
      venue: text,
      doi: text,
      sections: list,
      anything: list,
      keywords: fc.record({ zh: list, en: list }, { noNullPrototype: true }),
      links: fc.array(fc.record({ rel: text, url: text }, { noNullPrototype: true }), { minLength: 1, maxLength: 3 }),
      summary: localized,
      study: fc.record(
        {
          caveat: localized,
          units: fc.array(fc.record({ name: localized, n: text }, { noNullPrototype: true }), { minLength: 1, maxLength: 2 }),
        },
        { noNullPrototype: true },
      ),
      provenance: fc.record({ title: list, links: list }, { noNullPrototype: true }),
      sources: list,
    },
    { requiredKeys: ['title'], noNullPrototype: true },
  );

  test('is read back as the very same value, whatever it holds', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(front, (value) => {
        const { issues, value: again } = readBack(writeEntry(value, 'A body.\n\n--- not a fence'));
        expect(issues).toEqual([]);
        expect(again).toEqual(value);
      }),
      { numRuns: 2000 },
    );
  });
});
