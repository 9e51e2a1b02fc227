/** The shelf page: the saved entries in the reader's order, with notes, export, import and a link to share. */
// From their own files: the index of the room would bring the schema along.
import { apa } from '../cite/apa.ts';
import type { CslItem } from '../cite/csl.ts';
import { markdown, plain } from '../cite/formatted.ts';
import { gbt7714 } from '../cite/gbt7714.ts';
import { listLine } from '../cite/line.ts';
import { today } from './save-button.ts';
import {
  browserStore,
  moved,
  parseShelf,
  readShelf,
  sharedPaths,
  shelfJson,
  withEntry,
  withoutEntry,
  writeShelf,
  type Saved,
} from './shelf-store.ts';

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

async function fetchText(address: string): Promise<string> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${response.status} ${address}`);
  return response.text();
}

const cslOf = async (path: string): Promise<CslItem> => (JSON.parse(await fetchText(`${root}${path}.csl.json`)) as CslItem[])[0]!;

/** The shelf in each format that it can be exported in, with the ending of the file. */
const EXPORTS: Record<string, { ending: string; type: string; make: (items: readonly Saved[]) => Promise<string> }> = {
  bib: { ending: 'bib', type: 'application/x-bibtex', make: (items) => joined(items, 'bib', '\n') },
  ris: { ending: 'ris', type: 'application/x-research-info-systems', make: (items) => joined(items, 'ris', '\r\n') },
  csl: {
    ending: 'csl.json',
    type: 'application/json',
    make: async (items) => `${JSON.stringify(await Promise.all(items.map(({ path }) => cslOf(path))), null, 2)}\n`,
  },
  gbt: {
    ending: 'txt',
    type: 'text/plain',
    make: (items) => lines(items, (item, index) => `[${index + 1}] ${plain(gbt7714(item))}`),
  },
  apa: { ending: 'txt', type: 'text/plain', make: (items) => lines(items, (item) => plain(apa(item))) },
  markdown: {
    ending: 'md',
    type: 'text/markdown',
    make: (items) =>
      lines(items, (item, index) => `- ${markdown(listLine(item, new URL(addressOf(items[index]!.path), location.href).href))}`),
  },
  json: { ending: 'json', type: 'application/json', make: (items) => Promise.resolve(shelfJson(items)) },
};

const joined = async (items: readonly Saved[], ending: string, between: string) =>
  (await Promise.all(items.map(({ path }) => fetchText(`${root}${path}.${ending}`)))).join(between);

async function lines(items: readonly Saved[], line: (item: CslItem, index: number) => string): Promise<string> {
  const cited = await Promise.all(items.map(({ path }) => cslOf(path)));
  return `${cited.map(line).join('\n')}\n`;
}

function download(name: string, type: string, content: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([content], { type }));
  link.download = name;
  link.click();
  setTimeout(() => {
    URL.revokeObjectURL(link.href);
  }, 10_000);
}

let shelf = readShelf(store);

function keep(next: Saved[]): void {
  shelf = next;
  if (!writeShelf(store, shelf)) say(texts.storageClosed!);
}

function show(): void {
  const list = part('list');
  const template = part<HTMLTemplateElement>('item');
  list.replaceChildren(
    ...shelf.map((saved) => {
      const item = template.content.cloneNode(true) as DocumentFragment;
      const link = part<HTMLAnchorElement>('title', item);
      link.href = addressOf(saved.path);
      link.textContent = saved.title;
      link.lang = saved.lang;
      part('saved', item).textContent = saved.saved;
      const field = (name: string, value: string, change: (value: string) => void) => {
        const input = part<HTMLInputElement>(name, item);
        input.value = value;
        input.addEventListener('change', () => {
          change(input.value);
          keep(shelf);
        });
      };
      const read = part<HTMLInputElement>('read', item);
      read.checked = saved.read;
      read.addEventListener('change', () => {
        saved.read = read.checked;
        keep(shelf);
      });
      field('note', saved.note, (value) => (saved.note = value));
      field(
        'tags',
        saved.tags.join(', '),
        (value) =>
          (saved.tags = value
            .split(/[,，、]/)
            .map((tag) => tag.trim())
            .filter(Boolean)),
      );
      const act = (name: string, next: () => Saved[], focus: string) => {
        part(name, item).addEventListener('click', () => {
          keep(next());
          show();
          const again = [...list.children][shelf.findIndex(({ path }) => path === saved.path)];
          (again ? part(focus, again) : page.querySelector<HTMLElement>('h1'))?.focus();
        });
      };
      act('up', () => moved(shelf, saved.path, -1), 'up');
      act('down', () => moved(shelf, saved.path, 1), 'down');
      act('remove', () => withoutEntry(shelf, saved.path), 'up');
      return item;
    }),
  );
  part('empty').hidden = shelf.length > 0;
  part('tools').hidden = shelf.length === 0;
  part('count').textContent = shelf.length === 0 ? '' : String(shelf.length);
}

/** Entries that a link names: shown first, and put on the shelf only when the reader says so. */
async function showShared(paths: readonly string[]): Promise<void> {
  const shared = part('shared');
  const found: Saved[] = [];
  for (const path of paths) {
    try {
      const item = await cslOf(path);
      found.push({ path, title: item.title, lang: item.language, saved: today(), read: false, note: '', tags: [] });
    } catch {
      // An entry that this list no longer has is left out of the offer.
    }
  }
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
    keep(found.reduce((items, entry) => withEntry(items, entry, today()), shelf));
    shared.hidden = true;
    history.replaceState(null, '', location.pathname);
    show();
  });
  shared.hidden = found.length === 0;
}

part<HTMLButtonElement>('export').addEventListener('click', () => {
  const format = part<HTMLSelectElement>('format').value;
  const { ending, type, make } = EXPORTS[format]!;
  make(shelf).then(
    (content) => {
      download(`shelf.${ending}`, type, content);
      say('');
    },
    () => {
      say(texts.exportFailed!);
    },
  );
});

part<HTMLInputElement>('import').addEventListener('change', ({ currentTarget }) => {
  const input = currentTarget as HTMLInputElement;
  const file = input.files?.[0];
  if (!file) return;
  file
    .text()
    .then((json) => {
      const known = new Set(shelf.map(({ path }) => path));
      const added = parseShelf(json).filter(({ path }) => !known.has(path));
      keep([...shelf, ...added]);
      show();
      say(texts.imported!.replace('%', String(added.length)));
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
// Another tab may change the shelf while this one shows it.
addEventListener('storage', () => {
  shelf = readShelf(store);
  show();
});
