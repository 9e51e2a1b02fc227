/** What a proposal changes and how it will look, as one comment for the pull request, in both languages. */
import { commandTexts, type CommandTexts } from '../i18n/commands.ts';
import { pageOf, type Change, type Changes } from './changes.ts';
import { asMarkdown } from './markdown.ts';

/** The first line of the comment, by which it is found again. */
export const COMMENT_MARK = '<!-- reading-list: what this changes -->';

/** GitHub takes 65,536 characters. */
const MOST_CHARACTERS = 60_000;

const MARKS = { added: '➕', changed: '✏️', removed: '➖' } as const;

/** A text in both languages. */
const both = (text: (say: CommandTexts['comment']) => string) =>
  [commandTexts.zh, commandTexts.en].map(({ comment }) => text(comment)).join(' · ');

/** @param run address of the workflow run, where the preview is. */
export function commentOf(report: Changes, run: string): string {
  const { entries, errors, warnings, changes, issues } = report;
  const state =
    errors > 0
      ? `❌ ${both((say) => say.errors(errors))}`
      : `✅ ${both((say) => say.passes)}${warnings > 0 ? `（${both((say) => say.warnings(warnings))}）` : ''}`;
  const parts = [
    `**${state}** — ${both((say) => say.entries(entries))}`,
    ...(issues.length > 0 ? [issueList(report)] : []),
    ...(changes.length === 0 ? [both((say) => say.unchanged)] : changes.map(card)),
    ...(report.moreChanges > 0 ? [`…… ${both((say) => say.moreEntries(report.moreChanges))}`] : []),
  ];
  const closing = `<sub>${both((say) => say.preview(run))}</sub>`;

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
  return [...items, ...(moreIssues > 0 ? [`- …… ${both((say) => say.moreIssues(moreIssues))}`] : [])].join('\n');
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
  return `### ${MARKS[change.change]} ${both((say) => say[change.change])}${changed}\n\n> ${quoted.join('<br>\n> ')}\n\n\`/${pageOf(change)}/\``;
}
