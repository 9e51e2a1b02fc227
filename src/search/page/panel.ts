/** The quick panel: the best results of the whole list from any page, without leaving it. */
import styles from '../../styles/panel.css?url';
import { namesInARow } from '../../i18n/names.ts';
import type { SearchTexts } from '../../i18n/search-en.ts';
import { openSession, type Answer, type Session } from '../session.ts';
import { openSource } from '../source.ts';
import { EMPTY } from '../state.ts';
import { marked } from './card.ts';
import { element } from './dom.ts';
import { walkResults, watchField } from './field.ts';
import { placesOf, textsOf } from './places.ts';

const MOST = 7;

interface Panel {
  readonly dialog: HTMLDialogElement;
  readonly field: HTMLInputElement;
}

let panel: Panel | undefined;
let making: Promise<Panel> | undefined;

/**
 * Opens the panel, and makes it first. Once it is made it opens at once, so that no letter typed after the key is lost. Fails where
 * what it is made of cannot be had; the next call tries again.
 */
export async function openPanel(header: HTMLElement): Promise<void> {
  if (panel) {
    show(panel);
    return;
  }
  making ??= makePanel(header).finally(() => (making = undefined));
  panel = await making;
  show(panel);
}

function show({ dialog, field }: Panel): void {
  if (!dialog.open) dialog.showModal();
  field.select();
}

const stylesheet = () =>
  new Promise<void>((done) => {
    const link = element('link', { rel: 'stylesheet', href: styles });
    link.onload = link.onerror = () => {
      done();
    };
    document.head.append(link);
  });

async function makePanel(header: HTMLElement): Promise<Panel> {
  const [t] = await Promise.all([textsOf(header), stylesheet()]);
  const action = header.dataset.quickSearch ?? '';
  const field = element('input', {
    type: 'search',
    name: 'q',
    'aria-label': t.label,
    placeholder: header.dataset.placeholder ?? '',
    autocomplete: 'off',
    autocapitalize: 'off',
    spellcheck: 'false',
    enterkeyhint: 'search',
    maxlength: '300',
  });
  const form = element('form', { action, method: 'get', class: 'panel-form' }, field, element('button', {}, t.submit));
  const status = element('p', { class: 'panel-status', role: 'status' });
  const results = element('section', { 'aria-label': t.panel, 'data-search-state': 'idle', class: 'panel-results' });
  const close = element(
    'button',
    { type: 'button', class: 'panel-close', 'aria-label': t.close },
    element('span', { 'aria-hidden': 'true' }, '×'),
  );
  const dialog = element(
    'dialog',
    { class: 'panel', 'aria-label': t.panel, 'data-quick-panel': '' },
    element('div', { class: 'panel-head' }, form, close),
    status,
    results,
  );
  document.body.append(dialog);

  close.addEventListener('click', () => {
    dialog.close();
  });
  dialog.addEventListener('click', (event) => {
    if (event.target === dialog) dialog.close();
  });

  let session: Promise<Session> | undefined;
  let attempts = 0;
  let latest = 0;
  const find = async (text: string) => {
    const own = ++latest;
    const query = text.trim();
    results.dataset.searchState = 'loading';
    try {
      session ??= openSource(placesOf(header), attempts).then(openSession);
      const { source, answer } = await session;
      const found = query ? await answer({ ...EMPTY, query }) : undefined;
      const items = found ? await itemsOf(found, source.card, source.matcher) : [];
      if (own !== latest) return;
      status.textContent = found ? saidOf(found, t) : '';
      const all =
        found &&
        found.rows.length > MOST &&
        element(
          'p',
          {},
          element(
            'a',
            { href: `${action}?${new URLSearchParams({ q: query })}`, 'data-search-link': '' },
            t.allResults(found.rows.length),
          ),
        );
      results.replaceChildren(element('ol', { class: 'panel-list' }, ...items), ...(all ? [all] : []));
      results.dataset.searchState = found ? 'done' : 'idle';
    } catch {
      session = undefined;
      attempts++;
      if (own !== latest) return;
      status.textContent = t.error;
      results.replaceChildren();
      results.dataset.searchState = 'error';
    }
  };
  watchField(form, field, {
    onType: (text) => void find(text),
    // A real form: the search page takes over.
    onSubmit: (text) => {
      if (text.trim()) form.submit();
    },
  });
  walkResults(field, results);
  void find('');
  return { dialog, field };
}

const saidOf = ({ outcome, rows }: Answer, t: SearchTexts) =>
  [outcome.corrected === undefined ? '' : t.corrected(outcome.corrected), t.results(rows.length)].join(' ').trim();

async function itemsOf(
  { outcome: { query, match }, rows }: Answer,
  cardOf: Session['source']['card'],
  matcher: Session['source']['matcher'],
): Promise<HTMLElement[]> {
  const cards = await Promise.all(rows.slice(0, MOST).map(cardOf));
  return cards.map(({ id, href, title, translation, authors, more, venue, year }) => {
    const names = authors.map(({ text }) => text);
    const byline = [names.length > 0 && namesInARow(names, more), venue?.text, year].filter((part) => part).join(' · ');
    return element(
      'li',
      { 'data-entry': id, 'data-match': match },
      element(
        'a',
        { href, lang: title.lang === 'und' ? undefined : title.lang, 'data-search-link': '' },
        ...marked(title.text, query, matcher),
      ),
      translation && element('p', { lang: translation.lang }, ...marked(translation.text, query, matcher)),
      byline !== '' && element('p', { class: 'quiet' }, byline),
    );
  });
}
