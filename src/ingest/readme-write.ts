/**
 * The list as a README: for readers on GitHub. Sections are headings, entries numbered items with their links; the default
 * language of the list comes first, the other one beside or below it. src/ingest/readme.ts reads it back as the same list.
 */
import type { Catalog, Section } from '../catalog/catalog.ts';
import type { Entry } from '../catalog/entry.ts';
import { foldedTitle } from '../catalog/title.ts';
import { cslItem } from '../cite/csl.ts';
import { markdown } from '../cite/formatted.ts';
import { listLine } from '../cite/line.ts';
import { arxivUrl, doiUrl } from '../schema/identifiers.ts';
import type { Locale } from '../schema/index.ts';
import { readReadme } from './readme.ts';

/** Where the list begins and ends in a README that says other things as well. */
export const START = '<!-- list:start -->';
export const END = '<!-- list:end -->';

export interface ReadmeTexts {
  /** How many entries there are of each kind. */
  readonly counts: (papers: number, platforms: number, datasets: number) => string;
  readonly empty: string;
  /** Entries whose items stand in another section: each with the name of that section. */
  readonly alsoHere: (titles: readonly { title: string; section: string }[]) => string;
  /** What the file is made by: whoever edits it should know. */
  readonly made: string;
  readonly rels: Readonly<Record<string, string>>;
}

const plain = (text: string) => markdown([{ text }]);

/** The addresses of an entry, the first one being where its title leads. */
function linksOf(entry: Entry, { rels }: ReadmeTexts): { url: string; label: string }[] {
  const own = (entry.data.links ?? []).map(({ url, rel, format }) => ({
    url,
    label: format ? format.toUpperCase() : rels[rel]!,
  }));
  const doi = 'doi' in entry.data && entry.data.doi ? [{ url: doiUrl(entry.data.doi), label: 'DOI' }] : [];
  const arxiv = 'arxiv' in entry.data && entry.data.arxiv ? [{ url: arxivUrl(entry.data.arxiv), label: 'arXiv' }] : [];
  return [...own, ...(own.length === 0 ? doi : []), ...arxiv].filter(
    ({ url }, index, all) => all.findIndex((one) => one.url === url) === index,
  );
}

function item(entry: Entry, texts: ReadmeTexts): string {
  const [first, ...others] = linksOf(entry, texts);
  const { titleTranslation, title } = entry.data;
  const runs = listLine(cslItem(entry), first?.url ?? '');
  const line = first ? markdown(runs) : `**${plain(title)}**${markdown(runs.slice(1))}`;
  const more = [
    ...(titleTranslation && titleTranslation !== title ? [plain(titleTranslation)] : []),
    ...(first && others.length > 0
      ? [[first, ...others].map(({ url, label }) => markdown([{ text: label, href: url }])).join(' · ')]
      : []),
  ];
  return `1. ${[line, ...more].join('\\\n   ')}\n`;
}

/** @param order ids in the order in which entries are to stand; those not named follow, newest first. */
export function writeReadme(catalog: Catalog, { texts, order = [] }: { texts: ReadmeTexts; order?: readonly string[] }): string {
  const locale = catalog.defaultLocale;
  const other: Locale = locale === 'zh' ? 'en' : 'zh';
  const rank = new Map(order.map((id, index) => [id, index]));
  const own = (section: Section) => section.own.filter((entry) => entry.data.sections[0] === section.path);
  const inOrder = (entries: readonly Entry[]) =>
    entries.toSorted((a, b) => (rank.get(a.id) ?? Infinity) - (rank.get(b.id) ?? Infinity) || 0);
  const of = (kind: Entry['kind']) => catalog.entries.filter((entry) => entry.kind === kind).length;

  const write = (section: Section, level: number): string[] => {
    const { [locale]: label, [other]: second } = section.label;
    const name = catalog.site.locales.length > 1 && second !== label ? `${label} · ${second}` : label;
    const entries = inOrder(own(section));
    const items = entries.map((entry) => item(entry, texts)).join('');
    const body = items || (section.own.length === 0 && section.children.length === 0 ? `*${plain(texts.empty)}*\n` : '');
    // What stands in this section or in one below it is found here anyway.
    const isBelow = (path: string) => `${path}/`.startsWith(`${section.path}/`);
    const others = inOrder(section.own.filter(({ data }) => !isBelow(data.sections[0]!))).map(({ data }) => ({
      title: data.title,
      section: catalog.section(data.sections[0]!)!.label[locale],
    }));
    return [
      `${'#'.repeat(Math.min(level, 6))} ${plain(name)} (${section.all.length})\n`,
      ...(body ? [body] : []),
      ...(others.length > 0 ? [`*${plain(texts.alsoHere(others))}*\n`] : []),
      ...section.children.flatMap((child) => write(child, level + 1)),
    ];
  };
  const head = [`<!-- ${texts.made} -->\n`, `${plain(texts.counts(of('paper'), of('platform'), of('dataset')))}\n`];
  return [...head, ...catalog.sections.flatMap((section) => write(section, 2))].join('\n');
}

/** Ids in the order in which a README has their entries: known by their links, else by their titles. */
export function orderIn(readme: string, entries: readonly Entry[], base: string | undefined): string[] {
  const same = (url: string) => (URL.canParse(url) ? new URL(url).href : url);
  const byLink = new Map<string, string | undefined>();
  for (const { id, data } of entries)
    for (const { url } of data.links ?? []) byLink.set(same(url), byLink.has(same(url)) ? undefined : id);
  const byTitle = new Map(entries.map(({ id, data }) => [foldedTitle(data.title), id]));
  const { works } = readReadme(readme, 'README', { base });
  const found = works.map(
    ({ work }) =>
      byTitle.get(foldedTitle(work.title ?? '')) ??
      work.links?.map(({ url }) => byLink.get(same(url))).find((id) => id !== undefined),
  );
  return [...new Set(found.filter((id) => id !== undefined))];
}

/** A README with its list replaced; undefined when it does not say where the list stands. */
export function withList(readme: string, list: string): string | undefined {
  const [start, end] = [readme.indexOf(START), readme.indexOf(END)];
  return start < 0 || end < start ? undefined : `${readme.slice(0, start + START.length)}\n\n${list}\n${readme.slice(end)}`;
}

/** The list that stands in a README; undefined when it does not say where. */
export function listIn(readme: string): string | undefined {
  const [start, end] = [readme.indexOf(START), readme.indexOf(END)];
  return start < 0 || end < start ? undefined : readme.slice(start + START.length, end);
}
