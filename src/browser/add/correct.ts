/** A correction of a file: what was not touched keeps every byte. Pure. */
import { writeEntry, type FrontMatter, type Value } from '../../ingest/write.ts';

interface Block {
  /** Comments above the key. */
  readonly above: string;
  readonly text: string;
}

interface Parts {
  /** Lines before the first key: comments. */
  readonly before: string;
  /** Each top-level key with all lines that belong to it, in the order of the file. */
  readonly blocks: ReadonlyMap<string, Block>;
  /** Comments after the last key, then the closing fence and the rest of the file. */
  readonly after: string;
}

const KEY = /^([\p{L}\p{N}_.[\]-]+):(?:\s|$)/u;

/** The key that a line begins, if it does. */
const keyOf = (line: string) => {
  const key = KEY.exec(line)?.[1];
  return key?.startsWith('-') ? undefined : key;
};

/** Takes a file apart; undefined when it is not fenced as a file of the list is. */
export function partsOf(text: string): Parts | undefined {
  const lines = text.split('\n');
  const close = lines.indexOf('---', 1);
  if (lines[0] !== '---' || close < 0) return undefined;
  let first = 1;
  while (first < close && keyOf(lines[first]!) === undefined) first += 1;
  const starts = [first];
  const seen = new Set([keyOf(lines[first] ?? '')]);
  for (let at = first + 1; at < close; at += 1) {
    const key = keyOf(lines[at]!);
    if (key === undefined || seen.has(key)) continue;
    seen.add(key);
    starts.push(at);
  }
  const blocks = new Map<string, Block>();
  let above: string[] = [];
  for (const [index, start] of starts.entries()) {
    const own = lines.slice(start, starts[index + 1] ?? close);
    const comments = own.length - trailingComments(own);
    if (start < close) blocks.set(keyOf(lines[start]!)!, { above: joined(above), text: own.slice(0, comments).join('\n') });
    above = own.slice(comments);
  }
  return { before: joined(lines.slice(1, first)), blocks, after: joined(above) + lines.slice(close).join('\n') };
}

const joined = (lines: readonly string[]) => lines.map((line) => `${line}\n`).join('');

/** Comments at the end of a block, with the empty lines around them: they are about the key below. */
function trailingComments(lines: readonly string[]): number {
  const last = lines.findLastIndex((line) => line !== '' && !line.startsWith('#'));
  return !lines.slice(last + 1).some((line) => line.startsWith('#')) ? 0 : lines.length - last - 1;
}

/** The YAML between the fences, and what follows them; undefined where there are none. */
export function splitFile(text: string): { front: string; body: string } | undefined {
  const lines = text.split('\n');
  const close = lines.indexOf('---', 1);
  if (lines[0] !== '---' || close < 0) return undefined;
  return { front: lines.slice(1, close).join('\n'), body: lines.slice(close + 1).join('\n') };
}

/** Are two values of YAML the same, whatever the order of their keys? */
export function isSame(a: Value | undefined, b: Value | undefined): boolean {
  if (typeof a !== 'object' || typeof b !== 'object') return a === b;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const [one, other] = [a, b] as [Readonly<Record<string, Value>>, Readonly<Record<string, Value>>];
  const keys = Object.keys(one);
  return (
    keys.length === Object.keys(other).length && keys.every((key) => Object.hasOwn(other, key) && isSame(one[key], other[key]))
  );
}

export interface Correction {
  /** The file as it is. */
  readonly source: string;
  /** What the form said before anything was touched, and what it says now. */
  readonly was: { readonly value: FrontMatter; readonly body: string };
  readonly is: { readonly value: FrontMatter; readonly body: string };
}

/** The corrected file. */
export function corrected({ source, was, is }: Correction): string {
  const old = partsOf(source);
  const written = writeEntry(is.value, is.body);
  const fresh = partsOf(written)!;
  if (!old) return written;
  const order = [...fresh.blocks.keys()];
  const kept = [...old.blocks].filter(([key]) => Object.hasOwn(is.value, key));
  const blocks = kept.map(([key, { above, text }]): [string, string] => [
    key,
    above + (isSame(was.value[key], is.value[key]) ? text : fresh.blocks.get(key)!.text),
  ]);
  // A new key stands after the one that comes before it in every file.
  for (const [index, key] of order.entries()) {
    if (old.blocks.has(key)) continue;
    const above = order.slice(0, index).findLast((one) => blocks.some(([name]) => name === one));
    const at = above === undefined ? 0 : blocks.findIndex(([name]) => name === above) + 1;
    blocks.splice(at, 0, [key, fresh.blocks.get(key)!.text]);
  }
  const tail = was.body === is.body ? old.after : fresh.after;
  return `---\n${old.before}${blocks.map(([, text]) => text).join('\n')}\n${tail}`;
}
