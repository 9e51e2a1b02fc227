/** The query layer: a query in, ranked entries out. Pure but for the lookups that it is given. */
import { code, type ConceptMatcher } from '../text/index.ts';
import { completionsOf, longerWords, type Lexicon } from './complete.ts';
import { correct } from './correct.ts';
import { EVERY_FIELD, fieldSet, type FieldSet } from './fields.ts';
import { rankFull, rankPartial, type Found, type Ranked } from './fuse.ts';
import { titled } from './half-title.ts';
import { namePair } from './name-pair.ts';
import { fieldBefore } from './clauses.ts';
import { parseQuery } from './parse.ts';
import { findDeep, findUnit, lookAny, NONE } from './lookup.ts';
import { weakened, type Index } from './postings.ts';
import type { AllOf, Query, Unit } from './query.ts';
import { squeeze } from './squeeze.ts';
import { beginsCommonWord, hanPieces, isAuxiliary } from './stop-words.ts';

export interface Engine {
  readonly index: Index;
  readonly matcher: ConceptMatcher;
  /** Words that can be found; fetched when it is first needed. */
  lexicon(): Promise<Lexicon>;
  /** Everything that can be read of an entry, for phrases. */
  textOf(row: number): Promise<string>;
  /** Titles of an entry as its card has them. */
  titlesOf(row: number): Promise<readonly string[]>;
}

export interface Outcome {
  /** What was searched for: the query as typed, or as it should have been. */
  readonly query: Query;
  /** The query as corrected, where it was. */
  readonly corrected: string | undefined;
  readonly results: readonly Ranked[];
  readonly match: 'full' | 'partial';
  /** Nothing but mentions in summaries and notes. */
  readonly onlyMentioned: boolean;
  /** Units of the query that no entry has. */
  readonly unknown: readonly Unit[];
}

export interface SearchOptions {
  /** Takes the query as it is typed: nothing completed, nothing corrected. */
  readonly literal?: boolean;
  /** It has been corrected already. */
  readonly corrected?: boolean;
  /** Looks into summaries and notes even where titles and topics give results. */
  readonly deep?: boolean;
}

/** What was completed counts a little less than what was typed. */
const COMPLETED = 0.8;
const SOURCE = fieldSet(['source']);
const NAMES = fieldSet(['names']);
/** Candidates that are read for a phrase. */
const MOST_READ = 60;
/** A beginning of a word has so many letters. */
const LEAST_LETTERS = 3;

/** Does a completed query say enough to be looked for in summaries and notes, where there is a word for every short beginning? */
const isTelling = ({ units }: Query) => units.length > 1 || /^\p{Script=Han}{2}|^.{4}/u.test(units[0]?.text ?? '');

/** A query whose end was completed, and where its units stand. */
interface Completed {
  readonly query: Query;
  /** Where each of its units stands, the completed one last. */
  readonly found: readonly Found[];
}

/** May what was left out before a completed end be left out: particles, question words, nothing at all? */
const saysNothing = (rest: string) => [...rest].every((character) => isAuxiliary(character) || !hanPieces(character).length);

/** The readings of a half-typed end, the longest first. */
async function completedOf(engine: Engine, query: Query): Promise<Completed[]> {
  const completions = completionsOf(query, await engine.lexicon());
  const read = await Promise.all(
    completions.map(async ({ from, anyOf: several, concepts }): Promise<Completed | undefined> => {
      const field = fieldBefore(query.text.slice(0, from));
      const before = parseQuery(query.text.slice(0, from - (field?.length ?? 0)), engine.matcher);
      // Inside of a run of Chinese characters all that stands before must have been understood: 手机 is not 手 and 机器学习.
      const inRun = /\p{Script=Han}{2}$/u.test(query.text.slice(0, from + 1));
      // The end of a known name is no beginning of another: 糖尿病视网膜病变 is not a 病变.
      if (query.units.some(({ kind, start, end }) => kind === 'concept' && start < from && from < end)) return undefined;
      if (inRun && (!before.units.length || !saysNothing(query.text.slice(before.units.at(-1)!.end, from)))) return undefined;
      const unit: Unit = {
        kind: 'word',
        text: query.text.slice(from),
        start: from,
        end: query.text.length,
        anyOf: several,
        literal: [],
        concepts,
        stems: [],
        fields: field?.fields ?? EVERY_FIELD,
        completed: true,
      };
      const head = before.onlyWeak ? [] : before.units;
      const matches = weakened(await lookAny(engine.index, several, unit.fields), COMPLETED);
      const found = await Promise.all(head.map((one) => findUnit(engine.index, one)));
      return { query: { ...query, units: [...head, unit] }, found: [...found, { matches, isTerm: false, literal: NONE }] };
    }),
  );
  return read.filter((one) => one !== undefined);
}

