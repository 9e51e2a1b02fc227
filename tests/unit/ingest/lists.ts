/** The list of this project, read once: whole, and without its entries. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { readCorpus } from '../../../src/corpus/read.ts';
import { listContext, type ListContext } from '../../../src/ingest/index.ts';

export const root = fileURLToPath(new URL('../../..', import.meta.url));
export const TODAY = '2026-01-15';

export const corpus = readCorpus(`${root}/content`, '2026-12-31');
export const full: ListContext = { ...listContext(corpus), today: TODAY };
export const empty: ListContext = { ...full, entries: [], taken: [] };

export const fixture = (name: string) => readFileSync(`${root}/tests/fixtures/ingest/${name}`);
export const fixtureText = (name: string) => fixture(name).toString('utf8');
