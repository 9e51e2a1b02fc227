/** Where the words of a query stand in a text, whatever name they go by there. */
import { tokens, type ConceptMatcher, type Token } from '../text/index.ts';
import { namedIn } from './naming.ts';
import type { Query, Unit } from './query.ts';
import { squeeze } from './squeeze.ts';

/** A place in a text that a unit of the query asks for. */
export interface Mark {
  readonly start: number;
  readonly end: number;
  readonly unit: Unit;
  /** What stands there: the typed word itself, another name of the same thing, or the name of a kind of it. */
  readonly as: 'word' | 'name' | 'kind';
}

/** Marks of a text in order, not overlapping; of two that begin together the longer one. */
export function marksOf(text: string, query: Query, matcher: ConceptMatcher): Mark[] {
  const units = [...query.units, ...query.weak];
  if (!text || !units.length) return [];
  const words = tokens(text);
  const names = namedIn(matcher, text);
  const found = units.flatMap((unit) => {
    const typed = squeeze(unit.text);
    const begins = (word: string) => unit.completed === true && word.startsWith(typed);
    const named = names.flatMap(({ start, end, concepts }): Mark[] => {
      const same = concepts.some((id) => unit.concepts.includes(id));
      if (!same && !concepts.some((id) => matcher.broader(id).some((above) => unit.concepts.includes(above)))) return [];
      const written = squeeze(text.slice(start, end));
      const inside = words.filter((word) => word.start >= start && word.end <= end);
      const asTyped = written === typed || inside.some((word) => begins(word.text)) || hasStems(inside, unit);
      return [{ start, end, unit, as: asTyped ? 'word' : same || unit.completed ? 'name' : 'kind' }];
    });
    // The words of a concept count together only: "deep" alone is not deep learning.
    const stems = new Set(unit.concepts.length ? [] : unit.stems);
    const plain = words.flatMap(({ start, end, stem, text: word }): Mark[] =>
      stems.has(stem) || begins(word) ? [{ start, end, unit, as: 'word' }] : [],
    );
    return [...named, ...plain];
  });
  return merged(found);
}

const hasStems = (words: readonly Token[], unit: Unit) =>
  unit.stems.length > 0 && unit.stems.every((stem) => words.some((word) => word.stem === stem));

function merged(marks: readonly Mark[]): Mark[] {
  const result: Mark[] = [];
  for (const mark of marks.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    const last = result.at(-1);
    if (!last || mark.start >= last.end) result.push(mark);
    // Neighbouring pairs of Chinese characters overlap: 脏硬, 硬度.
    else if (mark.end > last.end && mark.unit === last.unit) result[result.length - 1] = { ...last, end: mark.end };
  }
  return result;
}
