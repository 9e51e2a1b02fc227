/** The terms of a vocabulary as the tree that `broader` makes of them. */
import type { Term, Vocabulary } from '../catalog/catalog.ts';

/** From the top of the tree to the term; of several broader terms the first one leads. */
export function pathOf(term: Term): Term[] {
  const path = [term];
  for (let at = term.broader[0]; at && !path.includes(at); at = at.broader[0]) path.unshift(at);
  return path;
}

const isShown = (term: Term) => term.data.hidden !== true;

/** Terms with nothing above them, in the order of the file. */
export const topTerms = (vocabulary: Vocabulary) => vocabulary.terms.filter((term) => isShown(term) && pathOf(term).length === 1);

/** Those that belong to a term first of all, in the order of the file. */
export const termsBelow = (vocabulary: Vocabulary, parent: Term): Term[] =>
  vocabulary.terms.filter((term) => term.broader[0] === parent && isShown(term));

/** Every term right after the one it belongs to. */
export function termsInTree(vocabulary: Vocabulary): { term: Term; depth: number }[] {
  const below = (parent: Term, depth: number): { term: Term; depth: number }[] => [
    { term: parent, depth },
    ...termsBelow(vocabulary, parent).flatMap((term) => below(term, depth + 1)),
  ];
  return topTerms(vocabulary).flatMap((term) => below(term, 0));
}
