/** Words of a text: Latin words and their parts, numbers, Chinese characters and pairs of them. */
import { fold } from './normalise.ts';
import { stem } from './stem.ts';

/** `latin` is a word of any alphabet, with or without digits; `han` one or two Chinese characters. */
export type TokenKind = 'latin' | 'number' | 'han';

export interface Token {
  /** Normalised form. */
  readonly text: string;
  /** What two forms of one word have in common; for numbers and Han the text itself. */
  readonly stem: string;
  readonly kind: TokenKind;
  /** Place in the original text, in UTF-16 units, the end excluded. */
  readonly start: number;
  readonly end: number;
}

/**
 * How an atom follows the one before it: glued (the next Chinese character, the next part of `DeepLesion`), after - or ', after
 * white space or a change of script (`CT图像`), or otherwise.
 */
type Joint = 'glued' | 'hyphen' | 'space' | 'break';

/** A smallest piece: a Latin word or a part of one, a number, one Chinese character. Atoms never overlap. */
export interface Atom extends Token {
  /** Normalised, but in the case of the original. */
  readonly cased: string;
  readonly joint: Joint;
}

/** One Chinese character; a number with a point; letters and digits of any other script. */
const PIECE = /\p{Script=Han}|\d+(?:\.\d+)+|(?:(?!\p{Script=Han})[\p{L}\p{N}])(?:(?!\p{Script=Han})[\p{L}\p{M}\p{N}])*/gu;

/** Where camelCase is cut: `deepLesion`, `UNet`, `ResNet`; but not `MRIs`, `YOLOv3`, `T2W`. */
const camelParts = (word: string) =>
  /.\p{Lu}/u.test(word)
    ? word
        .replace(/(\p{Ll})(?=\p{Lu})/gu, '$1 ')
        .replace(/([\p{Lu}\d])(?=\p{Lu}\p{Ll}{2})/gu, '$1 ')
        .split(' ')
    : [word];

const kindOf = (text: string): TokenKind => (/^\p{Script=Han}/u.test(text) ? 'han' : /^[\d.]+$/.test(text) ? 'number' : 'latin');

function jointOf(before: Atom | undefined, kind: TokenKind, gap: string): Joint {
  if (!before) return 'break';
  if (gap === '' && (before.kind === 'han') === (kind === 'han')) return 'glued';
  return /^[-']$/.test(gap) ? 'hyphen' : /^\s*$/.test(gap) ? 'space' : 'break';
}

/** The text that was cut up last, and its pieces: a text is looked at for its concepts, and then for its words. */
let latest: { readonly original: string; readonly found: readonly Atom[] } = { original: '', found: [] };

/** The smallest pieces of a text, in order. */
export function atoms(original: string): readonly Atom[] {
  if (latest.original !== original) latest = { original, found: cutUp(original) };
  return latest.found;
}

function cutUp(original: string): Atom[] {
  const { text, cased, start, end } = fold(original);
  const found: Atom[] = [];
  let last = 0;
  for (const { 0: piece, index } of cased.matchAll(PIECE)) {
    let from = index;
    for (const part of camelParts(piece)) {
      const to = from + part.length;
      const lower = text.slice(from, to);
      const kind = kindOf(lower);
      const joint = jointOf(found.at(-1), kind, text.slice(last, from));
      found.push({ text: lower, stem: stem(lower), kind, start: start[from] ?? 0, end: end[to - 1] ?? 0, cased: part, joint });
      from = last = to;
    }
  }
  return found;
}

/** Is this atom a further part of the same written word: glued, or like `COVID-19`, but not `2019-2021`? */
const continues = (atom: Atom, before: Atom) =>
  atom.joint === 'glued' ||
  (atom.joint === 'hyphen' && atom.kind !== 'han' && before.kind !== 'han' && (atom.kind === 'latin' || before.kind === 'latin'));

/** The written words of a text, each as its atoms: a run of Chinese characters, a number, a Latin word with its parts. */
export function runs(original: string): Atom[][] {
  const found: Atom[][] = [];
  for (const atom of atoms(original)) {
    const run = found.at(-1);
    const before = run?.at(-1);
    if (run && before && continues(atom, before)) run.push(atom);
    else found.push([atom]);
  }
  return found;
}

/** An atom as a token. */
const tokenOf = ({ text, stem, kind, start, end }: Atom): Token => ({ text, stem, kind, start, end });

/** Several atoms as one token. */
function join(parts: readonly Atom[], kind: TokenKind): Token {
  const text = parts.map((part) => part.text).join('');
  return { text, stem: stem(text), kind, start: parts[0]?.start ?? 0, end: parts.at(-1)?.end ?? 0 };
}

/**
 * All tokens of a text in order of their start, the shorter first: every atom, every written word of several parts as a whole
 * (`U-Net` gives u, unet, net), every pair of neighbouring Chinese characters (`超声图` gives 超, 超声, 声, 声图, 图).
 */
export function tokens(original: string): Token[] {
  return runs(original).flatMap((run) =>
    run.flatMap((atom, index) => {
      const next = run[index + 1];
      if (!next) return [tokenOf(atom)];
      if (atom.kind === 'han') return [tokenOf(atom), join([atom, next], 'han')];
      return index ? [tokenOf(atom)] : [tokenOf(atom), join(run, 'latin')];
    }),
  );
}
