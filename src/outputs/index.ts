/**
 * Every file of the site that is neither a page nor a picture: citations, dumps, feeds, and what crawlers and browsers ask
 * for. Pure; a file is made when it is asked for, so that the development server can hand out one of them.
 */
import type { Catalog } from '../catalog/catalog.ts';
import { interfaceTexts } from '../i18n/index.ts';
import type { Urls } from '../urls.ts';
import type { Context } from '../views/context.ts';
import { addData } from './add.ts';
import { citationOutputs } from './citations.ts';
import { cffOf } from './cff.ts';
import { feedOutputs } from './feeds.ts';
import { redirectOutputs } from './redirects.ts';
import { headersFile, llms, manifest, openSearch, robots } from './discovery.ts';

/** The text of a file of the list, by its path under the content folder. */
export type SourceOf = (file: string) => string;

/** Text by path below the root of the site. */
export type Outputs = Map<string, () => string>;

/** @param sourceOf left out: no source files among them. */
export function outputsOf(catalog: Catalog, urls: Urls, sourceOf?: SourceOf): Outputs {
  const root = urls.file('');
  const outputs: Outputs = new Map();
  const add = (address: string, make: () => string) => {
    const path = address.slice(root.length);
    if (outputs.has(path)) throw new Error(`Two files would be ${path}`);
    outputs.set(path, make);
  };
  const contexts = catalog.site.locales.map((locale): Context => ({ catalog, urls, locale, t: interfaceTexts(locale) }));
  const [context] = contexts as [Context];
  const english = contexts.find(({ locale }) => locale === 'en') ?? context;

  for (const [address, make] of citationOutputs(context)) add(address, make);
  const sameAs = (address: string) => outputs.get(address.slice(root.length))!;
  for (const [address, make] of redirectOutputs(contexts, sameAs)) add(address, make);
  if (sourceOf) for (const entry of catalog.entries) add(urls.source(entry), () => sourceOf(entry.file));
  add(urls.file('add/list.json'), () => JSON.stringify(addData(catalog)));
  for (const one of contexts) {
    for (const [address, make] of feedOutputs(one)) add(address, make);
    add(`${urls.page(one.locale)}opensearch.xml`, () => openSearch(one));
    add(`${urls.page(one.locale)}manifest.webmanifest`, () => manifest(one));
  }
  add(urls.file('CITATION.cff'), () => cffOf(english));
  add(urls.file('robots.txt'), () => robots(context));
  add(urls.file('llms.txt'), () => llms(english));
  add(urls.file('_headers'), () => headersFile(urls));
  return outputs;
}
