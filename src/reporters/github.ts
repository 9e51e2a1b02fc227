/** Issues as annotations on the lines of a pull request. Source: docs.github.com, "Workflow commands for GitHub Actions". */
import type { LocatedIssue } from '../corpus/issue.ts';
import { issueTexts } from '../i18n/issues.ts';

/** Message text: what would end the command or begin another one is escaped. */
const message = (text: string) => text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');

/** Values of properties end at a comma or colon. */
const property = (text: string) => message(text).replaceAll(':', '%3A').replaceAll(',', '%2C');

export function githubReport(issues: readonly LocatedIssue[], { folder }: { folder: string }): string {
  return issues
    .map(({ file, line, column, severity, rule, params }) => {
      const { zh, en } = { zh: issueTexts.zh[rule](params), en: issueTexts.en[rule](params) };
      const text = `${zh.what} ${zh.mend}\n${en.what} ${en.mend}`;
      return `::${severity} file=${property(`${folder}/${file}`)},line=${line},col=${column},title=${property(rule)}::${message(text)}\n`;
    })
    .join('');
}
