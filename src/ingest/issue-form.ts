/**
 * An issue that was filed with a form of .github/ISSUE_TEMPLATE → a work. GitHub writes each field as a heading of the third
 * level with its label, and under it the answer, or `_No response_`. Source: docs.github.com, "Syntax for GitHub's form schema".
 */
import { KINDS } from '../schema/index.ts';
import { joinedLines, languageOf } from './fields.ts';
import { identify, isNumber } from './identify.ts';
import { namesBetweenSemicolons } from './names.ts';
import { refusal, type Place, type RawLink, type RawName, type Reading, type Work, type WorkType } from './work.ts';

/** What a field of a form fills: a field of the entry, a link of that kind, or what a report of a mistake says. */
type Filled =
  | 'identifier'
  | 'kind'
  | 'title'
  | 'titleTranslation'
  | 'authors'
  | 'type'
  | 'venue'
  | 'year'
  | 'sections'
  | 'access'
  | 'license'
  | 'size'
  | 'doi'
  | 'summary'
  | 'why'
  | 'link:full-text'
  | 'link:homepage'
  | 'mistake:entry'
  | 'mistake:what'
  | 'mistake:field'
  | 'mistake:now'
  | 'mistake:right'
  | 'mistake:source';

/**
 * The labels of the forms, and what each fills. A form may have a label in one language alone. tests/unit/ingest/issue-form.test.ts holds
 * the forms to this table.
 */
export const FORM_LABELS: Readonly<Record<string, Filled>> = {
  'DOI、arXiv、PMID 或网址 · DOI, arXiv, PMID or address': 'identifier',
  '标题 · Title': 'title',
  '标题译名 · Title in the other language': 'titleTranslation',
  '作者 · Authors': 'authors',
  '文献类型 · Type': 'type',
  '期刊、会议录或出版者 · Journal, proceedings or publisher': 'venue',
  '年份 · Year': 'year',
  '分类 · Section': 'sections',
  '全文链接 · Link to the full text': 'link:full-text',
  '内容提要 · Summary': 'summary',
  '为何值得一读 · Why it is worth reading': 'why',

  '种类 · Kind': 'kind',
  '主页 · Home page': 'link:homepage',
  '名称 · Title': 'title',
  '名称译名 · Title in the other language': 'titleTranslation',
  '获取方式 · Access': 'access',
  '许可 · Licence': 'license',
  '规模 · Size': 'size',
  DOI: 'doi',
  '为何值得关注 · Why it is worth knowing': 'why',

  '条目页地址 · Page of the entry': 'mistake:entry',
  '何处有误 · What is wrong': 'mistake:what',
  '字段 · Field': 'mistake:field',
  '现为 · It says': 'mistake:now',
  '应为 · It should say': 'mistake:right',
  '依据 · Where that stands': 'mistake:source',
};

const BY_LABEL = new Map(
  Object.entries(FORM_LABELS).flatMap(([label, filled]) => [label, ...label.split(' · ')].map((name) => [name, filled] as const)),
);
const HEADING = /^### (.+?)\s*$/gm;
const filledBy = (heading: RegExpExecArray | undefined) => BY_LABEL.get(heading?.[1] ?? '');
const headingsIn = (text: string) => [...text.matchAll(HEADING)];

/** Is this the text of such an issue? Its first heading of that level is a label, and a second one follows. */
export function isIssueForm(text: string): boolean {
  const headings = headingsIn(text);
  return filledBy(headings[0]) !== undefined && headings.filter((one) => filledBy(one) !== undefined).length > 1;
}

/** The answers by what they fill. A heading inside of an answer is no label, so it belongs to the answer. */
function answersIn(text: string): ReadonlyMap<Filled, string> {
  const headings = headingsIn(text).filter((heading) => filledBy(heading) !== undefined);
  const answers = new Map<Filled, string>();
  for (const [index, heading] of headings.entries()) {
    const answer = text.slice(heading.index + heading[0].length, headings[index + 1]?.index).trim();
    const filled = filledBy(heading)!;
    if (answer !== '' && !/^_No response_$/i.test(answer) && !answers.has(filled)) answers.set(filled, answer);
  }
  return answers;
}

