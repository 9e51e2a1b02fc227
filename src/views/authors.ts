/** Browsing by author: everybody from A to Z, and a page each. */
import type { Entry } from '../catalog/entry.ts';
import { isLarge } from '../catalog/large.ts';
import { cardOf, type Card } from './card.ts';
import type { Anchor, Context, Run } from './context.ts';
import { peopleOf, type Person } from './names.ts';
import { timelineOf, type Timeline } from './years.ts';
import { authorsOf } from './words.ts';

export interface AuthorLink {
  readonly href: string;
  readonly name: Run;
  /** The other form of the name; empty where there is none. */
  readonly latin: string;
  readonly count: number;
}

export interface AuthorsPage {
  readonly count: string;
  readonly letters: readonly {
    readonly id: string;
    readonly label: string;
    readonly authors: readonly AuthorLink[];
    readonly href: string;
  }[];
  /** A long list is cut by letter: the letter of this page, or none on the page of all letters. */
  readonly letter: string | undefined;
}

export interface AuthorPage {
  readonly name: Run;
  readonly latin: string;
  readonly orcid: Anchor | undefined;
  readonly timeline: Timeline;
  readonly count: string;
  readonly cards: readonly Card[];
  readonly with: readonly AuthorLink[];
  readonly similar: readonly AuthorLink[];
}

/** More names than this are cut into a page a letter. */
const MOST_NAMES = 600;
const MOST_COLLEAGUES = 24;

const letterOf = ({ sort }: Person) => {
  const [first = ''] = sort.normalize('NFD').toUpperCase();
  return /[A-Z]/.test(first) ? first : '#';
};

/** Has an author a page? In a large list only who wrote more than one entry of it; the page of the one says as much. */
const hasPage = ({ catalog }: Pick<Context, 'catalog'>, person: Person) => person.entries.length > 1 || !isLarge(catalog);

/** The authors with a page, from A to Z. */
export const authorsWithPage = (context: Pick<Context, 'catalog'>): Person[] =>
  peopleOf(context.catalog).all.filter((person) => hasPage(context, person));

/** The page of an author, where there is one. */
export const authorAddress = (context: Context, person: Person): string | undefined =>
  hasPage(context, person) ? context.urls.page(context.locale, `authors/${person.id}`) : undefined;

/** Which language a name comes from nobody knows; that its letters are no Chinese ones a Chinese page says to fonts and voices. */
const nameLanguage = ({ catalog, locale }: Context, { lang, name }: Person) =>
  lang === 'zh' ? catalog.site.languageTags.zh : locale === 'zh' && /\p{Script=Latin}/u.test(name) ? 'und-Latn' : lang;

/**
 * An author without a page is shown by the one entry.
 *
 * @param latinName the form of a name in Latin letters: `Buda, Mateusz` in a list from A to Z, else as it is read.
 */
const linkTo = (context: Context, person: Person, count: number, latinName: string): AuthorLink => ({
  href: authorAddress(context, person) ?? context.urls.entry(context.locale, person.entries[0]!),
  name: {
    text: person.lang === 'zh' ? person.name : latinName,
    lang: nameLanguage(context, person),
  },
  latin: person.latin,
  count,
});

/** The letters that have a page of their own. */
export const authorLetters = ({ catalog }: Pick<Context, 'catalog'>): string[] => {
  const { all } = peopleOf(catalog);
  return all.length > MOST_NAMES ? [...new Set(all.map(letterOf))].map(letterId) : [];
};

const letterId = (letter: string) => (letter === '#' ? 'other' : letter.toLowerCase());

export function authorsPageOf(context: Context, letter?: string): AuthorsPage {
  const { catalog, urls, locale, t } = context;
  const { all } = peopleOf(catalog);
  const cut = all.length > MOST_NAMES;
  return {
    count: t.authors.count(all.length),
    letter,
    letters: [...Map.groupBy(all, letterOf)].map(([label, people]) => {
      const id = letterId(label);
      return {
        id,
        label: label === '#' ? t.authors.others : label,
        href: cut ? urls.page(locale, `authors/by-letter/${id}`) : `#${id}`,
        authors: cut && id !== letter ? [] : people.map((person) => linkTo(context, person, person.entries.length, person.sort)),
      };
    }),
  };
}

export function authorPageOf(context: Context, person: Person): AuthorPage {
  const { catalog, t } = context;
  const people = peopleOf(catalog);
  const together = new Map<Person, number>();
  for (const entry of person.entries) {
    for (const other of new Set(authorsOf(entry).map((author) => people.of(author)))) {
      if (other && other !== person) together.set(other, (together.get(other) ?? 0) + 1);
    }
  }
  return {
    name: { text: person.name, lang: nameLanguage(context, person) },
    latin: person.latin,
    orcid: person.orcid ? { href: `https://orcid.org/${person.orcid}`, label: person.orcid } : undefined,
    timeline: timelineOf(context, person.entries, catalog.entries),
    count: t.entries(person.entries.length),
    cards: person.entries.slice(0, MOST_CARDS).map((entry: Entry) => cardOf(context, entry)),
    with: [...together]
      .sort(([a, often], [b, other]) => other - often || (a.sort < b.sort ? -1 : 1))
      .slice(0, MOST_COLLEAGUES)
      .map(([other, count]) => linkTo(context, other, count, other.name)),
    similar: people.alike(person).map((other) => linkTo(context, other, other.entries.length, other.name)),
  };
}

/** An author of more entries than this is better read through the search. */
const MOST_CARDS = 50;
