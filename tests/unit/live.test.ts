import { afterEach, expect, test, vi } from 'vitest';
import type * as z from 'zod';
import { forgetCorpus } from '../../src/corpus/current.ts';
import { copyOfList, SMALL } from '../lists.ts';

vi.mock('astro:content', () => ({ defineLiveCollection: (collection: unknown) => collection }));

afterEach(() => {
  vi.unstubAllEnvs();
  forgetCorpus();
});

interface Collection {
  loader: { loadCollection: () => Promise<{ entries: { id: string; data: unknown }[] }> };
  schema: z.ZodType;
}

test('an entry is read by the facets that the list has now', async () => {
  const list = copyOfList();
  vi.stubEnv('CONTENT_DIR', list.root);
  const { collections } = await import('../../src/live.config.ts');
  const { platforms } = collections as unknown as Record<string, Collection>;
  const read = async () => {
    const { entries } = await platforms!.loader.loadCollection();
    const { schema } = platforms!;
    return entries.map(({ id, data }) => [id, schema.parse(data)]);
  };
  const before = await read();
  expect(before).toEqual([['dragon-hospital', expect.not.objectContaining({ colour: expect.anything() as unknown })]]);

  list
    .edit('site.yml', 'facets: [modality, anatomy]', 'facets: [modality, anatomy, colour]')
    .write('vocabulary/colour.yml', 'zh: 颜色\nen: Colour\nterms: [{ id: red, zh: 红, en: Red }]\n')
    .edit(SMALL, 'added:', 'colour: [red]\nadded:');
  forgetCorpus();
  expect(await read()).toEqual([['dragon-hospital', expect.objectContaining({ colour: ['red'] })]]);
});
