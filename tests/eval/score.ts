/** What the answers to a set of queries are worth. */
import type { Answer } from './ask.ts';
import type { EvalQuery } from './queries.ts';

export interface Asked extends EvalQuery {
  readonly name: string;
  readonly answer: Answer;
}

export interface Score {
  readonly queries: number;
  /** Share of the wanted entries among the first ten. */
  readonly recall: number;
  /** Share of queries whose first result is wanted. */
  readonly first: number;
  /** Mean of one over the place of the first wanted result. */
  readonly reciprocal: number;
  /** Share of queries that find nothing and should. */
  readonly empty: number;
  /** Share of unwanted entries among the first ten. */
  readonly noise: number;
}

const TOP = 10;
const mean = (values: readonly number[]) => (values.length ? values.reduce((sum, value) => sum + value, 0) / values.length : 0);

/** Scores queries that have something to find. */
export function scoreOf(asked: readonly Asked[]): Score {
  const each = asked.map(({ want, may, answer: { ids } }) => {
    const top = ids.slice(0, TOP);
    const place = ids.findIndex((id) => want.includes(id));
    return {
      recall: top.filter((id) => want.includes(id)).length / Math.min(TOP, want.length),
      first: Number(place === 0),
      reciprocal: place < 0 ? 0 : 1 / (place + 1),
      empty: Number(ids.length === 0),
      noise: top.length ? top.filter((id) => !want.includes(id) && !may.includes(id)).length / top.length : 0,
    };
  });
  const of = (key: keyof (typeof each)[number]) => mean(each.map((one) => one[key]));
  return {
    queries: asked.length,
    recall: of('recall'),
    first: of('first'),
    reciprocal: of('reciprocal'),
    empty: of('empty'),
    noise: of('noise'),
  };
}

/** Queries that find something where nothing fits. */
export const falseHits = (asked: readonly Asked[]) =>
  asked.filter(({ want, answer }) => want.length === 0 && answer.ids.length > 0);

/** Share of half-typed queries with a wanted entry among the first ten. */
export const halfTypedHits = (asked: readonly Asked[]) =>
  mean(asked.map(({ want, answer }) => Number(answer.ids.slice(0, TOP).some((id) => want.includes(id)))));

/** The value below which so large a share of all values lies. */
export const percentile = (values: readonly number[], share: number): number =>
  values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))] ?? 0;

/** The end of a query cut off, as if it were half-typed: two thirds of the last word. */
export function halfTyped(query: string): string {
  const last = /[^\s]+$/u.exec(query)?.[0] ?? '';
  return query.slice(0, query.length - last.length) + [...last].slice(0, Math.ceil(([...last].length * 2) / 3)).join('');
}
