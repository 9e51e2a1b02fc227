/** Whole commands, measured from outside: wall time, processor time of the command and its children, peak memory. */
import { spawn } from 'node:child_process';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

export interface Measured {
  /** Seconds from start to end. */
  readonly wall: number;
  /** Seconds of processor time, user and system; NaN where the system does not say. */
  readonly cpu: number;
  /** MiB of memory held by all processes of the command together, at the most. */
  readonly memory: number;
}

/** Ticks a second of /proc/<pid>/stat. Source: man 2 sysconf, _SC_CLK_TCK, 100 on every Linux of today. */
const TICKS = 100;

const stat = (pid: string) => {
  const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
  return text.slice(text.lastIndexOf(')') + 2).split(' ');
};

/** A process and everything below it. */
function family(root: number): string[] {
  const parents = new Map<string, string>();
  for (const pid of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
    try {
      parents.set(pid, stat(pid)[1]!);
    } catch {
      // It has ended since the folder was read.
    }
  }
  const found = [String(root)];
  for (const pid of found) for (const [child, parent] of parents) if (parent === pid) found.push(child);
  return found;
}

/** Runs a command to its end. Memory and processor time are sampled, so very short commands are measured roughly. */
export async function measure(
  command: string,
  args: readonly string[],
  options: { cwd?: string; env?: NodeJS.ProcessEnv } = {},
): Promise<Measured> {
  const start = performance.now();
  const child = spawn(command, args, { stdio: ['ignore', 'ignore', 'pipe'], ...options });
  let complaint = '';
  child.stderr.on('data', (chunk: Buffer) => (complaint += chunk));
  let memory = 0;
  const ticks = new Map<string, number>();
  const sample = setInterval(() => {
    let held = 0;
    for (const pid of child.pid ? family(child.pid) : []) {
      try {
        const fields = stat(pid);
        ticks.set(pid, Number(fields[11]) + Number(fields[12]));
        held += Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024;
      } catch {
        // It has ended since it was listed.
      }
    }
    memory = Math.max(memory, held);
  }, 50);
  const code = await new Promise<number | null>((done, fail) => {
    child.once('error', fail);
    child.once('close', done);
  }).finally(() => {
    clearInterval(sample);
  });
  if (code !== 0) throw new Error(`${command} ${args.join(' ')} ended with ${code}:\n${complaint.slice(-2000)}`);
  const cpu = [...ticks.values()].reduce((sum, one) => sum + one, 0) / TICKS;
  return { wall: (performance.now() - start) / 1000, cpu: process.platform === 'linux' ? cpu : NaN, memory };
}

/** The middle one of several measurements, figure by figure. */
export function median(runs: readonly Measured[]): Measured {
  const middle = (key: keyof Measured) =>
    runs.map((run) => run[key]).toSorted((a, b) => a - b)[Math.floor((runs.length - 1) / 2)]!;
  return { wall: middle('wall'), cpu: middle('cpu'), memory: middle('memory') };
}

/** Number of files below a folder, and their MiB. */
export function sizeOf(folder: string): { files: number; mib: number } {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((item) => item.isFile());
  return {
    files: files.length,
    mib: files.reduce((sum, item) => sum + statSync(join(item.parentPath, item.name)).size, 0) / 2 ** 20,
  };
}
