/** Whoever pastes half of a title wants this one entry. */
import { normalise } from '../text/index.ts';
import type { Ranked } from './fuse.ts';

/** Results whose titles are read. */
const MOST_TITLES = 10;
const HAN = /\p{Script=Han}/u;

/** Words of a text, and its Chinese characters one by one. */
const piecesOf = (text: string): readonly string[] =>
  normalise(text).match(/\p{Script=Han}|(?:(?!\p{Script=Han})[\p{L}\p{N}])+/gu) ?? [];

/** Does a text say as much as only a title does? Six words, or ten Chinese characters. */
const isLong = (pieces: readonly string[]) => pieces.reduce((sum, piece) => sum + (HAN.test(piece) ? 1 / 10 : 1 / 6), 0) > 0.99;

/** Do these pieces stand in a title, in order, the last of them perhaps half-typed, and are they half of it at least? */
function isHalfOf(part: readonly string[], title: string): boolean {
  const letters = (pieces: readonly string[]) => pieces.join('').length;
  return [title, title.split(/[:：]/)[0]!].some((text) => {
    const whole = piecesOf(text);
    let at = 0;
    for (const piece of whole) if (piece === part[at] || (at === part.length - 1 && piece.startsWith(part[at]!))) at++;
    return at === part.length && letters(part) * 2 >= letters(whole);
  });
}

/** The one of these entries whose title the text is half of, or all of them. Only titles of results that are about to be shown are read. */
export async function titled(
  titlesOf: (row: number) => Promise<readonly string[]>,
  ranked: readonly Ranked[],
  text: string,
): Promise<readonly Ranked[]> {
  const part = piecesOf(text);
  if (ranked.length < 2 || !isLong(part)) return ranked;
  const read = await Promise.all(ranked.slice(0, MOST_TITLES).map(async (one) => ({ one, titles: await titlesOf(one.row) })));
  const own = read.filter(({ titles }) => titles.some((title) => isHalfOf(part, title))).map(({ one }) => one);
  return own.length === 1 ? own : ranked;
}