async function hasPhrases(engine: Engine, ranked: readonly Ranked[], phrases: readonly string[]): Promise<Ranked[]> {
  if (!phrases.length) return [...ranked];
  const read = await Promise.all(
    ranked.slice(0, MOST_READ).map(async (one) => ({ one, text: squeeze(await engine.textOf(one.row)) })),
  );
  return read.filter(({ text }) => phrases.every((phrase) => text.includes(phrase))).map(({ one }) => one);
}

async function excluded(engine: Engine, without: readonly Unit[]): Promise<ReadonlySet<number>> {
  const found = await Promise.all(without.map((unit) => findUnit(engine.index, unit)));
  return new Set(found.flatMap(({ matches }) => [...matches.keys()]));
}

/** A word of letters alone, as the short name of a journal consists of: beside it may stand a year and a topic, `Nat Med 2019 ECG`. */
const isWritten = ({ kind, text }: Unit) => kind === 'word' && /^\p{L}+$/u.test(text);

/** The query with some of its words as beginnings of longer ones, if they are: `Nat Commun`, `clin cancer res`. */
async function abbreviated(engine: Engine, query: Query, short: readonly Unit[], fields: FieldSet): Promise<Query | undefined> {
  if (
    query.units.length + query.weak.length < 2 ||
    short.some(({ kind, text }) => kind !== 'word' || text.length < LEAST_LETTERS)
  )
    return undefined;
  const { words } = await engine.lexicon();
  const longer = (unit: Unit): Unit => ({
    ...unit,
    anyOf: [...longerWords(squeeze(unit.text), words), ...unit.anyOf],
    fields: unit.fields & fields,
    completed: true,
  });
  return { ...query, units: query.units.map((unit) => (short.includes(unit) ? longer(unit) : unit)) };
}

/** The first ones, then what the others have beside them. */
function both(first: readonly Ranked[], others: readonly Ranked[]): Ranked[] {
  const rows = new Set(first.map(({ row }) => row));
  return [...first, ...others.filter(({ row }) => !rows.has(row))];
}

/** A year beside the name of a journal: `Medical Image Analysis 2019`. */
const YEAR = /\b(?:19|20)\d\d\b/g;

/** Codes of the query as one name: a whole title, a journal, an author. */
function wholeCodes({ text, units }: Query): AllOf[] {
  const whole = [...new Set([squeeze(text), squeeze(text.replace(YEAR, ''))])].filter((name) => name);
  const pairs = units.flatMap((unit, index) => {
    const next = units[index + 1];
    return unit.kind === 'word' && next?.kind === 'word' ? [[namePair(squeeze(unit.text), squeeze(next.text))]] : [];
  });
  return [...whole.map((name) => [code('name', name)]), ...pairs];
}

/** Is the end of the query no word that an entry has? Then it is likely half-typed, though something was found with its stem. */
async function isUnfinished(engine: Engine, { dangling, units, text }: Query): Promise<boolean> {
  const last = units.at(-1);
  if (dangling || !last || last.end !== text.length) return dangling;
  if (last.kind === 'han') return true;
  const typed = squeeze(last.text);
  return last.kind === 'word' && !(await engine.lexicon()).words.some(([word]) => word === typed);
}

/** Initials beside a name of an author, which are no name of that author: `Zheng RQ` for Zheng Rongqin. */
const isInitials = ({ text, kind }: Unit, { matches }: Found, beside: readonly (Found | undefined)[]) =>
  kind === 'word' &&
  !matches.size &&
  /^\p{Lu}{2,3}$/u.test(text) &&
  beside.some((found) => [...(found?.matches.values() ?? [])].some(({ fields }) => fields & NAMES));

