import { foldedTitle } from '../catalog/title.ts';
import { issue } from '../corpus/issue.ts';
import type { Check } from './check.ts';

/** Two entries of a kind with the same title are probably one work. */
export const titles: Check = function* (list) {
  const seen = new Map<string, string>();
  for (const entry of list.entries) {
    const key = `${entry.kind} ${foldedTitle(entry.data.title)}`;
    const other = seen.get(key);
    if (other) yield issue('duplicate-title', entry.file, { severity: 'warning', path: ['title'], params: { other } });
    else seen.set(key, entry.file);
  }
};
