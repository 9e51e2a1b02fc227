/**
 * Front matter: a block between two `---` lines, then Markdown.
 *
 * gray-matter takes the file apart and hands the block to src/corpus/yaml.ts, the one engine that it is left. By itself it
 * runs a block that opens with `---js`, ends a block at `---- x`, and takes a file without a closing line as all front matter;
 * so the fences are looked at before it.
 */
import matter from 'gray-matter';
import { issue, type Issue } from './issue.ts';
import { readYaml, type YamlBlock } from './yaml.ts';

export interface FrontMatter extends YamlBlock {
  /** Markdown after the block, without the line break that follows the fence. */
  body: string;
  /** Line of the file on which the body begins, from 1. */
  bodyLine: number;
}

const FENCE = '---';

const refuse = () => {
  throw new Error('front matter in a programming language is never run');
};

/** @returns the block and what stands after it; where the fences are not in order, issues alone. */
export function readFrontMatter(text: string, file: string): FrontMatter | { issues: Issue[]; at?: undefined } {
  const lines = text.split('\n');
  if (lines[0] !== FENCE) return fenceIssue('front-matter-open', lines, 0);
  const close = lines.findIndex((line, index) => index > 0 && line.startsWith(FENCE));
  if (close < 0)
    return fenceIssue(
      'front-matter-end',
      lines,
      lines.findLastIndex((line) => line !== ''),
    );
  if (lines[close] !== FENCE) return fenceIssue('front-matter-close', lines, close);

  let block: YamlBlock | undefined;
  const { content: body } = matter(text, {
    language: 'yaml',
    delimiters: FENCE,
    engines: {
      // The block comes with the line break that follows the fence.
      yaml: { parse: (source: string) => (block = readYaml(source.slice(1), file, 2)), stringify: refuse },
      javascript: refuse,
      js: refuse,
      json: refuse,
      coffee: refuse,
    } as never,
  });
  // Nobody is asked about a block of comments, or of nothing.
  return { ...(block ?? readYaml('', file, 2)), body, bodyLine: close + 2 };

  function fenceIssue(
    rule: 'front-matter-open' | 'front-matter-close' | 'front-matter-end',
    all: readonly string[],
    index: number,
  ) {
    return { issues: [issue(rule, file, { line: index + 1, column: 1, params: { found: all[index]!.slice(0, 40) } })] };
  }
}
