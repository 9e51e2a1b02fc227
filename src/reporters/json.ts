/** Issues for programs: one JSON document, texts in both languages. */
import type { LocatedIssue } from '../corpus/issue.ts';
import { issueTexts } from '../i18n/issues.ts';
import { LOCALES } from '../schema/index.ts';

export function jsonReport(issues: readonly LocatedIssue[], { folder, entries }: { folder: string; entries: number }): string {
  const report = {
    version: 1,
    entries,
    errors: issues.filter((issue) => issue.severity === 'error').length,
    warnings: issues.filter((issue) => issue.severity === 'warning').length,
    issues: issues.map(({ file, line, column, severity, rule, path, params }) => ({
      file: `${folder}/${file}`,
      line,
      column,
      severity,
      rule,
      key: path.join('.'),
      ...Object.fromEntries(LOCALES.map((locale) => [locale, issueTexts[locale][rule](params)])),
    })),
  };
  return `${JSON.stringify(report, null, 2)}\n`;
}
