/** An entry as Pagefind indexes it: what it is found by, as codes, in fields of separate strength. */
import { pinyin } from 'pinyin-pro';
import { entryPath } from '../catalog/catalog.ts';
import type { Entry } from '../catalog/entry.ts';
import { yearOf } from '../catalog/order.ts';
import { LOCALES, type Author, type Localized } from '../schema/index.ts';
import { atoms, code, normalise, runs, tokens, type ConceptMatcher } from '../text/index.ts';
import { FIELDS, inText, type Field } from './fields.ts';
import { identifier } from './identifier.ts';
import { squeeze } from './squeeze.ts';
import { hanPieces, isStopWord, isWeakWord } from './stop-words.ts';

/**
 * Pagefind drops a record without a text, and takes an unknown word for any indexed word that it begins with. So the text is a
 * digit that no code begins with: the index holds nothing but codes, and a code is found just where it stands.
 */
const NO_TEXT = '0';

export interface SearchRecord {
  readonly url: string;
  readonly language: string;
  readonly content: string;
  /** The codes of each field. */
  readonly meta: Record<string, string>;
}

const HAN = /\p{Script=Han}/u;

/** Codes of the words of a text. No query asks for a stop word. */
const wordCodes = (text: string): string[] =>
  tokens(text).flatMap(({ text: word, stem, kind }) => (kind === 'han' ? (word.length > 1 ? [code('han', word)] : []) : isStopWord(word) ? [] : [code('word', stem)]));

/** The same of a longer text, without what says nothing there: common words, numbers, single letters. */
const proseCodes = (text: string): string[] =>
  runs(text).flatMap((atoms) => {
    const written = text.slice(atoms[0]!.start, atoms.at(-1)!.end);
    if (atoms[0]!.kind === 'han') return hanPieces(written).flatMap((piece) => (piece.weak ? [] : wordCodes(piece.text)));
    return written.length < 2 || /^[\d.%-]+$/.test(written) || isWeakWord(written.toLowerCase()) ? [] : wordCodes(written);
  });

/** Concepts that a text names, and those that stand inside of their names: "breast tumour" names the breast as well. */
function conceptsIn(matcher: ConceptMatcher, text: string): string[] {
  return matcher.find(text).flatMap(({ concepts, start, end }) => {
    const written = text.slice(start, end);
    const cuts = atoms(written).slice(1).map((atom) => atom.start);
    const parts = cuts.flatMap((cut) => [written.slice(0, cut), written.slice(cut)]);
    return [...concepts, ...parts.flatMap((part) => wholeConcepts(matcher, part))];
  });
}

/** Concepts whose name a text is, from its first letter to its last. */
const wholeConcepts = (matcher: ConceptMatcher, text: string) =>
  matcher.find(text).flatMap((match) => (match.start === 0 && match.end === text.trimEnd().length ? match.concepts : []));

const texts = (value: Localized | undefined): string[] => LOCALES.flatMap((locale) => value?.[locale] ?? []);
const lists = (value: Localized<string[]> | undefined): string[] => LOCALES.flatMap((locale) => value?.[locale] ?? []);

export const authorsOf = (entry: Entry): readonly Author[] => ('authors' in entry.data ? (entry.data.authors ?? []) : []);

const letters = (name: string) => normalise(name).replace(/[^\p{L}]/gu, '');

/** A Chinese name in Latin letters, syllable by syllable: `Wan Ming`. */
const syllables = (name: string, surname: 'off' | 'head') => pinyin(name, { toneType: 'none', type: 'array', v: true, surname }).join(' ');

/** Every way to write a name. A Chinese one also in Latin letters: both parts, the syllables, and as one word in both orders. */
export function spellings(author: Author): string[] {
  if ('literal' in author) return [author.literal];
  const { family, given = '', latin } = author;
  if (!HAN.test(family)) return [`${given} ${family}`];
  const [latinFamily = '', latinGiven = ''] = latin?.split(', ') ?? [syllables(family, 'head'), syllables(given, 'off')];
  const [first, last] = [letters(latinGiven), letters(latinFamily)];
  return [family + given, `${latinFamily} ${latinGiven}`, first, first + last, last + first, syllables(given, 'off')];
}

/** Parts of an address that name what it leads to: `LIDC-IDRI` of a dataset’s home page. */
function nameInAddress(address: string): string {
  const { hostname, pathname } = new URL(address);
  const words = `${hostname.replace(/^www\.|\.\w+$/g, '')} ${pathname}`;
  return decodeURIComponent(words.replace(/%(?![\da-f]{2})/gi, ' ')).replace(/[/_.+]|\b(?:html?|php|aspx?|index|display|blog|home|wiki)\b/gi, ' ');
}

