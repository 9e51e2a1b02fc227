import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { serve, type SiteServer } from '../../../src/build/serve.ts';

describe('the web server', () => {
  let around: string;
  let folder: string;
  let server: SiteServer;

  beforeAll(async () => {
    around = mkdtempSync(join(tmpdir(), 'site '));
    folder = join(around, 'site');
    mkdirSync(join(folder, 'papers'), { recursive: true });
    for (const file of ['secret.txt', 'site.txt']) writeFileSync(join(around, file), 'SECRET');
    mkdirSync(join(around, 'private'));
    for (const file of ['index.html', '404.html', 'papers/index.html', 'papers/a.bib', 'data.json', 'picture.png'])
      writeFileSync(join(folder, file), file);
    server = await serve(folder, { base: '/repo' });
  });
  afterAll(async () => {
    await server.close();
    rmSync(around, { recursive: true });
  });

  const get = async (path: string) => {
    const response = await fetch(new URL(path, server.url), { redirect: 'manual' });
    const { status, headers } = response;
    return { status, text: await response.text(), type: headers.get('content-type'), location: headers.get('location') };
  };

  test('serves pages under the base path', async () => {
    expect(server.url).toMatch(/^http:\/\/localhost:\d+\/repo\/$/);
    expect(await get('')).toMatchObject({ status: 200, text: 'index.html', type: 'text/html; charset=utf-8' });
    expect(await get('papers/?q=1')).toMatchObject({ status: 200, text: 'papers/index.html' });
  });

  test('sends files with their type', async () => {
    expect(await get('papers/a.bib')).toMatchObject({ status: 200, type: 'application/x-bibtex; charset=utf-8' });
    expect(await get('data.json')).toMatchObject({ status: 200, type: 'application/json; charset=utf-8' });
  });

  test('sends texts compressed to those who take them so, and everything to all others', async () => {
    const ask = async (path: string, encoding: string) => {
      const { headers } = await fetch(new URL(path, server.url), { headers: { 'Accept-Encoding': encoding } });
      return [headers.get('content-encoding'), headers.get('content-type')];
    };
    expect(await ask('papers/', 'br, gzip')).toEqual(['gzip', 'text/html; charset=utf-8']);
    expect(await ask('data.json', 'gzip')).toEqual(['gzip', 'application/json; charset=utf-8']);
    expect(await ask('data.json', 'identity')).toEqual([null, 'application/json; charset=utf-8']);
    expect(await ask('picture.png', 'gzip')).toEqual([null, 'image/png']);
  });

  test('redirects a folder to its slash', async () => {
    expect(await get('papers?q=1')).toMatchObject({ status: 301, location: '/repo/papers/?q=1' });
    expect(await get('/repo')).toMatchObject({ status: 301, location: '/repo/' });
  });

  test("answers with the site's own page when there is nothing", async () => {
    expect(await get('nothing/')).toMatchObject({ status: 404, text: '404.html', type: 'text/html; charset=utf-8' });
  });

  test('takes the next free port when the one wished for is taken', async () => {
    const taken = Number(new URL(server.url).port);
    const other = await serve(folder, { port: taken });
    expect(Number(new URL(other.url).port)).toBeGreaterThan(taken);
    await other.close();
  });

  /** Asks for a path as it is written; browsers and `fetch` resolve its dots themselves. */
  const asWritten = async (path: string, headers: Record<string, string> = {}) =>
    new Promise<{ status: number | undefined; location: string | undefined; text: string }>((done, fail) => {
      const { port } = new URL(server.url);
      request({ port, path, headers }, (response) => {
        let text = '';
        response.setEncoding('utf8').on('data', (part: string) => (text += part));
        response.on('end', () => done({ status: response.statusCode, location: response.headers.location, text }));
        response.on('error', fail);
      })
        .on('error', fail)
        .end();
    });

  test.each([
    '/repo/../secret.txt',
    '/repo/..%2fsecret.txt',
    '/repo/%2e%2e/secret.txt',
    '/repo/papers/../../secret.txt',
    '/repo/papers/..%2f..%2fsecret.txt',
    '/repo/../site.txt',
    '/repo/../private',
    '/repo/%2e%2e%2fprivate',
    '/repo/../../../../../../etc',
    '/repo/..',
    '/repo/%E0%A4%A',
    '/repo/%00',
  ])('gives away nothing above the folder of the site, not even whether it is there: %s', async (path) => {
    const nothing = { status: 404, location: undefined };
    expect(await asWritten(path)).toMatchObject({ ...nothing, text: '404.html' });
    expect(await asWritten(path, { 'Accept-Encoding': 'gzip' })).toMatchObject(nothing);
  });

  test('redirects to no other host', async () => {
    expect(await asWritten('//repo/papers')).toMatchObject({ status: 301, location: '/repo/papers/' });
  });

  test.each(['identity', 'gzip'])('tells who asks while a new site is put in place to come back (%s)', async (encoding) => {
    const ask = async (path: string) => (await asWritten(path, { 'Accept-Encoding': encoding })).status;
    renameSync(folder, `${folder}-previous`);
    try {
      expect([await ask('/repo/'), await ask('/repo/data.json'), await ask('/repo/nothing')]).toEqual([503, 503, 503]);
    } finally {
      renameSync(`${folder}-previous`, folder);
    }
    expect([await ask('/repo/'), await ask('/repo/data.json'), await ask('/repo/nothing')]).toEqual([200, 200, 404]);
  });

  test.each(['identity', 'gzip'])('outlives a folder that is replaced at every moment (%s)', async (encoding) => {
    const statuses = new Set<number | undefined>();
    for (let round = 0; round < 200; round += 1) {
      const asked = asWritten('/repo/data.json', { 'Accept-Encoding': encoding }).catch(() => ({ status: 0 }));
      for (let swaps = 0; swaps < 5; swaps += 1) {
        renameSync(folder, `${folder}-previous`);
        await setImmediate();
        renameSync(`${folder}-previous`, folder);
        await setImmediate();
      }
      statuses.add((await asked).status);
    }
    expect([...statuses].filter((status) => ![0, 200, 503].includes(status!))).toEqual([]);
    expect((await asWritten('/repo/')).status).toBe(200);
  });

  test('outlives readers who go away before they are answered', async () => {
    const { port } = new URL(server.url);
    for (let reader = 0; reader < 200; reader += 1) {
      await new Promise<void>((done) => {
        const asked = request({ port, path: '/repo/data.json', agent: false, headers: { 'Accept-Encoding': 'gzip' } });
        asked.on('error', () => undefined).on('close', done);
        asked.on('finish', () => asked.destroy()).end();
      });
    }
    expect((await asWritten('/repo/', { 'Accept-Encoding': 'gzip' })).status).toBe(200);
  });

  test('sends the part of a file that was asked for', async () => {
    const part = async (range: string) => {
      const { status, text } = await asWritten('/repo/data.json', { Range: range });
      return [status, text];
    };
    expect(await part('bytes=0-3')).toEqual([206, 'data']);
    expect(await part('bytes=5-')).toEqual([206, 'json']);
    expect((await part('bytes=900-'))[0]).toBe(416);
  });

  test.each(['bytes=5-2', 'bytes=a-b', 'bytes=0-1,3-4', 'lines=1-2', 'bytes=-3'])(
    'sends the whole file where the part asked for is none that it knows: %s',
    async (range) => {
      expect(await asWritten('/repo/data.json', { Range: range })).toMatchObject({ status: 200, text: 'data.json' });
    },
  );

  test('has nothing outside of the base path', async () => {
    expect((await get('/papers/')).status).toBe(404);
    expect((await get('/repository/')).text).not.toBe('404.html');
  });
});
