/** Slips put right: letters, sounds, two words written as one. */
import { suggest } from '../text/index.ts';
import type { Lexicon } from './complete.ts';
import type { Query, Unit } from './query.ts';
import { squeeze } from './squeeze.ts';

/** Each of two words written as one has so many letters. */
const LEAST_LETTERS = 3;

/** The run of Chinese characters around a unit: in 影像祖学 the slip is in 祖学, and the word is the whole. */
function runAround(text: string, { start, end }: Unit): { start: number; end: number } {
  const before = /\p{Script=Han}*$/u.exec(text.slice(0, start))?.[0].length ?? 0;
  const after = /^\p{Script=Han}*/u.exec(text.slice(end))?.[0].length ?? 0;
  return { start: start - before, end: end + after };
}

/** A word as two known ones, where it is two written as one: `zhengrongqin`. */
function inTwo(word: string, known: ReadonlySet<string>): string | undefined {
  for (let at = LEAST_LETTERS; at <= word.length - LEAST_LETTERS; at++) {
    const [one, other] = [word.slice(0, at), word.slice(at)];
    if (known.has(one) && known.has(other)) return `${one} ${other}`;
  }
  return undefined;
}

/**
 * Written words as the Chinese that they sound like, the longest first; undefined where one is left over. Pinyin is written word
 * by word, or not: `shendu xuexi` is one word, `zhichang ai yingxiang zuxue` two of two each.
 */
async function spoken(
  words: readonly string[],
  sounding: (typed: string) => Promise<string | undefined>,
): Promise<string | undefined> {
  for (let end = words.length; end > 0; end--) {
    const meant = await sounding(words.slice(0, end).join(''));
    const rest = meant === undefined || end === words.length ? '' : await spoken(words.slice(end), sounding);
    if (meant !== undefined && rest !== undefined) return meant + rest;
  }
  return undefined;
}

/** The query with its unknown words put right by their letters or their sound, if any can be. */
export async function correct(query: Query, unknown: readonly Unit[], lexicon: Lexicon): Promise<string | undefined> {
  const { words } = lexicon;
  // How Chinese sounds is fetched when it is first needed.
  const sounding = async (typed: string) => (await import('./sound.ts')).soundingLike(lexicon, typed);
  const romanised = async (typed: string) => (await import('./sound.ts')).romanised(typed);
  const near = (typed: string) => suggest(typed, words);
  if (unknown.length > 1 && /^[a-z\s]+$/i.test(query.text)) {
    const meant = await spoken(query.text.toLowerCase().trim().split(/\s+/), sounding);
    if (meant !== undefined) return meant;
  }
  const known = new Set(words.map(([word]) => word));
  let text = query.text;
  for (const unit of unknown.toSorted((a, b) => b.start - a.start)) {
    if (unit.kind !== 'word' && unit.kind !== 'han') continue;
    const ways = unit.kind === 'han' ? [sounding, near, romanised] : [near, (typed: string) => inTwo(typed, known), sounding];
    const places = unit.kind === 'han' ? [unit, runAround(query.text, unit)] : [unit];
    for (const { way, start, end } of ways.flatMap((way) => places.map((place) => ({ ...place, way })))) {
      const meant = await way(squeeze(query.text.slice(start, end)));
      if (meant === undefined) continue;
      text = text.slice(0, start) + meant + text.slice(end);
      break;
    }
  }
  return text === query.text ? undefined : text;
}
