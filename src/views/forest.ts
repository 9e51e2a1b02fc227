/**
 * Headline results drawn with their intervals and comparators.
 *
 * What may be compared stands in one frame: one metric, one question, one part of the body. Everything else stands in a frame
 * of its own, nothing is pooled, and a number without a meaning on a scale (a P value) is not drawn.
 */
import type { Paper } from '../catalog/entry.ts';
import type { Metric, TermData } from '../schema/index.ts';
import type { Anchor, Context, Run } from './context.ts';
import { whereOf, withUnit } from './study.ts';
import { studyName } from './study-name.ts';
import { localizedRun } from './words.ts';

export interface ForestRow {
  readonly href: string;
  /** `Zhou et al. 2021` */
  readonly study: Run;
  readonly set: Run | undefined;
  /** As printed, with its unit. */
  readonly value: string;
  readonly interval: string;
  readonly against: { value: string; name: Run | undefined } | undefined;
  /** Measured on data of other centres. */
  readonly external: boolean;
  /** Places on the scale, in per cent of its width. */
  readonly at: string;
  readonly low: string | undefined;
  readonly high: string | undefined;
  readonly comparator: string | undefined;
  readonly printed: string;
  readonly where: Run;
  readonly caveat: Run | undefined;
}

export interface Frame {
  readonly id: string;
  readonly task: Run;
  readonly parts: string;
  /** Why the rows of this frame are not one experiment; empty for a single row. */
  readonly note: string;
  readonly rows: readonly ForestRow[];
  readonly cut: number;
}

export interface Forest {
  readonly id: string;
  readonly title: string;
  readonly explanation: string;
  readonly scale: 'linear' | 'log';
  readonly ticks: readonly { at: string; label: string }[];
  /** Where there is no effect: chance, or a ratio of 1. */
  readonly reference: string | undefined;
  readonly frames: readonly Frame[];
  readonly cut: number;
  readonly hasExternal: boolean;
  readonly hasComparator: boolean;
}

export interface Forests {
  readonly forests: readonly Forest[];
  readonly notDrawn: readonly (Anchor & { readonly metric: string; readonly value: string })[];
}

const MOST_FRAMES = 24;
const MOST_ROWS = 24;

interface Point {
  readonly entry: Paper;
  readonly metric: Metric;
  readonly value: number;
  readonly low: number | undefined;
  readonly high: number | undefined;
  readonly comparator: number | undefined;
}

export function forestsOf(context: Context, papers: readonly Paper[]): Forests {
  const { catalog, locale, urls } = context;
  const results = papers.flatMap((entry) => (entry.data.study?.metrics ?? []).map((metric) => ({ entry, metric })));
  const label = (id: string) => catalog.term('metric', id)?.label[locale] ?? id;
  const scaleName = (id: string) => catalog.term('metric', id)?.data.scale;
  const drawn = results.filter(({ metric }) => scaleName(metric.metric) !== 'none');
  const order = new Map(catalog.vocabulary('metric')?.terms.map((term, index) => [term.id, index]));
  // A share is the same in per cent; of everything else each unit has a scale of its own.
  const scales = Map.groupBy(drawn, ({ metric: { metric, unit } }) =>
    JSON.stringify([metric, scaleName(metric) === 'share' ? undefined : unit]),
  );
  const forests = [...scales]
    .sort(([, a], [, b]) => (order.get(a[0]!.metric.metric) ?? 999) - (order.get(b[0]!.metric.metric) ?? 999))
    .map(([, own], index) => {
      const isShare = scaleName(own[0]!.metric.metric) === 'share';
      return forestOf(
        context,
        `results-${index + 1}`,
        own.map(({ entry, metric }) => pointOf(entry, metric, isShare)),
      );
    });
  return {
    forests,
    notDrawn: results
      .filter(({ metric }) => scaleName(metric.metric) === 'none')
      .map(({ entry, metric }) => ({
        href: urls.entry(locale, entry),
        ...labelOf(context, entry),
        metric: label(metric.metric),
        value: withUnit(metric.value, metric.unit),
      })),
  };
}

const labelOf = (context: Context, entry: Paper) => {
  const { text, lang } = studyName(context, entry);
  return { label: text, lang };
};

function pointOf(entry: Paper, metric: Metric, isShare: boolean): Point {
  const whole = isShare && metric.unit === '%' ? 100 : 1;
  const number = (value: string | undefined) => (value === undefined ? undefined : Number(value) / whole);
  return {
    entry,
    metric,
    value: number(metric.value)!,
    low: number(metric.interval?.[0]),
    high: number(metric.interval?.[1]),
    comparator: number(metric.comparator?.value),
  };
}

