/** The query layer: a query in, ranked entries out. Pure but for the lookups that it is given. */
import { code, suggest, type ConceptMatcher } from '../text/index.ts';
import { completionsOf, type Lexicon } from './complete.ts';
import { EVERY_FIELD, inText } from './fields.ts';
import { rankFull, rankPartial, type Found, type Ranked } from './fuse.ts';
import { parseQuery } from './parse.ts';
import { allOf, anyOf, weakened, type Index, type Matches } from './postings.ts';
import type { AllOf, Query, Unit } from './query.ts';
import { squeeze } from './squeeze.ts';

export interface Engine {
  readonly index: Index;
  readonly matcher: ConceptMatcher;
  /** Words that can be found; fetched when it is first needed. */
  lexicon(): Promise<Lexicon>;
  /** Everything that can be read of an entry, for phrases. */
  textOf(row: number): Promise<string>;
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
  /** Looks into summaries and notes even where titles and topics give results. */
  readonly deep?: boolean;
}

const NONE: Matches = new Map();
/** What was completed counts a little less than what was typed. */
const COMPLETED = 0.8;
/** Candidates that are read for a phrase. */
const MOST_READ = 60;

const look = async ({ index }: Engine, codes: AllOf, fields: number) => (codes.length ? allOf(await Promise.all(codes.map((one) => index.find(one))), fields) : NONE);

const lookAny = async (engine: Engine, several: readonly AllOf[], fields: number) => anyOf(await Promise.all(several.map((codes) => look(engine, codes, fields))));

/** Where a unit stands in titles, names, topics and sources. */
async function findUnit(engine: Engine, unit: Unit): Promise<Found> {
  const [matches, literal] = await Promise.all([
    lookAny(engine, unit.anyOf, unit.fields),
    unit.kind === 'concept' ? look(engine, unit.literal, unit.fields) : NONE,
  ]);
  return matches.size || !literal.size ? { matches, literal } : { matches: literal, literal: NONE };
}

/** The same in the longer texts as well. */
async function findDeep(engine: Engine, unit: Unit, found: Found): Promise<Found> {
  // A word of a text may be in the title of another entry, so each word is looked for in both.
  const both = (codes: AllOf) => Promise.all(codes.map(async (one) => anyOfPostings(await engine.index.find(one), await engine.index.find(inText(one)))));
  const several = unit.kind === 'concept' ? [...unit.anyOf, unit.literal] : unit.anyOf;
  const deep = await Promise.all(several.filter((codes) => codes.length).map(async (codes) => allOf(await both(codes), unit.fields)));
  return { matches: anyOf([found.matches, ...deep]), literal: found.literal };
}

function anyOfPostings(one: ReadonlyMap<number, number>, other: ReadonlyMap<number, number>): Map<number, number> {
  const found = new Map(one);
  for (const [row, fields] of other) found.set(row, (found.get(row) ?? 0) | fields);
  return found;
}

/** Entries with what a half-typed end of the query can become. */
async function findCompleted(engine: Engine, query: Query): Promise<{ matches: Matches; query: Query; kept: number } | undefined> {
  const last = query.units.at(-1);
  if (!last) return undefined;
  for (const { from, anyOf: several, concepts } of completionsOf(query, await engine.lexicon())) {
    const matches = weakened(await lookAny(engine, several, EVERY_FIELD), COMPLETED);
    if (!matches.size) continue;
    const kept = query.units.filter(({ start }) => start < from);
    const unit: Unit = { ...last, text: query.text.slice(from).trim(), start: from, end: query.text.length, anyOf: several, concepts, completed: true };
    return { matches, query: { ...query, units: [...kept, unit] }, kept: kept.length };
  }
  return undefined;
}

async function hasPhrases(engine: Engine, ranked: readonly Ranked[], phrases: readonly string[]): Promise<Ranked[]> {
  if (!phrases.length) return [...ranked];
  const read = await Promise.all(ranked.slice(0, MOST_READ).map(async (one) => ({ one, text: squeeze(await engine.textOf(one.row)) })));
  return read.filter(({ text }) => phrases.every((phrase) => text.includes(phrase))).map(({ one }) => one);
}

