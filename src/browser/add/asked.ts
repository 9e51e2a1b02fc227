/** Where the page stands, and what its address asks for: `?entry=papers/x&field=doi`, `?section=theory`. */
import { pathInRepository, repositoryPages } from '../../repository.ts';
import { FOLDERS, KINDS, type Kind } from '../../schema/entry.ts';
import type { Locale } from '../../schema/fields.ts';
import { isEntryPath } from '../../schema/files.ts';
import { root } from './dom.ts';

const data = root.dataset as Record<'page' | 'colon' | 'repository' | 'branch' | 'list' | 'root', string> & {
  locale: Locale;
  folder?: string;
};
const query = new URLSearchParams(location.search);
const named = query.get('entry') ?? '';

export const { locale, colon } = data;
/** The list, as src/outputs/add.ts writes it. */
export const listAddress = data.list;
export const repository = repositoryPages(data);
/** Path in the repository of a file of the list. */
export const pathOf = (file: string) => pathInRepository(data, file);
/** An address of the site, in the language of the page. */
export const pageAt = (path: string) => `${data.page}${path}`;

/** `papers/x` of the entry that is corrected; empty for a new one. */
export const entry = isEntryPath(named) ? named : '';
/** The address names an entry, and it cannot be one. */
export const isMisnamed = named !== '' && entry === '';
export const kindAndId = (): { kind: Kind; id: string } => {
  const [folder, id = ''] = entry.split('/');
  return { kind: KINDS.find((kind) => FOLDERS[kind] === folder)!, id };
};
/** Where the file of the entry is handed out. */
export const sourceAddress = `${data.root}${entry}.md`;
/** The field to go to. */
export const field = query.get('field') ?? '';

/** The section that the address names, where the form takes it for this kind of entry. */
export function sectionsFor(kind: Kind): string[] {
  const section = query.get('section') ?? '';
  const row = root.querySelector<HTMLElement>(`[data-picks="sections"] li:has(input[value="${CSS.escape(section)}"])`);
  return row?.dataset.kinds === kind ? [section] : [];
}

export const sectionsForAny = (): string[] => KINDS.flatMap(sectionsFor);
