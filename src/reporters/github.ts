/** Issues as annotations on the lines of a pull request. Source: docs.github.com, "Workflow commands for GitHub Actions". */
import type { LocatedIssue } from '../corpus/issue.ts';
import { issueTexts } from '../i18n/issues.ts';
import { LOCALES } from '../schema/index.ts';
import { visible } from './visible.ts';

/** Message text: `%` begins an escape. Line breaks and the like are escaped already. */
const message = (text: string) => visible(text).replaceAll('%', '%25');

/** Values of properties end at a comma or colon. */
const property = (text: string) => message(text).replaceAll(':', '%3A').replaceAll(',', '%2C');

export function githubReport(issues: readonly LocatedIssue[], { folder }: { folder: string }): string {
  return issues
    .map(({ file, line, column, severity, rule, params }) => {
      const text = LOCALES.map((locale) => {
        const { what, mend } = issueTexts[locale][rule](params);
        return message(`${what} ${mend}`);
      }).join('%0A');
      return `::${severity} file=${property(`${folder}/${file}`)},line=${line},col=${column},title=${property(rule)}::${text}\n`;
    })
    .join('');
}
