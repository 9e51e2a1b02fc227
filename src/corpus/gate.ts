/**
 * The gate for bytes. Anything under content/ may come from a stranger: a file is read only when it is a regular file
 * with a plain name and a sane size, and holds clean UTF-8 text. Everything else is an issue; nothing is skipped in silence.
 */
import { lstatSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { refusedCharacter } from '../schema/characters.ts';
import { MAX_FILE_BYTES } from '../schema/files.ts';
import { issue, type Issue } from './issue.ts';

/** Bytes for the files that grow with the list: vocabularies and the section tree. */
export const MAX_INDEX_BYTES = 512 * 1024;

/** Place of an index in a text, counted from 1. */
export const placeOf = (text: string, index: number) => {
  const before = text.slice(0, index);
  const lastBreak = before.lastIndexOf('\n');
  return { line: before.split('\n').length, column: index - lastBreak };
};

/** Decodes bytes to text with LF line ends, or says what is wrong with them. */
export function decode(bytes: Uint8Array, file: string): { text: string } | { issue: Issue } {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    const guess = new TextDecoder().decode(bytes);
    return { issue: issue('file-encoding', file, placeOf(guess, guess.indexOf('\uFFFD'))) };
  }
  text = text.replaceAll('\r\n', '\n');
  const refused = refusedCharacter(text);
  if (!refused) return { text };
  const { index, character } = refused;
  return { issue: issue('file-character', file, { ...placeOf(text, index), params: { character } }) };
}

/** Reads one file through the gate. `file` is its path under `root`. */
export function readGated(root: string, file: string, maxBytes = MAX_FILE_BYTES): { text: string } | { issue: Issue } {
  const path = join(root, file);
  let bytes: Uint8Array;
  try {
    const stats = lstatSync(path);
    if (!stats.isFile()) return { issue: issue('file-kind', file) };
    if (stats.size > maxBytes) {
      return { issue: issue('file-size', file, { params: { bytes: String(stats.size), most: String(maxBytes) } }) };
    }
    bytes = readFileSync(path);
  } catch (error) {
    return { issue: issue('file-unreadable', file, { params: { reason: (error as NodeJS.ErrnoException).code ?? 'error' } }) };
  }
  return decode(bytes, file);
}
