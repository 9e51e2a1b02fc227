import { describe, expect, test } from 'vitest';
import { identify, isFailure, lookUp, type Failure, type Fetch, type Work } from '../../../src/ingest/index.ts';
import { fixtureText } from './lists.ts';

/** Answers by the beginning of the address; what is not listed is not found. */
const serving =
  (answers: Record<string, string | (() => Response)>, asked: string[] = []): Fetch =>
  (url) => {
    asked.push(url);
    const answer = Object.entries(answers).find(([start]) => url.startsWith(start))?.[1];
    if (answer === undefined) return Promise.resolve(new Response('Resource not found.', { status: 404 }));
    return Promise.resolve(typeof answer === 'string' ? new Response(answer) : answer());
  };
const ask = async (text: string, fetch: Fetch) => await lookUp(identify(text), { fetch });
const CROSSREF = 'https://api.crossref.org/works/';
const ARXIV = 'https://export.arxiv.org/api/query';
const PUBMED = 'https://eutils.ncbi.nlm.nih.gov/';

const work = (answer: Work | Failure): Work => {
  if (isFailure(answer)) throw new Error(`${answer.reason} ${JSON.stringify(answer.params)}`);
  return answer;
};

describe('Crossref', () => {
  test('gives a work by its DOI: the year of the issue, the licence, the preprint, groups as groups', async () => {
    const asked: string[] = [];
    const found = work(
      await lookUp(identify('10.1148/radiol.2019181343'), {
        fetch: serving({ [CROSSREF]: fixtureText('crossref.json') }, asked),
        mailto: 'me@example.org',
      }),
    );
    expect(asked).toEqual(['https://api.crossref.org/works/10.1148%2Fradiol.2019181343?mailto=me%40example.org']);
    expect(found).toMatchObject({
      type: 'article-journal',
      venue: 'Radiology',
      year: '2019',
      volume: '292',
      issue: '3',
      pages: '695-701',
      doi: '10.1148/radiol.2019181343',
      arxiv: '1907.00001',
      issn: '0033-8419',
      license: 'CC BY 4.0',
      sources: ['https://api.crossref.org/works/10.1148%2Fradiol.2019181343'],
    });
    expect(found.authors).toEqual([
      { family: 'Buda', given: 'Mateusz', orcid: 'https://orcid.org/0000-0002-1825-0097' },
      { family: 'Wildman-Tobriner', given: 'Benjamin', orcid: undefined },
      { family: 'Hoang', given: 'Jenny K.', orcid: undefined },
      { literal: 'Thyroid Imaging Study Group' },
    ]);
  });

  const big = () =>
    new Response(new ReadableStream({ pull: (controller) => void controller.enqueue(new Uint8Array(1024 * 1024)) }));
  test.each<[string, () => Response, string]>([
    ['nothing', () => new Response('', { status: 404 }), 'not-found'],
    ['a request to wait', () => new Response('', { status: 429, headers: { 'retry-after': '30' } }), 'too-many'],
    ['a fault of its own', () => new Response('', { status: 500 }), 'service-down'],
    ['a refusal', () => new Response('', { status: 403 }), 'service-refused'],
    [
      'a page in HTML',
      () => new Response('<!doctype html><title>Sign in</title>', { headers: { 'content-type': 'text/html' } }),
      'not-data',
    ],
    ['half a record', () => new Response(fixtureText('crossref.json').slice(0, 300)), 'not-data'],
    ['bytes that are no text', () => new Response(new Uint8Array([0x7b, 0xff, 0xfe])), 'not-data'],
    ['JSON without a record', () => new Response('{"status":"ok"}'), 'not-data'],
    ['null', () => new Response('null'), 'not-data'],
    ['50 MB, by its own word', () => new Response('x', { headers: { 'content-length': String(50 * 1024 * 1024) } }), 'too-large'],
    ['a body without end', big, 'too-large'],
    [
      'the record of another DOI',
      () => new Response(fixtureText('crossref.json').replace('"10.1148/radiol.2019181343"', '"10.1000/other"')),
      'other-record',
    ],
    [
      'a redirect to a private address',
      () => new Response('', { status: 302, headers: { location: 'http://169.254.169.254/latest/meta-data' } }),
      'redirected',
    ],
    [
      'a redirect to another host',
      () => new Response('', { status: 301, headers: { location: 'https://example.org/' } }),
      'redirected',
    ],
    ['redirects in a circle', () => new Response('', { status: 302, headers: { location: '/works/again' } }), 'redirected'],
  ])('answers with %s', async (_, answer, reason) => {
    expect(await ask('10.1148/radiol.2019181343', serving({ 'https://api.crossref.org/': answer }))).toMatchObject({ reason });
  });

  test('cannot be reached', async () => {
    expect(await ask('10.1148/x', () => Promise.reject(new TypeError('fetch failed')))).toMatchObject({ reason: 'unreachable' });
  });

  test('says that a work is retracted, in its title or in a notice, and not for a correction', async () => {
    const record = (more: object) => JSON.stringify({ message: { DOI: '10.1000/a', title: ['A study'], ...more } });
    const retracted = async (more: object) => work(await ask('10.1000/a', serving({ [CROSSREF]: record(more) }))).retracted;
    expect(await retracted({ 'updated-by': [{ type: 'correction' }, { type: 'retraction', DOI: '10.1000/b' }] })).toBe(true);
    expect(await retracted({ title: ['RETRACTED: A study'] })).toBe(true);
    expect(await retracted({ 'updated-by': [{ type: 'correction' }] })).toBe(false);
  });

  // A browser follows redirects itself: what it then says of the address is all that there is to go by.
  const at = (url: string) => Object.defineProperty(new Response(fixtureText('crossref.json')), 'url', { value: url });
  test.each([
    ['its own house', 'https://api.crossref.org/v1/works/x', { venue: 'Radiology' }],
    [
      'another host',
      'https://example.org/works/x',
      { reason: 'redirected', params: { service: 'Crossref', host: 'example.org' } },
    ],
    ['a page without encryption', 'http://api.crossref.org/works/x', { reason: 'redirected' }],
  ])(
    'is asked again where a browser hides the redirect, and believed by the address of the answer: %s',
    async (_, url, expected) => {
      const asked: unknown[] = [];
      const answer = await ask('10.1148/radiol.2019181343', (address, { redirect }) => {
        asked.push([address, redirect]);
        const hidden = Object.defineProperties(Response.error(), { type: { value: 'opaqueredirect' } });
        return Promise.resolve(redirect === 'follow' ? at(url) : hidden);
      });
      expect(answer).toMatchObject(expected);
      expect(asked).toEqual([
        [`${CROSSREF}10.1148%2Fradiol.2019181343`, 'manual'],
        [`${CROSSREF}10.1148%2Fradiol.2019181343`, 'follow'],
      ]);
    },
  );

  test('may send on within its own house', async () => {
    const fetch = serving({
      [`${CROSSREF}10.1148`]: () => new Response('', { status: 301, headers: { location: '/v1/works/x' } }),
      'https://api.crossref.org/v1/': fixtureText('crossref.json'),
    });
    expect(work(await ask('10.1148/radiol.2019181343', fetch)).venue).toBe('Radiology');
  });
});

