/** The shelf page: the saved entries in the reader's order, with notes, export, import and a link to share. */
import { yearOf } from '../cite/date.ts';
import type { CslItem } from '../cite/csl.ts';
import { firstAuthors } from '../cite/line.ts';
import { download } from './download.ts';
import { isMeantToGo, today } from './save-button.ts';
import { exportShelf, fetchCsl, type Places } from './shelf-export.ts';
import { onPaper } from './shelf-paper.ts';
import { arrange, fillRow, newRow, part as partOf, type RowAction } from './shelf-row.ts';
import { findShared, sharedNames, type Shared } from './shelf-shared.ts';
import { openShelf, parseShelf, SHELF_KEY, withEntry, type Change, type Saved } from './shelf-store.ts';
import { browserStore, onChangeElsewhere } from './storage.ts';

const page = document.querySelector<HTMLElement>('[data-shelf]')!;
const part = <T extends HTMLElement>(name: string) => partOf<T>(name, page);
const store = browserStore();
const texts = page.dataset as Record<string, string>;
const root = texts.root!;
const isChinese = document.documentElement.lang.startsWith('zh');

/** A text that is there already is not written again: a screen reader would read it with every letter of a note. */
const tell = (element: HTMLElement, message: string) => {
  if (element.textContent !== message) element.textContent = message;
};

/** Answers what the reader did. @param about entries that are named after it. */
function say(message: string, about: readonly Saved[] = []): void {
  const status = part('status');
  tell(status, message);
  for (const [index, { title, lang }] of about.entries()) {
    const name = document.createElement('span');
    name.textContent = title;
    name.lang = lang;
    status.append(index > 0 ? '; ' : '', name);
  }
}

const addressOf = (path: string) => `${texts.locale}${path}/`;

const places: Places = {
  file: (path, ending) => `${root}${path}.${ending}`,
  page: (path) => new URL(addressOf(path), location.href).href,
};

const shelf = openShelf(store);
/** What the page shows. */
let items: readonly Saved[] = [];

const sayWhetherKept = (isKept: boolean) => {
  tell(part('warning'), isKept ? '' : texts.notKept!);
};

function keep(change: Change): void {
  sayWhetherKept(shelf.change(change));
  show();
}

const rowsIn = () => [...part('list').children] as HTMLElement[];
const rowOf = (path: string) => rowsIn().find((row) => row.dataset.path === path);

/** Does what a button of a row says, and leaves the reader where they are: on that button, of this row or of the one in its place. */
function act(path: string, action: RowAction, change: Change): void {
  const row = rowOf(path)!;
  const before = rowsIn().indexOf(row);
  const item = items[before]!;
  if (action === 'remove' && !isMeantToGo(item, texts.remove!)) return;
  keep(change);
  const at = rowsIn().indexOf(row);
  if (at < 0) {
    say(texts.removed!, [item]);
    const next = rowsIn()[Math.min(before, items.length - 1)];
    if (next) partOf(action, next).focus();
    else document.querySelector<HTMLElement>('h1')?.focus();
  } else {
    say(texts.place!.replace('{at}', String(at + 1)).replace('{of}', String(items.length)));
    row.scrollIntoView({ block: 'nearest' });
  }
}

const rowFor = (path: string) =>
  rowOf(path) ??
  newRow(part<HTMLTemplateElement>('item'), path, keep, (action, change) => {
    act(path, action, change);
  });

/** Entries that were asked for, as they are cited; undefined until that is known. */
const cited = new Map<string, CslItem | undefined>();

/**
 * Asks how an entry is cited, so that the shelf can be printed at any moment, and keeps its authors and year. Without them the
 * title says enough.
 */
async function cite(path: string): Promise<void> {
  cited.set(path, cited.get(path));
  const item = await fetchCsl(path, places).catch(() => undefined);
  if (!item) return;
  cited.set(path, item);
  const byline = [firstAuthors(item), yearOf(item)].filter(Boolean).join(' · ');
  if (items.some((one) => one.path === path && one.byline !== byline)) {
    shelf.change((saved) => saved.map((one) => (one.path === path ? { ...one, byline } : one)));
    show();
  }
}

