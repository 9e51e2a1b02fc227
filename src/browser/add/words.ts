/** What the form says, in the language of the page; the other language is not fetched. */
import type { AddTexts } from '../../i18n/add-en.ts';
import type { IssueTexts } from '../../i18n/issues.ts';
import type { Locale } from '../../schema/fields.ts';

export interface Words {
  readonly t: AddTexts;
  readonly issueTexts: IssueTexts;
}

// Written as two functions: of a condition between two imports the bundler makes one, which fetches Chinese in any case.
const english = (): Promise<Words> => import('./words-en.ts');
const chinese = (): Promise<Words> => import('./words-zh.ts');

export const loadWords = (locale: Locale): Promise<Words> => (locale === 'en' ? english() : chinese());
