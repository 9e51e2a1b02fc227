/**
 * What was pasted → drafts. Every reader is fetched when it is needed: most people paste a DOI, and the parser of BibTeX alone is
 * larger than the rest of the page.
 */
import type { Draft } from '../../ingest/draft.ts';
import { isFailure, type Fetch } from '../../ingest/get.ts';
import type { Identified } from '../../ingest/identify.ts';
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

async function read(what: Identified, source: string): Promise<Reading> {
  const place = { source };
  try {
    switch (what.kind) {
      case 'doi':
      case 'arxiv':
      case 'pmid': {
        const { lookUp } = await import('../../ingest/lookup.ts');
        const answer = await lookUp(what, { fetch: ask });
        return isFailure(answer)
          ? { works: [], refused: [{ place, ...answer }] }
          : { works: [{ place, work: answer }], refused: [] };
      }
      case 'bibtex':
        return (await import('../../ingest/bibtex.ts')).readBibtex(what.text, source);
      case 'ris':
        return (await import('../../ingest/ris.ts')).readRis(what.text, source);
      case 'csl-json':
        return (await import('../../ingest/csl-json.ts')).readCslJson(what.text, source);
      case 'unknown': {
        const { misplaced } = await import('../../ingest/identify.ts');
        const params = { text: what.text.slice(0, 80), instead: misplaced(what.text) };
        return { works: [], refused: [{ place, reason: 'unknown-input', params }] };
      }
    }
  } catch (error) {
    return {
      works: [],
      refused: [{ place, reason: 'syntax', params: { message: error instanceof Error ? error.message.slice(0, 160) : '' } }],
    };
  }
}

/**
 * @param sections where the entry is to stand, where that is known.
 * @param asking is told which service is asked, before it is.
 */
export async function findRecords(
  input: string,
  list: ListContext,
  sections: readonly string[],
  asking: (service: 'doi' | 'arxiv' | 'pmid') => void,
): Promise<Found> {
  const { identifyAll } = await import('../../ingest/identify.ts');
  const all = identifyAll(input);
  const parts = all.slice(0, MOST_ASKED);
  const [what] = parts;
  if (what === undefined) throw new TypeError('nothing was pasted');
  const works: Reading['works'][number][] = [];
  const refused: Refusal[] = [];
  for (const part of parts) {
    if (part.kind === 'doi' || part.kind === 'arxiv' || part.kind === 'pmid') asking(part.kind);
    const reading = await read(part, parts.length > 1 ? part.text : '');
    works.push(...reading.works);
    refused.push(
      ...reading.refused.map((one) =>
        parts.length > 1 ? { ...one, place: { ...one.place, record: one.place.record ?? part.text } } : one,
      ),
    );
  }
  const [next] = all.slice(MOST_ASKED);
  if (next) refused.push({ place: { source: '', record: next.text }, reason: 'not-asked', params: { most: String(MOST_ASKED) } });
  const { drafter } = await import('../../ingest/draft.ts');
  const origin =
    what.kind === 'doi' || what.kind === 'arxiv' || what.kind === 'pmid' ? ('lookup' as const) : ('curator' as const);
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
