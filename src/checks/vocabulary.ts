import { issue } from '../corpus/issue.ts';
import { nearest } from '../corpus/nearest.ts';
import { LOCALES, type TermData } from '../schema/index.ts';
import type { Check } from './check.ts';

/** Terms that one word may lead to at most; more and it finds nothing in particular. */
const MAX_TERMS_PER_WORD = 3;

const folded = (word: string) => word.normalize('NFKC').toLowerCase().trim();

/** Words that lead to a term, with the place where each is written. */
function* wordsOf(term: TermData, index: number): Generator<[string, (string | number)[]]> {
  for (const locale of LOCALES) {
    if (term[locale]) yield [folded(term[locale]), ['terms', index, locale]];
    for (const [at, alias] of (term.aliases?.[locale] ?? []).entries())
      yield [folded(alias), ['terms', index, 'aliases', locale, at]];
  }
  for (const [at, short] of (term.abbreviations ?? []).entries()) yield [folded(short), ['terms', index, 'abbreviations', at]];
}

/** Vocabularies are sound: ids and labels are unique, `broader` leads up and never round, no word means too much. */
export const vocabulary: Check = function* (list) {
  const leadsTo = new Map<string, Set<string>>();
  for (const [id, { terms }] of Object.entries(list.vocabularies)) {
    const file = `vocabulary/${id}.yml`;
    const byId = new Map(terms.map((term) => [term.id, term]));
    const seen = new Set<string>();
    for (const [index, term] of terms.entries()) {
      if (seen.has(term.id)) yield issue('term-twice', file, { path: ['terms', index, 'id'], params: { value: term.id } });
      seen.add(term.id);
      for (const locale of LOCALES) {
        const value = term[locale];
        if (value === undefined) continue;
        const label = `${locale} ${folded(value)}`;
        if (seen.has(label)) yield issue('label-twice', file, { path: ['terms', index, locale], params: { value } });
        seen.add(label);
      }
      for (const [at, value] of (term.broader ?? []).entries()) {
        const path = ['terms', index, 'broader', at];
        if (!byId.has(value)) {
          const near = nearest(value, byId.keys());
          yield issue('broader-unknown', file, { path, params: { value, ...(near && { nearest: near }) } });
        } else if (reaches(byId, value, term.id)) {
          yield issue('broader-cycle', file, {
            path,
            params: { value: term.id, terms: `${term.id} → ${value} → … → ${term.id}` },
          });
        }
      }
      for (const [word, path] of wordsOf(term, index)) {
        const targets = leadsTo.get(word) ?? new Set();
        const before = targets.size;
        leadsTo.set(word, targets.add(`${id}/${term.id}`));
        if (targets.size > MAX_TERMS_PER_WORD && targets.size > before) {
          yield issue('alias-ambiguous', file, {
            path,
            params: { value: word, count: String(targets.size), terms: [...targets].join(', ') },
          });
        }
      }
    }
  }
};

/** Does `broader` lead from one term to another? */
function reaches(terms: ReadonlyMap<string, TermData>, from: string, to: string, seen = new Set<string>()): boolean {
  if (from === to) return true;
  if (seen.has(from)) return false;
  seen.add(from);
  return (terms.get(from)?.broader ?? []).some((next) => reaches(terms, next, to, seen));
}
