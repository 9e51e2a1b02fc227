/** The shelf page: the saved entries in the reader's order, with notes, export, import and a link to share. */
import { yearOf } from '../cite/date.ts';
import { firstAuthors } from '../cite/line.ts';
import { download } from './download.ts';
import { isMeantToGo, today } from './save-button.ts';
import { exportShelf, fetchCsl, type Places } from './shelf-export.ts';
import {
  moved,
  parseShelf,
  readShelf,
  sharedPaths,
  SHELF_KEY,
  withEntry,
  withoutEntry,
  writeShelf,
  type Saved,
} from './shelf-store.ts';
import { browserStore, storedAs } from './storage.ts';

const page = document.querySelector<HTMLElement>('[data-shelf]')!;
const part = <T extends HTMLElement>(name: string, root: ParentNode = page) => root.querySelector<T>(`[data-shelf-${name}]`)!;
const store = browserStore();
const texts = page.dataset as Record<string, string>;
const root = texts.root!;
const status = part('status');

const say = (message: string) => {
  status.textContent = message;
};

const addressOf = (path: string) => `${texts.locale}${path}/`;

const places: Places = {
  file: (path, ending) => `${root}${path}.${ending}`,
  page: (path) => new URL(addressOf(path), location.href).href,
};

/** What the page shows. Storage has the say: other pages of the site change it as well. */
let shelf = readShelf(store);

/** Does the storage have what the page shows? */
let isStored = store !== undefined;

/**
 * Changes what is stored now, not what this page remembers. Where nothing can be stored the page keeps it for as long as it is
 * open; false then.
 */
function put(change: (items: readonly Saved[]) => Saved[]): boolean {
  shelf = change(isStored ? readShelf(store) : shelf);
  isStored = writeShelf(store, shelf);
  return isStored;
}

/** The same for what the reader does, who is told when it is not kept. */
function keep(change: (items: readonly Saved[]) => Saved[]): boolean {
  const isKept = put(change);
  if (!isKept) say(texts.storageClosed!);
  return isKept;
}

const withChange = (path: string, change: Partial<Saved>) => (items: readonly Saved[]) =>
  items.map((item) => (item.path === path ? { ...item, ...change } : item));

const keepOf = (path: string, change: Partial<Saved>) => {
  keep(withChange(path, change));
};

const tagsOf = (typed: string) =>
  typed
    .split(/[,，、]/)
    .map((tag) => tag.trim())
    .filter(Boolean);

/** Authors and year that were asked for, by entry. */
const asked = new Map<string, Promise<string>>();

async function findByline(path: string): Promise<string> {
  const item = await fetchCsl(path, places);
  const byline = [firstAuthors(item), yearOf(item)].filter(Boolean).join(' · ');
  put(withChange(path, { byline }));
  return byline;
}

/** Authors and year of an entry: as they were kept, else asked for once and kept. Without them the title says enough. */
function showByline(row: HTMLElement, { path, lang, byline }: Saved): void {
  const place = part('byline', row);
  const show = (text: string) => {
    place.textContent = text;
  };
  place.lang = lang;
  if (byline !== undefined) {
    show(byline);
    return;
  }
  const finding = asked.get(path) ?? findByline(path);
  asked.set(path, finding);
  finding.then(show, () => undefined);
}

function rowOf(item: Saved): HTMLElement {
  const { path, title, lang, saved, read, note, tags } = item;
  const row = part<HTMLTemplateElement>('item').content.firstElementChild!.cloneNode(true) as HTMLElement;
  row.dataset.path = path;
  const link = part<HTMLAnchorElement>('title', row);
  link.href = addressOf(path);
  for (const name of [link, ...row.querySelectorAll<HTMLElement>('[data-shelf-of]')]) {
    name.textContent = title;
    name.lang = lang;
  }
  part('saved', row).textContent = saved;
  showByline(row, item);

  const box = part<HTMLInputElement>('read', row);
  box.checked = read;
  box.addEventListener('change', () => {
    keepOf(path, { read: box.checked });
  });
  // Kept as it is typed: a tab that is closed or shown anew loses no word.
  const field = (name: string, value: string, change: (typed: string) => Partial<Saved>) => {
    const input = part<HTMLInputElement>(name, row);
    input.value = value;
    input.addEventListener('input', () => {
      keepOf(path, change(input.value));
    });
  };
  part<HTMLDetailsElement>('words', row).open = note !== '' || tags.length > 0;
  field('note', note, (typed) => ({ note: typed }));
  field('tags', tags.join(', '), (typed) => ({ tags: tagsOf(typed) }));

  const act = (name: string, change: (items: readonly Saved[]) => Saved[]) => {
    part(name, row).addEventListener('click', () => {
      const item = shelf.find((one) => one.path === path);
      if (name === 'remove' && item && !isMeantToGo(item, texts.remove!)) return;
      keep(change);
      show();
      const again = part('list').children[shelf.findIndex((one) => one.path === path)];
      // At an end of the list the way on is closed, and the way back has the focus.
      const button = [name, name === 'up' ? 'down' : 'up']
        .map((one) => again && part<HTMLButtonElement>(one, again))
        .find((one) => one?.disabled === false);
      (button ?? page.querySelector<HTMLElement>('h1'))?.focus();
    });
  };
  act('up', (items) => moved(items, path, -1));
  act('down', (items) => moved(items, path, 1));
  act('remove', (items) => withoutEntry(items, path));
  return row;
}

