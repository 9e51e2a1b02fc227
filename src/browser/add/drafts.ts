/**
 * What was typed, kept in this browser until it is cleared: one draft of a new entry, and one for each entry that is being
 * corrected. Storage may be closed, full, or hold what another version wrote; the form works all the same.
 */
import { listOf, mapOf } from '../../ingest/json.ts';
import { KINDS, type Kind } from '../../schema/entry.ts';
import type { Store } from '../storage.ts';
import type { FormState, LinkRow } from './values.ts';

export interface Kept {
  readonly form: FormState;
  /** The id was typed by hand. */
  readonly ownId: boolean;
  /** Fields that were changed by hand. */
  readonly changed: readonly string[];
  /** Text of the file that the correction began from. */
  readonly source: string;
}

const VERSION = 1;
const MOST = 400_000;
const keyOf = (entry: string) => `add:${entry || 'new'}`;

/** Only what is a text: a number is nothing that this form has stored. */
const wordOf = (value: unknown) => (typeof value === 'string' ? value : '');

/** A draft as it was stored; undefined when it is none. */
function parse(json: string): Kept | undefined {
  if (json.length > MOST) return undefined;
  const kept = mapOf(JSON.parse(json));
  const form = mapOf(kept.form);
  if (kept.version !== VERSION || !(KINDS as readonly unknown[]).includes(form.kind)) return undefined;
  return {
    form: {
      kind: form.kind as Kind,
      id: wordOf(form.id),
      body: wordOf(form.body),
      text: Object.fromEntries(Object.entries(mapOf(form.text)).map(([name, value]) => [name, wordOf(value)])),
      picks: Object.fromEntries(
        Object.entries(mapOf(form.picks)).map(([name, ids]) => [name, listOf(ids).map(wordOf).filter(Boolean)]),
      ),
      links: listOf(form.links).map((link): LinkRow => {
        const { rel, url, format, language } = mapOf(link);
        return { rel: wordOf(rel), url: wordOf(url), format: wordOf(format), language: wordOf(language) };
      }),
      rest: {},
    },
    ownId: kept.ownId === true,
    changed: listOf(kept.changed).map(wordOf).filter(Boolean),
    source: wordOf(kept.source),
  };
}

/** @param entry `papers/x`, or nothing for a new one. */
export function readDraft(store: Store | undefined, entry: string): Kept | undefined {
  try {
    const json = store?.getItem(keyOf(entry));
    return json ? parse(json) : undefined;
  } catch {
    return undefined;
  }
}

/** False when storage is closed or full. */
export function keepDraft(store: Store | undefined, entry: string, kept: Kept): boolean {
  try {
    store?.setItem(keyOf(entry), JSON.stringify({ version: VERSION, ...kept }));
    return store !== undefined;
  } catch {
    return false;
  }
}

export function dropDraft(store: Store | undefined, entry: string): void {
  try {
    store?.removeItem(keyOf(entry));
  } catch {
    // Nothing was stored where storage is closed.
  }
}
