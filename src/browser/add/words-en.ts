/** Everything that the form says in English: one file to fetch. */
export { addEn as t } from '../../i18n/add-en.ts';
export { issuesEn as issueTexts } from '../../i18n/issues-en.ts';
