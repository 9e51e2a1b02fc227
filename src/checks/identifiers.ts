import { issue } from '../corpus/issue.ts';
import type { Check } from './check.ts';

/** One work, one entry: ids, former ids, DOI, arXiv and PubMed identifiers belong to one file each. */
export const identifiers: Check = function* (list) {
  const ids = new Map<string, string>();
  for (const { id, file } of list.entries) {
    const other = ids.get(id);
    if (other) yield issue('duplicate-id', file, { params: { value: id, other } });
    else ids.set(id, file);
  }

  const owners = new Map<string, string>();
  for (const entry of list.entries) {
    const named = {
      doi: 'doi' in entry.data ? entry.data.doi?.toLowerCase() : undefined,
      arxiv: entry.kind === 'paper' ? entry.data.arxiv?.replace(/v\d+$/, '') : undefined,
      pmid: entry.kind === 'paper' ? entry.data.pmid : undefined,
    };
    for (const [name, value] of Object.entries(named)) {
      if (value === undefined) continue;
      const other = owners.get(`${name} ${value}`);
      if (other) yield issue('duplicate-identifier', entry.file, { path: [name], params: { name, value, other } });
      else owners.set(`${name} ${value}`, entry.file);
    }
    for (const [index, value] of (entry.data.aliases ?? []).entries()) {
      const other = ids.get(value);
      if (other) yield issue('alias-taken', entry.file, { path: ['aliases', index], params: { value, other } });
      else ids.set(value, entry.file);
    }
  }
};
