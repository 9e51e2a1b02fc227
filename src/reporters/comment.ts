/** What a proposal changes and how it will look, as one comment for the pull request, in both languages. */
import { pageOf, type Change, type Changes } from './changes.ts';
import { asMarkdown } from './markdown.ts';

/** The first line of the comment, by which it is found again. */
export const COMMENT_MARK = '<!-- reading-list: what this changes -->';

/** GitHub takes 65,536 characters. */
const MOST_CHARACTERS = 60_000;

const CHANGES = { added: '➕ 新增 · Added', changed: '✏️ 修改 · Changed', removed: '➖ 删除 · Removed' } as const;

/** @param run address of the workflow run, where the preview is. */
export function commentOf(report: Changes, run: string): string {
  const { entries, errors, warnings, changes, issues } = report;
  const state =
    errors > 0
      ? `❌ 有 ${errors} 处错误须改正 · ${errors} ${errors === 1 ? 'error' : 'errors'} to mend`
      : `✅ 检查通过 · The check passes${warnings > 0 ? `（${warnings} 处警告 · ${warnings} ${warnings === 1 ? 'warning' : 'warnings'}）` : ''}`;
  const parts = [
    `**${state}** — ${entries} 个条目 · entries`,
    ...(issues.length > 0 ? [issueList(report)] : []),
    ...(changes.length === 0 ? ['没有条目改变。 · No entry changes.'] : changes.map(card)),
    ...(report.moreChanges > 0 ? [`…… 另有 ${report.moreChanges} 个条目 · and ${report.moreChanges} more entries`] : []),
  ];
  const closing = `<sub>建成的整个网站可从[这次运行](${run})的 “preview” 下载预览。 · The whole site, built with this change, is the artifact “preview” of [this run](${run}).</sub>`;

  const text = [COMMENT_MARK];
  let length = COMMENT_MARK.length + closing.length;
  for (const part of parts) {
    length += part.length + 2;
    if (length > MOST_CHARACTERS) {
      text.push('…');
      break;
    }
    text.push(part);
  }
  return `${[...text, closing].join('\n\n')}\n`;
}

function issueList({ issues, moreIssues }: Changes): string {
  const items = issues.map(
    ({ file, line, severity, zh, en }) =>
      `- ${severity === 'error' ? '❌' : '⚠️'} \`${file.replace(/[^\w./-]/g, '_')}\`:${line}<br>${asMarkdown(zh)}<br>${asMarkdown(en)}`,
  );
  return [...items, ...(moreIssues > 0 ? [`- …… 另有 ${moreIssues} 处 · and ${moreIssues} more`] : [])].join('\n');
}

/** An entry about as it will stand in the list. */
function card(change: Change): string {
  const { title, translation, byline, sections, summary, fields } = change;
  const quoted = [
    `**${asMarkdown(title)}**`,
    translation && asMarkdown(translation),
    byline && asMarkdown(byline),
    sections.length > 0 && asMarkdown(sections.join(' | ')),
    ...(change.change === 'removed' ? [] : [summary.zh && asMarkdown(summary.zh), summary.en && asMarkdown(summary.en)]),
  ].filter(Boolean);
  const changed = fields.length > 0 ? `: ${fields.map((field) => `\`${field.replace(/[^\w-]/g, '_')}\``).join(', ')}` : '';
  return `### ${CHANGES[change.change]}${changed}\n\n> ${quoted.join('<br>\n> ')}\n\n\`/${pageOf(change)}/\``;
}
