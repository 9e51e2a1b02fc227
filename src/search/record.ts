/** An entry as Pagefind indexes it: what it is found by, as codes, in fields of separate strength. */
import { entryPath } from '../catalog/catalog.ts';
import type { Entry } from '../catalog/entry.ts';
import { yearOf } from '../catalog/order.ts';
import { decoded } from '../schema/identifier-forms.ts';
import { LOCALES, type Author, type Localized } from '../schema/index.ts';
import { code, fold, tokens, type ConceptMatcher, type Token } from '../text/index.ts';
import { FIELDS, inText, type Field } from './fields.ts';
import { identifier } from './identifier.ts';
import { institutionInEnglish, pairOf, shortInstitution, spellings } from './names.ts';
import { namedIn } from './naming.ts';
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
const wordCodes = (text: string): string[] => tokens(text).flatMap(codeOf);

const codeOf = ({ text, stem, kind }: Token): string[] => {
  if (kind === 'han') return text.length > 1 ? [code('han', text)] : [];
  return isStopWord(text) ? [] : [code('word', stem)];
};

/** What the parts of a text are: names of concepts, words, and what no query asks for. */
interface Part {
  readonly start: number;
  readonly end: number;
  readonly is: 'name' | 'words' | 'weak';
}

/** A text cut as a query is: at the names of concepts, and between them at the common words of Chinese. */
function partsOf(matcher: ConceptMatcher, text: string): Part[] {
  const parts: Part[] = [];
  let last = 0;
  const rest = (to: number) => {
    for (const { 0: run, index } of text.slice(last, to).matchAll(/\p{Script=Han}+/gu)) {
      const from = last + index;
      parts.push(
        ...hanPieces(run).map((piece): Part => ({
          start: from + piece.at,
          end: from + piece.at + piece.text.length,
          is: piece.weak ? 'weak' : 'words',
        })),
      );
    }
  };
  for (const { start, end } of matcher.find(text)) {
    rest(start);
    parts.push({ start, end, is: 'name' });
    last = end;
  }
  rest(text.length);
  return parts;
}

/** Words of a text with the part that each stands in; a pair of Chinese characters over a cut is never asked for. */
function wordsOf(matcher: ConceptMatcher, text: string): { token: Token; part: Part | undefined }[] {
  const parts = partsOf(matcher, text);
  let at = 0;
  return tokens(text).flatMap((token) => {
    while (parts[at] && parts[at]!.end <= token.start) at++;
    const part = parts[at] && parts[at]!.start <= token.start ? parts[at] : undefined;
    return token.kind === 'han' && (!part || token.end > part.end) ? [] : [{ token, part }];
  });
}

/** Codes of the words of a title or a keyword. */
const titleCodes = (matcher: ConceptMatcher, text: string): string[] =>
  wordsOf(matcher, text).flatMap(({ token }) => codeOf(token));

/** Codes of a longer text, without what says nothing there: common words, numbers, single letters, names that have a code of their own. */
const proseCodes = (matcher: ConceptMatcher, text: string): string[] =>
  wordsOf(matcher, text).flatMap(({ token, part }) =>
    (part && part.is !== 'words') || token.text.length < 2 || token.kind === 'number' || isWeakWord(token.text)
      ? []
      : codeOf(token),
  );

/** What a text names; of what stands inside of those names only where it is asked for. */
const conceptsIn = (matcher: ConceptMatcher, text: string): string[] => matcher.find(text).flatMap(({ concepts }) => concepts);
const conceptsInside = (matcher: ConceptMatcher, text: string): string[] =>
  namedIn(matcher, text).flatMap(({ concepts }) => concepts);

const texts = (value: Localized | undefined): string[] => LOCALES.flatMap((locale) => value?.[locale] ?? []);
const lists = (value: Localized<string[]> | undefined): string[] => LOCALES.flatMap((locale) => value?.[locale] ?? []);

export const authorsOf = (entry: Entry): readonly Author[] => ('authors' in entry.data ? (entry.data.authors ?? []) : []);

/** Parts of an address that name what it leads to: `LIDC-IDRI` of a dataset’s home page. */
function nameInAddress(address: string): string {
  const { hostname, pathname } = new URL(address);
  const words = `${hostname.replace(/^www\.|\.\w+$/g, '')} ${pathname}`;
  return decoded(words).replace(/%[\da-f]{2}|[%/_.+]|\b(?:html?|php|aspx?|index|display|blog|home|wiki)\b/gi, ' ');
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
  const design = [
    ...(study?.design ?? []),
    ...(study?.centres !== undefined && study.centres > 1 ? ['multicentre'] : []),
    ...(study?.externalValidation ? ['external-validation'] : []),
  ];
  return [...facets, `type/${type}`, ...genre.map((id) => `genre/${id}`), ...design.map((id) => `design/${id}`)];
}

/** What is written about an entry, in both languages, but for why it is worth reading: praise says little of what it is about. */
export function proseOf(entry: Entry): string[] {
  const study = entry.kind === 'paper' ? entry.data.study : undefined;
  return [...texts(entry.data.summary), ...texts(study?.model), entry.body];
}

/** Titles, source and keywords: what stands on every card or could. */
export const readableHead = (entry: Entry): string[] =>
  [entry.data.title, entry.data.titleTranslation, ...sourceOf(entry), ...lists(entry.data.keywords)].filter(
    (text) => text !== undefined,
  );

