/**
 * What contributors read when something is wrong: what it is and why, and what to type instead, in both languages.
 * One text a rule; `bad-value` is further told apart by the shape that the schema names in its error.
 *
 * The form takes the texts of its own language alone, from issues-en.ts or issues-zh.ts.
 */
import type { Locale } from '../schema/index.ts';
import { issuesEn, type Rule } from './issues-en.ts';
import { issuesZh } from './issues-zh.ts';

export type { Rule } from './issues-en.ts';

/** Ways in which YAML typed by hand goes wrong. */
export type Trouble =
  | 'colon'
  | 'indent'
  | 'no-colon'
  | 'quote'
  | 'bracket'
  | 'comma'
  | 'tab'
  | 'start'
  | 'rest'
  | 'escape'
  | 'documents'
  | 'deep'
  | 'other';

interface IssueText {
  /** What is wrong, and why that matters where it is not plain. */
  readonly what: string;
  /** What to do or type instead. */
  readonly mend: string;
}

export type Params = Readonly<Record<string, string>>;
export type Texts<K extends string> = Readonly<Record<K, (p: Params) => IssueText>>;
/** A text for every rule, in one language. */
export type IssueTexts = Texts<Rule>;

export const issueTexts: Readonly<Record<Locale, IssueTexts>> = { zh: issuesZh, en: issuesEn };
