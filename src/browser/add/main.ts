/**
 * The form of /add/. What is typed stays on this page and in this browser's storage; a number alone is sent to the service
 * that knows it, and the finished file to GitHub when the person goes there.
 */
import type { Issue } from '../../corpus/issue.ts';
import type { Draft } from '../../ingest/draft.ts';
import { idMaker } from '../../ingest/draft-id.ts';
import type { Duplicate } from '../../ingest/duplicates.ts';
import type { ListContext } from '../../ingest/list.ts';
import { provenanceOf } from '../../ingest/provenance.ts';
import { suggester } from '../../ingest/suggest.ts';
import { writeEntry, type FrontMatter, type Value } from '../../ingest/write.ts';
import { FOLDERS, KINDS, type Kind } from '../../schema/entry.ts';
import type { Locale } from '../../schema/fields.ts';
import { formFields } from '../../schema/form.ts';
import { browserStore } from '../shelf-store.ts';
import { checker } from './check.ts';
import { fieldOf, focusField, item, link, part, parts, pieces, root } from './dom.ts';
import { dropDraft, keepDraft, readDraft, type DraftStore } from './drafts.ts';
import { faults, keyOf } from './faults.ts';
import { asYaml, correctedFile, loadEntry, type Loaded, type YamlModule } from './loaded.ts';
import { openSheet } from './sheet.ts';
import { startBox } from './start-box.ts';
import { controlsOf, emptyForm, toForm, toValue, type FormState } from './values.ts';
import { repositoryPages } from '../../repository.ts';
import { wayOut } from './way-out.ts';
import { loadWords, type Words } from './words.ts';

interface List extends ListContext {
  /** Paths of files that do not stand right in the folder of their kind, by id. */
  readonly files: Readonly<Record<string, string>>;
}

const HAN = /\p{Script=Han}/u;
const ENTRY = /^(?:papers|platforms|datasets)\/[a-z0-9]+(?:-[a-z0-9]+)*$/;

const { locale, page, colon, repository, branch } = root.dataset as Record<string, string> & { locale: Locale };
const pages = repositoryPages({ repository: repository!, branch: branch! });
const query = new URLSearchParams(location.search);
const asked = query.get('entry') ?? '';
/** `papers/x` of the entry that is corrected; empty for a new one. */
const entry = ENTRY.test(asked) ? asked : '';
const today = new Date().toISOString().slice(0, 10);

