/** A query as a reader types it → what to look up. */
import { arxivIn, doiIn, isbnIn, pmidIn } from '../schema/identifier-forms.ts';
import { code, runs, tokens, type Atom, type ConceptMatcher } from '../text/index.ts';
import { readClauses, type Clause } from './clauses.ts';
import { EVERY_FIELD, fieldSet, type FieldSet } from './fields.ts';
import { identifier } from './identifier.ts';
import type { Query, Unit } from './query.ts';
import { squeeze } from './squeeze.ts';
import { hanPieces, isAuxiliary, isStopWord, isWeakWord } from './stop-words.ts';

const SOURCE = fieldSet(['source']);

/** What may be an identifier: a word, perhaps with the name of its kind before it. */
const MAYBE_IDENTIFIER = /(?:(?<!\S)(?:doi|arxiv|pmid|isbn|issn)(?::\s*|\s+))?\S+/giu;

/** Without its name it may as well be two years. */
const ISSN = /^\d{4}-\d{3}[\dX]$/i;

/** The identifiers that a text may be. A number alone is a word like any other. */
function identifiersIn(text: string, field: FieldSet): string[] {
  const number = text.replace(/^is[bs]n[:\s]+/i, '');
  return [
    arxivIn(text),
    doiIn(text),
    /^\d+$/.test(text) ? undefined : pmidIn(text),
    isbnIn(number)?.length === number.length || ((number !== text || field === SOURCE) && ISSN.test(number)) ? number : undefined,
  ].filter((found) => found !== undefined);
}

/** Words whose abbreviation is an everyday word: `US`, `IT`, `AI` is none. */
const isEverydayWord = (written: string) => written === written.toLowerCase() && isStopWord(written);

/** Data that somebody looks for are a data set, whatever it calls itself. */
const DATA = /^(?:data|数据)$/i;
const DATA_SETS = [code('concept', 'type/dataset')];

interface Part {
  readonly unit: Unit;
  readonly weak: boolean;
}

/** Codes of the words of a text. */
export const codesOf = (text: string): string[] =>
  tokens(text).flatMap(({ kind, text: word, stem }) =>
    kind === 'han' ? (word.length > 1 ? [code('han', word)] : []) : [code('word', stem)],
  );

const stemsOf = (text: string) =>
  tokens(text).flatMap(({ kind, text: word, stem }) => (kind === 'han' && word.length === 1 ? [] : [stem]));

const unit = (
  kind: Unit['kind'],
  { text, start, fields = EVERY_FIELD }: { text: string; start: number; fields?: number },
  found: Partial<Unit>,
): Unit => ({
  kind,
  text,
  start,
  end: start + text.length,
  anyOf: [],
  literal: [],
  concepts: [],
  stems: stemsOf(text),
  fields,
  ...found,
});

/** A written Latin word: as a whole, or as all of its parts; `U-Net` is `unet`, or `u` and `net`. */
function wordUnit(atoms: readonly Atom[], text: string, start: number, fields: number): Unit {
  const parts = atoms.map(({ stem }) => code('word', stem));
  const all = tokens(text).filter(({ kind }) => kind !== 'han');
  const whole = all
    .filter(({ text: word }) => word.length === Math.max(...all.map((one) => one.text.length)))
    .map(({ stem }) => [code('word', stem)]);
  const anyOf = atoms.length > 1 ? [...whole, parts] : [parts];
  return unit('word', { text, start, fields }, { anyOf: DATA.test(text) ? [DATA_SETS, ...anyOf] : anyOf, literal: parts });
}

/** What stands between the concepts of a text. */
function restParts(text: string, at: number, fields: number): Part[] {
  return runs(text).flatMap((atoms): Part[] => {
    const [from, to] = [atoms[0]!.start, atoms.at(-1)!.end];
    const written = text.slice(from, to);
    if (atoms[0]!.kind === 'han') {
      const pieces = hanPieces(written);
      // A common word with nothing but particles around it, such as 推荐系统 or 用方法, asks for nothing.
      const said = pieces.reduce((sum, piece) => sum + piece.text.length, 0);
      if (pieces.every((piece) => piece.weak) && said < written.length) return [];
      // A particle between two single characters is part of a word that nobody knows: 淋吧结, mistyped for 淋巴结.
      const apart = pieces.filter(({ text: piece }) => piece.length === 1 && !isAuxiliary(piece));
      const whole = apart.length > 1 && apart.length === pieces.length ? [{ text: written, at: 0, weak: false }] : pieces;
      return whole.flatMap((piece) => {
        const codes = codesOf(piece.text);
        if (!codes.length) return [];
        const place = { text: piece.text, start: at + from + piece.at, fields };
        const found = DATA.test(piece.text)
          ? unit('word', place, { anyOf: [DATA_SETS, codes], literal: codes })
          : unit('han', place, { anyOf: [codes], literal: codes });
        return [{ unit: found, weak: piece.weak }];
      });
    }
    const word = written.toLowerCase();
    if (isStopWord(word)) return [];
    const alone = atoms.length === 1 && word.length === 1;
    return [{ unit: wordUnit(atoms, written, at + from, fields), weak: alone || isWeakWord(word) }];
  });
}

