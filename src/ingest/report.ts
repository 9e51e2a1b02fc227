/** What became of everything that was handed in, for a person at a terminal. The words are handed in as well. */
import { visible } from '../reporters/visible.ts';
import type { Collected } from './collect.ts';
import type { Draft } from './draft.ts';
import type { Unused } from './readme.ts';
import type { DoubtCode, Place, Reason } from './work.ts';

type Say = (params: Readonly<Record<string, string>>) => string;

/** The words of a report, by language in src/i18n/add.ts. */
export interface ReportTexts {
  readonly reasons: Readonly<Record<Reason, Say>>;
  readonly doubts: Readonly<Record<DoubtCode, Say>>;
  readonly unused: Readonly<Record<Unused, string>>;
  readonly written: Say;
  readonly wouldWrite: Say;
  readonly refused: Say;
  readonly joined: Say;
  /** The last line: what became of the records. */
  readonly summary: (counts: readonly string[]) => string;
  readonly unusedLines: string;
  readonly line: Say;
  readonly lines: Say;
  readonly unknownHeading: Say;
  readonly knownSections: Say;
}

/** Records that went into the entry of another one: nothing is lost, and nothing is left to do. */
const JOINED = new Set<Reason>(['merged', 'same-record']);

/** Did everything become an entry, or a part of one? */
export const isComplete = ({ refused }: Pick<Collected, 'refused'>) => refused.every(({ reason }) => JOINED.has(reason));

const at = ({ source, record, line }: Place, say: ReportTexts) =>
  [source, ...(line === undefined ? [] : [say.line({ line: String(line) })]), ...(record ? [record.slice(0, 80)] : [])].join(
    ', ',
  );

/** 3, 4, 5, 9 → `3–5, 9`. */
function ranges(numbers: readonly number[]): string {
  const found: [number, number][] = [];
  for (const number of numbers) {
    const last = found.at(-1);
    if (last?.[1] === number - 1) last[1] = number;
    else found.push([number, number]);
  }
  return found.map(([from, to]) => (from === to ? String(from) : `${from}–${to}`)).join(', ');
}

export interface ReportAbout {
  readonly say: ReportTexts;
  /** How the content folder is written in paths. */
  readonly folder: string;
  readonly dryRun: boolean;
  readonly sections: readonly string[];
}

export const draftReport = (
  { file, value, doubts, place }: Draft,
  { say, folder }: Pick<ReportAbout, 'say' | 'folder'>,
): string =>
  [
    `+ ${folder}/${file}  (${at(place, say)})`,
    `    ${String(value.title)}`,
    ...doubts.map(({ code, key, value: found = '' }) => `    · ${say.doubts[code]({ key, value: found })}`),
  ]
    .map(visible)
    .join('\n');

export function addReport({ drafts, refused, unused, headings }: Collected, about: ReportAbout): string {
  const { say } = about;
  const blocks = drafts.map((draft) => draftReport(draft, about));
  for (const { place, reason, params } of refused)
    blocks.push(
      [`${JOINED.has(reason) ? '=' : '-'} ${at(place, say)}`, `    ${say.reasons[reason](params)}`].map(visible).join('\n'),
    );
  for (const { heading, items, path } of headings)
    blocks.push(visible(`? ${say.unknownHeading({ heading, items: String(items), path: path ?? '' })}`));
  if (headings.length > 0) blocks.push(`    ${say.knownSections({ paths: about.sections.join(', ') })}`);
  if (unused.length > 0) {
    const groups = Map.groupBy(unused, ({ source, why }) => `${source}: ${say.unused[why]}`);
    blocks.push(
      [
        say.unusedLines,
        ...[...groups].map(([name, lines]) =>
          visible(`    ${name}, ${say.lines({ lines: ranges(lines.map(({ line }) => line)) })}`),
        ),
      ].join('\n'),
    );
  }
  const joined = refused.filter(({ reason }) => JOINED.has(reason)).length;
  const counts = [
    (about.dryRun ? say.wouldWrite : say.written)({ count: String(drafts.length) }),
    ...(joined ? [say.joined({ count: String(joined) })] : []),
    ...(refused.length > joined ? [say.refused({ count: String(refused.length - joined) })] : []),
  ];
  return `${[...blocks, say.summary(counts)].join('\n\n')}\n`;
}
