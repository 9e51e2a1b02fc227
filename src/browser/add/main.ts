/**
 * The form of /add/. What is typed stays on this page and in this browser's storage; a number alone is sent to the service
 * that knows it, and the finished file to GitHub when the person goes there.
 */
import type { AddTexts } from '../../i18n/add-en.ts';
import type { Draft } from '../../ingest/draft.ts';
import { idMaker } from '../../ingest/draft-id.ts';
import type { ListContext } from '../../ingest/list.ts';
import { provenanceOf } from '../../ingest/provenance.ts';
import { suggester } from '../../ingest/suggest.ts';
import { writeEntry, type FrontMatter, type Value } from '../../ingest/write.ts';
import type { Issue } from '../../corpus/issue.ts';
import type * as Yaml from '../../corpus/yaml.ts';
import { FOLDERS, KINDS, type Kind } from '../../schema/entry.ts';
import { formFields } from '../../schema/form.ts';
import type { Locale } from '../../schema/fields.ts';
import { browserStore } from '../shelf-store.ts';
import { editFileAddress, newFileAddress } from './address.ts';
import { checker } from './check.ts';
import { corrected, isSame, splitFile } from './correct.ts';
import { copyText, download, fieldOf, focusField, item, link, part, parts, pieces, root } from './dom.ts';
import { dropDraft, keepDraft, readDraft, type DraftStore } from './drafts.ts';
import { faults, keyOf } from './faults.ts';
import type { Found } from './records.ts';
import { openSheet } from './sheet.ts';
import { controlsOf, emptyForm, toForm, toValue, type FormState } from './values.ts';

const HAN = /\p{Script=Han}/u;
const ENTRY = /^(?:papers|platforms|datasets)\/[a-z0-9]+(?:-[a-z0-9]+)*$/;

const { locale, page, colon, repository, branch } = root.dataset as Record<string, string> & { locale: Locale };
const query = new URLSearchParams(location.search);
const asked = query.get('entry') ?? '';
/** `papers/x` of the entry that is corrected; empty for a new one. */
const entry = ENTRY.test(asked) ? asked : '';
const today = new Date().toISOString().slice(0, 10);

type YamlModule = typeof Yaml;

