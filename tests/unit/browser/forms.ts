/** The entries of a list as the form of the site takes them in and gives them back. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { corrected, partsOf, splitFile } from '../../../src/browser/add/correct.ts';
import { toForm, toValue } from '../../../src/browser/add/values.ts';
import { readCorpus } from '../../../src/corpus/read.ts';
import { readYaml } from '../../../src/corpus/yaml.ts';
import { listContext } from '../../../src/ingest/list.ts';
import { writeEntry, type FrontMatter, type Value } from '../../../src/ingest/write.ts';
import { formFields } from '../../../src/schema/form.ts';

/** The study card as text, and back, as the page does it. */
const asYaml = (value: Value) =>
  splitFile(writeEntry({ study: value }))!
    .front.split('\n')
    .slice(1)
    .map((line) => line.slice(2))
    .join('\n');
export const fromYaml = (text: string) => readYaml(text, '', 1).value as Value | undefined;

/** @param folder of a list. */
export function formsOf(folder: string) {
  const corpus = readCorpus(folder);
  const fields = formFields(corpus.facets);
  const entries = corpus.sources.map((source, index) => ({
    ...source,
    value: source.value as FrontMatter,
    text: readFileSync(join(folder, corpus.entries[index]!.file), 'utf8'),
  }));
  type Source = (typeof entries)[number];
  const formOf = ({ kind, id, value, text }: Source) =>
    toForm(value, { kind, id, body: splitFile(text)!.body.trim() }, fields, asYaml);
  return {
    corpus,
    list: listContext(corpus),
    fields,
    entries,
    formOf,
    /** The file after a change in the form, and what it should say. */
    correctionOf(entry: Source, change: (form: ReturnType<typeof formOf>) => ReturnType<typeof formOf>) {
      const form = formOf(entry);
      const next = change(form);
      const was = { value: toValue(form, fields, fromYaml), body: form.body };
      const is = { value: toValue(next, fields, fromYaml), body: next.body };
      return { text: corrected({ source: entry.text, was, is }), value: is.value };
    },
  };
}

/** Keys whose lines are not the same in two files. */
export function changedKeys(before: string, after: string): string[] {
  const [old, now] = [partsOf(before)!, partsOf(after)!];
  return [...now.blocks].filter(([key, block]) => old.blocks.get(key)?.text !== block.text).map(([key]) => key);
}
