/** The cards of a few entries in the page’s language, as the results show them. */
import type { GetStaticPaths } from 'astro';
import type { Entry } from '../../../../catalog/entry.ts';
import { shardsOf } from '../../../../search/list-data.ts';
import { contextFor, localeParams } from '../../../../site.ts';
import { cardOf, type Card } from '../../../../views/card.ts';

/** An address in readable letters, which take a third of the bytes, where a browser writes the very same out again. */
function readable(href: string): string {
  try {
    const letters = decodeURI(href);
    return new URL(letters).href === href ? letters : href;
  } catch {
    return href;
  }
}

const slim = (card: Card): Card => ({
  ...card,
  read: card.read.map((link) => ({ ...link, href: readable(link.href), host: '' })),
});

export const getStaticPaths = (async () => {
  const { catalog } = await contextFor();
  return (await localeParams()).flatMap(({ locale, param }) =>
    shardsOf(catalog.entries).map((entries, shard) => ({
      params: { locale: param, shard: String(shard) },
      props: { locale, entries },
    })),
  );
}) satisfies GetStaticPaths;

export async function GET({ props: { locale, entries } }: { props: { locale: string; entries: readonly Entry[] } }) {
  const context = await contextFor(locale);
  return Response.json(entries.map((entry) => slim(cardOf(context, entry))));
}
