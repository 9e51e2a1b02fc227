import { createServer } from 'node:http';
import { createServer as createTcpServer, type AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { isPrivateAddress } from '../../../src/links/address.ts';
import { guardedFetch, type Fetch } from '../../../src/links/guarded-fetch.ts';

test.each([
  '127.0.0.1',
  '10.1.2.3',
  '172.16.0.1',
  '172.31.255.255',
  '192.168.0.1',
  '169.254.169.254',
  '100.64.0.1',
  '0.0.0.0',
  '224.0.0.1',
  '255.255.255.255',
  '198.18.0.1',
  '::1',
  '::',
  '::ffff:127.0.0.1',
  '::ffff:8.8.8.8',
  'fe80::1',
  'fe80::1%eth0',
  'fc00::1',
  'ff02::1',
  '64:ff9b::7f00:1',
  '2002:7f00:1::',
  '2001:db8::1',
  '[::1]',
  'example.org',
  '',
])('%s is never asked', (ip) => {
  expect(isPrivateAddress(ip)).toBe(true);
});

test.each(['8.8.8.8', '172.32.0.1', '100.128.0.1', '2606:4700::6810:84e5', '2a00:1450:4001:800::200e'])(
  '%s is a public address',
  (ip) => {
    expect(isPrivateAddress(ip)).toBe(false);
  },
);

describe('fetch for public servers', () => {
  const seen: string[] = [];
  const server = createServer((request, response) => {
    seen.push(`${request.method} ${request.url} ${request.headers.host}`);
    response.writeHead(request.url === '/moved' ? 302 : 200, { location: '/', 'set-cookie': ['a=1', 'b=2'] }).end('hello');
  });
  let port = 0;
  beforeAll(async () => {
    await new Promise<void>((done) => void server.listen(0, '127.0.0.1', done));
    ({ port } = server.address() as AddressInfo);
  });
  afterAll(() => void server.close());

  type Lookup = NonNullable<NonNullable<Parameters<typeof guardedFetch>[0]>['lookup']>;
  const resolvesTo =
    (...addresses: string[]): Lookup =>
    (_host, _options, done) => {
      done(
        null,
        addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 })),
      );
    };
  const get = (fetch: Fetch, url: string, method = 'GET') =>
    fetch(url, { method, headers: {}, signal: AbortSignal.timeout(5000) });

  test('connects to the address that was checked, under the name that was asked for', async () => {
    const fetch = guardedFetch({ lookup: resolvesTo('127.0.0.1'), isRefused: () => false });
    const response = await get(fetch, `http://list.example.org:${port}/`);
    expect([response.status, await response.text(), response.headers.getSetCookie()]).toEqual([200, 'hello', ['a=1', 'b=2']]);
    expect(seen.splice(0)).toEqual([`GET / list.example.org:${port}`]);
  });

  test('does not follow a redirect, and reads nothing after HEAD', async () => {
    const fetch = guardedFetch({ lookup: resolvesTo('127.0.0.1'), isRefused: () => false });
    expect((await get(fetch, `http://list.example.org:${port}/moved`)).status).toBe(302);
    expect((await get(fetch, `http://list.example.org:${port}/`, 'HEAD')).body).toBeNull();
    expect(seen.splice(0)).toHaveLength(2);
  });

  test.each([
    ['Chinese, in UTF-8', Buffer.from('/论文.pdf'), '/%E8%AE%BA%E6%96%87.pdf'],
    ['Chinese, in an older encoding', Buffer.from('/\xC2\xDB.pdf', 'latin1'), '/%C2%DB.pdf'],
    ['written with percent signs', Buffer.from('/%E8%AE%BA.pdf'), '/%E8%AE%BA.pdf'],
  ])('leads on with the bytes of a redirect that is %s', async (_, location, expected) => {
    const raw = createTcpServer((socket) => {
      socket.once('data', () => {
        socket.write('HTTP/1.1 301 Moved\r\nContent-Length: 0\r\nConnection: close\r\nLocation: ');
        socket.write(location);
        socket.end('\r\n\r\n');
      });
    });
    await new Promise<void>((done) => void raw.listen(0, '127.0.0.1', done));
    const fetch = guardedFetch({ lookup: resolvesTo('127.0.0.1'), isRefused: () => false });
    const { headers } = await get(fetch, `http://list.example.org:${(raw.address() as AddressInfo).port}/old`);
    expect(headers.get('location')).toBe(expected);
    await new Promise((done) => void raw.close(done));
  });

  test.each([['127.0.0.1'], ['93.184.215.14', '127.0.0.1'], ['::1'], ['::ffff:127.0.0.1'], []])(
    'refuses a public name that resolves to %s',
    async (...addresses) => {
      const fetch = guardedFetch({ lookup: resolvesTo(...addresses) });
      await expect(get(fetch, `http://list.example.org:${port}/`)).rejects.toMatchObject({ code: 'EPRIVATE' });
      expect(seen).toEqual([]);
    },
  );

  test('refuses an address without a name', async () => {
    await expect(get(guardedFetch(), `http://127.0.0.1:${port}/`)).rejects.toMatchObject({ code: 'EPRIVATE' });
    await expect(get(guardedFetch(), `http://[::1]:${port}/`)).rejects.toMatchObject({ code: 'EPRIVATE' });
    await expect(get(guardedFetch(), `http://0x7f.1:${port}/`)).rejects.toMatchObject({ code: 'EPRIVATE' });
    expect(seen).toEqual([]);
  });
});