/** Is this place inside of a written Latin word? `Lesion` alone is not what `DeepLesion` asks for. */
const cutsWord = (text: string, at: number) =>
  /[\p{Script=Latin}\d]/u.test(text[at - 1] ?? '') && /[\p{Script=Latin}\d]/u.test(text[at] ?? '');

/** Concepts of a clause, and the words between them. */
function freeParts(clause: Clause, matcher: ConceptMatcher): Part[] {
  const { text, at, field: fields } = clause;
  const asked = text.split(/\s+/).length > 2;
  const found = matcher
    .find(text, { query: true })
    .filter(
      ({ start, end }) => !(asked && isEverydayWord(text.slice(start, end))) && !cutsWord(text, start) && !cutsWord(text, end),
    );
  const parts: Part[] = [];
  let last = 0;
  for (const { start, end, concepts } of found) {
    parts.push(...restParts(text.slice(last, start), at + last, fields));
    const written = text.slice(start, end);
    parts.push({
      unit: unit(
        'concept',
        { text: written, start: at + start, fields },
        { anyOf: concepts.map((id) => [code('concept', id)]), literal: codesOf(written), concepts },
      ),
      weak: isWeakWord(written.toLowerCase()),
    });
    last = end;
  }
  return [...parts, ...restParts(text.slice(last), at + last, fields)];
}

/** Identifiers of a clause, and what stands between them. */
function partsOf(clause: Clause, matcher: ConceptMatcher): Part[] {
  const parts: Part[] = [];
  let last = 0;
  const rest = (to: number) => {
    const text = clause.text.slice(last, to);
    if (text.trim()) parts.push(...wordParts({ ...clause, text, at: clause.at + last }, matcher));
  };
  for (const { 0: text, index } of clause.text.matchAll(MAYBE_IDENTIFIER)) {
    const found = identifiersIn(text, clause.field);
    if (!found.length) continue;
    rest(index);
    last = index + text.length;
    const place = { text, start: clause.at + index, fields: SOURCE };
    const anyOf = found.map((value) => [code('word', identifier(value))]);
    parts.push({ unit: unit('identifier', place, { anyOf, stems: [] }), weak: false });
  }
  rest(clause.text.length);
  return parts;
}

function wordParts(clause: Clause, matcher: ConceptMatcher): Part[] {
  if (clause.not) {
    const { text, at: start, field: fields } = clause;
    const parts = freeParts(clause, matcher).map((part) => part.unit);
    const all = parts.length > 1 ? [parts.flatMap(({ anyOf }) => anyOf[0] ?? [])] : (parts[0]?.anyOf ?? []);
    return all.length ? [{ unit: unit('phrase', { text, start, fields }, { anyOf: all }), weak: false }] : [];
  }
  if (clause.field === fieldSet(['names'])) return restParts(clause.text, clause.at, clause.field);
  return freeParts(clause, matcher);
}

const PAPERS = /^(?:papers?|articles?|论文|文章|文献)$/i;

/** `type:thesis`: one unit, any of the kinds that the word names. */
function typeUnits(types: readonly string[], matcher: ConceptMatcher): Unit[] {
  return types
    .filter((type) => !PAPERS.test(type))
    .map((text) => {
      const concepts = matcher.find(text, { query: true }).flatMap((match) => match.concepts);
      return unit(
        'concept',
        { text, start: 0, fields: fieldSet(['tags', 'broader']) },
        { end: 0, anyOf: concepts.map((id) => [code('concept', id)]), concepts, stems: [] },
      );
    });
}

/** Reads a query. Any text will do. */
export function parseQuery(original: string, matcher: ConceptMatcher): Query {
  const { text, clauses, years, types, withoutTypes } = readClauses(original);
  const wanted = clauses.filter(({ not }) => !not).flatMap((clause) => partsOf(clause, matcher));
  // Whoever pastes an identifier wants this one entry, whatever stands beside it.
  const named = wanted.some((part) => part.unit.kind === 'identifier');
  const isStrong = (part: Part) => (named ? part.unit.kind === 'identifier' : !part.weak);
  const strong = [...typeUnits(types, matcher), ...wanted.filter(isStrong).map((part) => part.unit)];
  const weak = wanted.filter((part) => !isStrong(part)).map((part) => part.unit);
  return {
    text,
    units: strong.length ? strong : weak,
    weak: strong.length ? weak : [],
    onlyWeak: strong.length === 0,
    without: [
      ...typeUnits(withoutTypes, matcher),
      ...clauses.filter(({ not }) => not).flatMap((clause) => partsOf(clause, matcher).map((part) => part.unit)),
    ],
    phrases: clauses
      .filter(({ not, quoted }) => quoted && !not)
      .map((clause) => squeeze(clause.text))
      .filter((phrase) => phrase),
    years,
    papers: types.some((type) => PAPERS.test(type)) ? 'only' : withoutTypes.some((type) => PAPERS.test(type)) ? 'none' : 'any',
    typing: text.length > 0 && !/[\s"]$/.test(text),
    dangling:
      /\p{Script=Han}$/u.test(text) &&
      text.length - Math.max(0, ...wanted.map((part) => part.unit.end)) === 1 &&
      hanPieces(text.slice(-1)).length > 0,
  };
}
