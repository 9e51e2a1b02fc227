/** Two records of one work made one: PubMed with Crossref, a preprint with what it was published as. */
import { isSameTitle } from '../catalog/title.ts';
import { plainTitle } from './plain.ts';
import type { Work } from './work.ts';

export const sameTitle = (a: Work, b: Work): boolean => isSameTitle(plainTitle(a.title), plainTitle(b.title));

const isEmpty = (value: unknown) => value === undefined || value === '' || (Array.isArray(value) && value.length === 0);

/** @param first the record that is believed; the other fills what it leaves open. */
export function merged(first: Work, second: Work): Work {
  const filled = Object.fromEntries([
    ...Object.entries(second),
    ...Object.entries(first).filter(([, value]) => !isEmpty(value)),
  ]) as Work;
  const union = <T>(key: 'links' | 'sources' | 'genre' | 'keywords') =>
    [...new Set([...(first[key] ?? []), ...(second[key] ?? [])])] as T[];
  const doubts = [...(first.doubts ?? []), ...(second.doubts ?? [])].filter(
    ({ code }) =>
      !(code === 'published-as' || (code === 'initials-only' && !isEmpty(first.authors))) ||
      first.doubts?.some((one) => one.code === code),
  );
  return {
    ...filled,
    links: union('links'),
    sources: union('sources'),
    genre: union('genre'),
    keywords: union('keywords'),
    doubts,
  };
}
