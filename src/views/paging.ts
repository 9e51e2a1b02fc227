/** Long lists are cut into pages of fifty. The first page has the plain address; the others end in `page-2/`. */
export const PAGE_SIZE = 50;

export interface Paging {
  readonly number: number;
  readonly last: number;
  /** Path of the first page, without base and locale. */
  readonly path: string;
}

export const pagesOf = (entries: number) => Math.max(1, Math.ceil(entries / PAGE_SIZE));

/** What stands on one page of a list, of which each page but the last is full. */
export const shownOn = <T>(list: readonly T[], number: number): T[] => list.slice((number - 1) * PAGE_SIZE, number * PAGE_SIZE);

/** The links to the other pages; none where there are no other pages. */
export function pagingOf(list: readonly unknown[], number: number, path: string): Paging | undefined {
  const last = pagesOf(list.length);
  return last > 1 ? { number, last, path } : undefined;
}

export const pagePath = (path: string, number: number) => (number === 1 ? path : `${path}/page-${number}`);
