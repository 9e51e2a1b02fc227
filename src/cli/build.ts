/** npm run build: the whole site, verified, in place of the one before. */
import { resolve } from 'node:path';
import { build } from '../build/build.ts';
import { commandTexts } from '../i18n/commands.ts';
import { terminalReport } from '../reporters/terminal.ts';
import { contentOf, contentOption, EXIT, print, readArguments, run, siteOptions, terminalLocale } from './command.ts';
import { whereOf } from './where.ts';

const say = commandTexts[terminalLocale()];
const usage = say.usage.build;

await run(async () => {
  const { values } = readArguments({ ...contentOption, ...siteOptions, out: { type: 'string' } }, usage);
  if (values.help) {
    await print(usage);
    return EXIT.good;
  }
  const { folder, name } = contentOf(values.content);
  const out = resolve(values.out ?? 'dist');
  const result = await build({ content: folder, out, ...whereOf(values) });
  const about = { folder: name, entries: result.corpus.entries.length, locale: terminalLocale() };
  if (!result.ok || result.issues.length > 0) await print(terminalReport(result.issues, about));
  if (!result.ok) return EXIT.content;
  if (result.standsIn) await print(`${say.standsIn(result.place.site)}\n`);
  if (!result.pictures && process.env.SHARE_PICTURES !== 'off') await print(`${say.noPictures}\n`);
  await print(`${say.made(result.corpus.entries.length, result.pages)}: ${out}\n`);
  return EXIT.good;
});
