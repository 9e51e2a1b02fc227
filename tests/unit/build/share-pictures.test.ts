import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { drawPicture, startSharePictures, writeSharePictures } from '../../../src/build/share-pictures.ts';
import { drawsPictures, type Poster } from '../../../src/views/share.ts';
import { paper } from '../catalog/example.ts';

const poster: Poster = {
  href: '/share/x.png',
  title: '超声 Ultrasound <b>&',
  lang: 'zh',
  source: 'Radiology · 2019',
  list: '必读论文',
};
const isPicture = (data: Uint8Array) => {
  const bytes = Buffer.from(data);
  return bytes.subarray(1, 4).toString() === 'PNG' && bytes.readUInt32BE(16) === 1200 && bytes.readUInt32BE(20) === 630;
};

describe('share pictures', () => {
  let folder = '';
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'share-'));
  });
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });
  const cache = () => join(folder, 'cache');
  const write = () => writeSharePictures({ folder, posters: [poster], root: '/', cache: cache() });
  const drawn = () => readFileSync(join(folder, 'share/x.png'));
  const keptFile = () => join(cache(), readdirSync(cache())[0]!);

  test('are kept, and the same every time', async () => {
    await write();
    const first = drawn();
    expect(isPicture(first)).toBe(true);
    rmSync(cache(), { recursive: true });
    await write();
    expect(drawn().equals(first)).toBe(true);
    expect(readdirSync(cache())).toHaveLength(1);
  });

  test('are drawn again where what was kept is damaged, and wherever nothing can be kept', async () => {
    const good = drawn();
    for (const damage of ['', 'poison', Buffer.concat([readFileSync(keptFile()).subarray(0, -9), Buffer.from('poisoned!')])]) {
      writeFileSync(keptFile(), damage);
      await write();
      expect(drawn().equals(good)).toBe(true);
    }
    const file = join(folder, 'file');
    writeFileSync(file, '');
    await writeSharePictures({ folder, posters: [poster], root: '/', cache: join(file, 'below') });
    expect(drawn().equals(good)).toBe(true);
  });

  test('are drawn beside the build, which hears of a failure', async () => {
    await startSharePictures({ folder, posters: [poster], root: '/', cache: cache() }).done;
    expect(isPicture(drawn())).toBe(true);
    const lost = join(folder, 'file/below');
    await expect(startSharePictures({ folder: lost, posters: [poster], root: '/' }).done).rejects.toThrow(/SHARE_PICTURES=off/);
  });

  test('survive whatever a title holds', async () => {
    for (const title of [
      ' ',
      'a'.repeat(500),
      '超'.repeat(500),
      '</div>',
      '😀 ༀ 𐎀 ﷽ مرحبا',
      '\u0301\u200d',
      'x'.repeat(90) + ' '.repeat(20),
    ]) {
      expect(isPicture(await drawPicture({ ...poster, title })), title).toBe(true);
    }
  });

  test('say which signs the font lacks', async () => {
    const missing: string[] = [];
    await drawPicture({ ...poster, title: 'a ༀ b' }, (text) => missing.push(text));
    expect(missing).toEqual(['ༀ']);
  });

  test('are left out when somebody says so, and of a large list', () => {
    const list = (entries: number) => ({ entries: Array.from({ length: entries }, (_, index) => paper(`paper-${index}`)) });
    expect([drawsPictures(list(47), undefined), drawsPictures(list(47), 'off'), drawsPictures(list(2001), undefined)]).toEqual([
      true,
      false,
      false,
    ]);
  });
});
