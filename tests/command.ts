/** Runs a command of the project as somebody at a terminal does. */
import { spawn, spawnSync, type ChildProcess, type SpawnSyncReturns } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const path = (file: string) => fileURLToPath(new URL(`../${file}`, import.meta.url));

export interface CommandOptions {
  readonly env?: NodeJS.ProcessEnv;
  readonly cwd?: string;
}

/** What a terminal has; nothing of what a test run sets, which Astro would take for its own (`DEV`, `MODE`). English. */
const terminal = (env: NodeJS.ProcessEnv = {}): NodeJS.ProcessEnv => ({
  ...Object.fromEntries(
    ['PATH', 'HOME', 'TMPDIR', 'TEMP', 'SystemRoot'].flatMap((key) => (process.env[key] ? [[key, process.env[key]]] : [])),
  ),
  LC_ALL: 'C.UTF-8',
  ASTRO_TELEMETRY_DISABLED: '1',
  ...env,
});

/** @param command `check`, `build`: a file of src/cli. */
export const run = (command: string, args: readonly string[], { env, cwd }: CommandOptions = {}): SpawnSyncReturns<string> =>
  spawnSync(process.execPath, [path(`src/cli/${command}.ts`), ...args], {
    env: terminal(env),
    cwd: cwd ?? path('.'),
    encoding: 'utf8',
  });

/** The same through a shell, for what only a shell can arrange: closed outputs, limits. `"$@"` is the command. */
export const runInShell = (
  script: string,
  command: string,
  args: readonly string[],
  { env, cwd }: CommandOptions = {},
): SpawnSyncReturns<string> =>
  spawnSync('bash', ['-c', script, 'bash', process.execPath, path(`src/cli/${command}.ts`), ...args], {
    env: terminal(env),
    cwd: cwd ?? path('.'),
    encoding: 'utf8',
  });

/** Starts a command and does not wait for its end. */
export const start = (command: string, args: readonly string[], { env, cwd }: CommandOptions = {}): ChildProcess =>
  spawn(process.execPath, [path(`src/cli/${command}.ts`), ...args], {
    env: terminal(env),
    cwd: cwd ?? path('.'),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
