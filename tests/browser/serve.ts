/**
 * A web server for a built site, as GitHub Pages serves it: under a base path, with directories redirected to their
 * trailing slash, the site's own 404 page, and nothing outside the base path.
 */
import { once } from 'node:events';
import { readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import sirv from 'sirv';

/** Types that the server's own list does not know, or knows without their character set. */
const TYPES: Record<string, string> = {
  '.bib': 'application/x-bibtex; charset=utf-8',
  '.ris': 'application/x-research-info-systems; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml; charset=utf-8',
};

export interface SiteServer {
  /** Address of the home page, with the base path and a slash at the end. */
  readonly url: string;
  close(): Promise<void>;
}

export interface ServeOptions {
  /** The path under which the site lives, e.g. `/repo`. */
  readonly base?: string;
}

const isFolder = (path: string) => statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;

/** Serves a folder on a free port of this machine. */
export async function serve(folder: string, { base = '/' }: ServeOptions = {}): Promise<SiteServer> {
  const prefix = `/${base}/`.replaceAll(/\/+/g, '/');
  const notFound = readFileSync(join(folder, '404.html'));
  const files = sirv(folder, {
    extensions: ['html'],
    setHeaders(response, pathname) {
      const type = TYPES[/\.[^./]+$/.exec(pathname)?.[0] ?? ''];
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
      files(request, response, () => {
        response.writeHead(404, { 'Content-Type': 'text/html; charset=utf-8' }).end(notFound);
      });
    }
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}${prefix}`,
    async close() {
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}
