/** "Save" on cards and entry pages: puts the entry on the shelf, or takes it off again. */
import { readShelf, SHELF_KEY, withEntry, withoutEntry, writeShelf, type Saved } from './shelf-store.ts';
import { browserStore, onChangeElsewhere, type Store } from './storage.ts';

export const today = () => new Date().toLocaleDateString('sv');

/** What a reader wrote is not thrown away unasked. @param question with `%` for the title. */
export const isMeantToGo = ({ title, note, tags }: Saved, question: string): boolean =>
  (note === '' && tags.length === 0) || confirm(question.replace('%', () => title));

const buttonsIn = (root: ParentNode) => root.querySelectorAll<HTMLButtonElement>('button[data-save]');

/** Lets every button say what is stored. */
function show(buttons: Iterable<HTMLButtonElement>, store: Store): void {
  const saved = new Set(readShelf(store).map(({ path }) => path));
  for (const button of buttons) {
    const isSaved = saved.has(button.dataset.save ?? '');
    // The label says it; a pressed button whose label changes as well would say it twice.
    button.toggleAttribute('data-is-saved', isSaved);
    const label = button.querySelector('[data-save-label]');
    if (label) label.textContent = (isSaved ? button.dataset.saved : button.dataset.unsaved) ?? '';
  }
}

export function saveButtons(root: ParentNode): void {
  const store = browserStore();
  if (!store) return;
  const buttons = [...buttonsIn(root)];
  for (const button of buttons) {
    const { save: path = '', title = '', lang = '' } = button.dataset;
    button.addEventListener('click', () => {
      const shelf = readShelf(store);
      const item = shelf.find((one) => one.path === path);
      // What the label says is done, whatever another page has done since.
      const isToGo = button.hasAttribute('data-is-saved');
      if (isToGo && item && !isMeantToGo(item, button.dataset.remove ?? '')) return;
      const done = writeShelf(store, isToGo ? withoutEntry(shelf, path) : withEntry(shelf, { path, title, lang }, today()));
      if (done) show(buttonsIn(document), store);
      else alert(button.dataset.failed);
    });
    button.hidden = false;
  }
  show(buttons, store);
}

/** Lets the buttons of this page follow what other pages do to the shelf. */
export function followShelf(): void {
  const store = browserStore();
  if (!store) return;
  onChangeElsewhere(SHELF_KEY, () => {
    show(buttonsIn(document), store);
  });
}
