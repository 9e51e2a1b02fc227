/** Everything an entry page shows. */
import type { Entry } from '../catalog/entry.ts';
import { entryPath } from '../catalog/catalog.ts';
import { onceFor } from '../catalog/once.ts';
import { yearOf } from '../catalog/order.ts';
import { relatedTo } from '../catalog/related.ts';
import { pathInRepository, repositoryPages } from '../repository.ts';
import { namesInARow } from '../i18n/names.ts';
import { bodyParts } from '../markdown/languages.ts';
import { render } from '../markdown/render.ts';
import { isArticleNumber } from '../cite/pages.ts';
import { arxivUrl, doiUrl, LOCALES, pubmedUrl, type Author } from '../schema/index.ts';
import { authorAddress } from './authors.ts';
import { venueOf } from './card.ts';
import type { Anchor, Context, Run } from './context.ts';
import { editAddress } from './edit.ts';
import { isReportedRetracted, linksOf, numbered, type ReadLink } from './links.ts';
import { studyCardOf, type StudyCard } from './study.ts';
import { peopleOf } from './names.ts';
import {
  authorsOf,
  entryLink,
  isIncomplete,
  localizedRun,
  nameOf,
  otherLabel,
  titleOf,
  translatedTitleOf,
  type EntryLink,
} from './words.ts';

export interface Fact {
  readonly label: string;
  readonly value: Run;
  readonly href?: string;
}

/** The entry before or after it. */
export interface Neighbour extends EntryLink {
  /** `Newer`; `Previous` where a year is wanting. */
  readonly step: string;
}

export interface EntryPage {
  readonly id: string;
  readonly kind: string;
  readonly title: Run;
  readonly translation: Run | undefined;
  readonly authors: readonly (ReturnType<typeof nameOf> & { readonly href: string | undefined })[];
  readonly incomplete: boolean;
  readonly venue: Run | undefined;
  /** Empty where it is not known. */
  readonly year: string;
  /** A warning that stands above everything: retracted, superseded, gone. */
  readonly warning: string;
  readonly supersededBy: Anchor | undefined;
  readonly links: readonly ReadLink[];
  readonly linksHeading: string;
  readonly summaryHeading: string;
  readonly summary: Run | undefined;
  readonly why: Run | undefined;
  /** HTML of the curator’s notes, by language; already safe. */
  readonly notes: readonly { html: string; lang: string }[];
  readonly study: StudyCard | undefined;
  readonly facts: readonly Fact[];
  readonly tags: readonly { label: string; terms: readonly { href: string; own: Run; other: Run | undefined }[] }[];
  readonly keywords: readonly Run[];
  readonly relations: readonly { label: string; entries: readonly EntryLink[] }[];
  /** Entries on the same topics, with the most telling of what they share. */
  readonly sameTopics: readonly (EntryLink & { shared: string })[];
  /** Neighbours in the main section, newest first. */
  readonly previous: Neighbour | undefined;
  readonly next: Neighbour | undefined;
  readonly sections: readonly (readonly Anchor[])[];
  readonly record: { added: string; addedBy: string; verified: string; file: Anchor; edit: string };
  readonly provenance: readonly { label: string; sources: string }[];
  readonly consulted: readonly string[];
  /** One sentence for search engines. */
  readonly description: string;
}

/** Topics named as shared with another entry: more say less. */
const SHARED = 4;

const placesIn = onceFor((entries: readonly Entry[]) => new Map(entries.map((entry, place) => [entry, place])));

