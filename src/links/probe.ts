/** Asks one address whether anything is there: HEAD first, then GET for the first bytes; redirects are followed with care. */
import { isPublicUrl, linkKey, type LinkReason } from '../schema/index.ts';
import type { Clock } from './clock.ts';
import { PRIVATE, type Fetch } from './guarded-fetch.ts';

export interface Answer {
  /** Status of the last answer; undefined when there was none. */
  readonly status?: number;
  readonly reason?: LinkReason;
  /** Where it has moved for good. */
  readonly moved?: string;
  /** Milliseconds that the server asks to be left alone for. */
  readonly retryAfter?: number;
}

/** For one request with all its redirects. */
export const MOST_MILLISECONDS = 10_000;
export const MOST_BYTES = 1024 * 1024;
const MOST_REDIRECTS = 10;

const REDIRECTS = new Set([301, 302, 303, 307, 308]);
const FOR_GOOD = new Set([301, 308]);

const HEADERS = {
  accept: 'text/html,application/xhtml+xml,application/pdf;q=0.9,*/*;q=0.8',
  'accept-language': 'zh,en;q=0.8',
};

/** @param agent how the check names itself to servers. */
export async function probe(
  url: string,
  { fetch, clock, agent }: { fetch: Fetch; clock: Clock; agent: string },
): Promise<Answer> {
  const headers = { ...HEADERS, 'user-agent': agent };
  const head = await follow('HEAD', url, headers, fetch, clock);
  if (isGood(head.status) || head.status === 429 || head.reason === 'private' || head.reason === 'dns') return head;
  // Many servers know no HEAD, or answer it with 403, 404 or 500: what counts is the answer that a reader would get.
  return follow('GET', url, { ...headers, range: 'bytes=0-1023' }, fetch, clock);
}

/** 416: the server would send the document, only not this part of it. */
export const isGood = (status: number | undefined) => status !== undefined && ((status >= 200 && status < 300) || status === 416);

async function follow(
  method: string,
  start: string,
  headers: Record<string, string>,
  fetch: Fetch,
  clock: Clock,
): Promise<Answer> {
  const signal = clock.deadline(MOST_MILLISECONDS);
  let url = linkKey(start);
  let moved: string | undefined;
  let allForGood = true;
  for (let hop = 0; hop <= MOST_REDIRECTS; hop++) {
    if (!isPublicUrl(url)) return { reason: 'private' };
    try {
      const response = await fetch(url, { method, headers, signal });
      const { status } = response;
      const location = response.headers.get('location');
      if (REDIRECTS.has(status) && location && URL.canParse(location, url)) {
        await response.body?.cancel();
        allForGood &&= FOR_GOOD.has(status);
        url = linkKey(new URL(location, url).href);
        if (allForGood) moved = url;
        continue;
      }
      await discard(response, signal);
      const retryAfter = waitOf(response.headers.get('retry-after'), clock.now());
      return {
        status,
        ...(status >= 500 && { reason: 'server' as const }),
        ...(isGood(status) && moved && moved !== linkKey(start) && isPublicUrl(moved) && { moved }),
        ...(retryAfter !== undefined && { retryAfter }),
      };
    } catch (error) {
      return { reason: signal.aborted ? 'timeout' : reasonOf(error) };
    }
  }
  return { reason: 'redirects' };
}

/** Reads at most a megabyte and lets go: a server that ignores `Range` may send a film. */
async function discard(response: Response, signal: AbortSignal): Promise<void> {
  const reader = response.body?.getReader();
  if (!reader) return;
  let bytes = 0;
  while (bytes < MOST_BYTES && !signal.aborted) {
    const { done, value } = await reader.read();
    if (done) return;
    bytes += value.byteLength;
  }
  await reader.cancel();
}

/** `Retry-After`: seconds or a date (RFC 9110, 10.2.3). */
export function waitOf(header: string | null, now: Date): number | undefined {
  if (!header) return undefined;
  if (/^\d{1,9}$/.test(header.trim())) return Number(header) * 1000;
  const until = Date.parse(header);
  return Number.isNaN(until) ? undefined : Math.max(0, until - now.getTime());
}

function reasonOf(error: unknown): LinkReason {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    const code = String((cause as NodeJS.ErrnoException).code ?? '');
    if (code === PRIVATE) return 'private';
    if (cause.name === 'TimeoutError' || code === 'ETIMEDOUT') return 'timeout';
    if (code === 'ENOTFOUND' || code.startsWith('EAI_')) return 'dns';
    if (/CERT|TLS|SSL|EPROTO|SELF_SIGNED|UNABLE_TO_/.test(code)) return 'tls';
  }
  return 'connection';
}
