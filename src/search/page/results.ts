/** The results region: cards, and what is said when there are none. */
import { saveButtons } from '../../browser/save-button.ts';
import type { SearchTexts } from '../../i18n/search-en.ts';
import type { Answer } from '../session.ts';
import type { Source } from '../source.ts';
import { isNarrowed, type SearchState } from '../state.ts';
import { reasonsFor, resultCard } from './card.ts';
import { copyOf, element } from './dom.ts';
import { topicsFor } from './nearest.ts';

/** Results that are shown at once: their cards are fetched first. */
export const PAGE = 10;

export interface Actions {
  change(next: (state: SearchState) => SearchState): void;
  /** Address of a state. */
  address(state: SearchState): string;
}

/** Cards of the rows from one place to another. */
export async function cardsOf(
  source: Source,
  { outcome, rows }: Answer,
  from: number,
  to: number,
  t: SearchTexts,
): Promise<HTMLElement[]> {
  return Promise.all(
    rows.slice(from, to).map(async (row) => {
      const card = await source.card(row);
      const reasons = await reasonsFor(card, outcome, source.matcher, () => source.textOf(row));
      const item = element('li', {}, resultCard({ card, match: outcome.match, reasons }, outcome.query, source.matcher, t));
      saveButtons(item);
      return item;
    }),
  );
}

/** A link that changes the search without leaving the page. */
export function stateLink(label: string, state: SearchState, { change, address }: Actions): HTMLAnchorElement {
  const link = element('a', { href: address(state) }, label);
  link.addEventListener('click', (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    change(() => state);
  });
  return link;
}

/** What is said above the results. */
export function notices({ outcome, rows }: Answer, state: SearchState, t: SearchTexts, actions: Actions): HTMLElement[] {
  const found: HTMLElement[] = [];
  if (outcome.corrected !== undefined) {
    const literal = stateLink(t.insteadOf(state.query), { ...state, literal: true }, actions);
    found.push(element('p', { class: 'search-notice' }, literal));
  }
  if (rows.length && outcome.match === 'partial') found.push(element('h2', { class: 'search-group' }, t.partial));
  if (rows.length && outcome.onlyMentioned) found.push(element('h2', { class: 'search-group' }, t.mentioned));
  return found;
}

/** What is said where nothing was found, with a next step. */
export function nothing(
  { outcome, found }: Answer,
  state: SearchState,
  source: Source,
  t: SearchTexts,
  actions: Actions,
): HTMLElement[] {
  if (found > 0 && isNarrowed(state)) {
    const widened = { ...state, chosen: {}, excluded: {}, from: undefined, to: undefined };
    return [
      element('p', { class: 'search-none' }, t.noneNarrowed),
      element('p', {}, stateLink(`${t.widen} (${t.results(found)})`, widened, actions)),
    ];
  }
  const { isNear, topics } = topicsFor(outcome.query, source);
  const unknown = outcome.unknown.map(({ text }) => text);
  return [
    element('p', { class: 'search-none' }, t.none(state.query)),
    ...(unknown.length && outcome.query.units.length > 1
      ? [element('p', { class: 'quiet' }, t.unknown(unknown.join(', ')))]
      : []),
    ...(topics.length
      ? [element('h2', { class: 'search-group' }, isNear ? t.nearest : t.largest), element('ul', { class: 'inline' }, ...topics)]
      : []),
    element('div', {}, copyOf('next')),
  ];
}
