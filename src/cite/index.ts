/** Citations and metadata of entries: entry → CSL-JSON → every other format. Pure; addresses are handed in. */
export { apa } from './apa.ts';
export { bibtex } from './bibtex.ts';
export { coins } from './coins.ts';
export { cslItem, cslJson, type CslCustom, type CslItem } from './csl.ts';
export { csv, entriesCsv } from './csv.ts';
export { DATA_VERSION, entriesJson, entriesJsonSchema, entryRecord, type EntryRecord, type ListRecord } from './data.ts';
export { escapeHtml, html, markdown, plain, type Run } from './formatted.ts';
export { gbt7714 } from './gbt7714.ts';
export { dataCatalogLd, listPageLd, webSiteLd, type ListAsData, type ListPage } from './jsonld-lists.ts';
export { entryLd, type EntryPage } from './jsonld.ts';
export { listLine } from './line.ts';
export { metaTags, type MetaTag } from './metatags.ts';
export { ris } from './ris.ts';
export { safeJson } from './safe-json.ts';
