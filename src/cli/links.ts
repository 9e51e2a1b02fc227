/** npm run links: asks every address of a list, and Crossref about every DOI, and writes down what they said. */
import { join } from 'node:path';
import { examine } from '../build/examine.ts';
import { writeAtomically } from '../build/files.ts';
import { addressesIn, doisIn } from '../links/addresses.ts';
import { checkAddresses } from '../links/check.ts';
import { systemClock } from '../links/clock.ts';
import { checkWorks } from '../links/crossref.ts';
import { guardedFetch } from '../links/guarded-fetch.ts';
import { isCutOff, nextSnapshot, snapshotText } from '../links/snapshot.ts';
import { commandTexts } from '../i18n/commands.ts';
import { linksMarkdown, linksReport } from '../reporters/links.ts';
import { contentOf, contentOption, EXIT, print, readArguments, run, terminalLocale } from './command.ts';

const say = commandTexts[terminalLocale()];
const usage = say.usage.links;

await run(async () => {
  const options = {
    ...contentOption,
    'dry-run': { type: 'boolean' },
    markdown: { type: 'boolean' },
    'no-works': { type: 'boolean' },
  } as const;
  const { values } = readArguments(options, usage);
  if (values.help) {
    await print(usage);
    return EXIT.good;
  }
  const { folder } = contentOf(values.content);
  const { corpus } = examine(folder);
  const agent = `reading-list-link-check/1 (+${corpus.site?.repository ?? 'https://github.com'})`;
  const asking = { fetch: guardedFetch(), clock: systemClock, agent };

  const urls = addressesIn(corpus);
  const dois = doisIn(corpus);
  let asked = 0;
  const onAnswer = () => {
    asked += 1;
    if (process.stderr.isTTY) process.stderr.write(`\r${asked}/${urls.length}`);
  };
  const answers = await checkAddresses(urls, { ...asking, onAnswer });
  if (process.stderr.isTTY) process.stderr.write('\r\u001B[K');
  if (isCutOff(answers)) throw new Error(say.offline);
  const works = values['no-works'] ? new Map() : await checkWorks([...dois.keys()].sort(), asking);

  const snapshot = nextSnapshot(corpus.links, { urls, answers, dois, works, now: systemClock.now() });
  if (!values['dry-run']) writeAtomically(join(folder, 'links.json'), snapshotText(snapshot), folder);
  await print(values.markdown ? linksMarkdown(snapshot) : linksReport(snapshot, terminalLocale()));
  return EXIT.good;
});
