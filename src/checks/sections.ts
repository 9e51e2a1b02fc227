import { issue } from '../corpus/issue.ts';
import { nearest } from '../corpus/nearest.ts';
import type { Corpus } from '../corpus/read.ts';
import type { Kind, SectionData } from '../schema/index.ts';
import type { Check } from './check.ts';

interface Place {
  kind: Kind;
  /** Path in sections.yml: `[1, 'children', 0]`. */
  at: (string | number)[];
}

/** Every section of a list by its address, in the order of sections.yml. */
export const sectionsOf = (list: Corpus) => walk(list.sections);

function* walk(
  sections: readonly SectionData[],
  prefix = '',
  at: (string | number)[] = [],
  kind: Kind = 'paper',
): Generator<[string, Place]> {
  for (const [index, section] of sections.entries()) {
    const path = prefix + section.id;
    const place = { kind: section.kind ?? kind, at: [...at, index] };
    yield [path, place];
    yield* walk(section.children ?? [], `${path}/`, [...place.at, 'children'], place.kind);
  }
}

/** Every section an entry names exists and takes its kind; no section stands in the tree twice. */
export const sections: Check = function* (list) {
  const known = new Map<string, Place>();
  for (const [path, place] of sectionsOf(list)) {
    if (known.has(path)) yield issue('section-twice', 'sections.yml', { path: [...place.at, 'id'], params: { value: path } });
    known.set(path, place);
  }
  // Where sections.yml itself could not be read, every entry would be told of a mistake that is not its own.
  if (known.size === 0) return;
  for (const entry of list.entries) {
    for (const [index, value] of entry.data.sections.entries()) {
      const section = known.get(value);
      const path = ['sections', index];
      if (!section) {
        const near = nearest(value, known.keys());
        yield issue('unknown-section', entry.file, { path, params: { value, ...(near && { nearest: near }) } });
      } else if (section.kind !== entry.kind) {
        yield issue('section-kind', entry.file, { path, params: { value, kind: section.kind } });
      }
    }
  }
};
