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
  return `${printable(JSON.stringify(report, null, 2))}\n`;
}

/** The same document without characters that a terminal or a workflow would obey, written as escapes of JSON. */
const printable = (json: string) =>
  json
    .replace(/[\x7F-\x9F\p{Cf}\p{Zl}\p{Zp}]/gu, (character) =>
      Array.from(
        { length: character.length },
        (_, index) => `\\u${character.charCodeAt(index).toString(16).padStart(4, '0')}`,
      ).join(''),
    )
    .replaceAll('##[', '##\\u005b');
