/** Reads a list and says everything that is wrong with it: what every command does first. */
import { checkList } from '../checks/index.ts';
import { byPlace, type LocatedIssue } from '../corpus/issue.ts';
import { locate, readCorpus, type Corpus } from '../corpus/read.ts';

export function examine(content: string, today?: string): { corpus: Corpus; issues: LocatedIssue[] } {
  const corpus = readCorpus(content, today);
  return { corpus, issues: [...corpus.issues, ...locate(content, checkList(corpus))].sort(byPlace) };
}

export const isFaulty = (issues: readonly LocatedIssue[]) => issues.some((issue) => issue.severity === 'error');
