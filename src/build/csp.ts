/**
 * The content security policy of the pages, made in one place. It stands as the first element after the charset: a policy
 * that comes later does not cover what stands before it.
 *
 * `form-action 'self'`: the search form works by GET without any script. `'wasm-unsafe-eval'`: Pagefind is WebAssembly.
 */
const policy = (connect: readonly string[]) =>
  [
    "default-src 'none'",
    "script-src 'self' 'wasm-unsafe-eval'",
    "style-src 'self'",
    "img-src 'self'",
    "font-src 'self'",
    ["connect-src 'self'", ...connect].join(' '),
    "worker-src 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
    "object-src 'none'",
  ].join('; ');

/** The policy of every page but one: nothing is asked of any other host. */
export const CSP = policy([]);

/** Path of the page that asks others, below a locale. */
export const ASKING_PAGE = 'add';

/** The services that the form of /add/ asks for a record: Crossref, arXiv, PubMed. src/ingest has their addresses. */
const SERVICES = ['https://api.crossref.org', 'https://export.arxiv.org', 'https://eutils.ncbi.nlm.nih.gov'] as const;

/** The policy of that page. */
export const ASKING_CSP = policy(SERVICES);

/**
 * What a host sends with every file. A browser holds a page to the header and to its own element, whichever is stricter, so
 * the header must allow what the one page needs; the element of every other page still refuses it.
 */
export const HOST_CSP = `${ASKING_CSP}; frame-ancestors 'none'`;
