/**
 * A web server for a finished site, as plain as the hosts that will serve it: under a base path, folders redirected to
 * their trailing slash, texts compressed, the site's own 404 page, nothing outside the base path.
 */
import { createReadStream, readFileSync, statSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join, resolve, sep } from 'node:path';
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

const isFolder = (path: string) => statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;

/** The file at an address of the site; undefined when there is none, or the address leads out of the folder. */
function fileAt(folder: string, address: string): string | undefined {
  let path: string;
  try {
    path = decodeURIComponent(address);
  } catch {
    return undefined;
  }
  if (path.includes('\0')) return undefined;
  const file = resolve(folder, `.${path.endsWith('/') ? `${path}index.html` : path}`);
  return file.startsWith(resolve(folder) + sep) && statSync(file, { throwIfNoEntry: false })?.isFile() ? file : undefined;
}

/** Sends a text compressed to who takes it so; false when it is not a text of the site, or not taken so. */
function sendCompressed(folder: string, { method, headers, url = '/' }: IncomingMessage, response: ServerResponse): boolean {
  if (method !== 'GET' || headers.range || !/\bgzip\b/.test(String(headers['accept-encoding']))) return false;
  const file = fileAt(folder, url.split('?')[0]!);
  if (!file || !typeOf(file).includes('charset')) return false;
  response.writeHead(200, { 'Content-Type': typeOf(file), 'Content-Encoding': 'gzip', Vary: 'Accept-Encoding' });
  createReadStream(file).pipe(createGzip()).pipe(response);
  return true;
}

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
  const server = createServer((request, response) => {
    const [pathname = '/', ...query] = (request.url ?? '/').split('?');
    const search = query.length > 0 ? `?${query.join('?')}` : '';
    const inside = pathname.slice(prefix.length);
    if (!`${pathname}/`.startsWith(prefix)) {
      response.writeHead(404, { 'Content-Type': 'text/plain' }).end('Outside of the site.\n');
    } else if (!pathname.endsWith('/') && isFolder(join(folder, inside))) {
      response.writeHead(301, { Location: `${pathname}/${search}` }).end();
    } else {
      request.url = `/${inside}${search}`;
      if (sendCompressed(folder, request, response)) return;
      files(request, response, () => {
        response.writeHead(404, { 'Content-Type': 'text/html; charset=utf-8' }).end(readFileSync(join(folder, '404.html')));
      });
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
