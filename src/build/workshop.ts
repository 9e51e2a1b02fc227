/**
 * The folder that a site is made in, beside the one it will stand in, so that delivery is a rename on one file system.
 * Its existence is the lock: a second builder is told, and what a killed one left behind is cleared away.
 */
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

export interface Workshop {
  readonly folder: string;
  /** Puts a finished site in its place. */
  deliver(made: string): void;
  /** Clears the folder away. */
  close(): void;
}

const isRunning = (pid: number) => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
};

/**
 * @param out folder of the finished site.
 * @throws when another build of the same folder is running.
 */
export function openWorkshop(out: string): Workshop {
  const folder = `${out}.building`;
  const previous = `${out}.previous`;
  const owner = join(folder, 'pid');
  mkdirSync(dirname(out), { recursive: true });

  try {
    mkdirSync(folder);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    const pid = existsSync(owner) ? Number(readFileSync(owner, 'utf8')) : 0;
    if (pid && pid !== process.pid && isRunning(pid)) throw new Error(`Another build (process ${pid}) is writing ${out}. Wait for it to end.`);
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder);
  }
  writeFileSync(owner, String(process.pid));

  // A build that was killed between the two renames of a delivery left the site under its other name.
  if (existsSync(previous)) {
    if (existsSync(out)) rmSync(previous, { recursive: true, force: true });
    else renameSync(previous, out);
  }

  return {
    folder,
    deliver(made) {
      if (existsSync(out)) renameSync(out, previous);
      try {
        renameSync(made, out);
      } catch (error) {
        if (existsSync(previous)) renameSync(previous, out);
        throw error;
      }
      rmSync(previous, { recursive: true, force: true });
    },
    close: () => rmSync(folder, { recursive: true, force: true }),
  };
}
