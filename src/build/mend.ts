/** Mends what a machine may mend in the entries of a list, in place. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fixText, type Mended } from '../checks/fixes/index.ts';
import { readGated } from '../corpus/gate.ts';
import { readFrontMatter } from '../corpus/front-matter.ts';
import type { Corpus } from '../corpus/read.ts';
import { FOLDERS, KINDS, type Kind } from '../schema/index.ts';
import { writeAtomically } from './files.ts';

export interface MendedFile {
  /** Path under the content folder. */
  readonly file: string;
  readonly mended: readonly Mended[];
}

/** Every file of an entry, whether or not the schema takes it; one whose name is refused is none. */
function filesToMend({ entries, issues }: Corpus): Map<string, Kind> {
  const files = new Map(entries.map(({ file, kind }) => [file, kind]));
  for (const { file, rule } of issues) {
    if (rule === 'file-name') continue;
    const kind = KINDS.find((one) => file.startsWith(`${FOLDERS[one]}/`) && file.endsWith('.md'));
    if (kind) files.set(file, kind);
  }
  return files;
}

/** Writes the files that change and says what was done to each. */
export function mendList(corpus: Corpus): MendedFile[] {
  const done: MendedFile[] = [];
  for (const [file, kind] of [...filesToMend(corpus)].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const read = readGated(corpus.root, file);
    if ('issue' in read) continue;
    const front = readFrontMatter(read.text, file);
    // What a file says that the gate or the YAML reader refuses is not known, so it is left alone.
    if (!front.at || front.issues.length > 0) continue;
    const path = join(corpus.root, file);
    const before = readFileSync(path, 'utf8');
    const { text, mended } = fixText(before, kind, corpus.facets);
    if (text === before) continue;
    writeAtomically(path, text, corpus.root);
    done.push({ file, mended });
  }
  return done;
}
