/**
 * Whatever is typed: nothing throws, nothing is lost in silence, every issue stands inside of its file, and what is shown is
 * harmless. Two thousand runs a target, with a seed that a failure prints.
 */
import fc from 'fast-check';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkList } from '../../src/checks/index.ts';
import { readFrontMatter } from '../../src/corpus/front-matter.ts';
import { decode } from '../../src/corpus/gate.ts';
import { byPlace, type Issue } from '../../src/corpus/issue.ts';
import { locate, readCorpus, type Corpus } from '../../src/corpus/read.ts';
import { validate } from '../../src/corpus/validate.ts';
import { readYaml, type YamlValue } from '../../src/corpus/yaml.ts';
import { issueTexts } from '../../src/i18n/issues.ts';
import { inspect } from '../../src/markdown/inspect.ts';
import { bodyParts } from '../../src/markdown/languages.ts';
import { render } from '../../src/markdown/render.ts';
import { entrySchemas, KINDS, LOCALES } from '../../src/schema/index.ts';
import { harms } from '../harmless.ts';
import { copyOfList, FIXTURE, places, TODAY } from '../lists.ts';

const RUNS = { numRuns: 2000 };

/** Characters that mean something to somebody: YAML, Markdown, HTML, Unicode. */
const MARKS = [...'---:#[]{}&*!|>\'"%@`,?\\/<=+.()_~^$\n\n\n \t'];
const ODD = [
  '\r',
  '\r\n',
  '\0',
  '\u001B',
  '\u0085',
  '\u200B',
  '\u200D',
  '\u202E',
  '\u2028',
  '\uFEFF',
  '\uFFFD',
  '\u{E0041}',
  'é',
  '中',
  '。',
  '𠮷',
  '👩‍👩‍👧',
  '\u0301',
];
const WORDS = [
  'title',
  'authors',
  'doi',
  'zh',
  'en',
  'null',
  'true',
  'no',
  '1e3',
  '2020-01-01',
  '10.5555/a',
  'https://example.com',
  '__proto__',
  'constructor',
  'js',
];

const text = fc
  .array(
    fc.oneof(
      { weight: 4, arbitrary: fc.constantFrom(...MARKS) },
      { weight: 1, arbitrary: fc.constantFrom(...ODD) },
      { weight: 3, arbitrary: fc.constantFrom(...WORDS) },
    ),
    {
      maxLength: 60,
    },
  )
  .map((parts) => parts.join(''));

/** Text as the readers behind the gate get it: without carriage returns. */
const read = text.map((one) => one.replaceAll(/\r\n?/g, '\n'));

/** Every issue has a text in both languages and a place inside of the source. */
function isSound({ rule, line, column, params }: Issue, source: string): void {
  const lines = source.split('\n');
  expect(line).toBeGreaterThanOrEqual(1);
  expect(line).toBeLessThanOrEqual(lines.length);
  expect(column).toBeGreaterThanOrEqual(1);
  expect(column).toBeLessThanOrEqual(lines[line! - 1]!.length + 1);
  for (const locale of LOCALES) {
    const { what, mend } = issueTexts[locale][rule](params);
    expect(`${what} ${mend}`).not.toMatch(/undefined/);
  }
}

describe('the gate', () => {
  test('takes clean text as it is, or says where it is not clean', () => {
    const bytes = fc.oneof(
      fc.uint8Array({ maxLength: 60 }),
      text.map((one) => new TextEncoder().encode(one)),
    );
    fc.assert(
      fc.property(bytes, (content) => {
        const read = decode(content, 'a.md');
        if ('text' in read) {
          // What was let in is the very text that the bytes stand for, but for line ends and the mark of its order.
          expect(read.text).toBe(new TextDecoder().decode(content).replaceAll('\r\n', '\n'));
          expect(read.text).not.toMatch(/[\0\r\u202E\uFFFD]/);
        } else isSound(read.issue, new TextDecoder().decode(content).replaceAll('\r\n', '\n'));
      }),
      RUNS,
    );
  });
});

describe('front matter', () => {
  const framed = fc.tuple(
    fc.constantFrom('---\n', '---', '--- ', '---js\n', '\n---\n', ''),
    read,
    fc.constantFrom('\n---\n', '\n---', '\n----\n', '\n--- x\n', ''),
    read,
  );

  test('is taken apart without a loss, or its fences are refused', () => {
    fc.assert(
      fc.property(framed, (parts) => {
        const source = parts.join('');
        const front = readFrontMatter(source, 'a.md');
        for (const found of front.issues) isSound(found, source);
        if (!front.at) expect(front.issues).toHaveLength(1);
        else
          expect(
            source
              .split('\n')
              .slice(front.bodyLine - 1)
              .join('\n'),
          ).toBe(front.body);
      }),
      RUNS,
    );
  });
});

