import { distance } from 'fastest-levenshtein';
import type { Entry } from '../catalog/entry.ts';
import { yearOf } from '../catalog/order.ts';
import { foldedTitle } from '../catalog/title.ts';
import { issue } from '../corpus/issue.ts';
import type { Check } from './check.ts';

/** Share of words, or of letters, that two titles must have in common to be almost the same. */
const SAME_WORDS = 0.8;
const SAME_LETTERS = 0.9;

interface Title {
  readonly entry: Entry;
  readonly folded: string;
  /** Words, rarest in the list first. */
  words: string[];
  readonly set: ReadonlySet<string>;
  /** Kind and first author, kind and year: two titles are compared when they share one of them. */
  readonly company: readonly string[];
  /** Digits and Roman numerals: “Part 1” and “Part 2” are two works. */
  readonly numbers: string;
}

const fold = (title: string) => title.normalize('NFKC').toLowerCase();

/** Latin words, and pairs of neighbouring Chinese characters. */
function wordsOf(folded: string): string[] {
  const words = folded.match(/[\p{Script=Han}]+|[\p{L}\p{N}]+/gu) ?? [];
  const parts = words.flatMap((word) =>
    /\p{Script=Han}/u.test(word) && word.length > 2
      ? Array.from({ length: word.length - 1 }, (_, index) => word.slice(index, index + 2))
      : [word],
  );
  return [...new Set(parts)];
}

const numbersOf = (folded: string) => (folded.match(/\d+|\b[ivx]+\b|[一二三四五六七八九十]+(?=[)）、]|$)/g) ?? []).join(' ');

/**
 * Titles that differ in a few letters or words, by the same first author or of the same year, are probably one work: a
 * preprint and its article, or one work entered twice. Equal titles are told by the rule for titles.
 *
 * Only pairs that share one of their rarest words are compared (prefix filtering), so ten thousand titles take a moment.
 */
export const nearDuplicates: Check = function* (list) {
  const titles = list.entries.map((entry): Title => {
    const folded = fold(entry.data.title);
    const company = [firstAuthorOf(entry), yearOf(entry)].filter(Boolean).map((value) => `${entry.kind} ${value}`);
    const words = wordsOf(folded);
    return {
      entry,
      folded: foldedTitle(entry.data.title),
      words,
      set: new Set(words),
      company,
      numbers: numbersOf(folded),
    };
  });
  const frequency = new Map<string, number>();
  for (const { words } of titles) for (const word of words) frequency.set(word, (frequency.get(word) ?? 0) + 1);
  const rarestFirst = (a: string, b: string) => frequency.get(a)! - frequency.get(b)! || (a < b ? -1 : 1);
  for (const title of titles) title.words.sort(rarestFirst);

  const seen = new Map<string, Title[]>();
  for (const title of titles) {
    const candidates = new Set<Title>();
    // Two sets that share so many words share one of the rarest (n - ⌈share · n⌉ + 1) of each; one more for a slip in that one.
    const prefix = title.words.slice(0, title.words.length - Math.ceil(SAME_WORDS * title.words.length) + 2);
    for (const block of prefix.flatMap((word) => title.company.map((company) => `${company} ${word}`))) {
      const others = seen.get(block) ?? [];
      for (const other of others) candidates.add(other);
      others.push(title);
      seen.set(block, others);
    }
    for (const other of candidates) {
      if (!areAlike(title, other)) continue;
      yield issue('near-duplicate', title.entry.file, {
        severity: 'warning',
        path: ['title'],
        params: { other: other.entry.file, value: other.entry.data.title },
      });
    }
  }
};

function areAlike(a: Title, b: Title): boolean {
  if (a.folded === b.folded || a.numbers !== b.numbers) return false;
  if (isKnown(a.entry, b.entry) || isKnown(b.entry, a.entry)) return false;
  const common = a.words.filter((word) => b.set.has(word)).length;
  if (common / (a.words.length + b.words.length - common) >= SAME_WORDS) return true;
  // Titles with half their words in common are worth a comparison letter by letter.
  const longest = Math.max(a.folded.length, b.folded.length);
  const mayBe =
    common * 2 >= Math.min(a.words.length, b.words.length) &&
    Math.min(a.folded.length, b.folded.length) / longest >= SAME_LETTERS;
  return mayBe && 1 - distance(a.folded, b.folded) / longest >= SAME_LETTERS;
}

/** Does one name the other, so that somebody has thought of it? */
const isKnown = ({ data }: Entry, { id }: Entry) => data.related?.includes(id) === true || data.supersededBy === id;

function firstAuthorOf({ data }: Entry): string {
  const first = 'authors' in data ? data.authors?.[0] : undefined;
  return first ? fold('literal' in first ? first.literal : first.family) : '';
}
