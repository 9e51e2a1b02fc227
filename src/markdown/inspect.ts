/** What of a Markdown body would be refused, or shown otherwise than its writer expects. */
import type { Nodes } from 'mdast';
import type { Rule } from '../i18n/issues.ts';
import { depth, isTangled, MAX_BODY_BYTES, MAX_NESTING, parse } from './parse.ts';
import { isAllowedLink } from './render.ts';

export interface BodyIssue {
  rule: Extract<Rule, `body-${string}`>;
  severity: 'error' | 'warning';
  /** Line in the body, from 1. */
  line: number;
  column: number;
  params: Record<string, string>;
}

export function inspect(source: string): BodyIssue[] {
  const whole = { severity: 'error', line: 1, column: 1 } as const;
  const bytes = new TextEncoder().encode(source).length;
  if (bytes > MAX_BODY_BYTES) {
    return [{ ...whole, rule: 'body-size', params: { bytes: String(bytes), most: String(MAX_BODY_BYTES) } }];
  }
  const tooDeep: BodyIssue = { ...whole, rule: 'body-nesting', params: { most: String(MAX_NESTING) } };
  if (isTangled(source)) return [tooDeep];
  const tree = parse(source);
  if (depth(tree) > MAX_NESTING) return [tooDeep];

  const issues: BodyIssue[] = [];
  const visit = (node: Nodes) => {
    const at = { line: node.position?.start.line ?? 1, column: node.position?.start.column ?? 1 };
    if (node.type === 'html') issues.push({ rule: 'body-html', severity: 'warning', ...at, params: { value: node.value.slice(0, 60) } });
    if ((node.type === 'link' || node.type === 'image' || node.type === 'definition') && !isAllowedLink(node.url)) {
      issues.push({ rule: 'body-link', severity: 'error', ...at, params: { value: node.url.slice(0, 80) } });
    }
    if ('children' in node) node.children.forEach(visit);
  };
  visit(tree);
  return issues;
}
