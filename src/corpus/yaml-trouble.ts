/**
 * What a contributor did when YAML no longer parses. The parser speaks of tokens and implicit keys, and one slip makes it
 * stumble several times; here each line has one trouble at most, at the place where a hand has to mend it.
 */
import { isMap, isNode, isScalar, isSeq, type Document, type YAMLError } from 'yaml';
import type { Trouble } from '../i18n/issues.ts';

export interface YamlTrouble {
  readonly offset: number;
  readonly trouble: Trouble;
  /** What the parser says, for troubles that have no words of their own. */
  readonly message: string;
}

/** Troubles that are told of one file, and errors that are looked at to find them; what comes after follows from these. */
const MAX_TROUBLES = 3;
const MAX_ERRORS = 100;

/** Codes that mean one thing each. Source: yaml 2.x, errors.ts. */
const BY_CODE: Partial<Record<YAMLError['code'], Trouble>> = {
  BAD_DQ_ESCAPE: 'escape',
  BAD_ALIAS: 'start',
  BAD_SCALAR_START: 'start',
  BLOCK_IN_FLOW: 'comma',
  MULTIPLE_DOCS: 'documents',
  TAB_AS_INDENT: 'tab',
};

export function troublesOf(document: Document, source: string): YamlTrouble[] {
  // Tags are refused by name elsewhere; that the parser does not know one is no trouble of its own.
  const warnings = document.warnings.filter(({ code }) => !/TAG|COLLECTION_TYPE/.test(code));
  const errors = [...document.errors.slice(0, MAX_ERRORS), ...warnings.slice(0, MAX_ERRORS)];
  // A key over several lines is reported as a map inside a value as well; the key is the cause.
  const causes = new Set(errors.filter(({ code }) => code === 'MULTILINE_IMPLICIT_KEY').map(({ pos }) => pos[0]));
  const troubles = errors
    .filter(({ code, pos }) => code !== 'BLOCK_AS_IMPLICIT_KEY' || !causes.has(pos[0]))
    .map((error) => troubleOf(error, document, source))
    .sort((a, b) => a.offset - b.offset);
  const told: YamlTrouble[] = [];
  let next = -1;
  for (const trouble of troubles) {
    const line = startOfLine(source, trouble.offset);
    const last = told.at(-1);
    const isSameLine = last !== undefined && startOfLine(source, last.offset) === line;
    // Lines below one that is not in order do not line up with it either, and after an open bracket no comma is in place.
    const follows =
      (line === next && trouble.trouble === 'indent') || (last?.trouble === 'bracket' && trouble.trouble === 'comma');
    if (!isSameLine && !follows) told.push(trouble);
    next = source.indexOf('\n', trouble.offset) + 1;
  }
  return told.slice(0, MAX_TROUBLES);
}

function troubleOf({ code, message, pos: [offset] }: YAMLError, document: Document, source: string): YamlTrouble {
  switch (code) {
    case 'MISSING_CHAR':
      // A quote that is never closed may swallow the rest of the file; where it opens is where the slip is.
      if (message.includes('quote'))
        return { offset: lastBefore(offset, document.contents, isScalar), trouble: 'quote', message };
      if (message.includes('flow')) return { offset, trouble: 'comma', message };
      return { offset, trouble: message.includes('followed by map values') ? 'no-colon' : 'other', message };
    case 'BAD_INDENT':
      if (message.startsWith('Flow'))
        return { offset: lastBefore(offset, document.contents, isFlow), trouble: 'bracket', message };
      return { offset, trouble: 'indent', message };
    case 'BLOCK_AS_IMPLICIT_KEY':
      return { offset, trouble: message.startsWith('Nested') ? 'colon' : 'indent', message };
    case 'MULTILINE_IMPLICIT_KEY': {
      // A word that begins its line lacks its colon; otherwise the line below is indented as if it went on with the value.
      const line = startOfLine(source, offset);
      if (source.slice(line, offset).trim() === '') return { offset, trouble: 'no-colon', message };
      return { offset: source.indexOf('\n', offset) + 1, trouble: 'indent', message };
    }
    case 'UNEXPECTED_TOKEN':
      if (/at node end|Not a YAML token/.test(message)) return { offset, trouble: 'rest', message };
      if (message.includes('flow')) return { offset, trouble: 'comma', message };
      return { offset, trouble: message.includes('block-seq-ind') ? 'start' : 'other', message };
    case 'RESOURCE_EXHAUSTION':
      // How far the parser came depends on the machine.
      return { offset: startOfLine(source, offset), trouble: 'deep', message };
    default:
      return { offset, trouble: BY_CODE[code] ?? 'other', message };
  }
}

const startOfLine = (source: string, offset: number) => source.lastIndexOf('\n', offset - 1) + 1;

const isFlow = (node: unknown) => (isMap(node) || isSeq(node)) && node.flow === true;

/** Where the last node of a kind begins that begins before an offset; the offset itself where there is none. */
function lastBefore(offset: number, root: unknown, isWanted: (node: unknown) => boolean): number {
  let last = -1;
  const visit = (node: unknown) => {
    const start = isNode(node) ? node.range?.[0] : undefined;
    if (start !== undefined && start < offset && start > last && isWanted(node)) last = start;
    if (isMap(node)) for (const { key, value } of node.items) [key, value].forEach(visit);
    if (isSeq(node)) node.items.forEach(visit);
  };
  visit(root);
  return last < 0 ? offset : last;
}
