/**
 * A light English stem: plural, -ing and -ed, British and American spelling; meanings stay apart ("spine" is not "spin").
 * It is a key to compare by, not a word to show. What no rule below covers belongs in the vocabulary.
 */

type Rule = readonly [pattern: RegExp, replacement: string];

/** The first that fits: fibrosis and fibroses; pelvis, virus, mass as they are (but MRIs); biopsies, studied; patches; nodes. */
const PLURAL: readonly Rule[] = [
  [/([aeiouy].*[aeiouy].*s)is$/, '$1e'],
  [/(?:[us]s|[aeiouy].*is|bias|atlas|lens|gas)$/, '$&'],
  [/(...)ie[sd]$/, '$1y'],
  [/(ss|x|ch|sh|zz|o)es$/, '$1'],
  [/s$/, ''],
];

/** Learning, segmented; but string, need. */
const ENDING: Rule = [/^(?:(.*[aeiouy].*)ing|(.*[aeiouy].*[^e])ed)$/, '$1$2'];

/** What lost an e with the ending: staging, coding, guided; solving, enhanced, sensing, merging, sampled, centred. */
const LOST_E: Rule = [/^(?:(?:[gq]u|[^aeiou])*[aeiou][^aeiouwxy]|.*(?:[vu]|[nr]c|[lnr]s|[dlr]g|[bcdfgkpt]l|[bt]r))$/, '$&e'];

/** All that fit, in turn: British into American spelling, then the e of image (as in imaging) and doubled consonants. */
const SPELLING: readonly Rule[] = [
  [/^grey/, 'gray'],
  [/^artefact/, 'artifact'],
  [/gramme$/, 'gram'],
  [/ae(?=[cdmst])/g, 'e'],
  [/oe(?=[dmst]|a$)/g, 'e'],
  [/(..)our(?=$|al$|hood$)/, '$1or'],
  [/(..[bt])re$/, '$1er'],
  [/(..)ogue$/, '$1og'],
  [/([a-z]{3}[iy])z/, '$1s'],
  [/([aeiouy][^aeiouy]+[aeiouy]+[^aeiouy]+)e$/, '$1'],
  [/([^aeiouy])\1$/, '$1'],
];

/** Applies a rule unless less than three letters would remain. */
const apply = (word: string, [pattern, replacement]: Rule) => {
  const changed = word.replace(pattern, replacement);
  return changed.length < 3 ? word : changed;
};

/** Stems of the words met so far: a list uses the same few thousand over and over. */
const known = new Map<string, string>();
const MOST_KNOWN = 20_000;

/**
 * Stem of a normalised word. A word with other characters than a–z is its own stem; so is one of less than four letters, or of
 * more than 40: no such word exists, and the rules would take their time over it.
 */
export function stem(word: string): string {
  if (!/^[a-z]{4,40}$/.test(word)) return word;
  const before = known.get(word);
  if (before !== undefined) return before;
  const found = cut(word);
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(word, found);
  return found;
}

function cut(word: string): string {
  const plural = PLURAL.find(([pattern]) => pattern.test(word));
  const singular = plural ? apply(word, plural) : word;
  const bare = apply(singular, ENDING);
  return SPELLING.reduce(apply, bare === singular ? singular : apply(bare, LOST_E));
}
