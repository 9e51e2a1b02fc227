import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { serve, type SiteServer } from '../../../src/build/serve.ts';

describe('the web server', () => {
  let folder: string;
  let server: SiteServer;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'site '));
    mkdirSync(join(folder, 'papers'));
    for (const file of ['index.html', '404.html', 'papers/index.html', 'papers/a.bib', 'data.json', 'picture.png'])
      writeFileSync(join(folder, file), file);
    server = await serve(folder, { base: '/repo' });
  });
  afterAll(async () => {
    await server.close();
    rmSync(folder, { recursive: true });
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

  test('gives away nothing above the folder of the site', async () => {
    for (const path of ['/repo/..%2f..%2fetc/passwd', '/repo/%2e%2e/%2e%2e/etc/passwd', '/repo/%E0%A4%A', '/repo/%00'])
      expect((await get(path)).status, path).toBe(404);
  });

  test('has nothing outside of the base path', async () => {
    expect((await get('/papers/')).status).toBe(404);
    expect((await get('/repository/')).text).not.toBe('404.html');
  });
});
