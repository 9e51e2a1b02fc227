/** Everything that the form says in Chinese: one file to fetch. */
export { addZh as t } from '../../i18n/add-zh.ts';
export { issuesZh as issueTexts } from '../../i18n/issues-zh.ts';