/** Shows the shelf. The row that somebody is in stays as it is: nothing is taken from under a hand. */
function show(): void {
  const list = part('list');
  const rows = [...list.children] as HTMLElement[];
  const busy = rows.find((row) => row.contains(document.activeElement) && shelf.some(({ path }) => path === row.dataset.path));
  const at = shelf.findIndex(({ path }) => path === busy?.dataset.path);
  for (const row of rows) if (row !== busy) row.remove();
  list.prepend(...shelf.slice(0, Math.max(at, 0)).map(rowOf));
  list.append(...shelf.slice(at + 1).map(rowOf));
  for (const [index, row] of [...list.children].entries()) {
    part<HTMLButtonElement>('up', row).disabled = index === 0;
    part<HTMLButtonElement>('down', row).disabled = index === shelf.length - 1;
  }
  part('empty').hidden = shelf.length > 0;
  part('tools').hidden = shelf.length === 0;
}

/** Another page has changed the shelf. */
function showAnew(): void {
  shelf = readShelf(store);
  show();
}

/** Entries that a link names: shown first, and put on the shelf only when the reader says so. */
async function showShared(paths: readonly string[]): Promise<void> {
  const shared = part('shared');
  // An entry that this list no longer has is left out of the offer.
  const cited = await Promise.allSettled(paths.map((path) => fetchCsl(path, places)));
  const found = cited.flatMap((result, index) =>
    result.status === 'fulfilled' ? [{ path: paths[index]!, title: result.value.title, lang: result.value.language }] : [],
  );
  part('shared-list').replaceChildren(
    ...found.map(({ path, title, lang }) => {
      const item = document.createElement('li');
      const link = document.createElement('a');
      link.href = addressOf(path);
      link.textContent = title;
      link.lang = lang;
      item.append(link);
      return item;
    }),
  );
  part('shared-add').addEventListener('click', () => {
    keep((items) => found.reduce((all, entry) => withEntry(all, entry, today()), [...items]));
    shared.hidden = true;
    history.replaceState(null, '', location.pathname);
    show();
  });
  shared.hidden = found.length === 0;
}

part<HTMLButtonElement>('export').addEventListener('click', () => {
  void exportShelf(part<HTMLSelectElement>('format').value, shelf, places).then(({ name, type, content, missing }) => {
    const names = missing.map(({ title }) => title).join('; ');
    say(missing.length > 0 ? `${texts.exportMissing!} ${names}` : '');
    if (missing.length < shelf.length) download(name, type, content);
  });
});

part<HTMLInputElement>('import').addEventListener('change', ({ currentTarget }) => {
  const input = currentTarget as HTMLInputElement;
  const file = input.files?.[0];
  if (!file) return;
  file
    .text()
    .then((json) => {
      const imported = parseShelf(json);
      let added: Saved[] = [];
      const isKept = keep((items) => {
        added = imported.filter(({ path }) => !items.some((item) => item.path === path));
        return [...items, ...added];
      });
      show();
      if (isKept) say(texts.imported!.replace('%', String(added.length)));
    })
    .catch(() => {
      say(texts.importFailed!);
    })
    .finally(() => {
      input.value = '';
    });
});

part<HTMLButtonElement>('share').addEventListener('click', () => {
  const address = new URL(location.pathname, location.href);
  address.search = `?entries=${shelf.map(({ path }) => path).join(',')}`;
  const field = part<HTMLInputElement>('link');
  field.value = address.href;
  part('link-row').hidden = false;
  field.select();
  // Not there on a page that was not fetched by https.
  (navigator.clipboard as Clipboard | undefined)?.writeText(address.href).then(
    () => {
      say(texts.copied!);
    },
    () => {
      say('');
    },
  );
});

part<HTMLButtonElement>('print').addEventListener('click', () => {
  window.print();
});

show();
if (!store) say(texts.storageClosed!);
page.hidden = false;
const shared = sharedPaths(location.search);
if (shared.length > 0) void showShared(shared);
addEventListener('storage', ({ key }) => {
  // No key: everything was cleared.
  if (key === storedAs(SHELF_KEY) || key === null) showAnew();
});
// Back from another page, this one is shown as it was left.
addEventListener('pageshow', ({ persisted }) => {
  if (persisted) showAnew();
});
