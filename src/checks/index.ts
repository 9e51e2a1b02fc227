/** Every rule, one file each. A new rule is a file here, a line below, a text in src/i18n/issues-en.ts and issues-zh.ts, and a test. */
import type { Issue } from '../corpus/issue.ts';
import type { Corpus } from '../corpus/read.ts';
import { addresses } from './addresses.ts';
import { bodies } from './bodies.ts';
import type { Check } from './check.ts';
import { doiTitles } from './doi-titles.ts';
import { identifiers } from './identifiers.ts';
import { nearDuplicates } from './near-duplicates.ts';
import { pages } from './pages.ts';
import { relations } from './relations.ts';
import { sections } from './sections.ts';
import { shares } from './shares.ts';
import { terms } from './terms.ts';
import { titles } from './titles.ts';
import { vocabulary } from './vocabulary.ts';

const checks: readonly Check[] = [
  addresses,
  bodies,
  doiTitles,
  identifiers,
  nearDuplicates,
  pages,
  relations,
  sections,
  shares,
  terms,
  titles,
  vocabulary,
];

/** What is wrong with how the records of a list fit together. */
export const checkList = (list: Corpus): Issue[] => checks.flatMap((check) => [...check(list)]);