export function entryPageOf(context: Context, entry: Entry): EntryPage {
  const { catalog, urls, locale, t } = context;
  const people = peopleOf(catalog);
  const { data } = entry;
  const status = data.status ?? 'active';
  const anchor = (id: string): EntryLink[] => {
    const other = catalog.entry(id);
    return other ? [entryLink(context, other)] : [];
  };
  const anchors = (entries: readonly Entry[]) => entries.flatMap(({ id }) => anchor(id));
  const neighbours = catalog.section(data.sections[0]!)?.own ?? [];
  const place = placesIn(neighbours).get(entry) ?? -1;
  const neighbour = (index: number, dated: string, undated: string): Neighbour | undefined => {
    const other = neighbours[index];
    const [link] = other ? anchor(other.id) : [];
    return link && { ...link, step: yearOf(entry) && yearOf(other!) ? dated : undated };
  };
  const summary = localizedRun(context, data.summary);
  const venue = venueOf(context, entry);
  const file = pathInRepository(catalog.site, entry.file);

  const relations = [
    { label: t.entry.cites, entries: entry.kind === 'paper' ? (entry.data.cites ?? []).flatMap(anchor) : [] },
    { label: t.entry.citedBy, entries: anchors(catalog.citedBy(entry.id)) },
    { label: t.entry.uses, entries: entry.kind === 'paper' ? (entry.data.uses ?? []).flatMap(anchor) : [] },
    { label: t.entry.usedBy, entries: anchors(catalog.usedBy(entry.id)) },
    { label: t.entry.related, entries: (data.related ?? []).flatMap(anchor) },
  ].filter((relation) => relation.entries.length > 0);
  const named = new Set(relations.flatMap(({ entries }) => entries.map(({ href }) => href)));
  /** What is listed as cited, or in another relation, is not listed again. */
  const unnamed = (links: readonly EntryLink[]) => links.filter(({ href }) => !named.has(href));

  return {
    id: entry.id,
    kind: t.kinds[entry.kind],
    title: titleOf(context, entry),
    translation: translatedTitleOf(context, entry),
    authors: authorsOf(entry).map((author: Author) => ({
      ...nameOf(author),
      href: authorAddress(context, people.of(author)!),
    })),
    incomplete: isIncomplete(entry),
    venue,
    year: yearOf(entry)?.toString() ?? '',
    warning: status !== 'active' ? t.entry[status] : isReportedRetracted(context, entry) ? t.links.retracted : '',
    supersededBy: data.supersededBy ? anchor(data.supersededBy)[0] : undefined,
    links: numbered(context, linksOf(context, entry)),
    linksHeading: t.entry.links[entry.kind],
    summaryHeading: t.entry.summary[entry.kind],
    summary,
    why: localizedRun(context, data.why),
    notes: notesOf(context, entry.body),
    study: entry.kind === 'paper' && entry.data.study ? studyCardOf(context, entry.data.study) : undefined,
    facts: factsOf(context, entry),
    tags: catalog.facets.flatMap((facet) => {
      const terms = (entry.terms[facet.id] ?? []).flatMap((id) => {
        const term = catalog.term(facet.id, id);
        if (!term) return [];
        const own = { text: term.label[locale], lang: catalog.site.languageTags[locale] };
        return [{ href: urls.topic(locale, facet.id, id), own, other: otherLabel(context, term.label) }];
      });
      return terms.length > 0 ? [{ label: facet.label[locale], terms }] : [];
    }),
    keywords: LOCALES.toSorted((a, b) => Number(b === locale) - Number(a === locale))
      .flatMap((language) =>
        (data.keywords?.[language] ?? []).map((text) => ({ text, lang: catalog.site.languageTags[language] })),
      )
      .filter(({ text }, index, all) => all.findIndex((one) => one.text === text) === index),
    relations,
    sameTopics: relatedTo(catalog, entry).flatMap(({ entry: other, shared }) =>
      unnamed(anchor(other.id)).map((link) => ({
        ...link,
        shared: t.listOf(
          shared.slice(0, SHARED).map((key) => catalog.term(...(key.split('/') as [string, string]))!.label[locale]),
        ),
      })),
    ),
    previous: neighbour(place - 1, t.entry.newer, t.entry.previous),
    next: neighbour(place + 1, t.entry.older, t.entry.next),
    sections: data.sections.map((path) =>
      path.split('/').flatMap((_, index, ids) => {
        const section = catalog.section(ids.slice(0, index + 1).join('/'));
        return section ? [{ href: urls.page(locale, section.path), label: section.label[locale] }] : [];
      }),
    ),
    record: {
      added: data.added,
      addedBy: data.addedBy ?? '',
      verified: data.verified ?? '',
      file: { href: repositoryPages(catalog.site).file(file), label: file },
      edit: editAddress(context, entry),
    },
    provenance: Object.entries(data.provenance ?? {})
      // The language of anything but a paper is not shown; see the facts.
      .filter(([group]) => group !== 'language' || entry.kind === 'paper')
      .map(([group, sources]) => ({
        label: t.provenance.groups[group as keyof typeof t.provenance.groups],
        sources: t.listOf(sources.map((source) => t.provenance.sources[source])),
      })),
    consulted: data.sources ?? [],
    description:
      summary?.text ??
      [
        namesInARow(
          authorsOf(entry)
            .slice(0, 3)
            .map((author) => nameOf(author).text),
        ),
        venue?.text,
        entryPath(entry),
      ]
        .filter(Boolean)
        .join(' · '),
  };
}

