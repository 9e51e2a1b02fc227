import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { identify, identifyAll, misplaced } from '../../../src/ingest/identify.ts';
import { isbnIn, issnIn } from '../../../src/schema/identifier-forms.ts';

const told = (text: string) => {
  const found = identify(text);
  return 'id' in found ? `${found.kind} ${found.id}` : found.kind;
};

describe('what somebody pasted', () => {
  test.each([
    ['10.1148/radiol.2019181343', 'doi 10.1148/radiol.2019181343'],
    ['https://doi.org/10.1148/radiol.2019181343', 'doi 10.1148/radiol.2019181343'],
    ['doi:10.1148/RADIOL.2019181343.', 'doi 10.1148/RADIOL.2019181343'],
    ['DOI: 10.1000/abc (accessed 2020)', 'doi 10.1000/abc'],
    ['(10.1000/abc)', 'doi 10.1000/abc'],
    ['10.1016/S0140-6736(05)67888-9', 'doi 10.1016/S0140-6736(05)67888-9'],
    ['https://dx.doi.org/10.1016%2Fj.media.2019.02.003', 'doi 10.1016/j.media.2019.02.003'],
    ['https://pubs.rsna.org/doi/full/10.1148/radiol.2019181343?journalCode=x', 'doi 10.1148/radiol.2019181343'],
    ['https://link.springer.com/content/pdf/10.1007/978-3-319-67434-6_14.pdf', 'doi 10.1007/978-3-319-67434-6_14'],
    ['https://journals.plos.org/plosone/article?id=10.1371/journal.pone.0123456', 'doi 10.1371/journal.pone.0123456'],
    [
      'https://journals.plos.org/plosone/article/file?type=printable&id=10.1371%2Fjournal.pone.0123456#abstract',
      'doi 10.1371/journal.pone.0123456',
    ],
    ['https://example.org/10.1000/path?cites=10.1000/query', 'doi 10.1000/path'],
    ['https://www.biorxiv.org/content/10.1101/2020.03.12.20027185v2', 'doi 10.1101/2020.03.12.20027185'],
    ['https://www.biorxiv.org/content/10.1101/123456v1.full.pdf', 'doi 10.1101/123456'],
    ['https://www.medrxiv.org/content/10.1101/2020.03.12.20027185v2.full-text', 'doi 10.1101/2020.03.12.20027185'],
    ['https://example.org/doi/10.1000/rev2', 'doi 10.1000/rev2'],
    ['10.3760/cma.j.005，作者王明', 'doi 10.3760/cma.j.005'],
    ['（DOI：10.3760/cma.j.005）发表于', 'doi 10.3760/cma.j.005'],
    ['10.1007/978‐3‑319–1', 'doi 10.1007/978-3-319-1'],
    [
      '10.1002/(SICI)1097-0258(19980815/30)17:15/16<1661::AID-SIM968>3.0.CO;2-2',
      'doi 10.1002/(SICI)1097-0258(19980815/30)17:15/16<1661::AID-SIM968>3.0.CO;2-2',
    ],
    ['１０．１１４８／radiol.2019181343', 'doi 10.1148/radiol.2019181343'],
    ['2004.12150', 'arxiv 2004.12150'],
    ['arXiv:2004.12150v2 [cs.CV]', 'arxiv 2004.12150'],
    ['https://arxiv.org/pdf/2004.12150v3.pdf', 'arxiv 2004.12150'],
    ['https://doi.org/10.48550/arXiv.2004.12150', 'arxiv 2004.12150'],
    ['hep-th/9901001', 'arxiv hep-th/9901001'],
    ['https://arxiv.org/abs/math.GT/0309136v1', 'arxiv math/0309136'],
    ['29730602', 'pmid 29730602'],
    ['PMID: 29730602', 'pmid 29730602'],
    ['https://pubmed.ncbi.nlm.nih.gov/29730602/', 'pmid 29730602'],
    ['@article{a, title={B}}', 'bibtex'],
    ['Exported by JabRef\n\n@Article (a, title = "B")', 'bibtex'],
    ['TY  - JOUR\nTI  - A\nER  - ', 'ris'],
    ['\uFEFFTY - THES\nER -', 'ris'],
    ['[{"title": "A"}]', 'csl-json'],
    ['2019', 'unknown'],
    ['2013.99999', 'unknown'],
    ['https://example.org/', 'unknown'],
    ['', 'unknown'],
  ])('%s', (text, expected) => {
    expect(told(text)).toBe(expected);
  });

  test('may be several identifiers, none of which is passed over', () => {
    expect(
      identifyAll('10.1000/a, 10.1000/b 29730602\narXiv:2004.12150\nnonsense').map((one) => ('id' in one ? one.id : one.text)),
    ).toEqual(['10.1000/a', '10.1000/b', '29730602', '2004.12150', 'nonsense']);
    expect(identifyAll('This is\nnothing, and\n\nneither is this')).toEqual([
      { kind: 'unknown', text: 'This is\nnothing, and\n\nneither is this' },
    ]);
    expect(identifyAll('10.1000/a、10.1000/b').map(({ text }) => text)).toEqual(['10.1000/a', '10.1000/b']);
    expect(identifyAll('DOI: 10.1000/a; PMID: 29730602').map(({ kind }) => kind)).toEqual(['doi', 'pmid']);
    expect(identifyAll('Maker A. A made-up title. J Fixtures. 2019. doi: 10.1000/a. PMID: 29730602; PMCID: PMC1.')).toEqual([
      { kind: 'doi', id: '10.1000/a', text: '10.1000/a.' },
    ]);
    expect(identifyAll('doi: 10.1000/a').map(({ kind }) => kind)).toEqual(['doi']);
  });

  test.each([
    ['PMC6015893', 'pmc'],
    ['https://pmc.ncbi.nlm.nih.gov/articles/PMC6015893/', 'pmc'],
    ['ISBN 978-3-319-67434-6', 'isbn'],
    ['https://kns.cnki.net/kcms2/article/abstract?v=made-up', 'cnki'],
    ['https://github.com/a/b', 'address'],
    ['Deep learning of made-up things', 'words'],
  ])('is told what to give instead of %s', (text, kind) => {
    expect([told(text), misplaced(text)]).toEqual(['unknown', kind]);
  });

  test('never makes it fall over', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => void identifyAll(text)),
      { numRuns: 2000 },
    );
  });

  test('finds ISBN and ISSN in what surrounds them', () => {
    expect(isbnIn('ISBN 978-3-319-67434-6 (eBook)')).toBe('978-3-319-67434-6');
    expect(issnIn('1361-8415 (print)')).toBe('1361-8415');
    expect(issnIn('20411723')).toBe('2041-1723');
  });
});
