/** npm run schemas: completion, explanations and errors in editors while one types. */
import { editorFiles } from '../build/editor-files.ts';
import { contentOf, contentOption, EXIT, print, readArguments, run } from './command.ts';

const usage = `Usage: npm run schemas -- [--content DIR]

Writes .vscode/schemas (JSON Schemas with the terms and sections of the list as choices) and .astro/collections, in which
Astro’s editor extension finds which file is of which kind.
`;

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
