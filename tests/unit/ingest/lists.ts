/** The list that the records of tests/fixtures/ingest are added to, read once: whole, and without its entries. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { readCorpus } from '../../../src/corpus/read.ts';
import { listContext, type ListContext } from '../../../src/ingest/index.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));
export const TODAY = '2026-01-15';

export const LIST = `${root}/tests/fixtures/ingest/list`;

export const full: ListContext = listContext(readCorpus(LIST, TODAY));
export const empty: ListContext = { ...full, entries: [], taken: [] };

export const fixture = (name: string) => readFileSync(`${root}/tests/fixtures/ingest/${name}`);
export const fixtureText = (name: string) => fixture(name).toString('utf8');
