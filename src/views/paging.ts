/** Long lists are cut into pages of fifty. The first page has the plain address; the others end in `page-2/`. */
export const PAGE_SIZE = 50;

export interface Paging {
  readonly number: number;
  readonly last: number;
  /** Path of the first page, without base and locale. */
  readonly path: string;
}

export const pagesOf = (entries: number) => Math.max(1, Math.ceil(entries / PAGE_SIZE));

export const pagePath = (path: string, number: number) => (number === 1 ? path : `${path}/page-${number}`);
