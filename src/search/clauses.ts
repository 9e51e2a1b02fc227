/** The grammar of a query: quotes, minus, fields, years. What it says is in the help of the search page. */
import { fold } from '../text/index.ts';
import { EVERY_FIELD, fieldSet, type FieldSet } from './fields.ts';
import type { Years } from './query.ts';

/** A part of a query with its place in the folded text. */
export interface Clause {
  readonly text: string;
  readonly at: number;
  readonly not: boolean;
  readonly quoted: boolean;
  readonly field: FieldSet;
}

export interface Clauses {
  /** Folded, but in the case of the original. */
  readonly text: string;
  /** Neighbouring words without sign or field are one clause. */
  readonly clauses: readonly Clause[];
  readonly years: Years;
  readonly types: readonly string[];
  /** `-type:thesis` */
  readonly withoutTypes: readonly string[];
}

/** Names of the fields that a word can be restricted to, in both languages. */
const FIELD_NAMES = new Map<string, FieldSet>(
  (
    [
      ['author authors by 作者 著者', ['names']],
      ['title 标题 题名 题目', ['titles']],
      ['venue journal publisher source 期刊 刊名 出版社 来源', ['source']],
      ['topic tag 主题 标签', ['titles', 'tags', 'broader']],
      ['doi arxiv pmid isbn issn', ['source']],
    ] as const
  ).flatMap(([names, fields]) => names.split(' ').map((name) => [name, fieldSet(fields)] as const)),
);

const YEAR_FIELDS = new Set(['year', 'date', '年份', '年', '年代']);
const TYPE_FIELDS = new Set(['type', 'kind', '类型', '种类']);

const CLAUSE = /(?<not>(?<!\S)-(?=\S))?(?:(?<field>\p{L}+):(?=\S)(?!\/\/))?(?:"(?<phrase>[^"]*)"?|(?<word>\S+))/gu;

/** Fields that a space may follow, since no title has them before a colon: `author: Buda`; but not `Open source: a review`. */
const SPACED_FIELD = /(?<!\p{L})(?:(?:authors?|作者|著者): (?=\S)|(?:year|date|年份): (?=[\d<>.]))/giu;

const YEAR = '((?:1[5-9]|20)\\d\\d)';
const END = '(?![\\d.]) ?年?';
const FROM = `(?<![\\d./-])${YEAR}`;
const TO = YEAR + END;
/** 前, 后 and 起 begin other words as well: 2018年前列腺癌. */
const ALONE = '(?!(?!的|发表|出版)\\p{Script=Han})';
/** Two years with no more than a hyphen between them could be an ISSN, which begins anywhere: 1558-1896. */
const MODERN_YEAR = '((?:19|20)\\d\\d)';

/** The field that the end of a text asks for, `author:`, with the length of its name and colon. */
export function fieldBefore(text: string): { readonly fields: FieldSet; readonly length: number } | undefined {
  const [whole = '', written = ''] = /(\p{L}+):$/u.exec(text) ?? [];
  const fields = FIELD_NAMES.get(written.toLowerCase());
  return fields === undefined ? undefined : { fields, length: whole.length };
}

/** Ways to say a span of years. The groups are from and to. */
const SPANS: readonly (readonly [pattern: RegExp, read: (one: number, other: number) => Years])[] = [
  [new RegExp(`(?<![\\d./-])${MODERN_YEAR}-${MODERN_YEAR}${END}`), (from, to) => ({ from, to })],
  [
    new RegExp(`(?:\\bfrom )?${FROM} ?年? ?(?:\\.\\.|~|至|到|(?<= )to(?= )|(?<=[ 年])-) ?${TO}`, 'i'),
    (from, to) => ({ from, to }),
  ],
  [new RegExp(`\\bbetween ${FROM} and ${TO}`, 'i'), (from, to) => ({ from, to })],
  [new RegExp(`\\bafter ${YEAR}\\b`, 'i'), (year) => ({ from: year + 1 })],
  [new RegExp(`\\b(?:since|from) ${YEAR}\\b|${YEAR} ?年?(?:以后|之后|以来|(?:起|后)${ALONE})`, 'iu'), (from) => ({ from })],
  [new RegExp(`\\b(?:until|up to) ${YEAR}\\b`, 'i'), (to) => ({ to })],
  [new RegExp(`\\bbefore ${YEAR}\\b|${YEAR} ?年?(?:以前|之前|前${ALONE})`, 'iu'), (year) => ({ to: year - 1 })],
];

