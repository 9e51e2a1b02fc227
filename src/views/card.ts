/** An entry in a list: as little as lets a reader decide. */
import { entryPath } from '../catalog/catalog.ts';
import type { Entry } from '../catalog/entry.ts';
import { onceFor } from '../catalog/once.ts';
import { yearOf } from '../catalog/order.ts';
import type { Study } from '../schema/index.ts';
import { unbroken } from './breaks.ts';
import type { Anchor, Context, Run } from './context.ts';
import { linksOf, type ReadLink } from './links.ts';
import { studySize } from './study.ts';
import { authorsOf, isIncomplete, nameOf, titleOf, translatedTitleOf } from './words.ts';

export interface Tag extends Anchor {
  /** Left out where there is little room. */
  readonly isSpare?: true;
}

export interface Card {
  readonly id: string;
  /** Address without base and locale, by which the shelf remembers it. */
  readonly path: string;
  /** Day on which it joined the list. */
  readonly added: string;
  readonly href: string;
  /** Full address of its page for printed lists, where it has no DOI that they could show; empty where it has. */
  readonly address: string;
  readonly title: Run;
  readonly translation: Run | undefined;
  /** Chinese names with their Latin spelling, where it is known. */
  readonly authors: readonly (Run & { readonly latin?: string })[];
  /** `et al.`, `等`, or nothing. */
  readonly more: string;
  readonly venue: Run | undefined;
  readonly year: string;
  readonly tags: readonly Tag[];
  /** How strong the study is, in one line. */
  readonly strength: string;
  readonly read: readonly ReadLink[];
  readonly status: string;
}

const SHOWN_AUTHORS = 3;
const SHOWN_LINKS = 3;
const DOI = 'https://doi.org/';

const cardsIn = onceFor((context: Context) => onceFor((entry: Entry) => makeCard(context, entry)));

/** The same object each time it is asked for in a context. */
export const cardOf = (context: Context, entry: Entry): Card => cardsIn(context)(entry);

function makeCard(context: Context, entry: Entry): Card {
  const { t, urls, locale } = context;
  const authors = authorsOf(entry);
  const { status } = entry.data;
  const href = urls.entry(locale, entry);
  const read = firstOfEach(linksOf(context, entry)).slice(0, SHOWN_LINKS);
  return {
    id: entry.id,
    path: entryPath(entry),
    added: entry.data.added,
    href,
    address: read.some((link) => link.href.startsWith(DOI)) ? '' : urls.absolute(href),
    title: titleOf(context, entry),
    translation: translatedTitleOf(context, entry),
    authors: authors.slice(0, SHOWN_AUTHORS).map(nameOf),
    more: authors.length > SHOWN_AUTHORS || isIncomplete(entry) ? t.card.etAl : '',
    venue: venueOf(context, entry),
    year: yearOf(entry)?.toString() ?? (entry.kind === 'paper' ? t.card.undated : ''),
    tags: cardTagsOf(context, entry),
    strength:
      entry.kind === 'paper' && entry.data.study
        ? strengthParts(context, entry.data.study).map(unbroken).join(t.strength.separator.replace(/ $/, '\u00a0'))
        : '',
    read,
    status: status && status !== 'active' ? t.card.status[status] : '',
  };
}

/** Of links that say the same the first; its page has the others. */
const firstOfEach = (links: readonly ReadLink[]) =>
  links.filter((link, index) => links.findIndex(({ label }) => label === link.label) === index);

/** Journal, or university of a thesis, or publisher of a book. */
export function venueOf(context: Context, entry: Entry): Run | undefined {
  if (entry.kind !== 'paper') return undefined;
  const text = entry.data.venue ?? entry.data.institution ?? entry.data.publisher;
  if (!text) return undefined;
  if (/\p{Script=Han}/u.test(text)) return { text, lang: context.catalog.site.languageTags.zh };
  // In Latin letters it is taken to be in the language of the work, but for a Chinese work in a journal with an English name.
  return { text, lang: entry.data.language.startsWith('zh') ? 'en' : entry.data.language };
}

/** The tags of an entry in the order of the facets, each leading to its topic. */
export const tagsOf = ({ catalog, urls, locale }: Context, entry: Entry): Anchor[] =>
  catalog.facets.flatMap((facet) =>
    (entry.terms[facet.id] ?? []).flatMap((id) => {
      const term = catalog.term(facet.id, id);
      return term ? { href: urls.topic(locale, facet.id, id), label: term.label[locale] } : [];
    }),
  );

/** Tags that a narrow screen shows. */
const MAIN_TAGS = 5;

/** The same, those marked that say least: a facet's first tag says more than its second, and that more than a third. */
function cardTagsOf(context: Context, entry: Entry): Tag[] {
  const tags = tagsOf(context, entry);
  if (tags.length <= MAIN_TAGS + 1) return tags;
  const rank = new Map<Anchor, number>();
  let at = 0;
  for (const facet of context.catalog.facets) {
    const shown = (entry.terms[facet.id] ?? []).filter((id) => context.catalog.term(facet.id, id));
    for (const place of shown.keys()) rank.set(tags[at++]!, place);
  }
  const main = new Set(tags.toSorted((a, b) => rank.get(a)! - rank.get(b)!).slice(0, MAIN_TAGS));
  return tags.map((tag) => (main.has(tag) ? tag : { ...tag, isSpare: true }));
}

/** `n = 1,230 · 1 centre · no external test`: only what the paper states. */
export const strengthOf = (context: Context, study: Study): string =>
  strengthParts(context, study).join(context.t.strength.separator);

function strengthParts(context: Context, study: Study): string[] {
  const { t } = context;
  return [
    studySize(context, study)?.text,
    study.centres !== undefined ? t.strength.centres(study.centres) : undefined,
    study.externalValidation === undefined ? undefined : study.externalValidation ? t.strength.external : t.strength.noExternal,
  ].filter((part) => part !== undefined);
}
