import { FileSystemConfigLoader, HtmlValidate } from 'html-validate';
import { globSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, test } from 'vitest';

describe.each(inject('sites'))('the site under $base', ({ folder }) => {
  test('is valid HTML on every page', async () => {
    const pages = globSync('**/*.html', { cwd: folder }).sort();
    expect(pages.length).toBeGreaterThan(0);
    const validator = new HtmlValidate(new FileSystemConfigLoader());
    const report = await validator.validateMultipleFiles(pages.map((page) => join(folder, page)));
    const faults = report.results.flatMap(({ filePath, messages }) =>
      messages.map(({ line, column, message, ruleId }) => `${filePath}:${line}:${column} ${message} (${ruleId})`),
    );
    expect(faults).toEqual([]);
  });
});
