/** DOI, arXiv, PubMed, ISBN and ISSN numbers in whatever form people write them → the form of the list. */

/** Percent-encoding undone; a text with any that is not UTF-8, such as `%B3%AC`, as it is. */
export const decoded = (text: string) => {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
};

/** Full-width characters and printed hyphens become ASCII; nothing around. */
const tidy = (text: string) => text.normalize('NFKC').replace(/[‐–−]/g, '-').trim();

/** What the address of a publisher's page has behind the DOI; bioRxiv and medRxiv (10.1101) also have a version there. */
const TAIL =
  /\/(?:full|pdf|epdf|abstract|meta|html|fulltext|figures|references|summary)(?:\/.*)?$|\.(?:pdf(?:\+html)?|full(?:-text)?|html?|long|short|abstract|supplementary-material)$|(?<=^10\.1101\/.*)v\d+$/i;

/** A DOI without what the page's address has behind it: `…v1.full.pdf`. */
function withoutTail(doi: string): string {
  const shorter = doi.replace(TAIL, '');
  return shorter === doi ? doi : withoutTail(shorter);
}

/** Signs that end the sentence around a DOI; a closing bracket counts as one when none was opened. */
function trimmed(doi: string): string {
  let found = doi;
  for (;;) {
    const shorter =
      /[.,;:!?'"*”’»。，；：）】]$/.test(found) || (/[)\]]$/.test(found) && !hasOpening(found)) ? found.slice(0, -1) : found;
    if (shorter === found) return found;
    found = shorter;
  }
}
const hasOpening = (text: string) =>
  text.endsWith(')') ? text.split('(').length >= text.split(')').length : text.split('[').length >= text.split(']').length;

/** The first DOI in a text, with what stands behind it without a space. Wiley once made DOIs of SICI codes, with a number in angle brackets. */
const rawDoi = (text: string) => /(?<![\d.])10\.\d{4,9}\/(?:(?=[!-~])[^"<>\\^`{|}]|<\d[\w:.-]*>)+/.exec(text)?.[0];

/** The DOI that a text is or holds: `doi:10.…`, any resolver, a publisher's page. Pattern: Crossref, "DOIs and matching regular expressions" (2015). */
export function doiIn(text: string): string | undefined {
  const source = tidy(text);
  if (!/^https?:\/\//i.test(source)) {
    const found = rawDoi(/%2f/i.test(source) ? decoded(source) : source);
    return found && trimmed(/^(?:www\.|dx\.)?doi\.org\//i.test(source) ? found.replace(/[?#].*$/, '') : found);
  }
  if (/^https?:\/\/(?:www\.|dx\.)?doi\.org\//i.test(source)) {
    const found = rawDoi(decoded(source));
    return found && trimmed(found.replace(/[?#].*$/, ''));
  }
  // A page has the DOI in its path, or as a value behind it: `…/article?id=10.…&type=printable`.
  const found = source
    .split(/[?&#]/)
    .map((one) => rawDoi(decoded(one)))
    .find((one) => one !== undefined);
  return found && trimmed(withoutTail(found));
}

/** DOIs that arXiv gives its own papers (DataCite, since 2022). Source: info.arxiv.org/help/doi.html. */
const ARXIV_DOI = /^10\.48550\/arxiv\.(.+)$/i;
const ARXIV_NEW = /^\d{2}(?:0[1-9]|1[0-2])\.\d{4,5}$/;
/** With the class that it was filed under, which is no part of it: `math.GT/0309136`. */
const ARXIV_OLD = /^([a-z-]+)(?:\.[A-Z]{2})?(\/\d{7})$/;

/** The arXiv identifier that a text is or holds, without its version. */
export function arxivIn(text: string): string | undefined {
  const source = decoded(tidy(text));
  const fromDoi = ARXIV_DOI.exec(doiIn(source) ?? '')?.[1];
  const found =
    fromDoi ??
    /(?:^|\/\/|\.)arxiv\.org\/(?:abs|pdf|html|ps|format|e-print)\/([^\s?#]+)/i.exec(source)?.[1] ??
    /^arxiv[:\s]\s*([^\s[\]]+)/i.exec(source)?.[1] ??
    (/^\S+$/.test(source) ? source : undefined);
  const bare = found
    ?.replace(/\.pdf$/i, '')
    .replace(/v\d+$/, '')
    .replace(ARXIV_OLD, '$1$2');
  return bare !== undefined && (ARXIV_NEW.test(bare) || ARXIV_OLD.test(bare)) ? bare : undefined;
}

/** The PubMed identifier that a text is or holds. */
export function pmidIn(text: string): string | undefined {
  const source = tidy(text);
  return (
    /^https?:\/\/(?:www\.)?(?:pubmed\.ncbi\.nlm\.nih\.gov|ncbi\.nlm\.nih\.gov\/pubmed|pubmed\.gov|europepmc\.org\/(?:article|abstract)\/med)\/([1-9]\d{0,8})(?:[/?#]|$)/i.exec(
      source,
    )?.[1] ??
    /^pmid[:\s]*\s*([1-9]\d{0,8})$/i.exec(source)?.[1] ??
    /^([1-9]\d{5,8})$/.exec(source)?.[1]
  );
}

/** DOI and arXiv number of a record: a DOI by arXiv is an arXiv number. */
export function ownNumbers(text: string): { doi?: string; arxiv?: string } {
  const arxiv = arxivIn(text);
  if (arxiv) return { arxiv };
  const doi = doiIn(text);
  return doi ? { doi } : {};
}

/** First ISBN of a text, hyphens as printed. */
export const isbnIn = (text: string) =>
  /(?<![\d-])(?:97[89][- ]?)?(?:\d[- ]?){9}[\dX](?![\d-])/i.exec(tidy(text))?.[0].toUpperCase().replaceAll(' ', '-');

/** First ISSN of a text, as `1234-567X`. */
export const issnIn = (text: string) =>
  /(?<![\d-])(\d{4})-?(\d{3}[\dX])(?![\d-])/i.exec(tidy(text))?.slice(1).join('-').toUpperCase();
