/** The script of the search page. */
import { openSession, type Answer, type Session } from '../session.ts';
import { openSource } from '../source.ts';
import { EMPTY, isNarrowed, readState, SORTS, writeState, type SearchState } from '../state.ts';
import { element } from './dom.ts';
import { walkResults, watchField } from './field.ts';
import { watchFilters } from './filters.ts';
import { goToPlace, keepPlace, keptPlace, type Place } from './place.ts';
import { placesOf, textsOf } from './places.ts';
import { cardsOf, notices, nothing, PAGE, stateLink, type Actions } from './results.ts';

const root = document.querySelector<HTMLElement>('[data-search-page]')!;
const part = <E extends HTMLElement>(name: string) => root.querySelector<E>(`[data-search-${name}]`)!;
const form = part<HTMLFormElement>('form');
const field = part<HTMLInputElement>('field');
const results = part('results');
const status = part('status');
const chips = part('chips');
const sort = part<HTMLSelectElement>('sort');
const begin = part('begin');
const side = part('side').parentElement!;
const t = await textsOf(root);
const number = new Intl.NumberFormat(document.documentElement.lang);

let state: SearchState = EMPTY;
/** The latest search: what an earlier one finds is not shown. */
let latest = 0;
let session: Promise<Session> | undefined;
let attempts = 0;

function open(): Promise<Session> {
  session ??= openSource(placesOf(root), attempts).then(openSession);
  return session;
}

/** After a failure everything is asked for anew, once, however many waited for it. */
function forget(): void {
  if (!session) return;
  session = undefined;
  attempts++;
}

const address = (of: SearchState) => location.pathname + writeState(of, filters.facets);

/** Goes on to another state. Typing changes the address in place; everything else can be undone with the back button. */
function go(next: SearchState, { replace = false } = {}): void {
  const target = address(next);
  if (!replace) keepOwnPlace();
  if (target !== location.pathname + location.search) history[replace ? 'replaceState' : 'pushState'](null, '', target);
  state = next;
  void show();
}

const change = (next: (state: SearchState) => SearchState) => {
  go(next(state));
};
const actions: Actions = { change, address };
const filters = watchFilters(root, t, change);

/** What is being fetched has no place yet. */
function keepOwnPlace(): void {
  if (!/^(?:done|idle)$/.test(results.dataset.searchState ?? '')) return;
  keepPlace(results.querySelectorAll('.cards > li').length);
}

/** The other language’s page with the same search. */
function keepInLanguageSwitch(): void {
  for (const link of document.querySelectorAll<HTMLAnchorElement>('[data-language-switch]')) {
    link.href = new URL(link.href).pathname + writeState(state, filters.facets);
  }
}

/** @param next where who pressed the last of them goes. */
function showChips(next: HTMLElement): void {
  const pressed = [...chips.querySelectorAll('button')].findIndex((button) => button === document.activeElement);
  const items = filters.chips(state);
  const last = items.length - 1;
  if (items.length) {
    const clear = element('button', { type: 'button', class: 'search-clear' }, t.clear);
    clear.addEventListener('click', () => {
      change((old) => ({ ...EMPTY, query: old.query, sort: old.sort }));
    });
    items.push(element('li', {}, clear));
  }
  chips.replaceChildren(...items);
  chips.hidden = items.length === 0;
  if (pressed >= 0) (items[Math.min(pressed, last)]?.querySelector('button') ?? next).focus();
}

/** Puts something in the place of the results. Who was among them is led on: what had the focus is gone. */
function putResults(parts: readonly HTMLElement[], next: HTMLElement = status): void {
  const wasHere = results.contains(document.activeElement);
  results.replaceChildren(...parts);
  if (wasHere) next.focus();
}

function setState(name: 'idle' | 'loading' | 'done' | 'error'): void {
  results.dataset.searchState = name;
  results.setAttribute('aria-busy', String(name === 'loading'));
}

/** @param place where one was when this was shown before. */
async function show(place?: Place): Promise<void> {
  const own = ++latest;
  const asked = state;
  keepInLanguageSwitch();
  const idle = asked.query === '' && !isNarrowed(asked);
  showChips(idle ? field : status);
  sort.value = asked.sort;
  begin.hidden = !idle;
  sort.closest('label')!.hidden = idle;
  if (idle) {
    side.hidden = false;
    filters.show(asked, number.format);
    status.textContent = '';
    putResults([], field);
    setState('idle');
    if (place) goToPlace(place);
    return;
  }
  setState('loading');
  status.textContent ||= t.loading;
  try {
    const answer = await (await open()).answer(asked);
    if (own !== latest) return;
    // Nothing to narrow down, and nothing to take back.
    side.hidden = answer.found === 0 && !isNarrowed(asked) && !side.contains(document.activeElement);
    filters.show(asked, number.format, answer.counts);
    await showAnswer(answer, asked, () => own === latest, place);
  } catch (error) {
    if (own === latest) showError(error);
  }
}

