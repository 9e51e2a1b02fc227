/**
 * The form of /add/. What is typed stays on this page and in this browser's storage; a number alone is sent to the service
 * that knows it, and the finished file to the repository when the person goes there.
 *
 *     asked.ts       what the address of the page asks for       start-box.ts, records.ts   what is pasted → a draft
 *     desk.ts        the entry at work: every change goes round  sheet.ts, picks.ts …       what stands in the form
 *     values.ts      form ↔ front matter                         entry-file.ts              front matter → the file
 *     check.ts       what is wrong, by the list’s own rules      faults.ts, hints.ts        how that is shown
 *     correction.ts  the entry that is corrected                 drafts.ts                  what this browser keeps
 *     heading.ts     what the page calls itself, at once         words.ts                   texts in the page’s language
 *     way-out.ts     to the repository
 */
import type { Draft } from '../../ingest/draft.ts';
import type { ListContext } from '../../ingest/list.ts';
import type { Kind } from '../../schema/entry.ts';
import { formFields } from '../../schema/form.ts';
import { browserStore } from '../storage.ts';
import * as asked from './asked.ts';
import { clearButton } from './clear-button.ts';
import { loadCorrection, sayCorrecting } from './correction.ts';
import { openDesk } from './desk.ts';
import { focusField, part, parts, root } from './dom.ts';
import { dropDraft, readDraft } from './drafts.ts';
import { sayAdds } from './heading.ts';
import { asYaml, type Loaded } from './loaded.ts';
import { startBox } from './start-box.ts';
import { emptyForm, toForm, withTyped } from './values.ts';
import { loadWords, type Words } from './words.ts';

interface List extends ListContext {
  /** Paths of files that do not stand right in the folder of their kind, by id. */
  readonly files: Readonly<Record<string, string>>;
}

async function start(words: Words, list: List): Promise<void> {
  const { t } = words;
  const { entry } = asked;
  const store = browserStore();
  const fields = formFields(list.facets);
  const desk = openDesk(words, list, fields, store);
  const box = startBox(t, list, { sections: asked.sectionsForAny, fill, byHand });

  /** An empty form, or one with these texts. */
  function begin(kind: Kind, text: Record<string, string> = {}): void {
    desk.open({ ...emptyForm(kind), text, picks: { sections: asked.sectionsFor(kind) } }, { changed: Object.keys(text) });
    focusField('title');
  }

  /** The number that nothing was found for goes into the form. */
  function byHand(number: Record<string, string>): void {
    const own = desk.own();
    if (!own) {
      begin('paper', number);
      return;
    }
    desk.type(Object.fromEntries(Object.entries(number).map(([key, value]) => [key, own.form.text[key] || value])));
    focusField('title');
  }

  /** A record goes into the form. */
  function fill({ value, kind, id, doubts }: Draft, from: string, abstract: string): void {
    const record = toForm(value, { kind, id }, fields, (one) => asYaml('study', one));
    const { form, changed, ownId } = desk.own() ?? { form: emptyForm(kind), changed: new Set<string>(), ownId: false };
    desk.open(
      { ...withTyped(record, form, changed, fields), id: ownId ? form.id : id },
      // From here on there is something to keep.
      { changed: [...changed, 'record'], ownId, abstract, doubts },
    );
    box.say(t.filled(from));
    const wrong = desk.firstWrong();
    focusField(wrong ?? 'title');
    if (wrong === undefined) part('form').scrollIntoView({ block: 'start' });
  }

  /** The entry that is corrected; none where there is no such entry. */
  async function load(): Promise<Loaded | undefined> {
    try {
      const loaded = await loadCorrection(desk.sheet, desk.file, fields, list.files);
      sayCorrecting(t, loaded);
      return loaded;
    } catch {
      sayAdds();
      box.say(t.noEntry);
      return undefined;
    }
  }

  for (const button of parts('[data-begin]')) {
    button.addEventListener('click', () => {
      begin(button.dataset.begin as Kind);
    });
  }

  const was = entry ? await load() : undefined;
  if (was) desk.correct(was);
  if (asked.isMisnamed) {
    sayAdds();
    box.say(t.noEntry);
  }
  clearButton(t, () => {
    desk.close();
    dropDraft(store, entry);
    if (!was) {
      box.clear();
      return;
    }
    desk.open(was.form);
    box.say(t.cleared);
    focusField('title');
  });

  const kept = entry && !was ? undefined : readDraft(store, entry);
  if (kept?.form.text.study) await desk.file.loadYaml();
  root.hidden = false;
  if (kept) {
    const { form, ownId, changed, source } = kept;
    const sections = form.picks.sections?.length ? form.picks.sections : asked.sectionsFor(form.kind);
    desk.open(
      {
        ...form,
        picks: { ...form.picks, sections },
        ...(was && { rest: was.form.rest, kind: was.form.kind, id: was.form.id }),
      },
      { ownId, changed },
    );
    box.say(was && source !== was.source ? t.changedSince : t.restored);
  } else if (was) desk.open(was.form);
  if (was) focusField(asked.field);
}

async function main(): Promise<void> {
  try {
    const [words, response] = await Promise.all([loadWords(asked.locale), fetch(asked.listAddress)]);
    const list = (await response.json()) as List;
    await start(words, { ...list, today: new Date().toISOString().slice(0, 10) });
  } catch {
    sayAdds();
    root.hidden = false;
    part('start-status').replaceChildren(root.dataset.loadFailed!);
  }
}

void main();
