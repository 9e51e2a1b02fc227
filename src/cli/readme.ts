/** npm run readme: the list as a README, for readers on GitHub. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { examine, isFaulty } from '../build/examine.ts';
import { buildCatalog } from '../catalog/catalog.ts';
import { interfaceTexts } from '../i18n/index.ts';
import { readmeTexts } from '../i18n/readme.ts';
import { listContext } from '../ingest/index.ts';
import { listIn, orderIn, withList, writeReadme } from '../ingest/readme-write.ts';
import { terminalReport } from '../reporters/terminal.ts';
import type { Locale } from '../schema/index.ts';
import { contentOf, contentOption, EXIT, print, readArguments, run, terminalLocale, UsageError } from './command.ts';

export interface ReadmeOptions {
  readonly content: { readonly folder: string; readonly name: string };
  readonly out?: string | undefined;
  readonly write?: string | undefined;
  readonly check?: string | undefined;
  /** Nobody has named the file that is checked: where there is none, or none with marks, no list is kept in it. */
  readonly optional?: boolean | undefined;
  readonly order?: string | undefined;
  readonly locale: Locale;
}

/** @returns what is to be printed, and the exit code. @throws UsageError */
export function readme({ content, out, write, check, optional = false, order, locale }: ReadmeOptions): {
  text: string;
  code: number;
} {
  const say = readmeTexts[locale];
  if ([out, write, check].filter((file) => file !== undefined).length > 1) throw new UsageError(say.one);
  const read = (file: string) => {
    if (!existsSync(file)) throw new UsageError(say.noFile(file));
    return readFileSync(file, 'utf8')
      .replace(/^\uFEFF/, '')
      .replaceAll('\r\n', '\n');
  };
  const target = write ?? check;
  if (optional && check !== undefined && (!existsSync(check) || listIn(read(check)) === undefined))
    return { text: `${say.noList(check)}\n`, code: EXIT.good };
  const before = target === undefined ? undefined : read(target);
  if (write !== undefined && listIn(before!) === undefined) throw new UsageError(say.noMarks(write));

  const { corpus, issues } = examine(content.folder);
  if (isFaulty(issues))
    return { text: terminalReport(issues, { folder: content.name, entries: corpus.entries.length, locale }), code: EXIT.content };
  const catalog = buildCatalog(corpus);
  const kept = order !== undefined ? read(order) : before !== undefined ? (listIn(before) ?? before) : '';
  const texts = { ...readmeTexts[catalog.defaultLocale], rels: interfaceTexts(catalog.defaultLocale).rels };
  const list = writeReadme(catalog, { texts, order: orderIn(kept, corpus.entries, listContext(corpus).base) });

  if (check !== undefined) {
    const isCurrent = before === (withList(before!, list) ?? list);
    return { text: `${isCurrent ? say.current(check) : say.stale(check)}\n`, code: isCurrent ? EXIT.good : EXIT.content };
  }
  if (write !== undefined) writeFileSync(write, withList(before!, list)!);
  if (out !== undefined) writeFileSync(out, list);
  const file = write ?? out;
  return { text: file === undefined ? list : `${say.current(file)}\n`, code: EXIT.good };
}

if (import.meta.main) {
  await run(async () => {
    const locale = terminalLocale();
    const { usage } = readmeTexts[locale];
    const [text, flag] = [{ type: 'string' }, { type: 'boolean' }] as const;
    const options = { ...contentOption, out: text, write: flag, check: flag, order: text };
    const { values, positionals } = readArguments(options, usage, true);
    const { help, content, out, write, check, order } = values;
    if (help) {
      await print(usage);
      return EXIT.good;
    }
    const [file = 'README.md'] = positionals;
    if (positionals.length > (write || check ? 1 : 0)) throw new UsageError(usage);
    const made = readme({
      content: contentOf(content),
      out,
      write: write ? file : undefined,
      check: check ? file : undefined,
      optional: positionals.length === 0,
      order,
      locale,
    });
    await print(made.text);
    return made.code;
  });
}
