import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { en } from '../../../src/i18n/en.ts';
import { commandTexts } from '../../../src/i18n/commands.ts';
import { inLocale } from '../../../src/i18n/index.ts';
import { zh } from '../../../src/i18n/zh.ts';

/** Every key with what stands there: `text`, or `text of n` for a function of n values. */
function shape(value: unknown, path = ''): string[] {
  if (typeof value === 'string') return [`${path}: text`];
  if (typeof value === 'function') return [`${path}: made`];
  return Object.entries(value as object).flatMap(([key, inner]) => shape(inner, path ? `${path}.${key}` : key));
}

const strings = (value: unknown): string[] =>
  typeof value === 'string' ? [value] : typeof value === 'object' && value ? Object.values(value).flatMap(strings) : [];

test('both languages have the same keys, texts where texts are and functions where functions are', () => {
  expect(shape(zh)).toEqual(shape(en));
});

test('commands are called the same way in both languages', () => {
  const options = (usage: string) => [...new Set(usage.match(/--[a-z]+(?:-[a-z]+)*/g))].sort();
  const codes = (usage: string) => usage.match(/(?<=(?:^| |。|：|:|码 ?|code ))[0-3](?=[:：])/g);
  for (const [command, usage] of Object.entries(commandTexts.en.usage)) {
    const chinese = commandTexts.zh.usage[command as keyof typeof commandTexts.zh.usage];
    expect([options(chinese), codes(chinese)], command).toEqual([options(usage), codes(usage)]);
  }
});

test('no text is empty in either language, but for what stands between two sentences', () => {
  const emptyIn = ({ sentenceSpace: _, ...texts }: typeof en) => strings(texts).filter((text) => text.trim() === '');
  expect([emptyIn(zh), emptyIn(en), zh.sentenceSpace, en.sentenceSpace]).toEqual([[], [], '', ' ']);
});

test('every text is asked for: by its name and that of its group, or in a group that is handed on or looked into as a whole', () => {
  const src = fileURLToPath(new URL('../../../src', import.meta.url));
  const source = globSync('**/*.{ts,astro}', { cwd: src, exclude: ['i18n/**'] })
    .map((file) => readFileSync(`${src}/${file}`, 'utf8'))
    .join('\n')
    .replaceAll(/interfaceTexts\([^()]*\)/g, 't')
    // `{ a, b } = t.group` asks for `t.group.a` and `t.group.b`.
    .replaceAll(/\{ ([\w, :]+) \} = ([\w.]+)/g, (_, names: string, from: string) =>
      names
        .split(', ')
        .map((name) => `${from}.${name.split(':')[0]!}`)
        .join(' '),
    );
  const words = new Set(source.match(/[\w-]+/g));
  const has = (pattern: string) => new RegExp(pattern).test(source);
  const isWhole = (path: string) => {
    const [name = '', parent = 't'] = path.split('.').reverse();
    return has(`\\b${parent}\\??\\.${name}\\b(?!\\??\\.\\w)`);
  };
  const paths = shape(en).map((line) => line.split(':')[0]!.replace(/\.\d+$/, ''));
  const unasked = paths.filter((path) => {
    const names = path.split('.');
    const [name = '', parent = 't'] = names.toReversed();
    if (has(`\\b${parent}\\??\\.${name}\\b`)) return false;
    const groups = names.slice(0, -1).map((_, index) => names.slice(0, index + 1).join('.'));
    return !groups.some(isWhole) || !words.has(name);
  });
  expect(unasked).toEqual([]);
});

test('Chinese texts are in Chinese, but for names that are the same in every language', () => {
  const same = new Set(strings(en));
  expect(strings(zh).filter((text) => !/\p{Script=Han}/u.test(text) && !same.has(text) && /\p{L}/u.test(text))).toEqual([]);
});

test('a text is taken from the other language, and says so, only where there is none in the page’s own', () => {
  expect([inLocale({ zh: '甲', en: 'a' }, 'en'), inLocale({ zh: '甲' }, 'en'), inLocale(undefined, 'zh')]).toEqual([
    { value: 'a', locale: 'en' },
    { value: '甲', locale: 'zh' },
    undefined,
  ]);
});
