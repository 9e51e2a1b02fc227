/** The page that explains what can be taken away, and how. */
import type { Section } from '../catalog/catalog.ts';
import { interfaceTexts } from '../i18n/index.ts';
import { bibtex } from '../cite/index.ts';
import { CITATION_FORMATS, FEED_FORMATS } from '../urls.ts';
import type { Anchor, Context } from './context.ts';
import { referencesOf, type Reference } from './cite.ts';
import { sectionCollection } from './collections.ts';
import { listItem } from './list-item.ts';
import { takeOf, type TakeLink } from './take.ts';

export interface DataFile extends Anchor {
  readonly note: string;
}

export interface DataPage {
  readonly files: readonly DataFile[];
  readonly feeds: readonly Anchor[];
  readonly sections: readonly (Anchor & { count: number; links: readonly TakeLink[] })[];
  /** The files of the first entry, to show what their addresses look like. */
  readonly example: readonly Anchor[] | undefined;
  readonly license: Anchor | undefined;
  readonly references: readonly Reference[];
  readonly bibtex: string;
  readonly more: readonly DataFile[];
}

const FILES = ['json', 'csv', 'bib', 'ris', 'csl.json'] as const;

export function dataPageOf(context: Context): DataPage {
  const { catalog, urls, locale, t } = context;
  const { site } = catalog;
  const item = listItem(context);
  const [entry] = catalog.entries;
  const nameOf = (section: Section): string => (section.parent ? `${nameOf(section.parent)} › ` : '') + section.label[locale];
  const name = (href: string) => href.split('/').at(-1)!;
  const schema = urls.file('exports/entries.schema.json');
  const files = FILES.map((format) => {
    const href = urls.dump('', format);
    return { href, label: name(href), note: t.data.files[format] };
  });
  return {
    files: files.toSpliced(1, 0, { href: schema, label: name(schema), note: t.data.files.schema }),
    feeds: site.locales.flatMap((language) =>
      FEED_FORMATS.map((format) => ({
        href: urls.feed(language, '', format),
        label: `${interfaceTexts(language).take.feed[format]} · ${interfaceTexts(language).self}`,
        lang: site.languageTags[language],
      })),
    ),
    sections: catalog.allSections
      .filter((section) => section.all.length > 0)
      .map((section) => ({
        href: urls.page(locale, section.path),
        label: nameOf(section),
        count: section.all.length,
        links: takeOf(context, sectionCollection(context, section)),
      })),
    example:
      entry && CITATION_FORMATS.map((format) => ({ href: urls.citation(entry, format), label: urls.citation(entry, format) })),
    license: site.license && { href: site.license.url, label: site.license.name },
    references: referencesOf(context, item, site.languageTags[locale]),
    bibtex: bibtex([item]),
    more: Object.entries(t.data.more).map(([path, note]) => ({ href: urls.file(path), label: path, note })),
  };
}
