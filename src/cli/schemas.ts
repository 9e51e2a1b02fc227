/** npm run schemas: completion, explanations and errors in editors while one types. */
import { editorFiles } from '../build/editor-files.ts';
import { commandTexts } from '../i18n/commands.ts';
import { contentOf, contentOption, EXIT, print, readArguments, run, terminalLocale } from './command.ts';

const say = commandTexts[terminalLocale()];
const usage = say.usage.schemas;

await run(async () => {
  const { values } = readArguments(contentOption, usage);
  if (values.help) {
    await print(usage);
    return EXIT.good;
  }
  await print(
    editorFiles(contentOf(values.content).folder)
      .map((file) => `${file}\n`)
      .join(''),
  );
  return EXIT.good;
});
