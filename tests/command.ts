/** Runs a command of the project as somebody at a terminal does. */
import { spawn, spawnSync, type ChildProcess, type SpawnSyncReturns } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const path = (file: string) => fileURLToPath(new URL(`../${file}`, import.meta.url));

export interface CommandOptions {
  readonly env?: NodeJS.ProcessEnv;
  readonly cwd?: string;
}

/** The environment of the caller without what a test run sets, in English. */
const clean = (env: NodeJS.ProcessEnv = {}): NodeJS.ProcessEnv => ({
  ...process.env,
  ...{
    NODE_ENV: undefined,
    VITEST: undefined,
    CONTENT_DIR: undefined,
    REPOSITORY_URL: undefined,
    SITE_URL: undefined,
    BASE_PATH: undefined,
  },
  ...{ LC_ALL: 'C.UTF-8', LANG: undefined, LC_MESSAGES: undefined, ASTRO_TELEMETRY_DISABLED: '1' },
  ...env,
});

/** @param command `check`, `build`: a file of src/cli. */
export const run = (command: string, args: readonly string[], { env, cwd }: CommandOptions = {}): SpawnSyncReturns<string> =>
  spawnSync(process.execPath, [path(`src/cli/${command}.ts`), ...args], {
    env: clean(env),
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
    env: clean(env),
    cwd: cwd ?? path('.'),
    encoding: 'utf8',
  });

/** Starts a command and does not wait for its end. */
export const start = (command: string, args: readonly string[], { env, cwd }: CommandOptions = {}): ChildProcess =>
  spawn(process.execPath, [path(`src/cli/${command}.ts`), ...args], {
    env: clean(env),
    cwd: cwd ?? path('.'),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