const linesOf = (answer = '') =>
  answer
    .split('\n')
    .map((line) => line.replace(/^\s*(?:[-*+]|\d+[.、])\s+/, '').trim())
    .filter(Boolean);

/** The word before the colon of a choice: `article: 预印本 · preprint`. */
const wordOf = (answer: string | undefined) => /^[a-z-]+(?=:|$)/.exec(answer ?? '')?.[0];

/** A text in the language it is written in. */
const localized = (answer: string | undefined) => {
  const text = joinedLines(answer ?? '');
  return text === '' ? undefined : languageOf(text).language === 'zh' ? { zh: text } : { en: text };
};

/** `Family, Given` or a Chinese name a line; several Chinese names on one line; `{Name of a group}`. */
const nameOf = (line: string): RawName[] => {
  const literal = /^\{(.+)\}$/.exec(line)?.[1];
  if (literal) return [{ literal }];
  return namesBetweenSemicolons(line).map((name) => ({ line: name }));
};

/** Path as it may be typed: a path, or the address of its page, under whatever the site stands. @param known paths that a longer one may end in. */
function pathOf(line: string, known: readonly string[] = []): string {
  const typed = line.replace(/[`\s]/g, '');
  const path = (URL.canParse(typed) ? new URL(typed).pathname : typed).replace(/^\/|\/$/g, '');
  const parts = path.split('/');
  return parts.map((_, at) => parts.slice(at).join('/')).find((tail) => known.includes(tail)) ?? path;
}

/**
 * The one record of an issue; a report of a mistake is none and is named as what it is.
 *
 * @param sections paths of the list.
 */
export function readIssueForm(text: string, source: string, sections: readonly string[]): Reading {
  const answers = answersIn(text);
  const place: Place = { source, record: answers.get('title')?.slice(0, 80) };
  const entry = answers.get('mistake:entry');
  if (entry !== undefined) {
    const [field = '', right = ''] = [answers.get('mistake:field'), answers.get('mistake:right')];
    const params = { entry: pathOf(entry).split('/').at(-1)!, field, right: joinedLines(right).slice(0, 200) };
    return { works: [], refused: [refusal('mistake', { source }, params)] };
  }
  if (answers.size === 0) return { works: [], refused: [refusal('empty', { source })] };

  const kind = KINDS.find((one) => one === wordOf(answers.get('kind'))) ?? 'paper';
  const identifier = identify(answers.get('identifier') ?? answers.get('doi') ?? '');
  const number = isNumber(identifier) ? identifier : undefined;
  const link = (rel: string | undefined, url: string | undefined): RawLink[] =>
    url ? [{ url: linesOf(url)[0]!.replace(/^<|>$/g, ''), rel }] : [];
  const work: Work = {
    kind,
    title: joinedLines(answers.get('title') ?? ''),
    titleTranslation: joinedLines(answers.get('titleTranslation') ?? ''),
    authors: linesOf(answers.get('authors')).flatMap(nameOf),
    type: kind === 'paper' ? (wordOf(answers.get('type')) as WorkType | undefined) : undefined,
    venue: joinedLines(answers.get('venue') ?? ''),
    year: answers.get('year'),
    access: wordOf(answers.get('access')),
    size: localized(answers.get('size')),
    license: joinedLines(answers.get('license') ?? ''),
    // What is no number and no address is named when it does not fit.
    doi: number ? undefined : (answers.get('doi') ?? (/^https?:/i.test(identifier.text) ? undefined : answers.get('identifier'))),
    ...(number && { [number.kind]: number.id }),
    links: [
      ...link('homepage', answers.get('link:homepage')),
      ...(number || !/^https?:/i.test(identifier.text) ? [] : link(undefined, identifier.text)),
      ...link('full-text', answers.get('link:full-text')),
    ],
    sections: linesOf(answers.get('sections')).map((line) => pathOf(line, sections)),
    summary: localized(answers.get('summary')),
    why: localized(answers.get('why')),
  };
  return { works: [{ place, work }], refused: [] };
}
