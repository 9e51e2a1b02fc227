import { describe, expect, test } from 'vitest';
import { linksMarkdown, linksReport } from '../../../src/reporters/links.ts';
import type { LinkSnapshot } from '../../../src/schema/index.ts';

const snapshot: LinkSnapshot = {
  version: 1,
  checked: '2026-03-09',
  links: [
    { url: 'https://a.org/', state: 'ok', status: 200, since: '2026-02-02', moved: 'https://www.a.org/' },
    { url: 'https://b.org/', state: 'blocked', status: 403, since: '2026-02-02' },
    { url: 'https://c.org/', state: 'dead', status: 404, since: '2026-03-09', checked: '2026-03-02' },
  ],
  works: [
    { doi: '10.1000/a', retracted: { on: '2026-01-05', notice: '10.1000/n' } },
    { doi: '10.1000/b', published: '10.1000/c' },
    { doi: '10.1000/d', retracted: {}, title: 'Another *work*' },
  ],
};

describe('the report of the link check', () => {
  test('names what a person should look at, and counts the rest', () => {
    expect(linksReport(snapshot, 'en')).toBe(`dead  https://c.org/  (404, 2026-03-09)
has moved to  https://www.a.org/  (https://a.org/)
retracted, Crossref says  10.1000/a  (10.1000/n)
published in the meantime as  10.1000/c  (10.1000/b)
retracted, Crossref says  10.1000/d
Crossref has this DOI for another title; correct doi, or title  10.1000/d  (Another *work*)

3 links, checked on 2026-03-09: 1 fine, 1 let no program in, 1 dead.
1 could not be asked this time and keep what they had.
`);
  });

  test('is the text of a pull request in both languages, whatever the titles', () => {
    const text = linksMarkdown(snapshot);
    expect(text.split('\n---\n')[0]).toMatch(/失效[^]*已撤稿[^]*已正式发表为[^]*属于另一标题/);
    expect(text.split('\n---\n')[1]).toContain(
      'for another title; correct doi, or title: 10&#46;1000/d (Another &#42;work&#42;)',
    );
  });
});
