/** What a text names, and what stands inside of those names: "breast tumour" names the breast and a tumour as well. */
import { onceFor } from '../catalog/once.ts';
import { atoms, type ConceptMatcher } from '../text/index.ts';

/** A place in a text and the concepts that it names. */
export interface Named {
  readonly start: number;
  readonly end: number;
  readonly concepts: readonly string[];
}

/** The concepts of a text in order; those inside of a name after the name itself. */
export const namedIn = (matcher: ConceptMatcher, text: string): Named[] =>
  matcher
    .find(text)
    .flatMap(({ start, end, concepts }) => [
      { start, end, concepts },
      ...insideOf(matcher, text.slice(start, end)).map((part) => ({ ...part, start: start + part.start, end: start + part.end })),
    ]);

/** What was found inside of names: a list uses the same ones over and over. */
const known = onceFor((_: ConceptMatcher) => new Map<string, Named[]>());

/** Names at the beginning and at the end of a name. */
function insideOf(matcher: ConceptMatcher, name: string): Named[] {
  const own = known(matcher);
  const before = own.get(name);
  if (before) return before;
  const cuts = atoms(name)
    .slice(1)
    .map((atom) => atom.start);
  const parts = cuts.flatMap((cut) => [
    { start: 0, end: name.slice(0, cut).trimEnd().length },
    { start: cut, end: name.length },
  ]);
  const found = parts.flatMap((part) => {
    const concepts = wholly(matcher, name.slice(part.start, part.end));
    return concepts.length ? [{ ...part, concepts }] : [];
  });
  own.set(name, found);
  return found;
}

/** Concepts whose name a text is, from its first letter to its last. */
const wholly = (matcher: ConceptMatcher, text: string): string[] =>
  matcher.find(text).flatMap((match) => (match.start === 0 && match.end === text.length ? match.concepts : []));