/** Everything that an entry is found by and that can be read, for showing where a word stands. */
export function readable(entry: Entry): string[] {
  const names = authorsOf(entry).map((author) => {
    if ('literal' in author) return author.literal;
    const { family, given: first = '', latin } = author;
    return HAN.test(family) ? `${family}${first}${latin ? ` (${latin.replace(',', '')})` : ''}` : `${first} ${family}`.trim();
  });
  return [...readableHead(entry), names.join(', '), ...proseOf(entry), ...texts(entry.data.why)].filter((text) => text);
}

const given = (...values: readonly (string | undefined)[]) => values.filter((text) => text !== undefined);

/** Names of the journal or the proceedings, which say what it is about. */
const journalOf = (entry: Entry): string[] =>
  entry.kind === 'paper' ? given(entry.data.venue, entry.data.venueTranslation, entry.data.series) : [];

/** Where it was published: the journal, the university, the publisher. */
const sourceOf = (entry: Entry): string[] =>
  entry.kind === 'paper' ? [...journalOf(entry), ...given(entry.data.institution, entry.data.publisher)] : [];

/** What a journal of three words or more is called for short: `Journal of Digital Imaging` → `jdi`. */
const shortJournal = (name: string): string[] => {
  const letters = (name.match(/\p{Script=Latin}+/gu) ?? [])
    .filter((word) => !isStopWord(word.toLowerCase()))
    .map(([first]) => first);
  return letters.length > 2 ? [letters.join('')] : [];
};

/** Other names of a Chinese university: `浙江大学` is Zhejiang University, and 浙大 for short. */
const institutionOf = ({ kind, data }: Entry): string[] =>
  kind === 'paper' && data.institution ? [...institutionInEnglish(data.institution), ...shortInstitution(data.institution)] : [];

/** A title as one word, and what stands before its colon or bracket: a reader who types just that means just this. */
const wholeTitles = (title: string): string[] =>
  [...new Set([title, title.split(/[:：（(]/)[0]!])].map((text) => squeeze(text)).filter((text) => text);

/** The authors that a paper is known by: the first three and the last. */
const knownBy = (authors: readonly Author[]) => [...authors.slice(0, 3), ...authors.slice(3).slice(-1)];

/** In one script and width, so that every later look at it is a quick one. */
const folded = (text: string): string => fold(text).cased;

export function searchRecord(matcher: ConceptMatcher, entry: Entry): SearchRecord {
  const { data } = entry;
  const titles = given(data.title, data.titleTranslation).map(folded);
  const keywords = lists(data.keywords).map(folded);
  const topics = [...topicsOf(entry), ...keywords.flatMap((word) => conceptsIn(matcher, word))];
  const inside = [...titles, ...keywords].flatMap((text) => conceptsInside(matcher, text));
  // "Breast tumour" is about the breast if a topic says so too; "pathological response" is not about pathology.
  const told = new Set(topics);
  const inTitles = titles.flatMap((title) => [
    ...conceptsIn(matcher, title),
    ...conceptsInside(matcher, title).filter((id) => told.has(id)),
  ]);
  const concepts = (ids: readonly string[]) => ids.map((id) => code('concept', id));
  const prose = proseOf(entry).map(folded);
  const authors = authorsOf(entry);
  const links = entry.kind === 'paper' ? [] : [entry.id, ...(data.links ?? []).map(({ url }) => nameInAddress(url))];

  const fields: Record<Field, string[]> = {
    titles: [
      ...concepts(inTitles),
      ...titles.flatMap((text) => [...titleCodes(matcher, text), ...wholeTitles(text).map((whole) => code('name', whole))]),
    ],
    names: [...authors.flatMap(spellings).flatMap(wordCodes), ...knownBy(authors).flatMap(pairOf)],
    tags: [...concepts(topics), ...keywords.flatMap((word) => titleCodes(matcher, word))],
    source: [
      ...[
        ...sourceOf(entry),
        ...journalOf(entry).flatMap(shortJournal),
        ...institutionOf(entry),
        ...links,
        String(yearOf(entry) ?? ''),
      ].flatMap((text) => wordCodes(text)),
      ...journalOf(entry).flatMap((text) => concepts(conceptsIn(matcher, text))),
      ...sourceOf(entry).map((text) => code('name', squeeze(text))),
      ...identifiersOf(entry).map((value) => code('word', value)),
    ],
    broader: concepts([...inside, ...[...inTitles, ...topics].flatMap((id) => matcher.broader(id))]),
    text: prose.flatMap((text) => [...concepts(conceptsInside(matcher, text)), ...proseCodes(matcher, text)]),
  };
  const named = new Set(fields.titles);
  fields.tags = fields.tags.filter((one) => one.startsWith('c') || !named.has(one));
  const treated = new Set([...fields.titles, ...fields.tags]);
  fields.broader = fields.broader.filter((one) => !treated.has(one));
  const elsewhere = new Set(FIELDS.filter((field) => field !== 'text').flatMap((field) => fields[field]));
  fields.text = fields.text.filter((one) => !elsewhere.has(one)).map(inText);
  return {
    url: `/${entryPath(entry)}/`,
    language: 'zh-cn',
    content: NO_TEXT,
    // In order, which packs best.
    meta: Object.fromEntries(
      FIELDS.map((field) => [field, [...new Set(fields[field])].sort().join(' ')]).filter(([, codes]) => codes),
    ),
  };
}
