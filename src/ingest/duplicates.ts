/** Is a work in the list already? By its identifiers, else by its title, compared as src/checks/titles.ts does. */
import { foldedTitle } from '../catalog/title.ts';
import type { Kind } from '../schema/index.ts';
import type { Known } from './list.ts';

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
  readonly by: 'doi' | 'arxiv' | 'pmid' | 'title';
  /** `same`: one work. `published`: the list has the preprint of it. `maybe`: only the titles agree, and something speaks against it. */
  readonly sure: 'same' | 'published' | 'maybe';
}

const withoutVersion = (id: string | undefined) => id?.replace(/v\d+$/, '');

export function findDuplicate(own: Identity, entries: readonly Known[]): Duplicate | undefined {
  const find = (
    by: 'doi' | 'arxiv' | 'pmid',
    value: string | undefined,
    valueOf: (entry: Known) => string | undefined,
  ): Duplicate | undefined => {
    const entry = value === undefined ? undefined : entries.find((one) => valueOf(one) === value);
    return entry && { id: entry.id, by, sure: by === 'arxiv' && own.doi && !entry.doi ? 'published' : 'same' };
  };
  const byNumber =
    find('doi', own.doi?.toLowerCase(), (entry) => entry.doi?.toLowerCase()) ??
    find('arxiv', withoutVersion(own.arxiv), (entry) => withoutVersion(entry.arxiv)) ??
    find('pmid', own.pmid, (entry) => entry.pmid);
  if (byNumber) return byNumber;
  const title = foldedTitle(own.title);
  const entry = title === '' ? undefined : entries.find((one) => one.kind === own.kind && foldedTitle(one.title) === title);
  if (!entry) return undefined;
  if (own.doi && !entry.doi && entry.arxiv) return { id: entry.id, by: 'title', sure: 'published' };
  const differs = own.doi && entry.doi && own.doi.toLowerCase() !== entry.doi.toLowerCase();
  const farApart = own.year !== undefined && entry.year !== undefined && Math.abs(Number(own.year) - entry.year) > 2;
  return { id: entry.id, by: 'title', sure: differs || farApart ? 'maybe' : 'same' };
}
