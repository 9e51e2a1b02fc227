/** How the tools under tests/ are called: as the commands are, with a word on the usage and exit code 2 for a mistake. */
import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { resolve } from 'node:path';
import type { ParseArgsConfig } from 'node:util';
import { EXIT, readArguments } from '../src/cli/command.ts';

function end(code: number, text: string): never {
  (code === EXIT.good ? process.stdout : process.stderr).write(`${text}\n`);
  process.exit(code);
}

/** @param usage what is said of the tool, on a mistake and for `--help`. */
export function readOptions<T extends NonNullable<ParseArgsConfig['options']>>(options: T, usage: string) {
  try {
    const { values } = readArguments(options, usage);
    if ('help' in values && values.help) end(EXIT.good, usage);
    return values;
  } catch (error) {
    return end(EXIT.usage, (error as Error).message);
  }
}

/**
 * Empties a folder for a tool, or makes it. One that holds anything which the tool did not write is left alone.
 *
 * @param own names of what the tool writes.
 */
export function emptyFolder(path: string, own: RegExp): string {
  const folder = resolve(path);
  mkdirSync(folder, { recursive: true });
  const stranger = readdirSync(folder).find((name) => !own.test(name));
  if (stranger !== undefined) end(EXIT.usage, `${folder} holds ${stranger}, which is not from here. Name another folder.`);
  for (const name of readdirSync(folder)) rmSync(resolve(folder, name), { recursive: true });
  return folder;
}
