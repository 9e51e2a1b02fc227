/** Which traditional characters a reader's browser knows: those whose simplified form the list can have. */
import { readdirSync, readFileSync } from 'node:fs';
import type { Plugin } from 'vite';
import type { Corpus } from '../corpus/read.ts';
import { normalise } from '../text/index.ts';
import { SIMPLIFIED, tableSource } from '../text/simplified.ts';

const SEARCH = new URL('../search/', import.meta.url);

/** What the query layer itself understands: its stop words and the names of its fields. */
const grammar = (): string =>
  readdirSync(SEARCH)
    .filter((name) => name.endsWith('.ts'))
    .map((name) => readFileSync(new URL(name, SEARCH), 'utf8'))
    .join('');

/** The table of simplified characters, cut down to those that stand in a text. */
export function tableFor(text: string): [from: string, to: string][] {
  const characters = new Set(normalise(text));
  return [...SIMPLIFIED].filter(([, simplified]) => characters.has(simplified));
}

/**
 * Hands the browser no more of the table than the list can have: another character finds nothing in either form, and the whole
 * table would be a thirtieth of all that a first search fetches. The index is made with the whole of it.
 */
export const charactersOfList = (corpus: () => Corpus): Plugin => ({
  name: 'characters-of-list',
  apply: 'build',
  applyToEnvironment: ({ name }) => name === 'client',
  load(id) {
    if (!id.endsWith('/src/text/simplified-table.ts')) return undefined;
    const { entries, vocabularies, sections } = corpus();
    return tableSource(tableFor(JSON.stringify([entries, vocabularies, sections]) + grammar()));
  },
});
