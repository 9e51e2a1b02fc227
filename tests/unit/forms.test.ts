/** The forms of GitHub issues, and what else GitHub shows. What their labels fill: tests/unit/ingest/issue-form.test.ts. */
import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { entrySchemas, PAPER_TYPES } from '../../src/schema/index.ts';

interface Field {
  type: string;
  id: string;
  attributes: { label: string; description?: string; options?: string[] };
  validations?: { required?: boolean };
}

const root = fileURLToPath(new URL('../../.github/', import.meta.url));
const read = (file: string) => readFileSync(`${root}/${file}`, 'utf8');
const forms = globSync('ISSUE_TEMPLATE/[0-9]-*.yml', { cwd: root })
  .sort()
  .map((file) => {
    return { file, form: parse(read(file)) as { name: string; description: string; title: string; body: Field[] } };
  });
const form = (name: string) => forms.find(({ file }) => file.includes(name))!.form;
const optionsOf = (name: string, id: string) =>
  form(name)
    .body.find((field) => field.id === id)!
    .attributes.options!.map((option) => option.slice(0, option.indexOf(':')));

test('there is a form for papers, for other resources and for mistakes', () => {
  expect(forms.map(({ file }) => file)).toEqual([
    'ISSUE_TEMPLATE/1-paper.yml',
    'ISSUE_TEMPLATE/2-resource.yml',
    'ISSUE_TEMPLATE/3-mistake.yml',
  ]);
});

describe.each(forms)('$file', ({ form: { name, description, title, body } }) => {
  test('says everything in both languages', () => {
    const texts = [
      name,
      description,
      title,
      ...body.flatMap(({ attributes }) => [attributes.label, attributes.description ?? '中 · a']),
    ];
    for (const said of texts) if (said !== 'DOI') expect(said).toMatch(/\p{Script=Han}[^]* · [^]*[a-z]/iu);
  });

  test('has each id and label once, and asks little', () => {
    expect(new Set(body.map(({ id }) => id)).size).toBe(body.length);
    expect(new Set(body.map(({ attributes }) => attributes.label)).size).toBe(body.length);
    expect(body.filter(({ validations }) => validations?.required).length).toBeLessThanOrEqual(2);
  });
});

test('the choices are those of the schema', () => {
  expect(optionsOf('paper', 'type').sort()).toEqual([...PAPER_TYPES].sort());
  const { access } = entrySchemas({ facets: [], today: '2026-01-01' }).dataset.shape;
  expect(optionsOf('resource', 'access')).toEqual(access.options);
});

test('the rest of the frame is there', () => {
  expect(parse(read('ISSUE_TEMPLATE/config.yml'))).toMatchObject({ blank_issues_enabled: true });
  expect(read('pull_request_template.md')).toContain('npm run check');
  expect(read('CODEOWNERS')).toMatch(/^\*\s+@\S/m);
  expect(read('CODEOWNERS')).toMatch(/^\/content\/\s+@\S/m);
});
