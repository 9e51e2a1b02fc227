/**
 * BibTeX and BibLaTeX, as Zotero, JabRef, EndNote, Mendeley and publishers write them. The parser of Better BibTeX for
 * Zotero undoes TeX and follows `@string` and `crossref`; sources of the fields: btxdoc; biblatex manual 2.1, 2.2.
 */
import { parse, type Entry } from '@retorquere/bibtex-parser';
import { degreeOf } from './fields.ts';
import { isbnIn, issnIn, ownNumbers, pmidIn } from '../schema/identifier-forms.ts';
import { textOf } from './json.ts';
import { areSeveral, namesIn } from './names.ts';
import { plain } from './plain.ts';
import {
  refusal,
  type Doubt,
  type Place,
  type RawLink,
  type RawName,
  type Reading,
  type Refusal,
  type Work,
  type WorkType,
} from './work.ts';

const TYPES: Readonly<Record<string, WorkType>> = {
  article: 'article-journal',
  inproceedings: 'paper-conference',
  conference: 'paper-conference',
  proceedings: 'book',
  mvproceedings: 'book',
  book: 'book',
  mvbook: 'book',
  collection: 'book',
  booklet: 'book',
  manual: 'book',
  inbook: 'chapter',
  incollection: 'chapter',
  inreference: 'chapter',
  phdthesis: 'thesis',
  mastersthesis: 'thesis',
  thesis: 'thesis',
  techreport: 'report',
  report: 'report',
  dataset: 'dataset',
};

type Fields = Readonly<Record<string, unknown>>;

/** HTML that exporters leave in fields: TeX reads `<` and `>` as these signs. */
const restored = (text: string) =>
  text
    .replace(/LᴬT<sub>E<\/sub>X/g, 'LaTeX')
    .replace(/¡(\/?(?:i|b|em|strong|sub|sup|scp?|span|p|jats:[a-z]+)\b[^¡¿]*)¿/gi, '<$1>');

