/** The snapshot before and the answers of today → the snapshot of today. Sorted; the same facts are always the same bytes. */
import { isOtherTitle } from '../catalog/title.ts';
import { linkKey, type LinkRecord, type LinkSnapshot, type LinkState, type WorkRecord } from '../schema/index.ts';
import { byText } from '../schema/order.ts';
import { dayOf } from './clock.ts';
import { isGood, type Answer } from './probe.ts';
import type { WorkAnswer } from './crossref.ts';

const DAY = 24 * 60 * 60 * 1000;

/** What an answer says by itself; whether something missing is dead is known a day later. */
function stateOf({ status }: Answer): Exclude<LinkState, 'dead'> {
  if (status === undefined || status >= 500) return 'unreachable';
  if (isGood(status)) return 'ok';
  return status === 404 || status === 410 ? 'missing' : status >= 400 ? 'blocked' : 'unreachable';
}

/** The record says what the answer of today says; that a page was missing before is remembered until the server answers otherwise. */
export function recordOf(url: string, answer: Answer, before: LinkRecord | undefined, now: Date): LinkRecord {
  const seen = stateOf(answer);
  const missingSince =
    seen === 'missing'
      ? (before?.missingSince ?? `${now.toISOString().slice(0, 19)}Z`)
      : seen === 'unreachable'
        ? before?.missingSince
        : undefined;
  const isDead = seen === 'missing' && missingSince !== undefined && now.getTime() - Date.parse(missingSince) >= DAY;
  const state: LinkState = isDead ? 'dead' : seen;
  return {
    url,
    state,
    ...(answer.status !== undefined && { status: answer.status }),
    ...(answer.reason && { reason: answer.reason }),
    since: before?.state === state ? before.since : dayOf(now),
    ...(missingSince && { missingSince }),
    ...(answer.moved && { moved: answer.moved }),
  };
}

/** Did nobody answer at all? Then it is this machine that is cut off, and there is nothing to write down. */
export const isCutOff = (answers: ReadonlyMap<string, Answer>): boolean =>
  answers.size > 0 && [...answers.values()].every(({ status }) => status === undefined);

interface Findings {
  /** Every address of the list. */
  urls: readonly string[];
  answers: ReadonlyMap<string, Answer>;
  /** Every DOI of the list, in lower case, with the titles that its entry has. */
  dois: ReadonlyMap<string, readonly string[]>;
  works: ReadonlyMap<string, WorkAnswer>;
  now: Date;
}

/** What is no longer in the list is dropped; what could not be asked keeps what it had, with the day of that. */
export function nextSnapshot(before: LinkSnapshot | undefined, { urls, answers, dois, works, now }: Findings): LinkSnapshot {
  const known = new Map(before?.links.map((link) => [link.url, link]));
  const knownWorks = new Map(before?.works.map((work) => [work.doi, work]));
  const kept = <T extends { checked?: string | undefined }>(record: T | undefined): T[] =>
    record && before ? [{ ...record, checked: record.checked ?? before.checked }] : [];

  const links = [...new Set(urls.map(linkKey))].sort(byText).flatMap((url): LinkRecord[] => {
    const answer = answers.get(url);
    return answer ? [recordOf(url, answer, known.get(url), now)] : kept(known.get(url));
  });
  const found = [...dois]
    .sort(([a], [b]) => byText(a, b))
    .flatMap(([doi, titles]): WorkRecord[] => {
      const answer = works.get(doi);
      if (answer === undefined) return kept(knownWorks.get(doi));
      const { title, ...facts } = answer;
      const told = { ...facts, ...(title && isOtherTitle(title, titles) && { title }) };
      return Object.keys(told).length > 0 ? [{ doi, ...told }] : [];
    });
  return { version: 1, checked: dayOf(now), links, works: found };
}

/** One record a line, so that a pull request shows what has changed and nothing else. */
export function snapshotText({ version, checked, links, works }: LinkSnapshot): string {
  const lines = (records: readonly object[]) =>
    records.length === 0 ? '[]' : `[\n${records.map((record) => `    ${JSON.stringify(record)}`).join(',\n')}\n  ]`;
  return `{\n  "version": ${version},\n  "checked": ${JSON.stringify(checked)},\n  "links": ${lines(links)},\n  "works": ${lines(works)}\n}\n`;
}