async function start({ t, issueTexts }: Words, list: List): Promise<void> {
  const form = part<HTMLFormElement>('form');
  const preview = part('preview');
  const store = browserStore() as DraftStore | undefined;
  const fields = formFields(list.facets);
  const check = checker(list);
  const makeId = idMaker(list);
  const taken = new Set(list.taken);
  const suggest = suggester(list);
  const show = faults(t, issueTexts, locale, colon!);

  let yaml: YamlModule | undefined;
  const loadYaml = async () => (yaml ??= await import('../../corpus/yaml.ts'));
  /** What reading the study card as YAML found wrong, as issues of its field. */
  let yamlIssues: Issue[] = [];
  const readYaml = (text: string): Value | undefined => {
    if (!yaml) {
      void loadYaml().then(update);
      return undefined;
    }
    const { value, issues } = yaml.readYaml(text, '', 1);
    yamlIssues = issues.map((one) => ({ ...one, path: ['study', ...one.path] }));
    return issues.length > 0 ? undefined : value;
  };
  const writeYaml = (value: Value) => asYaml('study', value);

  /** The entry that is corrected. */
  let was: Loaded | undefined;
  let ownId = false;
  /** Read for suggestions, never written. */
  let abstract = '';
  /** The person has asked for GitHub: from now on everything that is wrong is said. */
  let isSent = false;
  let current: { text: string; state: FormState; errors: readonly Issue[] } | undefined;
  /** Fields that a person has changed, and those that they have left since. */
  let changed = new Set<string>();
  let visited = new Set<string>();
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
  const out = wayOut(t, pages, () => {
    update();
    return finished();
  });
  const box = startBox(t, list, {
    sections: () => (KINDS.some((kind) => wantedFor(kind).length > 0) ? [query.get('section')!] : []),
    fill,
    byHand: (number) => {
      if (form.hidden) {
        begin('paper', number);
        return;
      }
      for (const [key, value] of Object.entries(number)) {
        if (sheet.text(key) === '') sheet.setText(key, value);
        changed.add(key);
      }
      update();
      focusField('title');
    },
  });

  const pathOf = ({ kind, id }: FormState) => was?.path ?? `content/${FOLDERS[kind]}/${id || 'entry'}.md`;
  const finished = () => ({
    path: pathOf(current!.state),
    text: current!.text,
    was: was?.source,
  });

  /** The front matter and the file that the form makes. */
  function made(state: FormState): { value: FrontMatter; text: string } {
    yamlIssues = [];
    const value = toValue(state, fields, readYaml);
    if (was) return { value, text: correctedFile(was, { value, body: state.body }, yaml) };
    // What was typed without a record comes from whoever typed it.
    const own = value.provenance || value.title === undefined ? value : { ...value, provenance: provenanceOf(value, 'curator') };
    return { value: own, text: writeEntry(own, state.body) };
  }

  /** What fills itself in while a new entry is typed: its language and its name. */
  function complete(): FormState {
    const state = sheet.read();
    const title = state.text.title?.trim() ?? '';
    if (was || title === '') return state;
    if (!state.text.language) sheet.setText('language', HAN.test(title) ? 'zh' : 'en');
    if (!ownId) {
      const host = state.links.map(({ url }) => url.trim()).find((url) => URL.canParse(url));
      const { year, titleTranslation } = state.text;
      sheet.setText(
        'id',
        makeId(
          { family: familyIn(state), year: year?.trim(), title, titleTranslation, host: host && new URL(host).hostname },
          taken,
        ),
      );
    }
    return sheet.read();
  }

  function update(): void {
    clearTimeout(timer);
    if (form.hidden) return;
    const state = complete();
    const { value, text } = made(state);
    const { issues, duplicate } = check({
      kind: state.kind,
      id: state.id,
      value,
      text,
      body: state.body,
      corrects: entry.split('/')[1],
    });
    // What cannot be read as YAML is missing from the value; that it is missing is not a second mistake.
    const isUnread = yamlIssues.length > 0;
    const all = [...yamlIssues, ...issues.filter((one) => !(isUnread && keyOf(one) === 'study'))];
    const errors = all.filter(({ severity }) => severity === 'error');
    current = { text, state, errors };

    if (preview.textContent !== text) preview.textContent = text;
    part('path').textContent = pathOf(state);
    part('size').textContent = t.fileSize(new TextEncoder().encode(text).length);
    const count = new Set(errors.map(keyOf)).size;
    const verdict = part('verdict');
    verdict.textContent = count === 0 ? t.good : t.wanting(count);
    verdict.classList.toggle('good', count === 0);
    show.beside(all.filter((one) => isSent || (visited.has(keyOf(one)) && one.rule !== 'missing-key')));
    if (isSent) show.above(errors, false);
    showDuplicate(duplicate);
    showSuggestions(state);
    const isKept =
      changed.size === 0 || keepDraft(store, entry, { form: state, ownId, changed: [...changed], source: was?.source ?? '' });
    part('keep').textContent = isKept ? t.kept : t.notKept;
  }

  /** Family name of the first author, for the name of the file. */
  function familyIn(state: FormState): string {
    const line =
      state.text.authors
        ?.split('\n')
        .map((one) => one.trim())
        .find(Boolean) ?? '';
    const name = line.replace(/^\{|\}$/g, '').split(/\s*[|｜]/)[0]!;
    return name.includes(',') ? name.slice(0, name.indexOf(',')) : HAN.test(name) ? name.slice(0, 1) : name;
  }

  function showSuggestions({ text, kind }: FormState): void {
    if (!text.title) return;
    const keywords = [text['keywords.zh'], text['keywords.en']]
      .flatMap((line = '') => line.split(/[;；,，]/))
      .map((word) => word.trim())
      .filter(Boolean);
    const found = suggest({ title: text.title, titleTranslation: text.titleTranslation, keywords, abstract }, kind);
    for (const facet of list.facets) sheet.picks.get(facet)?.suggest(found.facets[facet] ?? []);
    sheet.picks.get('genre')?.suggest(found.genre);
    sheet.picks.get('sections')?.suggest(found.sections.slice(0, 3));
  }

  function showDuplicate(duplicate: Duplicate | undefined): void {
    const known = duplicate && list.entries.find(({ id }) => id === duplicate.id);
    part('duplicate-box').hidden = !known;
    if (!known) return;
    const [what, title] = [part('duplicate-what'), part('duplicate-link')];
    // Said once, not with every key.
    if (what.textContent !== t.duplicate[duplicate.sure]) what.textContent = t.duplicate[duplicate.sure];
    if (title.textContent === known.title) return;
    const path = `${FOLDERS[known.kind]}/${known.id}`;
    title.replaceChildren(link(`${page}${path}/`, known.title));
    part('duplicate-correct').replaceChildren(...(entry ? [] : ['· ', link(`${page}add/?entry=${path}`, t.duplicate.correct)]));
  }

  /** What a person should look at after a record was filled in. */
  function look(doubts: Draft['doubts']): void {
    const labelOf = (key: string) =>
      (key === 'facets' ? list.facets : [key]).map((one) => fieldOf(one)?.dataset.label ?? one).join(' / ');
    const lines = doubts.flatMap(({ code, key, value = '' }) =>
      code === 'missing' || code === 'no-section' ? [] : [item(...pieces(t.doubts[code](labelOf(key), value)))],
    );
    part('look-list').replaceChildren(...lines);
    part('look').hidden = lines.length === 0;
  }

  /** Shows the form with this in it. */
  function open(state: FormState): void {
    form.hidden = false;
    part('empty').hidden = true;
    isSent = false;
    visited = new Set();
    show.above([], false);
    out.clear();
    sheet.write(state);
    if (!was && sheet.text('added') === '') sheet.setText('added', today);
    update();
  }

  /** The section that the address names, where it takes this kind of entry. */
  function wantedFor(kind: Kind): string[] {
    const wanted = query.get('section') ?? '';
    const row = form.querySelector<HTMLElement>(`[data-picks="sections"] li:has(input[value="${CSS.escape(wanted)}"])`);
    return row?.dataset.kinds === kind ? [wanted] : [];
  }

  function begin(kind: Kind, text: Record<string, string> = {}): void {
    changed = new Set(Object.keys(text));
    ownId = false;
    abstract = '';
    look([]);
    open({ ...emptyForm(kind), text, picks: { sections: wantedFor(kind) } });
    focusField('title');
  }

  /** Puts a record into the form; what a person has typed stays. */
  function fill(draft: Draft, from: string, text: string): void {
    const next = toForm(draft.value, { kind: draft.kind, id: draft.id }, fields, writeYaml);
    const [typed, chosen] = [{ ...next.text }, { ...next.picks }];
    let { links } = next;
    const own = form.hidden ? emptyForm(draft.kind) : sheet.read();
    for (const field of fields.filter(({ key }) => changed.has(key))) {
      for (const name of controlsOf(field)) if (own.text[name]) typed[name] = own.text[name];
      if (own.picks[field.key]?.length) chosen[field.key] = own.picks[field.key]!;
      if (field.key === 'links' && own.links.length > 0) ({ links } = own);
    }
    abstract = text;
    // From here on there is something to keep.
    changed.add('record');
    open({ ...next, id: ownId ? own.id : draft.id, body: own.body, text: typed, picks: chosen, links });
    look(draft.doubts);
    box.say(t.filled(from));
    const [first] = current!.errors;
    if (first) focusField(keyOf(first));
    else {
      focusField('title');
      form.scrollIntoView({ block: 'start' });
    }
  }

  for (const button of parts('[data-begin]')) {
    button.addEventListener('click', () => {
      begin(button.dataset.begin as Kind);
    });
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
      sheet.setText(button.dataset.today!, today);
      changed.add(button.dataset.today!);
      update();
    });
  }
  // A mistake is named when its field is left, not while it is typed.
  form.addEventListener('focusout', ({ target }) => {
    const key = target instanceof Element ? target.closest<HTMLElement>('[data-field]')?.dataset.field : undefined;
    if (key === undefined || !changed.has(key) || visited.has(key)) return;
    visited.add(key);
    soon();
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    isSent = true;
    out.clear();
    update();
    const { errors } = current!;
    if (errors.length > 0) show.above(errors, true);
    else void out.send(finished());
  });

  const clear = part<HTMLButtonElement>('clear');
  let sure: ReturnType<typeof setTimeout> | undefined;
  const relax = () => {
    clearTimeout(sure);
    sure = undefined;
    clear.textContent = t.clear;
  };
  clear.addEventListener('click', () => {
    if (sure === undefined) {
      clear.textContent = t.clearSure;
      sure = setTimeout(relax, 5000);
      return;
    }
    relax();
    clearTimeout(timer);
    dropDraft(store, entry);
    changed = new Set();
    ownId = false;
    look([]);
    if (was) {
      open(was.form);
      box.say(t.cleared);
      focusField('title');
      return;
    }
    form.hidden = true;
    part('empty').hidden = false;
    box.clear();
  });

  /** Loads the entry that is corrected, and lets the page say so. */
  async function load(): Promise<void> {
    box.say(t.loading);
    const [kind, id] = [KINDS.find((one) => entry.startsWith(`${FOLDERS[one]}/`))!, entry.split('/')[1]!];
    const { source, value, body } = await loadEntry(`${root.dataset.root}${entry}.md`, await loadYaml());
    const loaded = toForm(value, { kind, id, body }, fields, writeYaml);
    sheet.write(loaded);
    // As the page hands it out untouched: whatever differs from this later was touched.
    const untouched = sheet.read();
    was = {
      source,
      path: `content/${list.files[id] ?? `${entry}.md`}`,
      form: { ...loaded, body: untouched.body },
      value: toValue(untouched, fields, readYaml),
    };
    const heading = document.querySelector('h1')!;
    document.title = document.title.replace(heading.textContent, t.correctTitle);
    heading.textContent = t.correctTitle;
    part('correcting-link').replaceChildren(link(`${page}${entry}/`, loaded.text.title ?? entry));
    part('correcting').hidden = false;
    // What is said of a draft is still said, where nothing is pasted.
    part('correcting').after(part('start-status'));
    for (const name of ['start', 'kind', 'id-group']) part(name).hidden = true;
    part('open').textContent = t.openCorrection(pages.host ?? t.repository);
    box.say();
  }

  if (entry) {
    try {
      await load();
    } catch {
      box.say(t.noEntry);
    }
  } else if (asked) box.say(t.noEntry);
  const kept = entry && !was ? undefined : readDraft(store, entry);
  if (kept?.form.text.study) await loadYaml();
  root.hidden = false;
  if (kept) {
    ownId = kept.ownId;
    changed = new Set(kept.changed);
    const { kind, picks } = kept.form;
    const sections = picks.sections?.length ? picks.sections : wantedFor(kind);
    open({
      ...kept.form,
      picks: { ...picks, sections },
      ...(was && { rest: was.form.rest, kind: was.form.kind, id: was.form.id }),
    });
    box.say(was && kept.source !== was.source ? t.changedSince : t.restored);
  } else if (was) open(was.form);
  if (was) focusField(query.get('field') ?? '');
}

async function main(): Promise<void> {
  try {
    const [words, response] = await Promise.all([loadWords(locale), fetch(root.dataset.list!)]);
    await start(words, { ...((await response.json()) as List), today });
  } catch {
    root.hidden = false;
    part('start-status').replaceChildren(root.dataset.loadFailed!);
  }
}

void main();
