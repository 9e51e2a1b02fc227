/** The one text analyser of the index and of the browser. */
export { code, type CodeKind } from './codes.ts';
export { toConcepts, type Concept } from './concepts.ts';
export { conceptMatcher, type ConceptMatch, type ConceptMatcher } from './matcher.ts';
export { fold, normalise } from './normalise.ts';
export { stem } from './stem.ts';
export { suggest } from './suggest.ts';
export { atoms, runs, tokens, type Atom, type Token, type TokenKind } from './tokens.ts';