function forestOf(context: Context, id: string, points: readonly Point[]): Forest {
  const { catalog, locale, t } = context;
  const { metric, unit } = points[0]!.metric;
  const term = catalog.term('metric', metric);
  const scale = scaleOf(term?.data, points);
  const at = (value: number | undefined) => (value === undefined ? undefined : percent(scale.place(value)));
  const frames = [...Map.groupBy(points, questionOf)].sort(([, a], [, b]) => studiesIn(b) - studiesIn(a) || b.length - a.length);
  const name = term?.label[locale] ?? metric;
  return {
    id,
    title: term?.data.scale === 'share' || !unit ? name : name + t.aside(unit),
    explanation: localizedRun(context, term?.data.note)?.text ?? '',
    scale: scale.kind,
    ticks: scale.ticks.map((tick) => ({ at: percent(scale.place(tick)), label: scale.label(tick) })),
    reference: scale.reference === undefined ? undefined : percent(scale.place(scale.reference)),
    frames: frames.slice(0, MOST_FRAMES).map(([, own], index): Frame => {
      const { entry, metric: first } = own[0]!;
      return {
        id: `${id}-${index + 1}`,
        task: localizedRun(context, first.task)!,
        parts: t.listOf((entry.terms.anatomy ?? []).map((part) => catalog.term('anatomy', part)?.label[locale] ?? part)),
        note: studiesIn(own) > 1 ? t.studies.plotsStudies : setsIn(own) > 1 ? t.studies.plotsSets : '',
        rows: own.slice(0, MOST_ROWS).map((point) => rowOf(context, point, at)),
        cut: Math.max(0, own.length - MOST_ROWS),
      };
    }),
    cut: Math.max(0, frames.length - MOST_FRAMES),
    hasExternal: points.some(isExternal),
    hasComparator: points.some((point) => point.comparator !== undefined),
  };
}

/** What a result answers: the question as the card words it, and the parts of the body it was asked of. */
const questionOf = ({ entry, metric }: Point) =>
  JSON.stringify([(metric.task.en ?? metric.task.zh ?? '').toLowerCase(), [...(entry.terms.anatomy ?? [])].sort()]);

const studiesIn = (points: readonly Point[]) => new Set(points.map(({ entry }) => entry.id)).size;
const setsIn = (points: readonly Point[]) => new Set(points.map(({ metric }) => JSON.stringify(metric.set))).size;

/** Was this very number measured on data of other centres? The study says it has such a test, and the set says it is that. */
const isExternal = ({ entry, metric }: Point) =>
  entry.data.study?.externalValidation === true &&
  (/\bexternal\b/i.test(metric.set.en ?? '') || (metric.set.zh ?? '').includes('外部'));

function rowOf(context: Context, point: Point, at: (value: number | undefined) => string | undefined): ForestRow {
  const { entry, metric } = point;
  const { urls, locale } = context;
  const study = entry.data.study!;
  return {
    href: urls.entry(locale, entry),
    study: studyName(context, entry),
    set: localizedRun(context, metric.set),
    value: withUnit(metric.value, metric.unit) + (metric.plusMinus === undefined ? '' : ` ± ${metric.plusMinus}`),
    interval: metric.interval?.join('–') ?? '',
    against: metric.comparator && {
      value: metric.comparator.value === undefined ? '' : withUnit(metric.comparator.value, metric.unit),
      name: localizedRun(context, metric.comparator.name),
    },
    external: isExternal(point),
    at: at(point.value)!,
    low: at(point.low),
    high: at(point.high),
    comparator: at(point.comparator),
    printed: metric.printed,
    where: whereOf(context, metric.where),
    caveat: localizedRun(context, study.caveat),
  };
}

interface Scale {
  readonly kind: 'linear' | 'log';
  readonly ticks: readonly number[];
  readonly reference: number | undefined;
  /** 0 to 1. */
  place(value: number): number;
  label(value: number): string;
}

function scaleOf(term: TermData | undefined, points: readonly Point[]): Scale {
  const all = points.flatMap(({ value, low, high, comparator }) =>
    [value, low, high, comparator].filter((one) => one !== undefined),
  );
  const least = Math.min(...all);
  const most = Math.max(...all);
  if (term?.scale === 'ratio' && least > 0) {
    const steps = [-3, -2, -1, 0, 1, 2, 3].flatMap((power) => [1, 2, 5].map((digit) => digit * 10 ** power));
    const from = steps.findLast((step) => step <= Math.min(least, 1)) ?? least;
    const to = steps.find((step) => step >= Math.max(most, 1)) ?? most;
    const width = Math.log(Math.max(to, from * 2)) - Math.log(from);
    return {
      kind: 'log',
      ticks: steps.filter((step) => step >= from && step <= Math.max(to, from * 2)),
      reference: 1,
      place: (value) => (Math.log(value) - Math.log(from)) / width,
      label: (value) => String(Number(value.toPrecision(2))),
    };
  }
  const share = term?.scale === 'share';
  const from = share ? (least >= 0.5 ? 0.5 : 0) : Math.min(0, least);
  const to = share ? Math.max(1, most) : niceAbove(most - from) + from;
  const step = share ? (from === 0.5 ? 0.1 : 0.25) : niceStep((to - from) / 5);
  const ticks = Array.from({ length: Math.round((to - from) / step) + 1 }, (_, index) => from + index * step).filter(
    (tick) => tick <= to + 1e-9,
  );
  const asPercent = share && points.filter((point) => point.metric.unit === '%').length * 2 > points.length;
  return {
    kind: 'linear',
    ticks,
    reference: term?.chance === undefined ? undefined : Number(term.chance),
    place: (value) => (to === from ? 0 : (value - from) / (to - from)),
    label: (value) => (asPercent ? `${Math.round(value * 100)}%` : String(Number(value.toFixed(2)))),
  };
}

const niceStep = (rough: number) => {
  const power = 10 ** Math.floor(Math.log10(rough || 1));
  return [1, 2, 5, 10].map((digit) => digit * power).find((step) => step >= rough) ?? rough;
};
const niceAbove = (value: number) => {
  const step = niceStep(value / 5);
  return Math.ceil(value / step - 1e-9) * step || 1;
};

/** A place on the scale as per cent of the drawing, which has a margin on both sides. */
const percent = (place: number) => `${Math.round((5 + 90 * place) * 10) / 10}%`;
