/** The addresses that identifiers stand for. */

/** Source: DOI handbook, 3.8: `%`, `?` and `#` are percent-encoded. */
export const doiUrl = (doi: string) => `https://doi.org/${encodeURI(doi).replace(/[?#]/g, encodeURIComponent)}`;

/** Source: info.arxiv.org/help/arxiv_identifier.html */
export const arxivUrl = (id: string) => `https://arxiv.org/abs/${id}`;

/** Source: pubmed.ncbi.nlm.nih.gov/help, "PubMed URLs" */
export const pubmedUrl = (id: string) => `https://pubmed.ncbi.nlm.nih.gov/${id}/`;
