import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { marksOf } from '../../../src/search/marks.ts';
import { parseQuery } from '../../../src/search/parse.ts';
import { reasonsOf } from '../../../src/search/reasons.ts';
import { anyText } from '../text/arbitrary.ts';
import { matcher } from './small.ts';

/** A text with its marks in brackets. */
function marked(text: string, query: string): string {
  let shown = '';
  let last = 0;
  for (const { start, end } of marksOf(text, parseQuery(query, matcher), matcher)) {
    shown += `${text.slice(last, start)}[${text.slice(start, end)}]`;
    last = end;
  }
  return shown + text.slice(last);
}

describe('marks', () => {
  it.each([
    ['Assessing Liver Fibroses', 'liver fibrosis', 'Assessing [Liver Fibroses]'],
    ['肝纤维化的评估', 'hepatic fibrosis', '[肝纤维化]的评估'],
    ['肝纖維化的評估', '肝纤维化', '[肝纖維化]的評估'],
    ['Liver fibrosis', 'liver', '[Liver] fibrosis'],
    ['肝弹性成像', 'ultrasound', '肝[弹性成像]'],
    ['deep waters, deep learning', 'deep learning', 'deep waters, [deep learning]'],
    ['淋巴结病变', '淋巴结', '[淋巴结]病变'],
    ['by Anna Müller', 'muller', 'by Anna [Müller]'],
    ['nothing of it', 'liver', 'nothing of it'],
  ])('%s for %s', (text, query, shown) => {
    expect(marked(text, query)).toBe(shown);
  });

  it('never overlap, whatever the text and the query', () => {
    fc.assert(
      fc.property(anyText, anyText, (text, query) => {
        const marks = marksOf(text, parseQuery(query, matcher), matcher);
        return marks.every(({ start, end }, index) => start < end && end <= text.length && start >= (marks[index - 1]?.end ?? 0));
      }),
    );
  });
});

describe('the reason of a result', () => {
  const reasons = (query: string, visible: { text: string; shownAs?: string }[], text = '', match: 'full' | 'partial' = 'full') =>
    reasonsOf(parseQuery(query, matcher), visible, matcher, match, () => Promise.resolve(text));

  it('is not given where the typed words are there to be seen', async () => {
    expect(await reasons('liver fibrosis ultrasound', [{ text: 'Liver fibrosis' }, { text: 'Ultrasound' }])).toEqual([]);
  });

  it('names what stands there instead', async () => {
    expect(await reasons('liver fibrosis', [{ text: '肝纤维化' }])).toEqual([
      { kind: 'name', found: '肝纤维化', typed: 'liver fibrosis' },
    ]);
    expect(await reasons('超声', [{ text: 'Elastography' }])).toEqual([{ kind: 'kind', found: 'Elastography', typed: '超声' }]);
    expect(await reasons('zhao wanming', [{ text: '赵万明' }, { text: 'Zhao Wanming', shownAs: '赵万明' }])).toEqual([
      { kind: 'name', found: '赵万明', typed: 'zhao wanming' },
    ]);
  });

  it('is a passage of the text where the card shows nothing of it', async () => {
    const text = 'Title\nCompared with needle biopsy of the liver in a long series of patients from many hospitals.';
    expect(await reasons('biopsy', [{ text: 'Elastography' }], text)).toEqual([
      { kind: 'passage', text: 'Compared with needle biopsy of the liver in a long series of …' },
    ]);
    expect(await reasons('biopsy', [], '')).toEqual([{ kind: 'topic', typed: 'biopsy' }]);
  });

  it('says what a partial result lacks', async () => {
    expect(await reasons('thyroid biopsy', [{ text: 'Thyroid' }], '', 'partial')).toEqual([{ kind: 'missing', typed: 'biopsy' }]);
  });
});