async function showAnswer(answer: Answer, asked: SearchState, isLatest: () => boolean, place?: Place): Promise<void> {
  const { source } = await open();
  const { rows, outcome } = answer;
  sort.closest('label')!.hidden = rows.length === 0;
  const cards = await cardsOf(source, answer, 0, Math.max(PAGE, place?.shown ?? 0), t);
  if (!isLatest()) return;
  const list = element('ol', { class: 'cards' }, ...cards);
  const parts: HTMLElement[] = notices(answer, asked, t, actions);
  if (rows.length) parts.push(list);
  else parts.push(...nothing(answer, asked, source, t, actions));
  const deeper = element('p', {}, stateLink(t.deeper, { ...asked, deep: true }, actions));
  if (rows.length && asked.query && outcome.match === 'full' && !outcome.onlyMentioned && !asked.deep) parts.push(deeper);
  const said = outcome.corrected === undefined ? '' : `${t.corrected(outcome.corrected)} `;
  status.textContent = said + t.results(rows.length);
  putResults(parts);
  if (rows.length > cards.length) list.after(moreButton(answer, list, isLatest));
  setState('done');
  if (place) goToPlace(place);
}

function moreButton(answer: Answer, list: HTMLElement, isLatest: () => boolean): HTMLElement {
  const left = () => answer.rows.length - list.children.length;
  const button = element('button', { type: 'button', class: 'search-more' }, t.more(Math.min(PAGE, left())));
  button.addEventListener('click', () => {
    void (async () => {
      setState('loading');
      // A second press would ask for the same ones again.
      button.disabled = true;
      const from = list.children.length;
      const cards = await cardsOf((await open()).source, answer, from, from + PAGE, t);
      if (!isLatest()) return;
      list.append(...cards);
      list.children[from]?.querySelector('a')?.focus();
      button.disabled = false;
      if (left() > 0) button.textContent = t.more(Math.min(PAGE, left()));
      else button.remove();
      setState('done');
      keepOwnPlace();
    })().catch((error: unknown) => {
      if (isLatest()) showError(error);
    });
  });
  return button;
}

function showError(error: unknown): void {
  forget();
  const retry = element('button', { type: 'button' }, t.retry);
  retry.addEventListener('click', () => void show());
  const details = error instanceof Error ? error.message : String(error);
  status.textContent = '';
  putResults(
    [element('p', { class: 'search-none', role: 'alert' }, t.error), element('p', { class: 'quiet' }, details), retry],
    retry,
  );
  setState('error');
}

function fromAddress(): void {
  state = readState(location.search, filters.facets);
  field.value = state.query;
  void show(keptPlace());
}

watchField(form, field, {
  onType(text) {
    const query = text.trim();
    if (query !== state.query) go({ ...state, query, literal: false, deep: false }, { replace: true });
  },
  onSubmit(text) {
    go({ ...state, query: text.trim(), literal: false, deep: false });
  },
});
walkResults(field, results);
field.addEventListener('keydown', (event) => {
  if (event.key !== 'Escape' || event.isComposing) return;
  event.preventDefault();
  field.value = '';
  go(EMPTY);
});
sort.addEventListener('change', () => {
  change((old) => ({ ...old, sort: SORTS.find((one) => one === sort.value) ?? 'relevance' }));
});
addEventListener('popstate', fromAddress);
addEventListener('pagehide', keepOwnPlace);
history.scrollRestoration = 'manual';

// Whoever comes to look for something begins here: by the first letters everything is there.
root.addEventListener(
  'focusin',
  () => {
    open().catch(forget);
  },
  { once: true },
);

part('body').hidden = false;
if (matchMedia('(width >= 60rem)').matches) part<HTMLDetailsElement>('side').open = true;
// Who began to type before the script was here is not interrupted.
const early = field.value.trim();
if (early === '') fromAddress();
else go({ ...readState(location.search, filters.facets), query: early }, { replace: true });
