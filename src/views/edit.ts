import type { Entry } from '../catalog/entry.ts';
import type { Context } from './context.ts';

/**
 * Where a reader corrects an entry: the one place that knows.
 *
 * @param field what is to be filled in: the form opens there.
 */
export const editAddress = ({ urls, locale }: Pick<Context, 'urls' | 'locale'>, entry: Entry, field?: string): string =>
  urls.add(locale, { entry, field });
