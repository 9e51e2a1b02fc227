/** npm start: builds the site and serves it. */
import { resolve } from 'node:path';
import { build } from '../build/build.ts';
import { terminalReport } from '../reporters/terminal.ts';
import { contentOf, contentOption, EXIT, print, readArguments, run, siteOptions, terminalLocale, UsageError } from './command.ts';
import { freePort, serve } from '../build/serve.ts';
import { whereOf } from './where.ts';

const usage = `Usage: npm start -- [--port N] [--content DIR] [--site URL] [--base /path]

Builds the site into dist, serves it, and prints its address (port 4321, or the next free one).
`;

await run(async () => {
  const { values } = readArguments({ ...contentOption, ...siteOptions, port: { type: 'string' } }, usage);
  if (values.help) {
    await print(usage);
    return EXIT.good;
  }
  const port = Number(values.port ?? process.env.PORT ?? 4321);
  if (!Number.isInteger(port) || port < 1 || port > 65535)
    throw new UsageError(`--port must be a number from 1 to 65535, and is: ${values.port ?? process.env.PORT}`);
  const { folder, name } = contentOf(values.content);
  const out = resolve('dist');
  // What is tried here is tried at its real address, unless one is asked for.
  const free = await freePort(port);
  const { site = `http://localhost:${free}`, base } = whereOf(values);
  const result = await build({ content: folder, out, site, base });
  const about = { folder: name, entries: result.corpus.entries.length, locale: terminalLocale() };
  if (!result.ok || result.issues.length > 0) await print(terminalReport(result.issues, about));
  if (!result.ok) return EXIT.content;
  const { url } = await serve(out, { port: free, base: result.place.base });
  await print(`\n  ${result.corpus.entries.length} entries, ${result.pages} pages\n  ${url}\n\n`);
  return EXIT.good;
});
