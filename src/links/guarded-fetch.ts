/**
 * `fetch` that reaches public servers only. The built-in one asks the resolver out of sight, and a name that resolves to a
 * public address when it is checked may resolve to a private one when it is used; here the address that was checked is the
 * one that is connected to. Redirects are not followed: each is a new request, checked anew.
 */
import { lookup as dnsLookup, type LookupAddress } from 'node:dns';
import { request as httpRequest, type IncomingMessage } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { isIP } from 'node:net';
import { Readable } from 'node:stream';
import { isPrivateAddress } from './address.ts';

export type Fetch = (
  url: string,
  options: { method: string; headers: Record<string, string>; signal: AbortSignal },
) => Promise<Response>;

type Lookup = (
  host: string,
  options: { all: true },
  done: (error: NodeJS.ErrnoException | null, addresses: LookupAddress[]) => void,
) => void;

interface Options {
  /** The resolver. */
  lookup?: Lookup;
  /** Which addresses are never asked. */
  isRefused?: (ip: string) => boolean;
}

/** Code of the error for an address that is never asked. */
export const PRIVATE = 'EPRIVATE';

const refusal = (host: string) => Object.assign(new Error(`${host} is not on the public internet`), { code: PRIVATE });

/** Statuses whose answers have no body. */
const EMPTY = new Set([101, 204, 205, 304]);

/**
 * Node reads the bytes of a header as one character each. An address that a server sends in raw bytes, most often a Chinese
 * name in UTF-8, is asked for with the same bytes, as percent signs.
 */
const asAddress = (header: string) =>
  header.replace(/[\x80-\xFF]/g, (byte) => `%${byte.charCodeAt(0).toString(16).toUpperCase()}`);

export function guardedFetch({ lookup = dnsLookup, isRefused = isPrivateAddress }: Options = {}): Fetch {
  /** All addresses of a name, or an error when any of them is refused: a mixed answer is how rebinding looks. */
  const safeLookup = (
    host: string,
    options: { all?: boolean | undefined },
    done: (error: NodeJS.ErrnoException | null, address: string | LookupAddress[], family?: number) => void,
  ) => {
    lookup(host, { all: true }, (error, addresses) => {
      if (error) done(error, []);
      else if (addresses.length === 0 || addresses.some(({ address }) => isRefused(address))) done(refusal(host), []);
      else if (options.all) done(null, addresses);
      else done(null, addresses[0]!.address, addresses[0]!.family);
    });
  };

  return async (address, { method, headers, signal }) => {
    const url = new URL(address);
    const host = url.hostname.replace(/^\[|\]$/g, '');
    // A literal address is connected to without any lookup.
    if (isIP(host) && isRefused(host)) throw refusal(host);
    const request = url.protocol === 'https:' ? httpsRequest : httpRequest;
    const answer = await new Promise<IncomingMessage>((resolve, reject) => {
      // `agent: false`: no connection outlives its request, so none is reused for a name that was checked long ago.
      const sent = request(url, { method, headers, signal, agent: false, lookup: safeLookup });
      sent.on('response', resolve).on('error', reject).end();
    });
    const received = new Headers();
    for (const [name, value] of Object.entries(answer.headers)) {
      for (const one of Array.isArray(value) ? value : [value ?? '']) {
        try {
          received.append(name, name === 'location' ? asAddress(one) : one);
        } catch {
          // A header that no standard knows is of no use here.
        }
      }
    }
    const status = answer.statusCode ?? 0;
    if (status < 200 || status > 599) {
      answer.destroy();
      return { status, headers: received, body: null } as Response;
    }
    const hasBody = method !== 'HEAD' && !EMPTY.has(status);
    if (!hasBody) answer.resume();
    return new Response(hasBody ? (Readable.toWeb(answer) as ReadableStream) : null, { status, headers: received });
  };
}
