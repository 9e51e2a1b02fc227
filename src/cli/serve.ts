/** A small static server for a finished site, as plain as the hosts that will serve it. */
import { createServer, type Server } from 'node:http';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import sirv from 'sirv';

/** Serves a folder under a base path; takes the next free port when the one asked for is taken. */
export function serve(folder: string, { port, base = '/' }: { port: number; base?: string }): Promise<{ server: Server; address: string }> {
  const root = `/${base.replace(/^\/+|\/+$/g, '')}/`.replace('//', '/');
  const files = sirv(folder, { dev: true, etag: true });
  const server = createServer((request, response) => {
    const missing = () => {
      response.writeHead(404, { 'content-type': 'text/html; charset=utf-8' });
      response.end(readFileSync(join(folder, '404.html')));
    };
    const url = request.url ?? '/';
    if (url === root.slice(0, -1)) {
      response.writeHead(301, { location: root }).end();
      return;
    }
    if (!url.startsWith(root)) {
      missing();
      return;
    }
    request.url = url.slice(root.length - 1);
    files(request, response, missing);
  });
  return new Promise((done, fail) => {
    const listen = (candidate: number) => {
      server.once('error', (error: NodeJS.ErrnoException) => {
        if (error.code === 'EADDRINUSE' && candidate < port + 100) listen(candidate + 1);
        else fail(error);
      });
      server.listen(candidate, () => done({ server, address: `http://localhost:${candidate}${root}` }));
    };
    listen(port);
  });
}
