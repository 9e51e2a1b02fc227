/** npm run check: everything that is wrong with a list, and what to type instead. */
import { existsSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { examine, isFaulty } from '../build/examine.ts';
import { mendList } from '../build/mend.ts';
import { commandTexts } from '../i18n/commands.ts';
import { fixesReport } from '../reporters/fixes.ts';
import { githubReport } from '../reporters/github.ts';
import { jsonReport } from '../reporters/json.ts';
import { terminalReport } from '../reporters/terminal.ts';
import { contentOf, contentOption, EXIT, print, readArguments, run, terminalLocale, UsageError } from './command.ts';

const say = commandTexts[terminalLocale()];
const usage = say.usage.check;

/**
 * The path of a folder inside of the checkout that it belongs to, `content`: by it GitHub finds the lines of a pull request,
 * wherever the workflow put the checkout. A folder in no checkout keeps its own path.
 */
function pathInCheckout(folder: string): string {
  for (let at = folder; at !== dirname(at); at = dirname(at)) {
    if (existsSync(join(at, '.git'))) return relative(at, folder).replaceAll('\\', '/');
  }
  return folder;
}

await run(async () => {
  const { values } = readArguments(
    { ...contentOption, json: { type: 'boolean' }, github: { type: 'boolean' }, fix: { type: 'boolean' } },
    usage,
  );
  if (values.help) {
    await print(usage);
    return EXIT.good;
  }
  if (values.json && values.github) throw new UsageError(say.oneReport);
  const { folder, name } = contentOf(values.content);
  const mended = values.fix ? mendList(examine(folder).corpus) : [];
  const { corpus, issues } = examine(folder);
  const about = {
    folder: values.github ? pathInCheckout(folder) : name,
    entries: corpus.entries.length,
    locale: terminalLocale(),
  };
  const report = values.json ? jsonReport : values.github ? githubReport : terminalReport;
  // JSON stays one document, and annotations stay commands.
  if (!values.json && !values.github && values.fix) await print(fixesReport(mended, about));
  await print(report(issues, about));
  return isFaulty(issues) ? EXIT.content : EXIT.good;
});
