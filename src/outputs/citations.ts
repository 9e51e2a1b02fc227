/** Citation files of one entry and dumps of many. Each entry is formatted once; a dump joins what was formatted. */
import type { Entry } from '../catalog/entry.ts';
import { onceFor } from '../catalog/once.ts';
import {
  bibtex,
  cslItem,
  entriesCsv,
  entriesJson,
  entriesJsonSchema,
  entryRecord,
  ris,
  type EntryRecord,
} from '../cite/index.ts';
import { CITATION_FORMATS, type CitationFormat, type DumpFormat } from '../urls.ts';
import { collectionsOf } from '../views/collections.ts';
import type { Context } from '../views/context.ts';

/** How one entry is written, and how many of them are joined to a file. The file of one entry is a list of one. */
const FORMATS: Record<CitationFormat, { one(entry: Entry): string; join(texts: readonly string[]): string }> = {
  bib: { one: (entry) => bibtex([cslItem(entry)]), join: (texts) => texts.join('\n') },
  ris: { one: (entry) => ris([cslItem(entry)]), join: (texts) => texts.join('\r\n') },
  'csl.json': {
    one: (entry) => JSON.stringify(cslItem(entry), null, 2).replaceAll(/^/gm, '  '),
    join: (texts) => `[\n${texts.join(',\n')}\n]\n`,
  },
};

export function* citationOutputs(context: Context): Generator<[address: string, make: () => string]> {
  const { catalog, urls } = context;
  const { site } = catalog;
  const schemaAddress = urls.file('exports/entries.schema.json');
  const pageIn = (locale: (typeof site.locales)[number], entry: Entry) => urls.absolute(urls.entry(locale, entry));
  const record = onceFor((entry: Entry): EntryRecord =>
    entryRecord(entry, Object.fromEntries(site.locales.map((locale) => [locale, pageIn(locale, entry)]))),
  );
  const list = {
    name: site.name,
    url: urls.absolute(urls.page(catalog.defaultLocale)),
    ...(site.license && { license: site.license }),
  };
  const facets = catalog.facets.map(({ id }) => id);
  const written = {
    bib: onceFor(FORMATS.bib.one),
    ris: onceFor(FORMATS.ris.one),
    'csl.json': onceFor(FORMATS['csl.json'].one),
  };

  for (const entry of catalog.entries) {
    for (const format of CITATION_FORMATS)
      yield [urls.citation(entry, format), () => FORMATS[format].join([written[format](entry)])];
  }
  const dump = (entries: readonly Entry[], format: DumpFormat): string => {
    if (format === 'json') return entriesJson(list, entries.map(record));
    if (format === 'csv') return entriesCsv(entries, facets, (entry) => pageIn(catalog.defaultLocale, entry));
    return FORMATS[format].join(entries.map(written[format]));
  };
  for (const { path, entries, dumps } of collectionsOf(context)) {
    for (const format of dumps) yield [urls.dump(path, format), () => dump(entries, format)];
  }
  yield [schemaAddress, () => entriesJsonSchema(urls.absolute(schemaAddress))];
}
