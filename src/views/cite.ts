/** The citation of an entry in every format, to be read, copied or downloaded. */
import type { Entry } from '../catalog/entry.ts';
import { onceFor } from '../catalog/once.ts';
import { apa, bibtex, cslItem, cslJson, gbt7714, listLine, markdown, ris, type Run } from '../cite/index.ts';
import type { Context } from './context.ts';
import { FORMAT_NAMES } from './head.ts';

/** A formatted reference, as prose. */
export interface Reference {
  readonly id: string;
  readonly label: string;
  readonly runs: readonly Run[];
}

/** A citation that another program reads. */
export interface Source {
  readonly id: string;
  readonly label: string;
  readonly text: string;
  /** Address of the same as a file. */
  readonly file: string | undefined;
}

export interface CiteBlock {
  /** Language of the references: that of the work. */
  readonly lang: string;
  readonly references: readonly Reference[];
  readonly sources: readonly Source[];
}

/** What is the same in every language of the site. */
const writtenOf = onceFor((entry: Entry) => {
  const item = cslItem(entry);
  return {
    gbt: gbt7714(item),
    apa: apa(item),
    bib: bibtex([item]),
    ris: ris([item]).replaceAll('\r\n', '\n').trimEnd(),
    csl: cslJson([item]),
  };
});

export function citeBlockOf({ catalog, urls, locale, t }: Context, entry: Entry): CiteBlock {
  const item = cslItem(entry);
  const written = writtenOf(entry);
  const { language } = entry.data;
  return {
    lang: language === 'zh' || language === 'en' ? catalog.site.languageTags[language] : language,
    references: [
      { id: 'cite-gbt', label: t.cite.gbt, runs: written.gbt },
      { id: 'cite-apa', label: t.cite.apa, runs: written.apa },
    ],
    sources: [
      { id: 'cite-bib', label: FORMAT_NAMES.bib, text: written.bib, file: urls.citation(entry, 'bib') },
      {
        id: 'cite-ris',
        label: FORMAT_NAMES.ris,
        text: written.ris,
        file: urls.citation(entry, 'ris'),
      },
      { id: 'cite-csl', label: FORMAT_NAMES['csl.json'], text: written.csl, file: urls.citation(entry, 'csl.json') },
      {
        id: 'cite-markdown',
        label: t.cite.markdown,
        text: markdown(listLine(item, item.URL ?? urls.absolute(urls.entry(locale, entry)))),
        file: undefined,
      },
    ],
  };
}
