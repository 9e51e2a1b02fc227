/** What of a Markdown body would be refused, or shown otherwise than its writer expects. */
import type { Definition, Nodes, Root } from 'mdast';
import type { Rule } from '../i18n/issues.ts';
import { refusedCharacter } from '../schema/characters.ts';
import { isAllowedLink } from './links.ts';
import { MAX_BODY_BYTES } from '../schema/files.ts';
import { isTangled, parse } from './parse.ts';

export interface BodyIssue {
  rule: Extract<Rule, `body-${string}`>;
  severity: 'error' | 'warning';
  /** Line in the body, from 1. */
  line: number;
  column: number;
  params: Record<string, string>;
}

/** Levels that quotes, lists and emphasis may be nested in each other. */
const MAX_NESTING = 20;
const NESTING: ReadonlySet<string> = new Set(['blockquote', 'listItem', 'emphasis', 'strong', 'delete']);

/** Bytes of a page that come from repetition: an empty cell of a table costs its writer nothing, nor does a reference to a long address. */
const MAX_GROWTH = 64 * 1024;
const BYTES_PER_CELL = '<td></td>\n'.length;

/**
 * What could begin a link, HTML, a table, an entity or deep nesting. Text without any of it needs no parsing; most bodies
 * are of that kind, and parsing is the costliest part of a check.
 */
const MARKED = /[<[|@>*_~&\\]|:\/\/|www\.|^[ \t\-+\d.)]{15}/im;

interface Point {
  readonly line: number;
  readonly column: number;
}

/** @returns every issue of a body, in order of place. */
export function inspect(source: string): BodyIssue[] {
  const bytes = new TextEncoder().encode(source).length;
  const whole = (rule: BodyIssue['rule'], params: Record<string, string>): BodyIssue[] => [
    { rule, severity: 'error', line: 1, column: 1, params },
  ];
  if (bytes > MAX_BODY_BYTES) return whole('body-size', { bytes: String(bytes), most: String(MAX_BODY_BYTES) });
  if (isTangled(source)) return whole('body-tangled', {});
  if (!MARKED.test(source)) return [];

  const tree = parse(source);
  const issues: BodyIssue[] = [];
  const lines = source.split(/\r\n?|\n/);
  // What the parser finds by a second look has no place of its own; it stands where its parent does.
  const visit = (node: Nodes, above: number, parent: Point) => {
    const at = node.position?.start ?? parent;
    const add = (rule: BodyIssue['rule'], params: Record<string, string>, severity: BodyIssue['severity'] = 'error') =>
      // After an empty task box the parser counts one column too many.
      issues.push({ rule, severity, line: at.line, column: Math.min(at.column, lines[at.line - 1]!.length + 1), params });

    const level = above + Number(NESTING.has(node.type));
    if (level > MAX_NESTING) {
      if (!issues.some(({ rule }) => rule === 'body-nesting')) add('body-nesting', { most: String(MAX_NESTING) });
      return;
    }
    const character = hiddenIn(node);
    if (character) add('body-character', { character });
    if (node.type === 'html') add('body-html', { value: node.value.slice(0, 60) }, 'warning');
    if ((node.type === 'link' || node.type === 'image' || node.type === 'definition') && !isAllowedLink(node.url)) {
      // Headings have no addresses, so a link to one leads nowhere; and an address in a sentence (`open http://localhost`)
      // may be meant to be read alone. Both are shown as text.
      const isMeant = !node.url.startsWith('#') && /[[<!]/.test(source[node.position?.start.offset ?? source.length] ?? '');
      add('body-link', { value: node.url.slice(0, 80) }, isMeant ? 'error' : 'warning');
    }
    if ('children' in node) for (const child of node.children) visit(child, level, at);
  };
  visit(tree, 0, { line: 1, column: 1 });
  const growth = growthOf(tree);
  if (growth > MAX_GROWTH) issues.push(...whole('body-growth', { bytes: String(growth), most: String(MAX_GROWTH) }));
  return issues;
}

/** A character that the gate refuses, written as an entity: `&#x202E;`. */
function hiddenIn(node: Nodes): string | undefined {
  for (const key of ['value', 'url', 'title', 'alt', 'label'] as const) {
    const text: unknown = key in node ? node[key as keyof Nodes] : undefined;
    const refused = typeof text === 'string' ? refusedCharacter(text) : undefined;
    if (refused) return refused.character;
  }
  return undefined;
}

/** Bytes that tables fill up with empty cells, and that references repeat. */
function growthOf(tree: Root): number {
  const addresses = new Map<string, Definition>();
  let growth = 0;
  const visit = (node: Nodes, seen: (node: Nodes) => void) => {
    seen(node);
    if ('children' in node) for (const child of node.children) visit(child, seen);
  };
  visit(tree, (node) => {
    if (node.type === 'definition' && !addresses.has(node.identifier)) addresses.set(node.identifier, node);
  });
  visit(tree, (node) => {
    if (node.type === 'linkReference') growth += addresses.get(node.identifier)?.url.length ?? 0;
    if (node.type === 'table')
      growth += BYTES_PER_CELL * node.children.length * Math.max(...node.children.map((row) => row.children.length));
  });
  return growth;
}