/** Searches. The same query on the same list always gives the same answer. */
export async function search(engine: Engine, text: string, options: SearchOptions = {}): Promise<Outcome> {
  const parsed = parseQuery(text, engine.matcher);
  const { entries } = engine.index;
  const findAll = (units: readonly Unit[]) => Promise.all(units.map((unit) => findUnit(engine.index, unit)));
  const [without, weak, all] = await Promise.all([excluded(engine, parsed.without), findAll(parsed.weak), findAll(parsed.units)]);
  const asks = all.map((found, at) => !isInitials(parsed.units[at]!, found, [all[at - 1], all[at + 1]]));
  const query = { ...parsed, units: parsed.units.filter((_, at) => asks[at]) };
  const typed = all.filter((_, at) => asks[at]);
  // Names stand in files of their own, which nobody needs who mistyped a word: they only say what comes first.
  const named = (units: readonly Found[]) =>
    units.every(({ matches }) => matches.size) ? lookAny(engine.index, wholeCodes(query), EVERY_FIELD) : NONE;
  const outcome = (results: readonly Ranked[], more: Partial<Outcome> = {}): Outcome => ({
    query,
    corrected: undefined,
    match: 'full',
    onlyMentioned: false,
    unknown: [],
    ...more,
    results: results.filter(({ row }) => !without.has(row)),
  });
  const full = async (units: readonly Found[]) => {
    const ranked = rankFull(units, weak, await named(units), entries);
    return titled(engine.titlesOf, await hasPhrases(engine, ranked, query.phrases), query.text);
  };

  // Where a query says no more than years, everything of them is meant: `what was published before 2015?`
  const isSpan = query.years.from !== undefined || query.years.to !== undefined;
  if ((!query.units.length && (query.without.length || query.papers !== 'any')) || (query.onlyWeak && isSpan)) {
    const everything = Array.from({ length: entries }, (_, row) => ({ row, score: 0 }));
    return outcome(both(query.units.length ? await full(typed) : [], everything));
  }

  const deepen = (units: readonly Unit[], found: readonly Found[]) =>
    Promise.all(units.map((unit, index) => findDeep(engine.index, unit, found[index]!)));
  const results = await full(options.deep ? await deepen(query.units, typed) : typed);
  // A journal's name is asked for as a whole: of Clinical Cancer Research, "cancer" alone would be left.
  const whole = query.weak.length && results.length ? await named(typed) : NONE;
  const ofJournal = results.filter(({ row }) => (whole.get(row)?.fields ?? 0) & SOURCE);
  if (ofJournal.length) return outcome(ofJournal);
  const mayComplete = query.typing && !options.literal;
  if (results.length && !(mayComplete && (await isUnfinished(engine, query)))) return outcome(results);

  const completed = mayComplete ? await completedOf(engine, query) : [];
  for (const { query: read, found } of completed) {
    const more = await full(found);
    if (more.length) return outcome(query.dangling ? more : both(results, more), { query: read });
  }
  if (results.length) return outcome(results);
  if (!query.units.length) return outcome([]);

  // Only the missing ones are looked for at first: where one stands nowhere, a slip is put right without fetching the rest.
  const nowhere = async (units: readonly Unit[], found: readonly Found[]) => {
    const missing = units.filter((_, index) => !found[index]!.matches.size);
    const deep = await deepen(
      missing,
      found.filter(({ matches }) => !matches.size),
    );
    return missing.filter((_, index) => !deep[index]!.matches.size);
  };
  const mentions = async (units: readonly Unit[], found: readonly Found[]) =>
    (await nowhere(units, found)).length ? [] : full(await deepen(units, found));

  const writtenOut = async (short: readonly Unit[], fields: FieldSet) => {
    const longer = options.literal ? undefined : await abbreviated(engine, query, short, fields);
    const found = longer ? await full(await findAll(longer.units)) : [];
    return longer && found.length ? outcome(found, { query: longer }) : undefined;
  };
  const journal = await writtenOut(query.units.filter(isWritten), SOURCE);
  if (journal) return journal;
  const last = query.units.at(-1)!;
  if (mayComplete && last.start > 0 && !typed.at(-1)!.matches.size && beginsCommonWord(squeeze(last.text)))
    return search(engine, query.text.slice(0, last.start), options);

  const mentioned = await mentions(query.units, typed);
  if (mentioned.length) return outcome(mentioned, { onlyMentioned: !options.deep });
  const readings = completed.filter((one) => isTelling(one.query));
  for (const { query: read, found } of readings) {
    const more = await mentions(read.units, found);
    if (more.length) return outcome(more, { query: read, onlyMentioned: true });
  }

  const unknown = await nowhere(query.units, typed);
  if (unknown.length && !options.literal && !options.corrected) {
    const written = await writtenOut(unknown, EVERY_FIELD);
    if (written) return written;
    const corrected = await correct(query, unknown, await engine.lexicon());
    if (corrected !== undefined) {
      const better = await search(engine, corrected, { ...options, corrected: true });
      // A word of texts alone may be near to anything; a term is what readers ask for.
      const isTerms = better.query.units.every(({ kind }) => kind === 'concept');
      if (better.results.length && better.match === 'full' && (isTerms || !better.onlyMentioned)) return { ...better, corrected };
    }
  }
  if (query.phrases.length) return outcome([], { unknown });
  for (const { query: read, found } of unknown.includes(query.units.at(-1)!) ? readings : []) {
    const deep = await deepen(read.units, found);
    if (deep.length < 2 || !deep.at(-1)!.matches.size) continue;
    const missing = read.units.filter((_, index) => !deep[index]!.matches.size);
    return outcome(rankPartial(deep, weak, entries), { query: read, match: 'partial', unknown: missing });
  }
  return outcome(rankPartial(await deepen(query.units, typed), weak, entries), { match: 'partial', unknown });
}
