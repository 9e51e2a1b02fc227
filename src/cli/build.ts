/** npm run build: the whole site, verified, in place of the one before. */
import { resolve } from 'node:path';
import { build } from '../build/build.ts';
import { terminalReport } from '../reporters/terminal.ts';
import { contentOf, contentOption, EXIT, madeOf, print, readArguments, run, siteOptions, terminalLocale } from './command.ts';
import { whereOf } from './where.ts';

const usage = `Usage: npm run build -- [--content DIR] [--out DIR] [--site URL] [--base /path]

  --content DIR  the list (default: CONTENT_DIR, else content)
  --out DIR      where the site will stand (default: dist)
  --site URL     address of the published site (default: SITE_URL, else url in site.yml, else PAGES_URL);
                 a path in it is the default of --base
  --base /path   path that the site stands under (default: BASE_PATH, else that of the address)

SHARE_PICTURES=off leaves out the pictures for link previews; so does a list of more than 2,000 entries.

Exit code 0: the site stands. 1: the list has errors; the site before is untouched. 2: wrong usage. 3: an internal error.
`;

await run(async () => {
  const { values } = readArguments({ ...contentOption, ...siteOptions, out: { type: 'string' } }, usage);
  if (values.help) {
    await print(usage);
    return EXIT.good;
  }
  const { folder, name } = contentOf(values.content);
  const out = resolve(values.out ?? 'dist');
  const result = await build({ content: folder, out, ...whereOf(values) });
  const about = { folder: name, entries: result.corpus.entries.length, locale: terminalLocale() };
  if (!result.ok || result.issues.length > 0) await print(terminalReport(result.issues, about));
  if (!result.ok) return EXIT.content;
  if (result.standsIn)
    await print(
      `The address of the site is not known: ${result.place.site} stands in canonical links, feeds and the sitemap; pass --site.\n`,
    );
  if (!result.pictures && process.env.SHARE_PICTURES !== 'off') await print('The list is large: share pictures are left out.\n');
  await print(`${madeOf(result.corpus.entries.length, result.pages)}: ${out}\n`);
  return EXIT.good;
});
