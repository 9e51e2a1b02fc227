/** The terms of the vocabularies as plain data, for the index and, as JSON, for the browser. */
import type { VocabularyData } from '../schema/index.ts';

export interface Concept {
  /** `<vocabulary>/<term>`: `anatomy/liver`. */
  readonly id: string;
  /** Chinese label, English label, aliases. */
  readonly names: readonly string[];
  /** Abbreviations, and other names that count only as whole words: CT, MRI, 心. */
  readonly short: readonly string[];
  /** Ids of the concepts directly above. */
  readonly broader: readonly string[];
}

/** The terms of some vocabularies, each under the vocabulary's id. */
export const toConcepts = (vocabularies: Readonly<Record<string, VocabularyData>>): Concept[] =>
  Object.entries(vocabularies).flatMap(([vocabulary, { terms }]) =>
    terms.map(({ id, zh, en, aliases, abbreviations = [], broader = [] }) => ({
      id: `${vocabulary}/${id}`,
      names: [zh, en, ...(aliases?.zh ?? []), ...(aliases?.en ?? [])].filter((name) => name !== undefined),
      short: abbreviations,
      broader: broader.map((above) => `${vocabulary}/${above}`),
    })),
  );
