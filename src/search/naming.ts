/** What a text names, and what stands inside of those names: "breast tumour" names the breast and a tumour as well. */
import { atoms, type ConceptMatcher } from '../text/index.ts';

/** A place in a text and the concepts that it names. */
export interface Named {
  readonly start: number;
  readonly end: number;
  readonly concepts: readonly string[];
}

/** The concepts of a text in order; those inside of a name after the name itself. */
export function namedIn(matcher: ConceptMatcher, text: string): Named[] {
  return matcher.find(text).flatMap(({ start, end, concepts }) => {
    const name = text.slice(start, end);
    const cuts = atoms(name).slice(1).map((atom) => atom.start);
    const parts = cuts.flatMap((cut) => [
      { start, end: start + name.slice(0, cut).trimEnd().length },
      { start: start + cut, end },
    ]);
    const inside = parts.flatMap((part) => {
      const own = wholly(matcher, text.slice(part.start, part.end));
      return own.length ? [{ ...part, concepts: own }] : [];
    });
    return [{ start, end, concepts }, ...inside];
  });
}

/** Concepts whose name a text is, from its first letter to its last. */
const wholly = (matcher: ConceptMatcher, text: string): string[] =>
  matcher.find(text).flatMap((match) => (match.start === 0 && match.end === text.length ? match.concepts : []));
