/** Order by title: Latin letters first, then Chinese by pronunciation. */
import type { Entry } from '../catalog/entry.ts';

const collator = new Intl.Collator('zh-u-co-pinyin', { numeric: true });
const latinFirst = (title: string) => (/^[^\p{Script=Han}]/u.test(title) ? 0 : 1);

/** Rows of a list in order of their titles. */
export const byTitle = (entries: readonly Entry[]): number[] =>
  entries
    .map(({ data: { title } }, row) => ({ row, title }))
    .sort((a, b) => latinFirst(a.title) - latinFirst(b.title) || collator.compare(a.title, b.title) || a.row - b.row)
    .map(({ row }) => row);
