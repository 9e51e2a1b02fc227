/** The comment on a pull request from a report on standard input, which may come from anybody. Run by the workflow for comments. */
import { commandTexts } from '../i18n/commands.ts';
import { commentOf } from '../reporters/comment.ts';
import { MOST_REPORT_BYTES, readChanges } from '../reporters/changes.ts';
import { EXIT, print, readArguments, run, UsageError, terminalLocale } from './command.ts';

const say = commandTexts[terminalLocale()];
const usage = say.usage.comment;

await run(async () => {
  const { values } = readArguments({ run: { type: 'string' } }, usage);
  if (values.help) {
    await print(usage);
    return EXIT.good;
  }
  if (!values.run || !/^https:\/\/[\w.-]+(?:\/[\w.-]+)+$/.test(values.run)) throw new UsageError(usage);
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of process.stdin as AsyncIterable<Buffer>) {
    bytes += chunk.byteLength;
    if (bytes > MOST_REPORT_BYTES) break;
    chunks.push(chunk);
  }
  let report;
  try {
    report = readChanges(bytes > MOST_REPORT_BYTES ? '' : Buffer.concat(chunks).toString('utf8'));
  } catch {
    process.stderr.write('This is not a report, so there is no comment.\n');
    return EXIT.content;
  }
  await print(commentOf(report, values.run));
  return EXIT.good;
});
