/** The share pictures of the list: the font has every sign that stands in a title or a name. */
import { expect, inject, test } from 'vitest';
import { drawPicture } from '../../src/build/share-pictures.ts';
import { buildCatalog } from '../../src/catalog/catalog.ts';
import { postersOf } from '../../src/views/share.ts';
import { listOf } from '../site/list.ts';

const { corpus, urls } = listOf(inject('sites')[0]!);

test('the pictures show every sign of the titles and names', async () => {
  const lacking: string[] = [];
  for (const one of postersOf(buildCatalog(corpus), urls)) await drawPicture(one, (text) => lacking.push(`${one.href}: ${text}`));
  expect(lacking).toEqual([]);
});
