/** npm run add: new entries from identifiers, from files of reference managers, from README lists. */
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { setTimeout } from 'node:timers/promises';
import { pinyin } from 'pinyin-pro';
import { examine } from '../build/examine.ts';
import { nearest } from '../corpus/nearest.ts';
import { addTexts } from '../i18n/add.ts';
import {
  collect,
  decodeFile,
  listContext,
  MAX_BYTES,
  sectionPlaces,
  writeEntry,
  type Collected,
  type Draft,
  type Fetch,
  type Input,
  type ListContext,
  type Refusal,
  type Romanise,
} from '../ingest/index.ts';
import { addReport, draftReport, isComplete } from '../ingest/report.ts';
import { terminalReport } from '../reporters/terminal.ts';
import type { Locale } from '../schema/index.ts';
import { contentOf, contentOption, EXIT, print, readArguments, run, terminalLocale, UsageError } from './command.ts';

export interface AddOptions {
  /** What was typed: identifiers and files. */
  readonly what: readonly string[];
  readonly content: { readonly folder: string; readonly name: string };
  /** Paths, and `heading=path`. */
  readonly sections?: readonly string[] | undefined;
  readonly dryRun?: boolean | undefined;
  readonly base?: string | undefined;
  readonly mailto?: string | undefined;
  readonly locale: Locale;
  readonly fetch: Fetch;
  /** `YYYY-MM-DD`. */
  readonly today: string;
  /** Waits between two questions to arXiv. */
  readonly pause?: (() => Promise<void>) | undefined;
  /** Asks a person; undefined where there is none. */
  readonly ask?: ((question: string) => Promise<string>) | undefined;
  /** Shows what the questions are about. */
  readonly tell?: ((text: string) => Promise<void>) | undefined;
}

const romanise: Romanise = (text, part) =>
  pinyin(text, { toneType: 'none', type: 'array', v: true, surname: part === 'family' ? 'all' : 'off' })
    .join(part === 'family' ? '' : ' ')
    .replaceAll('ü', 'v');

/** @returns the report and the exit code. @throws UsageError */
export async function add(options: AddOptions): Promise<{ report: string; code: number }> {
  const say = addTexts[options.locale];
  const { folder, name } = options.content;
  const list: ListContext = { ...listContext(examine(folder, options.today).corpus), ...baseOf(options) };
  const paths = sectionPlaces(list.sections).map(({ path }) => path);
  const { sections, headings } = sectionsOf(options, paths);
  const { inputs, refused } = inputsOf(options);

  const collected = await collect(inputs, { list, services: options, romanise, sections, headings });
  const drafts: Draft[] = [];
  for (const draft of collected.drafts) drafts.push(options.ask ? await asked(draft, options, list) : draft);
  const all = { ...collected, drafts, refused: [...refused, ...collected.refused] };
  const about = { say, folder: name, dryRun: options.dryRun ?? false, sections: paths };
  if (options.dryRun) {
    const files = drafts.map(({ file, value }) => `${name}/${file}\n\n${writeEntry(value)}\n`).join('');
    return { report: files + addReport(all, about), code: isComplete(all) ? EXIT.good : EXIT.content };
  }
  const done = written(all, folder);
  return { report: addReport(done, about) + checked(done.drafts, options), code: isComplete(done) ? EXIT.good : EXIT.content };
}

/** What the check says of the new files: which field of which file a person must fill. */
function checked(drafts: readonly Draft[], { content: { folder, name }, locale, today }: AddOptions): string {
  const files = new Set(drafts.map(({ file }) => file));
  const issues = files.size > 0 ? examine(folder, today).issues.filter(({ file }) => files.has(file)) : [];
  return issues.length > 0
    ? `\n${addTexts[locale].checked}\n\n${terminalReport(issues, { folder: name, locale, entries: 0 })}`
    : '';
}

/** Writes each draft into a file of its own that is not there yet. */
function written(collected: Collected, folder: string): Collected {
  const drafts: Draft[] = [];
  const refused: Refusal[] = [...collected.refused];
  for (const draft of collected.drafts) {
    const path = join(folder, draft.file);
    try {
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, writeEntry(draft.value), { flag: 'wx' });
      drafts.push(draft);
    } catch (error) {
      const message = (error as NodeJS.ErrnoException).code ?? 'error';
      refused.push({
        place: draft.place,
        reason: message === 'EEXIST' ? 'taken' : 'unwritable',
        params: { file: draft.file, message },
      });
    }
  }
  return { ...collected, drafts, refused };
}

/** Files are read, everything else is taken for an identifier. */
function inputsOf({ what, locale }: AddOptions): { inputs: Input[]; refused: Refusal[] } {
  const inputs: Input[] = [];
  const refused: Refusal[] = [];
  for (const one of what) {
    const isFile = existsSync(one) && statSync(one).isFile();
    if (!isFile && /\.(?:bib|bibtex|ris|json|md|markdown|txt|enw|nbib)$/i.test(one) && !/^https?:|^10\./i.test(one))
      throw new UsageError(addTexts[locale].noFile({ file: one }));
    if (!isFile) {
      inputs.push({ source: one, text: one });
      continue;
    }
    const source = basename(one);
    const read = statSync(one).size > MAX_BYTES ? undefined : decodeFile(readFileSync(one), source);
    if (!read) refused.push({ place: { source }, reason: 'too-large', params: { service: source, most: '2 MB' } });
    else if ('text' in read)
      inputs.push({ source, text: read.text, as: /\.(?:md|markdown)$/i.test(one) ? 'markdown' : undefined });
    else refused.push(read);
  }
  return { inputs, refused };
}

