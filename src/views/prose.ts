/** A page of prose in the page’s language. */
import { render } from '../markdown/render.ts';
import type { Context } from './context.ts';

export interface ProsePage {
  readonly title: string;
  readonly description: string;
  /** Safe HTML of the text. */
  readonly html: string;
}

export function prosePageOf({ catalog, locale }: Context, id: string): ProsePage {
  const page = catalog.pages.find((one) => one.locale === locale && one.id === id);
  if (!page) throw new Error(`There is no page ${id} in ${locale}.`);
  return { title: page.data.title, description: page.data.description, html: render(page.body, locale) };
}
