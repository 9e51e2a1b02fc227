/** "Save" on cards and entry pages: puts the entry on the shelf, or takes it off again. */
import { browserStore, readShelf, withEntry, withoutEntry, writeShelf } from './shelf-store.ts';

export const today = () => new Date().toLocaleDateString('sv');

export function saveButtons(root: ParentNode): void {
  const store = browserStore();
  if (!store) return;
  const saved = new Set(readShelf(store).map(({ path }) => path));
  for (const button of root.querySelectorAll<HTMLButtonElement>('button[data-save]')) {
    const { save: path = '', title = '', lang = '' } = button.dataset;
    const show = (isSaved: boolean) => {
      button.setAttribute('aria-pressed', String(isSaved));
      const label = button.querySelector('[data-save-label]');
      if (label) label.textContent = (isSaved ? button.dataset.saved : button.dataset.unsaved) ?? '';
    };
    button.addEventListener('click', () => {
      const shelf = readShelf(store);
      const isSaved = shelf.some((item) => item.path === path);
      const done = writeShelf(store, isSaved ? withoutEntry(shelf, path) : withEntry(shelf, { path, title, lang }, today()));
      if (done) show(!isSaved);
      else button.setAttribute('title', button.dataset.failed ?? '');
    });
    show(saved.has(path));
    button.hidden = false;
  }
}
