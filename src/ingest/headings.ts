/** Headings of a README → sections of the list, by their labels in either language. */
import { tokens } from '../text/index.ts';
import { sectionPlaces, type ListContext, type SectionPlace } from './list.ts';

/** Share of words that a heading and a label must have in common (Dice's coefficient). */
const ALIKE = 0.75;

const STOP = new Set(['and', 'of', 'the', 'for', 'in', 'a', 'on', '与', '和', '及', '的']);

/** Numbers, counts, signs: `1.2 Deep Learning (7)`, `📚 数据集（18）`. */
export const bareHeading = (heading: string) =>
  heading
    .normalize('NFKC')
    .replace(/^[^\p{L}\p{N}]*(?:\d+(?:\.\d+)*\.?(?=\s|\p{Script=Han})|[一二三四五六七八九十]+、)?\s*/u, '')
    .replace(/\s*\(\s*\d+\s*\p{L}*\s*\)\s*$/u, '')
    .trim();

/** The words of a text: stems of Latin words, pairs of Chinese characters, a character that stands alone. */
function wordsOf(text: string): Set<string> {
  const all = tokens(text);
  const pairs = all.filter((token) => token.kind === 'han' && token.text.length > 1);
  const kept = all.filter(
    (token) =>
      token.kind !== 'han' || token.text.length > 1 || !pairs.some((pair) => pair.start <= token.start && token.end <= pair.end),
  );
  return new Set(kept.map((token) => token.stem).filter((word) => !STOP.has(word)));
}

function alike(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  if (a.size === 0 || b.size === 0) return 0;
  return (2 * [...a].filter((word) => b.has(word)).length) / (a.size + b.size);
}

const without = (words: ReadonlySet<string>, others: ReadonlySet<string>) => {
  const left = new Set([...words].filter((word) => !others.has(word)));
  return left.size > 0 ? left : words;
};

export interface Filed {
  /** Path of the section, or of the nearest one above that the list has. */
  readonly path: string | undefined;
  /** Headings below it that the list has no section for. */
  readonly unknown: readonly string[];
}

/** @param given headings and the sections that a person has named for them. */
export function sectionFinder(list: ListContext, given: ReadonlyMap<string, string> = new Map()) {
  const places = sectionPlaces(list.sections).map((place) => ({
    ...place,
    names: [place.data.en, place.data.zh, place.data.id.replaceAll('-', ' ')].flatMap((name) => (name ? [wordsOf(name)] : [])),
  }));
  const named = new Map([...given].map(([heading, path]) => [bareHeading(heading).toLowerCase(), path]));
  const byPath = new Map(places.map((place) => [place.path, place]));
  type Place = (typeof places)[number];

  const score = (heading: string, { names, parent }: Place) => {
    const above = parent ? new Set(byPath.get(parent.path)!.names.flatMap((words) => [...words])) : new Set<string>();
    // A label in both languages: `应用 · Applications`.
    const readings = [heading, ...heading.split(/\s*[·|/—–]\s*|\s+-\s+/)].map(wordsOf);
    return Math.max(
      ...readings.flatMap((words) =>
        names.flatMap((name) => [alike(words, name), alike(without(words, above), without(name, above)) * 0.99]),
      ),
    );
  };
  const best = (heading: string, among: readonly Place[]): Place | undefined => {
    const ranked = among.map((place) => ({ place, score: score(heading, place) })).sort((a, b) => b.score - a.score);
    return ranked[0] && ranked[0].score >= ALIKE && ranked[0].score > (ranked[1]?.score ?? 0) ? ranked[0].place : undefined;
  };
  // `数据集`, `Databases`: what the list calls a kind of entry leads to the only section of that kind.
  const kinds = (list.vocabularies.type?.terms ?? []).flatMap((term) => {
    const own = places.filter(({ kind, parent }) => kind === term.id && parent?.kind !== kind);
    const names = [term.zh, term.en, ...(term.aliases?.zh ?? []), ...(term.aliases?.en ?? [])].flatMap((name) =>
      name ? [wordsOf(name)] : [],
    );
    return own.length === 1 ? [{ place: own[0]!, names }] : [];
  });
  const byKind = (heading: string) => kinds.find(({ names }) => names.some((name) => alike(wordsOf(heading), name) === 1))?.place;
  const isUnder = (place: SectionPlace, above: Place | undefined) =>
    above === undefined || place.path.startsWith(`${above.path}/`);

  return (headings: readonly string[]): Filed => {
    let current: Place | undefined;
    let unknown: string[] = [];
    for (const heading of headings.map(bareHeading)) {
      const below = places.filter((place) => isUnder(place, current));
      const children = below.filter((place) => place.parent?.path === current?.path);
      const found: Place | undefined =
        byPath.get(named.get(heading.toLowerCase()) ?? '') ??
        best(heading, children) ??
        best(heading, below) ??
        (current ? undefined : byKind(heading));
      if (found) [current, unknown] = [found, []];
      else unknown = [...unknown, heading];
    }
    // The title of the document is above all sections; it is no section that is missing.
    return { path: current?.path, unknown: current ? unknown : unknown.slice(-1) };
  };
}