async function fetched(address: string): Promise<Response> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${response.status} ${address}`);
  return response;
}

/** A part of an entry as it stands in the file, less the indentation. */
const asYaml = (key: string, value: Value) => {
  const [first = '', ...lines] = splitFile(writeEntry({ [key]: value }))!.front.split('\n');
  return first === `${key}:` ? lines.map((line) => line.replace(/^ {2}/, '')).join('\n') : first.slice(key.length + 2);
};

async function start(t: AddTexts, list: ListContext & { files: Readonly<Record<string, string>> }): Promise<void> {
  const form = part<HTMLFormElement>('form');
  const startForm = part<HTMLFormElement>('start');
  const paste = part<HTMLTextAreaElement>('paste');
  const status = part('status');
  const preview = part('preview');
  const store = browserStore() as DraftStore | undefined;
  const fields = formFields(list.facets);
  const check = checker(list);
  const makeId = idMaker(list);
  const suggest = suggester(list);
  const show = faults(t, locale, colon!);

  let yaml: YamlModule | undefined;
  const loadYaml = async () => (yaml ??= await import('../../corpus/yaml.ts'));
  /** What reading YAML found wrong, told as issues of its field. */
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

  /** The entry that is corrected, as it was. */
  let was: { source: string; form: FormState; value: FrontMatter; path: string } | undefined;
  let ownId = false;
  let abstract = '';
  let isAsked = false;
  let current: { text: string; value: FrontMatter; form: FormState; errors: readonly Issue[] } | undefined;
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

  const say = (...content: (Node | string)[]) => {
    status.replaceChildren(...content);
  };

  /** The file that the form makes. */
  function made(state: FormState): { value: FrontMatter; text: string } {
    yamlIssues = [];
    const typed = toValue(state, fields, readYaml);
    if (was) {
      const is = { value: typed, body: state.body };
      const text = corrected({ source: was.source, was: { value: was.value, body: was.form.body }, is });
      const split = splitFile(text);
      const again = split && yaml?.readYaml(split.front, '', 2);
      // Should the file ever be laid out in a way that this cannot patch, it is written anew.
      return { value: typed, text: again && again.issues.length === 0 && isSame(again.value, typed) ? text : writeEntry(typed, state.body) };
    }
    const { sources: _sources, ...own } = typed;
    const value = typed.provenance || typed.title === undefined ? typed : { ...typed, provenance: provenanceOf(own, 'curator', { language: false }) };
    return { value, text: writeEntry(value, state.body) };
  }

  function update(): void {
    clearTimeout(timer);
    if (form.hidden) return;
    if (!was && !changed.has('language')) {
      const title = sheet.text('title').trim();
      if (title && !current?.form.text.language) sheet.setText('language', HAN.test(title) ? 'zh' : 'en');
    }
    let state = sheet.read();
    const title = state.text.title?.trim() ?? '';
    if (!was && !ownId) {
      const source = { family: familyIn(state), year: state.text.year?.trim(), title, titleTranslation: state.text.titleTranslation, host: hostIn(state) };
      const id = title ? makeId(source, new Set(list.taken)) : '';
      sheet.setText('id', id);
      state = { ...state, id };
    }
    const { value, text } = made(state);
    const { issues, duplicate } = check({ kind: state.kind, id: state.id, value, text, body: state.body, corrects: entry ? entry.split('/')[1] : undefined });
    const refused = new Set(yamlIssues.map(keyOf));
    const all = [...yamlIssues, ...issues.filter((one) => !(refused.has(keyOf(one)) && one.rule === 'missing-key'))];
    const errors = all.filter(({ severity }) => severity === 'error');
    current = { text, value, form: state, errors };

    if (preview.textContent !== text) preview.textContent = text;
    part('path').textContent = filePath(state);
    part('size').textContent = t.fileSize(new TextEncoder().encode(text).length);
    const count = new Set(errors.map(keyOf)).size;
    part('verdict').textContent = count === 0 ? t.good : t.wanting(count);
    part('verdict').classList.toggle('good', count === 0);
    show.beside(all.filter((one) => isAsked || (visited.has(keyOf(one)) && one.rule !== 'missing-key')));
    if (isAsked) show.above(errors, false);
    showDuplicate(duplicate);

    if (title) {
      const words = (name: string) => (state.text[name] ?? '').split(/[;；,，]/);
      const keywords = [...words('keywords.zh'), ...words('keywords.en')].map((word) => word.trim()).filter(Boolean);
      const found = suggest({ title, titleTranslation: state.text.titleTranslation, keywords, abstract }, state.kind);
      for (const facet of list.facets) sheet.picks.get(facet)?.suggest(found.facets[facet] ?? []);
      sheet.picks.get('genre')?.suggest(found.genre);
      sheet.picks.get('sections')?.suggest(found.sections.slice(0, 3));
    }
    const isTouched = was ? changed.size > 0 : changed.size > 0 || title !== '';
    if (isTouched && !keepDraft(store, entry, { form: state, ownId, source: was?.source ?? '' })) part('form').classList.add('unkept');
  }

  const familyIn = (state: FormState) => {
    const line = state.text.authors?.split('\n').map((one) => one.trim()).find(Boolean) ?? '';
    const name = line.replace(/^\{|\}$/g, '').split(/\s*[|｜]/)[0]!;
    return name.includes(',') ? name.slice(0, name.indexOf(',')) : HAN.test(name) ? name.slice(0, 1) : name;
  };
  const hostIn = ({ links }: FormState) => {
    const url = links[0]?.url.trim() ?? '';
    return URL.canParse(url) ? new URL(url).hostname : undefined;
  };
  const filePath = ({ kind, id }: FormState) => was?.path ?? `content/${FOLDERS[kind]}/${id || '…'}.md`;

  function showDuplicate(duplicate: { id: string; sure: 'same' | 'published' | 'maybe' } | undefined): void {
    const box = part('duplicate-box');
    const known = duplicate && list.entries.find(({ id }) => id === duplicate.id);
    box.hidden = !known;
    if (!known) return;
    const path = `${FOLDERS[known.kind]}/${known.id}`;
    const what = part('duplicate-what');
    // Said once, not with every key.
    if (what.textContent !== t.duplicate[duplicate.sure]) what.textContent = t.duplicate[duplicate.sure];
    const title = part('duplicate-link');
    if (title.textContent === known.title) return;
    title.replaceChildren(link(`${page}${path}/`, known.title));
    part('duplicate-correct').replaceChildren(...(entry ? [] : ['· ', link(`${page}add/?entry=${path}`, t.duplicate.correct)]));
  }

  /** Shows the form with this in it. */
  function open(state: FormState, { focus = '' } = {}): void {
    form.hidden = false;
    part('empty').hidden = true;
    isAsked = false;
    visited = new Set();
    show.above([], false);
    sheet.write(state);
    if (!was && sheet.text('added') === '') sheet.setText('added', today);
    update();
    if (focus) focusField(focus);
  }

  const wanted = query.get('section') ?? '';
  /** The section that the address names, where it takes this kind of entry. */
  const wantedFor = (kind: Kind): string[] => {
    const box = form.querySelector<HTMLElement>(`[data-picks="sections"] li:has(input[value="${CSS.escape(wanted)}"])`);
    return box?.dataset.kinds === kind ? [wanted] : [];
  };
  const begin = (kind: Kind, text: Record<string, string> = {}) => {
    changed = new Set();
    ownId = false;
    abstract = '';
    look([]);
    open({ ...emptyForm(kind), text, picks: { sections: wantedFor(kind) } }, { focus: 'title' });
  };

  /** What a person should look at after a record was filled in. */
  function look(doubts: Draft['doubts']): void {
    const lines = doubts.flatMap(({ code, key, value = '' }) => {
      if (code === 'missing' || code === 'no-section') return [];
      const label = key === 'facets' ? list.facets.map((facet) => fieldOf(facet)?.dataset.label ?? facet).join(' / ') : (fieldOf(key)?.dataset.label ?? key);
      return [item(...pieces(t.doubts[code](label, value)))];
    });
    part('look-list').replaceChildren(...lines);
    part('look').hidden = lines.length === 0;
  }

  /** Puts a record into the form: what was typed by hand stays, and in a correction whatever is there. */
  function fill(draft: Draft, from: string, text: string): void {
    const next = toForm(draft.value, { kind: was ? was.form.kind : draft.kind, id: draft.id }, fields, writeYaml);
    const isOpen = !form.hidden;
    const now = isOpen ? sheet.read() : emptyForm(draft.kind);
    const stays = (key: string) => isOpen && (was !== undefined || changed.has(key));
    const keep = { text: { ...next.text }, picks: { ...next.picks }, links: next.links };
    for (const field of fields) {
      const { key } = field;
      if (!stays(key)) continue;
      for (const name of controlsOf(field)) {
        const own = now.text[name];
        if (own) keep.text[name] = own;
        // Housekeeping of an entry is not a record’s business.
        else if (was && field.group === 'record') Reflect.deleteProperty(keep.text, name);
      }
      const picked = now.picks[key];
      if (picked && picked.length > 0) keep.picks[key] = picked;
      if (key === 'links' && now.links.length > 0) keep.links = now.links;
    }
    abstract = text;
    look(was ? [] : draft.doubts);
    const kept = isOpen && changed.size > 0;
    if (was) for (const field of fields) changed.add(field.key);
    open({
      kind: next.kind,
      id: ownId || was ? now.id : draft.id,
      body: now.body,
      text: keep.text,
      picks: keep.picks,
      links: keep.links,
      rest: was ? now.rest : {},
    });
    if (!kept && !was) changed = new Set();
    startStatus.replaceChildren(t.filled(from));
    startHelp.hidden = true;
    form.querySelector<HTMLElement>('h2')?.scrollIntoView({ block: 'start' });
    focusField(current?.errors[0] ? keyOf(current.errors[0]) : 'title');
  }

  const startStatus = part('start-status');
  const startHelp = part('start-help');
  const records = part('records');
  const byHand = part<HTMLButtonElement>('by-hand');
  let lookup = 0;
  let typedNumber: Record<string, string> = {};

  async function take(): Promise<void> {
    const input = paste.value.trim();
    if (input === '') {
      paste.focus();
      return;
    }
    const mine = ++lookup;
    startHelp.hidden = true;
    records.hidden = true;
    startStatus.replaceChildren(t.reading);
    let found: Found;
    try {
      const module = await import('./records.ts');
      found = await module.findRecords(input, t.paste, list, was ? [] : wantedFor('paper').length > 0 ? wantedFor('paper') : wanted ? [wanted] : [], (service) => {
        if (mine === lookup) startStatus.replaceChildren(t.asking(t.services[service]));
      });
    } catch {
      if (mine === lookup) startStatus.replaceChildren(t.loadFailed);
      return;
    }
    // Another question was asked meanwhile.
    if (mine !== lookup) return;
    const { what, records: list_, refused } = found;
    const from = what.kind === 'unknown' ? '' : t.services[what.kind];
    const reasons = refused.map(({ reason, params, place }) => {
      const say1 = (t.failures as Record<string, (params: Readonly<Record<string, string>>) => string>)[reason] ?? t.failures.other;
      return [place.record, say1(params)].filter(Boolean).join(': ');
    });
    if (list_.length === 1) fill(list_[0]!.draft, from, list_[0]!.abstract);
    else if (list_.length > 1) {
      part('records-list').replaceChildren(
        ...list_.map(({ draft, abstract: text }) => {
          const row = (part<HTMLTemplateElement>('record').content.cloneNode(true) as DocumentFragment).firstElementChild as HTMLElement;
          const button = part('record-title', row);
          button.textContent = String(draft.value.title);
          part('record-note', row).textContent = [draft.value.year, draft.value.venue].filter(Boolean).join(' · ');
          button.addEventListener('click', () => {
            fill(draft, from, text);
          });
          return row;
        }),
      );
      records.hidden = false;
      startStatus.replaceChildren();
    }
    if (reasons.length > 0) {
      startStatus.replaceChildren(...reasons.slice(0, 5).map((reason) => Object.assign(document.createElement('p'), { textContent: reason })));
      showHelp(what);
    }
  }

  /** Other ways to the same record. */
  function showHelp(what: Found['what']): void {
    const isArxiv = what.kind === 'arxiv';
    part('start-bibtex').replaceChildren(...(isArxiv ? [link(`https://arxiv.org/bibtex/${what.id}`, t.bibtexAt('arXiv'), { away: true })] : []));
    typedNumber = what.kind === 'doi' || what.kind === 'arxiv' || what.kind === 'pmid' ? { [what.kind]: what.id } : {};
    byHand.hidden = !form.hidden;
    startHelp.hidden = !isArxiv && byHand.hidden;
  }

  startForm.addEventListener('submit', (event) => {
    event.preventDefault();
    void take();
  });
  paste.addEventListener('keydown', (event) => {
    // An identifier is one line, so Enter asks; a record has many, so there it is a line break.
    const isOne = !paste.value.trim().includes('\n') && !/^[@{[]/.test(paste.value.trim());
    if (event.key !== 'Enter' || event.isComposing || event.shiftKey || (!isOne && !event.ctrlKey && !event.metaKey)) return;
    event.preventDefault();
    startForm.requestSubmit();
  });
  byHand.addEventListener('click', () => {
    begin('paper', typedNumber);
  });
  for (const button of parts<HTMLButtonElement>('[data-begin]')) {
    button.addEventListener('click', () => {
      begin(button.dataset.begin as Kind);
    });
  }
  for (const radio of parts<HTMLInputElement>('[data-kind] input')) {
    radio.addEventListener('change', () => {
      sheet.setKind(KINDS.find((kind) => kind === radio.value)!);
      changed.add('kind');
      update();
    });
  }
  for (const button of parts<HTMLButtonElement>('[data-today]')) {
    button.addEventListener('click', () => {
      sheet.setText(button.dataset.today!, today);
      changed.add(button.dataset.today!);
      update();
    });
  }
  // A mistake is named when a field is left, not while it is typed.
  form.addEventListener('focusout', ({ target }) => {
    const key = target instanceof Element ? target.closest<HTMLElement>('[data-field]')?.dataset.field : undefined;
    if (key === undefined || !changed.has(key) || visited.has(key)) return;
    visited.add(key);
    soon();
  });

  const nextBox = part('next');
  /** What is left to do on GitHub’s page, and the way there. */
  const next = (message: string, href: string) => {
    say(message);
    const a = link(href, t.nextLink, { away: true });
    a.className = 'button';
    nextBox.replaceChildren(a);
    a.focus();
  };

  async function send(): Promise<void> {
    isAsked = true;
    nextBox.replaceChildren();
    say();
    update();
    const { text, form: state, errors } = current!;
    if (errors.length > 0) {
      show.above(errors, true);
      return;
    }
    const target = { repository: repository!, branch: branch!, path: filePath(state) };
    if (was && text === was.source) {
      say(t.unchanged);
      return;
    }
    const address = newFileAddress(target, text);
    if (!was && address.isWhole) {
      const away = link(address.href, t.openLink, { away: true });
      away.click();
      say(t.opened, ' ', away);
      return;
    }
    const isCopied = await copyText(text, preview);
    next(isCopied ? (was ? t.nextCorrection : t.nextNew) : t.nextNoClipboard, was ? editFileAddress(target) : address.href);
  }
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void send();
  });
  part('copy-file').addEventListener('click', () => {
    update();
    void copyText(current!.text, preview).then((done) => {
      say(done ? t.copied : t.copyFailed);
    });
  });
  part('download').addEventListener('click', () => {
    update();
    download(filePath(current!.form).split('/').at(-1)!.replace('…', 'entry'), current!.text);
  });

  const clear = part<HTMLButtonElement>('clear');
  let isSure: ReturnType<typeof setTimeout> | undefined;
  clear.addEventListener('click', () => {
    if (isSure === undefined) {
      clear.textContent = t.clearSure;
      isSure = setTimeout(() => {
        isSure = undefined;
        clear.textContent = t.clear;
      }, 5000);
      return;
    }
    clearTimeout(isSure);
    clearTimeout(timer);
    isSure = undefined;
    clear.textContent = t.clear;
    dropDraft(store, entry);
    changed = new Set();
    ownId = false;
    nextBox.replaceChildren();
    say();
    look([]);
    paste.value = '';
    records.hidden = true;
    startHelp.hidden = true;
    startStatus.replaceChildren(t.cleared);
    if (was) {
      open(was.form);
      focusField('title');
    } else {
      form.hidden = true;
      part('empty').hidden = false;
      paste.focus();
    }
  });

  /** Loads the entry that is corrected. */
  async function load(): Promise<void> {
    startStatus.replaceChildren(t.loading);
    const [kind, id] = [KINDS.find((one) => entry.startsWith(`${FOLDERS[one]}/`))!, entry.split('/')[1]!];
    const [response, { readYaml: read }] = await Promise.all([fetched(`${root.dataset.root}${entry}.md`), loadYaml()]);
    const source = (await response.text()).replaceAll('\r\n', '\n');
    const file = splitFile(source);
    const block = file && read(file.front, '', 2);
    if (!block || block.issues.length > 0 || typeof block.value !== 'object' || Array.isArray(block.value)) throw new Error(`${entry} cannot be read`);
    const loaded = toForm(block.value, { kind, id, body: file.body.trim() }, fields, writeYaml);
    was = { source, form: loaded, value: {}, path: `content/${list.files[id] ?? `${entry}.md`}` };
    // What the form makes of it untouched: whatever differs from this later was touched.
    sheet.write(loaded);
    was = { ...was, form: { ...loaded, body: sheet.read().body }, value: toValue(sheet.read(), fields, readYaml) };
    part('correcting-link').replaceChildren(link(`${page}${entry}/`, loaded.text.title ?? entry));
    part('correcting').hidden = false;
    part('kind').hidden = true;
    part('id-group').hidden = true;
    part('open').textContent = part('open').dataset.correct!;
    startStatus.replaceChildren();
  }

  if (entry) {
    try {
      await load();
    } catch {
      startStatus.replaceChildren(t.noEntry);
      root.hidden = false;
      return;
    }
  } else if (asked) startStatus.replaceChildren(t.noEntry);
  const kept = readDraft(store, entry);
  if (kept?.form.text.study) await loadYaml();
  root.hidden = false;
  if (kept) {
    ownId = kept.ownId;
    for (const field of fields) if (controlsOf(field).some((name) => kept.form.text[name]) || (kept.form.picks[field.key] ?? []).length > 0) changed.add(field.key);
    open({ ...kept.form, rest: was?.form.rest ?? {}, ...(was && { kind: was.form.kind, id: was.form.id }) });
    startStatus.replaceChildren(was && kept.source !== was.source ? t.changedSince : t.restored);
    if (!was && (kept.form.picks.sections ?? []).length === 0) sheet.picks.get('sections')?.set(wantedFor(kept.form.kind));
  } else if (was) open(was.form);
  const field = query.get('field');
  if (field && was) focusField(field);
}

async function main(): Promise<void> {
  const texts: Promise<AddTexts> = locale === 'en' ? import('../../i18n/add-en.ts').then(({ addEn }) => addEn) : import('../../i18n/add-zh.ts').then(({ addZh }) => addZh);
  const list = fetched(root.dataset.list!).then((response) => response.json() as Promise<ListContext & { files: Record<string, string> }>);
  try {
    await start(await texts, { ...(await list), today });
  } catch {
    root.hidden = false;
    part('start-status').replaceChildren(root.dataset.loadFailed!);
  }
}

void main();
