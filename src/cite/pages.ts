/** Pages and article numbers. */

/** The schema's own rule: `pages` is the first and last page or, without a hyphen, the number of the article. */
export const isArticleNumber = (page: string) => !/[-,]/.test(page);

/** First and last page. Pages that do not follow each other are one value, since no tag holds a gap. */
export function firstAndLast(page: string | undefined): [first?: string, last?: string] {
  if (page === undefined) return [];
  return page.includes(',') ? [page] : (page.split('-') as [string, string]);
}
