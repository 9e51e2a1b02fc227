/** An entry as Pagefind indexes it. */
import type { Catalog } from '../catalog/catalog.ts';
import { entryPath } from '../catalog/catalog.ts';
import type { Entry } from '../catalog/entry.ts';

export function searchRecord(_catalog: Catalog, entry: Entry) {
  return {
    url: `/${entryPath(entry)}/`,
    language: 'zh-cn',
    content: [entry.data.title, entry.data.titleTranslation].join('\n'),
    meta: { title: entry.data.title },
  };
}
