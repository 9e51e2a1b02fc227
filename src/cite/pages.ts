/** Pages and article numbers. */
import type { CslItem } from './csl.ts';

/** The schema's own rule: `pages` is the first and last page or, without a hyphen, the number of the article. */
export const isArticleNumber = ({ type, page }: CslItem) => type === 'article-journal' && page !== undefined && !/[-,]/.test(page);

/** First and last page. Pages that do not follow each other are one value, since no tag holds a gap. */
export function firstAndLast(page: string | undefined): [first?: string, last?: string] {
  if (page === undefined || page.includes(',')) return page === undefined ? [] : [page];
  return page.split('-') as [string, string?] as [string];
}