/** Signs that TeX wants a backslash before, in fields that are not read as TeX: `10.1007/11823285\_121`. */
const unescaped = (text: string) => text.replace(/\\([%_&#$~])/g, '$1');

const textIn = (fields: Fields, ...names: string[]): string | undefined => {
  for (const name of names) {
    const value = fields[name];
    const text = Array.isArray(value) ? value.filter((one) => typeof one === 'string').join(', ') : value;
    if (typeof text === 'string' && text.trim() !== '') return unescaped(restored(text));
  }
  return undefined;
};

interface TexNode {
  readonly type: string;
  readonly content?: unknown;
  readonly args?: readonly TexNode[];
}

/** The words in a part of TeX. */
const wordsOf = ({ type, content }: TexNode): string =>
  type === 'whitespace'
    ? ' '
    : Array.isArray(content)
      ? (content as readonly TexNode[]).map(wordsOf).join('')
      : type === 'string'
        ? String(content)
        : '';

/**
 * A command that the parser does not know: a name set in its own type is that name (`\TeX`, `\METAFONT`), one with words is
 * these words (`\bibcyr{…}`), any other is no text.
 */
const AS_WRITTEN = {
  sentenceCase: false,
  english: false,
  unsupported: ({ type, content, args = [] }: TexNode) =>
    type === 'macro' && typeof content === 'string' && /^(?: |(?=.*\p{Lu})\p{L}{2,})$/u.test(content)
      ? content
      : args.map(wordsOf).join(''),
} as const;

/** A text with TeX in it that the parser hands out as it stands. */
const untexed = (text: string) =>
  text.includes('\\') ? unescaped(textOf(parse(`@misc{x, title={${text}}}`, AS_WRITTEN).entries[0]?.fields.title) ?? text) : text;

/** An address without what TeX has around it, `\url{…}`, `\href{…}{words}`; the scheme that was left out before `www.` is there. */
const addressIn = (text: string) =>
  (
    /(?:^|[{\s])(https?:\/\/[^\s{}]+)\}*(?:\{.*\})?$/i.exec(text.trim())?.[1] ?? text.trim().replace(/^\\?url\{?|\}$/g, '')
  ).replace(/^www\./i, 'http://www.');

interface Creator {
  readonly name?: string;
  readonly prefix?: string;
  readonly lastName?: string;
  readonly firstName?: string;
  readonly suffix?: string;
}

/** @param unread names of more parts than BibTeX knows, of which the parser has dropped the last ones. */
function namesOf(creators: readonly Creator[], unread: readonly string[] = []): { authors: RawName[]; etAl: boolean } {
  const isOthers = ({ name, lastName, firstName }: Creator) =>
    /^(?:others|et\.? al\.?|等)$/i.test(name ?? lastName ?? '') && !firstName;
  const authors = creators
    .filter((creator) => !isOthers(creator))
    .flatMap(({ name, prefix, lastName, firstName, suffix }): RawName[] => {
      if (name) return [{ literal: name }];
      const parts = [lastName, suffix, firstName].filter((part) => part !== undefined);
      const whole = unread.find((one) => one.startsWith(parts.join(', ')));
      if (whole ?? areSeveral(parts)) return namesIn(whole ?? parts.join(', ')).names;
      const family = [prefix, lastName].filter(Boolean).join(' ');
      const given = [firstName, suffix].filter(Boolean).join(' ');
      // A Chinese name as it is written, and a name that was glued together, come as a family name alone.
      return [given ? { family, given } : { line: family }];
    });
  return { authors, etAl: creators.some(isOthers) };
}

function workOf({ type, fields: typed }: Entry, unread: readonly string[]): Work {
  const fields: Fields = typed;
  const eprint = textIn(fields, 'eprint', 'arxiv', 'arxivid');
  const archive = textIn(fields, 'archiveprefix', 'eprinttype') ?? (textIn(fields, 'arxiv', 'arxivid') ? 'arxiv' : '');
  const urls = (textIn(fields, 'url', 'howpublished', 'bdsk-url-1') ?? '').split(/;\s+(?=https?:)/).map(addressIn);
  const isArxiv =
    /arxiv/i.test(archive) || /arxiv/i.test(textIn(fields, 'journal', 'journaltitle', 'publisher', 'howpublished') ?? '');
  const stated = textIn(fields, 'doi');
  const numbers = ownNumbers(stated ?? '');
  const inUrl = ownNumbers(urls[0]!);
  const inJournal = /arXiv[:\s]*(\d{4}\.\d{4,5})/i.exec(
    textIn(fields, 'journal', 'journaltitle', 'volume', 'note', 'howpublished') ?? '',
  )?.[1];
  const doi = numbers.doi ?? (stated && !numbers.arxiv ? stated : inUrl.doi);
  const doubts: Doubt[] =
    numbers.doi && inUrl.doi && numbers.doi.toLowerCase() !== inUrl.doi.toLowerCase()
      ? [{ code: 'other-doi', key: 'doi', value: inUrl.doi }]
      : [];
  const arxiv = (isArxiv && eprint) || numbers.arxiv || inUrl.arxiv || inJournal;
  const booktitle = textIn(fields, 'booktitle', 'maintitle');
  const journal = textIn(fields, 'journaltitle', 'journal', 'fjournal');
  const known = TYPES[type.toLowerCase()];
  const { authors, etAl } = namesOf(
    (fields.author as readonly Creator[] | undefined) ??
      (known === 'book' ? ((fields.editor as readonly Creator[] | undefined) ?? []) : []),
    unread,
  );
  const isPreprint = arxiv && (known === undefined || /arxiv|corr\b/i.test(journal ?? '')) && !doi;
  const serial = textIn(fields, 'issn', 'isbn') ?? '';
  return {
    title: [textIn(fields, 'title'), textIn(fields, 'subtitle')].filter(Boolean).join(': '),
    titleTranslation: textIn(fields, 'titletranslation', 'translatedtitle'),
    type: isPreprint ? 'article' : (known ?? (booktitle ? 'paper-conference' : undefined)),
    authors,
    etAl,
    venue: journal ?? booktitle ?? (isPreprint ? 'arXiv' : undefined),
    series: textIn(fields, 'series'),
    year: textIn(fields, 'year', 'date', 'issued'),
    volume: inJournal ? undefined : textIn(fields, 'volume'),
    issue: textIn(fields, 'number', 'issue'),
    pages: textIn(fields, 'pages', 'eid', 'articleno', 'article-number'),
    publisher: known === 'thesis' ? undefined : textIn(fields, 'publisher'),
    institution: known === 'thesis' || known === 'report' ? textIn(fields, 'school', 'institution', 'organization') : undefined,
    degree: known === 'thesis' ? degreeOf(`${type} ${textIn(fields, 'type') ?? ''}`) : undefined,
    doi,
    arxiv: arxiv || undefined,
    pmid: pmidIn(textIn(fields, 'pmid') ?? '') ?? (/pubmed/i.test(archive) ? eprint : undefined),
    isbn: known === 'article-journal' ? undefined : isbnIn(textIn(fields, 'isbn') ?? ''),
    issn: known === 'article-journal' || known === undefined ? issnIn(serial) : undefined,
    language: textIn(fields, 'langid', 'language', 'hyphenation'),
    keywords: ['keywords', 'keyword'].flatMap((name) => {
      const value = fields[name];
      return (Array.isArray(value) ? value.map(String) : [textIn(fields, name) ?? ''])
        .flatMap((word) =>
          untexed(word)
            .replace(/[{}]/g, '')
            .split(/[,;，；]/),
        )
        .filter((word) => word.trim() !== '');
    }),
    links: urls.flatMap((url): RawLink[] => (/^https?:/i.test(url) ? [{ url }] : [])),
    retracted: /^retracted\b/i.test(textIn(fields, 'title') ?? ''),
    abstract: textIn(fields, 'abstract'),
    doubts,
  };
}

/** `@article{key` at the start of a line, wherever it stands in the file; brace and key may stand on the next line. No key is one before `=`. */
const HEADS = /^[ \t]*@[ \t]*([a-z][\w-]*)\s*[{(](?:\s*(?=[^,\s{}"=]+\s*,)|[ \t]*)((?![^,\s{}"=]*\s*=)[^,\s{}"=]*)/gim;
const isDirective = (type: string) => /^(?:string|preamble|comment)$/i.test(type);
const keyOf = (input: string | undefined) => new RegExp(HEADS.source, 'im').exec(input ?? '')?.[2];

/** A percent sign in a field is one: BibTeX has no comments there, and TeX, which has, would lose the rest of the line. */
const withPercents = (text: string) =>
  text.replace(/(?<!\\)%/g, (sign, at: number) =>
    /\n[ \t]*$|^[ \t]*$/.test(text.slice(Math.max(0, text.lastIndexOf('\n', at - 1)), at)) ? sign : '\\%',
  );

/** Signs in keys that the parser stops at: marks, symbols, and letters beyond the first 65,536. */
const oddIn = (key: string) => [...key].filter((sign) => !/^[!-~\p{L}]$/u.test(sign) || sign.length > 1);
const withoutOdd = (key: string) =>
  oddIn(key).reduce((text, sign) => text.replace(sign, `u${sign.codePointAt(0)!.toString(16)}`), key);

/** A text with such keys written so that the parser takes them, and what they were. */
function withPlainKeys(text: string): { text: string; keys: ReadonlyMap<string, string> } {
  const odd = [...text.matchAll(HEADS)].flatMap(([, , key]) => (key && oddIn(key).length > 0 ? [key] : []));
  const keys = new Map(odd.map((key) => [key, withoutOdd(key)]));
  if (keys.size === 0) return { text, keys };
  const plainText = text
    .replace(HEADS, (head, _, key: string) => (keys.has(key) ? head.slice(0, -key.length) + keys.get(key)! : head))
    .replace(/(\b(?:crossref|xref)\s*=\s*[{"]\s*)([^,\s{}"]+)/gi, (whole, before: string, key: string) =>
      keys.has(key) ? before + keys.get(key)! : whole,
    );
  return { text: plainText, keys: new Map([...keys].map(([key, plainKey]) => [plainKey, key])) };
}

interface Complaint {
  readonly error: string;
  readonly input?: string | undefined;
}

/** What the parser says of a part of a record: a name of too many parts, a `@string` that nobody has made. */
function complaintsOf({ key, input, fields }: Entry, complaints: readonly Complaint[]): Doubt[] {
  return complaints.flatMap(({ error, input: part = '' }): Doubt[] => {
    const name = /^Unresolved @string reference "(.+)"$/.exec(error)?.[1];
    if (name !== undefined) {
      // The name stands where its text should: `journal = jrn`.
      const found = Object.entries(fields as Fields).filter(([, value]) => value === name);
      return found.map(([field]) => ({
        code: 'guessed',
        key: /^(?:journal|journaltitle|booktitle)$/.test(field) ? 'venue' : field,
        value: name,
      }));
    }
    if (error.startsWith(`@${key}: `) && /-part name/.test(error)) return [{ code: 'guessed', key: 'authors', value: part }];
    return part !== '' && input.includes(part) ? [{ code: 'left-out', key: 'TeX', value: part.slice(0, 80) }] : [];
  });
}

/** Every record of a file as a work, or named. */
export function readBibtex(source: string, name: string): Reading {
  const { text, keys } = withPlainKeys(source);
  const { works, refused } = readPlain(text, name);
  const asWritten = <One extends { readonly place: Place }>(one: One): One => ({
    ...one,
    place: { ...one.place, ...(one.place.record && { record: keys.get(one.place.record) ?? one.place.record }) },
  });
  return { works: works.map(asWritten), refused: refused.map(asWritten) };
}

function readPlain(text: string, source: string): Reading {
  const heads = [...text.matchAll(HEADS)].filter(([, type]) => !isDirective(type!));
  const lineOf = (key: string) => {
    const index = heads.find((head) => head[2] === key)?.index;
    return index === undefined ? undefined : text.slice(0, index).split('\n').length;
  };
  const place = (key: string, index: number): Place => ({
    source,
    record: key || `#${index + 1}`,
    line: key ? lineOf(key) : undefined,
  });
  const library = (() => {
    try {
      return parse(withPercents(text), AS_WRITTEN);
    } catch (error) {
      return { entries: [] as Entry[], errors: [{ error: (error as Error).message, input: text }] };
    }
  })();
  // Of a record that it gave up the parser hands out the first half, without what it stands in.
  const entries = library.entries.filter(({ input }) => input !== '');
  // Only what is said of a whole record costs the record.
  const isWhole = ({ input }: Complaint) => keyOf(input) !== undefined;
  const broken = new Map(library.errors.filter(isWhole).map(({ error, input }) => [keyOf(input), error]));
  const complaints = library.errors.filter((one) => !isWhole(one));
  const refused: Refusal[] = [...broken].map(([key, message]) =>
    refusal('syntax', { source, record: key, line: key ? lineOf(key) : undefined }, { message: plain(message).slice(0, 160) }),
  );
  const works = entries.map((entry, index) => ({ entry, index })).filter(({ entry }) => !broken.has(entry.key));
  // What the parser passed over without a word is named as well.
  const seen = new Map<string, number>();
  for (const { key } of entries) seen.set(key, (seen.get(key) ?? 0) + 1);
  for (const [, , key] of heads) {
    const left = seen.get(key!) ?? 0;
    if (left > 0) seen.set(key!, left - 1);
    else if (!broken.has(key)) refused.push(refusal('syntax', { source, record: key, line: lineOf(key!) }, { message: '' }));
  }
  if (works.length === 0 && refused.length === 0) refused.push(refusal('empty', { source }));
  return {
    works: works.map(({ entry, index }) => ({
      place: place(entry.key, index),
      work: withDoubts(workOf(entry, unreadNames(entry, complaints)), [
        ...complaintsOf(entry, complaints),
        ...unreadFields(entry),
      ]),
    })),
    refused,
  };
}

/** Names of more parts than three. */
const unreadNames = ({ key }: Entry, complaints: readonly Complaint[]) =>
  complaints.flatMap(({ error, input }) => (input && error.startsWith(`@${key}: `) && /-part name/.test(error) ? [input] : []));

/** Fields that hold something of which no text came, such as a macro of a style: `journal = {\apj}`; addresses that are none. */
function unreadFields({ fields: typed, input }: Entry): Doubt[] {
  const fields: Fields = typed;
  return ['journal', 'booktitle', 'year', 'volume', 'pages', 'publisher', 'url'].flatMap((name): Doubt[] => {
    const text = textIn(fields, name) ?? '';
    const isRead = name === 'url' ? /^(?:https?:|doi:|10\.\d)/i.test(addressIn(text)) : text !== '' || fields[name] === undefined;
    const raw = name === 'url' ? text : new RegExp(`\\b${name}\\s*=\\s*[{"]\\s*(\\\\\\w+)`, 'i').exec(input)?.[1];
    return isRead || !raw ? [] : [{ code: 'left-out', key: KEY_OF[name] ?? name, value: raw.slice(0, 200) }];
  });
}
const KEY_OF: Readonly<Record<string, string>> = { journal: 'venue', booktitle: 'venue', url: 'links' };

const withDoubts = (work: Work, doubts: readonly Doubt[]): Work =>
  doubts.length > 0 ? { ...work, doubts: [...(work.doubts ?? []), ...doubts] } : work;
