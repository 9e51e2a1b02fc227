import { issue } from '../corpus/issue.ts';
import { nearest } from '../corpus/nearest.ts';
import { FOLDERS, type Kind, type SectionData } from '../schema/index.ts';
import type { Check } from './check.ts';

interface Place {
  kind: Kind;
  /** Path in sections.yml: `[1, 'children', 0]`. */
  at: (string | number)[];
}

function* walk(sections: readonly SectionData[], prefix = '', at: (string | number)[] = [], kind: Kind = 'paper'): Generator<[string, Place]> {
  for (const [index, section] of sections.entries()) {
    const path = prefix + section.id;
    const place = { kind: section.kind ?? kind, at: [...at, index] };
    yield [path, place];
    yield* walk(section.children ?? [], `${path}/`, [...place.at, 'children'], place.kind);
  }
}

/** Every section an entry names exists and takes its kind; no two sections, and no section and entry, share an address. */
export const sections: Check = function* (list) {
  const known = new Map<string, Place>();
  for (const [path, place] of walk(list.sections)) {
    if (known.has(path)) yield issue('section-twice', 'sections.yml', { path: [...place.at, 'id'], params: { value: path } });
    known.set(path, place);
  }
  for (const entry of list.entries) {
    for (const [index, value] of entry.data.sections.entries()) {
      const section = known.get(value);
      const path = ['sections', index];
      if (!section) {
        const near = nearest(value, [...known.keys()]);
        yield issue('unknown-section', entry.file, { path, params: { value, ...(near && { nearest: near }) } });
      } else if (section.kind !== entry.kind) {
        yield issue('section-kind', entry.file, { path, params: { value, kind: section.kind } });
      }
    }
    const clash = known.get(`${FOLDERS[entry.kind]}/${entry.id}`);
    if (clash) {
      yield issue('address-taken', 'sections.yml', { path: [...clash.at, 'id'], params: { value: `${FOLDERS[entry.kind]}/${entry.id}`, other: entry.file } });
    }
  }
};
