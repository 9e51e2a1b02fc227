/** What every browser test begins with: the built site, served, and a page whose console must stay silent. */
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright';
import { afterAll, afterEach, beforeAll, expect, inject } from 'vitest';
import { serve, type SiteServer } from '../../src/build/serve.ts';
import type { BuiltSites } from '../site/build.ts';
import { launch } from './chromium.ts';

export interface Visit {
  /** Address of a page of the site: `at('en/papers/')`. */
  at(path: string): string;
  /** A fresh page in a fresh browser profile. */
  open(path: string, options?: BrowserContextOptions): Promise<Page>;
}

/** Serves one of the built sites for the tests of a file. Each test ends with: nothing was written to the console. */
export function visit(which: keyof BuiltSites = 'root'): Visit {
  let browser: Browser;
  let site: SiteServer;
  let contexts: BrowserContext[] = [];
  let said: string[] = [];

  beforeAll(async () => {
    const { folder, base } = inject('sites')[which];
    site = await serve(folder, { base });
    browser = await launch();
  });
  afterAll(async () => {
    await browser.close();
    await site.close();
  });
  afterEach(async () => {
    for (const context of contexts) await context.close();
    contexts = [];
    const heard = said;
    said = [];
    expect(heard).toEqual([]);
  });

  const at = (path: string) => site.url + path;
  return {
    at,
    async open(path, options = {}) {
      const context = await browser.newContext(options);
      contexts.push(context);
      const page = await context.newPage();
      page.on('console', (message) => said.push(`${message.type()}: ${message.text()}`));
      page.on('pageerror', (error) => said.push(`error: ${error.message}`));
      page.on('request', (request) => {
        if (!request.url().startsWith(site.url) && !request.url().startsWith('blob:')) said.push(`request to another place: ${request.url()}`);
      });
      await page.goto(at(path));
      return page;
    },
  };
}
