/**
 * Renders every page with Astro's own prerenderer and writes each file at once. Astro itself awaits one folder and one file
 * after another, which costs more than the rendering: at ten thousand entries a quarter of the build is spent waiting.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { AstroPrerenderer } from 'astro';

/**
 * @param inner Astro's prerenderer.
 * @param folder where the site is written.
 * @param base path of the site, with a slash at both ends.
 * @param origin of the request that a page sees.
 */
export const writingPrerenderer = (
  inner: AstroPrerenderer,
  { folder, base, origin }: { folder: string; base: string; origin: string },
): AstroPrerenderer => ({
  ...inner,
  name: 'reading-list',
  async getStaticPaths() {
    const made = new Set<string>();
    const written = new Map<string, string>();
    for (const { pathname, route } of await inner.getStaticPaths()) {
      const file = fileOf(pathname, route.type === 'endpoint');
      const other = written.get(file);
      if (other !== undefined) throw new Error(`Two routes make ${file}: ${other} and ${route.component}`);
      written.set(file, route.component);

      const path = base + pathname.replace(/^\/+/, '') + (route.type === 'page' && pathname !== '/' ? '/' : '');
      const result = await inner.render(new Request(new URL(path.replaceAll(/\/+/g, '/'), origin)), { routeData: route });
      const response = result instanceof Response ? result : result.response;
      if (response.status >= 300 && route.route !== '/404')
        throw new Error(`${pathname} was rendered with status ${response.status}`);
      const target = join(folder, file);
      const parent = dirname(target);
      if (!made.has(parent)) {
        mkdirSync(parent, { recursive: true });
        made.add(parent);
      }
      writeFileSync(target, new Uint8Array(await response.arrayBuffer()));
    }
    // Everything is written; Astro has no path left to make.
    return [];
  },
});

/** `papers/x` → `papers/x/index.html`; an endpoint’s path is its file. */
function fileOf(pathname: string, isEndpoint: boolean): string {
  const path = decodeURI(pathname).replace(/^\/+|\/+$/g, '');
  if (isEndpoint) return path;
  return path === '404' ? '404.html' : path === '' ? 'index.html' : `${path}/index.html`;
}