function notesOf(context: Context, body: string): { html: string; lang: string }[] {
  const { locale, catalog } = context;
  const parts = bodyParts(body);
  const other = locale === 'zh' ? 'en' : 'zh';
  const own = parts[locale] === undefined ? other : locale;
  return [
    { source: parts.all, language: catalog.defaultLocale, part: '' },
    { source: parts[own] ?? '', language: own, part: own },
  ]
    .map(({ source, language, part }) => ({ html: render(source, locale, 3, part), lang: catalog.site.languageTags[language] }))
    .filter(({ html }) => html !== '');
}

function factsOf(context: Context, entry: Entry): Fact[] {
  const { t, locale, catalog } = context;
  const own = catalog.site.languageTags[locale];
  const facts: (Fact | undefined)[] = [];
  const add = (label: string, text: string | number | undefined, href?: string, lang = 'und') => {
    if (text !== undefined) facts.push({ label, value: { text: String(text), lang }, ...(href && { href }) });
  };
  const label = (vocabulary: string, id: string) => catalog.term(vocabulary, id)?.label[locale] ?? id;

  if (entry.kind === 'paper') {
    const { data } = entry;
    add(t.fields.type, label('type', data.type), undefined, own);
    add(t.fields.genre, data.genre && t.listOf(data.genre.map((id) => label('genre', id))), undefined, own);
    add(
      t.fields.venue,
      data.venue && [data.venue, data.venueTranslation].filter(Boolean).join(' · '),
      undefined,
      venueOf(context, entry)?.lang,
    );
    add(t.fields.series, data.series);
    add(t.fields.year, yearOf(entry), context.urls.page(locale, `years/${yearOf(entry)}`));
    add(t.fields.date, data.date);
    add(t.fields.volume, data.volume);
    add(t.fields.issue, data.issue);
    add(data.pages && isArticleNumber(data.pages) ? t.fields.articleNumber : t.fields.pages, data.pages?.replaceAll('-', '–'));
    add(t.fields.degree, data.degree && t.degrees[data.degree], undefined, own);
    add(t.fields.institution, data.institution);
    add(t.fields.publisher, data.publisher);
    add(t.fields.doi, data.doi, data.doi && doiUrl(data.doi));
    add(t.fields.arxiv, data.arxiv, data.arxiv && arxivUrl(data.arxiv));
    add(t.fields.pmid, data.pmid, data.pmid && pubmedUrl(data.pmid));
    add(t.fields.isbn, data.isbn);
    add(t.fields.issn, data.issn);
    add(t.fields.license, data.license);
    // Of a dataset or a platform it would be taken for the language of what it holds.
    add(t.fields.language, t.languageName(data.language), undefined, own);
  }
  if (entry.kind === 'dataset') {
    const { data } = entry;
    add(t.fields.access, t.access[data.access], undefined, own);
    const size = localizedRun(context, data.size);
    add(t.fields.size, size?.text, undefined, size?.lang);
    add(t.fields.license, data.license ?? t.entry.unknown, undefined, data.license ? 'und' : own);
    add(t.fields.publisher, data.publisher);
    add(t.fields.year, yearOf(entry));
    add(t.fields.date, data.date);
    add(t.fields.doi, data.doi, data.doi && doiUrl(data.doi));
  }
  return facts.filter((fact) => fact !== undefined);
}
