/** What a proposal changes in a list, as JSON for src/cli/comment.ts. Run by the workflow for pull requests. */
import { resolve } from 'node:path';
import { examine } from '../build/examine.ts';
import { readCorpus } from '../corpus/read.ts';
import { commandTexts } from '../i18n/commands.ts';
import { changesOf } from '../reporters/changes.ts';
import { contentOf, contentOption, EXIT, print, readArguments, run, UsageError, terminalLocale } from './command.ts';

const say = commandTexts[terminalLocale()];
const usage = say.usage.report;

await run(async () => {
  const { values } = readArguments({ ...contentOption, before: { type: 'string' } }, usage);
  if (values.help) {
    await print(usage);
    return EXIT.good;
  }
  if (!values.before) throw new UsageError(usage);
  const { corpus, issues } = examine(contentOf(values.content).folder);
  await print(`${JSON.stringify(changesOf(readCorpus(resolve(values.before)), corpus, issues))}\n`);
  return EXIT.good;
});
