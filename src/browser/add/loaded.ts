/** The entry that is corrected, as its file has it. */
import type * as Yaml from '../../corpus/yaml.ts';
import { writeEntry, type FrontMatter, type Value } from '../../ingest/write.ts';
import { corrected, isSame, splitFile } from './correct.ts';
import type { FormState } from './values.ts';

export type YamlModule = typeof Yaml;

export interface Loaded {
  /** The file. */
  readonly source: string;
  /** Path in the repository. */
  readonly path: string;
  readonly form: FormState;
  /** What the form made of it before anything was touched. */
  readonly value: FrontMatter;
}

/** @throws when there is no such file, or it is none of the list's. */
export async function loadEntry(
  address: string,
  yaml: YamlModule,
): Promise<{ source: string; value: FrontMatter; body: string }> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${response.status} ${address}`);
  const source = (await response.text()).replaceAll('\r\n', '\n');
  const file = splitFile(source);
  const block = file && yaml.readYaml(file.front, '', 2);
  if (!block || block.issues.length > 0 || typeof block.value !== 'object' || Array.isArray(block.value))
    throw new Error(`${address} cannot be read`);
  return { source, value: block.value, body: file.body.trim() };
}

/** The corrected file. Should it ever be laid out in a way that cannot be patched, it is written anew. */
export function correctedFile(was: Loaded, is: { value: FrontMatter; body: string }, yaml: YamlModule | undefined): string {
  const text = corrected({ source: was.source, was: { value: was.value, body: was.form.body }, is });
  const front = splitFile(text)?.front;
  const again = front === undefined ? undefined : yaml?.readYaml(front, '', 2);
  return again && again.issues.length === 0 && isSame(again.value, is.value) ? text : writeEntry(is.value, is.body);
}

/** A part of an entry as it stands in the file, less the indentation. */
export function asYaml(key: string, value: Value): string {
  const [first = '', ...lines] = splitFile(writeEntry({ [key]: value }))!.front.split('\n');
  return first === `${key}:` ? lines.map((line) => line.replace(/^ {2}/, '')).join('\n') : first.slice(key.length + 2);
}
