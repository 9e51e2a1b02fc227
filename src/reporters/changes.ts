/**
 * What a proposal changes in a list, as a small JSON document. It is made where nothing can be harmed and read where a
 * comment can be written, so it is held against its schema there: whoever proposes may have made it himself.
 */
import * as z from 'zod';
import type { Entry } from '../catalog/entry.ts';
import { yearOf } from '../catalog/order.ts';
import { cslName, spoken } from '../cite/names.ts';
import type { LocatedIssue } from '../corpus/issue.ts';
import type { Corpus } from '../corpus/read.ts';
import { issueTexts } from '../i18n/issues.ts';
import { id } from '../schema/fields.ts';
import { FOLDERS, KINDS } from '../schema/index.ts';

/** Bytes that a report may have at most. */
export const MOST_REPORT_BYTES = 256 * 1024;

const MOST = { changes: 50, issues: 50, line: 300, summary: 600, names: 40 };

const line = z.string().max(MOST.line);
const text = z.string().max(MOST.summary);
const number = z.int().min(0).max(1_000_000);

const change = z.strictObject({
  change: z.enum(['added', 'changed', 'removed']),
  kind: z.enum(KINDS),
  id: id(),
  title: line,
  translation: line.optional(),
  byline: line,
  sections: z.array(line).max(10),
  summary: z.strictObject({ zh: text.optional(), en: text.optional() }),
  /** Keys whose values differ. */
  fields: z.array(line).max(MOST.names),
});
export type Change = z.infer<typeof change>;

const problem = z.strictObject({
  file: line,
  line: number,
  severity: z.enum(['error', 'warning']),
  rule: line,
  zh: text,
  en: text,
});

export const changesSchema = z.strictObject({
  version: z.literal(1),
  entries: number,
  errors: number,
  warnings: number,
  changes: z.array(change).max(MOST.changes),
  moreChanges: number,
  issues: z.array(problem).max(MOST.issues),
  moreIssues: number,
});
export type Changes = z.infer<typeof changesSchema>;

/** @param issues of the list after the change. */
export function changesOf(before: Corpus, after: Corpus, issues: readonly LocatedIssue[]): Changes {
  const old = new Map(before.entries.map((entry) => [entry.id, entry]));
  // What was broken before is not new when it is whole; which of its fields have changed is not known.
  const mended = new Set(before.issues.map(({ file }) => file));
  const found: Change[] = [];
  for (const entry of after.entries) {
    const was = old.get(entry.id);
    old.delete(entry.id);
    const fields = was ? fieldsThatDiffer(was, entry) : [];
    if (!was) found.push(changeOf(mended.has(entry.file) ? 'changed' : 'added', entry, after, []));
    else if (fields.length > 0) found.push(changeOf('changed', entry, after, fields));
  }
  // A file that is at fault is not gone; its faults say what it is.
  const faulty = new Set(issues.filter(({ severity }) => severity === 'error').map(({ file }) => file));
  for (const entry of old.values()) if (!faulty.has(entry.file)) found.push(changeOf('removed', entry, before, []));
  found.sort((a, b) => (a.id < b.id ? -1 : 1));

  const errors = issues.filter(({ severity }) => severity === 'error').length;
  const told = [...issues].sort((a, b) => Number(b.severity === 'error') - Number(a.severity === 'error'));
  return {
    version: 1,
    entries: after.entries.length,
    errors,
    warnings: issues.length - errors,
    changes: found.slice(0, MOST.changes),
    moreChanges: Math.max(0, found.length - MOST.changes),
    issues: told.slice(0, MOST.issues).map(({ file, line: at, severity, rule, params }) => {
      const say = (locale: 'zh' | 'en') => {
        const { what, mend } = issueTexts[locale][rule](params);
        return cut(`${what} ${mend}`, MOST.summary);
      };
      return { file: cut(file), line: at, severity, rule, zh: say('zh'), en: say('en') };
    }),
    moreIssues: Math.max(0, issues.length - MOST.issues),
  };
}

function fieldsThatDiffer(before: Entry, after: Entry): string[] {
  const a = before.data as Record<string, unknown>;
  const b = after.data as Record<string, unknown>;
  const keys = [...new Set([...Object.keys(a), ...Object.keys(b)])].filter(
    (key) => JSON.stringify(a[key]) !== JSON.stringify(b[key]),
  );
  return [...keys, ...(before.body.trim() === after.body.trim() ? [] : ['text'])].slice(0, MOST.names);
}

function changeOf(kind: Change['change'], entry: Entry, { sections }: Corpus, fields: string[]): Change {
  const { data } = entry;
  const labels = (path: string) => {
    let level = sections;
    return path.split('/').map((id) => {
      const section = level.find((one) => one.id === id);
      level = section?.children ?? [];
      return section ? [section.zh, section.en].filter(Boolean).join(' ') : id;
    });
  };
  const authors = 'authors' in data ? (data.authors ?? []) : [];
  const byline = [
    authors
      .slice(0, 3)
      .map((author) => spoken(cslName(author)))
      .join(', ') + (authors.length > 3 ? ' …' : ''),
    entry.kind === 'paper' ? entry.data.venue : undefined,
    yearOf(entry),
    'doi' in data ? data.doi : undefined,
  ];
  return {
    change: kind,
    kind: entry.kind,
    id: entry.id,
    title: cut(data.title),
    ...(data.titleTranslation && { translation: cut(data.titleTranslation) }),
    byline: cut(byline.filter(Boolean).join(' · ')),
    sections: data.sections.slice(0, 10).map((path) => cut(labels(path).join(' › '))),
    summary: {
      ...(data.summary?.zh && { zh: cut(data.summary.zh, MOST.summary) }),
      ...(data.summary?.en && { en: cut(data.summary.en, MOST.summary) }),
    },
    fields,
  };
}

const cut = (value: string, most: number = MOST.line) =>
  value.length > most
    ? `${value
        .slice(0, most - 1)
        .toWellFormed()
        .replace(/\uFFFD$/, '')}…`
    : value;

/** Where its page is on the site: `papers/x`. */
export const pageOf = ({ kind, id }: Pick<Change, 'kind' | 'id'>) => `${FOLDERS[kind]}/${id}`;

/** @throws when a text is not such a report. */
export function readChanges(json: string): Changes {
  if (new TextEncoder().encode(json).length > MOST_REPORT_BYTES) throw new Error('The report is too long.');
  return changesSchema.parse(JSON.parse(json));
}
