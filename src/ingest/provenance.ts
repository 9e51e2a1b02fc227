/** Where the fields of a draft come from, in the words of the schema. */
import type { FrontMatter } from './write.ts';

/** A service was asked; the source is a list of links; a person's own reference manager. */
export type Origin = 'lookup' | 'list' | 'curator';

/** Groups of `provenance` and the fields each speaks of. */
const GROUPS: Readonly<Record<string, readonly string[]>> = {
  title: ['title'],
  titleTranslation: ['titleTranslation'],
  authors: ['authors'],
  venue: ['venue', 'series'],
  year: ['year'],
  numbering: ['volume', 'issue', 'pages'],
  publisher: ['publisher', 'institution'],
  identifiers: ['doi', 'arxiv', 'pmid', 'isbn', 'issn'],
  language: ['language'],
  links: ['links'],
  keywords: ['keywords'],
  summary: ['summary', 'why'],
};

/**
 * Facets are ours: they are suggested by the list's vocabulary and kept by a person.
 *
 * @param facets of the list.
 * @param typed fields that a person has typed, whatever the origin of the others.
 */
export function provenanceOf(
  value: FrontMatter,
  { origin, facets, typed = [] }: { origin: Origin; facets: readonly string[]; typed?: readonly string[] },
): FrontMatter {
  const groups = Object.entries(GROUPS).filter(([, keys]) => keys.some((key) => key in value));
  const isTyped = ([group, keys]: (typeof groups)[number]) => group === 'summary' || keys.some((key) => typed.includes(key));
  return Object.fromEntries([
    ...groups.map((group) => [group[0], [isTyped(group) ? 'curator' : origin]] as const),
    ...(facets.some((facet) => facet in value) ? [['facets', ['curator']] as const] : []),
  ]);
}
