/** Bytes of a file → text: by its byte order mark, else by the encoding it declares, else UTF-8 or nothing. */
import { MAX_BYTES } from './get.ts';
import { refusal, type Refusal } from './work.ts';

/** JabRef: `% Encoding: windows-1252`; editors: `% !TeX encoding = GBK`, `-*- coding: latin-1 -*-`. */
const DECLARED = /^[^\n]*?(?:^%\s*!?\s*(?:TeX\s+)?encoding\s*[:=]|coding[:=])\s*([\w.:-]+)/im;

/** Names that Java and editors use → labels of the Encoding Standard. */
const label = (name: string) =>
  name
    .toLowerCase()
    .replace(/^iso[-_]?8859[-_](\d+)$/, 'iso-8859-$1')
    .replace(/^cp(\d+)$/, 'windows-$1')
    .replace(/^latin[-_]?1$/, 'iso-8859-1')
    .replace(/^utf[-_]?8.*$/, 'utf-8');

function read(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** @param source name of the file, for the report. */
export function decodeFile(bytes: Uint8Array, source: string): { text: string } | Refusal {
  if (bytes.byteLength > MAX_BYTES) return refusal('too-large', { source }, { service: source, most: '2 MB' });
  const mark =
    bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : undefined;
  const head = mark ? '' : new TextDecoder('latin1').decode(bytes.subarray(0, 2000));
  const declared = DECLARED.exec(head)?.[1];
  // The Japanese encoding of e-mail says so wherever it changes from one set of signs to the other.
  const shifts = !mark && /\x1b\$[@B]/.test(new TextDecoder('latin1').decode(bytes));
  const text =
    read(bytes, shifts ? 'iso-2022-jp' : (mark ?? 'utf-8')) ?? (declared && !mark ? read(bytes, label(declared)) : undefined);
  if (text === undefined || text.includes('\0')) return refusal('encoding', { source }, { declared: declared ?? '' });
  if (text.trim() === '') return refusal('empty', { source });
  return { text: text.replace(/\r\n?/g, '\n') };
}
