/** Reads content/links.json, the one file of a list that a program writes: optional, JSON, held against its schema. */
import { snapshotSchema, type LinkSnapshot } from '../schema/index.ts';
import { readGated } from './gate.ts';
import { issue, type Issue } from './issue.ts';

export const SNAPSHOT_FILE = 'links.json';

/** Two hundred thousand links. */
const MOST_BYTES = 32 * 1024 * 1024;

export function readSnapshot(root: string, issues: Issue[]): LinkSnapshot | undefined {
  const read = readGated(root, SNAPSHOT_FILE, MOST_BYTES);
  if ('issue' in read) return void issues.push(read.issue);
  const problem = (reason: string) =>
    void issues.push(issue('links-broken', SNAPSHOT_FILE, { line: 1, column: 1, params: { reason } }));
  let value: unknown;
  try {
    value = JSON.parse(read.text);
  } catch {
    return problem('JSON');
  }
  const { success, data, error } = snapshotSchema.safeParse(value);
  return success ? data : problem(error.issues[0]?.path.join('.') || 'version');
}
