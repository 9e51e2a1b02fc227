/** Whatever a stranger types as a title or a name comes back from every format as it was. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bibtex, coins, cslItem, entryLd, html, listLine, ris, safeJson, type CslItem } from '../../../src/cite/index.ts';
import { clean } from '../../../src/cite/text.ts';
import { entry } from './entries.ts';
import { risWithConverter, withBetterBibTeX, withConverter } from './readers.ts';

const runs = { numRuns: 2000 };

/** Signs that mean something to some format, and letters of several scripts, in any order. */
const sign = fc.constantFrom(
  ...'\\{}$&#%_^~<>|"\'`-–—=+@,;:.?!/()[]*  \u0000\u0007\u200f\u2028\ud800',
  'and',
  'others',
  'ER  - ',
  '\r\n',
  '\\input{x}',
  '</script>',
  '$$',
);
const letter = fc.constantFrom(...'aBcXyZéßøİ中文超声шЖא가🩻');
const text = fc
  .array(
    fc.oneof({ weight: 3, arbitrary: letter }, { weight: 2, arbitrary: sign }, fc.string({ unit: 'grapheme', maxLength: 2 })),
    { minLength: 1, maxLength: 24 },
  )
  .map((parts) => clean(parts.join('')))
  .filter((value) => /[\p{L}\p{N}]/u.test(value));

/** A title that the file format allows: no white space around it, no line end inside. */
const titled = (title: string): CslItem => ({ id: 'k', type: 'book', title, language: 'en' });

/** What TeX itself does not keep: no more than one space in a row, which `clean` has seen to, and no space that is a letter. */
const spaces = (value: string) => value.replace(/\s+/gu, ' ').trim();

describe('any title', () => {
  it('comes back from BibTeX through the parser of Better BibTeX', () => {
    fc.assert(
      fc.property(text, (title) => void expect(spaces(withBetterBibTeX(bibtex([titled(title)]))[0]!.title)).toBe(spaces(title))),
      runs,
    );
  });

  it('comes back from BibTeX through biblatex-csl-converter, which knows no caret and keeps two letters for itself', () => {
    const others = text.filter((title) => !/[\u0870\u0871]/.test(title));
    fc.assert(
      fc.property(
        others,
        (title) => void expect(spaces(withConverter(bibtex([titled(title)]))[0]!.title)).toBe(spaces(title.replaceAll('^', ''))),
      ),
      runs,
    );
  });

  it('comes back from RIS', () => {
    fc.assert(
      fc.property(text, (title) => void expect(risWithConverter(ris([titled(title)]))[0]!.title).toBe(title)),
      runs,
    );
  });

  it('comes back from COinS', () => {
    fc.assert(
      fc.property(text, (title) => void expect(new URLSearchParams(coins(titled(title))).get('rft.btitle')).toBe(title)),
      runs,
    );
  });
});

describe('any name', () => {
  const person = fc.record({ family: text, given: text });

  it('comes back from BibTeX, however many there are', () => {
    fc.assert(
      fc.property(fc.array(person, { minLength: 1, maxLength: 4 }), (author) => {
        const [read] = withBetterBibTeX(bibtex([{ ...titled('T'), author }]));
        expect(read!.authors.map(spaces)).toEqual(author.map(({ family, given }) => spaces(`${family}, ${given}`)));
      }),
      runs,
    );
  });

  it('stays one line of RIS', () => {
    fc.assert(
      fc.property(fc.array(person, { minLength: 1, maxLength: 4 }), (author) => {
        const lines = ris([{ ...titled('T'), author }])
          .split('\r\n')
          .filter((line) => line.startsWith('AU  - '));
        expect(lines).toEqual(author.map(({ family, given }) => `AU  - ${family}, ${given}`));
      }),
      runs,
    );
  });

  it('of a group stays whole in BibTeX', () => {
    fc.assert(
      fc.property(
        text,
        (literal) =>
          void expect(withBetterBibTeX(bibtex([{ ...titled('T'), author: [{ literal }] }]))[0]!.authors.map(spaces)).toEqual([
            spaces(literal),
          ]),
      ),
      runs,
    );
  });
});

describe('any entry', () => {
  const line = text.filter((value) => value.length <= 200);

  it('gives JSON for HTML without a single <, and HTML with the tags of its own only', () => {
    const page = { url: 'https://example.org/x/', locale: 'en', list: { name: '<b>', url: 'https://example.org/' } } as const;
    fc.assert(
      fc.property(line, line, line, (title, venue, family) => {
        const one = entry('paper', 'x', { title, venue, type: 'article-journal', authors: [{ family }] });
        const json = safeJson(entryLd(one, page));
        expect(json).not.toMatch(/[<>&\u2028\u2029]/);
        expect(JSON.parse(json)).toMatchObject({ headline: title });
        expect(html(listLine(cslItem(one), page.url)).replace(/<\/?(?:a|i)(?: href="[^"<>]*")?>/g, '')).not.toMatch(/[<>]/);
      }),
      runs,
    );
  });
});
