import type { Entry } from '../catalog/entry.ts';
import type { Context } from './context.ts';

/**
 * Where a reader corrects an entry: the one place that knows.
 *
 * @param _field what is to be filled in, for a form that can open at a field; GitHub’s own page opens the whole file.
 */
export function editAddress({ catalog }: Pick<Context, 'catalog'>, entry: Entry, _field?: string): string {
  const { repository, branch } = catalog.site;
  return `${repository}/edit/${encodeURIComponent(branch).replaceAll('%2F', '/')}/content/${encodeURI(entry.file)}`;
}
