/** What was pasted → drafts. */
import type { Draft } from '../../ingest/draft.ts';
import type { Fetch } from '../../ingest/get.ts';
import type { Identified, IdentifiedNumber } from '../../ingest/identify.ts';
import { sectionPlaces, type ListContext } from '../../ingest/list.ts';
import type { Reading, Refusal } from '../../ingest/work.ts';

/** Seconds after which a service counts as silent. */
const PATIENCE = 10;
/** Numbers that are looked up at once. */
const MOST_ASKED = 10;
/** Records of one file that are offered. */
const MOST_RECORDS = 200;

export interface Found {
  readonly what: Identified;
  readonly records: readonly { readonly draft: Draft; readonly abstract: string }[];
  readonly refused: readonly Refusal[];
}

/** The browser’s own, with less patience than a command line has. */
const ask: Fetch = (url, init) =>
  fetch(url, { ...init, signal: AbortSignal.any([AbortSignal.timeout(PATIENCE * 1000), ...(init.signal ? [init.signal] : [])]) });

/**
 * @param sections where the entry is to stand, where that is known.
 * @param asking is told which service is asked, before it is.
 */
export async function findRecords(
  input: string,
  list: ListContext,
  sections: readonly string[],
  asking: (service: IdentifiedNumber['kind']) => void,
): Promise<Found> {
  const [{ identifyAll, isNumber }, { readRecords }] = await Promise.all([
    import('../../ingest/identify.ts'),
    import('../../ingest/read.ts'),
  ]);
  const all = identifyAll(input);
  const parts = all.slice(0, MOST_ASKED);
  const [what] = parts;
  if (what === undefined) throw new TypeError('nothing was pasted');
  const works: Reading['works'][number][] = [];
  const refused: Refusal[] = [];
  for (const part of parts) {
    if (isNumber(part)) asking(part.kind);
    const reading = await readRecords(part, parts.length > 1 ? part.text : '', { fetch: ask });
    works.push(...reading.works);
    refused.push(
      ...reading.refused.map((one) =>
        parts.length > 1 ? { ...one, place: { ...one.place, record: one.place.record ?? part.text } } : one,
      ),
    );
  }
  const [next] = all.slice(MOST_ASKED);
  if (next) refused.push({ place: { source: '', record: next.text }, reason: 'not-asked', params: { most: String(MOST_ASKED) } });
  const beyond = works[MOST_RECORDS];
  if (beyond) refused.push({ place: beyond.place, reason: 'not-asked', params: { most: String(MOST_RECORDS) } });
  const { drafter } = await import('../../ingest/draft.ts');
  const origin = isNumber(what) ? 'lookup' : 'curator';
  const records: { draft: Draft; abstract: string }[] = [];
  const unread: Refusal[] = [];
  const toDraft = drafter(list);
  const kind = sectionPlaces(list.sections).find(({ path }) => path === sections[0])?.kind;
  for (const { place, work } of works.slice(0, MOST_RECORDS)) {
    // A record of a dataset is no paper, whatever section was asked for.
    const made = toDraft(work, place, { origin, sections: work.type === 'dataset' && kind !== 'dataset' ? [] : sections });
    if ('reason' in made) unread.push(made);
    else records.push({ draft: made, abstract: work.abstract ?? '' });
  }
  return { what, records, refused: [...refused, ...unread] };
}
