/** "Save" on cards and entry pages: puts the entry on the shelf, or takes it off again. */
import { readShelf, withEntry, withoutEntry, writeShelf, type Saved } from './shelf-store.ts';
import { browserStore } from './storage.ts';

export const today = () => new Date().toLocaleDateString('sv');

/** What a reader wrote is not thrown away unasked. @param question with `%` for the title. */
export const isMeantToGo = ({ title, note, tags }: Saved, question: string): boolean =>
  (note === '' && tags.length === 0) || confirm(question.replace('%', () => title));

export function saveButtons(root: ParentNode): void {
  const store = browserStore();
  if (!store) return;
  const saved = new Set(readShelf(store).map(({ path }) => path));
  for (const button of root.querySelectorAll<HTMLButtonElement>('button[data-save]')) {
    const { save: path = '', title = '', lang = '' } = button.dataset;
    const show = (isSaved: boolean) => {
      // The label says it; a pressed button whose label changes as well would say it twice.
      button.toggleAttribute('data-is-saved', isSaved);
      const label = button.querySelector('[data-save-label]');
      if (label) label.textContent = (isSaved ? button.dataset.saved : button.dataset.unsaved) ?? '';
    };
    button.addEventListener('click', () => {
      const shelf = readShelf(store);
      const item = shelf.find((one) => one.path === path);
      if (item && !isMeantToGo(item, button.dataset.remove ?? '')) return;
      const done = writeShelf(store, item ? withoutEntry(shelf, path) : withEntry(shelf, { path, title, lang }, today()));
      if (done) show(!item);
      else alert(button.dataset.failed);
    });
    show(saved.has(path));
    button.hidden = false;
  }
}
