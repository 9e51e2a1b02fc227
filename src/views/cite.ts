/** The citation of an entry in every format, to be read, copied or downloaded. */
import type { Entry } from '../catalog/entry.ts';
import { onceFor } from '../catalog/once.ts';
import { apa, bibtex, cslItem, cslJson, gbt7714, listLine, markdown, ris, type CslItem, type Run } from '../cite/index.ts';
import type { Context } from './context.ts';
import { FORMAT_NAMES } from './head.ts';

/** A formatted reference, as prose. */
export interface Reference {
  readonly id: string;
  readonly label: string;
  /** A reference in the style of APA is English, any other is in the language of the work. */
  readonly lang: string;
  readonly runs: readonly ReferenceRun[];
}

/** A stretch of a reference; `lang` where it is not that of the reference. */
export interface ReferenceRun extends Run {
  readonly lang?: string;
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
  /** Language of the work, in which the sources are. */
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

const CHINESE = /(\p{Script=Han}+(?:[，、：；（）《》“”…]*\p{Script=Han}+)*)/u;

/** Chinese names and titles inside of a reference in another language, so that its quotes and dashes stay its own. */
const withChinese = (runs: readonly Run[], lang: string): ReferenceRun[] =>
  runs.flatMap((run) =>
    run.text
      .split(CHINESE)
      .map((text, index) => ({ ...run, text, ...(index % 2 === 1 && { lang }) }))
      .filter(({ text }) => text !== ''),
  );

function referencesIn(
  { catalog, t }: Context,
  { gbt, apa }: { gbt: readonly Run[]; apa: readonly Run[] },
  lang: string,
): Reference[] {
  const { zh, en } = catalog.site.languageTags;
  return [
    { id: 'cite-gbt', label: t.cite.gbt, lang, runs: gbt },
    { id: 'cite-apa', label: t.cite.apa, lang: en, runs: withChinese(apa, zh) },
  ];
}

/** An item in both styles. */
export const referencesOf = (context: Context, item: CslItem, lang: string): Reference[] =>
  referencesIn(context, { gbt: gbt7714(item), apa: apa(item) }, lang);

export function citeBlockOf(context: Context, entry: Entry): CiteBlock {
  const { catalog, urls, locale, t } = context;
  const item = cslItem(entry);
  const written = writtenOf(entry);
  const { language } = entry.data;
  const lang = language === 'zh' || language === 'en' ? catalog.site.languageTags[language] : language;
  return {
    lang,
    references: referencesIn(context, written, lang),
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