async function excluded(engine: Engine, without: readonly Unit[]): Promise<ReadonlySet<number>> {
  const found = await Promise.all(without.map((unit) => findUnit(engine, unit)));
  return new Set(found.flatMap(({ matches }) => [...matches.keys()]));
}

/** The query with its unknown words put right, if any can be. */
async function correct(engine: Engine, query: Query, unknown: readonly Unit[]): Promise<string | undefined> {
  const { words } = await engine.lexicon();
  let text = query.text;
  for (const unit of unknown.toSorted((a, b) => b.start - a.start)) {
    if (unit.kind !== 'word' && unit.kind !== 'han') continue;
    const [best] = suggest(squeeze(unit.text), words, 1);
    const at = text.toLowerCase().lastIndexOf(unit.text.toLowerCase());
    if (best && at >= 0) text = text.slice(0, at) + best.word + text.slice(at + unit.text.length);
  }
  return text === query.text ? undefined : text;
}

/** The first ones, then what the others have beside them. */
function both(first: readonly Ranked[], others: readonly Ranked[]): Ranked[] {
  const rows = new Set(first.map(({ row }) => row));
  return [...first, ...others.filter(({ row }) => !rows.has(row))];
}

/** Searches. The same query on the same list always gives the same answer. */
export async function search(engine: Engine, text: string, options: SearchOptions = {}): Promise<Outcome> {
  const query = parseQuery(text, engine.matcher);
  const { entries } = engine.index;
  const [without, weak, whole, typed] = await Promise.all([
    excluded(engine, query.without),
    Promise.all(query.weak.map((unit) => findUnit(engine, unit))),
    squeeze(text) ? look(engine, [code('name', squeeze(text))], EVERY_FIELD) : NONE,
    Promise.all(query.units.map((unit) => findUnit(engine, unit))),
  ]);
  const outcome = (results: readonly Ranked[], more: Partial<Outcome> = {}): Outcome => ({
    query, corrected: undefined, match: 'full', onlyMentioned: false, unknown: [], ...more, results: results.filter(({ row }) => !without.has(row)),
  });
  const full = async (units: readonly Found[]) => hasPhrases(engine, rankFull(units, weak, whole, entries), query.phrases);

  if (!query.units.length) {
    const all = query.without.length || query.years.from || query.years.to || query.papersOnly;
    return outcome(all ? Array.from({ length: entries }, (_, row) => ({ row, score: 0 })) : []);
  }

  let units = typed;
  let results = options.deep ? [] : await full(units);
  const unfinished = query.dangling || (query.units.at(-1)?.kind === 'han' && query.units.at(-1)?.end === query.text.length);
  if (results.length && !unfinished) return outcome(results);

  if (query.typing && !options.literal) {
    const completed = await findCompleted(engine, query);
    if (completed) {
      const extended = [...units.slice(0, completed.kept), { matches: completed.matches, literal: NONE }];
      const more = await full(extended);
      if (more.length) return outcome(query.dangling ? more : both(results, more), { query: completed.query });
      if (units.some(({ matches }) => !matches.size)) units = extended;
    }
  }
  if (results.length) return outcome(results);

  const deepened = await Promise.all(query.units.map((unit, index) => findDeep(engine, unit, typed[index]!)));
  results = await full(deepened);
  if (results.length) return outcome(results, { onlyMentioned: !options.deep });

  const unknown = query.units.filter((_, index) => !deepened[index]!.matches.size);
  if (unknown.length && !options.literal) {
    const corrected = await correct(engine, query, unknown);
    if (corrected !== undefined) {
      const better = await search(engine, corrected, { ...options, literal: true });
      if (better.results.length && better.match === 'full') return { ...better, corrected };
    }
  }
  if (query.phrases.length) return outcome([], { unknown });
  return outcome(rankPartial(units === typed ? deepened : units, weak, entries), { match: 'partial', unknown });
}
