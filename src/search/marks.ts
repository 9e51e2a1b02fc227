/** Where the words of a query stand in a text, whatever name they go by there. */
import { tokens, type ConceptMatcher } from '../text/index.ts';
import type { Query, Unit } from './query.ts';
import { squeeze } from './squeeze.ts';

/** A place in a text that a unit of the query asks for. */
export interface Mark {
  readonly start: number;
  readonly end: number;
  readonly unit: Unit;
  /** Does the typed word itself stand there, or another name of the same thing? */
  readonly literal: boolean;
}

/** Marks of a text in order, not overlapping; of two that begin together the longer one. */
export function marksOf(text: string, query: Query, matcher: ConceptMatcher): Mark[] {
  const units = [...query.units, ...query.weak];
  if (!text || !units.length) return [];
  const found: Mark[] = [];
  const concepts = matcher.find(text).map((match) => ({ ...match, all: new Set(match.concepts.flatMap((id) => [id, ...matcher.broader(id)])) }));
  const words = tokens(text);
  for (const unit of units) {
    const typed = squeeze(unit.text);
    for (const { start, end, all } of concepts) {
      if (unit.concepts.some((id) => all.has(id))) found.push({ start, end, unit, literal: squeeze(text.slice(start, end)) === typed || sameStems(text.slice(start, end), unit) });
    }
    // The words of a concept count together only: "deep" alone is not deep learning.
    if (unit.concepts.length) continue;
    const stems = new Set(unit.stems);
    for (const { start, end, stem, text: word } of words) {
      const begun = query.typing && unit === query.units.at(-1) && word.length > 1 && typed.length > 1 && word.startsWith(typed);
      if (stems.has(stem) || begun) found.push({ start, end, unit, literal: true });
    }
  }
  return merged(found);
}

const sameStems = (text: string, unit: Unit) => {
  const own = new Set(tokens(text).map(({ stem }) => stem));
  return unit.stems.length > 0 && unit.stems.every((stem) => own.has(stem));
};

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
