import type { Entry } from '../catalog/entry.ts';
import { issue } from '../corpus/issue.ts';
import { nearest } from '../corpus/nearest.ts';
import type { Corpus } from '../corpus/read.ts';
import { FOLDERS, KINDS, type Kind } from '../schema/index.ts';
import type { Check } from './check.ts';

/** What an entry cites, uses, is related to or replaced by is in the list, and of the right kind. */
export const relations: Check = function* (list) {
  const kinds = new Map([...brokenOf(list), ...list.entries.map((entry) => [entry.id, entry.kind] as const)]);
  for (const entry of list.entries) {
    for (const { key, path, value, kind } of relationsOf(entry)) {
      const found = kinds.get(value);
      if (value === entry.id) yield issue('relation-self', entry.file, { path, params: { key } });
      else if (!found) {
        const near = nearest(value, kinds.keys());
        yield issue('dead-relation', entry.file, { path, params: { key, value, ...(near && { nearest: near }) } });
      } else if (kind && found !== kind) yield issue('relation-kind', entry.file, { path, params: { key, value, kind } });
    }
  }
};

/** Entries that could not be read. They are there; who names one has made no mistake. */
function* brokenOf({ issues }: Corpus): Generator<readonly [string, Kind]> {
  for (const { file } of issues) {
    const id = /([^/]+)\.md$/.exec(file)?.[1];
    const kind = KINDS.find((one) => file.startsWith(`${FOLDERS[one]}/`));
    if (id && kind) yield [id, kind];
  }
}

function* relationsOf(entry: Entry) {
  const listed = {
    related: { values: entry.data.related, kind: undefined },
    ...(entry.kind === 'paper' && {
      cites: { values: entry.data.cites, kind: undefined },
      uses: { values: entry.data.uses, kind: 'dataset' as const },
    }),
  };
  for (const [key, { values, kind }] of Object.entries(listed)) {
    for (const [index, value] of (values ?? []).entries()) yield { key, path: [key, index], value, kind };
  }
  if (entry.data.supersededBy)
    yield { key: 'supersededBy', path: ['supersededBy'], value: entry.data.supersededBy, kind: undefined };
}
