/** The entry on the desk. With every change its file is made, checked, shown and kept; a button hands it over. */
import type { Issue } from '../../corpus/issue.ts';
import type { Draft } from '../../ingest/draft.ts';
import type { ListContext } from '../../ingest/list.ts';
import { FOLDERS, type Kind } from '../../schema/entry.ts';
import type { FormField } from '../../schema/form.ts';
import type { Store } from '../storage.ts';
import { colon, entry, locale, pathOf, repository } from './asked.ts';
import { checker } from './check.ts';
import { completer } from './complete.ts';
import { part, parts } from './dom.ts';
import { keepDraft } from './drafts.ts';
import { fileMaker, type EntryFile, type FileMaker } from './entry-file.ts';
import { faults, keyOf } from './faults.ts';
import { openHints } from './hints.ts';
import type { Loaded } from './loaded.ts';
import { openSheet, type Sheet } from './sheet.ts';
import { typedPath, type FormState } from './values.ts';
import { wayOut } from './way-out.ts';
import type { Words } from './words.ts';

/** What is known of an entry beside what stands in its form. */
interface Aside {
  /** Fields that a person has changed. */
  readonly changed?: Iterable<string>;
  /** The id was typed by hand. */
  readonly ownId?: boolean;
  /** Read for suggestions, never written. */
  readonly abstract?: string;
  /** What a machine was not sure of. */
  readonly doubts?: Draft['doubts'];
}

interface Own {
  readonly form: FormState;
  readonly changed: ReadonlySet<string>;
  readonly ownId: boolean;
}

export interface Desk {
  readonly sheet: Sheet;
  readonly file: FileMaker;
  /** Puts an entry on the desk, in the place of another. */
  open(state: FormState, aside?: Aside): void;
  close(): void;
  /** What is put here from now on corrects this entry. */
  correct(was: Loaded): void;
  /** Types for a person. */
  type(values: Readonly<Record<string, string>>): void;
  /** What lies here, and what of it is a person’s own; nothing while the desk is empty. */
  own(): Own | undefined;
  /** The first field that is wrong, if one is. */
  firstWrong(): string | undefined;
}

export function openDesk({ t, issueTexts }: Words, list: ListContext, fields: readonly FormField[], store?: Store): Desk {
  const form = part<HTMLFormElement>('form');
  const preview = part('preview');
  const check = checker(list);
  const complete = completer(list);
  const show = faults(t, issueTexts, locale, colon);
  const file = fileMaker(fields, list.facets, update);

  let was: Loaded | undefined;
  let changed = new Set<string>();
  /** Those of them that the person has left since. */
  let visited = new Set<string>();
  let ownId = false;
  let abstract = '';
  /** The person has asked for the repository: from now on everything that is wrong is said. */
  let isSent = false;
  let current: { text: string; path: string; errors: readonly Issue[]; card: EntryFile['card'] } | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const soon = () => {
    clearTimeout(timer);
    timer = setTimeout(update, 150);
  };
  const sheet = openSheet(form, t, (key) => {
    changed.add(key);
    if (key === 'id') ownId = sheet.text('id').trim() !== '';
    soon();
  });
  const hints = openHints(t, list, sheet);
  const finished = () => ({ path: current!.path, text: current!.text, was: was?.source });
  const out = wayOut(t, repository, () => {
    update();
    return finished();
  });

  function completed(): FormState {
    const state = sheet.read();
    const more = was ? undefined : complete(state);
    if (!more) return state;
    sheet.setText('language', more.language);
    if (!ownId) sheet.setText('id', more.id);
    return sheet.read();
  }

  function update(): void {
    clearTimeout(timer);
    if (form.hidden) return;
    const state = completed();
    const { kind, id, body } = state;
    const { value, text, unread, card } = file.make(state, was);
    const { issues, duplicate } = check({ kind, id, value, text, body, corrects: entry.split('/')[1] });
    // What cannot be read as YAML is missing from the value; that it is missing is not a second mistake.
    const all = [...unread, ...issues.filter((one) => unread.length === 0 || keyOf(one) !== 'study')].map((one) => ({
      ...one,
      path: typedPath(one.path, state),
    }));
    const errors = all.filter(({ severity }) => severity === 'error');
    current = { text, path: was?.path ?? pathOf(`${FOLDERS[kind]}/${id || 'entry'}.md`), errors, card };

    showFile(current);
    show.beside(all.filter((one) => isSent || (visited.has(keyOf(one)) && one.rule !== 'missing-key')));
    if (isSent) show.above(errors, false);
    hints.duplicate(duplicate);
    hints.suggest(state, abstract);
    const isKept =
      changed.size === 0 || keepDraft(store, entry, { form: state, ownId, changed: [...changed], source: was?.source ?? '' });
    part('keep').textContent = isKept ? t.kept : t.notKept;
  }

  function showFile({ text, path, errors, card }: NonNullable<typeof current>): void {
    if (preview.textContent !== text) preview.textContent = text;
    part('path').textContent = path;
    part('size').textContent = t.fileSize(new TextEncoder().encode(text).length);
    const count = new Set(errors.map(keyOf)).size;
    const verdict = part('verdict');
    const isWhole = count === 0 && card === 'read';
    verdict.textContent = count > 0 ? t.wanting(count) : isWhole ? t.good : card === 'lost' ? t.loadFailed : t.readingCard;
    verdict.classList.toggle('good', isWhole);
  }

  function type(values: Readonly<Record<string, string>>): void {
    for (const [key, value] of Object.entries(values)) {
      sheet.setText(key, value);
      changed.add(key);
    }
    update();
  }

  for (const radio of parts<HTMLInputElement>('[data-kind] input')) {
    radio.addEventListener('change', () => {
      sheet.setKind(radio.value as Kind);
      changed.add('kind');
      update();
    });
  }
  for (const button of parts('[data-today]')) {
    button.addEventListener('click', () => {
      type({ [button.dataset.today!]: list.today });
    });
  }
  // A mistake is named when its field is left, not while it is typed.
  form.addEventListener('focusout', ({ target }) => {
    const key = target instanceof Element ? target.closest<HTMLElement>('[data-field]')?.dataset.field : undefined;
    if (key === undefined || !changed.has(key) || visited.has(key)) return;
    visited.add(key);
    soon();
  });
  const submit = async () => {
    isSent = true;
    out.clear();
    update();
    if (current!.card === 'awaited') {
      await file.loadYaml().catch(() => undefined);
      update();
    }
    const { errors, card } = current!;
    if (errors.length > 0) show.above(errors, true);
    else if (card === 'read') await out.send(finished());
  };
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void submit();
  });

  return {
    sheet,
    file,
    open(state, aside = {}) {
      changed = new Set(aside.changed);
      visited = new Set();
      ownId = aside.ownId ?? false;
      abstract = aside.abstract ?? '';
      isSent = false;
      form.hidden = false;
      part('empty').hidden = true;
      hints.look(aside.doubts ?? []);
      show.above([], false);
      out.clear();
      sheet.write(state);
      if (!was && sheet.text('added') === '') sheet.setText('added', list.today);
      update();
    },
    close() {
      clearTimeout(timer);
      hints.look([]);
      form.hidden = true;
      part('empty').hidden = false;
    },
    correct(loaded) {
      was = loaded;
    },
    type,
    own: () => (form.hidden ? undefined : { form: sheet.read(), changed, ownId }),
    firstWrong: () => current?.errors[0] && keyOf(current.errors[0]),
  };
}
