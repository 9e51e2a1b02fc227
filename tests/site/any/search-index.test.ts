/** What the search promises before anything is found, the index keeps. */
import { gunzipSync } from 'node:zlib';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, test } from 'vitest';
import { inText } from '../../../src/search/fields.ts';
import { unpackConcept, type ListData } from '../../../src/search/list-data.ts';
import { unpackWords } from '../../../src/search/word-counts.ts';
import { code, tokens } from '../../../src/text/index.ts';

describe.each(inject('sites'))('the index of the site under $base', ({ folder }) => {
  const readJson = (file: string) => JSON.parse(readFileSync(join(folder, file), 'utf8')) as unknown;

  test('holds every word that is offered as a completion or a correction, by itself or as part of a topic', () => {
    const chunks = globSync('pagefind/index/*.pf_index', { cwd: folder }).map((file) =>
      gunzipSync(readFileSync(join(folder, file))).toString('latin1'),
    );
    const codes = new Set(chunks.flatMap((chunk) => chunk.match(/[chnwxyz][a-z0-9]{5}/g) ?? []));
    const concepts = (readJson('search/list.json') as ListData).concepts.map(unpackConcept);
    const named = new Set(concepts.flatMap(({ names, short }) => [...names, ...short].flatMap(tokens).map(({ stem }) => stem)));
    const words = unpackWords(readJson('search/words.json') as Record<string, string>);
    expect(words).not.toEqual([]);
    const missing = words.filter(([word]) =>
      tokens(word).every(({ kind, stem }) => {
        const own = code(kind === 'han' ? 'han' : 'word', stem);
        return !codes.has(own) && !codes.has(inText(own)) && !named.has(stem);
      }),
    );
    expect(missing).toEqual([]);
  });
});
