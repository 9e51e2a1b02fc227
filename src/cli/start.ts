/** npm start: builds the site and serves it. */
import { resolve } from 'node:path';
import { build } from '../build/build.ts';
import { commandTexts } from '../i18n/commands.ts';
import { terminalReport } from '../reporters/terminal.ts';
import { contentOf, contentOption, EXIT, portOf, print, readArguments, run, siteOptions, terminalLocale } from './command.ts';
import { freePort, serve } from '../build/serve.ts';
import { whereOf } from './where.ts';

const say = commandTexts[terminalLocale()];
const usage = say.usage.start;

await run(async () => {
  const { values } = readArguments({ ...contentOption, ...siteOptions, port: { type: 'string' } }, usage);
  if (values.help) {
    await print(usage);
    return EXIT.good;
  }
  const { folder, name } = contentOf(values.content);
  const out = resolve('dist');
  // What is tried here is tried at its real address, unless one is asked for.
  const free = await freePort(portOf(values.port));
  const { site = `http://localhost:${free}`, base } = whereOf(values);
  const result = await build({ content: folder, out, site, base });
  const about = { folder: name, entries: result.corpus.entries.length, locale: terminalLocale() };
  if (!result.ok || result.issues.length > 0) await print(terminalReport(result.issues, about));
  if (!result.ok) return EXIT.content;
  const { url } = await serve(out, { port: free, base: result.place.base });
  await print(`\n  ${say.made(result.corpus.entries.length, result.pages)}\n  ${url}\n\n`);
  return EXIT.good;
});
