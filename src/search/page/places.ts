/** Where the files of a search are: said by the page, since only the page knows its base path and language. */
import { searchTexts } from './texts.ts';
import type { Places } from '../source.ts';

/** Reads the places from the element that names them. */
export function placesOf({ dataset }: HTMLElement): Places {
  return { pagefind: dataset.pagefind ?? '', data: dataset.list ?? '', cards: dataset.cards ?? '' };
}

export const textsOf = ({ dataset }: HTMLElement) => searchTexts(dataset.locale);
