/** npm run dev: the live development server; it shows an edit of the list or of the code as soon as it is saved. */
import { dev } from 'astro';
import { examine } from '../build/examine.ts';
import { commandTexts } from '../i18n/commands.ts';
import { terminalReport } from '../reporters/terminal.ts';
import { contentOf, contentOption, EXIT, portOf, print, readArguments, run, siteOptions, terminalLocale } from './command.ts';
import { placeOf } from '../urls.ts';
import { whereOf } from './where.ts';

const say = commandTexts[terminalLocale()];
const usage = say.usage.dev;

await run(async () => {
  const { values } = readArguments({ ...contentOption, ...siteOptions, port: { type: 'string' } }, usage);
  if (values.help) {
    await print(usage);
    return EXIT.good;
  }
  const { folder, name } = contentOf(values.content);
  process.env.CONTENT_DIR = folder;
  const { corpus, issues } = examine(folder);
  await print(terminalReport(issues, { folder: name, entries: corpus.entries.length, locale: terminalLocale() }));
  const port = portOf(values.port);
  const { site = `http://localhost:${port}`, base } = whereOf(values);
  await dev({ root: `${import.meta.dirname}/../..`, ...placeOf(site, base), server: { port } });
  return EXIT.good;
});
