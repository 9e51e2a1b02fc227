/**
 * npm run judge: what programs that are not installed with this one make of our citations and pages. biber validates the
 * data model of biblatex; bibutils reads BibTeX and RIS into MODS, and what it read must be what the list says; the Nu Html
 * Checker reads every page of the finished site. Installs nothing: a program that is not there is named, and the judgement
 * is then incomplete (exit code 2).
 *
 *     VNU_JAR=vnu.jar npm run judge -- --content DIR --out DIR
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { Parser } from 'htmlparser2';
import { buildCatalog } from '../../src/catalog/catalog.ts';
import { cslItem, type CslItem } from '../../src/cite/index.ts';
import { readCorpus } from '../../src/corpus/read.ts';
import { outputsOf } from '../../src/outputs/index.ts';
import { LOCAL_SITE, makeUrls, placeOf } from '../../src/urls.ts';
import { readOptions } from '../options.ts';

const values = readOptions(
  { content: { type: 'string', default: 'content' }, out: { type: 'string', default: 'dist' } },
  'Usage: npm run judge -- [--content LIST] [--out SITE]; VNU_JAR=vnu.jar names the Nu Html Checker',
);
const catalog = buildCatalog(readCorpus(values.content));
const outputs = outputsOf(catalog, makeUrls({ ...placeOf(LOCAL_SITE), defaultLocale: catalog.defaultLocale }), () => '');
const items = new Map(catalog.entries.map((entry) => [entry.id, cslItem(entry)]));

const folder = mkdtempSync(join(tmpdir(), 'judge-'));
for (const name of ['all.bib', 'all.ris']) writeFileSync(join(folder, name), outputs.get(`exports/${name}`)!());

const faults: string[] = [];
const missing: string[] = [];

/** Programs whose judgement is what they complain of; of the others it is what they read. */
const PRINTS_FAULTS = new Set(['biber', 'java']);

/** Runs a program; undefined when it is not installed. */
function run(program: string, args: readonly string[], debian: string): { status: number | null; text: string } | undefined {
  const { error, status, stdout, stderr } = spawnSync(program, args, { cwd: folder, encoding: 'utf8', maxBuffer: 1 << 28 });
  if ((error as NodeJS.ErrnoException | undefined)?.code === 'ENOENT') {
    missing.push(`${program} (Debian: apt-get install ${debian})`);
    return undefined;
  }
  if (error) throw error;
  return { status, text: PRINTS_FAULTS.has(program) ? stdout + stderr : stdout };
}

/** biblatex wants a date of everything; where nobody knows one, none is invented. */
function isUnknownDate(line: string): boolean {
  const id = /Entry '([^']+)'.*one of 'date, year' must be defined/.exec(line)?.[1];
  return id !== undefined && items.get(id)?.issued === undefined;
}

const biber = run('biber', ['--tool', '--validate-datamodel', '--output-file', 'out.bib', 'all.bib'], 'biber');
if (biber) {
  const lines = biber.text.split('\n').filter((line) => /^(?:WARN|ERROR)/.test(line));
  const allowed = lines.filter(isUnknownDate);
  faults.push(...lines.filter((line) => !allowed.includes(line)).map((line) => `biber: ${line}`));
  if (biber.status !== 0) faults.push(`biber ended with ${biber.status}`);
  console.log(
    `biber: ${items.size} entries, ${lines.length - allowed.length} complaints (and ${allowed.length} entries whose date nobody knows)`,
  );
}

/** What MODS says of one work. */
interface Mods {
  id: string;
  title: string;
  subtitle: string;
  names: string[];
  year: string;
  doi: string;
}

