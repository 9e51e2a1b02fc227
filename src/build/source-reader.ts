import { readGated } from '../corpus/gate.ts';
import type { SourceOf } from '../outputs/index.ts';

/**
 * Reads files of the list that were read and found good before.
 *
 * @throws when one is gone or has changed for the worse since.
 */
export const sourceReader =
  (content: string): SourceOf =>
  (file) => {
    const read = readGated(content, file);
    if ('issue' in read) throw new Error(`${file} has changed while the site was built: ${read.issue.rule}`);
    return read.text;
  };
