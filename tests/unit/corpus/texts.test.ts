import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { issueTexts, type Rule } from '../../../src/i18n/issues.ts';
import { isShape } from '../../../src/i18n/shapes.ts';
import { LOCALES } from '../../../src/schema/index.ts';

const rules = Object.keys(issueTexts.en) as Rule[];

test('both languages have a text for every rule', () => {
  expect(Object.keys(issueTexts.zh).sort()).toEqual([...rules].sort());
});

test('every rule has an example that a test reads as a contributor would', () => {
  const unit = fileURLToPath(new URL('..', import.meta.url));
  const tests = globSync('**/*.test.ts', { cwd: unit }).map((file) => readFileSync(join(unit, file), 'utf8'));
  const examples = new Set(
    tests.flatMap((source) => [...source.matchAll(/:\d+:\d+ ([a-z-]+)[`']|rule: '([a-z-]+)'/g)].map(([, a, b]) => a ?? b)),
  );
  expect(rules.filter((rule) => !examples.has(rule))).toEqual([]);
});

/** The words that schemas name in their errors. */
const shapes = [
  ...new Set(
    globSync('*.ts', { cwd: fileURLToPath(new URL('../../../src/schema', import.meta.url)) })
      .map((file) => readFileSync(new URL(`../../../src/schema/${file}`, import.meta.url), 'utf8'))
      .flatMap((source) => [...source.matchAll(/(?:error|message): '(\w+)'/g)].map(([, shape]) => shape!)),
  ),
];

test('every shape that a schema names has a text', () => {
  expect(shapes.length).toBeGreaterThan(25);
  expect(shapes.filter((shape) => !isShape(shape))).toEqual([]);
});

describe.each(LOCALES)('in %s', (locale) => {
  test.each(shapes)('a value that is no %s is told with what it is and what it should be', (shape) => {
    const params = { key: 'field', name: 'field', shape, value: 'the value', allowed: 'one, two' };
    for (const rule of ['bad-value', 'missing-key', 'not-a-map'] as const) {
      const { what, mend } = issueTexts[locale][rule](params);
      expect(what).toMatch(/`field`/);
      expect(`${what}${mend}`).not.toMatch(/undefined|\$\{|``|\s$/);
      expect(mend.trim()).toBe(mend);
      expect(mend).not.toBe('');
    }
  });
});
