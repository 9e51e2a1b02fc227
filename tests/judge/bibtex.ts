/**
 * What becomes of other people’s BibTeX: every record of every `.bib` file of a folder must become a draft or be named with
 * its reason, and every draft must pass the check or say which field it lacks. Records are counted here by a reader of its
 * own, which knows nothing but braces. Reads only; exit code 1 when something was lost.
 *
 *     node tests/judge/bibtex.ts FOLDER [--content DIR]
 */
import { fork } from 'node:child_process';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { readFrontMatter } from '../../src/corpus/front-matter.ts';
import { readCorpus } from '../../src/corpus/read.ts';
import { collect, decodeFile, listContext, writeEntry, type Draft } from '../../src/ingest/index.ts';
import { entrySchemas } from '../../src/schema/index.ts';

/** A file may take this long, however large it is (2 MB at most). */
const SECONDS = 20;

/** What became of one file. */
interface Outcome {
  readonly records: number;
  readonly drafts: number;
  /** Records that are named, by reason. */
  readonly named: Readonly<Record<string, number>>;
  readonly faults: readonly string[];
}

/** Where the group that opens at `from` ends, by its braces alone; undefined when it never does. */
function endOf(text: string, from: number): number | undefined {
  const [open, close] = text[from] === '(' ? ['(', ')'] : ['{', '}'];
  let depth = 0;
  let braces = 0;
  for (let at = from; at < text.length; at++) {
    const sign = text[at];
    if (sign === '\\') at += 1;
    else if (open === '(' && sign === '{') braces += 1;
    else if (open === '(' && sign === '}') braces -= 1;
    else if (sign === open && braces <= 0) depth += 1;
    else if (sign === close && braces <= 0 && --depth === 0) return at;
  }
  return undefined;
}

/**
 * How many records are there: `@word{` outside of every other group and of lines that begin with a percent sign. One that
 * does not end is one up to the next at a line’s start.
 */
function countRecords(text: string): number {
  const head = /@[ \t]*([a-z][\w-]*)\s*[{(]/gi;
  let records = 0;
  for (let found = head.exec(text); found; found = head.exec(text)) {
    if (text.slice(text.lastIndexOf('\n', found.index) + 1).startsWith('%')) continue;
    const isRecord = !/^(?:comment|preamble|string)$/i.test(found[1]!);
    if (isRecord) records += 1;
    const end = endOf(text, head.lastIndex - 1);
    const next = /\n[ \t]*@[ \t]*[a-z][\w-]*\s*[{(]/gi;
    next.lastIndex = head.lastIndex;
    head.lastIndex = end ?? next.exec(text)?.index ?? text.length;
  }
  return records;
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { content: { type: 'string', default: 'content' } },
});
const corpus = readCorpus(values.content, '2026-01-31');
const list = listContext(corpus);
const schemas = entrySchemas(list);

/** What the check would say of a draft that the draft does not say itself. */
function unsaid({ kind, value, doubts, place }: Draft): string[] {
  const missing = new Set(doubts.flatMap(({ code, key }) => (code === 'missing' ? [key] : [])));
  const written = readFrontMatter(writeEntry(value), 'draft.md');
  if (!('value' in written)) return [`${place.record ?? ''}: the draft cannot be read back`];
  const read = schemas[kind].safeParse(written.value);
  return (read.success ? [] : read.error.issues)
    .filter(({ path }) => !missing.has(String(path[0])))
    .map(({ path, message }) => `${place.record ?? ''}: ${path.join('.')}: ${message}`);
}

async function outcomeOf(file: string): Promise<Outcome> {
  const read = decodeFile(readFileSync(file), file);
  if (!('text' in read)) return { records: 0, drafts: 0, named: { [`file ${read.reason}`]: 1 }, faults: [] };
  const services = { fetch: () => Promise.reject(new Error('nothing is asked')) };
  const { drafts, refused } = await collect([{ source: file, text: read.text }], { list, services });
  const records = countRecords(read.text);
  const named = Object.groupBy(refused, ({ reason }) => reason);
  const ofFile = refused.filter(({ place }) => place.record === undefined && place.line === undefined).length;
  const accounted = drafts.length + refused.length - (records === 0 ? ofFile : 0);
  return {
    records,
    drafts: drafts.length,
    named: Object.fromEntries(Object.entries(named).map(([reason, all]) => [reason, all.length])),
    faults: [
      // More than that are records in comments, which are named as well.
      ...(accounted >= records ? [] : [`${records} records, ${drafts.length} drafts, ${refused.length} named`]),
      ...drafts.flatMap(unsaid),
    ],
  };
}

/** A process that reads one file after another; another one takes the place of one that does not answer in time. */
const reader = () => fork(import.meta.filename, ['--content', values.content]);

async function judge(files: readonly string[]): Promise<void> {
  const sum = { records: 0, drafts: 0, named: {} as Record<string, number>, faults: 0 };
  let child = reader();
  for (const file of files) {
    const outcome = await new Promise<Outcome>((resolve) => {
      const fail = (fault: string) => {
        child.kill();
        child = reader();
        resolve({ records: 0, drafts: 0, named: {}, faults: [fault] });
      };
      const timer = setTimeout(() => {
        child.removeAllListeners();
        fail(`took more than ${SECONDS} s`);
      }, SECONDS * 1000);
      const crashed = () => {
        clearTimeout(timer);
        child.removeAllListeners();
        fail('crashed');
      };
      child.once('exit', crashed);
      child.once('message', (message) => {
        clearTimeout(timer);
        child.removeAllListeners();
        resolve(message as Outcome);
      });
      child.send(file);
    });
    sum.records += outcome.records;
    sum.drafts += outcome.drafts;
    sum.faults += outcome.faults.length;
    for (const [reason, count] of Object.entries(outcome.named)) sum.named[reason] = (sum.named[reason] ?? 0) + count;
    for (const fault of outcome.faults) console.log(`${file}: ${fault}`);
  }
  child.kill();
  console.log(`${files.length} files, ${sum.records} records: ${sum.drafts} drafts, ${sum.faults} faults; named:`, sum.named);
  process.exitCode = sum.faults > 0 ? 1 : 0;
}

if (process.send === undefined) {
  const [folder] = positionals;
  if (folder === undefined) throw new Error('node tests/judge/bibtex.ts FOLDER [--content DIR]');
  const files = globSync('**/*.{bib,bibtex}', { cwd: folder }).sort();
  await judge(files.map((file) => join(folder, file)));
} else {
  process.on('message', (file: string) => {
    void outcomeOf(file).then((outcome) => process.send!(outcome));
  });
}
