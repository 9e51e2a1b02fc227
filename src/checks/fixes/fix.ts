import { parseDocument, isMap, isScalar, stringify, type Document, type Pair, type Scalar, type YAMLMap } from 'yaml';
import type { Kind } from '../../schema/index.ts';
import type { FixName } from '../../i18n/fixes.ts';

/** Front matter taken apart: what a fixer looks at. */
export interface Front {
  readonly kind: Kind;
  /** The lines between the fences, each with its line end. */
  readonly source: string;
  readonly map: YAMLMap<Scalar, unknown>;
  /** The keys in the order in which an entry of this kind is written. */
  readonly order: readonly string[];
}

/** A stretch of the source that is replaced; everything else stays as it is, byte for byte. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** What a report shows. */
  readonly before: string;
  readonly after: string;
}

/** Something a machine may mend: it changes how a value is written, never what it says. */
export interface Fixer {
  readonly name: FixName;
  find(front: Front): Edit[];
}

/** @returns undefined when the block is not a map of plain keys. */
export function takeApart(source: string, kind: Kind, order: readonly string[]): Front | undefined {
  const document = parseDocument(source, {
    schema: 'failsafe',
    version: '1.2',
    uniqueKeys: true,
    strict: true,
    merge: false,
    prettyErrors: false,
  }) as Document;
  if (document.errors.length > 0 || !isMap(document.contents)) return undefined;
  const map = document.contents as YAMLMap<Scalar, unknown>;
  return map.items.every(({ key }) => isScalar(key)) ? { kind, source, map, order } : undefined;
}

export const keyOf = (pair: Pair<Scalar, unknown>): string => String(pair.key.value);

/** The value of a key of the block, where it is one text. */
export function textAt({ map }: Front, key: string): Scalar<string> | undefined {
  const value = map.items.find((pair) => keyOf(pair) === key)?.value;
  return isScalar(value) && typeof value.value === 'string' ? (value as Scalar<string>) : undefined;
}

/** The edit that gives a text another value, quoted as before, or as it must be now; none where the value stays. */
export function rewrite({ source }: Front, node: Scalar<string> | undefined, mend: (value: string) => string): Edit[] {
  if (!node?.range) return [];
  const before = node.value;
  const after = mend(before);
  if (after === before || after === '') return [];
  const [start, end] = node.range;
  const type = node.type === 'QUOTE_SINGLE' || node.type === 'QUOTE_DOUBLE' ? node.type : 'PLAIN';
  // A text over several lines becomes one line: its breaks were not part of the value.
  const text = stringify(after, { schema: 'failsafe', lineWidth: 0, defaultStringType: type, doubleQuotedAsJSON: false }).replace(
    /\n$/,
    '',
  );
  const closing = /\n+$/.exec(source.slice(start, end))?.[0] ?? '';
  return [{ start, end, text: text + closing, before, after }];
}
