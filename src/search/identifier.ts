/** A DOI, arXiv id, ISBN and so on as it is compared: without a version, an ISBN without hyphens, in one case. */
export const identifier = (value: string): string =>
  (/^[\d-]+[\dXx]$/.test(value) ? value.replaceAll('-', '') : value.replace(/^(\d{4}\.\d{4,5})v\d+$/, '$1')).toLowerCase();
