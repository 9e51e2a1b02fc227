import { isOtherTitle } from '../catalog/title.ts';
import { issue } from '../corpus/issue.ts';
import type { Check } from './check.ts';

/** A DOI leads to the work that the entry speaks of, as far as the last link check has asked Crossref. */
export const doiTitles: Check = function* (list) {
  const titles = new Map(list.links?.works.flatMap(({ doi, title }) => (title === undefined ? [] : [[doi, title]])));
  for (const { file, data } of list.entries) {
    const doi = 'doi' in data ? data.doi : undefined;
    const found = titles.get(doi?.toLowerCase() ?? '');
    if (
      doi &&
      found &&
      isOtherTitle(
        found,
        [data.title, data.titleTranslation].filter((title) => title !== undefined),
      )
    )
      yield issue('doi-title', file, { severity: 'warning', path: ['doi'], params: { value: doi, title: found } });
  }
};
