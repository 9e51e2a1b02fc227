/** Holds parsed YAML against a schema and words every zod issue as one of ours, in one pass over the whole record. */
import type * as z from 'zod';
import type { Shape } from '../i18n/issues.ts';
import { issue, type Issue } from './issue.ts';
import { nearest } from './nearest.ts';

type ZodIssue = z.core.$ZodIssue;

export function validate<T extends z.ZodType>(schema: T, value: unknown, file: string): { data?: z.output<T>; issues: Issue[] } {
  const result = schema.safeParse(value);
  if (result.success) return { data: result.data, issues: [] };
  return { issues: result.error.issues.flatMap((problem) => toIssues(problem, value, file, schema)) };
}

function toIssues(problem: ZodIssue, root: unknown, file: string, schema: z.ZodType): Issue[] {
  const path = problem.path.map((part) => (typeof part === 'number' ? part : String(part)));
  const key = path.join('.');
  const found = valueAt(root, path);

  if (problem.code === 'unrecognized_keys') {
    return problem.keys.map((unknown) => {
      const near = nearest(unknown, keysAt(schema, path));
      return issue('unknown-key', file, { path: [...path, unknown], params: { key: unknown, ...(near && { nearest: near }) } });
    });
  }
  if (problem.code === 'invalid_union' && found !== undefined) {
    // The branch that fits the value's own kind says more than "none of these".
    const branch = problem.errors.find((errors) => errors.some((error) => error.path.length > 0 || error.code === 'unrecognized_keys'));
    if (branch && typeof found === 'object') {
      return branch.flatMap((error) => toIssues({ ...error, path: [...problem.path, ...error.path] } as ZodIssue, root, file, schema));
    }
  }
  if (found === undefined && path.length > 0) return [issue('missing-key', file, { path, params: { key, shape: problem.message } })];
  if (problem.code === 'invalid_type' && (problem.expected === 'object' || problem.expected === 'record')) {
    return [issue('not-a-map', file, { path, params: { key } })];
  }
  const params: Record<string, string> = { key, shape: problem.message as Shape, value: show(found) };
  if (problem.code === 'invalid_value' || problem.code === 'invalid_key') {
    const allowed = problem.code === 'invalid_value' ? problem.values.map(String) : [];
    params.allowed = allowed.join(', ');
    const near = typeof found === 'string' ? nearest(found, allowed) : undefined;
    if (near) params.nearest = near;
  }
  return [issue('bad-value', file, { path, params })];
}

const show = (value: unknown) => {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? '');
  return text.length > 80 ? `${text.slice(0, 79)}…` : text;
};

function valueAt(root: unknown, path: readonly (string | number)[]): unknown {
  return path.reduce<unknown>(
    (value, part) => (typeof value === 'object' && value !== null && Object.hasOwn(value, part) ? (value as Record<string | number, unknown>)[part] : undefined),
    root,
  );
}

/** Keys that the schema knows at a path, for "did you mean". */
function keysAt(schema: z.ZodType, path: readonly (string | number)[]): string[] {
  let current = inner(schema);
  for (const part of path) {
    if ('shape' in current) current = inner((current.shape as Record<string, z.ZodType>)[part]);
    else if ('element' in current) current = inner(current.element as z.ZodType);
    else return [];
  }
  return 'shape' in current ? Object.keys(current.shape as object) : [];
}

/** The schema inside `.optional()` and the like. */
function inner(schema: unknown): Record<string, unknown> {
  let current = schema as { unwrap?: () => unknown; def?: { innerType?: unknown; type?: string } } | undefined;
  while (current?.def?.innerType) current = current.def.innerType as typeof current;
  return (current ?? {}) as Record<string, unknown>;
}