function sectionsOf({ sections: given = [], locale }: AddOptions, paths: readonly string[]) {
  const sections: string[] = [];
  const headings = new Map<string, string>();
  for (const one of given) {
    const at = one.lastIndexOf('=');
    const value = one.slice(at + 1).trim();
    if (!paths.includes(value))
      throw new UsageError(
        `${addTexts[locale].noSection({ value, nearest: nearest(value, paths) ?? '' })}\n${addTexts[locale].knownSections({ paths: paths.join(', ') })}`,
      );
    if (at > 0) headings.set(one.slice(0, at), value);
    else sections.push(value);
  }
  return { sections, headings };
}

function baseOf({ base, locale }: AddOptions): { base?: string } {
  if (base === undefined) return {};
  if (!/^https?:\/\/[^/]+\//.test(base)) throw new UsageError(addTexts[locale].noBase({ value: base }));
  return { base: base.endsWith('/') ? base : `${base}/` };
}

/** Asks for what a draft lacks. An empty answer keeps what is there. */
async function asked(draft: Draft, { ask, tell, locale, content }: AddOptions, list: ListContext): Promise<Draft> {
  const say = addTexts[locale];
  const places = sectionPlaces(list.sections).filter(({ kind }) => kind === draft.kind);
  const isOpen = (key: string) =>
    draft.doubts.some((doubt) => doubt.key === key && (doubt.code === 'missing' || doubt.code === 'suggested'));
  const value: Record<string, Draft['value'][string]> = { ...draft.value };
  const answered = new Set<string>();
  const put = async (key: string, question: string, read: (answer: string) => Draft['value'][string] | undefined) => {
    for (let tries = 0; tries < 3; tries++) {
      const answer = (await ask!(question)).trim();
      const found = answer === '' ? undefined : read(answer);
      if (found !== undefined) value[key] = found;
      if (found !== undefined || answer === '') return void answered.add(found === undefined ? '' : key);
    }
  };
  const wanted = [isOpen('sections'), isOpen('year') && draft.kind === 'paper', value.titleTranslation === undefined];
  if (!wanted.some(Boolean)) return draft;
  await tell?.(`\n${draftReport(draft, { say, folder: content.name })}\n`);
  if (wanted[0]) {
    await tell?.(`${places.map(({ path, data }, index) => `  ${index + 1}  ${path}  ${data[locale]}`).join('\n')}\n`);
    const current = (value.sections as readonly string[] | undefined)?.[0] ?? '';
    await put('sections', say.askSection({ value: current }), (answer) => {
      const place = places.find(({ path }, index) => path === answer || String(index + 1) === answer);
      return place && [place.path];
    });
    if (current) answered.add('sections');
  }
  if (wanted[1]) await put('year', say.askYear, (answer) => (/^(?:1[5-9]|20)\d{2}$/.test(answer) ? answer : undefined));
  if (wanted[2])
    await put('titleTranslation', say.askTranslation({ language: String(value.language) }), (answer) => answer.slice(0, 500));
  const provenance = answered.has('titleTranslation')
    ? { provenance: { ...(value.provenance as object), titleTranslation: ['curator'] } }
    : {};
  return { ...draft, value: { ...value, ...provenance }, doubts: draft.doubts.filter(({ key }) => !answered.has(key)) };
}

if (import.meta.main) {
  await run(async () => {
    const locale = terminalLocale();
    const { usage } = addTexts[locale];
    const text = { type: 'string' } as const;
    const options = {
      ...contentOption,
      base: text,
      mailto: text,
      'dry-run': { type: 'boolean' },
      section: { type: 'string', multiple: true },
    } as const;
    const { values, positionals } = readArguments(options, usage, true);
    if (values.help) {
      await print(usage);
      return EXIT.good;
    }
    if (positionals.length === 0) throw new UsageError(usage);
    const terminal =
      process.stdin.isTTY && process.stdout.isTTY && !values['dry-run']
        ? createInterface({ input: process.stdin, output: process.stdout })
        : undefined;
    let asks = 0;
    const { report, code } = await add({
      what: positionals,
      content: contentOf(values.content),
      sections: values.section,
      dryRun: values['dry-run'],
      base: values.base,
      mailto: values.mailto ?? process.env.CROSSREF_MAILTO,
      locale,
      fetch,
      today: new Date().toISOString().slice(0, 10),
      pause: async () => {
        if (asks++ > 0) await setTimeout(3000);
      },
      tell: print,
      ask: terminal && ((question) => terminal.question(question)),
    }).finally(() => terminal?.close());
    await print(report);
    return code;
  });
}
