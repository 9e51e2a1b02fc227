/** What all commands share: exit codes, the options that name a list, and errors without a stack trace. */
import { statSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import { parseArgs, type ParseArgsConfig } from 'node:util';
import { PlaceError } from '../build/workshop.ts';
import { commandTexts } from '../i18n/commands.ts';
import type { Locale } from '../schema/index.ts';

/** Exit codes of every command. */
export const EXIT = { good: 0, content: 1, usage: 2, internal: 3 } as const;

/** A mistake in how a command was called. */
export class UsageError extends Error {}

export const contentOption = { content: { type: 'string' } } as const;
export const siteOptions = { site: { type: 'string' }, base: { type: 'string' } } as const;

/** Reads the arguments of a command; an unknown one is a usage error that names those there are. */
export function readArguments<T extends NonNullable<ParseArgsConfig['options']>>(
  options: T,
  usage: string,
  allowPositionals = false,
) {
  try {
    return parseArgs({ options: { ...options, help: { type: 'boolean', short: 'h' } }, allowPositionals });
  } catch (error) {
    throw new UsageError(`${(error as Error).message}\n\n${usage}`);
  }
}

/**
 * The content folder: `--content`, else CONTENT_DIR, else `content`. `name` is how paths in reports begin.
 *
 * @throws when there is no such folder.
 */
export function contentOf(option: string | undefined): { folder: string; name: string } {
  const folder = resolve(option ?? (process.env.CONTENT_DIR || 'content'));
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) {
    throw new UsageError(commandTexts[terminalLocale()].noFolder(folder));
  }
  const near = relative(process.cwd(), folder);
  return { folder, name: (near.startsWith('..') ? folder : near || '.').replaceAll('\\', '/') };
}

/** `--port`, else PORT, else the first one. @throws UsageError */
export function portOf(option: string | undefined): number {
  const wished = option ?? (process.env.PORT || '4321');
  const port = Number(wished);
  if (!Number.isInteger(port) || port < 1 || port > 65_535) throw new UsageError(commandTexts[terminalLocale()].noPort(wished));
  return port;
}

/** Language of messages: that of the terminal. */
export const terminalLocale = (): Locale =>
  /^zh/i.test(process.env.LC_ALL || process.env.LC_MESSAGES || process.env.LANG || '') ? 'zh' : 'en';

/** Writes all of a text before the process ends; a closed pipe is the reader's choice, not a failure. */
export const print = (text: string) =>
  new Promise<void>((done, fail) => {
    process.stdout.write(text, (error) => {
      if (error && (error as NodeJS.ErrnoException).code !== 'EPIPE') fail(error);
      else done();
    });
  });

/** Runs a command and turns what it returns or throws into an exit code. */
export async function run(command: () => Promise<number>): Promise<void> {
  // Failures to write are told to whoever writes; without a listener they would end the process as well.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);
  try {
    process.exitCode = await command();
  } catch (error) {
    const usage = error instanceof UsageError || error instanceof PlaceError;
    const said =
      error instanceof PlaceError ? error.in(terminalLocale()) : error instanceof Error ? error.message : String(error);
    process.stderr.write(`${said}\n`);
    if (!usage && process.env.DEBUG) process.stderr.write(`${(error as Error).stack}\n`);
    process.exitCode = usage ? EXIT.usage : EXIT.internal;
  }
}
