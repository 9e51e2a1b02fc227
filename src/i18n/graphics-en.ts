/** English texts of what is drawn: the sector, the map, the studies side by side. */
import { countEn as count, numberEn as number } from './numbers.ts';

export const graphicsEn = {
  sector: {
    title: 'The list at a glance',
    /** The drawing is an ultrasound image where its angle is a part of the body. */
    label: (isBody: boolean) => `The list drawn as ${isBody ? 'an ultrasound image' : 'a fan'}`,
    summary: (n: number, isBody: boolean) =>
      `${count(n, 'paper', 'papers')} drawn as ${isBody ? 'an ultrasound image: each echo' : 'a fan: each point'} is a paper. Choose one to open it.`,
    summaryCounts: (n: number, part: string, isBody: boolean) =>
      `${count(n, 'paper', 'papers')} drawn as ${isBody ? 'an ultrasound image' : 'a fan'}: each field counts the papers of some years, by topic (${part}).`,
    narrowSummary: (part: string) => `Each field counts the papers of some years, by topic (${part}).`,
    nothing: 'Nothing to draw yet: the list has no dated paper.',
    legend: 'How to read it',
    angle: (part: string) => `Angle: ${part}`,
    depth: 'Depth: the year, the latest deepest',
    size: 'Size: people in the study, else cases or images',
    sizes: [100, 1000, 10000].map((n) => number.format(n)),
    unknown: 'Faint: size not known',
    external: 'Teal: tested on data of other centres',
    arc: (part: string) => `Arc: several at once (${part}); broken where none is named`,
    breaks: 'Wave: years without papers, cut short',
    bright: 'Brightness: number of papers',
    undated: (n: number) => `${count(n, 'paper without a year is', 'papers without a year are')} not drawn.`,
    without: (n: number, part: string) =>
      `${count(n, 'paper has', 'papers have')} no topic of this kind (${part}) and ${n === 1 ? 'is' : 'are'} not counted. A paper on several counts in each.`,
    rest: (n: number, part: string) =>
      `${count(n, 'topic', 'topics')} (${part}) with fewer papers ${n === 1 ? 'is' : 'are'} not drawn.`,
    shortYears: (from: number, to: number) =>
      from === to ? String(from) : `${from}–${String(to).slice(Math.floor(from / 100) === Math.floor(to / 100) ? 2 : 0)}`,
    years: (from: number, to: number) => (from === to ? String(from) : `${from}–${to}`),
    cell: (part: string, years: string, n: number) => `${part}, ${years}: ${count(n, 'paper', 'papers')}`,
    noPart: 'none named',
    unknownSize: 'size not known',
    table: 'The same as a table',
    columns: { title: 'Paper', year: 'Year', size: 'Size', external: 'Other centres' },
    yes: 'tested',
    more: { map: 'Map of the gaps', studies: 'Studies side by side' },
  },
  map: {
    title: 'Evidence map',
    description: (tables: readonly string[]) =>
      `How many entries two topics have in common${tables.length > 0 ? ` (${tables.join('; ')})` : ''}, and where there is none yet.`,
    caption: (rows: string, columns: string) => `${rows} by ${columns}`,
    help: 'The brighter, the more entries; a dark cell is a gap. A number leads to exactly these entries. A row with others set in below it counts them too. An entry may count in several columns, or in none.',
    scroll: (table: string) => `${table}: table, scrolls sideways`,
    all: 'Entries',
    total: (row: string, n: number) => `${row}: ${count(n, 'entry', 'entries')}`,
    cell: (row: string, column: string, n: number) => `${row}, ${column}: ${count(n, 'entry', 'entries')}`,
    ramp: 'Entries in a cell',
    none: 'none',
    csv: (name: string) => `Download ${name} (CSV)`,
    gaps: (empty: number, of: number) => `${number.format(empty)} of ${number.format(of)} cells are empty.`,
    unused: (n: number) =>
      `${count(n, 'narrower term without entries is', 'narrower terms without entries are')} not shown; the CSV file has ${n === 1 ? 'it' : 'them'}.`,
    nothing: 'The list has no topics to map yet.',
  },
  studies: {
    title: 'Studies side by side',
    description:
      'How each study reached its result: design, size, split, external test, reference standard, comparator, headline results.',
    none: 'No entry has a study card yet.',
    count: (n: number, of: number) =>
      `${count(n, 'study card', 'study cards')} for ${count(of, 'paper', 'papers')}. A dash: the paper does not say.`,
    table: 'Study cards',
    scroll: 'Study cards: table, scrolls sideways',
    plots: 'Headline results',
    plotsNote:
      'One frame is one question, on one part of the body. Frames stand apart because the people, tasks and test sets differ: a higher number in another frame is not a better method. Inside a frame, hold a result against its own comparator, measured on the same data. Nothing is pooled.',
    plotsSets: 'The data or the reading conditions of these rows differ: do not compare them directly.',
    plotsStudies: 'These rows come from different studies: other people, other test sets.',
    frames: (n: number) => count(n, 'question', 'questions'),
    linear: 'Linear scale',
    log: 'Logarithmic scale; 1 is no difference',
    result: 'Result',
    resultExternal: 'Result on data of other centres',
    interval: '95% interval',
    comparator: 'Comparator',
    noInterval: 'no interval given',
    against: (value: string, name: string) => `against ${value}${name ? ` (${name})` : ''}`,
    reading: (metric: string, value: string) => `${metric} ${value}`,
    cut: (n: number) => `${count(n, 'more question is', 'more questions are')} in the CSV file.`,
    cutRows: (n: number) => `${count(n, 'more row is', 'more rows are')} in the CSV file.`,
    notDrawn: 'Not drawn, since a position on a scale would mislead:',
    where: 'Page and caution',
    printed: 'As printed',
    columns: {
      study: 'Study',
      year: 'Year',
      design: 'Design',
      centres: 'Centres',
      patients: 'People',
      images: 'Images',
      split: 'Split',
      external: 'Other centres',
      reference: 'Reference standard',
      comparator: 'Compared with',
      result: 'First result',
    },
    split: { training: 'training', validation: 'tuning', test: 'test', external: 'external' },
    yes: 'tested',
    no: 'not tested',
    more: 'All results, pages, caution',
    filter: 'Topic',
    every: 'All topics',
    shown: (n: string, of: number) => `${n} of ${count(of, 'study', 'studies')} shown`,
    sortBy: (column: string) => `Sort by ${column}`,
    csv: 'All results (CSV)',
    json: 'All study cards (JSON)',
  },
};

export type GraphicsTexts = typeof graphicsEn;
