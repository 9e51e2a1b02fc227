/** The id of a draft: `family-year-words-of-the-title`, in Latin letters, unique in the list. */
import { isChineseName, splitName } from '../schema/entry.ts';
import { conceptMatcher, toConcepts } from '../text/index.ts';
import type { ListContext } from './list.ts';
import type { Value } from './write.ts';

/** Chinese → pinyin syllables. Too large for a browser; without it Chinese titles lend no words. */
export type Romanise = (text: string, part: 'family' | 'text') => string;

export interface IdSource {
  /** Family name of the first author, or the name of a group. */
  readonly family?: string | undefined;
  readonly year?: string | undefined;
  readonly title: string;
  readonly titleTranslation?: string | undefined;
  /** Host of the first link: better than nothing for a page without a Latin name. */
  readonly host?: string | undefined;
}

const WORDS = 3;

/** Words that say nothing of the matter. */
const STOP = new Set(
  (
    'a an and are as at be by can does for from how in into is it its of on or the their to toward towards under use used using utilizing via versus vs ' +
    'was were what when which with within without new novel based approach method methods study analysis improved improving'
  ).split(' '),
);

const LETTERS: Readonly<Record<string, string>> = { ß: 'ss', æ: 'ae', ø: 'o', œ: 'oe', đ: 'd', ð: 'd', ł: 'l', þ: 'th', ı: 'i' };

/** Latin letters and digits of a text, words joined by hyphens. */
const slug = (text: string) =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[\p{M}'’.]/gu, '')
    .replace(/[ßæøœđðłþı]/g, (letter) => LETTERS[letter]!)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');

/** The family name of an author of a file, in Latin letters where the file has them; the name of a group. */
export function familyOf(author: Value | undefined): string | undefined {
  if (author === undefined) return undefined;
  if (typeof author === 'string') return author.includes(', ') || isChineseName(author) ? splitName(author).family : author;
  const { latin, family, literal: group } = author as Readonly<Record<string, string | undefined>>;
  return latin ? splitName(latin).family : (family ?? group);
}

/** Names that Windows keeps for devices; src/corpus/gate.ts refuses them. */
const DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)$/;

export type IdMaker = (source: IdSource, taken: ReadonlySet<string>) => string;

export function idMaker(list: ListContext, romanise?: Romanise): IdMaker {
  // What kind of thing it is tells nothing apart.
  const { type: _, genre: __, ...vocabularies } = list.vocabularies;
  const matcher = conceptMatcher(toConcepts(vocabularies));
  const words = ({ title, titleTranslation, host }: IdSource): string[] => {
    const isHan = /\p{Script=Han}/u.test(title);
    const latin = [
      titleTranslation && /\p{Script=Latin}/u.test(titleTranslation) ? titleTranslation : undefined,
      isHan ? undefined : title,
    ].find((one) => one);
    const significant = (text: string) => [
      ...new Set(
        slug(text)
          .split('-')
          .filter((word) => word && !STOP.has(word)),
      ),
    ];
    if (latin && significant(latin).length > 0) return significant(latin);
    // A Chinese title lends the terms it names and its own Latin words, in their order.
    const named = matcher.find(title).map(({ concepts, start }) => ({ word: concepts[0]!.split('/')[1]!, start }));
    const own = [...title.matchAll(/[A-Za-z][A-Za-z0-9-]+/g)].map(({ 0: word, index }) => ({ word: slug(word), start: index }));
    const mixed = [...named, ...own.filter(({ start }) => !named.some((one) => one.start === start))]
      .sort((a, b) => a.start - b.start)
      .map(({ word }) => word);
    if (mixed.length > 0) return [...new Set(mixed)];
    const label = significant((host ?? '').replace(/^www\./, '').replace(/\..*$/, ''));
    return label.length > 0 ? label : romanise && isHan ? significant(romanise(title.slice(0, 12), 'text')) : [];
  };

  return (source, taken) => {
    const family = source.family ?? '';
    const first = slug(/\p{Script=Han}/u.test(family) ? (romanise?.(family, 'family') ?? '') : family).slice(0, 30);
    const all = words(source);
    const start = [first, source.year ?? ''].filter(Boolean).join('-');
    const made = (count: number) =>
      [start, ...all.slice(0, count)].filter(Boolean).join('-').slice(0, 80).replace(/-+$/, '') || 'entry';
    const free = (id: string) => !taken.has(id) && !DEVICE.test(id);
    const longer = Array.from({ length: 4 }, (_, more) => made(WORDS + more)).find(free);
    if (longer) return longer;
    let number = 2;
    while (!free(`${made(WORDS)}-${number}`)) number += 1;
    return `${made(WORDS)}-${number}`;
  };
}
