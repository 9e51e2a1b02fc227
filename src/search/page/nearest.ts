/** Topics of the list for a query that found nothing: those that come near, else the largest ones. */
import type { Query } from '../query.ts';
import type { Source } from '../source.ts';
import { copyOf, element } from './dom.ts';

const MOST = 8;

export interface Offer {
  /** Has the query anything to do with them? */
  readonly isNear: boolean;
  /** List items, each with a link. */
  readonly topics: HTMLElement[];
}

/** Links to the topics that the query names and to kinds of them, then to those above, then to those beside; else to the largest ones. */
export function topicsFor(query: Query, { matcher }: Source): Offer {
  const links = [...copyOf('topics').querySelectorAll<HTMLAnchorElement>('a[data-term]')].filter(
    (link) => link.dataset.count !== '0',
  );
  const named = query.units.flatMap(({ concepts }) => concepts);
  const above = new Set(named.flatMap((id) => matcher.broader(id)));
  const distance = (term: string) => {
    const over = matcher.broader(term);
    if ([term, ...over].some((id) => named.includes(id))) return 0;
    if (above.has(term)) return 1;
    return over.some((id) => above.has(id)) ? 2 : Infinity;
  };
  const near = links
    .map((link) => ({ link, far: distance(link.dataset.term ?? '') }))
    .filter(({ far }) => far < Infinity)
    .sort((a, b) => a.far - b.far)
    .map(({ link }) => link);
  const largest = links.toSorted((a, b) => Number(b.dataset.count) - Number(a.dataset.count));
  const isNear = near.length > 0;
  return { isNear, topics: (isNear ? near : largest).slice(0, MOST).map((link) => element('li', {}, link)) };
}
