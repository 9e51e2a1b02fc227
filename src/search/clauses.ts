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
}

/** Names of the fields that a word can be restricted to, in both languages. */
const FIELD_NAMES: Record<string, FieldSet> = {};
const name = (names: string, fields: FieldSet) => names.split(' ').forEach((one) => (FIELD_NAMES[one] = fields));
name('author authors by 作者 著者', fieldSet(['names']));
name('title 标题 题名 题目', fieldSet(['titles']));
name('venue journal publisher source 期刊 刊名 出版社 来源', fieldSet(['source']));
name('topic tag 主题 标签', fieldSet(['titles', 'tags', 'broader']));
name('doi arxiv pmid isbn issn', fieldSet(['source']));

const YEAR_FIELDS = new Set(['year', 'date', '年份', '年', '年代']);
const TYPE_FIELDS = new Set(['type', 'kind', '类型', '种类']);

const CLAUSE = /(?<not>(?<!\S)-(?=\S))?(?:(?<field>\p{L}+):(?=\S)(?!\/\/))?(?:"(?<phrase>[^"]*)"?|(?<word>\S+))/gu;

const YEAR = '((?:1[5-9]|20)\\d\\d)';

/** The field that the end of a text asks for, `author:`, with the length of its name and colon. */
export function fieldBefore(text: string): { readonly fields: FieldSet; readonly length: number } | undefined {
  const [whole = '', written = ''] = /(\p{L}+):$/u.exec(text) ?? [];
  const fields = FIELD_NAMES[written.toLowerCase()];
  return fields === undefined ? undefined : { fields, length: whole.length };
}

/** Ways to say a span of years. The groups are from and to. */
const SPANS: readonly (readonly [pattern: RegExp, read: (one: number, other: number) => Years])[] = [
  [new RegExp(`(?<![\\d.])${YEAR} ?年? ?(?:\\.\\.|-|~|至|到) ?${YEAR}(?![\\d.]) ?年?`), (from, to) => ({ from, to })],
  [new RegExp(`(?:\\b(?:since|after|from) ${YEAR}\\b)|${YEAR} ?年?(?:以后|之后|以来|起|后)`, 'i'), (from) => ({ from })],
  [new RegExp(`(?:\\b(?:before|until|up to) ${YEAR}\\b)|${YEAR} ?年?(?:以前|之前|前)`, 'i'), (to) => ({ to })],
];

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

export function readClauses(original: string): Clauses {
  let text = fold(original).cased;
  let years: Years = {};
  const types: string[] = [];
  for (const [pattern, read] of SPANS) {
    const found = pattern.exec(text);
    if (!found || /[\w"]*:\S*$/.test(text.slice(0, found.index))) continue;
    const [one, other] = (found.slice(1) as (string | undefined)[]).flatMap((part) =>
      part === undefined ? [] : [Number(part)],
    ) as [number, number];
    years = { ...years, ...read(one, other) };
    text = text.slice(0, found.index) + ' '.repeat(found[0].length) + text.slice(found.index + found[0].length);
  }

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
    if (YEAR_FIELDS.has(fieldName)) years = { ...years, ...yearsOf(value) };
    else if (TYPE_FIELDS.has(fieldName)) types.push(value);
    else if (fieldName in FIELD_NAMES) {
      close();
      clauses.push({ text: value, at, not: not !== undefined, quoted: phrase !== undefined, field: FIELD_NAMES[fieldName]! });
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
  return { text, clauses: clauses.filter((clause) => clause.text.trim()).sort((a, b) => a.at - b.at), years, types };
}
