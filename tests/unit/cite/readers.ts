/** What other programs make of our files: third-party readers, each brought to the same few fields. */
import { parse } from '@retorquere/bibtex-parser';
import { BibLatexParser, parseRIS } from 'biblatex-csl-converter';

export interface Reread {
  key: string;
  type: string;
  title: string;
  /** `Family, Given`, or a name that was not split. */
  authors: string[];
  year: string;
  doi: string;
}

interface TextNode {
  text?: string;
}

const flat = (nodes: unknown) => ((nodes ?? []) as TextNode[]).map((node) => node.text ?? '').join('');
const joined = (parts: (string | undefined)[], glue: string) => parts.filter((part) => part).join(glue);

/** The parser of Better BibTeX for Zotero. Titles are not to be re-cased. */
export function withBetterBibTeX(text: string): Reread[] {
  const { entries, errors } = parse(text, { sentenceCase: false, english: false });
  if (errors.length > 0) throw new Error(JSON.stringify(errors));
  return entries.map(({ key, type, fields }) => ({
    key,
    type,
    title: fields.title ?? '',
    authors: (fields.author ?? []).map(
      ({ name, prefix, lastName, firstName }) => name ?? joined([joined([prefix, lastName], ' '), firstName], ', '),
    ),
    year: fields.year ?? '',
    doi: fields.doi ?? '',
  }));
}

/** biblatex-csl-converter, the reader of Fidus Writer. */
export function withConverter(text: string): Reread[] {
  const parser = new BibLatexParser(text, { processUnexpected: true, processUnknown: true });
  const { entries, errors } = parser.parse();
  if (errors.length > 0) throw new Error(JSON.stringify(errors));
  return Object.values(entries).map(({ entry_key, bib_type, fields }) => reread(entry_key, bib_type, fields));
}

/** The RIS reader of the same project. It has no key of ours, since it makes its own. */
export function risWithConverter(text: string): Reread[] {
  const { entries, errors } = parseRIS(text);
  if (errors.length > 0) throw new Error(JSON.stringify(errors));
  return Object.values(entries).map(({ bib_type, fields }) => reread('', bib_type, fields));
}

function reread(key: string, type: string, fields: Record<string, unknown>): Reread {
  const names = (fields.author ?? []) as Record<'literal' | 'prefix' | 'family' | 'given', unknown>[];
  return {
    key,
    type,
    title: flat(fields.title),
    authors: names.map(({ literal, prefix, family, given }) =>
      literal ? flat(literal) : joined([joined([flat(prefix), flat(family)], ' '), flat(given)], ', '),
    ),
    year: String(fields.date ?? '').slice(0, 4),
    doi: typeof fields.doi === 'string' ? fields.doi : flat(fields.doi),
  };
}
