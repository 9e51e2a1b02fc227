/**
 * A draft as the text of its file, in the order of keys and the style of the files in content/.
 *
 * Scalars stay as they are and get quotes only where YAML would read something else (YAML 1.2.2, 7.3.3: plain style);
 * short lists and the parts of a name stand on one line, prose is folded at a hundred columns. What is written is read
 * back by src/corpus/front-matter.ts as the very same value.
 */
import { entryKeys } from '../schema/order.ts';

export type Value = string | readonly Value[] | { readonly [key: string]: Value };
export type FrontMatter = { readonly [key: string]: Value };

/** Keys of an entry in the order of the files; facets, whatever their names, stand after `sections`. */
const KEYS = entryKeys(['*']);

/** Keys of the groups of `provenance`, which follow the fields they speak of. */
const GROUPS =
  'title titleTranslation authors venue year numbering publisher identifiers language links facets keywords summary cites study'.split(
    ' ',
  );

/** Columns at which prose is folded, and that a list on one line may have. */
const FOLD = 100;
const FLOW = 115;

/** Prose, which is folded even where it would fit on one line. */
const PROSE = /^(?:summary|why)\.(?:zh|en)$/;
/** Lists that stand one item a line even where they would fit on one. */
const BLOCK_LIST = /^(?:authors|links|sources|cites|uses|related|aliases|study\.(?:units|metrics)|study\.splits\.\w+\.units)$/;
/** Maps on one line. */
const FLOW_MAP = /^(?:authors\.#|study\.(?:splits\.\w+\.)?units\.#\.name)$/;

/** Is this text a plain scalar that means itself? `flow`: inside brackets or braces. */
function isPlain(text: string, flow: boolean): boolean {
  if (!/^[^\p{Cc}\p{Cs}\u0085\u2028\u2029\uFEFF\uFFFE\uFFFF]+$/u.test(text) || text !== text.trim()) return false;
  if (/^(?:[,[\]{}#&*!|>'"%@`]|[-?:](?:\s|$|[,[\]{}]))/.test(text) || /:(?:\s|$)|\s#/.test(text)) return false;
  if (/^(?:---|\.\.\.)/.test(text) || /^(?:null|~)$/i.test(text)) return false;
  return !flow || !/[,[\]{}]|:["']/.test(text);
}

const quoted = (text: string) =>
  JSON.stringify(text).replace(
    /[\u007F-\u009F\u2028\u2029\uFEFF\uFFFE\uFFFF]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );

const scalar = (text: string, flow = false) => (isPlain(text, flow) ? text : quoted(text));

/** A value on one line. */
function inline(value: Value): string {
  if (typeof value === 'string') return scalar(value, true);
  if (Array.isArray(value)) return `[${value.map(inline).join(', ')}]`;
  return `{ ${Object.entries(value)
    .map(([key, one]) => `${key}: ${inline(one)}`)
    .join(', ')} }`;
}

/** Chinese is never folded: a space at a line's end would be read where none was. */
const HAN = /\p{Script=Han}/u;

/** Is this too long to stand behind its key? A Chinese character takes two columns. */
const isLong = (text: string, column: number) => (HAN.test(text) ? text.length > 44 : column + text.length > FOLD);

/** Can this text be folded at its spaces and read back? Single spaces, no line breaks, nothing that YAML would strip. */
const isFoldable = (text: string) => /^\S+(?: \S+)*$/u.test(text) && !/[\p{Cc}\p{Cs}\u2028\u2029\uFEFF\uFFFE\uFFFF]/u.test(text);

function folded(text: string, indent: string): string {
  const lines: string[] = [];
  for (const word of HAN.test(text) ? [text] : text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && indent.length + last.length + 1 + word.length <= FOLD) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return `>-\n${lines.map((line) => indent + line).join('\n')}`;
}

/** What stands after `key:` or `-`, with the space or line break before it. `at` is the path, with `#` for an item. */
function after(value: Value, at: string, indent: string, column: number): string {
  if (typeof value === 'string') {
    const line = ` ${scalar(value)}`;
    const fold =
      isFoldable(value) &&
      (PROSE.test(at) || (at.startsWith('study.') && isLong(line.slice(1), column + 1) && !/\.(?:printed|where|file)$/.test(at)));
    return fold ? ` ${folded(value, `${indent}  `)}` : line;
  }
  const one = ` ${inline(value)}`;
  if (Array.isArray(value)) {
    if (!BLOCK_LIST.test(at) && value.every((item) => typeof item === 'string') && column + one.length <= FLOW) return one;
    return value.map((one: Value) => `\n${indent}  - ${item(one, `${at}.#`, `${indent}    `)}`).join('');
  }
  if (FLOW_MAP.test(at) && (at === 'authors.#' || column + one.length <= FOLD)) return one;
  return `\n${map(value as FrontMatter, at, `${indent}  `)}`;
}

/** An item of a list: a map begins on the line of its hyphen. */
function item(value: Value, at: string, indent: string): string {
  if (typeof value === 'string' || Array.isArray(value) || FLOW_MAP.test(at))
    return after(value, at, indent, indent.length).trimStart();
  return map(value as FrontMatter, at, indent).slice(indent.length);
}

const map = (value: FrontMatter, at: string, indent: string) =>
  Object.entries(value)
    .map(([key, one]) => `${indent}${key}:${after(one, at ? `${at}.${key}` : key, indent, indent.length + key.length + 1)}`)
    .join('\n');

/** The same map with its keys in an order; keys that the order does not know stand where `*` does, or at the end. */
function inOrder(value: FrontMatter, order: readonly string[]): FrontMatter {
  const rest = order.includes('*') ? order.indexOf('*') : order.length;
  const rank = (key: string) => (order.includes(key) ? order.indexOf(key) : rest);
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => rank(a) - rank(b)));
}

/** The text of a file. @param body Markdown after the front matter. */
export function writeEntry(value: FrontMatter, body = ''): string {
  const { provenance } = value;
  const grouped =
    typeof provenance === 'object' && !Array.isArray(provenance)
      ? { ...value, provenance: inOrder(provenance as FrontMatter, GROUPS) }
      : value;
  return `---\n${map(inOrder(grouped, KEYS), '', '')}\n---\n${body.trim() === '' ? '' : `\n${body.trim()}\n`}`;
}