/** Values as YAML may hand them over. */
const value: fc.Arbitrary<YamlValue> = fc.letrec<{ value: YamlValue }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    fc.oneof(text, fc.constantFrom(...WORDS)),
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(fc.constantFrom(...WORDS, 'family', 'literal', 'rel', 'url', 'value', 'metric'), tie('value'), {
      maxKeys: 4,
      noNullPrototype: true,
    }),
  ),
})).value;

describe('YAML', () => {
  test('is read as plain data, or refused in its place', () => {
    fc.assert(
      fc.property(read, (source) => {
        const { value: plain, issues, at } = readYaml(source, 'a.md', 1);
        for (const found of issues) isSound(found, source);
        isSound({ ...issues[0], rule: 'yaml-key', params: {}, ...at(['title', 0, 'zh']) } as Issue, source);
        const isPlain = (one: unknown): boolean =>
          one === undefined ||
          typeof one === 'string' ||
          (Array.isArray(one)
            ? one.every(isPlain)
            : Object.getPrototypeOf(one) === Object.prototype && Object.values(one as object).every(isPlain));
        expect(isPlain(plain)).toBe(true);
        expect('polluted' in {}).toBe(false);
      }),
      RUNS,
    );
  });

  test('of data that is plain comes back as it went in', () => {
    fc.assert(
      fc.property(
        fc.dictionary(fc.constantFrom('title', 'venue', 'zh', 'constructor'), fc.stringMatching(/^[ -~é中。]{1,40}$/), {
          minKeys: 1,
        }),
        (data) => {
          const source = Object.entries(data)
            .map(([key, one]) => `${key}: ${JSON.stringify(one)}\n`)
            .join('');
          expect(readYaml(source, 'a.md', 1)).toMatchObject({ value: { ...data }, issues: [] });
        },
      ),
      RUNS,
    );
  });
});

describe('the schemas', () => {
  const schemas = entrySchemas({ facets: ['modality'], today: TODAY });
  const good = { title: 'A', language: 'en', sections: ['theory'], added: '2020-01-01', type: 'book', access: 'open' };
  const keys = [
    'title',
    'authors',
    'links',
    'keywords',
    'study',
    'year',
    'doi',
    'pages',
    'provenance',
    'modality',
    'status',
    'nothing',
    '__proto__',
    'constructor',
  ];

  test('take a record or say what is wrong with it, in words', () => {
    const record = fc.dictionary(fc.constantFrom(...keys), value, { maxKeys: 4, noNullPrototype: true });
    fc.assert(
      fc.property(record, fc.constantFrom(...KINDS), (changes, kind) => {
        const { data, issues } = validate(schemas[kind], { ...good, ...changes }, 'a.md');
        expect(data === undefined).toBe(issues.length > 0);
        for (const found of issues) isSound({ ...found, line: 1, column: 1 }, '');
      }),
      RUNS,
    );
  });
});

/** Pieces of Markdown, and of what people put into it. */
const PIECES = [
  ...[
    '[a](',
    '[',
    ']',
    '](https://example.com)',
    '](javascript:alert(1))',
    '![',
    '[^1]',
    '\n\n[^1]: ',
    '\n[a]: //example.com\n',
    '<https://example.com>',
    'https://example.com',
  ],
  ...[
    '<script>',
    '</script>',
    '<img src=x onerror=alert(1)>',
    '<a href="javascript:x">',
    '<!--',
    '-->',
    '<![CDATA[',
    '<?',
    '<b',
    '>',
    '&lt;',
    '&#x202E;',
    '&#106;',
    '&colon;',
  ],
  ...[
    '*',
    '**',
    '_',
    '`',
    '```\n',
    '~~',
    '\n> ',
    '\n- ',
    '\n1. ',
    '\n- [ ] ',
    '\n# ',
    '\n# English\n',
    '\n# 中文\n',
    '\n---\n',
    '\n| a | b |\n| - | - |\n| ',
    ' | ',
  ],
  ...[
    '\n',
    '\n\n',
    '    ',
    '\t',
    ' ',
    'a',
    'word',
    '中文。',
    '\\',
    '"',
    "'",
    'mailto:a@example.com',
    'www.example.com',
    '//example.com',
    '#x',
    '{{a}}',
  ],
];
const markdown = fc.array(fc.constantFrom(...PIECES), { maxLength: 40 }).map((parts) => parts.join(''));

