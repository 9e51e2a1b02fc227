/** The smallest list that makes a site: the one that README.md shows under “A list of your own”. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The text of each file of a list, by its path under the content folder. */
export type ListFiles = Readonly<Record<string, string>>;

/** Each file is named above its text. */
export const readmeList = (): ListFiles =>
  Object.fromEntries(
    [
      ...readFileSync(new URL('../README.md', import.meta.url), 'utf8').matchAll(/^`content\/([^`]+)`:\n\n```\w+\n([^]*?)```$/gm),
    ].map(([, file, text]) => [file!, text!]),
  );

/** @param root the content folder, made when it is not there. */
export function writeList(root: string, files: ListFiles): void {
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), text);
  }
}
