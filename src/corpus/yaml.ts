/**
 * YAML as the list allows it: one document of maps, lists and plain text. Scalars stay the text that was typed (fail-safe
 * schema); anchors, aliases, tags and directives are refused, so no small file can grow into a large one; keys are unique.
 */
import { isAlias, isMap, isPair, isScalar, isSeq, LineCounter, parseDocument, type Document, type Node } from 'yaml';
import type { Rule } from '../i18n/issues.ts';
import { refusedCharacter } from '../schema/characters.ts';
import { issue, type Issue } from './issue.ts';
import { troublesOf } from './yaml-trouble.ts';

const MAX_DEPTH = 8;

/** Names of fields and of derived figures: `titleTranslation`, `splits.test.units[0].n`. */
const KEY = /^[\p{L}\p{N}_.[\]-]+$/u;

/** What YAML writers type for "nothing". A text that really reads so stands in quotes. */
const NOTHING = /^(?:null|~)?$/i;

export type YamlValue = string | YamlValue[] | { [key: string]: YamlValue };

interface Place {
  line: number;
  column: number;
}

/** A parsed block. `value` is undefined when nothing could be read; what was refused inside of it is undefined or left out. */
export interface YamlBlock {
  value: YamlValue | undefined;
  issues: Issue[];
  /** Place of a key or item in the file, of the deepest part of the path that exists. */
  at: (path: readonly (string | number)[]) => Place;
}

/**
 * @param source the YAML text.
 * @param file path for the issues.
 * @param firstLine line of the file on which the source begins, from 1.
 */
export function readYaml(source: string, file: string, firstLine: number): YamlBlock {
  // Filled from the source: after a fault the parser no longer tells it of every line.
  const counter = new LineCounter();
  counter.addNewLine(0);
  for (const { index } of source.matchAll(/\n/g)) counter.addNewLine(index + 1);
  const document = parseDocument(source, {
    schema: 'failsafe',
    version: '1.2',
    strict: true,
    merge: false,
    // Ours below: the parser compares each key with each other one.
    uniqueKeys: false,
    prettyErrors: false,
  });
  const place = (offset: number): Place => {
    const { line, col } = counter.linePos(offset);
    return { line: Math.max(line, 1) + firstLine - 1, column: Math.max(col, 1) };
  };
  const issues: Issue[] = troublesOf(document, source).map(({ offset, trouble, message }) =>
    issue('yaml', file, { ...place(offset), params: { trouble, message } }),
  );
  const fail = (rule: Rule, node: unknown, path: (string | number)[], params: Record<string, string> = {}) => {
    issues.push(issue(rule, file, { ...place((node as Node | null)?.range?.[0] ?? 0), path, params }));
    return undefined;
  };

  const plain = (node: unknown, depth: number, path: (string | number)[]): YamlValue | undefined => {
    if (depth > MAX_DEPTH) return fail('yaml-depth', node, path, { most: String(MAX_DEPTH) });
    const feature = featureOf(node);
    if (feature) return fail('yaml-feature', node, path, { feature });
    if (isSeq(node)) return node.items.map((item, index) => plain(item, depth + 1, [...path, index]) as YamlValue);
    if (isMap(node)) {
      const map: { [key: string]: YamlValue } = {};
      const seen = new Set<string>();
      for (const pair of node.items) {
        const key = isPair(pair) && isScalar(pair.key) && !featureOf(pair.key) ? String(pair.key.value) : '';
        if (!KEY.test(key) || key === '__proto__') fail('yaml-key', pair.key, path);
        else if (seen.has(key)) fail('key-twice', pair.key, path, { key });
        else {
          const value =
            pair.value === null
              ? fail('empty-value', pair.key, [...path, key], { key: [...path, key].join('.') })
              : plain(pair.value, depth + 1, [...path, key]);
          if (value !== undefined) map[key] = value;
        }
        seen.add(key);
      }
      return map;
    }
    if (!isScalar(node)) return undefined;
    const text = String(node.value ?? '');
    if (text === '' || (node.type === 'PLAIN' && NOTHING.test(text)))
      return fail('empty-value', node, path, { key: path.join('.') });
    // An escape in a quoted text can stand for what the gate refuses when it is typed.
    const refused = node.type === 'QUOTE_DOUBLE' ? refusedCharacter(text) : undefined;
    return refused ? fail('file-character', node, path, { character: refused.character }) : text;
  };

  if (document.directives.yaml.explicit) fail('yaml-feature', undefined, [], { feature: '%YAML' });
  return {
    value: document.errors.length > 0 || document.contents === null ? undefined : plain(document.contents, 0, []),
    issues,
    at: (path) => place(offsetOf(document, path)),
  };
}

/** What of YAML beyond plain data a node uses, as typed. */
function featureOf(node: unknown): string | undefined {
  if (isAlias(node)) return `*${node.source}`;
  if (!isScalar(node) && !isMap(node) && !isSeq(node)) return undefined;
  return node.anchor ? `&${node.anchor}` : node.tag?.replace('tag:yaml.org,2002:', '!!');
}

/** Offset of the key (in a map) or item (in a list) that a path names; of the nearest existing part otherwise. */
function offsetOf(document: Document, path: readonly (string | number)[]): number {
  let node: unknown = document.contents;
  let offset = 0;
  for (const part of path) {
    if (isMap(node)) {
      const pair = node.items.find((item) => isScalar(item.key) && item.key.value === part);
      if (!pair) break;
      offset = (pair.key as Node).range?.[0] ?? offset;
      node = pair.value;
    } else if (isSeq(node)) {
      const item = node.items[Number(part)];
      if (!item) break;
      offset = (item as Node).range?.[0] ?? offset;
      node = item;
    } else break;
  }
  return offset;
}
