import { issue, type Issue } from '../corpus/issue.ts';
import { FOLDERS, LOCALES } from '../schema/index.ts';
import type { Check } from './check.ts';
import { sectionsOf } from './sections.ts';

/** First parts of addresses that the site itself has: pages under src/pages, folders of files, prefixes of languages. */
const OWN: readonly string[] = [
  ...[
    '404',
    'add',
    'authors',
    'data',
    'fields',
    'map',
    'papers',
    'quality',
    'search',
    'shelf',
    'studies',
    'topics',
    'venues',
    'years',
  ],
  ...['all', 'entries', 'exports', 'pagefind', 'share', 'texts'],
  ...LOCALES,
];

/** The second and later pages of a long list, below the address of the first. */
const PAGED = /(?:^|\/)page-\d+$/;

const isOwn = (address: string) => OWN.includes(address) || PAGED.test(address);

/** Sections, entries and pages of prose have an address each, and none that the site itself uses. */
export const addresses: Check = function* (list) {
  const owners = new Map<string, string>();
  const clash = (address: string, file: string, path: (string | number)[] = []): Issue | undefined => {
    const other = owners.get(address);
    if (other === undefined && !isOwn(address)) return void owners.set(address, file);
    return issue('address-taken', file, { path, params: { value: address, ...(other !== undefined && { other }) } });
  };

  const found: (Issue | undefined)[] = [];
  for (const [address, { at }] of sectionsOf(list))
    if (!owners.has(address)) found.push(clash(address, 'sections.yml', [...at, 'id']));
  // Entries that share an id are told by the rule for identifiers.
  const ids = new Set<string>();
  for (const { kind, id, file } of list.entries) {
    if (!ids.has(id)) found.push(clash((LOCALES as readonly string[]).includes(id) ? id : `${FOLDERS[kind]}/${id}`, file));
    ids.add(id);
  }
  for (const { kind, file, data } of list.entries) {
    for (const [index, id] of (data.aliases ?? []).entries()) {
      if (!ids.has(id)) found.push(clash(`${FOLDERS[kind]}/${id}`, file, ['aliases', index]));
      ids.add(id);
    }
  }
  const pages = new Map(list.pages.map((page) => [page.id, page]));
  for (const { id, file } of pages.values()) found.push(clash(id, file));
  yield* found.filter((one) => one !== undefined);
};
