/** Why an entry is among the results, where its card does not show it by itself. */
import type { ConceptMatcher } from '../text/index.ts';
import { marksOf, type Mark } from './marks.ts';
import type { Query, Unit } from './query.ts';

/** `肝纤维化 = liver fibrosis`, `超声心动图 ⊂ 超声`, a passage of the text, the topic alone; or what a partial result lacks. */
export type Reason =
  | { readonly kind: 'name' | 'kind'; readonly found: string; readonly typed: string }
  | { readonly kind: 'passage'; readonly text: string }
  | { readonly kind: 'topic' | 'missing'; readonly typed: string };

const AROUND = 40;

/** A passage around a mark, cut at word boundaries where there are any. */
function passageAround(text: string, { start, end }: Mark): string {
  const line = {
    from: text.lastIndexOf('\n', start) + 1,
    to: text.indexOf('\n', end) < 0 ? text.length : text.indexOf('\n', end),
  };
  const from = Math.max(line.from, start - AROUND);
  const to = Math.min(line.to, end + AROUND);
  const head = from > line.from ? text.slice(from, start).replace(/^[\p{Script=Latin}\d]*[\s,.]+/u, '') : text.slice(from, start);
  const tail = to < line.to ? text.slice(end, to).replace(/[\s,.]+[\p{Script=Latin}\d]*$/u, '') : text.slice(end, to);
  return `${from > line.from ? '… ' : ''}${head}${text.slice(start, end)}${tail}${to < line.to ? ' …' : ''}`.replace(/\s+/g, ' ');
}

/** A text of the card. A name may have another spelling, which is searched and not shown. */
export interface Visible {
  readonly text: string;
  /** What stands on the card instead. */
  readonly shownAs?: string;
}

/**
 * Reasons for the units that the visible texts do not show in the reader’s own words.
 *
 * @param match does the entry have all of the query, or only most of it?
 * @param read everything that can be read of the entry; asked for only when the card does not show a unit at all.
 */
export async function reasonsOf(
  query: Query,
  visible: readonly Visible[],
  matcher: ConceptMatcher,
  match: 'full' | 'partial',
  read: () => Promise<string>,
): Promise<Reason[]> {
  const marks = visible.flatMap(({ text, shownAs }) =>
    marksOf(text, query, matcher).map(({ unit, as, start, end }) => ({
      unit,
      as: shownAs && as === 'word' ? 'name' : as,
      found: shownAs ?? text.slice(start, end),
    })),
  );
  const named = new Map<string, { kind: 'name' | 'kind'; typed: string[] }>();
  const others: Reason[] = [];
  for (const unit of query.units) {
    const own = marks.filter((mark) => mark.unit === unit);
    if (own.some(({ as }) => as === 'word')) continue;
    const first = own.find(({ as }) => as === 'name') ?? own[0];
    if (!first) others.push(await inText(query, unit, matcher, match, read));
    else
      named.set(first.found, {
        kind: first.as === 'kind' ? 'kind' : 'name',
        typed: [...(named.get(first.found)?.typed ?? []), unit.text],
      });
  }
  return [...[...named].map(([found, { kind, typed }]): Reason => ({ kind, found, typed: typed.join(' ') })), ...others];
}

async function inText(
  query: Query,
  unit: Unit,
  matcher: ConceptMatcher,
  match: 'full' | 'partial',
  read: () => Promise<string>,
): Promise<Reason> {
  const text = await read();
  const mark = marksOf(text, { ...query, units: [unit], weak: [] }, matcher).toSorted(
    (a, b) => Number(b.as === 'word') - Number(a.as === 'word'),
  )[0];
  return mark
    ? { kind: 'passage', text: passageAround(text, mark) }
    : { kind: match === 'full' ? 'topic' : 'missing', typed: unit.text };
}
