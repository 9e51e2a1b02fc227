/** A whole file of a list, made up: what a contributor sees before the fields one by one. */
import type { Catalog, Section, Term, Vocabulary } from '../catalog/catalog.ts';
import type { Context } from './context.ts';

/** The first term of a vocabulary that entries are tagged with. */
export const shownTerm = (vocabulary: Vocabulary | undefined): Term | undefined =>
  vocabulary?.terms.find(({ data }) => data.hidden !== true);

/** A section that papers stand in: one within another, where there is any, since its path shows how paths are written. */
export const sampleSection = ({ allSections }: Catalog): Section | undefined =>
  allSections.find(({ kind, parent }) => kind === 'paper' && parent) ?? allSections.find(({ kind }) => kind === 'paper');

/** A paper that nobody wrote, in the sections and with the terms of the list; it passes the check. */
export function sampleOf({ catalog, t }: Context): { path: string; text: string } {
  const { locales } = catalog.site;
  const tags = catalog.facets.flatMap((facet) => {
    const term = shownTerm(facet);
    return term ? [`${facet.id}: [${term.id}]`] : [];
  });
  const lines = [
    '---',
    'title: A made-up paper to show what a file looks like',
    ...(locales.length > 1 ? ['titleTranslation: 为展示文件写法而虚构的论文'] : []),
    'language: en',
    'type: article-journal',
    'authors:',
    '  - Smith, Jane',
    '  - 王小明',
    'venue: Journal of Examples',
    'year: 2020',
    'volume: 7',
    'pages: 1-12',
    'doi: 10.5555/made-up.2020.1',
    `sections: [${sampleSection(catalog)?.path ?? ''}]`,
    ...tags,
    'links:',
    '  - rel: full-text',
    '    url: https://example.org/made-up.pdf',
    '    format: pdf',
    'summary:',
    ...locales.map((locale) => `  ${locale}: ${t.manual.sampleSummary[locale]}`),
    'added: 2020-12-31',
    '---',
  ];
  return { path: 'papers/smith-2020-made-up-paper.md', text: `${lines.join('\n')}\n` };
}