describe('arXiv', () => {
  test('gives a preprint', async () => {
    expect(work(await ask('arXiv:2004.12150v3', serving({ [ARXIV]: fixtureText('arxiv.xml') })))).toMatchObject({
      title: 'A Survey on Domain Knowledge Powered Deep Learning for Medical Image Analysis',
      type: 'article',
      venue: 'arXiv',
      year: '2020',
      arxiv: '2004.12150',
      authors: [{ line: 'Xiaozheng Xie' }, { line: 'Jianwei Niu' }, { line: 'Theo van Walsum' }],
    });
  });

  const published = fixtureText('arxiv.xml').replace('<link ', '<arxiv:doi>10.1148/radiol.2019181343</arxiv:doi><link ');
  test('names what it was published as: the published version is believed, if it is the same paper', async () => {
    const same = fixtureText('crossref.json').replace(
      /"title": \["Management[^"]*"\]/,
      '"title": ["A Survey on Domain Knowledge Powered Deep Learning for Medical Image Analysis"]',
    );
    const found = work(await ask('2004.12150', serving({ [ARXIV]: published, [CROSSREF]: same })));
    expect(found).toMatchObject({ type: 'article-journal', venue: 'Radiology', year: '2019', doi: '10.1148/radiol.2019181343' });
    expect(found.sources).toEqual([
      'https://api.crossref.org/works/10.1148%2Fradiol.2019181343',
      'https://arxiv.org/abs/2004.12150',
    ]);

    const other = work(await ask('2004.12150', serving({ [ARXIV]: published, [CROSSREF]: fixtureText('crossref.json') })));
    expect(other).toMatchObject({
      type: 'article',
      doi: undefined,
      doubts: [{ code: 'other-doi', value: '10.1148/radiol.2019181343' }],
    });

    const unknown = work(await ask('2004.12150', serving({ [ARXIV]: published })));
    expect(unknown.doubts).toMatchObject([{ code: 'unchecked' }]);
  });

  test.each([
    ['no entry', '<feed></feed>', 'not-found'],
    [
      'its entry called Error',
      '<feed><entry><id>http://arxiv.org/api/errors#incorrect_id</id><title>Error</title></entry></feed>',
      'not-found',
    ],
    ['another paper', fixtureText('arxiv.xml').replaceAll('2004.12150v3', '2004.99999v1'), 'other-record'],
    ['half a feed', fixtureText('arxiv.xml').slice(0, 900), 'not-data'],
    ['a page', '<html></html>', 'not-data'],
  ])('answers with %s', async (_, answer, reason) => {
    expect(await ask('2004.12150', serving({ [ARXIV]: answer }))).toMatchObject({ reason });
  });
});

