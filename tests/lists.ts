/** The fixture list (tests/fixtures/list) in a folder of its own, to be changed by a test and looked at again. */
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';
import { examine } from '../src/build/examine.ts';
import type { LocatedIssue } from '../src/corpus/issue.ts';
import type { Corpus } from '../src/corpus/read.ts';
import { issueTexts } from '../src/i18n/issues.ts';

/** The list as it is. */
export const FIXTURE = fileURLToPath(new URL('fixtures/list', import.meta.url));

/** The day for which the fixture is read, whatever the clock says. */
export const TODAY = '2026-01-31';

/** The entry that most tests change: it has every kind of field. */
export const ENTRY = 'papers/applications/drake-2019-fire-gland.md';

/** An entry that says no more than it must. */
export const SMALL = 'platforms/dragon-hospital.md';

/** Where an issue stands and what a contributor reads, in both languages. */
interface Told {
  readonly at: string;
  readonly rule: string;
  readonly en: string;
  readonly zh: string;
}

const told = (issues: readonly LocatedIssue[]): Told[] =>
  issues.map(({ file, line, column, rule, params }) => {
    const [en, zh] = [issueTexts.en[rule](params), issueTexts.zh[rule](params)];
    return { at: `${file}:${line}:${column}`, rule, en: `${en.what} ${en.mend}`, zh: `${zh.what} ${zh.mend}` };
  });

/** `file:line:column rule` of each issue, where the texts are asserted elsewhere. */
export const places = (issues: readonly LocatedIssue[]): string[] =>
  issues.map(({ file, line, column, rule }) => `${file}:${line}:${column} ${rule}`);

export interface ListCopy {
  readonly root: string;
  read(file: string): string;
  /** Writes a whole file. */
  write(file: string, content: string | Uint8Array): ListCopy;
  /** Replaces a text that stands in a file once. */
  edit(file: string, from: string, to: string): ListCopy;
  remove(file: string): ListCopy;
  examine(): { corpus: Corpus; issues: LocatedIssue[] };
  told(): Told[];
  places(): string[];
  /** Removes the folder that it stands in. */
  clear(): void;
}

const newFolder = () => mkdtempSync(join(tmpdir(), 'list-'));

/** A folder that is gone when the test is over. */
export function temporaryFolder(): string {
  const folder = newFolder();
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** A copy of the list that is gone when the test is over. */
export function copyOfList(): ListCopy {
  const list = listFolder();
  onTestFinished(list.clear);
  return list;
}

/** A copy of the list that stays until it is cleared. */
export function listFolder(): ListCopy {
  const folder = newFolder();
  const root = join(folder, 'content');
  cpSync(FIXTURE, root, { recursive: true });
  const path = (file: string) => join(root, file);
  const list: ListCopy = {
    root,
    read: (file) => readFileSync(path(file), 'utf8'),
    write(file, content) {
      mkdirSync(dirname(path(file)), { recursive: true });
      writeFileSync(path(file), content);
      return list;
    },
    edit(file, from, to) {
      const parts = list.read(file).split(from);
      if (parts.length !== 2) throw new Error(`${file} has "${from}" ${parts.length - 1} times`);
      return list.write(file, parts.join(to));
    },
    remove(file) {
      rmSync(path(file), { recursive: true });
      return list;
    },
    examine: () => examine(root, TODAY),
    told: () => told(list.examine().issues),
    places: () => places(list.examine().issues),
    clear: () => rmSync(folder, { recursive: true, force: true }),
  };
  return list;
}
