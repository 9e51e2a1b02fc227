/** Issues for a person at a terminal: grouped by file, each with its place, what is wrong, and what to type instead. */
import type { LocatedIssue } from '../corpus/issue.ts';
import { commandTexts } from '../i18n/commands.ts';
import { issueTexts } from '../i18n/issues.ts';
import type { Locale } from '../schema/index.ts';
import { visible } from './visible.ts';

/**
 * @param folder how the content folder is written in paths: `content`.
 * @param entries number of valid entries, for the closing line of a list without issues.
 */
export function terminalReport(
  issues: readonly LocatedIssue[],
  { folder, locale, entries }: { folder: string; locale: Locale; entries: number },
): string {
  const say = commandTexts[locale].issues;
  const lines: string[] = [];
  for (const { file, line, column, severity, rule, params } of issues) {
    const { what, mend } = issueTexts[locale][rule](params);
    lines.push(
      `${visible(`${folder}/${file}`)}:${line}:${column}  ${say[severity]}  ${visible(what)}  [${rule}]`,
      `    ${visible(mend)}`,
      '',
    );
  }
  const errors = issues.filter((issue) => issue.severity === 'error').length;
  const files = new Set(issues.map((issue) => issue.file)).size;
  lines.push(issues.length === 0 ? say.good(entries) : say.total(errors, issues.length - errors, files));
  return `${lines.join('\n')}\n`;
}
