/**
 * Atom and JSON Feed of what joined the list: everything, each section, each topic; the latest fifty.
 *
 * Sources: RFC 4287 (Atom), RFC 4151 (tag URIs), jsonfeed.org 1.1. The id of an entry is made of the repository, the
 * language and the id of the entry, so that it outlives a move of the site; of a renamed entry, of its first id.
 */
import { generateAtomFeed, generateJsonFeed } from 'feedsmith';
import { entryPath } from '../catalog/catalog.ts';
import { onceFor } from '../catalog/once.ts';
import type { Entry } from '../catalog/entry.ts';
import { latestAdded } from '../catalog/order.ts';
import { cslItem, escapeHtml } from '../cite/index.ts';
import { namesInARow } from '../i18n/names.ts';
import { collectionsOf, type Collection } from '../views/collections.ts';
import type { Context } from '../views/context.ts';
import { authorsOf, isIncomplete, localizedRun, nameOf } from '../views/words.ts';

const LATEST = 50;

/** RFC 4151 wants a day on which the authority, the host of the repository, had its name. It never changes. */
const DAY = '2020';

/** One addition, in the words of one language. */
interface Item {
  readonly id: string;
  readonly title: string;
  readonly url: string;
  /** Where the work itself is. */
  readonly work: string | undefined;
  readonly authors: readonly string[];
  readonly summary: string;
  readonly html: string;
  readonly added: Date;
  readonly tags: readonly { id: string; label: string }[];
  readonly language: string;
}

const latestOf = onceFor((entries: readonly Entry[]) => entries.toSorted(latestAdded).slice(0, LATEST));

export function* feedOutputs(context: Context): Generator<[address: string, make: () => string]> {
  const { urls, locale } = context;
  const itemOf = onceFor((entry: Entry) => newItem(context, entry));
  for (const collection of collectionsOf(context)) {
    const latest = () => latestOf(collection.entries).map(itemOf);
    yield [urls.feed(locale, collection.path, 'xml'), () => atom(context, collection, latest())];
    yield [urls.feed(locale, collection.path, 'json'), () => jsonFeed(context, collection, latest())];
  }
}

const tagUri = ({ catalog, locale }: Context, path: string) => {
  const { hostname, pathname } = new URL(catalog.site.repository);
  return `tag:${hostname},${DAY}:${pathname.replace(/^\/|\/$/g, '')}/${locale}/${path}`;
};

function newItem(context: Context, entry: Entry): Item {
  const { catalog, urls, locale, t } = context;
  const { title, titleTranslation, aliases, added, summary, why } = entry.data;
  const item = cslItem(entry);
  const authors = authorsOf(entry).map((author) => nameOf(author).text);
  const where = [
    authors.length > 0 && namesInARow(authors.slice(0, 3), authors.length > 3 || isIncomplete(entry) ? t.card.etAl : ''),
    item['container-title'] ?? item.publisher,
    item.issued?.['date-parts'][0][0],
  ]
    .filter(Boolean)
    .join(' · ');
  const texts = [localizedRun(context, summary), localizedRun(context, why)].filter((run) => run !== undefined);
  return {
    id: tagUri(context, entryPath({ kind: entry.kind, id: aliases?.[0] ?? entry.id })),
    title,
    url: urls.absolute(urls.entry(locale, entry)),
    work: item.URL,
    authors,
    summary: texts[0]?.text ?? t.entry.noSummary,
    html: [titleTranslation, where, ...texts.map((run) => run.text)]
      .flatMap((text) => (text ? `<p>${escapeHtml(text)}</p>` : []))
      .join('\n'),
    added: new Date(`${added}T00:00:00Z`),
    tags: entry.data.sections.flatMap((path) => {
      const section = catalog.section(path);
      return section ? [{ id: path, label: section.label[locale] }] : [];
    }),
    language: texts[0]?.lang ?? catalog.site.languageTags[locale],
  };
}

/** What both kinds of feed say of themselves. */
function describe({ catalog, urls, locale }: Context, { path, title }: Collection) {
  const { name, tagline, languageTags } = catalog.site;
  return {
    title: title ? `${title} · ${name[locale]}` : name[locale],
    subtitle: tagline[locale],
    language: languageTags[locale],
    list: name[locale],
    home: urls.absolute(urls.page(locale, path)),
    xml: urls.absolute(urls.feed(locale, path, 'xml')),
    json: urls.absolute(urls.feed(locale, path, 'json')),
    icon: urls.absolute(urls.file('icon-192.png')),
  };
}

function atom(context: Context, collection: Collection, items: readonly Item[]): string {
  const about = describe(context, collection);
  return generateAtomFeed({
    id: tagUri(context, collection.path),
    title: { value: about.title, type: 'text' },
    subtitle: { value: about.subtitle, type: 'text' },
    updated: items[0]?.added ?? new Date(0),
    authors: [{ name: about.list }],
    icon: about.icon,
    links: [
      { rel: 'self', type: 'application/atom+xml', href: about.xml },
      { rel: 'alternate', type: 'text/html', href: about.home, hreflang: about.language },
      { rel: 'alternate', type: 'application/feed+json', href: about.json },
    ],
    xml: { lang: about.language },
    entries: items.map((item) => ({
      id: item.id,
      title: { value: item.title, type: 'text' },
      updated: item.added,
      published: item.added,
      ...(item.authors.length > 0 && { authors: item.authors.map((name) => ({ name })) }),
      links: [
        { rel: 'alternate', type: 'text/html', href: item.url, hreflang: about.language },
        ...(item.work ? [{ rel: 'related', href: item.work }] : []),
      ],
      categories: item.tags.map(({ id, label }) => ({ term: id, label })),
      summary: { value: item.summary, type: 'text' },
      content: { value: item.html, type: 'html' },
    })),
  });
}

function jsonFeed(context: Context, collection: Collection, items: readonly Item[]): string {
  const about = describe(context, collection);
  const feed = generateJsonFeed({
    title: about.title,
    description: about.subtitle,
    home_page_url: about.home,
    feed_url: about.json,
    icon: about.icon,
    language: about.language,
    authors: [{ name: about.list }],
    items: items.map((item) => ({
      id: item.id,
      url: item.url,
      ...(item.work && { external_url: item.work }),
      title: item.title,
      content_html: item.html,
      summary: item.summary,
      date_published: item.added,
      authors: item.authors.map((name) => ({ name })),
      tags: item.tags.map(({ label }) => label),
      language: item.language,
    })),
  });
  return `${JSON.stringify(feed, null, 2)}\n`;
}
