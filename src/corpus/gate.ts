/**
 * The gate for bytes. Anything under content/ may come from a stranger: a file is read only when it is a regular file
 * with a plain name and a sane size, and holds clean UTF-8 text. Everything else is an issue; nothing is skipped in silence.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { issue, type Issue } from './issue.ts';

/** Bytes that a file of the list may have at most. */
export const MAX_FILE_BYTES = 32 * 1024;

/** Bytes for the files that grow with the list: vocabularies and the section tree. */
export const MAX_INDEX_BYTES = 1024 * 1024;

/** Names that Windows keeps for devices, whatever the extension. Source: learn.microsoft.com, "Naming Files, Paths, and Namespaces". */
const DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)$/;

/** Is this a file name that every system stores alike? `<id>.md` with an id of lower-case Latin words and digits. */
export const isPlainName = (name: string, extension: string) => {
  const stem = name.slice(0, -extension.length);
  return name.endsWith(extension) && Buffer.byteLength(name) <= 100 && /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(stem) && !DEVICE.test(stem);
};

/**
 * Characters that hide or reorder text, or are the trace of a broken conversion. Allowed on purpose: tab and line feed,
 * the joiners U+200C/U+200D that some scripts need, and the marks U+200E/U+200F that right-to-left names need.
 */
const REFUSED =
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u061C\u180E\u200B\u2028\u2029\u202A-\u202E\u2060-\u206F\uFEFF\uFFF9-\uFFFB\uFFFD\uFFFE\uFFFF\u{E0000}-\u{E0FFF}]|\p{M}{5,}/u;

/** Place of an index in a text, counted from 1. */
export const placeOf = (text: string, index: number) => {
  const before = text.slice(0, index);
  const lastBreak = before.lastIndexOf('\n');
  return { line: before.split('\n').length, column: index - lastBreak };
};

const codePoint = (character: string) => `U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`;

/** Decodes bytes to text with LF line ends, or says what is wrong with them. */
export function decode(bytes: Uint8Array, file: string): { text: string } | { issue: Issue } {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return { issue: issue('file-encoding', file) };
  }
  text = text.replaceAll('\r\n', '\n');
  const carriageReturn = text.indexOf('\r');
  if (carriageReturn >= 0) {
    return { issue: issue('file-character', file, { ...placeOf(text, carriageReturn), params: { character: 'U+000D' } }) };
  }
  const refused = REFUSED.exec(text);
  if (refused) {
    return { issue: issue('file-character', file, { ...placeOf(text, refused.index), params: { character: codePoint(refused[0]) } }) };
  }
  return { text };
}

/** Reads one file through the gate. `file` is its path under `root`. */
export function readGated(root: string, file: string, maxBytes = MAX_FILE_BYTES): { text: string } | { issue: Issue } {
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(join(root, file));
  } catch (error) {
    return { issue: issue('file-unreadable', file, { params: { reason: (error as NodeJS.ErrnoException).code ?? 'error' } }) };
  }
  if (bytes.byteLength > maxBytes) {
    return { issue: issue('file-size', file, { params: { bytes: String(bytes.byteLength), most: String(maxBytes) } }) };
  }
  return decode(bytes, file);
}
