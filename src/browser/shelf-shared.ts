/** What a share link names, as the list has it now. */
import { isEntryPath } from '../schema/files.ts';
import { fetchCsl, NotInList, type Places } from './shelf-export.ts';
import type { Saved } from './shelf-store.ts';

/** Entries that a link may name at most. */
const MOST = 500;

/** An entry that a link names. */
export interface Shared extends Pick<Saved, 'path' | 'title' | 'lang'> {
  /** How the link names it: a former address, where the entry was renamed since. */
  readonly named: string;
}

export interface SharedEntries {
  readonly found: readonly Shared[];
  /** Names that the list has no entry for. */
  readonly unknown: number;
  /** Entries of which nothing could be fetched: there is no network. */
  readonly unreachable: number;
}

/** What a share link names, each once, whether it can be an entry or not. */
export const sharedNames = (query: string): string[] =>
  [...new Set((new URLSearchParams(query).get('entries') ?? '').split(',').filter(Boolean))].slice(0, MOST);

/** Asks the list for what a share link names. */
export async function findShared(names: readonly string[], places: Places): Promise<SharedEntries> {
  const asked = names.filter(isEntryPath);
  const answers = await Promise.allSettled(asked.map((name) => fetchCsl(name, places)));
  const found = answers.flatMap((answer, index): Shared[] => {
    const named = asked[index]!;
    if (answer.status === 'rejected') return [];
    const { id, title, language } = answer.value;
    return [{ named, path: `${named.split('/')[0]!}/${id}`, title, lang: language }];
  });
  // A host may answer with a page of its own where it has no such file.
  const unknown = answers.filter(
    (answer) => answer.status === 'rejected' && (answer.reason instanceof NotInList || answer.reason instanceof SyntaxError),
  ).length;
  return {
    found,
    unknown: names.length - asked.length + unknown,
    unreachable: asked.length - found.length - unknown,
  };
}
