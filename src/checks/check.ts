import type { Corpus } from '../corpus/read.ts';
import type { Issue } from '../corpus/issue.ts';

/** One rule on how the records of a list fit together. Each record is valid by itself when a check sees it. */
export type Check = (list: Corpus) => Iterable<Issue>;
