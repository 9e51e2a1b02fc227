import { expect, test } from 'vitest';
import { copyOfList, ENTRY } from '../../lists.ts';

const snapshot = (title: string) =>
  JSON.stringify({ version: 1, checked: '2026-01-30', links: [], works: [{ doi: '10.5555/dragon.2019.1', title }] });

test('a DOI that Crossref has for another title is told at its line, until one of them is corrected', () => {
  const list = copyOfList().write('links.json', snapshot('Deep learning for the livers of unicorns'));
  expect(list.told()).toEqual([
    {
      at: `${ENTRY}:18:1`,
      rule: 'doi-title',
      en: 'Crossref has `10.5555/dragon.2019.1` for another title: “Deep learning for the livers of unicorns”. If that is another work, correct the DOI; if it is this one, write `title` as it was published.',
      zh: 'Crossref 记载 `10.5555/dragon.2019.1` 属于另一标题：“Deep learning for the livers of unicorns”。 若是另一作品，请改正 DOI；若就是本作品，请按发表的原样写 `title`。',
    },
  ]);
  expect(list.edit(ENTRY, 'doi: 10.5555/dragon.2019.1', 'doi: 10.5555/dragon.2019.2').told()).toEqual([]);
});
