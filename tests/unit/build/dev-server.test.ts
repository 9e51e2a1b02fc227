import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { devFiles } from '../../../src/build/dev-server.ts';
import { forgetCorpus } from '../../../src/corpus/current.ts';
import type { Corpus } from '../../../src/corpus/read.ts';
import { copyOfList, SMALL, temporaryFolder, type ListCopy } from '../../lists.ts';

/** A run that goes on until it is told how it ends. */
interface Run {
  readonly titles: string[];
  end(): void;
  fail(): void;
}

let list: ListCopy;
let runs: Run[];
let underWay: number;
let files: ReturnType<typeof devFiles>;

const titles = ({ entries }: Corpus) => entries.map(({ data }) => data.title);

beforeEach(() => {
  list = copyOfList();
  vi.stubEnv('CONTENT_DIR', list.root);
  forgetCorpus();
  runs = [];
  underWay = 0;
  const writeIndex = async (corpus: Corpus, folder: string) => {
    underWay += 1;
    expect(underWay).toBe(1);
    try {
      await new Promise<void>((end, reject) => {
        const fail = () => {
          reject(new Error('Pagefind refused dragon-hospital'));
        };
        runs.push({ titles: titles(corpus), end, fail });
      });
      mkdirSync(folder, { recursive: true });
      writeFileSync(join(folder, 'pagefind.js'), titles(corpus).join('\n'));
    } finally {
      underWay -= 1;
    }
  };
  const cache = join(temporaryFolder(), 'search');
  files = devFiles(
    { content: list.root, cache, publicFolder: 'public', site: 'http://localhost:4321', base: '/repo' },
    writeIndex,
  );
});
afterEach(() => {
  vi.unstubAllEnvs();
  forgetCorpus();
});

const ask = async () => String(await files('/repo/pagefind/pagefind.js'));
const started = (count: number) => expect.poll(() => runs.length).toBe(count);

function rename(title: string): void {
  list.write(SMALL, list.read(SMALL).replace(/^title: .+$/m, `title: ${title}`));
  forgetCorpus();
}

describe('the search of the development server', () => {
  test('is made when it is asked for, once for all who ask', async () => {
    const answers = Promise.all([ask(), ask()]);
    await started(1);
    runs[0]!.end();
    expect(await answers).toEqual([runs[0]!.titles.join('\n'), runs[0]!.titles.join('\n')]);
    expect(await ask()).toContain('Hospital for Imaginary Dragons');
    expect(runs).toHaveLength(1);
  });

  test('is that of the newest list, however often the list changes while it is made', async () => {
    const first = ask();
    await started(1);
    rename('Second Hospital');
    const second = ask();
    rename('Third Hospital');
    const third = ask();
    runs[0]!.end();
    await started(2);
    runs[1]!.end();
    await started(3);
    runs[2]!.end();
    for (const answer of await Promise.all([first, second, third])) expect(answer).toContain('Third Hospital');
  });

  test('is tried again after it failed', async () => {
    const failed = expect(ask()).rejects.toThrow('Pagefind refused dragon-hospital');
    await started(1);
    runs[0]!.fail();
    await failed;
    const again = ask();
    await started(2);
    runs[1]!.end();
    expect(await again).toContain('Hospital for Imaginary Dragons');
  });
});
