/** A row of the shelf: one entry with what the reader noted. */
import { moved, withoutEntry, type Change, type Saved } from './shelf-store.ts';

/** What a reader can do to a row with its buttons. */
export type RowAction = 'up' | 'down' | 'remove';

const CHANGES: Readonly<Record<RowAction, (path: string) => Change>> = {
  up: (path) => (items) => moved(items, path, -1),
  down: (path) => (items) => moved(items, path, 1),
  remove: (path) => (items) => withoutEntry(items, path),
};

/** Something of a page that says what it is by an attribute: `data-shelf-note`. */
export const part = <T extends HTMLElement>(name: string, root: ParentNode) => root.querySelector<T>(`[data-shelf-${name}]`)!;

const tagsOf = (typed: string) =>
  typed
    .split(/[,，、]/)
    .map((tag) => tag.trim())
    .filter(Boolean);

/**
 * A row without content; `fillRow` gives it that.
 * @param template the markup of a row.
 * @param keep called with each change that the reader writes, as it is typed: a tab that is closed or shown anew loses no word.
 * @param act called when a button is pressed.
 */
export function newRow(
  template: HTMLTemplateElement,
  path: string,
  keep: (change: Change) => void,
  act: (action: RowAction, change: Change) => void,
): HTMLElement {
  const row = template.content.firstElementChild!.cloneNode(true) as HTMLElement;
  row.dataset.path = path;
  const field = (name: string, read: (input: HTMLInputElement) => Partial<Saved>) => {
    const input = part<HTMLInputElement>(name, row);
    input.addEventListener('input', () => {
      const typed = read(input);
      keep((items) => items.map((item) => (item.path === path ? { ...item, ...typed } : item)));
    });
  };
  field('read', ({ checked }) => ({ read: checked }));
  field('note', ({ value }) => ({ note: value }));
  field('tags', ({ value }) => ({ tags: tagsOf(value) }));
  for (const action of Object.keys(CHANGES) as RowAction[]) {
    const button = part(action, row);
    button.addEventListener('click', () => {
      if (button.getAttribute('aria-disabled') !== 'true') act(action, CHANGES[action](path));
    });
  }
  return row;
}

/**
 * Shows what is stored. A field that holds it already is left alone, as somebody may be writing in it; one that does not is
 * older than what was written on another page, and would overwrite that with the next letter.
 * @param isFirst it cannot be moved up. @param isLast it cannot be moved down.
 */
export function fillRow(
  row: HTMLElement,
  { title, lang, byline = '', saved, read, note, tags }: Saved,
  href: string,
  { isFirst, isLast }: { isFirst: boolean; isLast: boolean },
): void {
  const link = part<HTMLAnchorElement>('title', row);
  link.href = href;
  for (const name of [link, ...row.querySelectorAll<HTMLElement>('[data-shelf-of]')]) {
    if (name.textContent !== title) name.textContent = title;
    name.lang = lang;
  }
  const bylineOf = part('byline', row);
  if (bylineOf.textContent !== byline) bylineOf.textContent = byline;
  bylineOf.lang = lang;
  part('saved', row).textContent = saved;
  part<HTMLInputElement>('read', row).checked = read;
  const noteField = part<HTMLTextAreaElement>('note', row);
  const tagField = part<HTMLInputElement>('tags', row);
  const isNewNote = noteField.value !== note;
  const areNewTags = tagsOf(tagField.value).join() !== tags.join();
  if (isNewNote) noteField.value = note;
  if (areNewTags) tagField.value = tags.join(', ');
  // Unfolded for what is new in it; whoever folds it leaves it folded.
  if ((isNewNote && note !== '') || (areNewTags && tags.length > 0)) part<HTMLDetailsElement>('words', row).open = true;
  // Not `disabled`, which would take the focus from whoever has moved the entry there.
  part('up', row).setAttribute('aria-disabled', String(isFirst));
  part('down', row).setAttribute('aria-disabled', String(isLast));
}

/**
 * Makes the children of a list these rows, in this order. The row that has the focus is not moved: the others are moved around
 * it, so that it keeps the focus, and what is right already stays untouched.
 */
export function arrange(list: HTMLElement, rows: readonly HTMLElement[]): void {
  for (const row of [...list.children]) if (!rows.includes(row as HTMLElement)) row.remove();
  for (const [index, row] of rows.entries()) {
    if (row.contains(document.activeElement)) while (list.children[index] !== row) list.append(list.children[index]!);
    else if (list.children[index] !== row) list.insertBefore(row, list.children[index] ?? null);
  }
}
