import { describe, expect, test } from 'vitest';
import { copyOfList, type ListCopy } from '../../lists.ts';

/** Pages of prose exist in every language of the site. A change to the fixture list, then place and rule, English, Chinese. */
const CASES: readonly [string, (list: ListCopy) => void, ...[string, string, string][]][] = [
  [
    'a page that is missing in one language',
    (list) => list.remove('pages/en/about.md'),
    [
      'pages/zh/about.md:1:1 page-untranslated',
      'This page is missing in en. Add `pages/en/about.md`.',
      '此页缺少 en 版本。 请添加 `pages/en/about.md`。',
    ],
  ],
  [
    'a page in a language that the site does not have',
    (list) => list.edit('site.yml', 'locales: [zh, en]', 'locales: [zh]'),
    [
      'pages/en/about.md:1:1 page-locale',
      'The site has no pages in the language `en`. Add it to `locales` in site.yml, or delete this page.',
      '网站没有 `en` 语言的页面。 请在 site.yml 的 `locales` 中添加，或删去此页。',
    ],
  ],
];

describe('a contributor is told of', () => {
  test.each(CASES)('%s', (_, change, ...expected) => {
    const list = copyOfList();
    change(list);
    expect(list.told().map(({ at, rule, en, zh }) => [`${at} ${rule}`, en, zh])).toEqual(expected);
  });
});

describe('nothing is said of', () => {
  test.each<[string, (list: ListCopy) => void]>([
    [
      'another page in both languages',
      (list) =>
        list.write('pages/en/help.md', list.read('pages/en/about.md')).write('pages/zh/help.md', list.read('pages/zh/about.md')),
    ],
  ])('%s', (_, change) => {
    const list = copyOfList();
    change(list);
    expect(list.told()).toEqual([]);
  });
});
