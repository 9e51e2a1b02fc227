/**
 * A web server for a finished site, as plain as the hosts that will serve it: under a base path, folders redirected to
 * their trailing slash, texts compressed, the site's own 404 page, nothing outside the base path.
 */
import { createReadStream, readFileSync, statSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join, resolve, sep } from 'node:path';
import { pipeline, type Readable } from 'node:stream';
import { createGzip } from 'node:zlib';
import sirv from 'sirv';

/** Types that the server's own list does not know, or knows without their character set. */
const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.bib': 'application/x-bibtex; charset=utf-8',
  '.ris': 'application/x-research-info-systems; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.cff': 'text/plain; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
  '.md': 'text/markdown; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.png': 'image/png',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
};

/** The type of a file by its name; empty when the server knows it by itself. */
export const typeOf = (path: string) => TYPES[/\.[^./]+$/.exec(path)?.[0] ?? ''] ?? '';

export interface SiteServer {
  /** Address of the home page, with the base path and a slash at the end. */
  readonly url: string;
  close(): Promise<void>;
}

export interface ServeOptions {
  /** The path under which the site lives, e.g. `/repo`. */
  readonly base?: string;
  /** The port to listen on, or the next free one; any free one when left out. */
  readonly port?: number;
}

const statOf = (path: string) => statSync(path, { throwIfNoEntry: false });

/** Where an address leads in a folder; undefined when it leads out of it, or is no address. */
function pathIn(folder: string, address: string): string | undefined {
  let path: string;
  try {
    path = decodeURIComponent(address);
  } catch {
    return undefined;
  }
  if (path.includes('\0')) return undefined;
  const place = resolve(folder, `./${path}`);
  return `${place}${sep}`.startsWith(`${resolve(folder)}${sep}`) ? place : undefined;
}

const TEXT = { 'Content-Type': 'text/plain; charset=utf-8' };

/** Between the two renames of a delivery there is no site; a moment later there is. */
const comeBack = (response: ServerResponse) => {
  if (response.headersSent) response.destroy();
  else response.writeHead(503, { ...TEXT, 'Retry-After': '1' }).end('The site is being replaced.\n');
};

/**
 * A part that ends before it begins is no part, and is to be taken as not asked for (RFC 9110, 14.1.1 and 14.2); so is whatever
 * else the server below would not understand.
 */
function forgetBadRange({ headers }: IncomingMessage): void {
  const [, first = '', last = ''] = /^bytes=(\d+)-(\d*)$/.exec(headers.range ?? '') ?? [];
  if (first === '' || (last !== '' && Number(last) < Number(first))) delete headers.range;
}

const takesCompressed = ({ method, headers }: IncomingMessage) =>
  method === 'GET' && !headers.range && /\bgzip\b/.test(String(headers['accept-encoding']));

/** Sends a text compressed. */
function sendCompressed(file: string, response: ServerResponse): void {
  const source = createReadStream(file);
  source.on('error', () => comeBack(response));
  source.on('open', () => {
    // Who asked has gone away meanwhile.
    if (response.destroyed) return void source.destroy();
    response.writeHead(200, { 'Content-Type': typeOf(file), 'Content-Encoding': 'gzip', Vary: 'Accept-Encoding' });
    // A stream that breaks ends the others; the reader sees that the answer is not whole.
    pipeline(source, createGzip(), response, () => undefined);
  });
}

/** The folder may be replaced by another site at any time, as a build does; the next answer comes from that one. */
export async function serve(folder: string, { base = '/', port = 0 }: ServeOptions = {}): Promise<SiteServer> {
  const prefix = `/${base}/`.replaceAll(/\/+/g, '/');
  // `dev` looks at the disk for every request, so that a new build is served as soon as it stands.
  const files = sirv(folder, {
    dev: true,
    setHeaders(response, pathname) {
      const type = typeOf(pathname);
      if (type) response.setHeader('Content-Type', type);
    },
  });
  const nothing = (response: ServerResponse) => {
    const page = readFileSync(join(folder, '404.html'));
    response.writeHead(404, { 'Content-Type': TYPES['.html'] }).end(page);
  };
  const answer = (request: IncomingMessage, response: ServerResponse) => {
    const [path = '/', ...query] = (request.url ?? '/').split('?');
    // Two slashes at the front would begin the name of another host where the address is redirected to.
    const pathname = path.replace(/^\/+/, '/');
    const search = query.length > 0 ? `?${query.join('?')}` : '';
    if (!`${pathname}/`.startsWith(prefix)) return response.writeHead(404, TEXT).end('Outside of the site.\n');
    const inside = pathname.slice(prefix.length);
    const place = pathIn(folder, inside);
    if (place === undefined) return nothing(response);
    forgetBadRange(request);
    if (!pathname.endsWith('/') && statOf(place)?.isDirectory())
      return response.writeHead(301, { Location: `${pathname}/${search}` }).end();
    const file = pathname.endsWith('/') ? join(place, 'index.html') : place;
    if (takesCompressed(request) && typeOf(file).includes('charset') && statOf(file)?.isFile())
      return sendCompressed(file, response);
    request.url = `/${inside}${search}`;
    files(request, response, () => nothing(response));
  };
  const server = createServer((request, response) => {
    response.on('pipe', (source: Readable) => source.on('error', () => comeBack(response)));
    try {
      answer(request, response);
    } catch {
      comeBack(response);
    }
  });

  const bound = await listenFrom(server, port);
  return {
    url: `http://localhost:${bound}${prefix}`,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

/** Listens on a port, or on the next free one, and returns it. */
async function listenFrom(server: Server, first: number): Promise<number> {
  const listen = (port: number) =>
    new Promise<void>((done, fail) => {
      server.once('error', fail);
      server.listen(port, () => {
        server.off('error', fail);
        done();
      });
    });
  for (let port = first; ; port += 1) {
    try {
      await listen(port);
      return (server.address() as AddressInfo).port;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE' || port >= first + 100) throw error;
    }
  }
}

/** A port that is free now: this one, or the next. */
export async function freePort(first: number): Promise<number> {
  const server = createServer();
  const port = await listenFrom(server, first);
  await new Promise<void>((done) => {
    server.close(() => done());
  });
  return port;
}
