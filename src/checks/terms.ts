import { issue, type Issue } from '../corpus/issue.ts';
import { nearest } from '../corpus/nearest.ts';
import type { Corpus } from '../corpus/read.ts';
import { LOCALES, type Locale } from '../schema/index.ts';
import type { Check } from './check.ts';

/** A vocabulary with a first term, on one line. */
function exampleOf({ site, vocabularies }: Corpus, vocabulary: string, id: string): string {
  const names = (text: (locale: Locale) => string) =>
    (site?.locales ?? LOCALES).map((locale) => `${locale}: ${text(locale)}`).join(', ');
  return `{ ${names((locale) => vocabularies[vocabulary]?.[locale] ?? '…')}, terms: [{ id: ${id}, ${names(() => '…')} }] }`;
}

/** Every tag of an entry is a term of the vocabulary it belongs to, and one that is shown. */
export const terms: Check = function* (list) {
  const known = new Map(
    Object.entries(list.vocabularies).map(([id, vocabulary]) => [id, new Map(vocabulary.terms.map((term) => [term.id, term]))]),
  );
  const check = function* (file: string, vocabulary: string, path: (string | number)[], value: string): Generator<Issue> {
    const terms = known.get(vocabulary);
    if (!terms) return;
    const term = terms.get(value);
    if (term?.hidden) yield issue('hidden-term', file, { path, params: { value, vocabulary } });
    if (term) return;
    const near = nearest(value, terms.keys());
    const example = terms.size === 0 ? exampleOf(list, vocabulary, value) : undefined;
    yield issue('unknown-term', file, {
      path,
      params: { value, vocabulary, ...(near && { nearest: near }), ...(example && { example }) },
    });
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