const identifiersOf = ({ data }: Entry): string[] =>
  (['doi', 'arxiv', 'pmid', 'isbn', 'issn'] as const).flatMap((key) => {
    const value = (data as Partial<Record<typeof key, string>>)[key];
    return value ? [identifier(value)] : [];
  });

/** Topics and kinds of an entry as concept ids. */
function topicsOf(entry: Entry): string[] {
  const facets = Object.entries(entry.terms).flatMap(([facet, ids]) => ids.map((id) => `${facet}/${id}`));
  if (entry.kind !== 'paper') return [...facets, `type/${entry.kind}`];
  const { type, genre = [], study } = entry.data;
  return [...facets, `type/${type}`, ...genre.map((id) => `genre/${id}`), ...(study?.design ?? []).map((id) => `design/${id}`)];
}

/** What is written about an entry, in both languages. */
export function proseOf(entry: Entry): string[] {
  const { summary, why } = entry.data;
  const study = entry.kind === 'paper' ? entry.data.study : undefined;
  return [...texts(summary), ...texts(why), ...texts(study?.model), ...texts(study?.input), ...texts(study?.comparator), ...texts(study?.referenceStandard), entry.body];
}

/** Titles, source and keywords: what stands on every card or could. */
export const readableHead = (entry: Entry): string[] =>
  [entry.data.title, entry.data.titleTranslation, ...sourceOf(entry), ...lists(entry.data.keywords)].filter((text) => text !== undefined);

/** Everything that an entry is found by and that can be read, for showing where a word stands. */
export function readable(entry: Entry): string[] {
  const names = authorsOf(entry).map((author) =>
    'literal' in author ? author.literal : [author.family, author.given].filter(Boolean).join(HAN.test(author.family) ? '' : ' '),
  );
  return [...readableHead(entry), ...names, ...proseOf(entry)].filter((text) => text);
}

function sourceOf(entry: Entry): string[] {
  if (entry.kind === 'platform') return [];
  const { venue, venueTranslation, institution, publisher, series } = entry.data as { [key in 'venue' | 'venueTranslation' | 'institution' | 'publisher' | 'series']?: string };
  return [venue, venueTranslation, institution, publisher, series].filter((text) => text !== undefined);
}

/** A title as one word, and what stands before its colon or bracket: a reader who types just that means just this. */
export const wholeTitles = (title: string): string[] =>
  [...new Set([title, title.split(/[:：（(]/)[0]!])].map((text) => squeeze(text)).filter((text) => text);

export function searchRecord(matcher: ConceptMatcher, entry: Entry): SearchRecord {
  const { data } = entry;
  const titles = [data.title, data.titleTranslation].filter((text) => text !== undefined);
  const keywords = lists(data.keywords);
  const named = titles.flatMap((title) => conceptsIn(matcher, title));
  const topics = [...topicsOf(entry), ...keywords.flatMap((word) => conceptsIn(matcher, word))];
  const concepts = (ids: readonly string[]) => ids.map((id) => code('concept', id));
  const prose = proseOf(entry);
  const links = entry.kind === 'paper' ? [] : [entry.id, ...(data.links ?? []).map(({ url }) => nameInAddress(url))];

  const fields: Record<Field, string[]> = {
    titles: [...concepts(named), ...titles.flatMap((text) => [...wordCodes(text), ...wholeTitles(text).map((whole) => code('name', whole))])],
    names: authorsOf(entry).flatMap(spellings).flatMap((text) => wordCodes(text)),
    tags: [...concepts(topics), ...keywords.flatMap((text) => wordCodes(text))],
    source: [
      ...[...sourceOf(entry), ...links, String(yearOf(entry) ?? '')].flatMap((text) => wordCodes(text)),
      ...sourceOf(entry).flatMap((text) => concepts(conceptsIn(matcher, text))),
      ...sourceOf(entry).map((text) => code('name', squeeze(text))),
      ...identifiersOf(entry).map((value) => code('word', value)),
    ],
    broader: concepts([...named, ...topics].flatMap((id) => matcher.broader(id))),
    text: prose.flatMap((text) => [...concepts(conceptsIn(matcher, text)), ...proseCodes(text)]),
  };
  const elsewhere = new Set(FIELDS.filter((field) => field !== 'text').flatMap((field) => fields[field]));
  fields.text = fields.text.filter((one) => !elsewhere.has(one)).map(inText);
  return {
    url: `/${entryPath(entry)}/`,
    language: 'zh-cn',
    content: NO_TEXT,
    meta: Object.fromEntries(FIELDS.map((field) => [field, [...new Set(fields[field])].join(' ')]).filter(([, codes]) => codes)),
  };
}
