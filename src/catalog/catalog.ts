/** The domain model: a list whose records know each other. Pure; made from a valid corpus. */
import type { Corpus, ProsePage } from '../corpus/read.ts';
import {
  FOLDERS,
  linkKey,
  type Kind,
  type LinkRecord,
  type Locale,
  type Localized,
  type SectionData,
  type SiteData,
  type TermData,
  type WorkRecord,
} from '../schema/index.ts';
import type { Entry } from './entry.ts';
import { newestFirst } from './order.ts';

/** A node of the category tree. */
export interface Section {
  /** Ids from the root joined by slashes: `applications/deep-learning`. Its address. */
  readonly path: string;
  readonly id: string;
  readonly label: Record<Locale, string>;
  readonly description: Localized;
  readonly kind: Kind;
  readonly parent: Section | undefined;
  readonly children: readonly Section[];
  /** Entries filed here, newest first. */
  readonly own: readonly Entry[];
  /** Entries filed here or in a section below, each once, newest first. */
  readonly all: readonly Entry[];
}

/** A term of a vocabulary with its place among the others. */
export interface Term {
  readonly vocabulary: string;
  readonly id: string;
  readonly label: Record<Locale, string>;
  readonly data: TermData;
  readonly broader: readonly Term[];
  readonly narrower: readonly Term[];
  /** Entries tagged with it or with a narrower term, each once, newest first. */
  readonly entries: readonly Entry[];
}

export interface Vocabulary {
  readonly id: string;
  readonly label: Record<Locale, string>;
  readonly terms: readonly Term[];
}

/** What site.yml says, every text in every language that an interface can have. */
export interface Site extends SiteData {
  readonly name: Record<Locale, string>;
  readonly tagline: Record<Locale, string>;
}

export interface Catalog {
  readonly site: Site;
  /** Locale at the root of the site. */
  readonly defaultLocale: Locale;
  /** Newest first. */
  readonly entries: readonly Entry[];
  /** The roots of the category tree, in the order of sections.yml. */
  readonly sections: readonly Section[];
  /** Every section, parents before children. */
  readonly allSections: readonly Section[];
  /** Every vocabulary, those that only help search included. */
  readonly vocabularies: readonly Vocabulary[];
  /** The vocabularies that entries are tagged with, in the order of site.yml. */
  readonly facets: readonly Vocabulary[];
  readonly pages: readonly ProsePage[];
  entry(id: string): Entry | undefined;
  section(path: string): Section | undefined;
  term(vocabulary: string, id: string): Term | undefined;
  vocabulary(id: string): Vocabulary | undefined;
  /** Day of the last link check, where there was one. */
  readonly linksChecked: string | undefined;
  /** What the last link check found at an address. `checked` is always filled in. */
  linkRecord(url: string): (LinkRecord & { checked: string }) | undefined;
  /** What Crossref said of a DOI, where that is news. */
  workRecord(doi: string): WorkRecord | undefined;
  /** Entries of this list whose `cites` name it. */
  citedBy(id: string): readonly Entry[];
  /** Papers of this list whose `uses` name it. */
  usedBy(id: string): readonly Entry[];
}

/** @throws when the corpus has no site file; a list is checked before a catalog is made of it. */
export function buildCatalog(corpus: Corpus): Catalog {
  const { site } = corpus;
  if (!site) throw new Error('A catalog needs a valid site.yml: check the list first.');
  const entries = corpus.entries.toSorted(newestFirst);
  const byId = new Map(entries.map((entry) => [entry.id, entry]));

  const bySection = groupBy(entries, (entry) => entry.data.sections);
  const allSections: Section[] = [];
  const sections = corpus.sections.map((data) => buildSection(data, undefined, 'paper', bySection, allSections));

  const vocabularies = new Map(
    Object.entries(corpus.vocabularies).map(([id, { terms, ...label }]) => [
      id,
      { id, label: inEvery(label), terms: buildTerms(id, terms, entries) },
    ]),
  );
  const terms = new Map(
    [...vocabularies.values()].flatMap((vocabulary) => vocabulary.terms.map((term) => [`${term.vocabulary}/${term.id}`, term])),
  );
  const citing = groupBy(entries, (entry) => (entry.kind === 'paper' ? entry.data.cites : undefined));
  const using = groupBy(entries, (entry) => (entry.kind === 'paper' ? entry.data.uses : undefined));
  const links = new Map(corpus.links?.links.map((link) => [link.url, link]));
  const works = new Map(corpus.links?.works.map((work) => [work.doi, work]));
  const sectionsByPath = new Map(allSections.map((section) => [section.path, section]));

  return {
    site: { ...site, name: inEvery(site.name), tagline: inEvery(site.tagline) },
    defaultLocale: site.locales[0]!,
    entries,
    sections,
    allSections,
    vocabularies: [...vocabularies.values()],
    facets: site.facets.flatMap((facet) => vocabularies.get(facet) ?? []),
    pages: corpus.pages,
    entry: (id) => byId.get(id),
    section: (path) => sectionsByPath.get(path),
    term: (vocabulary, id) => terms.get(`${vocabulary}/${id}`),
    vocabulary: (id) => vocabularies.get(id),
    linksChecked: corpus.links?.checked,
    linkRecord: (url) => {
      const found = links.get(linkKey(url));
      return found && { ...found, checked: found.checked ?? corpus.links!.checked };
    },
    workRecord: (doi) => works.get(doi.toLowerCase()),
    citedBy: (id) => citing.get(id) ?? [],
    usedBy: (id) => using.get(id) ?? [],
  };
}

