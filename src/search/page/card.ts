/** A result as a catalogue card: the markup of components/Card.astro, with the words of the query marked. */
import { afterNames, betweenNames } from '../../i18n/names.ts';
import type { SearchTexts } from '../../i18n/search-en.ts';
import type { ConceptMatcher } from '../../text/index.ts';
import type { Card } from '../../views/card.ts';
import type { Run } from '../../views/context.ts';
import type { Outcome } from '../engine.ts';
import { marksOf } from '../marks.ts';
import type { Query } from '../query.ts';
import { reasonsOf, type Reason, type Visible } from '../reasons.ts';
import { copyOf, element } from './dom.ts';

export interface Shown {
  readonly card: Card;
  readonly match: 'full' | 'partial';
  readonly reasons: readonly Reason[];
}

/** A text with the words of the query marked. */
export function marked(text: string, query: Query, matcher: ConceptMatcher): (Node | string)[] {
  const parts: (Node | string)[] = [];
  let last = 0;
  for (const { start, end } of marksOf(text, query, matcher)) {
    parts.push(text.slice(last, start), element('mark', {}, text.slice(start, end)));
    last = end;
  }
  return [...parts, text.slice(last)];
}

const langOf = ({ lang }: Run) => (lang === 'und' ? undefined : lang);

/** Everything that a card shows as text, and Latin spellings of Chinese names. */
const visibleTexts = ({ title, translation, authors, venue, year, tags }: Card): Visible[] => [
  ...[title, ...(translation ? [translation] : []), ...authors, ...(venue ? [venue] : [])].map(({ text }) => ({ text })),
  ...authors.flatMap(({ text, latin }) => (latin ? [{ text: latin, shownAs: text }] : [])),
  { text: year },
  ...tags.map(({ label }) => ({ text: label })),
];

export const reasonsFor = (card: Card, { query, match }: Outcome, matcher: ConceptMatcher, read: () => Promise<string>) =>
  reasonsOf(query, visibleTexts(card), matcher, match, read);

function reasonText(reason: Reason, query: Query, matcher: ConceptMatcher, t: SearchTexts): (Node | string)[] {
  switch (reason.kind) {
    case 'name':
      return [t.same(reason.found, reason.typed)];
    case 'kind':
      return [t.kindOf(reason.found, reason.typed)];
    case 'passage':
      return [element('q', {}, ...marked(reason.text, query, matcher))];
    case 'topic':
      return [t.inTopics(reason.typed)];
    case 'missing':
      return [reason.typed];
  }
}

function reasonLine(reasons: readonly Reason[], query: Query, matcher: ConceptMatcher, t: SearchTexts) {
  const group = (label: string, own: readonly Reason[]) => {
    if (!own.length) return [];
    const parts = own.flatMap((reason, index) => [index > 0 && ' · ', ...reasonText(reason, query, matcher, t)]);
    return [element('span', { class: 'search-reason-label' }, label), ' ', ...parts];
  };
  const matched = group(
    t.matched,
    reasons.filter(({ kind }) => kind !== 'missing'),
  );
  const missing = group(
    t.missing,
    reasons.filter(({ kind }) => kind === 'missing'),
  );
  const line = [...matched, matched.length > 0 && missing.length > 0 && ' ', ...missing];
  return reasons.length > 0 && element('p', { class: 'search-reason' }, ...line);
}

function saveButton({ path, title }: Card): DocumentFragment {
  const copy = copyOf('save');
  const button = copy.querySelector('button');
  const name = copy.querySelector('.hidden-text');
  if (button) Object.assign(button.dataset, { save: path, title: title.text, lang: title.lang });
  if (name) {
    name.textContent = title.text;
    name.setAttribute('lang', title.lang);
  }
  return copy;
}

export function resultCard({ card, match, reasons }: Shown, query: Query, matcher: ConceptMatcher, t: SearchTexts): HTMLElement {
  const mark = (text: string) => marked(text, query, matcher);
  const byline = element('p', { class: 'byline' });
  if (card.authors.length) {
    const written = card.authors.map(({ text }) => text);
    const names = card.authors.flatMap((author, index) => [
      index > 0 && betweenNames(written),
      element('span', { lang: langOf(author) }, ...mark(author.text)),
    ]);
    byline.append(element('span', { class: 'byline-part' }, ...names, afterNames(written, card.more)));
  }
  if (card.venue) byline.append(element('span', { class: 'byline-part', lang: langOf(card.venue) }, ...mark(card.venue.text)));
  if (card.year) byline.append(element('span', { class: 'byline-part' }, ...mark(card.year)));
  if (card.status) byline.append(element('strong', { class: 'byline-part status' }, card.status));

  const article = element(
    'article',
    { class: 'card', 'data-entry': card.id, 'data-match': match },
    element(
      'h2',
      { class: 'card-title' },
      element('a', { href: card.href, lang: langOf(card.title), 'data-search-link': '' }, ...mark(card.title.text)),
    ),
    card.translation &&
      element('p', { class: 'card-translation', lang: langOf(card.translation) }, ...mark(card.translation.text)),
    byline.childNodes.length > 0 && byline,
    reasonLine(reasons, query, matcher, t),
    card.strength !== '' && element('p', { class: 'strength' }, card.strength),
    card.tags.length > 0 &&
      element(
        'ul',
        { class: 'tags' },
        ...card.tags.map((tag) => element('li', {}, element('a', { href: tag.href }, ...mark(tag.label)))),
      ),
    card.read.length > 0 &&
      element(
        'ul',
        { class: 'read' },
        ...card.read.map((link) =>
          element(
            'li',
            {},
            element('a', { href: link.href, rel: 'external' }, link.label),
            link.hint !== '' && element('small', {}, ` ${link.hint}`),
          ),
        ),
      ),
    card.address !== '' && element('p', { class: 'on-paper' }, card.address),
    saveButton(card),
  );
  return article;
}
