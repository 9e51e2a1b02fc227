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
const report = join(root, 'node_modules/.cache/vitest-report.json');
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
 * The projects of vitest.config.ts: code on made-up entries; the site built from made-up entries; the list itself. Each group by
 * itself, so that a build that fails, fails only what looks at it.
 */
const GROUPS = [['unit', 'hostile'], ['site', 'browser'], ['content']];

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
function count({ ok }: Run): Outcome {
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
const unknown = wished.filter((name) => !(name in STEPS) && !GROUPS.flat().includes(name));
if (unknown.length > 0) {
  console.error(
    `There is no step ${unknown.join(', ')}. The steps are: ${[...Object.keys(STEPS), ...GROUPS.flat()].join(', ')}.`,
  );
  process.exit(2);
}
const isWished = (name: string) => wished.length === 0 || wished.includes(name);

const outcomes: Outcome[] = [];
for (const [name, command] of Object.entries(STEPS).filter(([name]) => isWished(name))) {
  outcomes.push(await step(name, command(), 5, ({ ok }) => ({ passed: ok ? 1 : 0, failed: ok ? 0 : 1 })));
}
for (const projects of GROUPS.map((group) => group.filter(isWished)).filter((group) => group.length > 0)) {
  rmSync(report, { force: true });
  const reporters = ['--reporter=dot', '--reporter=json', `--outputFile.json=${report}`, '--silent=passed-only'];
  const args = [program('vitest'), 'run', ...projects.flatMap((name) => ['--project', name]), ...reporters];
  outcomes.push(await step(projects.join(', '), args, 7, count));
}

const sum = (key: keyof Outcome) => outcomes.reduce((total, outcome) => total + outcome[key], 0);
process.exitCode = sum('failed') > 0 ? 1 : 0;
console.log(`${sum('passed')} passed, ${sum('failed')} failed`);
