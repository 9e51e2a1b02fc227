import { describe, expect, test } from 'vitest';
import { isCutOff, nextSnapshot, recordOf, snapshotText } from '../../../src/links/snapshot.ts';
import type { Answer } from '../../../src/links/probe.ts';
import { snapshotSchema, type LinkRecord, type LinkSnapshot } from '../../../src/schema/index.ts';

const url = 'https://a.org/x';

/** The record after these answers at these times. */
const after = (...answers: [string, Answer][]) =>
  answers.reduce<LinkRecord | undefined>((before, [at, answer]) => recordOf(url, answer, before, new Date(at)), undefined);

describe('what an answer says of a link', () => {
  test.each<[Answer, string]>([
    [{ status: 200 }, 'ok'],
    [{ status: 206 }, 'ok'],
    [{ status: 416 }, 'ok'],
    [{ status: 401 }, 'blocked'],
    [{ status: 403 }, 'blocked'],
    [{ status: 429 }, 'blocked'],
    [{ status: 451 }, 'blocked'],
    [{ status: 404 }, 'missing'],
    [{ status: 410 }, 'missing'],
    [{ status: 500, reason: 'server' }, 'unreachable'],
    [{ reason: 'timeout' }, 'unreachable'],
    [{ reason: 'dns' }, 'unreachable'],
    [{ reason: 'private' }, 'unreachable'],
  ])('%o is %s', (answer, state) => {
    expect(after(['2026-03-02T08:00:00Z', answer])?.state).toBe(state);
  });

  test('missing twice, a day apart, is dead', () => {
    expect(after(['2026-03-02T08:00:00Z', { status: 404 }], ['2026-03-03T08:00:00Z', { status: 410 }])).toEqual({
      url,
      state: 'dead',
      status: 410,
      since: '2026-03-03',
      missingSince: '2026-03-02T08:00:00Z',
    });
  });

  test('missing twice within a day is not, though the date has changed', () => {
    expect(after(['2026-03-02T23:59:00Z', { status: 404 }], ['2026-03-03T00:01:00Z', { status: 404 }])?.state).toBe('missing');
  });

  test('403 never reads as dead, and makes a dead link blocked', () => {
    const dead: [string, Answer][] = [
      ['2026-03-02T08:00:00Z', { status: 404 }],
      ['2026-03-09T08:00:00Z', { status: 404 }],
    ];
    expect(after(...dead, ['2026-03-16T08:00:00Z', { status: 403 }])).toEqual({
      url,
      state: 'blocked',
      status: 403,
      since: '2026-03-16',
    });
  });

  test('silence in between does not make a page any less missing', () => {
    expect(
      after(
        ['2026-03-02T08:00:00Z', { status: 404 }],
        ['2026-03-09T08:00:00Z', { reason: 'timeout' }],
        ['2026-03-16T08:00:00Z', { status: 404 }],
      )?.state,
    ).toBe('dead');
  });

  test('what answers again is fine again, and has to be missing twice anew', () => {
    expect(
      after(
        ['2026-03-02T08:00:00Z', { status: 404 }],
        ['2026-03-09T08:00:00Z', { status: 200 }],
        ['2026-03-16T08:00:00Z', { status: 404 }],
      ),
    ).toEqual({ url, state: 'missing', status: 404, since: '2026-03-16', missingSince: '2026-03-16T08:00:00Z' });
  });

  test('remembers since when nothing has changed', () => {
    expect(after(['2026-03-02T08:00:00Z', { status: 200 }], ['2026-03-09T08:00:00Z', { status: 200 }])?.since).toBe('2026-03-02');
  });
});

test('a machine that reaches nobody is offline, and one that reaches anybody is not', () => {
  const silent: [string, Answer] = ['https://a.org/', { reason: 'dns' }];
  expect(isCutOff(new Map([silent]))).toBe(true);
  expect(isCutOff(new Map([silent, ['https://b.org/', { status: 404 }]]))).toBe(false);
  expect(isCutOff(new Map())).toBe(false);
});

describe('a snapshot', () => {
  const before: LinkSnapshot = {
    version: 1,
    checked: '2026-03-02',
    links: [
      { url: 'https://b.org/', state: 'ok', status: 200, since: '2026-02-02' },
      { url: 'https://gone.org/', state: 'ok', status: 200, since: '2026-02-02' },
    ],
    works: [{ doi: '10.1000/old', published: '10.1000/new' }],
  };
  const made = nextSnapshot(before, {
    urls: ['https://c.org/#part', 'https://b.org/', 'https://a.org', 'https://c.org/'],
    answers: new Map<string, Answer>([
      ['https://a.org/', { status: 200, moved: 'https://www.a.org/' }],
      ['https://c.org/', { reason: 'timeout' }],
    ]),
    dois: new Map([
      ['10.1000/wrong', ['On the wings of dragons']],
      ['10.1000/old', []],
      ['10.1000/bad', []],
      ['10.1000/good', ['On the eggs of young dragons']],
    ]),
    works: new Map([
      ['10.1000/bad', { retracted: { on: '2026-01-05', notice: '10.1000/notice' } }],
      ['10.1000/good', { title: 'On the Eggs of Young Dragons: A Survey' }],
      ['10.1000/wrong', { title: 'Deep learning for livers' }],
    ]),
    now: new Date('2026-03-09T08:00:00Z'),
  });

  test('is sorted, one record a line, without what the list no longer has', () => {
    expect(snapshotText(made)).toBe(`{
  "version": 1,
  "checked": "2026-03-09",
  "links": [
    {"url":"https://a.org/","state":"ok","status":200,"since":"2026-03-09","moved":"https://www.a.org/"},
    {"url":"https://b.org/","state":"ok","status":200,"since":"2026-02-02","checked":"2026-03-02"},
    {"url":"https://c.org/","state":"unreachable","reason":"timeout","since":"2026-03-09"}
  ],
  "works": [
    {"doi":"10.1000/bad","retracted":{"on":"2026-01-05","notice":"10.1000/notice"}},
    {"doi":"10.1000/old","published":"10.1000/new","checked":"2026-03-02"},
    {"doi":"10.1000/wrong","title":"Deep learning for livers"}
  ]
}
`);
  });

  test('is what the gate reads', () => {
    expect(snapshotSchema.parse(JSON.parse(snapshotText(made)))).toEqual(made);
  });

  test('changes only its date when nothing else has', () => {
    const answers = new Map<string, Answer>([['https://a.org/', { status: 200 }]]);
    const at = (now: string, previous?: LinkSnapshot) =>
      nextSnapshot(previous, { urls: ['https://a.org/'], answers, dois: new Map(), works: new Map(), now: new Date(now) });
    const first = at('2026-03-02T08:00:00Z');
    expect(at('2026-03-09T08:00:00Z', first)).toEqual({ ...first, checked: '2026-03-09' });
  });
});