/** 2018年前列腺癌, outside of quotes: 年 belongs to the year, and no span has taken it. */
const BEFORE_A_WORD = new RegExp(`"[^"]*"?|(?<=${FROM} ?)年(?=[前后起])`, 'g');

/** `2018`, `2018..2020`, `2018..`, `..2020`, `>=2018`, `<2020`. */
export function yearsOf(value: string): Years {
  const [, sign, first] = /^([<>]=?)?(\d{4})$/.exec(value) ?? [];
  if (first) {
    const year = Number(first);
    if (!sign) return { from: year, to: year };
    return sign.startsWith('>') ? { from: sign === '>' ? year + 1 : year } : { to: sign === '<' ? year - 1 : year };
  }
  const [, from, to] = /^(\d{4})?(?:\.\.|-|~)(\d{4})?$/.exec(value) ?? [];
  return { ...(from && { from: Number(from) }), ...(to && { to: Number(to) }) };
}

/** What `year:` or `-year:` asks for; `year` where it is but one year that is not wanted, nothing where it is none. */
function readYears(value: string, not: boolean): Years | 'year' | undefined {
  const { from, to } = yearsOf(value);
  if (!not) return from === undefined && to === undefined ? undefined : yearsOf(value);
  if (from !== undefined && to === undefined) return { to: from - 1 };
  if (to !== undefined && from === undefined) return { from: to + 1 };
  return from === to && from !== undefined ? 'year' : undefined;
}

export function readClauses(original: string): Clauses {
  let text = fold(original).cased.replace(SPACED_FIELD, (field) => ` ${field.trimEnd()}`);
  let years: Years = {};
  const types: string[] = [];
  const withoutTypes: string[] = [];
  for (const [pattern, read] of SPANS) {
    // What stands in quotes is a phrase, what follows a colon the value of a field.
    const found = pattern.exec(text.replace(/"[^"]*"?/g, (quoted) => '"'.repeat(quoted.length)));
    if (!found || /:\S*$/.test(text.slice(0, found.index))) continue;
    const [one, other] = (found.slice(1) as (string | undefined)[]).flatMap((part) =>
      part === undefined ? [] : [Number(part)],
    ) as [number, number];
    const span = read(one, other);
    if (span.from! > span.to!) continue;
    years = { ...years, ...span };
    text = text.slice(0, found.index) + ' '.repeat(found[0].length) + text.slice(found.index + found[0].length);
  }

  text = text.replace(BEFORE_A_WORD, (found) => (found === '年' ? ' ' : found));

  const clauses: Clause[] = [];
  let open: { from: number; to: number } | undefined;
  const close = () => {
    if (open)
      clauses.push({ text: text.slice(open.from, open.to), at: open.from, not: false, quoted: false, field: EVERY_FIELD });
    open = undefined;
  };
  for (const match of text.matchAll(CLAUSE)) {
    const { not, field: written, phrase, word } = match.groups as Partial<Record<'not' | 'field' | 'phrase' | 'word', string>>;
    const fieldName = written?.toLowerCase() ?? '';
    const value = phrase ?? word ?? '';
    const at = match.index + match[0].length - value.length - (phrase !== undefined && match[0].endsWith('"') ? 1 : 0);
    const asked = YEAR_FIELDS.has(fieldName) ? readYears(value, not !== undefined) : undefined;
    const field = asked === 'year' ? fieldSet(['source']) : FIELD_NAMES.get(fieldName);
    if (typeof asked === 'object') years = { ...years, ...asked };
    else if (TYPE_FIELDS.has(fieldName)) (not === undefined ? types : withoutTypes).push(value);
    else if (field !== undefined) {
      close();
      clauses.push({ text: value, at, not: not !== undefined, quoted: phrase !== undefined, field });
    } else if (not !== undefined || phrase !== undefined) {
      close();
      const from = written ? at - written.length - 1 : at;
      clauses.push({
        text: written ? `${written}:${value}` : value,
        at: from,
        not: not !== undefined,
        quoted: phrase !== undefined,
        field: EVERY_FIELD,
      });
    } else {
      const to = match.index + match[0].length;
      open = open ? { from: open.from, to } : { from: match.index, to };
      continue;
    }
    close();
  }
  close();
  return {
    text,
    clauses: clauses.filter((clause) => clause.text.trim()).sort((a, b) => a.at - b.at),
    years,
    types,
    withoutTypes,
  };
}
