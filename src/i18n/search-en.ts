/** English texts of the search, apart from the others because the reader’s browser needs them. */
const number = new Intl.NumberFormat('en');
const count = (n: number, one: string, many: string) => `${number.format(n)} ${n === 1 ? one : many}`;

export const searchEn = {
  label: 'Search the list',
  submit: 'Search',
  placeholder: (words: readonly string[]) => `${words.join(', ')} …`,
  clear: 'Clear all',
  loading: 'Searching …',
  results: (n: number) => (n === 0 ? 'No results' : count(n, 'result', 'results')),
  active: 'Chosen',
  remove: (label: string) => `Remove ${label}`,
  exclude: (label: string) => `Leave out ${label}`,
  not: (label: string) => `not ${label}`,
  years: (from: string, to: string) =>
    from === to ? from : from && to ? `${from}–${to}` : from ? `since ${from}` : `until ${to}`,
  moreValues: 'Show all',
  fewerValues: 'Show fewer',
  corrected: (query: string) => `Showing results for “${query}”.`,
  insteadOf: (query: string) => `Search for “${query}” as typed`,
  partial: 'No entry has all of this. These have most of it:',
  mentioned: 'In summaries and notes:',
  deeper: 'Look in summaries and notes as well',
  matched: 'Matched',
  missing: 'Lacks',
  same: (found: string, typed: string) => `${found} = ${typed}`,
  kindOf: (found: string, typed: string) => `${found}, a kind of ${typed}`,
  inTopics: (typed: string) => `${typed}, by topic or source`,
  none: (query: string) => `Nothing in this list matches “${query}”.`,
  noneNarrowed: 'Nothing is left with this choice.',
  unknown: (words: string) => `No entry has: ${words}`,
  nearest: 'Topics that come near',
  widen: 'Take the choice back',
  all: 'All papers by year',
  topics: 'All topics',
  suggest: 'Add what is missing',
  error: 'The search index could not be loaded.',
  retry: 'Try again',
  more: (n: number) => `Show ${number.format(n)} more`,
  panel: 'Quick search',
  close: 'Close',
  allResults: (n: number) => `All ${count(n, 'result', 'results')}`,
};

export type SearchTexts = typeof searchEn;
