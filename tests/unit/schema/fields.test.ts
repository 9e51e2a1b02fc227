import type * as z from 'zod';
import { describe, expect, test } from 'vitest';
import {
  arxiv,
  count,
  country,
  day,
  decimal,
  doi,
  id,
  isbn,
  issn,
  language,
  line,
  list,
  localized,
  orcid,
  period,
  pmid,
  sectionPath,
  text,
  url,
  year,
  yesNo,
} from '../../../src/schema/fields.ts';

const TODAY = '2026-01-31';

/** Each shape with what it takes (and what it makes of it, where that is another value) and what it refuses. */
const SHAPES: Record<string, { schema: z.ZodType; takes: readonly (string | [string, unknown])[]; refuses: readonly string[] }> =
  {
    line: {
      schema: line(),
      takes: ['a', 'A: “B” & <c>', '火', 'x'.repeat(500), 'a\u200Fb', '👩‍👩‍👧‍👦'],
      refuses: ['', ' a', 'a ', 'a\nb', 'a\tb', 'x'.repeat(501), ' '],
    },
    text: { schema: text(10), takes: ['a', ['  a\n\nb ', 'a\n\nb']], refuses: ['', '  \n', 'x'.repeat(11)] },
    id: {
      schema: id(),
      takes: ['a', '1', 'liver-fibrosis', 'a1-2'],
      refuses: ['', 'A', 'a_b', '-a', 'a-', 'a--b', 'ä', 'a b', 'x'.repeat(101)],
    },
    'path of a section': {
      schema: sectionPath(),
      takes: ['theory', 'applications/deep-learning'],
      refuses: ['', '/theory', 'theory/', 'Theory', 'a//b', '../a'],
    },
    count: {
      schema: count(),
      takes: [
        ['0', 0],
        ['1230', 1230],
        ['9999999999', 9_999_999_999],
      ],
      refuses: ['', '01', '1,230', '1.5', '-1', '1e3', '12345678901'],
    },
    decimal: {
      schema: decimal(),
      takes: ['0', '73.50', '-0.5', '007'],
      refuses: ['', '.5', '5.', '1,5', '1e3', 'NaN', 'Infinity', '+1'],
    },
    'yes or no': {
      schema: yesNo(),
      takes: [
        ['true', true],
        ['false', false],
      ],
      refuses: ['', 'yes', 'no', 'True', 'on', '1'],
    },
    day: {
      schema: day(TODAY),
      takes: ['2026-01-31', '2024-02-29', '1999-12-31'],
      refuses: [
        '2026-02-01',
        '2023-02-29',
        '2021-02-30',
        '2021-04-31',
        '2021-13-01',
        '2021-00-10',
        '2021-1-1',
        '0999-01-01',
        '20210101',
        '2021-01-01T00:00',
        '',
      ],
    },
    year: {
      schema: year(TODAY),
      takes: [
        ['1500', 1500],
        ['2027', 2027],
      ],
      refuses: ['1499', '2028', '2100', '19', '1e3', '0x7E4', '２０１９', ''],
    },
    period: {
      schema: period(),
      takes: ['2010-01/2019-06', '2010-01'],
      refuses: ['2010', '2010-13', '2010-01/2019', '2010-01-2019-06'],
    },
    DOI: {
      schema: doi(),
      takes: [
        '10.1148/radiol.2019181343',
        '10.1000/ABC(1)',
        '10.1002/(SICI)1097-0258(19980815/30)17:15/16<1661::AID-SIM968>3.0.CO;2-2',
      ],
      refuses: [
        'https://doi.org/10.1148/a',
        'doi:10.1148/a',
        '10.1148',
        '10.1148/',
        '10.1/a',
        '11.1148/a',
        '10.1148/a b',
        '10.1148/a"b',
        '10.1148/{a}',
        `10.1148/${'x'.repeat(300)}`,
      ],
    },
    'arXiv identifier': {
      schema: arxiv(),
      takes: ['2004.12150', '2004.12150v2', 'math.GT/0309136', 'hep-th/9901001v1'],
      refuses: ['arXiv:2004.12150', '2004.121', '2004.121500', ''],
    },
    'PubMed identifier': { schema: pmid(), takes: ['1', '29730602'], refuses: ['0', '01', 'PMC123', '1234567890', ''] },
    ISBN: {
      schema: isbn(),
      takes: ['978-3-319-67434-6', '9783161484100', '0-306-40615-2', '080442957X'],
      refuses: ['978-3-319-67434-7', '978-3-319-67434', '0-306-40615-3', 'X804429570', '977-3-319-67434-6', ''],
    },
    ISSN: { schema: issn(), takes: ['2041-1723', '2434-561X'], refuses: ['2041-1724', '20411723', '2434-561x', '2041-172', ''] },
    'ORCID iD': {
      schema: orcid(),
      takes: ['0000-0002-1825-0097', '0000-0002-1694-233X'],
      refuses: ['0000-0002-1825-0098', 'https://orcid.org/0000-0002-1825-0097', '0000000218250097', '0000-0002-1694-233x', ''],
    },
    language: {
      schema: language(),
      takes: ['zh', 'en', 'zh-Hant', 'zh-CN', 'deu'],
      refuses: ['English', 'EN', 'en_US', 'e', ''],
    },
    country: { schema: country(), takes: ['CN', 'US'], refuses: ['cn', 'CHN', 'China', ''] },
    address: {
      schema: url(),
      takes: [
        ...[
          'https://example.com',
          'http://example.com/a?b=c&d=%20#e',
          'HTTPS://EXAMPLE.COM',
          'https://example.com:8443/',
          'https://8.8.8.8/',
        ],
        ...[
          'https://xn--fsq.com/',
          'https://例え.jp/',
          'https://example.com/论文.pdf',
          'https://doi.org/10.1000/a(b)',
          'https://a-b.co.uk/~c/',
        ],
        `https://example.com/${'x'.repeat(2020)}`,
      ],
      refuses: [
        ...['', 'example.com', '//example.com', '/a', '#a', 'mailto:a@example.com', 'ftp://example.com', 'file:///etc/passwd'],
        ...[
          'javascript:alert(1)',
          'JaVaScRiPt:alert(1)',
          'data:text/html,x',
          'vbscript:x',
          'blob:https://example.com/x',
          'https:example.com',
          'https:/example.com',
        ],
        ...[
          'https://user@example.com',
          'https://user:pass@example.com',
          'https://example.com\\@evil.com',
          'https://example.com"onclick=',
          'https://exa mple.com',
        ],
        ...[
          'https://localhost',
          'https://localhost.',
          'http://a.localhost/',
          'http://printer.local/',
          'http://a.internal/',
          'http://router.lan',
          'http://nas.home/',
        ],
        ...[
          'http://127.0.0.1/',
          'http://127.1/',
          'http://2130706433/',
          'http://0x7f.1/',
          'http://0177.0.0.1/',
          'http://１２７.０.０.１/',
          'http://0.0.0.0/',
        ],
        ...[
          'http://10.0.0.1/',
          'http://172.16.0.1/',
          'http://172.31.255.255/',
          'http://192.168.1.1/',
          'http://169.254.169.254/',
          'http://100.64.0.1/',
          'http://224.0.0.1/',
        ],
        ...[
          'http://[::1]/',
          'http://[::ffff:127.0.0.1]/',
          'http://[2001:db8::1]/',
          'https://example',
          'https://example.com.',
          'https://',
          'https://.',
        ],
        `https://example.com/${'x'.repeat(2040)}`,
      ],
    },
  };

