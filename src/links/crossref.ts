/**
 * What Crossref knows of a work that readers of a list must know: that it was retracted, that a preprint has been published;
 * and its title, by which a wrong DOI is found. Source: github.com/CrossRef/rest-api-doc, and crossref.org, "Retraction Watch data in the REST API": a notice
 * has `update-to`, the work that it is about has `updated-by`.
 */
import * as z from 'zod';
import type { WorkRecord } from '../schema/index.ts';
import { refusedCharacter } from '../schema/characters.ts';
import { doi as doiSchema, isCalendarDay } from '../schema/fields.ts';
import type { Clock } from './clock.ts';
import type { Fetch } from './guarded-fetch.ts';
import { MOST_MILLISECONDS, waitOf } from './probe.ts';

export type WorkAnswer = Pick<WorkRecord, 'retracted' | 'published' | 'title'>;

const MOST_BYTES = 4 * 1024 * 1024;
const TRIES = 3;
const LONGEST_WAIT = 60_000;

/** Updates that take a work back. A correction or an expression of concern does not. */
const TAKEN_BACK = /^(?:retraction|withdrawal|removal|retracted)$/i;

const dateParts = z.object({ 'date-parts': z.array(z.array(z.number().nullable())).optional() });
const update = z.object({ type: z.string().optional(), DOI: z.string().optional(), updated: dateParts.optional() });
const related = z.object({ 'id-type': z.string().optional(), id: z.string() });

/** The little of an answer that is read. */
const work = z.object({
  message: z.object({
    DOI: z.string(),
    title: z.array(z.string()).optional(),
    subtitle: z.array(z.string()).optional(),
    'updated-by': z.array(update).optional(),
    relation: z.object({ 'is-preprint-of': z.array(related).optional() }).optional(),
  }),
});

/**
 * The answers by DOI in lower case; a DOI that Crossref does not know (it may be another agency’s) has an empty one, a DOI
 * that could not be asked has none. One request at a time, as the service asks of its polite pool.
 *
 * @param agent how the check names itself, with an address where its keepers can be reached.
 */
export async function checkWorks(
  dois: readonly string[],
  { fetch, clock, agent }: { fetch: Fetch; clock: Clock; agent: string },
): Promise<Map<string, WorkAnswer>> {
  const answers = new Map<string, WorkAnswer>();
  for (const doi of dois) {
    const answer = await ask(doi.toLowerCase(), fetch, clock, agent);
    if (answer === 'stop') break;
    if (answer) answers.set(doi.toLowerCase(), answer);
  }
  return answers;
}

async function ask(doi: string, fetch: Fetch, clock: Clock, agent: string): Promise<WorkAnswer | 'stop' | undefined> {
  for (let tries = 0; tries < TRIES; tries++) {
    try {
      const response = await fetch(`https://api.crossref.org/works/${encodeURIComponent(doi)}`, {
        method: 'GET',
        headers: { accept: 'application/json', 'user-agent': agent },
        signal: clock.deadline(MOST_MILLISECONDS),
      });
      if (response.status === 404) return {};
      if (response.status === 429 || response.status === 503) {
        const wait = waitOf(response.headers.get('retry-after'), clock.now()) ?? 5000;
        if (wait > LONGEST_WAIT) return 'stop';
        await clock.sleep(wait);
        continue;
      }
      return response.status === 200 ? workAnswerOf(await textOf(response), doi) : undefined;
    } catch {
      return undefined;
    }
  }
  return 'stop';
}

/** Undefined when it is not an answer about this work. */
export function workAnswerOf(text: string, doi: string): WorkAnswer | undefined {
  const read = work.safeParse(parsed(text));
  if (!read.success || read.data.message.DOI.toLowerCase() !== doi) return undefined;
  const { message } = read.data;
  const retraction = message['updated-by']?.find(({ type }) => TAKEN_BACK.test(type ?? ''));
  const notice = retraction && doiFrom(retraction.DOI);
  const published = message.relation?.['is-preprint-of']
    ?.map((one) => (one['id-type'] === 'doi' ? doiFrom(one.id) : undefined))
    .find((one) => one !== undefined && one !== doi);
  const title = plain([message.title?.[0], message.subtitle?.[0]].filter(Boolean).join(': '));
  const on = retraction && dayFrom(retraction.updated?.['date-parts']?.[0]);
  return {
    ...(retraction && { retracted: { ...(on && { on }), ...(notice && { notice }) } }),
    ...(published && { published }),
    ...(title && { title }),
  };
}

/** A title without tags and without signs that are not seen, on one line; nothing where it holds what no list may hold. */
function plain(title: string): string {
  const text = title
    .replace(/<[^<>]*>/g, '')
    .replace(/^(?:retracted|withdrawn)(?: article)?[:\s]+/i, '')
    .replace(/\p{Cf}/gu, '')
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .trim()
    .slice(0, 500)
    .replace(/\p{Cs}$/u, '')
    .trimEnd();
  return refusedCharacter(text) ? '' : text;
}

/** A DOI in lower case, without the resolver; undefined when it is none. */
function doiFrom(text: string | undefined): string | undefined {
  const doi = text?.toLowerCase().replace(/^https?:\/\/(?:dx\.)?doi\.org\//, '');
  return doi !== undefined && doiSchema().safeParse(doi).success && !refusedCharacter(doi) ? doi : undefined;
}

function dayFrom(parts: readonly (number | null)[] | undefined): string | undefined {
  if (!parts || parts.length < 3) return undefined;
  const day = parts.map((part) => String(part).padStart(2, '0')).join('-');
  return isCalendarDay(day) ? day : undefined;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** @throws when there is more than anybody needs. */
async function textOf(response: Response): Promise<string> {
  const reader = response.body?.getReader();
  if (!reader) return '';
  const parts: Uint8Array[] = [];
  let bytes = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return new TextDecoder().decode(Buffer.concat(parts));
    bytes += value.byteLength;
    if (bytes > MOST_BYTES) {
      await reader.cancel();
      throw new Error('The answer is too long.');
    }
    parts.push(value);
  }
}
