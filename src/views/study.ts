/** The study card as rows of a table, each with the page it stands on. */
import type { Study } from '../schema/index.ts';
import { unbroken } from './breaks.ts';
import type { Anchor, Context, Run } from './context.ts';
import { localizedRun } from './words.ts';

export interface StudyRow {
  readonly label: string;
  readonly values: readonly Run[];
  /** Pages, empty where none is said. */
  readonly where: Run;
}

export interface ResultRow {
  readonly metric: string;
  readonly task: Run | undefined;
  readonly value: string;
  readonly interval: string;
  readonly against: { value: string; name: Run | undefined } | undefined;
  readonly set: Run | undefined;
  readonly where: Run;
}

export interface StudyCard {
  readonly rows: readonly StudyRow[];
  readonly results: readonly ResultRow[];
  readonly links: readonly (Anchor & { readonly kind: string })[];
  readonly caveat: Run | undefined;
  readonly printNotes: Run | undefined;
  /** The file whose pages are counted. */
  readonly file: string;
}

/** How large a study is, in one number and in words: people, else what it counted, else images. */
export function studySize(context: Context, study: Study | undefined): { n: number; text: string } | undefined {
  const { patients, units, images } = study ?? {};
  const { strength } = context.t;
  if (patients !== undefined) return { n: patients, text: strength.patients(patients) };
  const [unit] = units ?? [];
  if (unit) return { n: unit.n, text: strength.units(unit.n, localizedRun(context, unit.name)?.text ?? '') };
  return images === undefined ? undefined : { n: images, text: strength.images(images) };
}

const REFERENCE = /^pp?\. (\d+)/;

/** Page references in the order of the pages, each once; as they are where they say anything else. */
function inOrder(where: string): string {
  const references = [...new Set(where.split('; '))];
  const page = (reference: string) => Number(REFERENCE.exec(reference)?.[1]);
  return references.every((one) => REFERENCE.test(one)) ? references.sort((a, b) => page(a) - page(b)).join('; ') : where;
}

/** `p. 4; p. 6, Table 2` as the page’s language says it, each reference on one line. */
export function whereOf({ t, catalog, locale }: Context, where: string): Run {
  const ordered = inOrder(where);
  const said = t.study.where(ordered);
  const text = said
    .split(/([;；] ?)/)
    .map((part, index) => (index % 2 === 0 ? unbroken(part) : part))
    .join('');
  return { text, lang: catalog.site.languageTags[said === ordered ? 'en' : locale] };
}

type Sample = Pick<Study, 'patients' | 'images' | 'units'>;

export function studyCardOf(context: Context, study: Study): StudyCard {
  const { t, catalog, locale } = context;
  const pages = (of: keyof NonNullable<Study['where']>) => whereOf(context, study.where?.[of] ?? '');
  const own = (text: string): Run => ({ text, lang: catalog.site.languageTags[locale] });
  const say = (value: Parameters<typeof localizedRun>[1]) => {
    const run = localizedRun(context, value);
    return run ? [run] : [];
  };
  const counted = (sample: Sample | undefined, path: string): Run[] => {
    if (!sample) return [];
    const note = (field: string) => {
      const sum = study.derived?.[path + field];
      return sum ? t.aside(t.study.derived(sum)) : '';
    };
    return [
      ...(sample.patients === undefined ? [] : [own(t.study.patients(sample.patients) + note('patients'))]),
      ...(sample.images === undefined ? [] : [own(t.study.images(sample.images) + note('images'))]),
      ...(sample.units ?? []).map((unit) => own(t.strength.units(unit.n, localizedRun(context, unit.name)?.text ?? ''))),
    ];
  };

  const [from = '', to = from] = study.period?.split('/') ?? [];

  const rows: StudyRow[] = [
    {
      label: t.study.design,
      values: [...study.design.map((id) => own(catalog.term('design', id)?.label[locale] ?? id)), ...say(study.designNote)],
      where: pages('design'),
    },
    {
      label: t.study.setting,
      values: [
        ...(study.centres === undefined ? [] : [own(t.study.centres(study.centres))]),
        ...(study.countries?.length ? [own(t.listOf(study.countries.map((code) => t.countryName(code))))] : []),
        ...say(study.countryNote),
      ],
      where: pages('setting'),
    },
    { label: t.study.period, values: from ? [own(t.study.months(from, to))] : [], where: pages('setting') },
    { label: t.study.sample, values: counted(study, ''), where: pages('sample') },
    { label: t.study.training, values: counted(study.splits?.training, 'splits.training.'), where: pages('splits') },
    { label: t.study.tuning, values: counted(study.splits?.validation, 'splits.validation.'), where: pages('splits') },
    { label: t.study.test, values: counted(study.splits?.test, 'splits.test.'), where: pages('splits') },
    { label: t.study.validation, values: say(study.validation), where: pages('validation') },
    {
      label: t.study.external,
      values: [
        ...(study.externalValidation === undefined ? [] : [own(study.externalValidation ? t.study.yes : t.study.no)]),
        ...counted(study.splits?.external, 'splits.external.'),
      ],
      where: whereOf(
        context,
        [study.where?.validation, study.splits?.external && study.where?.splits]
          .filter((where) => where !== undefined)
          .join('; '),
      ),
    },
    { label: t.study.referenceStandard, values: say(study.referenceStandard), where: pages('referenceStandard') },
    { label: t.study.comparator, values: say(study.comparator), where: pages('comparator') },
    { label: t.study.input, values: say(study.input), where: pages('model') },
    { label: t.study.model, values: say(study.model), where: pages('model') },
    {
      label: t.study.data,
      values: [
        ...(study.dataAvailability ? [own(t.study.dataAvailability[study.dataAvailability])] : []),
        ...say(study.dataNote),
      ],
      where: pages('data'),
    },
  ];

  return {
    rows: rows.filter((row) => row.values.length > 0),
    results: (study.metrics ?? []).map((metric) => ({
      metric: catalog.term('metric', metric.metric)?.label[locale] ?? metric.metric,
      task: localizedRun(context, metric.task),
      value: withUnit(metric.value, metric.unit) + (metric.plusMinus === undefined ? '' : ` ± ${metric.plusMinus}`),
      interval: metric.interval ? metric.interval.join('–') : '',
      against: metric.comparator && {
        value: metric.comparator.value === undefined ? '' : withUnit(metric.comparator.value, metric.unit),
        name: localizedRun(context, metric.comparator.name),
      },
      set: localizedRun(context, metric.set),
      where: whereOf(context, metric.where),
    })),
    links: [
      ...(study.code ? [{ kind: t.study.code, href: study.code, label: hostPath(study.code) }] : []),
      ...(study.data ? [{ kind: t.study.data, href: study.data, label: hostPath(study.data) }] : []),
    ],
    caveat: localizedRun(context, study.caveat),
    printNotes: localizedRun(context, study.printNotes),
    file: study.source?.file ?? '',
  };
}

/** 93.1 % and 34 s: a thin space before a unit, none before the per cent sign of Chinese and English print. */
export const withUnit = (value: string, unit: string | undefined) =>
  unit === undefined ? value : unit === '%' ? `${value}%` : `${value} ${unit}`;

const hostPath = (address: string) => address.replace(/^https?:\/\/(?:www\.)?/, '').replace(/\/$/, '');
