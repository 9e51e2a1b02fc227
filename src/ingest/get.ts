/** Asks a service for a record: at most 2 MB, in its own time, and from nobody but the service itself. */
import type { Reason } from './work.ts';

/** Of `fetch`, as much as is used here. */
export type Fetch = (url: string, init: RequestInit) => Promise<Response>;

export const MAX_BYTES = 2 * 1024 * 1024;
const MAX_REDIRECTS = 3;
const SECONDS = 20;

/** A record that did not come. */
export interface Failure {
  readonly reason: Reason;
  readonly params: Readonly<Record<string, string>>;
}

export const failure = (reason: Reason, params: Readonly<Record<string, string>> = {}): Failure => ({ reason, params });
export const isFailure = (answer: object): answer is Failure => 'reason' in answer;

/** May a request go to this address: encrypted, and the service's own host? A private address is neither. */
function isOwn(url: URL, hosts: readonly string[]): boolean {
  return url.protocol === 'https:' && hosts.includes(url.hostname) && url.port === '' && !url.username && !url.password;
}

/** Reads a body up to the limit; undefined when there is more. */
async function bounded(response: Response): Promise<Uint8Array | undefined> {
  if (Number(response.headers.get('content-length') ?? 0) > MAX_BYTES) {
    await response.body?.cancel();
    return undefined;
  }
  const reader = response.body?.getReader();
  const chunks: Uint8Array[] = [];
  let size = 0;
  while (reader) {
    const { done, value } = await reader.read();
    if (done) break;
    chunks.push(value);
    if ((size += value.byteLength) > MAX_BYTES) {
      await reader.cancel();
      return undefined;
    }
  }
  const bytes = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.byteLength;
  }
  return bytes;
}

/** What an answer without a record means. Source: RFC 9110, 15; RFC 6585, 4. */
function failed(response: Response, service: string): Failure | undefined {
  const { status } = response;
  if (status === 404 || status === 410) return failure('not-found', { service });
  if (status === 429)
    return failure('too-many', { service, after: /^\d+$/.exec(response.headers.get('retry-after') ?? '')?.[0] ?? '' });
  if (status >= 500) return failure('service-down', { service, status: String(status) });
  return response.ok ? undefined : failure('service-refused', { service, status: String(status) });
}

/**
 * @param hosts hosts that the service answers from; a redirect to any other is not followed.
 * @returns the text of the answer, or why there is none. Never throws.
 */
export async function getText(
  url: string,
  fetch: Fetch,
  { service, hosts }: { service: string; hosts: readonly string[] },
): Promise<{ text: string } | Failure> {
  let address = url;
  const init = { redirect: 'manual', credentials: 'omit', referrerPolicy: 'no-referrer' } as const;
  try {
    for (let hop = 0; hop <= MAX_REDIRECTS; hop++) {
      const signal = AbortSignal.timeout(SECONDS * 1000);
      let response = await fetch(address, { ...init, signal });
      // A browser does not show where a redirect leads; it follows it itself, and its page's policy holds it to the service.
      if (response.type === 'opaqueredirect') response = await fetch(address, { ...init, redirect: 'follow', signal });
      if (response.status >= 300 && response.status < 400) {
        const next = new URL(response.headers.get('location') ?? '', address);
        if (!isOwn(next, hosts)) return failure('redirected', { service, host: next.hostname });
        address = next.href;
        continue;
      }
      if (response.url && !isOwn(new URL(response.url), hosts))
        return failure('redirected', { service, host: new URL(response.url).hostname });
      const wrong = failed(response, service);
      if (wrong) {
        await response.body?.cancel();
        return wrong;
      }
      const bytes = await bounded(response);
      if (!bytes) return failure('too-large', { service, most: '2 MB' });
      return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
    }
    return failure('redirected', { service, host: new URL(address).hostname });
  } catch (error) {
    if (error instanceof TypeError && /encoded|decod/i.test(error.message)) return failure('not-data', { service });
    return failure('unreachable', { service });
  }
}

/** JSON of a service, which may also be a page in HTML, or break off. */
export async function getJson(
  url: string,
  fetch: Fetch,
  about: { service: string; hosts: readonly string[] },
): Promise<{ json: unknown } | Failure> {
  const answer = await getText(url, fetch, about);
  if (isFailure(answer)) return answer;
  try {
    return { json: JSON.parse(answer.text) };
  } catch {
    return failure('not-data', { service: about.service });
  }
}
