/** What is wrong with a list: a plain report. How it reads is in src/i18n/issues.ts; how it is printed, in src/reporters. */
import type { Rule } from '../i18n/issues.ts';
import { byText } from '../schema/order.ts';

export interface Issue {
  /** Slug of the rule; each has a text in both languages. */
  readonly rule: Rule;
  /** An error stops the build; a warning does not. */
  readonly severity: 'error' | 'warning';
  /** Path under the content folder, with forward slashes. */
  readonly file: string;
  /** Where in the front matter: `['study', 'metrics', 0, 'value']`. Empty for the whole file. */
  readonly path: readonly (string | number)[];
  /** Counted from 1. Filled from `path` by `locate` when the rule itself does not know it. */
  readonly line?: number;
  /** Counted from 1, in UTF-16 units, as editors count. */
  readonly column?: number;
  /** What the text of the rule mentions: the value found, the nearest one … */
  readonly params: Readonly<Record<string, string>>;
}

/** An issue with a place. */
export type LocatedIssue = Issue & { readonly line: number; readonly column: number };

type Details = Partial<Pick<Issue, 'severity' | 'path' | 'line' | 'column' | 'params'>>;

export const issue = (rule: Rule, file: string, details: Details = {}): Issue => ({
  severity: 'error',
  path: [],
  params: {},
  ...details,
  rule,
  file,
});

/** By file, then place, then rule: the same list always prints the same report. */
export const byPlace = (a: LocatedIssue, b: LocatedIssue) =>
  byText(a.file, b.file) || a.line - b.line || a.column - b.column || byText(a.rule, b.rule);
