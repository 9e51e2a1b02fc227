/** Topics of the list that come near to a query that found nothing. */
import type { Query } from '../query.ts';
import type { Source } from '../source.ts';
import { copyOf, element } from './dom.ts';

const MOST = 8;

/** Links to the topics that the query names, to those above them and beside them; else to the largest ones. */
export function nearestTopics(query: Query, { matcher }: Source): HTMLElement[] {
  const links = [...copyOf('topics').querySelectorAll<HTMLAnchorElement>('a[data-term]')].filter(
    (link) => link.dataset.count !== '0',
  );
  const named = query.units.flatMap(({ concepts }) => concepts);
  const wanted = new Set(named.flatMap((id) => [id, ...matcher.broader(id)]));
  const near = links.filter(
    ({ dataset: { term = '' } }) => wanted.has(term) || matcher.broader(term).some((id) => wanted.has(id)),
  );
  const largest = links.toSorted((a, b) => Number(b.dataset.count) - Number(a.dataset.count));
  return (near.length ? near : largest).slice(0, MOST).map((link) => element('li', {}, link));
}
