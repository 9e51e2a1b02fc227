/** English interface texts. Functions take what varies; numbers are formatted here and nowhere else. */
import { addEn } from './add-en.ts';
import { entryEn } from './entry-en.ts';
import { graphicsEn } from './graphics-en.ts';
import { countEn as count, numberEn as number } from './numbers.ts';
import { searchEn } from './search-en.ts';
import { upkeepEn } from './upkeep-en.ts';

const languages = new Intl.DisplayNames('en', { type: 'language' });
const regions = new Intl.DisplayNames('en', { type: 'region' });

export const en = {
  /** Name of the language in itself, for the switch. */
  self: 'English',
  number: (n: number) => number.format(n),
  listOf: (items: readonly string[]) => new Intl.ListFormat('en', { type: 'unit', style: 'short' }).format(items),
  /** Name of a language or country by its code. */
  languageName: (code: string) => languages.of(code) ?? code,
  countryName: (code: string) => regions.of(code) ?? code,
  colon: ': ',
  /** Between the items of a list. */
  comma: ', ',
  /** Between two sentences. */
  sentenceSpace: ' ',
  /** An aside after a text, with the space before it where one is due. */
  aside: (text: string) => ` (${text})`,
  fullStop: '. ',
  skipToContent: 'Skip to content',
  menu: {
    label: 'Main',
    open: 'Menu',
    home: 'Home',
    sections: 'Sections',
    all: 'All papers',
    topics: 'Topics',
    map: 'Map',
    studies: 'Studies',
    search: 'Search',
  },
  theme: { label: 'Theme', system: 'as the system', light: 'light', dark: 'dark' },
  languageSwitch: (name: string) => `Read this page in ${name}`,
  entries: (n: number) => count(n, 'entry', 'entries'),
  kinds: { paper: 'Paper', platform: 'Platform', dataset: 'Dataset' },
  kindsPlural: { paper: 'Papers', platform: 'Platforms', dataset: 'Datasets' },
  /** Heading of what stands under the former address of an entry. */
  moved: 'This entry has moved',
  breadcrumbs: 'You are here',
  home: {
    browse: 'Browse by section',
    newest: 'Newest in the list',
    newestNote: 'By the day they joined the list',
    overview: (papers: number, platforms: number, datasets: number) =>
      [
        papers > 0 && count(papers, 'paper', 'papers'),
        platforms > 0 && count(platforms, 'research platform', 'research platforms'),
        datasets > 0 && count(datasets, 'public dataset', 'public datasets'),
      ]
        .filter(Boolean)
        .join(', '),
    allEntries: 'All papers by year',
  },
  section: {
    tree: 'Sections',
    empty: 'Nothing here yet.',
    invite: 'Do you know a work that belongs here?',
    own: (section: string) => `Filed under ${section} itself`,
    /** Beside the number of entries. */
    repeated: (n: number) => (n === 0 ? '' : `${count(n, 'stands', 'stand')} in more than one section`),
    order: 'by section, newest first in each',
  },
  paging: {
    label: 'Pages',
    page: (n: number, of: number) => `Page ${n} of ${of}`,
    previous: 'Newer',
    next: 'Older',
  },
  papers: { title: 'All papers', description: 'Every paper, thesis and book of the list, newest first.' },
  topics: {
    title: 'Topics',
    description: (isBilingual: boolean) =>
      `The words this list is tagged and searched with${isBilingual ? ', in both languages' : ''}. A page each.`,
    alsoCalled: 'Also called',
    broader: 'Broader',
    narrower: 'Narrower',
    none: 'No entry has this tag yet.',
    unused: (n: number) => `${count(n, 'term', 'terms')} without entries yet`,
    newest: (n: number, of: number) =>
      `the newest ${number.format(n)} are listed here; find all ${number.format(of)} in the search`,
    of: (vocabulary: string, term: string) => `${vocabulary}: ${term}`,
    editHint: 'A word is missing? The vocabulary is a file of the list.',
  },
  search: {
    ...searchEn,
    title: 'Search',
    description: (isBilingual: boolean) => `Search the whole list${isBilingual ? ' in Chinese or English' : ''}.`,
    /** Name of the part of the page that holds them. */
    resultList: 'Results',
    filters: 'Narrow down',
    section: 'Section',
    kind: 'Kind',
    year: 'Year',
    from: 'From',
    to: 'To',
    sort: 'Order',
    sorts: { relevance: 'Best match', newest: 'Newest', oldest: 'Oldest', title: 'Title' },
    noScript: 'Search needs JavaScript. Without it, everything is on these pages:',
    hint: (isBilingual: boolean) => `Type a few words${isBilingual ? ' in Chinese or English' : ''}, or choose from the lists.`,
    examples: 'For example',
    helpTitle: 'Search tips',
    /** With words of the list: what it is about, a family name, its last year. */
    help: (words: readonly string[], family: string | undefined, year: number | undefined): [string, string][] => [
      [`"${words.find((word) => word.includes(' ')) ?? words[0] ?? 'two words'}"`, 'just these words, in this order'],
      [`-${words.find((word) => !word.includes(' ')) ?? 'word'}`, 'nothing that has this word'],
      [`author:${family ?? 'name'}`, 'by this author; also title:, venue:, topic:, type:'],
      ...(year === undefined ? [] : [[`year:${year - 2}..${year}`, 'from these years'] satisfies [string, string]]),
    ],
  },
  add: addEn,
  ...entryEn,
  ...graphicsEn,
  ...upkeepEn,
  shelf: {
    title: 'Shelf',
    description: 'What you have set aside to read. It stays in this browser; nobody else sees it.',
    noScript: 'The shelf lives in your browser and needs JavaScript. Without it, these pages have what it would hold:',
    save: 'Save',
    saved: 'Saved',
    empty: 'Nothing here yet. “Save” stands beside every entry.',
    savedOn: 'Saved on',
    read: 'Read',
    words: 'Notes and tags',
    note: 'Note',
    tags: 'Own tags, separated by commas',
    up: 'Move up',
    down: 'Move down',
    remove: 'Take off the shelf',
    removed: 'Removed',
    /** Where an entry stands now on the shelf. */
    place: (at: string, of: string) => `${at} of ${of}`,
    removeNoted: (title: string) => `Take “${title}” off the shelf? Your note and tags go with it.`,
    format: 'Format',
    ownFormat: 'Shelf file (JSON)',
    export: 'Export',
    exportMissing: 'Not in the file, since it could not be fetched (gone from the list, or no network)',
    import: 'Import a shelf file',
    imported: (n: string) => `Entries added: ${n}.`,
    importFailed: 'That is not a shelf file. Nothing has changed.',
    share: 'Link to share',
    link: 'A link to these entries, without your notes',
    copied: 'The link is on the clipboard.',
    print: 'Print',
    shared: 'Somebody sent you these entries',
    addShared: 'Put them on my shelf',
    /** Marks an entry of a shared link. */
    here: 'on your shelf already',
    allHere: 'All of them are on your shelf already.',
    unknown: (n: string) => `Not in this list: ${n}.`,
    unreachable: (n: string) => `Could not be fetched, as there is no network: ${n}. Load this page again later.`,
    storageClosed: 'This browser does not let the page store anything, or its storage is full.',
    notKept: 'What you change now is lost when you leave this page; export it first.',
    newSince: 'new since your last visit',
  },
  authors: {
    title: 'Authors',
    description: 'All authors in this list, from A to Z; Chinese names by their pinyin.',
    /** By authors, years, venues. */
    browse: 'Browse by',
    letters: 'Letters',
    others: 'Other',
    count: (n: number) => count(n, 'author', 'authors'),
    of: (name: string) => `Works of ${name} in this list`,
    works: 'In this list',
    with: 'Co-authors',
    timeline: (name: string) => `Works of ${name} by year`,
    similar: 'Names spelled alike, perhaps the same person',
    orcid: 'ORCID',
    none: 'No authors yet.',
    letter: (letter: string) => `Authors: ${letter}`,
  },
  years: {
    title: 'Years',
    description: 'The list year by year.',
    of: (year: string) => `Published in ${year}`,
    bar: (year: string, n: number) => `${year}: ${count(n, 'entry', 'entries')}`,
    undated: (n: number, notPapers: number) =>
      `${count(n, 'entry carries', 'entries carry')} no year${notPapers === 0 ? '' : notPapers === n ? ': platforms and datasets only' : `, ${number.format(notPapers)} of them platforms or datasets`}.`,
    neighbours: 'Years before and after',
    none: 'No entry has a year yet.',
  },
  venues: {
    title: 'Venues',
    description: 'Journals, conferences, publishers and degree-granting universities that the list draws on.',
    more: (n: number) => `${number.format(n)} more`,
  },
  markdown: { footnotes: 'Footnotes', backToText: 'Back to the text' },
  notFound: {
    title: 'There is no such page',
    text: 'The address may be mistyped, or the entry may have been renamed. Search for it, or begin at the start.',
  },
  footer: {
    repository: 'Source and pull requests',
    licenseUnknown: 'The owner of the list has not stated a licence for it yet. The code of this site is under the MIT licence.',
    license: 'The list is under the licence',
    codeLicense: 'The code of this site is under the MIT licence.',
    privacy: 'No cookies, no tracking, no request to any other site.',
  },
};

export type Texts = typeof en;
