/** What did somebody paste? */
import { arxivIn, doiIn, pmidIn } from '../schema/identifier-forms.ts';
import type { NumberName } from './duplicates.ts';

/** A number by which a service knows a work. */
export interface IdentifiedNumber {
  readonly kind: NumberName;
  readonly id: string;
  readonly text: string;
}
export type Identified = IdentifiedNumber | { readonly kind: 'bibtex' | 'ris' | 'csl-json' | 'unknown'; readonly text: string };

export const isNumber = (what: Identified): what is IdentifiedNumber => 'id' in what;

/** One identifier, or one text with records. */
export function identify(input: string): Identified {
  const text = input.replace(/^\uFEFF/, '').trim();
  if (/^TY {1,2}- ?\S/.test(text)) return { kind: 'ris', text };
  if (/^[ \t]*@[ \t]*[a-z][\w-]*\s*[{(]/im.test(text)) return { kind: 'bibtex', text };
  if (/^[[{][^]*[\]}]$/.test(text)) return { kind: 'csl-json', text };
  if (text.length > 2100 || text.includes('\n')) return { kind: 'unknown', text };
  // In this order: arXiv's own DOIs are arXiv numbers, and six digits or more alone are PubMed's.
  const arxiv = arxivIn(text);
  if (arxiv) return { kind: 'arxiv', id: arxiv, text };
  const doi = doiIn(text);
  if (doi) return { kind: 'doi', id: doi, text };
  const pmid = pmidIn(text);
  return pmid ? { kind: 'pmid', id: pmid, text } : { kind: 'unknown', text };
}

/** Several identifiers at once, one a line or parted by commas and spaces; a text with records stays whole. */
export function identifyAll(input: string): Identified[] {
  const whole = identify(input);
  if (whole.kind === 'bibtex' || whole.kind === 'ris' || whole.kind === 'csl-json') return [whole];
  if (input.length > 20_000) return [{ kind: 'unknown', text: input }];
  const lines = input
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
  const found = lines.flatMap(identifyLine);
  // Lines of which none is known are one text that is none of all this.
  return found.length > 1 && found.every(({ kind }) => kind === 'unknown') ? [whole] : found;
}

/** What stands beside a number and is none: `DOI:`, `PMID:`, `and`. */
const BESIDE = /^(?:doi|arxiv|pmid|pmcid|pmc\d+|and|和|与)?[:：.]?$/i;

function identifyLine(line: string): Identified[] {
  const parts = line
    .split(/[\s,;，；、]+/)
    .filter(Boolean)
    .map(identify);
  const known = parts.filter(({ kind }) => kind !== 'unknown');
  if (known.length < 2) return [identify(line)];
  const rest = parts.filter(({ kind, text }) => kind === 'unknown' && !BESIDE.test(text));
  // A reference as it is printed, with all numbers of one work: the first of them will do.
  if (rest.length > 2 && known.filter(({ kind }) => kind === 'doi').length < 2)
    return [known.find(({ kind }) => kind === 'doi') ?? known[0]!];
  return [...known, ...rest];
}

/** What else a text may be that is no identifier: its owner is told what to give instead. */
export type Misplaced = 'pmc' | 'isbn' | 'cnki' | 'address' | 'words';

export function misplaced(text: string): Misplaced {
  const source = text.normalize('NFKC').trim();
  if (/^(?:pmcid:?\s*)?PMC\d+$|\/(?:pmc\/)?articles\/PMC\d+/i.test(source)) return 'pmc';
  if (/^(?:isbn(?:-1[03])?:?\s*)?(?:97[89][- ]?)?(?:\d[- ]?){9}[\dX]$/i.test(source)) return 'isbn';
  if (/^https?:\/\/(?:[\w-]+\.)*(?:cnki\.(?:net|com\.cn)|wanfangdata\.com\.cn|cqvip\.com)(?:[/:]|$)/i.test(source)) return 'cnki';
  return /^(?:https?:\/\/|www\.)\S+$/i.test(source) ? 'address' : 'words';
}