describe('PubMed', () => {
  test('gives an article with initials, and Crossref the names in full', async () => {
    const alone = work(await ask('pmid:29730602', serving({ [PUBMED]: fixtureText('pubmed.json') })));
    expect(alone).toMatchObject({
      type: 'article-journal',
      venue: 'Gut',
      year: '2019',
      volume: '68',
      issue: '4',
      pages: '729-41',
      pmid: '29730602',
      doi: '10.1136/gutjnl-2018-316204',
      issn: '0017-5749',
    });
    expect(alone.authors).toEqual([
      { family: 'Wang', given: 'K' },
      { family: 'Lu', given: 'X' },
      { family: 'van der Berg', given: 'AB' },
      { literal: 'Liver Study Group' },
    ]);
    expect(alone.doubts).toContainEqual({ code: 'initials-only', key: 'authors' });

    const crossref = JSON.stringify({
      message: {
        DOI: '10.1136/gutjnl-2018-316204',
        type: 'journal-article',
        title: [
          'Deep learning Radiomics of shear wave elastography significantly improved diagnostic performance for assessing liver fibrosis in chronic hepatitis B: a prospective multicentre study',
        ],
        author: [{ family: 'Wang', given: 'Kun' }],
      },
    });
    const both = work(await ask('29730602', serving({ [PUBMED]: fixtureText('pubmed.json'), [CROSSREF]: crossref })));
    expect(both).toMatchObject({ authors: [{ family: 'Wang', given: 'Kun' }], pmid: '29730602', volume: '68', doubts: [] });
  });

  test('says that an article is retracted', async () => {
    const record = fixtureText('pubmed.json').replace('"Multicenter Study"', '"Retracted Publication"');
    expect(work(await ask('pmid:29730602', serving({ [PUBMED]: record }))).retracted).toBe(true);
    expect(work(await ask('pmid:29730602', serving({ [PUBMED]: fixtureText('pubmed.json') }))).retracted).toBe(false);
  });

  test('says that there is no such article', async () => {
    const missing = '{"result":{"uids":["29730602"],"29730602":{"uid":"29730602","error":"cannot get document summary"}}}';
    expect(await ask('29730602', serving({ [PUBMED]: missing }))).toMatchObject({ reason: 'not-found' });
    expect(await ask('29730602', serving({ [PUBMED]: '{"result":{"uids":["1"],"1":{}}}' }))).toMatchObject({
      reason: 'other-record',
    });
  });
});
