/**
 * Concepts in a text, by whatever name they go.
 *
 * A name is compared by the stems of its words, so that number, spelling, hyphens and spaces do not matter: "deep learning",
 * "Deep-Learning", "deeplearning". The longest name wins, from left to right.
 */
import type { Concept } from './concepts.ts';
import { normalise } from './normalise.ts';
import { stem } from './stem.ts';
import { atoms, type Atom } from './tokens.ts';

/** A place in a text and what it names: several concepts where the name is ambiguous. */
export interface ConceptMatch {
  readonly concepts: readonly string[];
  /** Place in the original text, in UTF-16 units, the end excluded. */
  readonly start: number;
  readonly end: number;
  /** Does the name stand there just as the vocabulary writes it, but for case, width and script? */
  readonly exact: boolean;
}

export interface ConceptMatcher {
  /**
   * Concepts of a text, in order, never overlapping. In a `query` an abbreviation counts in any case; in a text, one that is
   * an ordinary word or unit as well (US, MS, PET) counts only as the vocabulary writes it.
   */
  find(text: string, options?: { readonly query?: boolean }): ConceptMatch[];
  /** Everything above a concept, the nearest first. Nothing above an unknown concept. */
  broader(concept: string): string[];
}

/** Abbreviations that are ordinary English words or units as well. */
const ORDINARY = new Set(
  (
    'ad all am an ant are arm art as at bat be bus can car cat dl do dot ear eat fat fit for gas go he hip if in is it led ml mm mr ' +
    'ms no oct of on or pa pan pat pet ran rat sam set so star the to two up us use we'
  ).split(' '),
);

/** A name of a concept. */
interface Name {
  readonly concept: string;
  /** Normalised. */
  readonly text: string;
  /** The letters of an abbreviation, in the vocabulary's case; undefined for other names. */
  readonly letters: string | undefined;
}

const squeeze = (parts: readonly Atom[], form: 'text' | 'stem' | 'cased') => parts.map((part) => part[form]).join('');

/** Every name by what it is found by: the stems of its words, or the stem of them written as one. */
function nameIndex(concepts: readonly Concept[]) {
  const index = new Map<string, Name[]>();
  for (const { id, names, short } of concepts) {
    for (const [place, name] of [...names, ...short].entries()) {
      const parts = atoms(name);
      const letters = place < names.length ? undefined : squeeze(parts, 'cased');
      const entry: Name = { concept: id, text: normalise(name), letters };
      for (const key of new Set([squeeze(parts, 'stem'), stem(squeeze(parts, 'text'))])) {
        index.set(key, [...(index.get(key) ?? []), entry]);
      }
    }
  }
  return index;
}

/** Letters by which the names are sorted, so that most words are seen at once to begin none. */
const BEGINNING = 2;

/** Length of the longest name with each beginning. */
function longestBy(keys: Iterable<string>): Map<string, number> {
  const longest = new Map<string, number>();
  for (const key of keys) {
    const beginning = key.slice(0, BEGINNING);
    longest.set(beginning, Math.max(longest.get(beginning) ?? 0, key.length));
  }
  return longest;
}

/** May a name run on from one atom to the next? Not over punctuation, nor over a space between Chinese characters. */
const runsOn = (atom: Atom, next: Atom) =>
  atom.kind === 'han' && next.kind === 'han' ? next.joint === 'glued' : next.joint !== 'break';

/** Are these atoms one written word, and is no more of it glued to them? `CT` in `CT-guided`, but not in `SonoCT`. */
const isWholeWord = ([first, ...rest]: readonly Atom[], next: Atom | undefined) =>
  first?.joint !== 'glued' && next?.joint !== 'glued' && rest.every(({ joint }) => joint === 'glued' || joint === 'hyphen');

/** Does a name whose words stand there count? Always, unless it is an abbreviation. */
function counts({ letters, text }: Name, parts: readonly Atom[], next: Atom | undefined, query: boolean): boolean {
  if (letters === undefined) return true;
  return isWholeWord(parts, next) && (query || !ORDINARY.has(text) || squeeze(parts, 'cased').startsWith(letters));
}

/** A matcher for these concepts. Making one takes some milliseconds: keep it. */
export function conceptMatcher(concepts: readonly Concept[]): ConceptMatcher {
  const index = nameIndex(concepts);
  const longest = longestBy(index.keys());
  const above = new Map(concepts.map(({ id, broader }) => [id, broader]));

  /** The longest name that starts at an atom, with the atoms it takes. */
  function nameAt(all: readonly Atom[], from: number, query: boolean) {
    let best: { names: readonly Name[]; parts: readonly Atom[] } | undefined;
    let key = '';
    for (let to = from; to < all.length; to++) {
      const [atom, next] = [all[to], all[to + 1]];
      key += atom?.stem ?? '';
      const known = index.get(key);
      if (known) {
        const parts = all.slice(from, to + 1);
        const names = known.filter((name) => counts(name, parts, next, query));
        if (names.length) best = { names, parts };
      }
      if (!atom || !next || !runsOn(atom, next)) break;
      if (key.length >= BEGINNING && key.length >= (longest.get(key.slice(0, BEGINNING)) ?? 0)) break;
    }
    return best;
  }

  /** An abbreviation of one Chinese character with a name glued to it: 脑 of 脑核磁, but not of 电脑核磁. */
  function characterAt(all: readonly Atom[], at: number, isAfterName: boolean) {
    const [atom, next] = [all[at]!, all[at + 1]];
    if (atom.kind !== 'han' || (atom.joint === 'glued' && !isAfterName)) return undefined;
    const names = next?.joint === 'glued' && nameAt(all, at + 1, true) ? index.get(atom.stem) : undefined;
    return names && { names, parts: [atom] };
  }

  return {
    find(text, { query = false } = {}) {
      const all = atoms(text);
      const found: ConceptMatch[] = [];
      for (let at = 0; at < all.length; at++) {
        const hit = nameAt(all, at, query) ?? (query ? characterAt(all, at, found.at(-1)?.end === all[at]!.start) : undefined);
        const [first, last] = [hit?.parts[0], hit?.parts.at(-1)];
        if (!hit || !first || !last) continue;
        const written = normalise(text.slice(first.start, last.end));
        found.push({
          concepts: [...new Set(hit.names.map(({ concept }) => concept))],
          start: first.start,
          end: last.end,
          exact: hit.names.some((name) => name.text === written),
        });
        at += hit.parts.length - 1;
      }
      return found;
    },
    broader(concept) {
      const found = new Set([concept]);
      for (const id of found) for (const next of above.get(id) ?? []) found.add(next);
      return [...found].slice(1);
    },
  };
}