describe('Markdown', () => {
  test('is shown so that it harms nobody, whether or not it is refused', () => {
    fc.assert(
      fc.property(fc.oneof({ weight: 3, arbitrary: markdown }, { weight: 1, arbitrary: read }), (source) => {
        for (const found of inspect(source)) isSound({ ...found, file: '', path: [] }, source);
        for (const part of Object.values(bodyParts(source))) expect(harms(render(part, 'zh', 3, 'zh'))).toEqual([]);
        expect(harms(render(source, 'en'))).toEqual([]);
      }),
      RUNS,
    );
  });

  test('loses no word of what is typed', () => {
    fc.assert(
      fc.property(markdown, fc.nat(), (source, place) => {
        // A word that no construct takes for its own, somewhere between the pieces.
        const cut = source.lastIndexOf('\n', place % (source.length + 1)) + 1;
        const marked = `${source.slice(0, cut)}\n\nunmistakable\n\n${source.slice(cut)}`;
        const isMeant = Object.values(bodyParts(marked))
          .map((part) => render(part, 'en'))
          .join('\n');
        expect(isMeant).toContain('unmistakable');
      }),
      RUNS,
    );
  });
});

describe('a list', () => {
  const { entries, ...list } = readCorpus(FIXTURE, TODAY);
  const ids = ['dragon-scans', 'drake-2019-fire-gland', 'nobody', 'en', 'page-2', 'constructor', '__proto__'];
  const some = (items: readonly string[]) => fc.option(fc.array(fc.constantFrom(...items), { maxLength: 3 }), { nil: undefined });
  const changes = fc.record({
    id: fc.option(fc.constantFrom(...ids), { nil: undefined }),
    sections: fc.array(fc.constantFrom('theory', 'platforms', 'applications/ultrasound', 'nowhere', 'constructor'), {
      maxLength: 3,
    }),
    cites: some(ids),
    uses: some(ids),
    related: some(ids),
    aliases: some(ids),
    genre: some(['review', 'constructor', 'toString']),
    doi: fc.option(fc.constantFrom('10.5555/A', '10.5555/a', '10.5555/b'), { nil: undefined }),
    supersededBy: fc.option(fc.constantFrom(...ids), { nil: undefined }),
    body: fc.oneof(fc.constant(''), markdown),
  });

  test('of records in any relation is checked to its end, and the same list always gives the same report', () => {
    const entry = fc.tuple(fc.constantFrom(...entries), changes).map(([one, { id, body, ...data }]) => ({
      ...one,
      id: id ?? one.id,
      body,
      data: { ...one.data, ...Object.fromEntries(Object.entries(data).filter(([, field]) => field !== undefined)) },
    }));
    /** Each in a file of its own, since two may have one id. */
    const filed = fc
      .array(entry, { maxLength: 6 })
      .map((some) => some.map((one, index) => ({ ...one, file: `${dirname(one.file)}/${one.id}-${index}.md` })));
    fc.assert(
      fc.property(filed, (entries) => {
        const corpus = { ...list, entries } as unknown as Corpus;
        const issues = checkList(corpus);
        expect(checkList(corpus)).toEqual(issues);
        for (const { rule, params } of issues) {
          for (const locale of LOCALES) expect(Object.values(issueTexts[locale][rule](params)).join('')).not.toMatch(/undefined/);
        }
        const located = locate(FIXTURE, issues);
        expect(located).toHaveLength(issues.length);
        expect(located.toSorted(byPlace)).toEqual(located);
      }),
      RUNS,
    );
  });

  test('of files with anything in them has each file as an entry or as an issue', () => {
    const copy = copyOfList();
    const head = 'title: Odd\nlanguage: en\nsections: [theory]\ntype: book\nadded: 2020-01-01\n';
    const file = fc.oneof(
      text,
      text.map((more) => `---\n${head}addedBy: ${more}\n---\n`),
      text.map((body) => `---\n${head}---\n${body}`),
      fc.uint8Array({ maxLength: 60 }),
    );
    const contents = fc.sample(file, { numRuns: RUNS.numRuns, seed: 20_260_131 });
    const files = contents.map((_, index) => `papers/odd-${index % 40}/entry-${index}.md`);
    for (const [index, content] of contents.entries()) {
      const path = join(copy.root, files[index]!);
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, content);
    }
    const { entries: taken, issues } = readCorpus(copy.root, TODAY);
    const entered = new Set(taken.map((one) => one.file));
    const refused = new Set(issues.map((one) => one.file));
    expect(files.filter((one) => entered.has(one) === refused.has(one))).toEqual([]);
    // Both happen, or this test would say little.
    expect(files.filter((one) => entered.has(one)).length).toBeGreaterThan(100);
    expect(refused.size).toBeGreaterThan(100);
    expect(places(issues).filter((place) => !place.startsWith('papers/odd-'))).toEqual([]);
  });
});
