/**
 * YAML as the list allows it: one document of maps, lists and plain text. Scalars stay the text that was typed (fail-safe
 * schema); anchors, aliases and tags are refused, so no small file can grow into a large one; keys are unique.
 */
import { isAlias, isMap, isPair, isScalar, isSeq, LineCounter, parseDocument, type Document, type Node } from 'yaml';
import { issue, type Issue } from './issue.ts';

const MAX_DEPTH = 8;

export type YamlValue = string | YamlValue[] | { [key: string]: YamlValue };

interface Place {
  line: number;
  column: number;
}

/** A parsed block. `value` is undefined when there are issues that leave nothing to work with. */
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
  const counter = new LineCounter();
  const document = parseDocument(source, {
    schema: 'failsafe',
    version: '1.2',
    uniqueKeys: true,
    strict: true,
    merge: false,
    prettyErrors: false,
    keepSourceTokens: false,
    lineCounter: counter,
  });
  const place = (offset: number): Place => {
    const { line, col } = counter.linePos(offset);
    return { line: Math.max(line, 1) + firstLine - 1, column: Math.max(col, 1) };
  };
  const issues: Issue[] = [...document.errors, ...document.warnings].map((error) =>
    issue('yaml', file, { ...place(error.pos[0]), params: { code: error.code, message: error.message } }),
  );

  const plain = (node: unknown, depth: number, path: (string | number)[]): YamlValue | undefined => {
    const fail = (rule: 'yaml-feature' | 'yaml-depth' | 'yaml-key' | 'empty-value', params: Record<string, string> = {}) => {
      issues.push(issue(rule, file, { ...place((node as Node | null)?.range?.[0] ?? 0), path, params }));
      return undefined;
    };
    if (depth > MAX_DEPTH) return fail('yaml-depth', { most: String(MAX_DEPTH) });
    if (isAlias(node)) return fail('yaml-feature', { feature: `*${node.source}` });
    if (isScalar(node) || isMap(node) || isSeq(node)) {
      if (node.anchor) return fail('yaml-feature', { feature: `&${node.anchor}` });
      if (node.tag) return fail('yaml-feature', { feature: node.tag });
    }
    if (isScalar(node)) {
      if (node.value === null || node.value === '') return fail('empty-value', { key: String(path.at(-1) ?? '') });
      return String(node.value);
    }
    if (isSeq(node)) {
      return node.items.map((item, index) => plain(item, depth + 1, [...path, index])).filter((item) => item !== undefined);
    }
    if (isMap(node)) {
      const map: { [key: string]: YamlValue } = {};
      for (const pair of node.items) {
        const key = isPair(pair) && isScalar(pair.key) && !pair.key.anchor && !pair.key.tag ? String(pair.key.value) : undefined;
        if (key === undefined || !/^[\p{L}\p{N}_.\[\]-]+$/u.test(key) || key === '__proto__') {
          issues.push(issue('yaml-key', file, { ...place((pair.key as Node | null)?.range?.[0] ?? 0), path }));
          continue;
        }
        if (pair.value === null) {
          issues.push(issue('empty-value', file, { ...place((pair.key as Node).range?.[0] ?? 0), path: [...path, key], params: { key } }));
          continue;
        }
        const value = plain(pair.value, depth + 1, [...path, key]);
        if (value !== undefined) map[key] = value;
      }
      return map;
    }
    return undefined;
  };

  const broken = document.errors.length > 0;
  return {
    value: broken || document.contents === null ? undefined : plain(document.contents, 0, []),
    issues,
    at: (path) => place(offsetOf(document, path)),
  };
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
