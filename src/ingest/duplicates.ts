/** Is a work in the list already? By its identifiers, else by its title, compared as src/checks/titles.ts does. */
import { foldedTitle } from '../catalog/title.ts';
import type { Kind } from '../schema/index.ts';
import type { Known } from './list.ts';

/** Numbers that services know works by. */
export const NUMBERS = ['doi', 'arxiv', 'pmid'] as const;
export type NumberName = (typeof NUMBERS)[number];

/** As numbers are compared: a DOI in small letters, an arXiv number without its version. */
export const numberOf = (work: Readonly<Partial<Record<NumberName, string | undefined>>>, by: NumberName): string | undefined =>
  (by === 'arxiv' ? work.arxiv?.replace(/v\d+$/, '') : work[by]?.toLowerCase()) || undefined;

export interface Identity {
  readonly kind: Kind;
  readonly title: string;
  readonly year?: string | undefined;
  readonly doi?: string | undefined;
  readonly arxiv?: string | undefined;
  readonly pmid?: string | undefined;
}

export interface Duplicate {
  /** Id of the entry of the list. */
  readonly id: string;
  readonly by: NumberName | 'title';
  /** `same`: one work. `published`: the list has the preprint of it. `maybe`: only the titles agree, and something speaks against it. */
  readonly sure: 'same' | 'published' | 'maybe';
}

export function findDuplicate(own: Identity, entries: readonly Known[]): Duplicate | undefined {
  const find = (by: NumberName): Duplicate | undefined => {
    const number = numberOf(own, by);
    const entry = number === undefined ? undefined : entries.find((one) => numberOf(one, by) === number);
    return entry && { id: entry.id, by, sure: by === 'arxiv' && own.doi && !entry.doi ? 'published' : 'same' };
  };
  const byNumber = find('doi') ?? find('arxiv') ?? find('pmid');
  if (byNumber) return byNumber;
  const title = foldedTitle(own.title);
  const entry = title === '' ? undefined : entries.find((one) => one.kind === own.kind && foldedTitle(one.title) === title);
  if (!entry) return undefined;
  const differs = NUMBERS.some((by) => {
    const [one, other] = [numberOf(own, by), numberOf(entry, by)];
    return one !== undefined && other !== undefined && one !== other;
  });
  if (!differs && own.doi && !entry.doi && entry.arxiv) return { id: entry.id, by: 'title', sure: 'published' };
  const farApart = own.year !== undefined && entry.year !== undefined && Math.abs(Number(own.year) - entry.year) > 2;
  return { id: entry.id, by: 'title', sure: differs || farApart ? 'maybe' : 'same' };
}
