/** What was typed into the form → front matter, and back. Pure; a value that goes both ways comes back as it was. */
import type { Issue } from '../../corpus/issue.ts';
import { joinedLines } from '../../ingest/fields.ts';
import type { FrontMatter, Value } from '../../ingest/write.ts';
import { isChineseName, splitName, type Kind } from '../../schema/entry.ts';
import type { FormField } from '../../schema/form.ts';

export interface LinkRow {
  readonly rel: string;
  readonly url: string;
  readonly format: string;
  readonly language: string;
}

/** Everything that stands in the form. */
export interface FormState {
  readonly kind: Kind;
  readonly id: string;
  /** Markdown after the front matter. */
  readonly body: string;
  /** Typed text by the name of its control: `title`, `summary.zh`. */
  readonly text: Readonly<Record<string, string>>;
  /** Chosen ids by field, in the order of choice. */
  readonly picks: Readonly<Record<string, readonly string[]>>;
  readonly links: readonly LinkRow[];
  /** What the form has no field for. */
  readonly rest: FrontMatter;
}

/** Reads a value that was typed as YAML; undefined when it cannot be read. */
export type ReadYaml = (text: string) => Value | undefined;
/** Writes it the way it stands in the file. */
export type WriteYaml = (value: Value) => string;

const LANGUAGES = ['zh', 'en'] as const;
const HAN = /\p{Script=Han}/u;
const ORCID = /^\d{4}-\d{4}-\d{4}-\d{3}[\dX]$/;

const isMap = (value: Value | undefined): value is FrontMatter => typeof value === 'object' && !Array.isArray(value);
const asText = (value: Value | undefined): string => (typeof value === 'string' ? value : '');
const asList = (value: Value | undefined): readonly Value[] => (Array.isArray(value) ? (value as readonly Value[]) : []);

export const emptyForm = (kind: Kind): FormState => ({ kind, id: '', body: '', text: {}, picks: {}, links: [], rest: {} });

/** A name on one line: `Family, Given`, `郭兴明 | Guo, Xingming`, `Buda, Mateusz | 0000-0002-1825-0097`, `{Name of a group}`. */
export function authorLine(author: Value): string {
  if (!isMap(author)) return asText(author);
  if (author.literal !== undefined) return `{${asText(author.literal)}}`;
  const [family, given] = [asText(author.family), asText(author.given)];
  const together = family + given;
  const derived = HAN.test(family) && isChineseName(together) ? splitName(together) : undefined;
  const name =
    derived?.family === family && (derived.given ?? '') === given ? together : [family, given].filter(Boolean).join(', ');
  return [name, asText(author.latin), asText(author.orcid)].filter(Boolean).join(' | ');
}

