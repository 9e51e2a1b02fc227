/** English texts for those who take the data away or tend it: files and feeds, link checks, tasks, the manual of the fields. */
import { countEn as count, numberEn as number } from './numbers.ts';

export const upkeepEn = {
  take: {
    label: 'Take this list with you',
    feed: { xml: 'Atom feed', json: 'JSON Feed' },
    about: 'About the data',
  },
  data: {
    title: 'Data and feeds',
    description: 'The whole list to take away: for reference managers, for scripts, for feed readers.',
    allHeading: 'Everything in one file',
    all: 'Each file holds every entry and is made anew whenever the list changes. Nothing has to be asked for, and no key is needed.',
    files: {
      json: 'Everything that is known of every entry: bibliography, summaries, topics, study cards, provenance',
      schema:
        'What each field of it means (JSON Schema). Within a version, fields are added, never renamed, removed or redefined',
      csv: 'One row an entry, for spreadsheets',
      bib: 'For LaTeX (biblatex or BibTeX), JabRef, Zotero',
      ris: 'For EndNote, Zotero, Mendeley, NoteExpress',
      'csl.json': 'For Pandoc, Zotero and citation processors',
    },
    sectionsHeading: 'By section',
    sections: 'The same files and feeds for each section. Every topic page links to those of its topic.',
    oneHeading: 'One entry',
    one: 'Every entry page shows its citation in all formats and is read by the Zotero and EndNote connectors; list pages offer all their entries to Zotero at once. The files of one entry stand beside its page:',
    feedsHeading: 'What is new',
    feedsText:
      'The fifty latest additions, with full summaries; a feed each for the whole list, every section and every topic, in every language of the site.',
    feedNote: 'The latest additions, with full summaries',
    licenceHeading: 'May I use it?',
    licence: (name: string) => `The list is under the licence ${name}.`,
    noLicence:
      'The owner of the list has not stated a licence for it yet, so nothing is promised here. Ask in the repository before you republish it.',
    works: 'The papers and data that the list leads to belong to their owners, each under its own terms.',
    citeHeading: 'How to cite the list',
    citeNote: 'To cite one of its entries, cite the work itself, as its page shows.',
    contributors: (name: string) => `Contributors to ${name}`,
    moreHeading: 'For machines',
    more: {
      'sitemap-index.xml': 'Every page, in every language of the site',
      'opensearch.xml': 'Adds the search of this list to a browser',
      'llms.txt': 'Where things are, for language models',
      SHA256SUMS: 'Checksums of every file; the same list always gives the same bytes',
      'CITATION.cff': 'How to cite the list, for GitHub and reference managers',
    },
    llms: (n: number, isBilingual: boolean) =>
      `A curated reading list with ${count(n, 'entry', 'entries')}${isBilingual ? ', in Chinese and English' : ''}. Read the data files rather than the pages.`,
    source: 'Source and pull requests:',
  },
  /** What stands before the day of a link check. */
  links: {
    ok: 'checked on',
    blocked: 'lets no program in, so only a reader can tell; checked on',
    unreachable: 'did not answer on',
    missing: 'not found on',
    dead: 'dead link, last checked on',
    archive: 'Archived copy',
    retracted: 'Crossref reports that this work has been retracted.',
  },
  quality: {
    title: 'What is still missing',
    description: 'What the data of this list still lacks, as small tasks that anybody can take on.',
    overview: 'Kinds of task',
    lead: (n: number) =>
      `A list is never finished. What its ${count(n, 'entry', 'entries')} still lack stands here, each line a task of a few minutes: look it up, fill it in, propose it. What you cannot find out stays open.`,
    linksChecked: (day: string) => `Links were last checked on ${day}.`,
    notChecked: (titles: readonly string[]) => `Not checked by program yet: ${titles.join('; ')}.`,
    done: (titles: readonly string[]) => `Nothing to do here: ${titles.join('; ')}.`,
    mend: 'Fill in',
    unfold: (n: number) => `${number.format(n)} more`,
    more: (n: number) => `And ${number.format(n)} more.`,
    groups: {
      retraction: {
        title: 'Retracted, and not marked',
        about: 'Crossref knows of a retraction. Read the notice; if it is about this work, set `status: retracted`.',
      },
      dead: {
        title: 'Dead links',
        about: 'Not found twice, at least a day apart. Find the new address, or add an archived copy with `rel: archive`.',
      },
      published: {
        title: 'Preprints published since',
        about: 'Crossref names a published version. Add it, or turn this entry into it.',
      },
      summary: {
        title: 'No summary',
        about: 'Two or three sentences in your own words help a reader to decide; never the abstract.',
      },
      translation: {
        title: 'Only in one language',
        about: 'Readers of the other language see no title or no summary of their own.',
      },
      doi: {
        title: 'No DOI',
        about:
          'Articles nearly always have one: search.crossref.org, or chndoi.org for Chinese journals. Where there is none, leave it out.',
      },
      authors: { title: 'Authors incomplete', about: 'Take all names, in printed order, from the work itself.' },
      study: {
        title: 'No study card',
        about:
          'Articles that report a study of their own, without its design, sample and results. Every figure needs the page it stands on.',
      },
      access: {
        title: 'Access unknown',
        about: 'Can anybody download it, or does one register, apply, pay? Its home page says so.',
      },
      license: { title: 'Licence unknown', about: 'What may one do with the data? Copy the licence as its publisher words it.' },
      provenance: {
        title: 'Facts without a source, or from the original list alone',
        about: 'Nobody has held these facts against the work itself yet.',
      },
      verified: {
        title: 'Never checked by a person',
        about: 'Open the links, compare the facts with the work, and put today’s date into `verified`.',
      },
    },
  },
  manual: {
    title: 'Fields of an entry',
    description:
      'Every field of every file of this list: what it means, how it is written, which words are allowed. Made from the schema that checks the files.',
    lead: 'What the files of this list may say. The page is made from the schema that checks every file, so it is always up to date. What is not known is left out, never guessed.',
    contents: 'Kinds of file',
    sample: 'A whole file, made up',
    sampleNote: 'Between the lines of hyphens stand the fields; notes in Markdown may follow. Most fields may be left out.',
    /** In the language that they are about. */
    sampleSummary: { en: 'What it says, in two or three sentences of your own.', zh: '用自己的话写两三句内容提要。' },
    required: 'required',
    allowed: 'Allowed words',
    list: (shape: string, most: number) => `list of up to ${number.format(most)}: ${shape}`,
    localized: (shape: string) => `in each language, as \`zh\` and \`en\`: ${shape}`,
    oneLine: (most: number) => `one line, up to ${number.format(most)} characters`,
    text: (most: number) => `text, up to ${number.format(most)} characters`,
    map: 'fields of its own, below',
    /** The name of the part follows. */
    see: 'its fields:',
    nested: 'the same fields as here, and so on down',
    pairs: (shape: string) => `a line each, the name of the field before the colon: ${shape}`,
    such: (example: string) => `such as \`${example}\``,
    record: (shape: string) => `for each of the words below: ${shape}`,
    like: (name: string) => `the same fields as \`${name}\``,
    word: 'one word',
    parts: {
      common: {
        title: 'Every entry',
        about:
          'Papers, platforms and datasets have these fields in common. A file is named after its id: `family-year-words-of-the-title.md`.',
      },
      paper: { title: 'Papers', about: 'Files in `papers/`: articles, theses, books, preprints.' },
      study: {
        title: 'The study card',
        about: 'Under `study` of a paper: how the result was reached, each figure with its page.',
      },
      platform: { title: 'Platforms', about: 'Files in `platforms/`. They have the fields of every entry and no others.' },
      dataset: { title: 'Datasets', about: 'Files in `datasets/`.' },
      site: { title: 'The list itself', about: '`site.yml`: what the list is called, where it lives.' },
      sections: { title: 'Sections', about: '`sections.yml`: a tree; every node has these fields.' },
      term: { title: 'Vocabulary', about: 'Files in `vocabulary/`: the words that entries are tagged with.' },
      page: { title: 'Pages of prose', about: 'Files in `pages/zh/` and `pages/en/`.' },
    },
  },
};

export type UpkeepTexts = typeof upkeepEn;
