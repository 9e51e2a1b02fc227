/** Holds parsed YAML against a schema and words every zod issue as one of ours, in one pass over the whole record. */
import type * as z from 'zod';
import { isShape, type Shape } from '../i18n/shapes.ts';
import { issue, type Issue } from './issue.ts';
import { nearest } from './nearest.ts';

type ZodIssue = z.core.$ZodIssue;
type Path = readonly (string | number)[];

/** @returns the data the schema makes of a value, or what is wrong with it. */
export function validate<T extends z.ZodType>(schema: T, value: unknown, file: string): { data?: z.output<T>; issues: Issue[] } {
  const result = schema.safeParse(value);
  if (result.success) return { data: result.data, issues: [] };
  return { issues: result.error.issues.flatMap((problem) => toIssues(problem, [], value, file, schema)) };
}

/** @param above path of the record that the problem's own path begins in. */
function toIssues(problem: ZodIssue, above: Path, root: unknown, file: string, schema: z.ZodType): Issue[] {
  const path = [...above, ...problem.path.map((part) => (typeof part === 'number' ? part : String(part)))];
  const found = valueAt(root, path);

  if (problem.code === 'unrecognized_keys') {
    const known = keysAt(schema, path);
    return problem.keys.map((key) =>
      issue('unknown-key', file, { path: [...path, key], params: { key, ...nearestTo(key, known) } }),
    );
  }
  if (problem.code === 'invalid_union') {
    const meant = branchMeant(problem.errors);
    if (meant) return meant.flatMap((error) => toIssues(error, path, root, file, schema));
  }
  const key = path.join('.');
  const allowed = problem.code === 'invalid_value' ? problem.values.map(String) : [];
  const shape = shapeOf(problem);
  const [field] = shape === 'map' ? keysAt(schema, path) : [];
  const params = {
    key,
    shape,
    ...(field && { field }),
    ...(allowed.length > 0 && { allowed: allowed.join(', ') }),
    ...(typeof found === 'string' && nearestTo(found, allowed)),
  };
  if (found === undefined && path.length > 0)
    return [issue('missing-key', file, { path, params: { ...params, name: String(path.at(-1)) } })];
  if (params.shape === 'map') return [issue('not-a-map', file, { path, params })];
  return [issue('bad-value', file, { path, params: { ...params, value: show(found) } })];
}

/** The form of a value that can be written in several forms which its writer had in mind: of those made of fields, the best fit. */
function branchMeant(branches: readonly ZodIssue[][]): ZodIssue[] | undefined {
  const size = (errors: readonly ZodIssue[]) =>
    errors.reduce((sum, error) => sum + (error.code === 'unrecognized_keys' ? error.keys.length : 1), 0);
  return branches
    .filter((errors) => errors.every((error) => error.path.length > 0 || error.code === 'unrecognized_keys'))
    .sort((a, b) => size(a) - size(b))[0];
}

/** What a value should have been: the shape that the schema names, else what zod's own words amount to. */
function shapeOf(problem: ZodIssue): Shape {
  const { code, message } = problem;
  if (code === 'invalid_type' && (problem.expected === 'object' || problem.expected === 'record')) return 'map';
  if (code === 'too_big' && problem.origin === 'array' && message !== 'interval') return 'tooMany';
  if (code === 'invalid_key') return 'key';
  if (isShape(message)) return message;
  return code === 'invalid_type' && problem.expected === 'array' ? 'list' : 'text';
}

function nearestTo(word: string, known: Iterable<string>): { nearest?: string } {
  const near = nearest(word, known);
  return near === undefined ? {} : { nearest: near };
}

/** A value as a contributor recognises it. */
function show(value: unknown): string {
  const text = typeof value === 'string' ? value : ((JSON.stringify(value) as string | undefined) ?? '');
  return text.length > 80 ? `${text.slice(0, 79)}…` : text;
}

function valueAt(root: unknown, path: Path): unknown {
  let value = root;
  for (const part of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, part)) return undefined;
    value = (value as Record<string | number, unknown>)[part];
  }
  return value;
}

/** What of zod's schemas is looked at to find the keys of a record. */
interface Inside {
  def?: { innerType?: Inside };
  shape?: Record<string, Inside>;
  element?: Inside;
  options?: (Inside | string)[];
  keyType?: Inside;
}

/** Keys that the schema knows at a path, for "did you mean". */
function keysAt(schema: z.ZodType, path: Path): string[] {
  let current: Inside | undefined = inner(schema as Inside);
  for (const part of path) current = inner(current?.shape ? current.shape[part] : current?.element);
  const forms = current?.options ?? [current];
  return forms.flatMap((form) => {
    if (typeof form !== 'object') return [];
    const { shape, keyType } = inner(form) ?? {};
    return shape ? Object.keys(shape) : ((keyType?.options ?? []) as string[]);
  });
}

/** The schema inside `.optional()` and the like. */
function inner(schema: Inside | undefined): Inside | undefined {
  let current = schema;
  while (current?.def?.innerType) current = current.def.innerType;
  return current;
}
