/** Every entry of the list can be corrected in the form: nothing of it is lost or rewritten that nobody touched. */
import { describe, expect, inject, test } from 'vitest';
import { checker } from '../../src/browser/add/check.ts';
import { splitFile } from '../../src/browser/add/correct.ts';
import { toValue } from '../../src/browser/add/values.ts';
import { readYaml } from '../../src/corpus/yaml.ts';
import { changedKeys, formsOf, fromYaml } from '../unit/browser/forms.ts';

const { entries, list, fields, formOf, correctionOf } = formsOf(inject('sites')[0]!.list);
const check = checker(list);

describe.each(entries)('$id', (entry) => {
  test('goes into the form and comes out the same', () => {
    const form = formOf(entry);
    expect(form.rest).toEqual({});
    expect(toValue(form, fields, fromYaml)).toEqual(entry.value);
  });

  test('keeps every byte when nothing is changed, and every other line when something is', () => {
    expect(correctionOf(entry, (form) => form).text).toBe(entry.text);
    const { text, value } = correctionOf(entry, (form) => ({
      ...form,
      text: { ...form.text, title: 'Another: title', addedBy: 'Somebody' },
    }));
    expect(readYaml(splitFile(text)!.front, '', 2).value).toEqual(value);
    expect(changedKeys(entry.text, text)).toEqual(['title', 'addedBy']);
  });

  test('has no error that the form would hold against it', () => {
    const { issues } = check({ ...entry, body: '', corrects: entry.id });
    expect(issues.filter(({ severity }) => severity === 'error')).toEqual([]);
  });
});
