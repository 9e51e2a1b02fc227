/** npm run check: everything that is wrong with a list, and what to type instead. */
import { examine, isFaulty } from '../build/examine.ts';
import { githubReport } from '../reporters/github.ts';
import { jsonReport } from '../reporters/json.ts';
import { terminalReport } from '../reporters/terminal.ts';
import { contentOf, contentOption, EXIT, print, readArguments, run, terminalLocale } from './command.ts';

const usage = `Usage: npm run check -- [--content DIR] [--json | --github]

  --content DIR  the list to check (default: CONTENT_DIR, else content)
  --json         one JSON document, messages in both languages
  --github       annotations for a GitHub workflow

Exit code 0: nothing is wrong (warnings do not count). 1: the list has errors. 2: wrong usage. 3: an internal error.
`;

await run(async () => {
  const { values } = readArguments({ ...contentOption, json: { type: 'boolean' }, github: { type: 'boolean' } }, usage);
  if (values.help) {
    await print(usage);
    return EXIT.good;
  }
  const { folder, name } = contentOf(values.content);
  const { corpus, issues } = examine(folder);
  const about = { folder: name, entries: corpus.entries.length, locale: terminalLocale() };
  const report = values.json ? jsonReport : values.github ? githubReport : terminalReport;
  await print(report(issues, about));
  return isFaulty(issues) ? EXIT.content : EXIT.good;
});
