import { issue, type Issue } from '../corpus/issue.ts';
import { nearest } from '../corpus/nearest.ts';
import type { Check } from './check.ts';

/** Every tag of an entry is a term of the vocabulary it belongs to. */
export const terms: Check = function* (list) {
  const known = new Map(Object.entries(list.vocabularies).map(([id, { terms }]) => [id, new Set(terms.map((term) => term.id))]));
  const check = function* (file: string, vocabulary: string, path: (string | number)[], value: string): Generator<Issue> {
    const ids = known.get(vocabulary);
    if (!ids || ids.has(value)) return;
    const near = nearest(value, ids);
    yield issue('unknown-term', file, { path, params: { value, vocabulary, ...(near && { nearest: near }) } });
  };

  for (const entry of list.entries) {
    for (const [facet, values] of Object.entries(entry.terms)) {
      for (const [index, value] of values.entries()) yield* check(entry.file, facet, [facet, index], value);
    }
    if (entry.kind !== 'paper') continue;
    for (const [index, value] of (entry.data.genre ?? []).entries()) yield* check(entry.file, 'genre', ['genre', index], value);
    for (const [index, value] of (entry.data.study?.design ?? []).entries()) {
      yield* check(entry.file, 'design', ['study', 'design', index], value);
    }
    for (const [index, { metric }] of (entry.data.study?.metrics ?? []).entries()) {
      yield* check(entry.file, 'metric', ['study', 'metrics', index, 'metric'], metric);
    }
  }
};
