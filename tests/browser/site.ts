/** What every browser test begins with: the built site, served, and a page whose console must stay silent. */
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright';
import { afterAll, afterEach, beforeAll, expect, inject } from 'vitest';
import { serve, type SiteServer } from '../../src/build/serve.ts';
import type { BuiltSite } from '../site/build.ts';
import { launch } from './chromium.ts';

export interface Visit {
  /** Address of a page of the site: `at('en/papers/')`. */
  at(path: string): string;
  /** A fresh page in a fresh browser profile. */
  open(path: string, options?: OpenOptions): Promise<Page>;
}

export interface OpenOptions extends BrowserContextOptions {
  /** Origins that the page may ask for something, and what may be said of it on the console. */
  readonly allow?: { readonly origins: readonly string[]; readonly console?: RegExp };
  /** Done before the page is opened: routes, say. */
  readonly before?: (page: Page) => Promise<void>;
}

/** @throws when the project has no site for this path. */
export function siteUnder(base: string): BuiltSite {
  const site = inject('sites').find((one) => one.base === base);
  if (!site) throw new Error(`The tests of this project have no site under ${base}.`);
  return site;
}

/** A site that the tests of a file build for themselves, and remove in the end. */
export interface OwnSite extends Pick<BuiltSite, 'folder' | 'base'> {
  clear(): void;
}

/**
 * Serves the site built for a path, or one that is built for this file, to its tests. Each test ends with: nothing was written
 * to the console.
 */
export function visit(site: '/' | '/repo' | (() => OwnSite) = '/'): Visit {
  let browser: Browser;
  let server: SiteServer;
  let own: OwnSite | undefined;
  let contexts: BrowserContext[] = [];
  let said: string[] = [];

  beforeAll(async () => {
    if (typeof site === 'function') own = site();
    const { folder, base } = own ?? siteUnder(site as '/' | '/repo');
    server = await serve(folder, { base });
    browser = await launch();
  });
  afterAll(async () => {
    await browser.close();
    await server.close();
    own?.clear();
  });
  afterEach(async () => {
    for (const context of contexts) await context.close();
    contexts = [];
    const heard = said;
    said = [];
    expect(heard).toEqual([]);
  });

  const at = (path: string) => server.url + path;
  return {
    at,
    async open(path, { allow, before, ...options } = {}) {
      const context = await browser.newContext(options);
      contexts.push(context);
      const page = await context.newPage();
      page.on('console', (message) => {
        if (!allow?.console?.test(message.text())) said.push(`${message.type()}: ${message.text()}`);
      });
      page.on('pageerror', (error) => said.push(`error: ${error.message}`));
      page.on('request', (request) => {
        const { origin } = new URL(request.url());
        if (!request.url().startsWith(server.url) && !request.url().startsWith('blob:') && !allow?.origins.includes(origin))
          said.push(`request to another place: ${request.url()}`);
      });
      await before?.(page);
      await page.goto(at(path));
      return page;
    },
  };
}
