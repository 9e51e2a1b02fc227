/** An identifier → its work, with the services that know it: Crossref, arXiv, PubMed. */
import { fromCrossref } from './crossref.ts';
import type { NumberName } from './duplicates.ts';
import { failure, isFailure, type Failure, type Fetch } from './get.ts';
import type { Identified } from './identify.ts';
import { merged, sameTitle } from './merge.ts';
import { fromPubmed } from './pubmed.ts';
import type { Work } from './work.ts';

export interface Services {
  readonly fetch: Fetch;
  /** Sent to Crossref, which answers faster to those who say how to reach them. */
  readonly mailto?: string | undefined;
  /** Waits before a further question to arXiv, which asks for three seconds (info.arxiv.org/help/api/tou.html). */
  readonly pause?: (() => Promise<void>) | undefined;
}

/** Never throws: whatever goes wrong is a failure with its reason. */
export async function lookUp(what: Identified, services: Services): Promise<Work | Failure> {
  try {
    if (what.kind === 'doi') return await fromCrossref(what.id, services);
    if (what.kind === 'arxiv') {
      await services.pause?.();
      // Its answers are XML: a browser loads the reader when it is needed.
      const { fromArxiv } = await import('./arxiv.ts');
      return await completed(await fromArxiv(what.id, services), services);
    }
    if (what.kind === 'pmid') return await completed(await fromPubmed(what.id, services), services);
  } catch {
    return failure('not-data', { service: what.kind });
  }
  return failure('unknown-input', { text: what.text.slice(0, 80) });
}

/** With what Crossref knows of the same paper: full names for PubMed's initials, the published version of a preprint. */
const completed = async (work: Work | Failure, services: Services): Promise<Work | Failure> =>
  isFailure(work) || !work.doi ? work : await supplemented(work, 'doi', services);

/**
 * A work with what the service of one of its numbers knows of it. A number that leads to another title is not taken over; one
 * that could not be looked up is kept as a doubt, and fails a work that has no title without it.
 */
export async function supplemented(work: Work, key: NumberName, services: Services): Promise<Work | Failure> {
  const value = work[key]!;
  const record = await lookUp({ kind: key, id: value, text: value }, services);
  const doubting = (code: 'unchecked' | 'other-doi') => [...(work.doubts ?? []), { code, key, value }];
  if (isFailure(record)) return work.title ? { ...work, doubts: doubting('unchecked') } : record;
  if (!work.title || sameTitle(work, record)) return merged(record, work);
  return { ...work, [key]: undefined, doubts: doubting('other-doi') };
}