/** A name in every language: where a list has none, that of its own language stands in. */
const inEvery = ({ zh, en }: Localized): Record<Locale, string> => ({ zh: zh ?? en ?? '', en: en ?? zh ?? '' });

function buildSection(
  data: SectionData,
  parent: Section | undefined,
  inherited: Kind,
  bySection: ReadonlyMap<string, readonly Entry[]>,
  register: Section[],
): Section {
  const path = parent ? `${parent.path}/${data.id}` : data.id;
  const children: Section[] = [];
  const own = bySection.get(path) ?? [];
  const section = {
    path,
    id: data.id,
    label: inEvery(data),
    description: data.description ?? {},
    kind: data.kind ?? inherited,
    parent,
    children,
    own,
    all: own,
  };
  register.push(section);
  for (const child of data.children ?? []) children.push(buildSection(child, section, section.kind, bySection, register));
  section.all = unique([own, ...children.map((child) => child.all)]);
  return section;
}

function buildTerms(vocabulary: string, data: readonly TermData[], entries: readonly Entry[]): Term[] {
  const tagged = groupBy(entries, (entry) => tagsOf(entry, vocabulary));
  const terms = data.map((term) => ({
    vocabulary,
    id: term.id,
    label: inEvery(term),
    data: term,
    broader: [] as Term[],
    narrower: [] as Term[],
    entries: [] as readonly Entry[],
  }));
  const byId = new Map(terms.map((term) => [term.id, term]));
  for (const term of terms) {
    for (const id of term.data.broader ?? []) {
      const broader = byId.get(id);
      if (!broader) continue;
      term.broader.push(broader);
      broader.narrower.push(term);
    }
  }
  const below = (term: Term, seen: Set<Term>): Set<Term> => {
    if (!seen.has(term)) {
      seen.add(term);
      for (const narrower of term.narrower) below(narrower, seen);
    }
    return seen;
  };
  for (const term of terms) term.entries = unique([...below(term, new Set())].map((one) => tagged.get(one.id) ?? []));
  return terms;
}

/** The ids of a vocabulary that an entry carries: a facet’s tags, or its type and genre. */
function tagsOf(entry: Entry, vocabulary: string): readonly string[] | undefined {
  if (vocabulary === 'type') return [entry.kind === 'paper' ? entry.data.type : entry.kind];
  if (vocabulary === 'genre') return entry.kind === 'paper' ? entry.data.genre : undefined;
  return entry.terms[vocabulary];
}

function groupBy(entries: readonly Entry[], keysOf: (entry: Entry) => readonly string[] | undefined): Map<string, Entry[]> {
  const groups = new Map<string, Entry[]>();
  for (const entry of entries) {
    for (const key of keysOf(entry) ?? []) {
      const group = groups.get(key);
      if (group) group.push(entry);
      else groups.set(key, [entry]);
    }
  }
  return groups;
}

/** Entries of several lists, each once, newest first. */
function unique(lists: readonly (readonly Entry[])[]): readonly Entry[] {
  const filled = lists.filter((list) => list.length > 0);
  return filled.length < 2 ? (filled[0] ?? []) : [...new Set(filled.flat())].sort(newestFirst);
}

/** Address of an entry without base and locale: `papers/<id>`. */
export const entryPath = (entry: Pick<Entry, 'kind' | 'id'>) => `${FOLDERS[entry.kind]}/${entry.id}`;
