/** The evidence map: how many entries carry a term of one vocabulary and one of another, and where none does. */
import type { Term, Vocabulary } from '../catalog/catalog.ts';
import { csv } from '../cite/index.ts';
import type { Anchor, Context } from './context.ts';
import { levelOf } from './sector-counts.ts';
import { termsInTree, topTerms } from './terms.ts';

export interface MapCell {
  readonly count: number;
  /** What the cell shows; empty where there is nothing. */
  readonly text: string;
  /** The search that lists exactly what is counted. */
  readonly href: string;
  readonly name: string;
  /** Brightness, 0 to 6. */
  readonly level: number;
}

export interface MapRow extends Anchor {
  /** 0 for a group, 1 for a term in it, and so on. */
  readonly depth: number;
  readonly all: MapCell;
  readonly cells: readonly MapCell[];
}

export interface MapTable {
  readonly id: string;
  readonly title: string;
  readonly rowTitle: string;
  readonly columns: readonly Anchor[];
  readonly rows: readonly MapRow[];
  /** Which counts each brightness stands for. */
  readonly ramp: readonly { level: number; text: string }[];
  readonly gaps: string;
  readonly unused: string;
  readonly csv: Anchor;
}

/** Is there anything to count? */
const isUsed = ({ terms }: Vocabulary) => terms.some((term) => term.entries.length > 0);

/** The tables of a list: its second facet by its first, and its last by its second. A table that would be empty is none. */
export function mapTables({ catalog: { facets } }: Pick<Context, 'catalog'>) {
  const [first, second, ...more] = facets;
  const pairs = [
    { id: `${first?.id}-${second?.id}`, down: second, across: first },
    { id: `${more.at(-1)?.id}-${second?.id}`, down: more.at(-1), across: second },
  ];
  return pairs.flatMap(({ id, down, across }) =>
    down && across && isUsed(down) && isUsed(across) ? [{ id, down, across }] : [],
  );
}

const both = (row: Term, column: Term) => {
  const inColumn = new Set(column.entries);
  return row.entries.filter((entry) => inColumn.has(entry)).length;
};

export const mapPageOf = (context: Context): MapTable[] =>
  mapTables(context).map(({ id, down, across }) => tableOf(context, id, down, across));

function tableOf(context: Context, id: string, down: Vocabulary, across: Vocabulary): MapTable {
  const { t, urls, locale } = context;
  // The fullest first: they are in sight where the table is wider than the screen.
  const inTable = (column: Term) => column.entries.filter(({ terms }) => (terms[down.id]?.length ?? 0) > 0).length;
  const columns = topTerms(across).sort((one, other) => inTable(other) - inTable(one));
  const terms = termsInTree(down);
  // A group is always a row, so that the gaps show; a term in it when something carries it.
  const shown = terms.filter(({ term, depth }) => depth === 0 || term.entries.length > 0);
  const counts = shown.map(({ term }) => columns.map((column) => both(term, column)));
  const most = Math.max(1, ...counts.flat());
  const link = (term: Term): Anchor => ({ href: urls.topic(locale, term.vocabulary, term.id), label: term.label[locale] });
  const cells = counts.flat();
  const unused = terms.length - shown.length;
  const title = t.map.caption(down.label[locale], across.label[locale]);
  return {
    id,
    title,
    rowTitle: down.label[locale],
    columns: columns.map(link),
    rows: shown.map(({ term, depth }, row) => ({
      ...link(term),
      depth,
      all: {
        count: term.entries.length,
        text: t.number(term.entries.length),
        href: urls.search(locale, { [down.id]: term.id }),
        name: t.map.total(term.label[locale], term.entries.length),
        level: 0,
      },
      cells: columns.map((column, at): MapCell => {
        const count = counts[row]![at]!;
        return {
          count,
          text: count === 0 ? '' : t.number(count),
          href: urls.search(locale, { [across.id]: column.id, [down.id]: term.id }),
          name: t.map.cell(term.label[locale], column.label[locale], count),
          level: levelOf(count, most),
        };
      }),
    })),
    ramp: rampOf(most, (from, to) => (from === to ? t.number(from) : `${t.number(from)}–${t.number(to)}`)),
    gaps: t.map.gaps(cells.filter((count) => count === 0).length, cells.length),
    unused: unused > 0 ? t.map.unused(unused) : '',
    csv: { href: urls.file(`exports/map-${id}.csv`), label: t.map.csv(title) },
  };
}

/** The counts of each brightness. */
function rampOf(most: number, range: (from: number, to: number) => string): { level: number; text: string }[] {
  const levels = new Map<number, { from: number; to: number }>();
  for (let count = 1; count <= most; count += 1) {
    const level = levelOf(count, most);
    const known = levels.get(level);
    if (known) known.to = count;
    else levels.set(level, { from: count, to: count });
  }
  return [...levels].map(([level, { from, to }]) => ({ level, text: range(from, to) }));
}

/** The whole table, unused terms included: ids and both names of the rows, ids of the columns. */
export function mapCsv(context: Pick<Context, 'catalog'>, id: string): string {
  const { down, across } = mapTables(context).find((table) => table.id === id)!;
  const columns = termsInTree(across).map(({ term }) => term);
  return csv([
    [down.id, `${down.id}_zh`, `${down.id}_en`, 'broader', 'all', ...columns.map((column) => column.id)],
    ...termsInTree(down).map(({ term }) => [
      term.id,
      term.label.zh,
      term.label.en,
      term.broader.map((one) => one.id).join('; '),
      ...[term.entries.length, ...columns.map((column) => both(term, column))].map(String),
    ]),
  ]);
}
