/**
 * npm run bench: how long the commands take on lists of several sizes, beside other generators on the same job in the same
 * run. Prints a table in Markdown; tests/bench/README.md keeps the last one. Takes minutes, so no test calls it.
 *
 *     npm run bench -- --sizes 1000,10000 --runs 3
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { readCorpus } from '../../src/corpus/read.ts';
import { readOptions } from '../options.ts';
import { measure, median, sizeOf, type Measured } from './measure.ts';
import { peers } from './peers.ts';

const values = readOptions(
  { sizes: { type: 'string', default: '1000' }, runs: { type: 'string', default: '3' } },
  'Usage: npm run bench -- [--sizes 1000,10000] [--runs 3]',
);
const runs = Number(values.runs);
const project = join(import.meta.dirname, '../..');
const node = (...args: string[]) => measure(process.execPath, args, { cwd: project });
const sum = (parts: readonly Measured[]): Measured => ({
  wall: parts.reduce((total, part) => total + part.wall, 0),
  cpu: parts.reduce((total, part) => total + part.cpu, 0),
  memory: Math.max(...parts.map((part) => part.memory)),
});
const row = (...cells: (string | number)[]) => `| ${cells.join(' | ')} |`;
const figures = ({ wall, cpu, memory }: Measured) => [wall.toFixed(1), cpu.toFixed(1), memory.toFixed(0)];

async function several(job: () => Promise<Measured>): Promise<Measured> {
  const measured: Measured[] = [];
  for (let run = 0; run < runs; run += 1) measured.push(await job());
  return median(measured);
}

const work = mkdtempSync(join(tmpdir(), 'bench-'));
const lines = [row('entries', 'what', 'wall s', 'CPU s', 'peak MiB', 'files', 'MiB'), row(...Array<string>(7).fill('---'))];
try {
  for (const size of values.sizes.split(',')) {
    const list = join(work, `list-${size}`);
    await node('tests/bench/generate.ts', '--entries', size, '--out', list);
    lines.push(
      row(size, '`npm run check`', ...figures(await several(() => node('src/cli/check.ts', '--content', list))), '', ''),
    );
    const out = join(work, `site-${size}`);
    const own = await several(() => node('src/cli/build.ts', '--content', list, '--out', out, '--site', 'https://list.example'));
    const { files, mib } = sizeOf(out);
    lines.push(row(size, '`npm run build`: everything, verified', ...figures(own), files, mib.toFixed(0)));

    const corpus = readCorpus(list);
    for (const peer of peers) {
      if (peer.missing) {
        lines.push(row(size, `${peer.name}: ${peer.missing}`, '', '', '', '', ''));
        continue;
      }
      const folder = join(work, `peer-${size}`);
      const measured = await several(async () => {
        peer.prepare(folder, corpus);
        return sum(await peer.run(folder));
      });
      const made = sizeOf(join(folder, peer.output));
      lines.push(row(size, peer.name, ...figures(measured), made.files, made.mib.toFixed(0)));
    }
  }
} finally {
  rmSync(work, { recursive: true, force: true });
}
process.stdout.write(`${cpus().length} cores, Node ${process.versions.node}, medians of ${runs} runs.\n\n${lines.join('\n')}\n`);
