/** Everything that a machine may mend, one file each, in the order in which it is done. A new fixer is a line here and a text in src/i18n/fixes.ts. */
import type { FixName } from '../../i18n/fixes.ts';
import { entryKeys, type Kind } from '../../schema/index.ts';
import { takeApart, type Fixer } from './fix.ts';
import { arxivForm, doiForm, pmidForm } from './identifiers.ts';
import { keyOrder } from './key-order.ts';
import { pageRange } from './pages.ts';
import { finalStop, fullWidth } from './titles.ts';
import { trailingSpaces } from './trailing-spaces.ts';

const fixers: readonly Fixer[] = [trailingSpaces, doiForm, arxivForm, pmidForm, pageRange, fullWidth, finalStop, keyOrder];

/** Something that was mended. */
export interface Mended {
  readonly fix: FixName;
  /** Line of the file as it was, from 1. */
  readonly line: number;
  readonly before: string;
  readonly after: string;
}

/** Front matter between its fences, and what follows. */
const FILE = /^---\n([^]*?\n)---(?:\n|$)/;

/**
 * Mends the text of an entry. Only text that the gate lets through may be handed in; line ends are kept as they are.
 *
 * @param facets vocabularies that entries of the list are tagged with.
 */
export function fixText(text: string, kind: Kind, facets: readonly string[]): { text: string; mended: Mended[] } {
  const lineEnd = text.includes('\r\n') ? '\r\n' : '\n';
  // Where both kinds of line end stand in one file, none is touched that was not asked for.
  if (lineEnd === '\r\n' && /[^\r]\n/.test(text)) return { text, mended: [] };
  const plain = text.replaceAll('\r\n', '\n');
  const block = FILE.exec(plain)?.[1];
  if (block === undefined) return { text, mended: [] };

  const order = entryKeys(facets);
  const mended: Mended[] = [];
  let source = block;
  let front = takeApart(source, kind, order);
  for (const fixer of fixers) {
    if (!front) break;
    const edits = fixer.find(front).sort((a, b) => b.start - a.start);
    for (const { start, end, text: replacement, before, after } of edits) {
      mended.push({ fix: fixer.name, line: source.slice(0, start).split('\n').length + 1, before, after });
      source = source.slice(0, start) + replacement + source.slice(end);
    }
    if (edits.length > 0) front = takeApart(source, kind, order);
  }
  // A mend that would leave something unreadable is none.
  if (!front || mended.length === 0) return { text, mended: [] };
  const result = `---\n${source}${plain.slice('---\n'.length + block.length)}`;
  return { text: result.replaceAll('\n', lineEnd), mended: mended.sort((a, b) => a.line - b.line) };
}
