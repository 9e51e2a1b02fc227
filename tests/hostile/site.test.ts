/** One site of entries that are odd or mean harm: none is refused, each is there in both languages, and nothing of any runs. */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Parser } from 'htmlparser2';
import { beforeAll, describe, expect, test } from 'vitest';
import { readFolder } from './folders.ts';
import { ATTEMPTED, BENIGN, type OddEntry } from './odd-entries.ts';
import { examine } from '../../src/build/examine.ts';
import { run } from '../command.ts';
import { listFolder, TODAY } from '../lists.ts';

const ODD = [...BENIGN, ...ATTEMPTED];
const idOf = ({ file }: OddEntry) => file.slice(file.lastIndexOf('/') + 1, -'.md'.length);

/** What a browser makes of a page, as far as it matters here. */
interface PageFacts {
  /** The text of the first heading. */
  readonly heading: string;
  /** Elements that run, load or send something. */
  readonly active: readonly string[];
  readonly data: readonly unknown[];
}

const RUNNING = new Set(['iframe', 'frame', 'object', 'embed', 'base', 'style', 'math', 'video', 'audio', 'portal']);

function readPage(html: string): PageFacts {
  const active: string[] = [];
  const data: unknown[] = [];
  let [heading, json, headings] = ['', '', 0];
  const open: string[] = [];
  const parser = new Parser({
    onopentag(name, attributes) {
      open.push(name === 'script' && attributes.type === 'application/ld+json' ? 'json' : name);
      if (name === 'h1') headings += 1;
      if (RUNNING.has(name)) active.push(`<${name}>`);
      if (name === 'script' && open.at(-1) !== 'json' && !/^\/[^/]/.test(attributes.src ?? '')) active.push('<script>');
      if (name === 'meta' && attributes['http-equiv'] === 'refresh' && !/^0; url=\/[^/]/.test(attributes.content ?? ''))
        active.push(`<meta refresh ${attributes.content}>`);
      if (name === 'form' && !/^(?:\/[^/].*)?$/.test(attributes.action ?? '')) active.push(`<form ${attributes.action}>`);
      for (const [attribute, value] of Object.entries(attributes)) {
        if (/^on|^style$|^srcdoc$/.test(attribute)) active.push(`${attribute}="${value}"`);
        if (['src', 'poster', 'data', 'srcset'].includes(attribute) && /^(?:[a-z]+:|\/\/)/i.test(value))
          active.push(`${attribute}="${value}"`);
        if (
          ['href', 'action', 'formaction', 'xlink:href'].includes(attribute) &&
          /^\s*(?!https?:|mailto:)[a-z][a-z0-9+.-]*:/i.test(value)
        )
          active.push(`${attribute}="${value}"`);
      }
    },
    ontext(text) {
      if (open.includes('h1') && headings === 1) heading += text;
      if (open.at(-1) === 'json') json += text;
    },
    onclosetag() {
      if (open.pop() === 'json') {
        data.push(JSON.parse(json));
        json = '';
      }
    },
  });
  parser.end(html);
  return { heading: heading.replaceAll(/\s+/g, ' ').trim(), active, data };
}

describe('entries that are odd', () => {
  let content: string;
  let site: string;
  let result: ReturnType<typeof run>;
  const page = (path: string) => readPage(readFileSync(join(site, path, 'index.html'), 'utf8'));

  beforeAll(() => {
    const list = listFolder();
    for (const { file, content: text } of ODD) list.write(file, text);
    content = list.root;
    site = join(list.root, '../site');
    result = run('build', ['--content', content, '--out', site, '--site', 'https://list.example']);
    return list.clear;
  });

  test('are not refused, and of those that mean well nothing is said', () => {
    const { issues } = examine(content, TODAY);
    expect(issues.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(issues.filter(({ file }) => BENIGN.some((entry) => entry.file === file))).toEqual([]);
  });

  test('make a whole site', () => {
    expect([result.stderr, result.status]).toEqual(['', 0]);
    expect(result.stdout).toContain(`${6 + ODD.length} entries, `);
  });

  test.each(ODD)('$name: has its page in both languages, with its title as it was typed', (entry) => {
    const title = entry.title.replaceAll(/\s+/g, ' ');
    expect([page(`papers/${idOf(entry)}`).heading, page(`en/papers/${idOf(entry)}`).heading]).toEqual([title, title]);
  });

  test.each(ODD)('$name: is told to machines as it was typed', (entry) => {
    const dump = JSON.parse(readFileSync(join(site, 'exports/entries.json'), 'utf8')) as {
      entries: { id: string; title: string }[];
    };
    expect(dump.entries.find(({ id }) => id === idOf(entry))?.title).toBe(entry.title);
    const inJson = JSON.stringify(entry.title.replaceAll(/\s+/g, ' ')).slice(1, -1);
    expect(JSON.stringify(page(`papers/${idOf(entry)}`).data)).toContain(inJson);
  });

  test('run, load and send nothing on any page', () => {
    const pages = globSync('**/*.html', { cwd: site });
    expect(pages.length).toBeGreaterThan(2 * ODD.length);
    const active = pages.flatMap((file) =>
      readPage(readFileSync(join(site, file), 'utf8')).active.map((what) => `${file}: ${what}`),
    );
    expect(active).toEqual([]);
  });

  test('are all in the list of checksums', () => {
    const files = readFolder(site);
    const sums = readFileSync(join(site, 'SHA256SUMS'), 'utf8').trimEnd().split('\n');
    expect(sums.map((line) => line.slice(66))).toEqual(Object.keys(files).filter((file) => file !== 'SHA256SUMS'));
  });
});