function readMods(xml: string): Mods[] {
  const works: Mods[] = [];
  const path: string[] = [];
  let family = '';
  let given: string[] = [];
  let role = '';
  let kind = '';
  let text = '';
  new Parser(
    {
      onopentag(name, attributes) {
        path.push(name);
        text = '';
        kind = attributes.type ?? '';
        if (name === 'mods') works.push({ id: attributes.ID ?? '', title: '', subtitle: '', names: [], year: '', doi: '' });
        if (name === 'name') [family, given, role] = ['', [], ''];
      },
      ontext(part) {
        text += part;
      },
      onclosetag(name) {
        const work = works.at(-1);
        const inside = path.slice(2, -1).join('/');
        path.pop();
        if (!work) return;
        const value = text.trim();
        // Of the work itself, not of the journal or book that it stands in.
        if (name === 'title' && inside === 'titleInfo') work.title ||= value;
        if (name === 'subTitle' && inside === 'titleInfo') work.subtitle ||= value;
        if (name === 'namePart' && kind === 'family') family = value;
        else if (name === 'namePart' && kind === 'given') given.push(value);
        else if (name === 'namePart') family = value;
        if (name === 'roleTerm') role ||= value;
        // A university is named as the one that grants the degree.
        if (name === 'name' && role === 'author') work.names.push(given.length > 0 ? `${family}, ${given.join(' ')}` : family);
        if (/^(?:dateIssued|date)$/.test(name)) work.year ||= value.slice(0, 4);
        if (name === 'identifier' && kind === 'doi') work.doi = value;
        text = '';
      },
    },
    { xmlMode: true },
  ).end(xml);
  return works;
}

/** How the formats say that a list of authors goes on. */
const OTHERS = new Set(['et al.', 'others']);

/** bibutils takes initials and hyphens apart; what is compared is the letters. */
const letters = (text: string) => text.normalize('NFC').replace(/[^\p{L}\p{N}]/gu, '');
const nameOf = (name: NonNullable<CslItem['author']>[number]) =>
  'literal' in name ? name.literal : [name.family, name.given ?? ''].join();

for (const [program, file] of [
  ['bib2xml', 'all.bib'],
  ['ris2xml', 'all.ris'],
] as const) {
  const read = run(program, ['-i', 'utf8', '-nl', file], 'bibutils');
  if (!read) continue;
  const works = readMods(read.text);
  if (works.length !== items.size) faults.push(`${program} read ${works.length} of ${items.size} entries`);
  for (const { id, title, subtitle, names, year, doi } of works) {
    const item = items.get(id);
    const differs = (what: string, found: string, written: string) => {
      if (letters(found) !== letters(written)) faults.push(`${program}: ${what} of ${id}: “${found}”, and not “${written}”`);
    };
    if (!item) {
      faults.push(`${program}: nobody is called ${id}`);
      continue;
    }
    differs('title', title + subtitle, item.title);
    differs('year', year, String(item.issued?.['date-parts'][0][0] ?? ''));
    differs('DOI', doi, item.DOI ?? '');
    differs('authors', names.filter((name) => !OTHERS.has(name)).join(), (item.author ?? []).map(nameOf).join());
  }
  console.log(`${program}: ${works.length} entries read back`);
}

const checker = process.env.VNU_JAR && resolve(process.env.VNU_JAR);
const site = resolve(values.out);
if (!checker || !existsSync(checker))
  missing.push(`the Nu Html Checker: VNU_JAR${checker ? `, which is ${checker},` : ''} must name its vnu.jar`);
else if (!existsSync(join(site, 'index.html'))) missing.push(`the finished site in ${site}: npm run build`);
else {
  const nu = run('java', ['-Xss2m', '-jar', checker, '--errors-only', '--skip-non-html', '--format', 'gnu', site], 'default-jre');
  if (nu) {
    const errors = nu.text.split('\n').filter((line) => line.includes(': error: ') || line.includes(': fatal: '));
    faults.push(...errors.map((line) => `Nu: ${line}`));
    if (nu.status !== 0 && errors.length === 0) faults.push(`Nu ended with ${nu.status}: ${nu.text.trim()}`);
    console.log(`Nu: every page of ${site}, ${errors.length} errors`);
  }
}

rmSync(folder, { recursive: true });
for (const fault of faults) console.log(`✗ ${fault}`);
for (const program of missing) console.log(`? not there: ${program}`);
console.log(`${faults.length} faults${missing.length > 0 ? `, ${missing.length} not there` : ''}`);
process.exitCode = faults.length > 0 ? 1 : missing.length > 0 ? 2 : 0;
