/** What did somebody paste? */
import { arxivIn, doiIn, pmidIn } from './identifiers.ts';

export type Identified =
  | { readonly kind: 'doi' | 'arxiv' | 'pmid'; readonly id: string; readonly text: string }
  | { readonly kind: 'bibtex' | 'ris' | 'csl-json' | 'unknown'; readonly text: string };

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
  const found = lines.flatMap((line) => {
    const parts = line
      .split(/[\s,;，；]+/)
      .filter(Boolean)
      .map(identify);
    const several = parts.filter(({ kind }) => kind !== 'unknown').length > 1;
    return several ? parts : [identify(line)];
  });
  // Lines of which none is known are one text that is none of all this.
  return found.length > 1 && found.every(({ kind }) => kind === 'unknown') ? [whole] : found;
}
