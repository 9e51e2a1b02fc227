/**
 * `npm test`: everything there is to know about the state of the project, in one go. Every step runs, whatever failed before
 * it, and shows what it printed only when it failed. The last line is `N passed, N failed`; a skipped test is a failed one.
 *
 *     npm test                     everything
 *     npm test -- unit types       these steps only
 */
import { spawn } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
/** Where vitest writes what it found: a file for each of the runs that go on at once. */
const reportOf = (projects: readonly string[]) => join(root, `node_modules/.cache/vitest-${projects.join('-')}.json`);
const MINUTES = 60_000;

/** The program of a package, as an argument for Node: works on every system, whatever the PATH. */
function program(owner: string, name = owner): string {
  const folder = join(root, 'node_modules', owner);
  const { bin } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { bin: string | Record<string, string> };
  return join(folder, typeof bin === 'string' ? bin : bin[name]!);
}

/** One step, one command. */
const STEPS: Record<string, () => string[]> = {
  components: () => [program('astro'), 'check'],
  types: () => [program('typescript', 'tsc'), '--noEmit'],
  lint: () => [program('eslint'), '.', '--max-warnings', '0'],
  format: () => [program('prettier'), '--check', '--log-level', 'warn', '.'],
  styles: () => [program('stylelint'), 'src/**/*.css', '--max-warnings', '0', '--allow-empty-input'],
  unused: () => [program('knip'), '--include', 'files,dependencies,unlisted,unresolved', '--no-progress', '--no-config-hints'],
  check: () => ['src/cli/check.ts'],
  readme: () => ['src/cli/readme.ts', '--check'],
};

/**
 * Two lanes side by side, since a browser mostly waits. In each one thing after the other: a step, or some of the projects of
 * vitest.config.ts. Those that look at a built site are by themselves, so that a build that fails fails only them.
 */
const LANES: readonly (string | readonly string[])[][] = [
  [...Object.keys(STEPS), ['unit', 'hostile']],
  [['site', 'browser'], ['content']],
];
const NAMES = LANES.flat(2);

const ENVIRONMENT = {
  ASTRO_TELEMETRY_DISABLED: '1',
  ASTRO_DEV_BACKGROUND: '0',
  ASTRO_PREVIEW_BACKGROUND: '0',
  NODE_ENV: undefined,
  ...(process.stdout.isTTY ? { FORCE_COLOR: '1' } : { NO_COLOR: '1', FORCE_COLOR: undefined }),
};

interface Outcome {
  readonly passed: number;
  readonly failed: number;
}

interface Run {
  readonly ok: boolean;
  readonly output: string;
}

/** Runs a command of Node and waits for its end. */
async function run(args: readonly string[], minutes: number): Promise<Run> {
  const child = spawn(process.execPath, args, {
    cwd: root,
    env: { ...process.env, ...ENVIRONMENT },
    stdio: ['ignore', 'pipe', 'pipe'],
    timeout: minutes * MINUTES,
  });
  const chunks: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => chunks.push(chunk));
  const ended = await new Promise<string>((resolve) => {
    child.on('error', (error) => {
      resolve(error.message);
    });
    child.on('close', (code, signal) => {
      resolve(signal ? `ended by ${signal}` : code === 0 ? '' : `ended with ${code}`);
    });
  });
  return { ok: ended === '', output: `${Buffer.concat(chunks).toString().trim()}\n${ended}` };
}

/** What vitest's JSON report says, as far as it is needed here. */
interface Report {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
  readonly numTodoTests: number;
  readonly testResults: readonly {
    readonly name: string;
    readonly status: string;
    readonly assertionResults: readonly unknown[];
  }[];
}

/** Counts every test; what is skipped, and a file that does not even load, as failed. */
function count({ ok }: Run, report: string): Outcome {
  if (!existsSync(report)) return { passed: 0, failed: 1 };
  const { numPassedTests, numFailedTests, numPendingTests, numTodoTests, testResults } = JSON.parse(
    readFileSync(report, 'utf8'),
  ) as Report;
  const broken = testResults.filter(({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0);
  const failed = numFailedTests + numPendingTests + numTodoTests + broken.length;
  return { passed: numPassedTests, failed: ok ? failed : Math.max(failed, 1) };
}

/** Runs one step and reports it. */
async function step(name: string, args: readonly string[], minutes: number, outcomeOf: (run: Run) => Outcome): Promise<Outcome> {
  const start = performance.now();
  const result = await run(args, minutes);
  const outcome = outcomeOf(result);
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  console.log(`${outcome.failed > 0 ? '✗' : '✓'} ${name} (${outcome.passed} passed, ${outcome.failed} failed, ${seconds} s)`);
  if (outcome.failed > 0) console.log(`\n${result.output.trim().replaceAll(/^/gm, '  ')}\n`);
  return outcome;
}

const wished = process.argv.slice(2);
const unknown = wished.filter((name) => !NAMES.includes(name));
if (unknown.length > 0) {
  console.error(`There is no step ${unknown.join(', ')}. The steps are: ${NAMES.join(', ')}.`);
  process.exit(2);
}
const isWished = (name: string) => wished.length === 0 || wished.includes(name);

/** A step that is a command: passed or failed as a whole. */
const check = (name: string) => step(name, STEPS[name]!(), 5, ({ ok }) => ({ passed: ok ? 1 : 0, failed: ok ? 0 : 1 }));

/** The tests of some projects. */
function tests(projects: readonly string[]): Promise<Outcome> {
  const report = reportOf(projects);
  rmSync(report, { force: true });
  const reporters = ['--reporter=dot', '--reporter=json', `--outputFile.json=${report}`, '--silent=passed-only'];
  const args = [program('vitest'), 'run', ...projects.flatMap((name) => ['--project', name]), ...reporters];
  return step(projects.join(', '), args, 10, (run) => count(run, report));
}

const outcomes: Outcome[] = [];
async function runLane(lane: readonly (string | readonly string[])[]): Promise<void> {
  for (const item of lane) {
    const names = [item].flat().filter(isWished);
    if (names.length > 0) outcomes.push(await (typeof item === 'string' ? check(item) : tests(names)));
  }
}
await Promise.all(LANES.map(runLane));

const sum = (key: keyof Outcome) => outcomes.reduce((total, outcome) => total + outcome[key], 0);
process.exitCode = sum('failed') > 0 ? 1 : 0;
console.log(`${sum('passed')} passed, ${sum('failed')} failed`);