describe.each(Object.entries(SHAPES))('the shape %s', (_, { schema, takes, refuses }) => {
  test.each(takes.map((one) => (typeof one === 'string' ? [one, one] : one)))('takes %j', (value, made) => {
    expect(schema.safeParse(value)).toEqual({ success: true, data: made });
  });

  test.each(refuses)('refuses %j', (value) => {
    expect(schema.safeParse(value).success).toBe(false);
  });

  test.each([[undefined], [null], [1], [true], [['a']], [{}]])('refuses %j, which is no text', (value) => {
    expect(schema.safeParse(value).success).toBe(false);
  });
});

describe('a list', () => {
  const schema = list(id(), { min: 1, max: 2 });

  test('holds as many items as it may, each once', () => {
    expect(schema.safeParse(['a', 'b']).success).toBe(true);
    expect([[], ['a', 'b', 'c'], ['a', 'a'], ['A'], 'a'].map((value) => schema.safeParse(value).success)).toEqual([
      false,
      false,
      false,
      false,
      false,
    ]);
  });
});

describe('a text in several languages', () => {
  const schema = localized(line());

  test('is there in one at least, and in no other language', () => {
    expect([{ zh: 'a' }, { en: 'a' }, { zh: 'a', en: 'b' }].map((value) => schema.safeParse(value).success)).toEqual([
      true,
      true,
      true,
    ]);
    expect([{}, { fr: 'a' }, { zh: 'a', fr: 'b' }, 'a', { zh: '' }].map((value) => schema.safeParse(value).success)).toEqual([
      false,
      false,
      false,
      false,
      false,
    ]);
  });
});
