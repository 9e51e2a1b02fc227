/** Titles that differ only in case, width, spaces and punctuation are one title. */

/** Letters and digits alone, in lower case. */
export const foldedTitle = (title: string) =>
  title
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
