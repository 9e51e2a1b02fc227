/** Browsing by year of publication and by venue. */
import type { Catalog } from '../catalog/catalog.ts';
import type { Entry } from '../catalog/entry.ts';
import { onceFor } from '../catalog/once.ts';
import { yearOf } from '../catalog/order.ts';
import { cardOf, venueOf, type Card } from './card.ts';
import type { Anchor, Context, Run } from './context.ts';
import { pagesOf, pagingOf, shownOn, type Paging } from './paging.ts';
import { entryLink, type EntryLink } from './words.ts';

export interface Timeline {
  /** One bar a year, from the first year to the last. */
  readonly bars: readonly {
    readonly year: string;
    readonly count: number;
    readonly name: string;
    readonly href: string;
    readonly x: string;
    readonly y: string;
    readonly width: string;
    readonly height: string;
  }[];
  readonly from: string;
  readonly to: string;
}

export interface YearsPage {
  readonly years: readonly (Anchor & { readonly count: number; readonly bar: string })[];
  readonly undated: string;
}

export interface YearPage {
  readonly title: string;
  readonly count: number;
  readonly cards: readonly Card[];
  readonly earlier: Anchor | undefined;
  readonly later: Anchor | undefined;
  readonly paging: Paging | undefined;
}

export interface Venue {
  readonly id: string;
  readonly name: Run;
  readonly translation: Run | undefined;
  readonly count: number;
  readonly entries: readonly (EntryLink & { readonly year: string })[];
  readonly more: number;
}

const countsOf = onceFor((entries: readonly Entry[]): ReadonlyMap<number, number> => {
  const counts = new Map<number, number>();
  for (const entry of entries) {
    const year = yearOf(entry);
    if (year !== undefined) counts.set(year, (counts.get(year) ?? 0) + 1);
  }
  return counts;
});

/** Years that have a page, the latest first. */
export const yearsOf = ({ catalog }: Pick<Context, 'catalog'>): number[] =>
  [...countsOf(catalog.entries).keys()].sort((a, b) => b - a);

const byYear = onceFor(({ entries }: Catalog) => Map.groupBy(entries, yearOf));

const entriesOf = ({ catalog }: Pick<Context, 'catalog'>, year: number): readonly Entry[] => byYear(catalog).get(year) ?? [];

export const yearPages = (context: Pick<Context, 'catalog'>, year: number) => pagesOf(entriesOf(context, year).length);

const HEIGHT = 48;
const percent = (share: number) => `${Math.round(share * 1000) / 10}%`;

/** @param all whose years make the scale, so that two timelines can be read against each other. */
export function timelineOf({ urls, locale, t }: Context, entries: readonly Entry[], all: readonly Entry[] = entries): Timeline {
  const counts = countsOf(entries);
  const years = [...countsOf(all).keys()];
  if (years.length === 0) return { bars: [], from: '', to: '' };
  const from = Math.min(...years);
  const to = Math.max(...years);
  const most = Math.max(1, ...counts.values());
  const step = 1 / (to - from + 1);
  return {
    from: String(from),
    to: String(to),
    bars: [...counts]
      .sort(([a], [b]) => a - b)
      .map(([year, count]) => {
        const height = Math.max(4, Math.round((count / most) * HEIGHT));
        return {
          year: String(year),
          count,
          name: t.years.bar(String(year), count),
          href: urls.page(locale, `years/${year}`),
          x: percent((year - from + 0.1) * step),
          width: percent(0.8 * step),
          y: String(HEIGHT - height),
          height: String(height),
        };
      }),
  };
}

export function yearsPageOf(context: Context): YearsPage {
  const { catalog, urls, locale, t } = context;
  const counts = countsOf(catalog.entries);
  const most = Math.max(1, ...counts.values());
  const undated = catalog.entries.filter((entry) => yearOf(entry) === undefined);
  return {
    years: yearsOf(context).map((year) => ({
      href: urls.page(locale, `years/${year}`),
      label: String(year),
      count: counts.get(year)!,
      bar: percent(counts.get(year)! / most),
    })),
    undated: undated.length > 0 ? t.years.undated(undated.length, undated.filter(({ kind }) => kind !== 'paper').length) : '',
  };
}

export function yearPageOf(context: Context, year: number, number = 1): YearPage {
  const { urls, locale, t } = context;
  const entries = entriesOf(context, year);
  const years = yearsOf(context);
  const at = years.indexOf(year);
  const anchor = (other: number | undefined): Anchor | undefined =>
    other === undefined ? undefined : { href: urls.page(locale, `years/${other}`), label: String(other) };
  return {
    title: t.years.of(String(year)),
    count: entries.length,
    cards: shownOn(entries, number).map((entry) => cardOf(context, entry)),
    earlier: anchor(years[at + 1]),
    later: anchor(years[at - 1]),
    paging: pagingOf(entries, number, `years/${year}`),
  };
}

const MOST_IN_VENUE = 20;

/** Journals, proceedings, universities and publishers, the most used first. */
export function venuesOf(context: Context): Venue[] {
  const { catalog } = context;
  const groups = Map.groupBy(catalog.entries, (entry) => venueOf(context, entry)?.text ?? '');
  groups.delete('');
  return [...groups]
    .sort(([a, one], [b, other]) => other.length - one.length || (a < b ? -1 : 1))
    .map(([, entries], index) => {
      const name = venueOf(context, entries[0]!)!;
      const translation = entries
        .map((entry) => (entry.kind === 'paper' && entry.data.venue ? entry.data.venueTranslation : undefined))
        .find(Boolean);
      const other = /\p{Script=Han}/u.test(name.text) ? 'en' : 'zh';
      return {
        id: `venue-${index + 1}`,
        name,
        translation: translation ? { text: translation, lang: catalog.site.languageTags[other] } : undefined,
        count: entries.length,
        entries: entries.slice(0, MOST_IN_VENUE).map((entry) => ({
          ...entryLink(context, entry),
          year: String(yearOf(entry) ?? ''),
        })),
        more: Math.max(0, entries.length - MOST_IN_VENUE),
      };
    });
}
