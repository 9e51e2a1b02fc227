import { describe, expect, test } from 'vitest';
import { MOST_BYTES, probe, waitOf } from '../../../src/links/probe.ts';
import { clockAt, failure, network, reply } from './world.ts';

const clock = clockAt('2026-03-02T08:00:00Z');
const ask = (url: string, fetch: ReturnType<typeof network>) => probe(url, { fetch, clock, agent: 'test' });

describe('asking one address', () => {
  test('is one HEAD request where that is answered', async () => {
    const net = network({ 'https://a.org/x': reply(200) });
    expect(await ask('https://a.org/x#part', net)).toEqual({ status: 200 });
    expect(net.asked).toEqual(['HEAD https://a.org/x']);
  });

  test.each([403, 404, 405, 500, 501])('asks again with GET when HEAD is answered with %s', async (status) => {
    const net = network({ 'https://a.org/x': [reply(status), reply(206, {}, 'first bytes')] });
    expect(await ask('https://a.org/x', net)).toEqual({ status: 206 });
    expect(net.asked).toEqual(['HEAD https://a.org/x', 'GET https://a.org/x']);
  });

  test('asks for the first bytes only, and names itself', async () => {
    let headers: Record<string, string> = {};
    const net = network({
      'https://a.org/x': [
        reply(405),
        (request) => {
          headers = request.headers;
          return reply(206);
        },
      ],
    });
    await ask('https://a.org/x', net);
    expect(headers).toMatchObject({ range: 'bytes=0-1023', 'user-agent': 'test' });
  });

  test('calls a range that cannot be had a document that can', async () => {
    expect(await ask('https://a.org/x', network({ 'https://a.org/x': [reply(405), reply(416)] }))).toEqual({ status: 416 });
  });

  test('reads a megabyte at most of what a server sends anyway', async () => {
    let sent = 0;
    let isCancelled = false;
    const film = new ReadableStream({
      pull(controller) {
        sent += 65_536;
        controller.enqueue(new Uint8Array(65_536));
      },
      cancel() {
        isCancelled = true;
      },
    });
    const net = network({ 'https://a.org/x': [reply(405), () => new Response(film)] });
    expect(await ask('https://a.org/x', net)).toEqual({ status: 200 });
    expect(isCancelled).toBe(true);
    expect(sent).toBeLessThanOrEqual(MOST_BYTES + 2 * 65_536);
  });

  test('says where an address has moved for good, and not where it leads for now', async () => {
    const net = network({
      'http://a.org/': reply(301, { location: 'https://a.org/' }),
      'https://a.org/': reply(200),
      'https://b.org/': reply(302, { location: '/login' }),
      'https://b.org/login': reply(200),
    });
    expect(await ask('http://a.org/', net)).toEqual({ status: 200, moved: 'https://a.org/' });
    expect(await ask('https://b.org/', net)).toEqual({ status: 200 });
  });

  test.each([
    'http://127.0.0.1/',
    'http://localhost/',
    'http://10.0.0.8/',
    'http://192.168.1.1/admin',
    'http://169.254.169.254/latest/meta-data/',
    'http://[::1]/',
    'http://2130706433/',
    'http://0x7f.1/',
    'http://intranet/',
    'http://user:secret@a.org/',
    'file:///etc/passwd',
    'ftp://a.org/',
  ])('never follows a redirect to %s', async (target) => {
    const net = network({ 'https://a.org/': reply(302, { location: target }) });
    expect(await ask('https://a.org/', net)).toEqual({ reason: 'private' });
    expect(net.asked).toEqual(['HEAD https://a.org/']);
  });

  test('ends after ten redirects', async () => {
    const net = network({ 'https://a.org/': reply(302, { location: 'https://a.org/' }) });
    expect(await ask('https://a.org/', net)).toEqual({ reason: 'redirects' });
    expect(net.asked).toHaveLength(22);
  });

  test.each([
    [failure('ENOTFOUND'), 'dns'],
    [failure('EAI_AGAIN'), 'dns'],
    [failure('CERT_HAS_EXPIRED'), 'tls'],
    [failure('ECONNREFUSED'), 'connection'],
    [failure('EPRIVATE'), 'private'],
    [new TypeError('fetch failed', { cause: failure('ENOTFOUND') }), 'dns'],
  ])('names the reason when there is no answer: %s', async (error, reason) => {
    expect(await ask('https://a.org/', network({ 'https://a.org/': error }))).toEqual({ reason });
  });

  test('waits ten seconds for a request and no longer', async () => {
    const waits: number[] = [];
    const impatient = {
      ...clock,
      deadline: (milliseconds: number) => {
        waits.push(milliseconds);
        return AbortSignal.abort(new DOMException('', 'TimeoutError'));
      },
    };
    const net = network({ 'https://a.org/': ({ signal }) => Promise.reject(signal.reason as Error) });
    expect(await probe('https://a.org/', { fetch: net, clock: impatient, agent: 'test' })).toEqual({ reason: 'timeout' });
    expect(waits).toEqual([10_000, 10_000]);
  });
});

test.each([
  ['120', 120_000],
  ['Mon, 02 Mar 2026 08:01:00 GMT', 60_000],
  ['Mon, 02 Mar 2026 07:00:00 GMT', 0],
  ['soon', undefined],
  [null, undefined],
])('Retry-After %s means %s', (header, milliseconds) => {
  expect(waitOf(header, clock.now())).toBe(milliseconds);
});