addEventListener('beforeprint', () => {
  for (const [index, item] of items.entries()) {
    const { path } = item;
    const place = { number: index + 1, cited: cited.get(path), page: places.page(path), isChinese };
    partOf('paper', rowOf(path)!).replaceChildren(...onPaper(item, place));
  }
});

/** Shows the shelf as it is stored now. */
function show(): void {
  items = shelf.items();
  const rows = items.map(({ path }) => rowFor(path));
  for (const [index, item] of items.entries())
    fillRow(rows[index]!, item, addressOf(item.path), { isFirst: index === 0, isLast: index === items.length - 1 });
  arrange(part('list'), rows);
  showOffer();
  for (const { path } of items) if (!cited.has(path)) void cite(path);
  part('empty').hidden = items.length > 0 || offered.length > 0;
  part('tools').hidden = items.length === 0;
}

/** Entries that a link names: shown first, and put on the shelf only when the reader says so. */
let offered: readonly Shared[] = [];

const isHere = ({ path, named }: Shared) => items.some((item) => item.path === path || item.path === named);

function showOffer(): void {
  const lines = offered.map((entry) => {
    const item = document.createElement('li');
    const link = document.createElement('a');
    link.href = addressOf(entry.path);
    link.textContent = entry.title;
    link.lang = entry.lang;
    item.append(link);
    if (isHere(entry)) {
      const here = document.createElement('small');
      here.textContent = texts.here!;
      item.append(' ', here);
    }
    return item;
  });
  part('shared-list').replaceChildren(...lines);
  part('shared-add').hidden = offered.every(isHere);
  part('shared').hidden = offered.length === 0;
}

async function offer(names: readonly string[]): Promise<void> {
  const { found, unknown, unreachable } = await findShared(names, places);
  offered = found;
  show();
  const counted = (text: string, count: number) => (count > 0 ? [text.replace('%', String(count))] : []);
  say(
    [
      ...(found.length > 0 && found.every(isHere) ? [texts.allHere!] : []),
      ...counted(texts.unknown!, unknown),
      ...counted(texts.unreachable!, unreachable),
    ].join(texts.space),
  );
}

part('shared-add').addEventListener('click', () => {
  const added = offered.filter((entry) => !isHere(entry));
  offered = [];
  keep((saved) => added.reduce((all, { path, title, lang }) => withEntry(all, { path, title, lang }, today()), [...saved]));
  history.replaceState(null, '', location.pathname);
  say(texts.imported!.replace('%', String(added.length)));
  const row = rowOf(added[0]!.path);
  if (row) partOf('title', row).focus();
});

part<HTMLButtonElement>('export').addEventListener('click', () => {
  const exported = items;
  void exportShelf(part<HTMLSelectElement>('format').value, exported, places).then(({ name, type, content, missing }) => {
    say(missing.length > 0 ? texts.exportMissing! : '', missing);
    if (missing.length < exported.length) download(name, type, content);
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
      const before = items.length;
      keep((saved) => [...saved, ...imported.filter(({ path }) => !saved.some((item) => item.path === path))]);
      say(texts.imported!.replace('%', String(items.length - before)));
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
  address.search = `?entries=${items.map(({ path }) => path).join(',')}`;
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
  const unknown = items.map(({ path }) => path).filter((path) => !cited.get(path));
  // What does not come is not waited for: the row has its own words.
  const patience = new Promise((resolve) => {
    setTimeout(resolve, 3000);
  });
  void Promise.race([Promise.all(unknown.map(cite)), patience]).then(() => {
    window.print();
  });
});

// An answer stands until the next thing is done; said again, it is heard again.
page.addEventListener(
  'click',
  () => {
    say('');
  },
  { capture: true },
);
show();
sayWhetherKept(store !== undefined);
page.hidden = false;
const names = sharedNames(location.search);
if (names.length > 0) void offer(names);
onChangeElsewhere(SHELF_KEY, show);
