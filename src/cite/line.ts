/** One line for a list of readings, in Markdown or HTML: title, authors, where, when, DOI. */
import { doiUrl } from '../schema/identifiers.ts';
import type { CslItem } from './csl.ts';
import { yearOf } from './date.ts';
import { endsSentence, type Run } from './formatted.ts';
import { spoken } from './names.ts';
import { isChinese } from './text.ts';

/** The first three authors as one says their names, and that there are more; empty where none is known. */
export function firstAuthors({ author = [], custom, language }: CslItem): string {
  const more = author.length > 3 || custom?.['et-al'] ? [isChinese(language) ? '等' : 'et al.'] : [];
  return author.length > 0 ? [...author.slice(0, 3).map(spoken), ...more].join(', ') : '';
}

/**
 * @param href where the title leads to.
 * @returns runs that begin with the linked title; write them down with `markdown` or `html`.
 */
export function listLine(item: CslItem, href: string): Run[] {
  const { title, DOI } = item;
  const venue = item['container-title'];
  const year = yearOf(item);
  const names = firstAuthors(item);
  const where = venue ?? (names === item.publisher ? undefined : item.publisher);
  const place: Run[] = [
    ...(where ? [{ text: where, ...(venue && { italic: true as const }) }] : []),
    ...(year === undefined ? [] : [{ text: where ? `, ${year}` : String(year) }]),
  ];
  const sentences: Run[][] = [
    [{ text: title, href }],
    names ? [{ text: names }] : [],
    place,
    DOI ? [{ text: `doi:${DOI}`, href: doiUrl(DOI) }] : [],
  ];
  return sentences
    .filter((runs) => runs.length > 0)
    .flatMap((runs, index) => [
      ...(index === 0 ? [] : [{ text: ' ' }]),
      ...runs,
      ...(endsSentence(runs.at(-1)!.text) ? [] : [{ text: '.' }]),
    ]);
}