/** What a line of the field for authors says. */
export function authorOf(line: string): Value {
  const [, literal] = /^\{(.*)\}$/.exec(line) ?? [];
  if (literal !== undefined) return { literal: literal.trim() };
  const [name = '', ...more] = line.split(/\s*[|｜]\s*/);
  if (more.length === 0) return /^[\p{L}\p{M}.’'‐-]+$/u.test(name) && !isChineseName(name) ? { family: name } : name;
  const parts = name.includes(', ') || isChineseName(name) ? splitName(name) : { family: name };
  const orcid = more.find((part) => ORCID.test(part));
  const latin = more.find((part) => part !== '' && part !== orcid);
  return { ...parts, ...(latin && { latin }), ...(orcid && { orcid }) };
}

const linesOf = (text: string) =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
const idsOf = (text: string) => text.split(/[\s,;，；、]+/).filter(Boolean);

/** Words with semicolons between them, or commas where there is no semicolon. */
const wordsOf = (text: string) =>
  text
    .split(/[;；\n]/.test(text) ? /[;；\n]/ : /[,，、]/)
    .map((word) => word.trim())
    .filter(Boolean);
const wordLine = (words: readonly Value[]) =>
  words.length === 1 && /[,，、]/.test(asText(words[0])) ? `${asText(words[0])};` : words.map(asText).join('; ');

/** `title: lookup, list` */
const groupLine = ([group, words]: readonly [string, Value]) => `${group}: ${asList(words).map(asText).join(', ')}`;
function groupsOf(text: string): FrontMatter {
  return Object.fromEntries(
    linesOf(text).map((line): [string, Value] => {
      const [group = '', words = ''] = line.split(/\s*[:：]\s*/, 2);
      return [group, idsOf(words)];
    }),
  );
}

/** Controls of a field by name. */
export const controlsOf = ({ key, control }: Pick<FormField, 'key' | 'control'>): readonly string[] =>
  control.startsWith('localized') ? LANGUAGES.map((language) => `${key}.${language}`) : [key];

/** Puts a value into the form. @param value front matter as src/corpus/yaml.ts reads it. */
export function toForm(
  value: FrontMatter,
  { kind, id, body = '' }: { kind: Kind; id: string; body?: string },
  fields: readonly FormField[],
  yaml: WriteYaml,
): FormState {
  const text: Record<string, string> = {};
  const picks: Record<string, readonly string[]> = {};
  let links: LinkRow[] = [];
  const rest = { ...value };
  for (const field of fields.filter(({ kinds }) => kinds.includes(kind))) {
    const { key, control } = field;
    const one = value[key];
    if (one === undefined) continue;
    Reflect.deleteProperty(rest, key);
    if (control === 'terms' || control === 'sections') picks[key] = asList(one).map(asText);
    else if (control === 'links') {
      links = asList(one).map((link) => {
        const row = isMap(link) ? link : {};
        return { rel: asText(row.rel), url: asText(row.url), format: asText(row.format), language: asText(row.language) };
      });
    } else if (control.startsWith('localized')) {
      for (const language of LANGUAGES) {
        const part = isMap(one) ? one[language] : undefined;
        if (part !== undefined) text[`${key}.${language}`] = control === 'localized-list' ? wordLine(asList(part)) : asText(part);
      }
    } else if (control === 'authors') text[key] = asList(one).map(authorLine).join('\n');
    else if (control === 'ids') text[key] = asList(one).map(asText).join(' ');
    else if (control === 'addresses') text[key] = asList(one).map(asText).join('\n');
    else if (control === 'groups') text[key] = isMap(one) ? Object.entries(one).map(groupLine).join('\n') : '';
    else if (control === 'yaml') text[key] = yaml(one);
    else text[key] = asText(one);
  }
  return { kind, id, body, text, picks, links, rest };
}

/** What the form says, as front matter. What is empty is left out; what YAML cannot be read is left out too. */
export function toValue(form: FormState, fields: readonly FormField[], yaml: ReadYaml): FrontMatter {
  const value: Record<string, Value> = {};
  const set = (key: string, one: Value | undefined) => {
    if (one !== undefined && one !== '' && (typeof one === 'string' || Object.keys(one).length > 0)) value[key] = one;
  };
  for (const { key, control, kinds } of fields) {
    if (!kinds.includes(form.kind)) continue;
    const typed = (form.text[key] ?? '').trim();
    switch (control) {
      case 'terms':
      case 'sections':
        set(key, [...(form.picks[key] ?? [])]);
        break;
      case 'links':
        set(key, form.links.filter(isFilled).map(linkOf));
        break;
      case 'localized-line':
      case 'localized-text':
      case 'localized-list':
        set(
          key,
          Object.fromEntries(
            LANGUAGES.flatMap((language): [string, Value][] => {
              const part = (form.text[`${key}.${language}`] ?? '').trim();
              if (part === '') return [];
              const words = control === 'localized-list' ? wordsOf(part) : undefined;
              return words?.length === 0 ? [] : [[language, words ?? joinedLines(part)]];
            }),
          ),
        );
        break;
      case 'authors':
        set(key, linesOf(typed).map(authorOf));
        break;
      case 'ids':
        set(key, idsOf(typed));
        break;
      case 'addresses':
        set(key, linesOf(typed));
        break;
      case 'groups':
        set(key, groupsOf(typed));
        break;
      case 'yaml':
        set(key, typed === '' ? undefined : yaml(form.text[key]!));
        break;
      case 'line':
      case 'choice':
      case 'flag':
      case 'day':
        set(key, typed.replace(/\s+/g, ' '));
    }
  }
  return { ...value, ...form.rest };
}

/** A row of which only the kind of the link is chosen is empty. */
const isFilled = ({ url, format, language }: LinkRow) => url.trim() !== '' || format !== '' || language !== '';

/** Where a part of the value stands in the form, which may have empty lines and rows before it that the value has not. */
export function typedPath(path: Issue['path'], { text, links }: FormState): Issue['path'] {
  const [key, index, ...inner] = path;
  if (typeof index !== 'number') return path;
  const filled = key === 'links' ? links.map(isFilled) : (text[String(key)] ?? '').split('\n').map((line) => line.trim() !== '');
  const place = filled.flatMap((is, at) => (is ? [at] : []))[index];
  return place === undefined ? path : [key!, place, ...inner];
}

const linkOf = ({ rel, url, format, language }: LinkRow): Value => ({
  ...(rel && { rel }),
  ...(url.trim() && { url: url.trim() }),
  ...(format && { format }),
  ...(language.trim() && { language: language.trim() }),
});

/** A record is put into a form; what a person has typed there stays. @param own what stands there. @param changed the fields typed. */
export function withTyped(
  record: FormState,
  own: FormState,
  changed: ReadonlySet<string>,
  fields: readonly FormField[],
): FormState {
  const [text, picks] = [{ ...record.text }, { ...record.picks }];
  let { links } = record;
  for (const field of fields.filter(({ key }) => changed.has(key))) {
    for (const name of controlsOf(field)) if (own.text[name]) text[name] = own.text[name];
    if (own.picks[field.key]?.length) picks[field.key] = own.picks[field.key]!;
    if (field.key === 'links' && own.links.length > 0) ({ links } = own);
  }
  return { ...record, body: own.body, text, picks, links };
}
