/** The form of /add/: its fields with their words, and what of the list can be chosen. */
import type { Section } from '../catalog/catalog.ts';
import { repositoryPages } from '../repository.ts';
import { KINDS, LINK_RELS, PAPER_TYPES, type Kind, type Locale } from '../schema/index.ts';
import { manualOf } from '../schema/manual.ts';
import { FORM_GROUPS, formFields, type Control, type FormGroup, type FormKey } from '../schema/form.ts';
import type { Context, Run } from './context.ts';
import { piecesOf, type Piece } from './pieces.ts';
import { termsInTree } from './terms.ts';
import { otherLabel } from './words.ts';

/** One thing to choose, in both languages. */
interface Choice {
  readonly value: string;
  /** With what is above it, where that is needed to tell it from others. */
  readonly name?: string;
  readonly own: Run;
  readonly other: Run | undefined;
  /** How deep in its tree, from 0. */
  readonly depth: number;
  /** The kind of entry that it is for; any when left out. */
  readonly kind?: Kind;
}

export interface AddField {
  readonly key: string;
  readonly control: Control;
  readonly label: string;
  readonly hint: readonly Piece[];
  readonly kinds: readonly Kind[];
  readonly isRequired: boolean;
  /** A short value: the field takes half a row. */
  readonly isShort: boolean;
  /** Words of a language, which may begin with a capital: no code, number, id or address. */
  readonly isProse: boolean;
  /** Nothing but digits. */
  readonly isNumber: boolean;
  /** Words of a `choice`. */
  readonly words: readonly { readonly value: string; readonly label: string }[];
  /** What `terms` and `sections` are chosen from. */
  readonly choices: readonly Choice[];
}

export interface AddPage {
  readonly groups: readonly {
    readonly id: FormGroup;
    readonly title: string;
    readonly isFolded: boolean;
    readonly kinds: readonly Kind[];
    readonly fields: readonly AddField[];
  }[];
  readonly rels: readonly { readonly value: string; readonly label: string }[];
  /** What the script must know, as data attributes. */
  readonly data: Readonly<Record<`data-${string}`, string>>;
}

const SHORT = new Set([
  'type',
  'access',
  'year',
  'doi',
  'language',
  'volume',
  'issue',
  'pages',
  'date',
  'publisher',
  'degree',
  'arxiv',
  'pmid',
  'isbn',
  'issn',
  'license',
  'added',
  'addedBy',
  'verified',
  'status',
]);
const PROSE = new Set([
  'title',
  'titleTranslation',
  'authors',
  'venue',
  'venueTranslation',
  'publisher',
  'series',
  'institution',
  'size',
  'summary',
  'why',
  'keywords',
]);
const NUMBERS = new Set(['year', 'pmid']);
const FOLDED: readonly FormGroup[] = ['more', 'relations', 'study', 'record'];
export function addPageOf(context: Context): AddPage {
  const { catalog, urls, locale, t } = context;
  const facets = catalog.facets.map(({ id }) => id);
  const manual = manualOf(facets);
  const required = new Set(
    [...manual.common, ...manual.paper, ...manual.dataset].flatMap(({ name, isRequired }) => (isRequired ? [name] : [])),
  );
  const fields = formFields(facets).map(({ key, control, group, kinds }): AddField & { group: FormGroup } => ({
    key,
    control,
    group,
    kinds,
    label: catalog.facets.find(({ id }) => id === key)?.label[locale] ?? t.add.fields[key as FormKey],
    hint: piecesOf(t.add.hints[key as FormKey] ?? ''),
    isRequired: required.has(key),
    isShort: SHORT.has(key),
    isProse: PROSE.has(key),
    isNumber: NUMBERS.has(key),
    words: wordsOf(context, key),
    choices:
      control === 'sections'
        ? catalog.allSections.map((section) => sectionChoice(context, section))
        : control === 'terms'
          ? termChoices(context, key)
          : [],
  }));
  // Where there is nothing to choose from, nobody is asked.
  const asked = fields.filter(({ control, choices }) => control !== 'terms' || choices.length > 0);
  const groups = FORM_GROUPS.map((id) => {
    const own = asked.filter(({ group }) => group === id);
    return {
      id,
      title: t.add.groups[id],
      isFolded: FOLDED.includes(id),
      kinds: KINDS.filter((kind) => own.some(({ kinds }) => kinds.includes(kind))),
      fields: own,
    };
  });
  return {
    groups,
    rels: LINK_RELS.map((value) => ({ value, label: t.rels[value] })),
    data: {
      'data-locale': locale,
      'data-root': urls.file(''),
      'data-page': urls.page(locale),
      'data-list': urls.file('add/list.json'),
      'data-repository': catalog.site.repository,
      'data-branch': catalog.site.branch,
      ...(catalog.site.folder && { 'data-folder': catalog.site.folder }),
      'data-colon': t.colon,
      // Not from the dictionary of the script, which may be what could not be loaded.
      'data-load-failed': t.add.loadFailed,
      // Said before the dictionary is here.
      'data-correct-title': t.add.correctTitle,
      'data-correct-lead': t.add.correctLead(repositoryPages(catalog.site).host ?? t.add.repository),
      'data-loading': t.add.loading,
    },
  };
}

function wordsOf({ t, catalog, locale }: Context, key: string): { value: string; label: string }[] {
  const list = <T extends string>(values: readonly T[], label: (value: T) => string) =>
    values.map((value) => ({ value, label: label(value) }));
  const keys = <T extends object>(map: T) => Object.keys(map) as (keyof T & string)[];
  if (key === 'type') return list(PAPER_TYPES, (value) => catalog.term('type', value)?.label[locale] ?? value);
  if (key === 'access') return list(keys(t.access), (value) => t.access[value]);
  if (key === 'degree') return list(keys(t.degrees), (value) => t.degrees[value]);
  if (key === 'status') return list(keys(t.add.statuses), (value) => t.add.statuses[value]);
  return [];
}

/** A label in the page’s language, and in the other one of the site. */
const bilingual = (context: Context, label: Readonly<Record<Locale, string>>) => ({
  own: { text: label[context.locale], lang: context.catalog.site.languageTags[context.locale] },
  other: otherLabel(context, label),
});

const trailOf = (context: Context, section: Section): string =>
  (section.parent ? `${trailOf(context, section.parent)} › ` : '') + section.label[context.locale];
const depthOf = (section: Section): number => (section.parent ? depthOf(section.parent) + 1 : 0);
const sectionChoice = (context: Context, section: Section): Choice => ({
  value: section.path,
  name: trailOf(context, section),
  ...bilingual(context, section.label),
  depth: depthOf(section),
  kind: section.kind,
});

function termChoices(context: Context, id: string): Choice[] {
  const vocabulary = context.catalog.vocabulary(id);
  if (!vocabulary) return [];
  const shown = termsInTree(vocabulary).map(({ term, depth }) => ({ value: term.id, ...bilingual(context, term.label), depth }));
  // A term that only helps search is no choice; one that hangs below such a term still is.
  const seen = new Set(shown.map(({ value }) => value));
  const rest = vocabulary.terms.filter((term) => term.data.hidden !== true && !seen.has(term.id));
  return [...shown, ...rest.map((term) => ({ value: term.id, ...bilingual(context, term.label), depth: 0 }))];
}
