/** Reads a list and says everything that is wrong with it: what every command does first. */
import { checkList } from '../checks/index.ts';
import { byPlace, issue, type LocatedIssue } from '../corpus/issue.ts';
import { locate, readCorpus, type Corpus } from '../corpus/read.ts';

/** Issues of one file that are told; who has so many begins with these. */
const MOST_PER_FILE = 100;

export function examine(content: string, today?: string): { corpus: Corpus; issues: LocatedIssue[] } {
  const corpus = readCorpus(content, today);
  return { corpus, issues: shortened([...corpus.issues, ...locate(content, checkList(corpus))].sort(byPlace)) };
}

export const isFaulty = (issues: readonly LocatedIssue[]) => issues.some((issue) => issue.severity === 'error');

/** One file of ten thousand mistakes does not bury those of the others. What is left out is counted. */
function shortened(issues: readonly LocatedIssue[]): LocatedIssue[] {
  const byFile = Map.groupBy(issues, ({ file }) => file);
  return [...byFile.values()].flatMap((all) => {
    const told = all.slice(0, MOST_PER_FILE);
    const left = all.slice(MOST_PER_FILE);
    const [next] = left;
    if (!next) return told;
    const { file, line, column } = next;
    const severity = left.some((one) => one.severity === 'error') ? 'error' : 'warning';
    return [...told, { ...issue('more-issues', file, { severity, params: { count: String(left.length) } }), line, column }];
  });
}
